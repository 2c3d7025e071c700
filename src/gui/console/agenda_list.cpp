#include "gui/console/agenda_list.hpp"

#include <algorithm>
#include <cmath>

#include <wx/brush.h>
#include <wx/pen.h>

#include "gui/look/marks.hpp"
#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::fill;
using words::tr;

constexpr Type title{15, 400, 1.3}, title_strong{15, 700, 1.3}, times{13, 400, 1.3}, step_type{14, 400, 1.3},
    step_strong{14, 700, 1.3};
constexpr int left = 22, right = 17, progress_height = 5, step_height = 21;

void draw_lock(wxGraphicsContext& gc, double x, double y, double size, const wxColour& colour) {
    gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(colour, size / 9)));
    gc.SetBrush(*wxTRANSPARENT_BRUSH);
    wxGraphicsPath bow = gc.CreatePath();
    const double radius = size * 0.22;
    bow.MoveToPoint(x + size / 2 - radius, y + size * 0.32); // or Windows begins in the corner of the window
    bow.AddArc(x + size / 2, y + size * 0.32, radius, M_PI, 0, true);
    bow.MoveToPoint(x + size / 2 - radius, y + size * 0.3);
    bow.AddLineToPoint(x + size / 2 - radius, y + size * 0.5);
    bow.MoveToPoint(x + size / 2 + radius, y + size * 0.3);
    bow.AddLineToPoint(x + size / 2 + radius, y + size * 0.5);
    gc.StrokePath(bow);
    gc.DrawRoundedRectangle(x + size * 0.15, y + size * 0.48, size * 0.7, size * 0.45, size * 0.08);
}

} // namespace

AgendaList::AgendaList(wxWindow* parent)
    : Control(parent, &Palette::side, AccessRole::list, wx(tr("Agenda"))) {}

bool AgendaList::show(const std::vector<Block>& blocks) {
    if (blocks == blocks_)
        return false;
    const int before = height_;
    blocks_ = blocks;
    measure_places();
    if (!HasFocus())
        choose_current(); // where the keyboard comes in
    tell();
    Refresh();
    return height_ != before;
}

int AgendaList::height_of_head(const Block& block) const {
    switch (block.state) {
    case Block::State::done:
        return px(33);
    case Block::State::current:
        return px(block.steps.empty() ? 48 : 42);
    case Block::State::coming:
        break;
    }
    return px(block.times.empty() ? 33 : 48);
}

void AgendaList::measure_places() {
    places_.clear();
    int y = px(14);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const Block& block = blocks_[i];
        const int head = height_of_head(block);
        places_.push_back({block.first_step, i, -1, y, y + head});
        y += head;
        if (block.state != Block::State::current)
            continue;
        for (std::size_t step = 0; step < block.steps.size(); ++step) {
            places_.push_back({block.first_step + step, i, static_cast<int>(step), y, y + px(step_height)});
            y += px(step_height);
        }
        y += px(14);
    }
    height_ = y + px(14);
    chosen_ = std::clamp(chosen_, 0, std::max(0, static_cast<int>(places_.size()) - 1));
}

int AgendaList::height_for(int) {
    return height_;
}

void AgendaList::choose_current() {
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const Block& block = blocks_[places_[i].block];
        if (block.state == Block::State::current && places_[i].step >= 0 &&
            block.steps[static_cast<std::size_t>(places_[i].step)].current)
            chosen_ = static_cast<int>(i);
    }
}

int AgendaList::find(const wxPoint& point) const {
    for (std::size_t i = 0; i < places_.size(); ++i)
        if (point.y >= places_[i].top && point.y < places_[i].bottom)
            return static_cast<int>(i);
    return -1;
}

void AgendaList::hovered_at(const wxPoint& point) {
    const int now = point.x < 0 ? -1 : find(point);
    if (now == hovered_)
        return;
    hovered_ = now;
    SetCursor(now >= 0 ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
    Refresh();
}

void AgendaList::pressed_at(const wxPoint& point) {
    const int place = find(point);
    if (place >= 0 && on_jump)
        on_jump(places_[static_cast<std::size_t>(place)].plan_step);
}

bool AgendaList::key_pressed(int key) {
    const int last = static_cast<int>(places_.size()) - 1;
    switch (key) {
    case WXK_UP:
        chosen_ = std::max(0, chosen_ - 1);
        break;
    case WXK_DOWN:
        chosen_ = std::min(last, chosen_ + 1);
        break;
    case WXK_HOME:
        chosen_ = 0;
        break;
    case WXK_END:
        chosen_ = last;
        break;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
    case WXK_SPACE:
        if (chosen_ <= last && on_jump)
            on_jump(places_[static_cast<std::size_t>(chosen_)].plan_step);
        break;
    default:
        return false;
    }
    tell();
    Refresh();
    return true;
}

void AgendaList::tell() {
    if (places_.empty())
        return;
    const Place& place = places_[static_cast<std::size_t>(chosen_)];
    const Block& block = blocks_[place.block];
    const std::string what =
        place.step < 0 ? block.title : block.steps[static_cast<std::size_t>(place.step)].title;
    set_name(wx(fill(tr("Agenda: {place}"), {{"place", what}})));
}

void AgendaList::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    for (const Place& place : places_) {
        if (place.step >= 0)
            continue;
        const Block& block = blocks_[place.block];
        switch (block.state) {
        case Block::State::done:
            draw_done(set, block, place.top, box.m_width);
            break;
        case Block::State::current:
            draw_current(set, block, place.top, box.m_width);
            break;
        case Block::State::coming:
            draw_coming(set, block, place.top, box.m_width);
            break;
        }
    }
    const auto frame = [&](int index, const wxColour& colour, double width) {
        if (index < 0 || index >= static_cast<int>(places_.size()))
            return;
        const Place& place = places_[static_cast<std::size_t>(index)];
        fill_round(set.context(),
                   {static_cast<double>(px(8)), static_cast<double>(place.top), box.m_width - px(14),
                    static_cast<double>(place.bottom - place.top)},
                   px(6), wxNullColour, colour, width);
    };
    if (hovered_ >= 0)
        frame(hovered_, c.edge, 1);
    if (HasFocus())
        frame(chosen_, c.brand, px(2));
}

