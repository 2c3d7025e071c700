#pragma once

#include <filesystem>
#include <vector>

#include "app/study/merge_page.hpp"
#include "gui/study/task_page.hpp"

namespace samenspel::gui {

/// Asks for copies of a study, several at once; empty: none.
std::vector<std::filesystem::path> ask_study_files(wxWindow* parent, const std::filesystem::path& study);

/// What other copies of the study would add is shown before anything of it is.
class MergePanel : public TaskPage {
public:
    /// Begins with what the state has to merge.
    MergePanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    void look_at(const std::vector<std::filesystem::path>& files);
    void join(bool others_too); ///< whether other studies are taken too
    void merge();
    std::function<std::vector<std::filesystem::path>()> choose_files; ///< tests give some
    [[nodiscard]] const app::MergePage& shown() const { return page_; }
    [[nodiscard]] const std::vector<std::string>& outcome() const { return outcome_; }
    [[nodiscard]] Segmented* joining() const { return joining_; } ///< null: all are of this study

private:
    void place(const wxRect& room) override;
    void show_page();
    void add_words(const Type& type, Tone colour, const std::string& text, int gap,
                   AccessRole role = AccessRole::label);
    void add_files();
    void add_joining();
    void add_conflicts();

    std::vector<app::OtherStudy> others_;
    bool join_ = false;
    app::MergePage page_;
    std::vector<std::string> outcome_;
    Column* column_;
    Segmented* joining_ = nullptr;
    Button* choose_ = nullptr;
    Button* merge_;
};

} // namespace samenspel::gui
