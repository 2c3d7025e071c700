#pragma once

#include <functional>
#include <vector>

#include <wx/panel.h>

#include "gui/study/kiosk_parts.hpp"
#include "gui/widgets/column.hpp"

namespace samenspel::gui {

/// One page of the kiosk: head, one column, and what can be done at its foot. Each page is a window of its own, so
/// that nothing of the one before stays in a field.
class KioskSheet : public wxPanel {
public:
    /// What its parts tell; each may put another page in place of this one.
    struct Actions {
        std::function<void(std::size_t)> choose, edit;
        std::function<void(const std::string&)> type;
        std::function<void()> go_on, skip, back, later, leave;
        std::function<void(wxKeyEvent&)> character; ///< typed where there is no field
    };
    KioskSheet(wxWindow* parent, const app::Kiosk::Page& page, const Actions& actions);

    void update(const app::Kiosk::Page& page); ///< the same page, of which something is chosen or told
    void enter();                              ///< where the keyboard begins
    void forget();                             ///< empties its field: another page comes
    bool walk(int key); ///< up and down the choices or answers. @return whether it was used

    [[nodiscard]] const app::Kiosk::Page& page() const { return page_; }
    [[nodiscard]] KioskField* field() const { return field_; } ///< null where nothing is typed
    [[nodiscard]] const std::vector<KioskChoice*>& choices() const { return choices_; }
    /// The choice that has the keyboard; choices().size() if none has.
    [[nodiscard]] std::size_t focused_choice() const;
    [[nodiscard]] Column* column() const { return column_; }

private:
    void add_body(const Actions& actions);
    void add_foot(const Actions& actions);
    void arrange();
    app::Kiosk::Page page_;
    KioskHead* head_;
    Column* column_;
    KioskCard* card_ = nullptr;
    KioskNote* note_ = nullptr;
    KioskField* field_ = nullptr;
    KioskChoice* skip_ = nullptr;
    std::vector<KioskChoice*> choices_;
    std::vector<Control*> rows_; ///< that Up and Down walk through
    KioskButton* back_ = nullptr;
    KioskButton* later_ = nullptr;
    KioskButton* go_on_ = nullptr;
};

} // namespace samenspel::gui
