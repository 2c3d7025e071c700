#include "gui/widgets/canvas.hpp"

#include <memory>

#include <wx/brush.h>
#include <wx/dcbuffer.h>
#include <wx/pen.h>
#include <wx/weakref.h>

namespace samenspel::gui {

namespace {

void paint_with(wxWindow& window, const wxColour& ground,
                const std::function<void(Typesetter&, const wxRect2DDouble&)>& draw) {
    wxAutoBufferedPaintDC dc(&window);
    const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::CreateFromUnknownDC(dc));
    if (!gc)
        return;
    const wxSize size = window.GetClientSize();
    gc->SetPen(*wxTRANSPARENT_PEN);
    gc->SetBrush(wxBrush(ground));
    gc->DrawRectangle(0, 0, size.x, size.y);
    Typesetter set(*gc, scale_of(&window));
    draw(set, {0, 0, static_cast<double>(size.x), static_cast<double>(size.y)});
}

} // namespace

Canvas::Canvas(wxWindow* parent, Tone ground, bool focusable) : ground_(ground), focusable_(focusable) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        paint_with(*this, this->ground(),
                   [this](Typesetter& set, const wxRect2DDouble& box) { draw(set, box); });
    });
}

void Canvas::set_ground(Tone ground) {
    if (ground_ == ground)
        return;
    ground_ = ground;
    Refresh();
}

PaintedPanel::PaintedPanel(wxWindow* parent, Tone ground) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Create(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
           wxBORDER_NONE | wxTAB_TRAVERSAL | wxFULL_REPAINT_ON_RESIZE);
    m_container.DisableSelfFocus();
    SetBackgroundColour(colours().*ground);
    Bind(wxEVT_PAINT, [this, ground](wxPaintEvent&) {
        paint_with(*this, colours().*ground,
                   [this](Typesetter& set, const wxRect2DDouble& box) { draw(set, box); });
    });
}

Control::Control(wxWindow* parent, Tone ground, AccessRole role, const wxString& name)
    : Canvas(parent, ground, true), name_(name), role_(role) {
    set_access(this, role, name);
    set_access_press(this, [this] { key_pressed(WXK_RETURN); });
#ifdef _WIN32
    // There the toolkit takes Enter for the button of a dialog before it comes to be a key of this window.
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() != WXK_RETURN || event.HasAnyModifiers() || !HasFocus() ||
            !key_pressed(WXK_RETURN))
            event.Skip();
    });
#endif
    Bind(wxEVT_ENTER_WINDOW, [this](wxMouseEvent&) { set_hovered(true); });
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) { leave(); });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) { hovered_at(event.GetPosition()); });
    // Not skipped: the toolkit would move the focus here.
    const auto press = [this](wxMouseEvent&) {
        pressed_ = true;
        Refresh();
    };
    Bind(wxEVT_LEFT_DOWN, press);
    Bind(wxEVT_LEFT_DCLICK, press);
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        if (!pressed_)
            return;
        pressed_ = false;
        Refresh();
        if (GetClientRect().Contains(event.GetPosition()))
            pressed_at(event.GetPosition());
    });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.HasAnyModifiers() || !key_pressed(event.GetKeyCode()))
            event.Skip();
    });
    const auto repaint = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, repaint);
    Bind(wxEVT_KILL_FOCUS, repaint);
}

void Control::set_name(const wxString& name) {
    if (name == name_)
        return;
    name_ = name;
    set_access(this, role_, name);
    Refresh();
}

bool Control::Enable(bool enable) {
    const bool changed = Canvas::Enable(enable);
    if (changed)
        Refresh();
    return changed;
}

void Control::pressed_at(const wxPoint&) {
    if (on_click)
        on_click();
}

bool Control::key_pressed(int key) {
    if (key != WXK_SPACE && key != WXK_RETURN && key != WXK_NUMPAD_ENTER)
        return false;
    if (on_click)
        on_click();
    return true;
}

void Control::leave() {
    pressed_ = false;
    set_hovered(false);
    hovered_at({-1, -1});
}

void Control::set_hovered(bool hovered) {
    // The pointer is over one control at a time. One that a menu or a question opened over never hears that the
    // pointer left: the next one tells it.
    static wxWeakRef<Control> under_pointer;
    if (hovered && under_pointer && under_pointer.get() != this)
        under_pointer->leave();
    if (hovered)
        under_pointer = this;
    if (hovered_ == hovered)
        return;
    hovered_ = hovered;
    Refresh();
}

void Control::draw_focus(wxGraphicsContext& gc, const wxRect2DDouble& box, double radius,
                         const wxColour& colour) const {
    if (HasFocus())
        fill_round(gc, box, radius, wxNullColour, colour, px(2));
}

} // namespace samenspel::gui
