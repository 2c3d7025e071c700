#pragma once

#include <vector>

#include <wx/panel.h>

#include "app/pages/support.hpp"
#include "gui/shell.hpp"

class wxChoice;

namespace samenspel::gui {

class Button;
class Column;
class Field;
class SupportRow;
class Words;

/// The directory of local support: search, and mend what is wrong.
class SupportPanel : public wxPanel {
public:
    SupportPanel(wxWindow* parent, Shell& shell);

    void enter();
    [[nodiscard]] const app::SupportPresenter& presenter() const { return presenter_; }
    [[nodiscard]] Field* search() const { return search_; }

private:
    void build();
    wxChoice* choice(const std::string& name);
    void fill_choices();
    void look();
    void show_page();
    void arrange();

    void row_menu(const std::string& id);
    void correct(const std::string& id);
    void erase(const std::string& id);
    void add_address();
    void exchange_menu();
    void take_over();
    void give();
    /// Does it, and tells what the disk refused.
    void attempt(const std::function<void()>& action);

    Shell& shell_;
    app::SupportPresenter presenter_;
    Words* title_ = nullptr;
    Field* search_ = nullptr;
    wxChoice* region_ = nullptr;
    wxChoice* theme_ = nullptr;
    Words* count_ = nullptr;
    Button* add_ = nullptr;
    Button* exchange_ = nullptr;
    Column* results_ = nullptr;
    std::vector<SupportRow*> rows_;
};

} // namespace samenspel::gui
