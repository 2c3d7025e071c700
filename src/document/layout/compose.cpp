#include "document/layout/compose.hpp"

#include <algorithm>

#include "document/layout/chart.hpp"
#include "document/layout/qr.hpp"

namespace samenspel::document {
namespace {

constexpr Millimetres least_width{4}; // narrower, text is no longer text
constexpr Millimetres lead_of_mark{1.5};

} // namespace

Millimetres aligned(Align align, Millimetres slack) {
    if (align == Align::left || slack < Millimetres{})
        return {};
    return slack * (align == Align::centre ? 0.5 : 1);
}

namespace {

/// Where a picture goes that is `proportion` times as high as it is wide; nothing is higher than a page.
template <class Node>
Rect picture_rect(const Node& node, double proportion, Millimetres width, Millimetres page_room) {
    Millimetres wide = node.width.value > 0 ? std::min(node.width, width) : width;
    const Millimetres highest = node.height.value > 0 ? std::min(node.height, page_room) : page_room;
    const Millimetres high = std::min(wide * proportion, highest);
    wide = std::min(wide, high * (1 / proportion));
    return {aligned(node.align, width - wide), {}, wide, high};
}

} // namespace

Tag Composer::element(const char* type, Tag parent) {
    if (!parent)
        return std::nullopt;
    StructureElement element;
    element.type = type;
    element.parent = parent;
    structure_.push_back(std::move(element));
    return structure_.size() - 1;
}

std::optional<Colour> Composer::tint(const std::string& name) const {
    return name.empty() ? std::nullopt : std::optional(paper_.sheet.tints.at(name));
}

std::shared_ptr<const Stack> Composer::stack(const std::vector<Filled>& blocks, Millimetres width,
                                             Tag parent) {
    Entries entries;
    for (const auto& block : blocks)
        add(block, width, parent, entries);
    return std::make_shared<Stack>(std::move(entries));
}

void Composer::add(const Filled& block, Millimetres width, Tag parent, Entries& out) {
    const Node& node = *block.node;
    if (const auto* paragraph = std::get_if<ParagraphNode>(&node.content)) {
        return add_paragraph(block, *paragraph, width, parent, out);
    }
    if (const auto* list = std::get_if<ListNode>(&node.content))
        return add_list(block, *list, width, parent, out);
    Stack::Entry entry;
    entry.at = node.at;
    entry.before = node.space_before.value_or(Millimetres{});
    entry.after = node.space_after.value_or(Millimetres{});
    entry.keep_with_next = node.keep_with_next.value_or(false);
    if (const auto* child = std::get_if<BoxNode>(&node.content))
        entry.flow = box(block, *child, width, parent);
    if (const auto* child = std::get_if<ColumnsNode>(&node.content))
        entry.flow = columns(block, *child, width, parent);
    if (const auto* child = std::get_if<FlowColumnsNode>(&node.content)) {
        entry.flow = flow_columns(block, *child, width, parent);
    }
    if (const auto* child = std::get_if<TableNode>(&node.content))
        entry.flow = table(block, *child, width, parent);
    if (const auto* child = std::get_if<FigureNode>(&node.content))
        entry.flow = figure(block, *child, width, parent);
    if (const auto* child = std::get_if<PictureNode>(&node.content))
        entry.flow = picture(block, *child, width, parent);
    if (const auto* child = std::get_if<QrNode>(&node.content))
        entry.flow = qr(block, *child, width, parent);
    if (const auto* child = std::get_if<ChartNode>(&node.content))
        entry.flow = chart(block, *child, width, parent);
    if (const auto* child = std::get_if<RuleNode>(&node.content))
        entry.flow = rule(*child, width);
    if (const auto* child = std::get_if<LinesNode>(&node.content))
        entry.flow = lines_to_write_on(block, *child, width);
    if (const auto* child = std::get_if<TickNode>(&node.content))
        entry.flow = tick(block, *child, width, parent);
    if (const auto* child = std::get_if<EntryNode>(&node.content))
        entry.flow = this->entry(block, *child, width, parent);
    if (const auto* place = std::get_if<PlaceNode>(&node.content)) {
        entry.flow =
            std::make_shared<Fixed>(stack(block.children, place->width, parent), Place{place->x, place->y});
    }
    if (const auto* bookmark = std::get_if<BookmarkNode>(&node.content)) {
        entry.flow = std::make_shared<Mark>(block.words, bookmark->level);
        entry.keep_with_next = true;
    }
    if (const auto* space = std::get_if<SpaceNode>(&node.content))
        entry.before = space->height;
    entry.fill = std::holds_alternative<FillNode>(node.content);
    if (!entry.flow)
        entry.flow = std::make_shared<Items>(std::vector<Item>{}, Millimetres{});
    out.push_back(std::move(entry));
}

// ---- text -------------------------------------------------------------------------------------------

/// Stretches that lead to the same place share one Link element.
Runs Composer::tagged(const Runs& runs, Tag tag) {
    Runs out = runs;
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].tag = out[i].footnote ? element("Reference", tag) : tag;
        if (out[i].href.empty())
            continue;
        const bool goes_on = i > 0 && out[i - 1].href == out[i].href;
        out[i].tag = goes_on ? out[i - 1].tag : element("Link", tag);
    }
    return out;
}

