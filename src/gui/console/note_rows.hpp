#pragma once

#include "app/pages/console.hpp"
#include "gui/widgets/canvas.hpp"
#include "gui/widgets/column.hpp"

namespace samenspel::gui {

/// One line of the group. Enter or a click mends it, * stars it, Delete removes it.
class NoteRow : public Control {
public:
    using Row = app::ConsolePage::NoteRow;
    NoteRow(wxWindow* parent, const Row& row, bool with_time);

    std::function<void()> on_star, on_remove;
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;
    void pressed_at(const wxPoint& point) override;
    bool key_pressed(int key) override;

private:
    double flow(Typesetter& set, double width, bool really);
    void draw_star(Typesetter& set, double x, double y);
    void show_menu();
    Row row_;
    wxString shown_;
    bool with_time_;
};

/// All lines at one question.
class NoteRows : public Column {
public:
    NoteRows(wxWindow* parent, Tone ground);

    std::function<void(const std::string&id)> on_edit, on_star, on_remove;
    void show(const std::vector<app::ConsolePage::NoteRow>& rows);

private:
    std::vector<app::ConsolePage::NoteRow> rows_;
};

} // namespace samenspel::gui
