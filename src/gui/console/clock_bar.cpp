#include "gui/console/clock_bar.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include <wx/brush.h>
#include <wx/pen.h>

#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using domain::Phase;
using words::fill;
using words::tr;

constexpr Type label{13, 400, 1.3};

} // namespace

ClockBar::ClockBar(wxWindow* parent) : Control(parent, &Palette::paper, AccessRole::clock, wx(tr("Time"))) {
    SetToolTip(wx(tr("More time, pause, end the session")));
    SetCursor(wxCursor(wxCURSOR_HAND));
}

void ClockBar::show(const app::ConsolePage::Clocks& clocks, domain::Status status) {
    if (clocks == clocks_ && status == status_)
        return;
    const bool speak = clocks.drift != clocks_.drift || clocks.phase != clocks_.phase ||
                       clocks.end != clocks_.end || clocks.step_label != clocks_.step_label;
    clocks_ = clocks;
    status_ = status;
    // A name that changes every second would drown everything else that a screen reader has to say.
    if (speak)
        set_name(wx(fill(tr("Time: {step} {time}. End {end}, {drift}."), {{"step", clocks.step_label},
                                                                          {"time", clocks.step},
                                                                          {"end", clocks.end},
                                                                          {"drift", clocks.drift}})));
    Refresh();
}

wxColour ClockBar::phase_colour() const {
    const Palette& c = colours();
    switch (clocks_.phase) {
    case Phase::over:
        return c.over;
    case Phase::last_twentieth:
    case Phase::last_fifth:
        return c.late;
    case Phase::normal:
        break;
    }
    return c.ink;
}

/// Colour, shape and word together: two bars for a pause, a disc for the last fifth, a triangle for the last twentieth, a
/// bar for over time.
double ClockBar::draw_phase(Typesetter& set, double x, double y) {
    const bool paused = status_ == domain::Status::paused;
    if (!paused && clocks_.phase_word.empty())
        return x;
    wxGraphicsContext& gc = set.context();
    const Palette& c = colours();
    const wxString word = wx(paused ? tr("pause") : clocks_.phase_word);
    const wxColour colour = paused ? c.brand : phase_colour();
    const double high = px(18), wide = set.width(word, type::small_strong) + px(26), half = px(4);
    fill_round(gc, {x, y, wide, high}, high / 2,
               paused                         ? c.brand_tint
               : clocks_.phase == Phase::over ? c.over_tint
                                              : c.late_tint,
               high_contrast() ? c.edge : wxNullColour);
    const double cx = x + px(12), cy = y + high / 2;
    gc.SetPen(*wxTRANSPARENT_PEN);
    gc.SetBrush(wxBrush(colour));
    if (paused) {
        gc.DrawRectangle(cx - half, cy - half, half * 0.7, 2 * half);
        gc.DrawRectangle(cx + half * 0.3, cy - half, half * 0.7, 2 * half);
    } else if (clocks_.phase == Phase::last_fifth) {
        gc.DrawEllipse(cx - half, cy - half, 2 * half, 2 * half);
    } else if (clocks_.phase == Phase::last_twentieth) {
        wxGraphicsPath path = gc.CreatePath();
        path.MoveToPoint(cx, cy - half);
        path.AddLineToPoint(cx + half, cy + half);
        path.AddLineToPoint(cx - half, cy + half);
        path.CloseSubpath();
        gc.FillPath(path);
    } else {
        gc.DrawRectangle(cx - half, cy - half, 2 * half, 2 * half);
    }
    set.line(word, type::small_strong, colour, x + px(20),
             y + (high - set.line_height(type::small_strong)) / 2);
    return x + wide;
}

double ClockBar::draw_step(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const wxString name = wx(clocks_.step_label);
    const double top = px(14);
    set.line(name, label, c.soft, box.m_x, top);
    draw_phase(set, box.m_x + set.width(name, label) + px(8), top - px(1));
    const double y = top + px(14);
    // "1:20 over": the word is smaller, or it would push the other clocks aside.
    const wxString all = wx(clocks_.step);
    const bool over = clocks_.phase == Phase::over;
    const wxString time = over ? all.BeforeFirst(' ') : all, rest = over ? all.AfterFirst(' ') : wxString();
    double x = box.m_x + set.tabular(time, type::clock, phase_colour(), box.m_x, y);
    if (!rest.empty()) {
        const Type word{20, 700, 1.1};
        set.line(rest, word, phase_colour(), x + px(7),
                 y + set.line_height(type::clock) - set.line_height(word) - px(5));
        x += px(7) + set.width(rest, word);
    }
    return std::max(x, box.m_x + set.tabular_width("88:88", type::clock) * 0.8);
}

void ClockBar::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    if (hovered())
        fill_round(set.context(), box, px(8), c.side);
    const wxRect2DDouble inner(box.m_x + px(6), box.m_y, box.m_width - px(12), box.m_height);
    double x = draw_step(set, inner) + px(34);
    using Drift = app::ConsolePage::Clocks::Drift;
    const bool late = clocks_.drift_kind == Drift::late;
    const wxColour end = late ? c.late : clocks_.drift_kind == Drift::ahead ? c.brand : c.ink;
    const Small smalls[] = {{wx(clocks_.block_label), wx(clocks_.block), c.ink},
                            {wx(clocks_.session_label), wx(clocks_.session), c.ink},
                            {wx(clocks_.end_label),
                             wx(clocks_.drift.empty() ? clocks_.end : clocks_.end + " · " + clocks_.drift),
                             end}};
    // Where there is no room for all, the end stays; half a number would be a wrong one.
    constexpr double least = 15;
    const auto needs = [&](std::size_t from) {
        double wide = 0;
        for (std::size_t i = from; i < std::size(smalls); ++i)
            wide += std::max(set.tabular_width(smalls[i].value, {least, 700, 1.1}),
                             set.width(smalls[i].label, label)) +
                    px(32);
        return wide - px(32);
    };
    std::size_t first = 0;
    while (first + 1 < std::size(smalls) && x + needs(first) > box.m_x + box.m_width)
        ++first;
    for (const Small& small : std::span(smalls).subspan(first)) {
        Type type = type::clock_small;
        // The last gives way first when the window is narrow; at last it tells the hour only.
        const auto fits = [&](const wxString& value) {
            return x + set.tabular_width(value, type) <= box.m_x + box.m_width;
        };
        while (type.px > least && !fits(small.value))
            type.px -= 1;
        const wxString value =
            fits(small.value) ? small.value
                              : small.value.BeforeFirst(wxUniChar(0xB7)).Trim(); // "22:08 · 4 min achter"
        set.line(small.label, label, c.soft, x, px(33));
        const double wide =
            set.tabular(value, type, small.colour, x, px(33) + set.line_height(label) - px(1));
        x += std::max(wide, set.width(small.label, label)) + px(32);
    }
    draw_focus(set.context(), box, px(8), c.brand);
}

} // namespace samenspel::gui