std::shared_ptr<const Lines> Composer::lines(const Runs& runs, const Style& style, Millimetres width,
                                             Align align, Tag tag) {
    const auto& measure = typesetting_.measure;
    Lines::Setting setting;
    setting.width = width;
    setting.leading = to_mm(style.leading);
    setting.baseline = baseline_of(style, measure);
    setting.align = align;
    setting.measure = &measure;
    auto broken = break_lines(tagged(runs, tag), width, {style.hyphenate, style.balance}, measure,
                              typesetting_.hyphenator);
    return std::make_shared<Lines>(std::move(broken), setting);
}

FlowPtr Composer::footnote(const Footnote& footnote, Millimetres width, Tag parent) {
    const auto named = paper_.sheet.styles.find("note");
    const Style& style = named != paper_.sheet.styles.end() ? named->second : paper_.sheet.styles.at("text");
    return lines(footnote.runs, style, width, Align::left, element("Note", parent));
}

void Composer::add_paragraph(const Filled& block, const ParagraphNode& node, Millimetres width, Tag parent,
                             Entries& out) {
    const Style& style = *block.style;
    const std::string type = node.level > 0 ? "H" + std::to_string(std::min(node.level, 3)) : "P";
    const Tag tag = element(type.c_str(), parent);
    Stack::Entry entry;
    entry.at = block.node->at;
    entry.before = block.node->space_before.value_or(style.space_before);
    entry.after = block.node->space_after.value_or(style.space_after);
    // What ends in a colon announces what follows.
    const bool announces = !block.runs.empty() && block.runs.back().text.ends_with(':');
    entry.keep_with_next = block.node->keep_with_next.value_or(style.keep_with_next || announces);
    if (node.bookmark) {
        std::string title;
        for (const auto& run : block.runs)
            title += run.footnote || run.rise.value > 0 ? std::string() : run.text;
        std::ranges::replace(title, '\n', ' ');
        Stack::Entry mark = entry;
        mark.after = {};
        mark.keep_with_next = true;
        mark.flow = std::make_shared<Mark>(std::move(title), std::max(1, node.level));
        out.push_back(std::move(mark));
        entry.before = {};
    }
    const Align align = style.align == Align::left ? align_.value_or(Align::left) : style.align;
    const auto measure = inner_width(width, {{}, {}, {}, style.indent}, block.node->at);
    entry.flow = lines(block.runs, style, measure, align, tag);
    if (style.indent.value > 0) {
        entry.flow =
            std::make_shared<Beside>(std::vector<Beside::Cell>{{style.indent, measure, entry.flow, {}, {}}});
    }
    out.push_back(std::move(entry));
}

void Composer::add_list(const Filled& block, const ListNode&, Millimetres width, Tag parent, Entries& out) {
    const Style& style = *block.style;
    const Tag tag = element("L", parent);
    const auto count = block.children.size();
    for (std::size_t i = 0; i < count; ++i) {
        Stack::Entry entry;
        entry.at = block.children[i].node->at;
        entry.flow = list_item(block.children[i], block, i + 1, width, tag);
        entry.before = i == 0 ? block.node->space_before.value_or(style.space_before) : style.space_before;
        entry.after =
            i + 1 == count ? block.node->space_after.value_or(style.space_after) : style.space_after;
        // No item stands alone before or after the rest of a list.
        entry.keep_with_next =
            i + 1 == count ? block.node->keep_with_next.value_or(false) : i == 0 || i + 2 == count;
        out.push_back(std::move(entry));
    }
}

FlowPtr Composer::list_item(const Filled& item, const Filled& list, std::size_t number, Millimetres width,
                            Tag parent) {
    const auto& node = std::get<ListNode>(list.node->content);
    const Style& style = *list.style;
    Run mark;
    mark.text = node.numbered ? std::to_string(number) + "." : node.mark;
    mark.font = style.font;
    mark.size = style.size;
    mark.colour = tint(node.mark_colour).value_or(paper_.sheet.tints.at(style.colour));
    const Tag tag = element("LI", parent);
    const Tag label = element("Lbl", tag);
    const auto mark_width = width_of(mark.text, mark, typesetting_.measure);
    const auto indent = std::max(node.indent, mark_width + lead_of_mark);
    const auto measure = inner_width(width, {{}, {}, {}, indent}, item.node->at);
    const auto label_flow = lines({mark}, style, indent, Align::left, label);
    const auto body = stack(item.children, measure, element("LBody", tag));
    return std::make_shared<Beside>(
        std::vector<Beside::Cell>{{{}, indent, label_flow, {}, {}}, {indent, measure, body, {}, {}}});
}