double AgendaList::draw_minutes(Typesetter& set, const Block& block, const Type& type, double y,
                                double width) {
    const Palette& c = colours();
    double end = width - px(right);
    if (block.locked) {
        const double size = px(15);
        draw_lock(set.context(), end - size + px(2), y + (set.line_height(type) - size) / 2, size, c.soft);
        end -= size + px(3);
    }
    const wxColour& colour = block.state == Block::State::done ? c.faint : c.ink;
    if (!block.real.empty()) {
        const Type strong{type.px, 700, type.leading};
        set.line_right(wx(block.real), strong, colour, end, y);
        end -= set.width(wx(block.real), strong) + px(5);
    }
    set.line_right(wx(block.planned), type, colour, end, y);
    return end - set.width(wx(block.planned), type) - px(6);
}

void AgendaList::draw_done(Typesetter& set, const Block& block, double y, double width) {
    const Palette& c = colours();
    const double top = y + px(6), middle = top + set.line_height(title) / 2, x = px(left), side = px(9);
    draw_tick(set.context(), {x + px(1), middle - px(5), side, side}, px(1) * 1.6, c.faint);
    const double end = draw_minutes(set, block, title, top, width);
    set.line(set.ellipsize(wx(block.title), title, end - x - px(15)), title, c.faint, x + px(15), top);
}

void AgendaList::draw_current(Typesetter& set, const Block& block, double y, double width) {
    const Palette& c = colours();
    wxGraphicsContext& gc = set.context();
    const double steps = static_cast<double>(block.steps.size()) * px(step_height);
    const double high = height_of_head(block) + steps + px(10);
    fill_round(gc, {0, y, width, high}, 0, c.card);
    fill_round(gc, {0, y, static_cast<double>(px(4)), high}, 0, c.brand);
    const double top = y + px(6);
    const double end = draw_minutes(set, block, title_strong, top, width);
    set.line(set.ellipsize(wx(block.title), title_strong, end - px(left)), title_strong, c.ink, px(left),
             top);
    const double bar = width - px(left + right), thick = px(progress_height);
    const double bar_y = top + set.line_height(title_strong) + px(6);
    fill_round(gc, {static_cast<double>(px(left)), bar_y, bar, thick}, thick / 2, c.line);
    if (block.progress > 0.01)
        fill_round(gc, {static_cast<double>(px(left)), bar_y, std::max(thick, bar * block.progress), thick},
                   thick / 2, c.brand);
    draw_steps(set, block, y + height_of_head(block), width);
}

void AgendaList::draw_steps(Typesetter& set, const Block& block, double y, double width) {
    const Palette& c = colours();
    wxGraphicsContext& gc = set.context();
    for (const auto& step : block.steps) {
        const Type& type = step.current ? step_strong : step_type;
        const wxColour& colour = step.current ? c.brand : c.ink;
        if (step.current) {
            const double middle = y + px(step_height) / 2.0, x = px(left), half = px(4);
            wxGraphicsPath arrow = gc.CreatePath();
            arrow.MoveToPoint(x, middle - half);
            arrow.AddLineToPoint(x + half * 1.6, middle);
            arrow.AddLineToPoint(x, middle + half);
            arrow.CloseSubpath();
            gc.SetBrush(wxBrush(c.brand));
            gc.FillPath(arrow);
        }
        const double top = y + (px(step_height) - set.line_height(type)) / 2;
        set.line(set.ellipsize(wx(step.title), type, width - px(left + right + 14 + 35)), type, colour,
                 px(left + 14), top);
        set.line_right(wx(step.minutes), type, colour, width - px(right), top);
        y += px(step_height);
    }
}

void AgendaList::draw_coming(Typesetter& set, const Block& block, double y, double width) {
    const Palette& c = colours();
    const double top = y + px(5);
    const double end = draw_minutes(set, block, title, top, width);
    set.line(set.ellipsize(wx(block.title), title, end - px(left)), title, c.ink, px(left), top);
    set.line(set.ellipsize(wx(block.times), times, width - px(left + right)), times, c.soft, px(left),
             top + set.line_height(title) - px(1));
}

} // namespace samenspel::gui
