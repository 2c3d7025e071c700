#include <algorithm>

#include "document/layout/flow.hpp"

namespace samenspel::document {

Stack::Stack(std::vector<Entry> entries)
    : entries_(std::make_shared<const std::vector<Entry>>(std::move(entries))),
      begin_(0),
      end_(entries_->size()) {
    find_height();
}

Stack::Stack(const Stack& whole, std::size_t begin, std::size_t end, FlowPtr first, FlowPtr last)
    : entries_(whole.entries_), begin_(begin), end_(end), first_(std::move(first)), last_(std::move(last)) {
    find_height();
}

FlowPtr Stack::part(std::size_t begin, std::size_t end, FlowPtr first, FlowPtr last) const {
    return FlowPtr(new Stack(*this, begin, end, std::move(first), std::move(last)));
}

FlowPtr Stack::flow(std::size_t index) const {
    if (last_ && index + 1 == end_)
        return last_;
    if (first_ && index == begin_)
        return first_;
    return (*entries_)[index].flow;
}

Millimetres Stack::gap(std::size_t index) const {
    return index == begin_ ? Millimetres{}
                           : std::max((*entries_)[index - 1].after, (*entries_)[index].before);
}

Position Stack::first_position() const {
    return empty() ? Position{} : (*entries_)[begin_].at;
}

void Stack::find_height() {
    for (auto i = begin_; i < end_; ++i)
        height_ += gap(i) + flow(i)->height();
}

Cut Stack::cut_within(std::size_t index, const Cut& cut) const {
    const auto head = part(begin_, index + 1, index == begin_ ? nullptr : first_, cut.head);
    const bool is_last = index + 1 == end_;
    if (cut.tail)
        return {head, part(index, end_, cut.tail, is_last ? nullptr : last_)};
    return {head, is_last ? nullptr : part(index + 1, end_, nullptr, last_)};
}

Cut Stack::cut_before(std::size_t index) const {
    return {part(begin_, index, first_, nullptr), part(index, end_, nullptr, last_)};
}

/// Parts an entry that fits but has to stay with the next, so that its last lines go over with that.
Cut Stack::cut_for_next(std::size_t index) const {
    constexpr Millimetres sliver{0.1};
    const auto whole = flow(index);
    if (!whole->yields())
        return {nullptr, nullptr};
    const auto inside = whole->cut(whole->height() - sliver, false);
    return inside.head && inside.tail ? cut_within(index, inside) : Cut{nullptr, nullptr};
}

Cut Stack::cut(Millimetres room, bool must) const {
    Millimetres y;
    auto index = begin_;
    for (; index < end_; ++index) {
        const auto bottom = y + gap(index) + flow(index)->height();
        if (bottom > room + tolerance)
            break;
        y = bottom;
    }
    if (index == end_)
        return {shared_from_this(), nullptr};
    if (const auto inside = flow(index)->cut(room - y - gap(index), false); inside.head)
        return cut_within(index, inside);
    auto before = index;
    while (before > begin_ && (*entries_)[before - 1].keep_with_next) {
        --before;
        if (auto parted = cut_for_next(before); parted.head)
            return parted;
    }
    if (before > begin_)
        return cut_before(before);
    if (!must)
        return {nullptr, nullptr};
    // All of it wants to stay together and is higher than the page: the first place will do.
    return index > begin_ ? cut_before(index) : cut_within(index, flow(index)->cut(room, true));
}

void Stack::draw(Canvas& canvas, Place top_left, Millimetres left) const {
    int fills = 0;
    for (auto i = begin_; i < end_; ++i)
        fills += (*entries_)[i].fill ? 1 : 0;
    for (auto i = begin_; i < end_; ++i) {
        top_left.y += gap(i);
        flow(i)->draw(canvas, top_left);
        top_left.y += flow(i)->height();
        if ((*entries_)[i].fill)
            top_left.y += left * (1.0 / fills);
    }
}

} // namespace samenspel::document
