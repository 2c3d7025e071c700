#pragma once

#include "app/pages/rooms.hpp"
#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// A card that leads somewhere: title, words below it, and what a press does at the right.
class Card : public Control {
public:
    struct Words {
        wxString title, second, third, action;
    };
    enum class Look { usual, urgent, plain };
    Card(wxWindow* parent, Tone ground, Look look, Words words);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    [[nodiscard]] double action_width();
    double flow(Typesetter& set, double width, bool really);
    Look look_;
    Words words_;
};

/// One line for a session that was.
class SessionRow : public Control {
public:
    SessionRow(wxWindow* parent, Tone ground, const app::SessionCard& card);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    app::SessionCard card_;
};

} // namespace samenspel::gui
