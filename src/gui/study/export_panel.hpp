#pragma once

#include <memory>

#include "app/study/exchange_page.hpp"
#include "gui/study/files_bar.hpp"
#include "gui/study/task_page.hpp"

namespace samenspel::gui {

class CheckLine;

/// The data set and the report, made beside the window.
class ExportPanel : public TaskPage {
public:
    ExportPanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    bool key(const wxKeyEvent& event) override;
    void make_data();
    void make_report();
    void set_folder(const std::filesystem::path& folder);
    [[nodiscard]] Segmented* level() const { return level_; }
    [[nodiscard]] const std::vector<std::string>& outcome() const { return outcome_; }
    [[nodiscard]] bool is_working() const { return bar_->is_working(); }

private:
    void place(const wxRect& room) override;
    void build();
    void show_level();
    void show_outcome();
    void show_made(const app::StudyExport& made);
    [[nodiscard]] FilesBar::Make data_maker();
    [[nodiscard]] FilesBar::Make report_maker();
    void ask_folder();

    std::vector<std::string> outcome_;
    bool failed_ = false; ///< errors kept the files from being written

    Column* column_;
    Segmented* level_ = nullptr;
    Words* explanation_ = nullptr;
    CheckLine* with_text_ = nullptr;
    CheckLine* with_months_ = nullptr;
    Words* place_ = nullptr;
    std::vector<wxWindow*> lines_; ///< of what came of it
    FilesBar* bar_;
    Button* make_;
};

} // namespace samenspel::gui
