#include "gui/widgets/button.hpp"

#include <algorithm>
#include <cmath>

#include <wx/brush.h>
#include <wx/pen.h>

#include "gui/look/marks.hpp"
#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

constexpr double least_letters = 0.8;

} // namespace

Button::Button(wxWindow* parent, Tone ground, Look look, const wxString& text)
    : Control(parent, ground, AccessRole::button, text), look_(look), text_(text) {}

void Button::set_text(const wxString& text, const wxString& second) {
    if (text == text_ && second == second_)
        return;
    text_ = text;
    second_ = second;
    set_name(text);
    Refresh();
}

void Button::set_ticked(bool ticked, const wxString& said) {
    ticked_ = ticked;
    set_name(ticked ? text_ + ", " + said : text_);
    Refresh();
}

const Type& Button::type() const {
    switch (look_) {
    case Look::primary:
        return type::big_button;
    case Look::small:
    case Look::small_primary:
        return type::small_strong;
    default:
        return type::button;
    }
}

int Button::best_width() {
    const int padding = look_ == Look::primary     ? 26
                        : look_ == Look::secondary ? 18
                        : look_ == Look::link      ? 4
                                                   : 12;
    return static_cast<int>(std::ceil(measure().width(text_, type()))) + 2 * px(padding) + before_text();
}

int Button::before_text() const {
    return ticked_ ? px(18) : 0;
}

int Button::beside_text() const {
    return px(look_ == Look::link ? 6 : 16) + before_text();
}

int Button::least_width() {
    Type smallest = type();
    smallest.px *= least_letters;
    return static_cast<int>(std::ceil(measure().width(text_, smallest))) + beside_text();
}

int Button::height_for(int) {
    switch (look_) {
    case Look::primary:
        return px(48);
    case Look::secondary:
        return px(40);
    default:
        return px(28);
    }
}

void Button::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const double radius = px(look_ == Look::primary ? 10 : 6);
    wxColour text = filled() ? c.on_brand : c.ink;
    if (look_ == Look::link) {
        text = hovered() ? c.deep : c.brand;
        if (hovered())
            fill_round(set.context(), box, radius, c.brand_tint);
    } else if (filled()) {
        const wxColour fill = !IsThisEnabled() ? c.edge
                              : pressed()      ? c.deep
                              : hovered()      ? c.brand_hover
                                               : c.brand;
        fill_round(set.context(), box, radius, fill);
    } else {
        fill_round(set.context(), box, radius, pressed() ? c.brand_tint : c.card,
                   hovered() ? c.brand : c.edge);
    }
    if (!IsThisEnabled())
        text = filled() ? c.on_brand : c.soft;
    const double room = box.m_width - beside_text();
    Type fitting = type(); // words of another language, or larger letters, may ask more than there is
    for (; fitting.px > type().px * least_letters && set.width(text_, fitting) > room; fitting.px *= 0.97) {
    }
    const double centre = box.m_x + (box.m_width + before_text()) / 2;
    const double high = set.line_height(fitting) + (second_.empty() ? 0 : set.line_height(type::small));
    double y = box.m_y + (box.m_height - high) / 2;
    const wxString shown = set.ellipsize(text_, fitting, room);
    set.line_centred(shown, fitting, text, centre, y);
    if (ticked_)
        draw_tick(set.context(),
                  {centre - set.width(shown, fitting) / 2 - before_text(),
                   y + set.line_height(fitting) / 2 - px(5), static_cast<double>(px(10)),
                   static_cast<double>(px(9))},
                  px(2), text);
    y += set.line_height(fitting);
    set.line_centred(second_, type::small, filled() ? c.on_brand_soft : c.soft, centre, y);
    // White on the brand, or the ring would not be seen.
    wxRect2DDouble ring = box;
    if (filled())
        ring.Inset(px(3), px(3));
    draw_focus(set.context(), ring, std::max(2.0, radius - (filled() ? px(3) : 0)),
               filled() ? c.on_brand : c.brand);
}

// ---- Segmented -----------------------------------------------------------------------------------------

Segmented::Segmented(wxWindow* parent, Tone ground, const wxString& name, std::vector<wxString> choices,
                     std::size_t chosen)
    : Control(parent, ground, AccessRole::radio, name),
      what_(name),
      choices_(std::move(choices)),
      chosen_(chosen) {
    tell();
}

