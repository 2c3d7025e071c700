#include <algorithm>

#include "document/layout/compose.hpp"

namespace samenspel::document {
namespace {
constexpr Millimetres outline{0.35};
constexpr Millimetres inner_line{0.2};
constexpr Millimetres narrowest{1}; // an outline needs something to go around
} // namespace

Colour Composer::tint_or_ink(const std::string& name, const Filled& block) const {
    return paper_.sheet.tints.at(name.empty() ? block.style->colour : name);
}

FlowPtr Composer::lines_to_write_on(const Filled& block, const LinesNode& node, Millimetres width) const {
    std::vector<Item> items;
    Millimetres y;
    for (int i = 0; i < block.count; ++i) {
        y += node.gap;
        items.push_back(PlacedLine{{{}, y}, {width, y}, node.width, tint_or_ink(node.colour, block), {}, {}});
    }
    return std::make_shared<Items>(std::move(items), y);
}

/// What is read aloud where there is nothing but an outline.
Tag Composer::to_fill_in(const Filled& block, const char* otherwise, Tag parent) {
    const Tag tag = element("Span", parent);
    if (tag)
        structure_[*tag].alternative = block.alternative.empty() ? otherwise : block.alternative;
    return tag;
}

FlowPtr Composer::tick(const Filled& block, const TickNode& node, Millimetres width, Tag parent) {
    if (node.size > width + tolerance)
        complaints_.add(block.node->at, complaints::too_narrow);
    const auto x = aligned(node.align.value_or(align_.value_or(Align::left)), width - node.size);
    PlacedBox box;
    box.rect = {x, {}, node.size, node.size};
    box.radius = node.round ? node.size * 0.5 : Millimetres{};
    box.edge = tint_or_ink(node.colour, block);
    box.edge_width = outline;
    box.tag = to_fill_in(block, "in te vullen vakje", parent);
    Answer answer{block.words, block.value, Answer::Kind::tick, 0, 0, x.value, 0, {}, {}, block.tip, box.tag};
    answer.width = answer.height = node.size.value;
    return std::make_shared<AnswerBox>(std::vector<Item>{std::move(box)}, std::move(answer));
}

FlowPtr Composer::entry(const Filled& block, const EntryNode& node, Millimetres width, Tag parent) {
    const auto wide = std::max(node.width.value > 0 ? node.width : width, narrowest);
    if (wide > width + tolerance)
        complaints_.add(block.node->at, complaints::too_narrow);
    const auto x = aligned(node.align.value_or(align_.value_or(Align::left)), width - wide);
    PlacedBox box;
    box.rect = {x, {}, wide, node.height};
    box.edge = tint_or_ink(node.colour, block);
    box.edge_width = outline;
    box.tag = to_fill_in(block, "in te vullen veld", parent);
    std::vector<Item> items{box};
    const auto step = node.height * (1.0 / std::max(1, block.count));
    for (int i = 1; i < block.count; ++i) {
        const auto y = step * i;
        items.push_back(PlacedLine{{x, y}, {x + wide, y}, inner_line, *box.edge, {}, box.tag});
    }
    Answer answer{block.words, {},         Answer::Kind::entry, 0,         0,      x.value,
                  0,           wide.value, node.height.value,   block.tip, box.tag};
    return std::make_shared<AnswerBox>(std::move(items), std::move(answer));
}

} // namespace samenspel::document
