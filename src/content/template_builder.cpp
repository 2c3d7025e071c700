#include "content/template_builder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/path.hpp"
#include "base/text.hpp"
#include "content/files.hpp"
#include "content/png_reader.hpp"
#include "content/template_messages.hpp"

namespace samenspel::content {
namespace {

using document::Millimetres;
using document::Node;
using document::Nodes;
using xml::Element;

bool says_yes(const Element& from, std::string_view name) {
    return from.value(name) == "yes";
}

bool is_one_of(const Element& element, std::initializer_list<std::string_view> names) {
    return element.rule != nullptr &&
           std::ranges::find(names, std::string_view(element.rule->name)) != names.end();
}

bool is_words(const Element& element) {
    return is_one_of(element, {"field", "strong", "em", "link", "br", "note"});
}

bool is_either(const Element& element) {
    return is_one_of(element, {"if", "repeat", "else"});
}

bool is_blank(const Element& text) {
    return base::collapse_spaces(text.text).empty();
}

bool holds_blocks(const Element& from) {
    return std::ranges::any_of(from.children, [](const Element& child) {
        if (child.rule == nullptr || is_words(child))
            return false;
        return is_either(child) ? holds_blocks(child) : true;
    });
}

std::optional<bool> yes_no(const Element& from, std::string_view name) {
    if (from.attribute(name) == nullptr)
        return std::nullopt;
    return says_yes(from, name);
}

document::Align align_of(const std::string& word) {
    if (word == "right")
        return document::Align::right;
    return word == "centre" ? document::Align::centre : document::Align::left;
}

document::Vertical vertical_of(const std::string& word) {
    if (word == "bottom")
        return document::Vertical::bottom;
    return word == "middle" ? document::Vertical::middle : document::Vertical::top;
}

} // namespace

Millimetres TemplateBuilder::mm(const Element& from, std::string_view name, double otherwise) {
    return {values_.length(from, name).value_or(otherwise)};
}

document::Condition TemplateBuilder::condition(const Element& from) {
    document::Condition condition;
    condition.path = values_.path(from, "test");
    if (from.attribute("is") != nullptr)
        condition.equals = values_.wording(from, "is");
    condition.negate = says_yes(from, "not");
    condition.at = values_.position(from.at);
    return condition;
}

document::Loop TemplateBuilder::loop(const Element& from) {
    return {values_.path(from, "over"), from.value("as"), values_.position(from.at)};
}

// ---- what holds blocks ------------------------------------------------------------------------------

bool TemplateBuilder::may_stand(const Element& child, const Element& parent, Place place) {
    if (is_either(child))
        return true;
    if (is_words(child)) {
        report_.add(child.at, messages::stray_text_paragraph, {{"name", parent.rule->name}});
        return false;
    }
    constexpr std::array<std::pair<std::string_view, Place>, 4> parts{
        {{"item", Place::list}, {"tr", Place::table}, {"td", Place::row}, {"column", Place::columns}}};
    constexpr std::array<std::string_view, 5> homes{"", "<list>", "<table>", "<tr>", "<columns>"};
    const auto part = std::ranges::find(parts, child.rule->name, &std::pair<std::string_view, Place>::first);
    const Place home = part != parts.end() ? part->second : Place::flow;
    if (home == place)
        return true;
    const auto home_name = homes[static_cast<std::size_t>(home)];
    const auto expected = homes[static_cast<std::size_t>(place)];
    if (home != Place::flow) {
        report_.add(
            child.at, messages::wrong_place,
            {{"name", child.rule->name}, {"parent", parent.rule->name}, {"places", std::string(home_name)}});
    } else {
        report_.add(child.at, messages::block_out_of_place,
                    {{"name", child.rule->name}, {"parent", std::string(expected)}});
    }
    return false;
}

Nodes TemplateBuilder::blocks(const Element& from, Place place) {
    Nodes nodes;
    for (const auto& child : from.children) {
        if (child.rule == nullptr) {
            if (!is_blank(child))
                report_.add(child.at, messages::stray_text_paragraph, {{"name", from.rule->name}});
        } else if (!child.is("else") && may_stand(child, from, place)) {
            nodes.push_back(block(child, place));
        }
    }
    return nodes;
}

Nodes TemplateBuilder::blocks_or_words(const Element& from) {
    if (holds_blocks(from))
        return blocks(from, Place::flow);
    Node words;
    words.at = values_.position(from.at);
    words.content = document::ParagraphNode{0, false, inlines(from)};
    return {std::move(words)};
}

Node TemplateBuilder::block(const Element& from, Place place) {
    const std::string& name = from.rule->name;
    Node node;
    node.at = values_.position(from.at);
    node.style = values_.style(from);
    if (const auto before = values_.length(from, "space-before"))
        node.space_before = Millimetres{*before};
    if (const auto after = values_.length(from, "space-after"))
        node.space_after = Millimetres{*after};
    node.keep_with_next = yes_no(from, "keep-with-next");

    if (name == "if") {
        document::IfNode test{condition(from), blocks(from, place), {}};
        if (const auto* otherwise = from.child("else"))
            test.otherwise = blocks(*otherwise, place);
        node.content = std::move(test);
        return node;
    }
    if (name == "repeat") {
        node.content = document::RepeatNode{loop(from), blocks(from, place)};
        return node;
    }
    const bool was_top_level = std::exchange(top_level_, false);
    if (name == "page-break" || name == "fill") {
        if (!was_top_level)
            report_.add(from.at, messages::page_break_inside, {{"name", name}});
        if (name == "fill")
            node.content = document::FillNode{};
        else
            node.content = document::PageBreakNode{};
    } else if (name == "p" || name == "h") {
        node.content = paragraph(from);
    } else if (name == "box" || name == "group") {
        node.content = box(from);
    } else if (name == "columns") {
        node.content = columns(from);
    } else if (name == "column" || name == "td") {
        node.content = cell(from);
    } else if (name == "flow-columns") {
        node.content = flow_columns(from);
    } else if (name == "list") {
        node.content = list(from);
    } else if (name == "item") {
        node.content = document::ItemNode{blocks_or_words(from)};
    } else if (name == "table") {
        node.content = table(from);
    } else if (name == "tr") {
        node.content = row(from);
    } else if (name == "figure") {
        node.content = figure(from);
    } else if (name == "picture") {
        node.content = picture(from);
    } else if (name == "qr") {
        node.content = qr(from);
    } else if (name == "chart") {
        node.content = chart(from);
    } else if (name == "rule") {
        node.content = document::RuleNode{values_.tint(from, "tint"), mm(from, "width", 0.2)};
    } else if (name == "lines") {
        node.content = lines(from);
    } else if (name == "tick") {
        node.content = tick(from);
    } else if (name == "entry") {
        node.content = entry(from);
    } else if (name == "space") {
        node.content = document::SpaceNode{mm(from, "height", 0)};
    } else if (name == "bookmark") {
        node.content = document::BookmarkNode{from.number("level").value_or(1), inlines(from)};
    } else if (name == "place") {
        node.content = this->place(from);
    }
    top_level_ = was_top_level;
    return node;
}

// ---- the blocks -------------------------------------------------------------------------------------

document::ParagraphNode TemplateBuilder::paragraph(const Element& from) {
    document::ParagraphNode paragraph;
    paragraph.level = from.is("h") ? from.number("level").value_or(1) : 0;
    paragraph.bookmark = from.is("h") && from.value("bookmark") != "no";
    paragraph.text = inlines(from);
    return paragraph;
}

document::BoxLook TemplateBuilder::look(const Element& from) {
    document::BoxLook look;
    look.tint = values_.tint(from, "tint");
    look.edge = values_.tint(from, "edge");
    look.edge_width = mm(from, "edge-width", look.edge_width.value);
    look.radius = mm(from, "radius", 0);
    look.stripe = values_.tint(from, "stripe");
    look.stripe_width = mm(from, "stripe-width", look.stripe_width.value);
    look.padding = values_.padding(from, "padding");
    return look;
}

document::BoxNode TemplateBuilder::box(const Element& from) {
    document::BoxNode box;
    if (from.is("box"))
        box.look = look(from);
    box.keep_together = says_yes(from, "keep-together");
    box.height = mm(from, "height", 0);
    box.children = blocks(from, Place::flow);
    return box;
}

document::CellNode TemplateBuilder::cell(const Element& from) {
    document::CellNode cell;
    cell.look = look(from);
    if (from.attribute("align") != nullptr)
        cell.align = align_of(from.value("align"));
    cell.vertical = vertical_of(from.value("vertical"));
    cell.span = from.number("span").value_or(1);
    cell.children = blocks_or_words(from);
    return cell;
}

document::ColumnsNode TemplateBuilder::columns(const Element& from) {
    document::ColumnsNode columns;
    columns.widths = values_.widths(from, "widths");
    columns.gap = mm(from, "gap", 6);
    columns.keep_together = says_yes(from, "keep-together");
    columns.cells = blocks(from, Place::columns);
    return columns;
}

document::FlowColumnsNode TemplateBuilder::flow_columns(const Element& from) {
    return {from.number("count").value_or(2), mm(from, "gap", 6), blocks(from, Place::flow)};
}

document::ListNode TemplateBuilder::list(const Element& from) {
    document::ListNode list;
    list.numbered = from.value("kind") == "number";
    list.indent = mm(from, "indent", list.indent.value);
    if (from.attribute("mark") != nullptr)
        list.mark = from.value("mark");
    list.mark_colour = values_.tint(from, "mark-tint");
    list.items = blocks(from, Place::list);
    return list;
}

document::TableNode TemplateBuilder::table(const Element& from) {
    document::TableNode table;
    table.widths = values_.widths(from, "widths");
    table.gap = mm(from, "gap", table.gap.value);
    table.row_space = mm(from, "row-space", table.row_space.value);
    table.rule = values_.tint(from, "rule");
    table.head_rule = values_.tint(from, "head-rule");
    table.keep_together = says_yes(from, "keep-together");
    table.rows = blocks(from, Place::table);
    return table;
}

document::RowNode TemplateBuilder::row(const Element& from) {
    const bool head = says_yes(from, "head");
    const std::string outer = repeated_on_pages_;
    if (head)
        repeated_on_pages_ = "tr";
    document::RowNode row{head, values_.tint(from, "tint"), blocks(from, Place::row)};
    repeated_on_pages_ = outer;
    return row;
}

document::FigureNode TemplateBuilder::figure(const Element& from) {
    document::FigureNode figure;
    figure.name = values_.wording(from, "name");
    figure.alternative = values_.wording(from, "alternative");
    figure.width = mm(from, "width", 0);
    figure.height = mm(from, "height", 0);
    figure.align = align_of(from.value("align"));
    return figure;
}

document::PictureNode TemplateBuilder::picture(const Element& from) {
    document::PictureNode picture;
    if (const auto name = from.value("file"); !name.empty()) {
        const auto [known, is_new] = photographs_.try_emplace(name);
        if (is_new)
            known->second = photograph(name, from);
        picture.photograph = known->second;
    }
    picture.alternative = values_.wording(from, "alternative");
    picture.width = mm(from, "width", 0);
    picture.height = mm(from, "height", 0);
    picture.align = align_of(from.value("align"));
    return picture;
}

/// Null, and said, if it cannot be used.
std::shared_ptr<const document::Photograph> TemplateBuilder::photograph(const std::string& name,
                                                                        const Element& from) {
    const auto file = folder_ / base::to_path(name);
    std::error_code none;
    if (folder_.empty() || !std::filesystem::is_regular_file(file, none)) {
        report_.add(from.at, messages::missing_file, {{"file", name}});
        return nullptr;
    }
    auto read = read_png(read_bytes(file));
    if (!read.photograph) {
        report_.add(from.at, *read.trouble, {{"file", name}});
        return nullptr;
    }
    return std::make_shared<const document::Photograph>(std::move(*read.photograph));
}

document::QrNode TemplateBuilder::qr(const Element& from) {
    document::QrNode qr;
    qr.text = values_.wording(from, "text");
    qr.alternative = values_.wording(from, "alternative");
    qr.size = Millimetres{values_.length(from, "size", 10, 300).value_or(qr.size.value)};
    qr.align = align_of(from.value("align"));
    return qr;
}

document::PlaceNode TemplateBuilder::place(const Element& from) {
    return {mm(from, "x", 0), mm(from, "y", 0), mm(from, "width", 50), blocks(from, Place::flow)};
}

// ---- charts -----------------------------------------------------------------------------------------

void TemplateBuilder::need(const Element& from, std::string_view attribute, const std::string& kind) {
    if (from.attribute(attribute) != nullptr || from.refused(attribute))
        return;
    report_.add(from.at, messages::chart_needs,
                {{"kind", kind}, {"name", from.rule->name + " " + std::string(attribute)}});
}

document::ChartNode TemplateBuilder::chart(const Element& from) {
    using document::ChartKind;
    const std::string kind = from.value("kind");
    document::ChartNode chart;
    chart.kind = kind == "timeline"  ? ChartKind::timeline
                 : kind == "stacked" ? ChartKind::stacked
                 : kind == "range"   ? ChartKind::range
                                     : ChartKind::bars;
    if (chart.kind != ChartKind::timeline) {
        need(from, "over", kind);
        need(from, "as", kind);
    }
    chart.loop = loop(from);
    chart.label = values_.wording(from, "label");
    chart.alternative = values_.wording(from, "alternative");
    // A unit is separated from its number by a space that does not break.
    if (const auto unit = from.value("unit"); !unit.empty())
        chart.unit.parts.emplace_back("\u00A0" + unit);
    chart.max = values_.path(from, "max");
    chart.min = values_.path(from, "min");
    chart.low = values_.wording(from, "low");
    chart.high = values_.wording(from, "high");
    chart.origin = values_.path(from, "origin");
    chart.label_width = mm(from, "label-width", 0);
    chart.bar = Millimetres{values_.length(from, "bar", 0.5, 50).value_or(chart.bar.value)};
    for (const auto& child : from.children) {
        if (child.is("series"))
            chart.series.push_back(series(child, chart.kind));
    }
    return chart;
}

document::Series TemplateBuilder::series(const Element& from, document::ChartKind kind) {
    document::Series series;
    series.name = values_.wording(from, "name");
    series.tint = values_.wording(from, "tint");
    series.note = values_.wording(from, "note");
    series.label = values_.wording(from, "label");
    if (kind == document::ChartKind::timeline) {
        for (const auto* name : {"over", "as", "from", "to"})
            need(from, name, "timeline");
        series.loop = loop(from);
        series.from = values_.path(from, "from");
        series.to = values_.path(from, "to");
    } else if (kind == document::ChartKind::range && from.attribute("value") == nullptr) {
        for (const auto* name : {"from", "to"})
            need(from, name, "range");
        series.from = values_.path(from, "from");
        series.to = values_.path(from, "to");
    } else {
        need(from, "value", kind == document::ChartKind::stacked ? "stacked" : "bars");
        series.value = values_.path(from, "value");
    }
    return series;
}

} // namespace samenspel::content
