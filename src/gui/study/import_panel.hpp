#pragma once

#include <memory>
#include <optional>

#include <wx/stopwatch.h>

#include "app/study/exchange_page.hpp"
#include "app/study/mapping_page.hpp"
#include "gui/rooms/export_job.hpp"
#include "gui/study/record_list.hpp"
#include "gui/study/task_page.hpp"

class wxGauge;

namespace samenspel::gui {

/// A file of answers is shown before anything of it is taken in: which column is what, and what would come of it. It is
/// read and kept beside the window.
class ImportPanel : public TaskPage {
public:
    ImportPanel(wxWindow* parent, Shell& shell, StudyState& state);
    ~ImportPanel() override;

    void enter() override;
    bool key(const wxKeyEvent& event) override;
    void look_at(const std::filesystem::path& file);
    void take_without(); ///< the questions that no column answers: looks again
    void take();
    /// What the column of a line of mapping() is.
    void choose(std::size_t line, std::size_t choice);
    void choose_questionnaire(std::size_t questionnaire);
    void save_mapping(const std::filesystem::path& file);
    void load_mapping(const std::filesystem::path& file);
    /// Asks for a file; empty: none. Tests give one.
    std::function<std::filesystem::path()> choose_file;
    [[nodiscard]] const app::ImportPage& shown() const { return page_; }
    [[nodiscard]] const app::MappingPage& mapping() const { return mapping_; }
    [[nodiscard]] const std::vector<Control*>& rows() const {
        return column_->rows;
    }                                                                 ///< of the mapping, if it is open
    [[nodiscard]] Segmented* conflicts() const { return conflicts_; } ///< null if there are none
    [[nodiscard]] bool is_working() const { return job_ != nullptr; }
    void cancel();

private:
    struct Looked;
    void place(const wxRect& room) override;
    void show_page();
    void show_preview();
    void add_lines(const std::string& title, const std::vector<std::string>& lines, Tone colour);
    void add_conflicts();
    void add_choose(bool first);
    void add_mapping();
    void add_mapping_rows();
    void ask_column(std::size_t line, const std::string& typed);
    void ask_questionnaire();
    void ask_to_save();
    void ask_to_load();

    void look(const std::optional<exchange::Mapping>& mapping, bool anew);
    void start(ExportJob::Work work, std::function<void()> done);
    void progress(const app::ExportProgress& now);
    void end(const ExportJob::Result& result, const std::function<void()>& done);

    std::filesystem::path file_;
    std::shared_ptr<const app::AnswersFile> read_; ///< file_ as it was read; null: not yet
    std::optional<app::ImportPreview> preview_;
    app::MappingState doubts_;
    std::size_t chosen_ = 0; ///< of conflict_choices
    app::ImportPage page_;
    app::MappingPage mapping_;
    bool open_ = false;              ///< the mapping is
    std::optional<std::size_t> row_; ///< where the keyboard goes back to
    std::unique_ptr<ExportJob> job_;
    wxStopWatch since_; ///< the job began
    RowColumn* column_;
    Button* choose_ = nullptr;
    Fold* fold_ = nullptr;
    Segmented* conflicts_ = nullptr;
    Words* status_;
    wxGauge* gauge_;
    Button* cancel_;
    Button* take_;
};

} // namespace samenspel::gui
