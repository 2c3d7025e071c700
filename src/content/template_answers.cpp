#include "content/template_builder.hpp"
#include "content/template_messages.hpp"

namespace samenspel::content {
namespace {

using document::Millimetres;
using xml::Element;

constexpr int most_lines = 60;

std::optional<document::Align> align_of(const Element& from) {
    if (from.attribute("align") == nullptr)
        return std::nullopt;
    const auto word = from.value("align");
    if (word == "right")
        return document::Align::right;
    return word == "centre" ? document::Align::centre : document::Align::left;
}

} // namespace

/// What stands again on each page would give one answer many places.
void TemplateBuilder::check_answer_place(const Element& from) {
    if (!repeated_on_pages_.empty())
        report_.add(from.at, messages::answer_out_of_place,
                    {{"name", from.rule->name}, {"parent", repeated_on_pages_}});
}

document::LinesNode TemplateBuilder::lines(const Element& from) {
    document::LinesNode lines;
    lines.count = values_.count(from, "count", 1, most_lines);
    lines.gap = Millimetres{values_.length(from, "gap", 2, 100).value_or(lines.gap.value)};
    lines.colour = values_.tint(from, "tint");
    lines.width = mm(from, "width", lines.width.value);
    return lines;
}

document::TickNode TemplateBuilder::tick(const Element& from) {
    check_answer_place(from);
    document::TickNode tick;
    tick.name = values_.wording(from, "name");
    tick.value = values_.wording(from, "value");
    tick.alternative = values_.wording(from, "alternative");
    tick.tip = values_.wording(from, "tip");
    tick.size = Millimetres{values_.length(from, "size", 1, 50).value_or(tick.size.value)};
    tick.round = from.value("shape") == "round";
    tick.colour = values_.tint(from, "tint");
    tick.align = align_of(from);
    return tick;
}

document::EntryNode TemplateBuilder::entry(const Element& from) {
    check_answer_place(from);
    document::EntryNode entry;
    entry.name = values_.wording(from, "name");
    entry.alternative = values_.wording(from, "alternative");
    entry.tip = values_.wording(from, "tip");
    entry.lines = values_.count(from, "lines", 1, most_lines);
    entry.width = Millimetres{values_.length(from, "width", 1).value_or(0)};
    entry.height = Millimetres{values_.length(from, "height", 1).value_or(entry.height.value)};
    entry.colour = values_.tint(from, "tint");
    entry.align = align_of(from);
    return entry;
}

} // namespace samenspel::content
