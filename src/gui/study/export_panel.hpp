#pragma once

#include <memory>

#include "app/study/exchange_page.hpp"
#include "gui/rooms/export_job.hpp"
#include "gui/study/task_page.hpp"

class wxGauge;

namespace samenspel::gui {

class CheckLine;

/// The data set and the report, made beside the window.
class ExportPanel : public TaskPage {
public:
    ExportPanel(wxWindow* parent, Shell& shell, StudyState& state);
    ~ExportPanel() override;

    void enter() override;
    bool key(const wxKeyEvent& event) override;
    void make_data();
    void make_report();
    void set_folder(const std::filesystem::path& folder);
    [[nodiscard]] Segmented* level() const { return level_; }
    [[nodiscard]] const std::vector<std::string>& outcome() const { return outcome_; }
    [[nodiscard]] bool is_working() const { return job_ != nullptr; }

private:
    void place(const wxRect& room) override;
    void build();
    void show_level();
    void show_outcome();
    void start(ExportJob::Work work);
    void done(const ExportJob::Result& result);
    void set_working(bool working);
    void ask_folder();

    std::filesystem::path folder_;
    std::shared_ptr<app::StudyExport> made_; ///< what the job writes into, read once it is done
    std::vector<std::string> outcome_;
    std::unique_ptr<ExportJob> job_;

    Column* column_;
    Segmented* level_ = nullptr;
    Words* explanation_ = nullptr;
    CheckLine* with_text_ = nullptr;
    CheckLine* with_months_ = nullptr;
    Words* place_ = nullptr;
    std::vector<wxWindow*> lines_; ///< of what came of it
    Words* status_;
    wxGauge* gauge_;
    Button* cancel_;
    Button* open_;
    Button* report_;
    Button* make_;
};

} // namespace samenspel::gui