// ---- boxes ------------------------------------------------------------------------------------------

Ground Composer::ground(const BoxLook& look) const {
    return {tint(look.tint), tint(look.edge),   tint(look.stripe), look.edge_width,
            look.radius,     look.stripe_width, look.padding};
}

Millimetres Composer::inner_width(Millimetres width, const Sides& padding, Position at) {
    const auto inner = width - padding.left - padding.right;
    if (inner >= least_width)
        return inner;
    complaints_.add(at, complaints::too_narrow);
    return least_width;
}

FlowPtr Composer::box(const Filled& block, const BoxNode& node, Millimetres width, Tag parent) {
    const auto inner = inner_width(width, node.look.padding, block.node->at);
    Beside::Cell cell{{}, width, stack(block.children, inner, parent), ground(node.look), Vertical::top};
    std::vector cells{std::move(cell)};
    if (node.height.value > 0) {
        auto strut = std::make_shared<Items>(std::vector<Item>{}, node.height);
        cells.push_back({{}, {}, std::move(strut), {}, Vertical::top});
    }
    return std::make_shared<Beside>(std::move(cells), node.keep_together);
}

// ---- pictures ---------------------------------------------------------------------------------------

FlowPtr Composer::figure(const Filled& block, const FigureNode& node, Millimetres width, Tag parent) {
    const auto found = typesetting_.drawings.find(block.words);
    if (found == typesetting_.drawings.end() || found->second.width <= 0 || found->second.height <= 0) {
        complaints_.add(block.node->at, complaints::no_drawing, {{"name", block.words}});
        return nullptr;
    }
    PlacedDrawing placed;
    placed.rect = picture_rect(node, found->second.height / found->second.width, width, page_room_);
    placed.drawing = found->second;
    return figure_element(std::move(placed), block, parent);
}

FlowPtr Composer::picture(const Filled& block, const PictureNode& node, Millimetres width, Tag parent) {
    if (!node.photograph)
        return nullptr;
    const auto& photograph = *node.photograph;
    const double proportion = static_cast<double>(photograph.height) / photograph.width;
    PlacedPhotograph placed{picture_rect(node, proportion, width, page_room_), node.photograph, {}};
    return figure_element(std::move(placed), block, parent);
}

template <class Placed>
FlowPtr Composer::figure_element(Placed placed, const Filled& block, Tag parent) {
    placed.tag = element("Figure", parent);
    if (placed.tag)
        structure_[*placed.tag].alternative = block.alternative;
    const auto high = placed.rect.height;
    return std::make_shared<Items>(std::vector<Item>{std::move(placed)}, high);
}

FlowPtr Composer::qr(const Filled& block, const QrNode& node, Millimetres width, Tag parent) {
    auto placed = make_qr(block.words);
    if (!placed) {
        complaints_.add(block.node->at, complaints::long_qr,
                        {{"length", std::to_string(block.words.size())}});
        return nullptr;
    }
    const auto side = std::min({node.size, width, page_room_});
    placed->rect = {aligned(node.align, width - side), {}, side, side};
    if (block.words.starts_with("https:"))
        placed->href = block.words;
    return figure_element(std::move(*placed), block, parent);
}

FlowPtr Composer::rule(const RuleNode& node, Millimetres width) const {
    const PlacedLine line{{{}, {}}, {width, {}}, node.width, paper_.sheet.tints.at(node.colour), {}, {}};
    return std::make_shared<Items>(std::vector<Item>{line}, Millimetres{});
}

FlowPtr Composer::chart(const Filled& block, const ChartNode& node, Millimetres width, Tag parent) {
    if (block.chart->rows.empty() || block.chart->max <= block.chart->min)
        return nullptr;
    const Tag tag = element("Figure", parent);
    if (tag)
        structure_[*tag].alternative = block.alternative;
    const auto hairline = paper_.sheet.tints.find("line");
    ChartSetting setting{*block.style,
                         paper_.sheet.tints.at(block.style->colour),
                         Colour{200, 200, 200},
                         width,
                         tag,
                         typesetting_.measure,
                         typesetting_.hyphenator};
    if (hairline != paper_.sheet.tints.end())
        setting.hairline = hairline->second;
    auto drawn = draw_chart(node, *block.chart, setting);
    return std::make_shared<Items>(std::move(drawn.items), drawn.height);
}

} // namespace samenspel::document
