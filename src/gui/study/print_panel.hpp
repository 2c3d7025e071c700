#pragma once

#include <memory>

#include "app/study/print_page.hpp"
#include "gui/study/files_bar.hpp"
#include "gui/study/task_page.hpp"

class wxChoice;

namespace samenspel::gui {

class Field;

/// Numbered copies of a questionnaire for a practice, made beside the window.
class PrintPanel : public TaskPage {
public:
    PrintPanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    bool key(const wxKeyEvent& event) override;
    void print();
    void set_folder(const std::filesystem::path& folder);
    [[nodiscard]] wxChoice* questionnaire() const { return questionnaire_; } ///< null: there is none to print
    [[nodiscard]] wxChoice* practice() const { return practice_; }
    [[nodiscard]] Field* copies() const { return copies_; }
    [[nodiscard]] Field* link() const { return link_; }
    [[nodiscard]] Segmented* files() const { return files_; }
    [[nodiscard]] const std::vector<std::string>& outcome() const { return outcome_; }
    [[nodiscard]] bool is_working() const { return bar_->is_working(); }

private:
    struct Printed { ///< what the job writes into, read once it is done
        app::PrintedCopies copies;
        base::Problems problems;
    };
    void place(const wxRect& room) override;
    void build();
    wxChoice* add_choice(const std::string& label, int gap);
    void add_what();
    void add_how();
    void fill_practices(const std::string& chosen);
    void fill_questionnaires();
    void show_detail();
    [[nodiscard]] app::PrintForm form() const;
    bool show_errors(); ///< @return whether there are any
    void ask_folder();
    [[nodiscard]] FilesBar::Make maker(); ///< empty: something is filled in wrong, and was told
    bool tell_refused(const std::exception_ptr& trouble);
    void show_made();
    void show_outcome();

    std::vector<app::PrintChoice> choices_;
    std::vector<std::string> practices_; ///< codes; the first is empty: a new one
    std::shared_ptr<Printed> printed_;
    std::vector<std::string> outcome_;

    Column* column_;
    wxChoice* questionnaire_ = nullptr;
    wxChoice* practice_ = nullptr;
    Words* detail_ = nullptr;
    Field* copies_ = nullptr;
    Segmented* files_ = nullptr;
    Field* link_ = nullptr;
    Words* where_ = nullptr;
    std::vector<Words*> lines_; ///< of what came of it: as many as were ever needed
    FilesBar* bar_;
    Button* print_;
};

} // namespace samenspel::gui
