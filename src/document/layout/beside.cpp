#include <algorithm>
#include <utility>

#include "document/layout/flow.hpp"

namespace samenspel::document {
namespace {

Millimetres vertical_padding(const Ground& ground) {
    return ground.padding.top + ground.padding.bottom;
}

Millimetres height_of(const Beside::Cell& cell) {
    return vertical_padding(cell.ground) + (cell.content ? cell.content->height() : Millimetres{});
}

} // namespace

Beside::Beside(std::vector<Cell> cells, bool keep_together, std::optional<Rule> rule_below)
    : cells_(std::move(cells)), keep_together_(keep_together), rule_below_(rule_below) {
    for (const auto& cell : cells_)
        height_ = std::max(height_, height_of(cell));
}

Cut Beside::cut(Millimetres room, bool must) const {
    if (height_ <= room + tolerance)
        return {shared_from_this(), nullptr};
    if (keep_together_ && !must)
        return {nullptr, nullptr};
    auto heads = cells_;
    auto tails = cells_;
    bool something_left = false;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        tails[i].content = nullptr;
        const auto inside = room - vertical_padding(cells_[i].ground);
        if (!cells_[i].content || cells_[i].content->height() <= inside + tolerance)
            continue;
        const auto cut = cells_[i].content->cut(inside, must);
        if (!cut.head)
            return {nullptr, nullptr};
        heads[i].content = cut.head;
        tails[i].content = cut.tail;
        something_left = something_left || cut.tail;
    }
    for (auto& tail : tails) {
        if (!tail.content && cells_.size() > 1)
            tail.ground = {}; // no empty box on the next page
    }
    if (!something_left)
        return must ? Cut{shared_from_this(), nullptr} : Cut{nullptr, nullptr};
    return {std::make_shared<Beside>(std::move(heads), false, std::nullopt),
            std::make_shared<Beside>(std::move(tails), keep_together_, rule_below_)};
}

void Beside::draw(Canvas& canvas, Place top_left) const {
    for (const auto& cell : cells_)
        draw_cell(cell, canvas, {top_left.x + cell.x, top_left.y});
    if (!rule_below_)
        return;
    const Place end{rule_below_->width, height_};
    canvas.add(PlacedLine{{{}, height_}, end, rule_below_->thickness, rule_below_->colour, {}, {}}, top_left);
}

void Beside::draw_cell(const Cell& cell, Canvas& canvas, Place top_left) const {
    const Ground& ground = cell.ground;
    if (ground.fill || ground.edge) {
        const Rect all{{}, {}, cell.width, height_};
        canvas.add(PlacedBox{all,
                             ground.radius,
                             ground.fill,
                             ground.edge,
                             ground.edge ? ground.edge_width : Millimetres{},
                             {}},
                   top_left);
    }
    if (ground.stripe) {
        const Rect bar{{}, {}, ground.stripe_width, height_};
        canvas.add(PlacedBox{bar, {}, ground.stripe, std::nullopt, {}, {}}, top_left);
    }
    if (!cell.content)
        return;
    const auto slack = height_ - height_of(cell);
    const double share = cell.vertical == Vertical::top ? 0 : cell.vertical == Vertical::middle ? 0.5 : 1;
    cell.content->draw(canvas,
                       {top_left.x + ground.padding.left, top_left.y + ground.padding.top + slack * share});
}

// ---- columns of equal height ------------------------------------------------------------------------

FlowColumns::FlowColumns(FlowPtr content, int count, Millimetres width, Millimetres gap)
    : content_(std::move(content)), count_(count), width_(width), gap_(gap) {
    const auto total = content_->height();
    Millimetres low = total * (1.0 / count);
    Millimetres high = total;
    for (int step = 0; step < 16; ++step) {
        const auto middle = (low + high) * 0.5;
        (columns(middle, false).second ? low : high) = middle;
    }
    balanced_ = side_by_side(columns(high, true).first);
}

std::pair<std::vector<FlowPtr>, FlowPtr> FlowColumns::columns(Millimetres room, bool must) const {
    std::vector<FlowPtr> columns;
    FlowPtr rest = content_;
    for (int i = 0; i < count_ && rest; ++i) {
        if (rest->height() <= room + tolerance) {
            columns.push_back(std::exchange(rest, nullptr));
            break;
        }
        const auto cut = rest->cut(room, must && i == 0);
        if (!cut.head)
            break;
        columns.push_back(cut.head);
        rest = cut.tail;
    }
    return {columns, rest};
}

FlowPtr FlowColumns::side_by_side(const std::vector<FlowPtr>& columns) const {
    std::vector<Beside::Cell> cells;
    Millimetres x;
    for (const auto& column : columns) {
        cells.push_back({x, width_, column, {}, Vertical::top});
        x += width_ + gap_;
    }
    return std::make_shared<Beside>(std::move(cells));
}

Millimetres FlowColumns::height() const {
    return balanced_->height();
}

Cut FlowColumns::cut(Millimetres room, bool must) const {
    auto [columns, rest] = this->columns(room, must);
    if (columns.empty())
        return {nullptr, nullptr};
    return {side_by_side(columns),
            rest ? std::make_shared<FlowColumns>(rest, count_, width_, gap_) : nullptr};
}

void FlowColumns::draw(Canvas& canvas, Place top_left) const {
    balanced_->draw(canvas, top_left);
}

} // namespace samenspel::document
