#pragma once

#include "app/study/report_page.hpp"
#include "gui/study/figure_list.hpp"
#include "gui/study/files_bar.hpp"
#include "gui/study/task_page.hpp"

namespace samenspel::gui {

/// The report as charts, each with its table; the same figures as the paper and the CSV.
class ReportPanel : public TaskPage {
public:
    ReportPanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    bool key(const wxKeyEvent& event) override;
    void set_folder(const std::filesystem::path& folder);
    void show_tables(bool tables);
    [[nodiscard]] const app::ReportPage& shown() const { return page_; }
    [[nodiscard]] const std::vector<FigureList*>& lists() const { return lists_; }
    [[nodiscard]] Segmented* look() const { return look_; }
    [[nodiscard]] Segmented* order() const { return order_; }
    [[nodiscard]] FilesBar* files() const { return bar_; }
    [[nodiscard]] const std::string& outcome() const { return outcome_; }

private:
    void place(const wxRect& room) override;
    void compute();
    void build();
    void add_flow();
    void add_pairs();
    void add_missing();
    void add_heading(const std::string& text, int gap = 28);
    void add_words(const std::string& text, int gap = 4);
    FigureList* add_list(const std::string& name, int gap = 8);
    void add_table_list(const app::FigureTable& table);
    [[nodiscard]] FilesBar::Make maker(app::ReportFiles files);
    void show_made(const app::StudyExport& made);

    std::unique_ptr<app::OpenStudy::Answers> answers_;
    app::StudyFigures figures_;
    app::ReportPage page_;
    std::string outcome_;

    Flow* tools_;
    Segmented* look_;
    Segmented* order_;
    Column* column_;
    std::vector<FigureList*> lists_;
    FilesBar* bar_;
};

} // namespace samenspel::gui
