#pragma once

#include <functional>

#include <wx/panel.h>

#include "gui/look/theme.hpp"
#include "gui/look/typesetter.hpp"
#include "gui/widgets/access.hpp"

namespace samenspel::gui {

/// A colour by its meaning, so that it follows the theme.
using Tone = wxColour Palette::*;

/// A window that draws itself, and whose height may follow from its width.
class Canvas : public wxWindow {
public:
    /// @param focusable asked for here, because containers look when a child is added, which is before the
    ///        overrides of a derived class are there
    Canvas(wxWindow* parent, Tone ground, bool focusable = false);

    virtual int height_for(int width) { return GetMinHeight() + 0 * width; }
    /// What it would like in a row of others.
    virtual int best_width() { return GetMinWidth(); }
    void set_ground(Tone ground);

    [[nodiscard]] bool AcceptsFocus() const override { return focusable_; }

protected:
    virtual void draw(Typesetter& set, const wxRect2DDouble& box) = 0;

    [[nodiscard]] int px(int at_100_percent) const { return dip(this, at_100_percent); }
    [[nodiscard]] Typesetter measure() const { return {measuring_context(), scale_of(this)}; }
    [[nodiscard]] const wxColour& ground() const { return colours().*ground_; }

private:
    Tone ground_;
    bool focusable_;
};

/// The same for a window with controls in it, which the keyboard walks through.
class PaintedPanel : public wxPanel {
public:
    PaintedPanel(wxWindow* parent, Tone ground);

protected:
    virtual void draw(Typesetter& set, const wxRect2DDouble& box) = 0;
    [[nodiscard]] int px(int at_100_percent) const { return dip(this, at_100_percent); }
    [[nodiscard]] Typesetter measure() const { return {measuring_context(), scale_of(this)}; }
};

/// A canvas that can be pressed: by mouse, Space and Enter. A click does not take the focus away from where
/// someone is typing.
class Control : public Canvas {
public:
    Control(wxWindow* parent, Tone ground, AccessRole role, const wxString& name);

    std::function<void()> on_click;

    void set_name(const wxString& name);
    [[nodiscard]] const wxString& name() const { return name_; }
    bool Enable(bool enable = true) override;

protected:
    /// For a control of several parts: where it was pressed. The default calls on_click.
    virtual void pressed_at(const wxPoint& point);
    /// A key while it has the focus; true = used. The default knows Space and Enter.
    virtual bool key_pressed(int key);
    virtual void hovered_at(const wxPoint&) {}

    [[nodiscard]] bool hovered() const { return hovered_; }
    [[nodiscard]] bool pressed() const { return pressed_; }
    void draw_focus(wxGraphicsContext& gc, const wxRect2DDouble& box, double radius,
                    const wxColour& colour) const;

private:
    void set_hovered(bool hovered);
    void leave(); ///< the pointer is elsewhere
    wxString name_;
    AccessRole role_;
    bool hovered_ = false, pressed_ = false;
};

} // namespace samenspel::gui
