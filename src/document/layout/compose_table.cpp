#include <algorithm>
#include <utility>

#include "document/layout/compose.hpp"

namespace samenspel::document {
namespace {

const CellNode& cell_node(const Filled& cell) {
    return std::get<CellNode>(cell.node->content);
}

std::size_t span_of(const Filled& cell) {
    return static_cast<std::size_t>(std::max(1, cell_node(cell).span));
}

std::size_t columns_in(const std::vector<Filled>& rows) {
    std::size_t most = 0;
    for (const auto& row : rows) {
        std::size_t count = 0;
        for (const auto& cell : row.children)
            count += span_of(cell);
        most = std::max(most, count);
    }
    return most;
}

Millimetres all_gaps(std::size_t columns, Millimetres gap) {
    return gap * (columns > 0 ? static_cast<double>(columns - 1) : 0);
}

/// Width of `span` columns from `first` on, with the gaps between them.
Millimetres width_of_span(const std::vector<Millimetres>& widths, std::size_t first, std::size_t span,
                          Millimetres gap) {
    Millimetres width;
    const auto end = std::min(first + span, widths.size());
    for (auto i = first; i < end; ++i)
        width += widths[i] + (i > first ? gap : Millimetres{});
    return width;
}

} // namespace

Beside::Cell Composer::cell(const BoxLook& look, const std::vector<Filled>& children, Millimetres x,
                            Millimetres width, Tag parent) {
    const auto inner = std::max(width - look.padding.left - look.padding.right, Millimetres{1});
    return {x, width, stack(children, inner, parent), ground(look), Vertical::top};
}

FlowPtr Composer::columns(const Filled& block, const ColumnsNode& node, Millimetres width, Tag parent) {
    std::vector<Need> needs;
    for (const auto& child : block.children)
        needs.push_back(need_of(child));
    const auto widths = column_widths(node.widths, needs, width - all_gaps(needs.size(), node.gap));
    std::vector<Beside::Cell> cells;
    Millimetres x;
    for (std::size_t i = 0; i < block.children.size(); ++i) {
        const CellNode& child = cell_node(block.children[i]);
        const auto outer = std::exchange(align_, child.align ? child.align : align_);
        cells.push_back(cell(child.look, block.children[i].children, x, widths[i], parent));
        cells.back().vertical = child.vertical;
        align_ = outer;
        x += widths[i] + node.gap;
    }
    return std::make_shared<Beside>(std::move(cells), node.keep_together);
}

FlowPtr Composer::flow_columns(const Filled& block, const FlowColumnsNode& node, Millimetres width,
                               Tag parent) {
    // Columns within columns are set as one: balancing each within the balancing of the other takes for ever.
    if (in_flow_columns_)
        return stack(block.children, width, parent);
    const auto gaps = all_gaps(static_cast<std::size_t>(node.count), node.gap);
    const auto column = std::max((width - gaps) * (1.0 / node.count), Millimetres{1});
    in_flow_columns_ = true;
    const auto content = stack(block.children, column, parent);
    in_flow_columns_ = false;
    return std::make_shared<FlowColumns>(content, node.count, column, node.gap);
}

FlowPtr Composer::table(const Filled& block, const TableNode& node, Millimetres width, Tag parent) {
    const auto needs = column_needs(block);
    const auto widths = column_widths(node.widths, needs, width - all_gaps(needs.size(), node.gap));
    const Tag tag = element("Table", parent);
    std::vector<FlowPtr> rows;
    std::size_t heads = 0;
    for (std::size_t i = 0; i < block.children.size(); ++i) {
        const bool head = std::get<RowNode>(block.children[i].node->content).head && heads == i;
        heads += head ? 1 : 0;
        const bool last = i + 1 == block.children.size();
        rows.push_back(table_row(block.children[i], node, widths, width, tag, last));
    }
    const auto all = std::make_shared<Rows>(std::move(rows), heads);
    if (!node.keep_together)
        return all;
    return std::make_shared<Beside>(std::vector<Beside::Cell>{{{}, width, all, {}, {}}}, true);
}

FlowPtr Composer::table_row(const Filled& row, const TableNode& node, const std::vector<Millimetres>& widths,
                            Millimetres width, Tag parent, bool last) {
    const auto& described = std::get<RowNode>(row.node->content);
    const Tag tag = element("TR", parent);
    std::vector<Beside::Cell> cells;
    if (!described.tint.empty()) {
        Ground whole;
        whole.fill = tint(described.tint);
        cells.push_back({{}, width, nullptr, whole, Vertical::top});
    }
    Millimetres x;
    std::size_t column = 0;
    for (const auto& child : row.children) {
        CellNode look = cell_node(child);
        const auto span = span_of(child);
        const auto wide = width_of_span(widths, column, span, node.gap);
        const Tag inside = element(described.head ? "TH" : "TD", tag);
        if (inside)
            structure_[*inside].column_span = static_cast<int>(span);
        look.look.padding.top += node.row_space;
        look.look.padding.bottom += node.row_space;
        const auto outer = std::exchange(align_, look.align ? look.align : align_);
        cells.push_back(cell(look.look, child.children, x, wide, inside));
        cells.back().vertical = look.vertical;
        align_ = outer;
        x += wide + node.gap;
        column += span;
    }
    std::optional<Beside::Rule> below;
    const auto& colour = described.head ? node.head_rule : last ? std::string() : node.rule;
    if (const auto found = tint(colour))
        below = Beside::Rule{*found, width, {described.head ? 0.35 : 0.15}};
    return std::make_shared<Beside>(std::move(cells), true, below);
}

// ---- what contents need -----------------------------------------------------------------------------

Need Composer::need_of(const std::vector<Filled>& blocks) const {
    Need need;
    for (const auto& block : blocks) {
        const Need one = need_of(block);
        need.least = std::max(need.least, one.least);
        need.natural = std::max(need.natural, one.natural);
    }
    return need;
}

Need Composer::need_of(const Filled& block) const {
    Need need = need_of(block.children);
    Millimetres around;
    const auto& content = block.node->content;
    if (std::holds_alternative<ParagraphNode>(content)) {
        around = block.style->indent;
        need = {widest_word(block.runs, typesetting_.measure),
                natural_width(block.runs, typesetting_.measure)};
    }
    if (const auto* box = std::get_if<BoxNode>(&content))
        around = box->look.padding.left + box->look.padding.right;
    if (const auto* cell = std::get_if<CellNode>(&content))
        around = cell->look.padding.left + cell->look.padding.right;
    if (const auto* list = std::get_if<ListNode>(&content))
        around = list->indent;
    if (const auto* figure = std::get_if<FigureNode>(&content))
        need = {figure->width, figure->width};
    if (const auto* qr = std::get_if<QrNode>(&content))
        need = {qr->size, qr->size};
    if (const auto* tick = std::get_if<TickNode>(&content))
        need = {tick->size, tick->size};
    if (const auto* entry = std::get_if<EntryNode>(&content))
        need = {entry->width, entry->width};
    if (std::holds_alternative<ColumnsNode>(content) || std::holds_alternative<RowNode>(content)) {
        need = {};
        for (const auto& child : block.children) {
            const Need one = need_of(child);
            need.least += one.least;
            need.natural += one.natural;
        }
    }
    return {need.least + around, need.natural + around + tolerance};
}

std::vector<Need> Composer::column_needs(const Filled& table) const {
    std::vector<Need> needs(columns_in(table.children));
    for (const auto& row : table.children) {
        std::size_t column = 0;
        for (const auto& child : row.children) {
            const auto span = span_of(child);
            if (span == 1) {
                const Need one = need_of(child);
                needs[column].least = std::max(needs[column].least, one.least);
                needs[column].natural = std::max(needs[column].natural, one.natural);
            }
            column += span;
        }
    }
    return needs;
}

} // namespace samenspel::document
