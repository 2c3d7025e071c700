#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/study/export_study.hpp"
#include "gui/rooms/export_job.hpp"
#include "gui/shell.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/words.hpp"

class wxGauge;

namespace samenspel::gui {

/// The foot of a page that makes files: what is said of them, how far they are, and the buttons. The files are made
/// beside the window; as long as that takes nobody goes elsewhere.
class FilesBar : public wxPanel {
public:
    /// Writes into what it is given; says before each file how far it is.
    using Make = std::function<app::StudyExport(const ExportJob::Tell&)>;

    FilesBar(wxWindow* parent, Shell& shell);
    ~FilesBar() override;

    /// What is said while files are made, and when the disk refused.
    void set_texts(const wxString& making, const wxString& not_made);
    /// The next one to the right. @param make what it makes when it is pressed; empty: nothing, after all
    Button* add(Button::Look look, const wxString& text, std::function<Make()> make);
    /// Where the files come, which "open the folder" opens.
    void set_folder(const std::filesystem::path& folder) { folder_ = folder; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    void start(Make make);
    /// @return whether there was anything to stop
    bool stop();
    void set_status(const wxString& text);
    [[nodiscard]] bool is_working() const { return job_ != nullptr; }
    /// With large letters in a narrow window what is said stands above the buttons.
    int height_for(int width);
    std::function<void()> on_height; ///< it may need another height

    std::function<void(bool)> on_working;                 ///< begins, ends
    std::function<void(const app::StudyExport&)> on_made; ///< not when something refused
    /// Of what refused. @return whether it was told; else the bar tells it
    std::function<bool(const std::exception_ptr&)> on_trouble;
    [[nodiscard]] Button* opener() const { return open_; } ///< of the folder; shown when there are files

private:
    void arrange();
    [[nodiscard]] bool has_upper_row(int width);
    [[nodiscard]] int maker_rows(int width);
    void resize();
    void done(const ExportJob::Result& result);
    void set_working(bool working);

    Shell& shell_;
    std::filesystem::path folder_;
    wxString making_, not_made_;
    std::shared_ptr<app::StudyExport> made_; ///< what the job writes into, read once it is done
    std::unique_ptr<ExportJob> job_;
    Words* status_;
    wxGauge* gauge_;
    Button* cancel_;
    Button* open_;
    std::vector<Button*> makers_; ///< from left to right
    Button* pressed_ = nullptr;   ///< of those, the last one
};

} // namespace samenspel::gui