void Segmented::tell() {
    set_name(what_ + ": " + choices_.at(chosen_));
    set_access_chosen(this, true); // what it names is what holds
}

void Segmented::choose(std::size_t chosen) {
    if (chosen == chosen_ || chosen >= choices_.size())
        return;
    chosen_ = chosen;
    tell();
    Refresh();
}

void Segmented::take(std::size_t choice) {
    if (choice == chosen_ || choice >= choices_.size())
        return;
    choose(choice);
    if (on_choice)
        on_choice(choice);
}

std::vector<double> Segmented::widths() {
    Typesetter set = measure();
    std::vector<double> out;
    for (const wxString& choice : choices_)
        out.push_back(std::ceil(set.width(choice, type::small_strong)) + 2 * px(10));
    return out;
}

int Segmented::best_width() {
    double sum = 0;
    for (const double one : widths())
        sum += one;
    return static_cast<int>(sum);
}

bool Segmented::stacked(double width) {
    return best_width() > width + 1;
}

int Segmented::height_for(int width) {
    return px(25) * (stacked(width) ? static_cast<int>(choices_.size()) : 1);
}

std::vector<wxRect2DDouble> Segmented::places(double width, double height) {
    std::vector<wxRect2DDouble> out;
    const auto all = widths();
    const bool below = stacked(width);
    const double high = below ? height / static_cast<double>(all.size()) : height;
    double x = 0, y = 0;
    for (const double wide : all) {
        out.emplace_back(x, y, below ? width : wide, high);
        (below ? y : x) += below ? high : wide;
    }
    return out;
}

void Segmented::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const double radius = px(6);
    fill_round(set.context(), box, radius, c.card);
    const auto all = places(box.m_width, box.m_height);
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        const wxRect2DDouble& place = all[i];
        const bool here = i == chosen_;
        if (here) {
            wxGraphicsContext& gc = set.context();
            gc.PushState();
            gc.Clip(box.m_x + place.m_x, box.m_y + place.m_y, place.m_width, place.m_height);
            fill_round(gc, box, radius, c.brand_tint);
            gc.PopState();
        }
        const Type& type = here ? type::small_strong : type::small;
        set.line_centred(choices_[i], type, here ? c.ink : c.soft, box.m_x + place.m_x + place.m_width / 2,
                         box.m_y + place.m_y + (place.m_height - set.line_height(type)) / 2);
    }
    fill_round(set.context(), box, radius, wxNullColour, hovered() ? c.brand : c.edge);
    draw_focus(set.context(), box, radius, c.brand);
}

void Segmented::pressed_at(const wxPoint& point) {
    const wxSize size = GetClientSize();
    const auto all = places(size.x, size.y);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (point.x < all[i].GetRight() && point.y < all[i].GetBottom())
            return take(i);
}

bool Segmented::key_pressed(int key) {
    switch (key) {
    case WXK_LEFT:
        if (chosen_ > 0)
            take(chosen_ - 1);
        return true;
    case WXK_RIGHT:
        take(chosen_ + 1);
        return true;
    case WXK_SPACE:
    case WXK_RETURN:
        take((chosen_ + 1) % choices_.size());
        return true;
    default:
        return false;
    }
}

// ---- Fold ----------------------------------------------------------------------------------------------

Fold::Fold(wxWindow* parent, Tone ground, const wxString& text, bool open)
    : Control(parent, ground, AccessRole::fold, text), text_(text), open_(open) {
    set_access_open(this, open);
}

void Fold::set_open(bool open) {
    if (open_ == open)
        return;
    open_ = open;
    set_access_open(this, open);
    Refresh();
}

int Fold::best_width() {
    return static_cast<int>(std::ceil(measure().width(text_, type::strong))) + px(14 + 8);
}

int Fold::height_for(int) {
    return px(28);
}

void Fold::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    wxGraphicsContext& gc = set.context();
    if (hovered())
        fill_round(gc, box, px(6), c.brand_tint);
    const double y = box.m_y + box.m_height / 2;
    draw_fold(gc, box.m_x + px(5), y, px(4), open_, c.deep);
    set.line(text_, type::strong, c.deep, box.m_x + px(14), y - set.line_height(type::strong) / 2);
    draw_focus(gc, box, px(6), c.brand);
}

} // namespace samenspel::gui
