#include <algorithm>

#include "document/layout/flow.hpp"

namespace samenspel::document {

Rows::Rows(std::vector<FlowPtr> rows, std::size_t heads)
    : rows_(std::make_shared<const std::vector<FlowPtr>>(std::move(rows))),
      heads_(heads),
      begin_(heads),
      end_(rows_->size()) {
    find_height();
}

Rows::Rows(const Rows& whole, std::size_t begin, std::size_t end, FlowPtr first, FlowPtr last, bool again)
    : rows_(whole.rows_),
      heads_(whole.heads_),
      begin_(begin),
      end_(end),
      first_(std::move(first)),
      last_(std::move(last)),
      again_(again) {
    find_height();
}

FlowPtr Rows::part(std::size_t begin, std::size_t end, FlowPtr first, FlowPtr last, bool again) const {
    return FlowPtr(new Rows(*this, begin, end, std::move(first), std::move(last), again));
}

FlowPtr Rows::row(std::size_t index) const {
    if (last_ && index + 1 == end_)
        return last_;
    if (first_ && index == begin_)
        return first_;
    return (*rows_)[index];
}

void Rows::find_height() {
    for (std::size_t i = 0; i < heads_; ++i)
        heads_height_ += (*rows_)[i]->height();
    height_ = heads_height_;
    for (auto i = begin_; i < end_; ++i)
        height_ += row(i)->height();
}

Cut Rows::cut(Millimetres room, bool must) const {
    Millimetres y = heads_height_;
    auto index = begin_;
    for (; index < end_; ++index) {
        const auto bottom = y + row(index)->height();
        if (bottom > room + tolerance)
            break;
        y = bottom;
    }
    if (index == end_)
        return {shared_from_this(), nullptr};
    const bool would_leave_one = index + 1 == end_ && index > begin_ + 1;
    if (would_leave_one)
        --index;
    if (index > begin_) {
        return {part(begin_, index, first_, nullptr, again_), part(index, end_, nullptr, last_, true)};
    }
    return must ? cut_first(room - heads_height_) : Cut{nullptr, nullptr};
}

Cut Rows::cut_first(Millimetres room) const {
    const auto cut = row(begin_)->cut(room, true);
    const bool is_last = begin_ + 1 == end_;
    const auto head = part(begin_, begin_ + 1, nullptr, cut.head, again_);
    if (cut.tail)
        return {head, part(begin_, end_, cut.tail, is_last ? nullptr : last_, true)};
    return {head, is_last ? nullptr : part(begin_ + 1, end_, nullptr, last_, true)};
}

void Rows::draw(Canvas& canvas, Place top_left) const {
    const auto draw_row = [&](const Flow& row) {
        row.draw(canvas, top_left);
        top_left.y += row.height();
    };
    for (std::size_t i = 0; i < heads_; ++i) {
        if (!again_) {
            draw_row(*(*rows_)[i]);
        } else {
            const Canvas::Aside aside(canvas);
            draw_row(*(*rows_)[i]);
        }
    }
    for (auto i = begin_; i < end_; ++i)
        draw_row(*row(i));
}

} // namespace samenspel::document
