#include "document/layout/fill.hpp"

namespace samenspel::document {
namespace {

constexpr int most_lines = 60;

template <class... Cases>
struct Match : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

} // namespace

const Style& Filler::style_named(const std::string& name) const {
    return paper_.sheet.styles.at(name);
}

std::vector<Filled> Filler::blocks(const Nodes& nodes) {
    std::vector<Filled> out;
    add_blocks(nodes, &style_named("text"), out);
    return out;
}

void Filler::add_blocks(const Nodes& nodes, const Style* style, std::vector<Filled>& out) {
    for (const auto& node : nodes)
        add_block(node, style, out);
}

void Filler::add_block(const Node& node, const Style* style, std::vector<Filled>& out) {
    if (const auto* repeat = std::get_if<RepeatNode>(&node.content)) {
        scope_.for_each(repeat->loop,
                        [&](std::size_t, std::size_t) { add_blocks(repeat->children, style, out); });
    } else if (const auto* test = std::get_if<IfNode>(&node.content)) {
        add_blocks(scope_.holds(test->test) ? test->then : test->otherwise, style, out);
    } else {
        Filled block = filled(node, node.style.empty() ? style : &style_named(node.style));
        const bool silent = std::holds_alternative<ParagraphNode>(node.content) && block.runs.empty();
        if (!silent)
            out.push_back(std::move(block));
    }
}

Filled Filler::filled(const Node& node, const Style* style) {
    at_ = node.at;
    Filled block;
    block.node = &node;
    block.style = style;
    const auto add = [&](const Nodes& nodes) { add_blocks(nodes, style, block.children); };
    std::visit(Match{
                   [&](const ParagraphNode& p) { block.runs = paragraph(p.text, *style); },
                   [&](const BoxNode& box) { add(box.children); },
                   [&](const CellNode& cell) { add(cell.children); },
                   [&](const ColumnsNode& columns) { add(columns.cells); },
                   [&](const FlowColumnsNode& columns) { add(columns.children); },
                   [&](const ListNode& list) { add(list.items); },
                   [&](const ItemNode& item) { add(item.children); },
                   [&](const TableNode& table) { add(table.rows); },
                   [&](const RowNode& row) { add(row.cells); },
                   [&](const PlaceNode& place) { add(place.children); },
                   [&](const BookmarkNode& bookmark) {
                       for (const auto& run : paragraph(bookmark.title, *style))
                           block.words += run.text;
                   },
                   [&](const FigureNode& figure) {
                       block.words = scope_.words(figure.name);
                       block.alternative = scope_.words(figure.alternative);
                   },
                   [&](const PictureNode& picture) { block.alternative = scope_.words(picture.alternative); },
                   [&](const QrNode& qr) {
                       block.words = scope_.words(qr.text);
                       block.alternative = scope_.words(qr.alternative);
                   },
                   [&](const LinesNode& lines) {
                       block.count = scope_.whole_number(lines.count, node.at, most_lines).value_or(0);
                   },
                   [&](const TickNode& tick) {
                       name_answer(tick.name, tick.value, block);
                       block.alternative = scope_.words(tick.alternative);
                       block.tip = scope_.words(tick.tip);
                   },
                   [&](const EntryNode& entry) {
                       name_answer(entry.name, {}, block);
                       block.alternative = scope_.words(entry.alternative);
                       block.tip = scope_.words(entry.tip);
                       block.count = entry.lines.empty()
                                         ? 1
                                         : scope_.whole_number(entry.lines, node.at, most_lines).value_or(1);
                   },
                   [&](const ChartNode& described) {
                       block.chart = chart(described, *style);
                       block.alternative = scope_.words(described.alternative);
                   },
                   [](const auto&) {},
               },
               node.content);
    return block;
}

void Filler::start_copy(std::size_t copy, const std::string& name, const Value* item) {
    copy_ = copy;
    footnotes_.clear();
    scope_.start_with(name, item);
}

/// An answer is found back by its name and value, so no two of a copy may share both.
void Filler::name_answer(const Wording& name, const Wording& value, Filled& block) {
    const auto said = complaints_.count();
    block.words = scope_.words(name);
    block.value = scope_.words(value);
    if (complaints_.count() > said)
        return;
    if (block.words.empty())
        complaints_.add(at_, complaints::nameless_answer);
    else if (!answers_.emplace(copy_, block.words, block.value).second)
        complaints_.add(at_, complaints::double_answer,
                        {{"name", block.words + (block.value.empty() ? "" : "=" + block.value)}});
}

} // namespace samenspel::document
