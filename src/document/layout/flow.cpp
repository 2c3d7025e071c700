#include "document/layout/flow.hpp"

#include <algorithm>
#include <cmath>

namespace samenspel::document {
namespace {

Place moved(Place place, Place by) {
    return {place.x + by.x, place.y + by.y};
}
Rect moved(Rect rect, Place by) {
    return {rect.x + by.x, rect.y + by.y, rect.width, rect.height};
}

void move(PlacedText& text, Place by) {
    text.baseline = moved(text.baseline, by);
}
void move(PlacedLine& line, Place by) {
    line.from = moved(line.from, by);
    line.to = moved(line.to, by);
}
template <class Placed>
void move(Placed& item, Place by) {
    item.rect = moved(item.rect, by);
}

} // namespace

void Canvas::add(Item item, Place origin) {
    std::visit(
        [&](auto& placed) {
            move(placed, origin);
            if (aside_ > 0)
                placed.tag = std::nullopt;
        },
        item);
    items_.push_back(std::move(item));
}

void Canvas::add_bookmark(const std::string& title, int level, Millimetres y) {
    if (aside_ == 0)
        document_.bookmarks.push_back({title, level, number_, y});
}

void Canvas::add_answer(Answer answer, Place origin) {
    if (aside_ > 0)
        return; // once is enough
    answer.x += origin.x.value;
    answer.y += origin.y.value;
    answer.page = number_;
    answer.copy = copy_;
    document_.answers.push_back(std::move(answer));
}

void Canvas::add_footnote(const std::shared_ptr<const Footnote>& footnote, Tag reference) {
    footnotes_.emplace(footnote->number, Cited{footnote, reference});
}

Cut Flow::cut(Millimetres, bool must) const {
    return must ? Cut{shared_from_this(), nullptr} : Cut{nullptr, nullptr};
}

// ---- lines ------------------------------------------------------------------------------------------

Lines::Lines(std::vector<Line> lines, const Setting& setting)
    : lines_(std::make_shared<const std::vector<Line>>(std::move(lines))),
      begin_(0),
      end_(lines_->size()),
      setting_(setting) {}

Lines::Lines(const Lines& whole, std::size_t begin, std::size_t end)
    : lines_(whole.lines_), begin_(begin), end_(end), setting_(whole.setting_) {}

Millimetres Lines::height() const {
    return setting_.leading * static_cast<double>(end_ - begin_);
}

Cut Lines::cut(Millimetres room, bool must) const {
    constexpr std::size_t least = 2; // lines on either page
    const auto total = end_ - begin_;
    const double fitting = std::floor((room + tolerance).value / setting_.leading.value);
    auto count = std::min(total, static_cast<std::size_t>(std::max(0.0, fitting)));
    if (count + least > total)
        count = total > least ? total - least : 0;
    if (count < least)
        count = 0;
    if (count == 0 && must)
        count = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(1.0, fitting)), 1, total);
    if (count == 0)
        return {nullptr, nullptr};
    if (count == total)
        return {shared_from_this(), nullptr};
    return {std::make_shared<Lines>(*this, begin_, begin_ + count),
            std::make_shared<Lines>(*this, begin_ + count, end_)};
}

void Lines::draw(Canvas& canvas, Place top_left) const {
    Millimetres y = setting_.baseline;
    for (auto i = begin_; i < end_; ++i) {
        const Line& line = (*lines_)[i];
        const auto slack = setting_.width - line.width;
        Millimetres x = setting_.align == Align::left ? Millimetres{}
                                                      : slack * (setting_.align == Align::right ? 1 : 0.5);
        for (const auto& run : line.runs) {
            canvas.add(PlacedText{{x, y - to_mm(run.rise)},
                                  run.text,
                                  run.font,
                                  run.size,
                                  run.colour,
                                  run.letter_space,
                                  run.href,
                                  run.tag},
                       top_left);
            if (run.footnote)
                canvas.add_footnote(run.footnote, run.tag);
            x += width_of(run.text, run, *setting_.measure);
        }
        y += setting_.leading;
    }
}

void Items::draw(Canvas& canvas, Place top_left) const {
    for (const auto& item : items_)
        canvas.add(item, top_left);
}

void AnswerBox::draw(Canvas& canvas, Place top_left) const {
    for (const auto& item : items_)
        canvas.add(item, top_left);
    canvas.add_answer(answer_, top_left);
}

} // namespace samenspel::document
