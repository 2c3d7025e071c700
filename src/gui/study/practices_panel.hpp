#pragma once

#include <optional>

#include "app/study/practices_page.hpp"
#include "gui/study/record_list.hpp"
#include "gui/study/task_page.hpp"

namespace samenspel::gui {

/// The practices of a study: what they handed out, when they met, and with a key who they are.
class PracticesPanel : public TaskPage {
public:
    PracticesPanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    bool key(const wxKeyEvent& event) override;
    void edit(std::size_t row); ///< opens the small dialog
    void open_key(const std::filesystem::path& file);
    void create_key(const std::filesystem::path& file);
    void close_key();
    void withdraw(const std::string& typed); ///< a code of a copy
    /// Ask for a file; empty: none. Tests give one.
    std::function<std::filesystem::path()> choose_key, choose_new_key;
    [[nodiscard]] const app::PracticesPage& shown() const { return page_; }
    [[nodiscard]] RowColumn* list() const { return list_; }

private:
    class Row;
    void place(const wxRect& room) override;
    void show_page();
    void add_head();
    void add_links(const std::vector<std::pair<std::string, std::function<void()>>>& links, int gap);
    std::optional<std::vector<app::PracticeKey>> read_key(); ///< none, and closed, if it cannot be read
    void refuse_key();                                       ///< says why; in a handler
    void ask_withdraw();
    void focus_code(const std::string& code);
    app::PracticesPage page_;
    RowColumn* list_;
    Button* first_link_ = nullptr;
};

} // namespace samenspel::gui
