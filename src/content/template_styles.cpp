#include <algorithm>
#include <charconv>
#include <map>

#include "content/template_grammar.hpp"
#include "content/template_messages.hpp"
#include "content/template_reader.hpp"
#include "content/template_values.hpp"
#include "content/xml/parse.hpp"

namespace samenspel::content {
namespace {

using document::Millimetres;
using document::Points;
using document::Style;
using xml::Element;

std::optional<document::Colour> colour_of(const std::string& text) {
    if (text.size() != 7 || text.front() != '#')
        return std::nullopt;
    unsigned number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + 1, end, number, 16);
    if (error != std::errc() || stop != end)
        return std::nullopt;
    const auto part = [&](unsigned shift) { return static_cast<std::uint8_t>((number >> shift) & 0xFFU); };
    return document::Colour{part(16), part(8), part(0)};
}

class StylesBuilder {
public:
    StylesBuilder(const xml::Source& source, xml::Report& report)
        : report_(report), values_(source, report, sheet_) {}

    document::StyleSheet build(const Element& from) {
        for (const auto& child : from.children) {
            if (!is_new(child))
                continue;
            if (child.is("tint"))
                add_tint(child);
            else if (child.is("family"))
                families_[child.value("name")] = child.value("is");
            else
                add_style(child);
        }
        if (!sheet_.styles.contains("text")) // every block without a style of its own
            report_.add(from.at, messages::missing_style, {{"style", "text"}});
        return sheet_;
    }

private:
    bool is_new(const Element& child) {
        const auto name = child.rule->name + " " + child.value("name");
        const auto [first, is_first] = lines_.emplace(name, report_.line(child.at));
        if (is_first)
            return true;
        report_.add(child.at, messages::double_name,
                    {{"what", child.rule->name},
                     {"name", child.value("name")},
                     {"line", std::to_string(first->second)}});
        return false;
    }

    void add_tint(const Element& from) {
        const auto colour = colour_of(from.value("value"));
        if (!colour && from.attribute("value") != nullptr) {
            report_.add(from.attribute("value")->at, messages::not_a_colour,
                        {{"name", "value"}, {"value", from.value("value")}});
        }
        sheet_.tints[from.value("name")] = colour.value_or(document::Colour{});
    }

    void add_style(const Element& from) {
        Style style = base_of(from);
        style.name = from.value("name");
        read_font(from, style);
        read_spaces(from, style);
        const auto flag = [&](std::string_view name, bool& member) {
            if (from.attribute(name) != nullptr)
                member = from.value(name) == "yes";
        };
        flag("keep-with-next", style.keep_with_next);
        flag("hyphenate", style.hyphenate);
        flag("balance", style.balance);
        flag("capitals", style.capitals);
        const std::string align = from.value("align");
        if (!align.empty()) {
            style.align = align == "right"    ? document::Align::right
                          : align == "centre" ? document::Align::centre
                                              : document::Align::left;
        }
        sheet_.styles[style.name] = style;
    }

    /// What it is like, which must stand before it; else everything has to be said.
    Style base_of(const Element& from) {
        if (const auto* like = from.attribute("like")) {
            const auto found = sheet_.styles.find(like->value);
            if (found != sheet_.styles.end())
                return found->second;
            report_.add(like->at, messages::unknown_style, {{"style", like->value}});
            return {};
        }
        for (const auto* name : {"family", "size", "leading", "tint"}) {
            if (from.attribute(name) == nullptr)
                report_.add(from.at, messages::style_lacks, {{"style", from.value("name")}, {"name", name}});
        }
        return {};
    }

    void read_font(const Element& from, Style& style) {
        if (const auto* family = from.attribute("family")) {
            const auto found = families_.find(family->value);
            if (found != families_.end())
                style.font.family = found->second;
            else
                report_.add(family->at, messages::unknown_family, {{"family", family->value}});
        }
        const auto weight = [&](std::string_view name, int& member) {
            if (from.attribute(name) != nullptr)
                member = from.number(name).value_or(member);
        };
        weight("weight", style.font.weight);
        weight("strong-weight", style.strong_weight);
        if (from.attribute("italic") != nullptr)
            style.font.italic = from.value("italic") == "yes";
        if (const auto size = values_.length(from, "size", 4, 500))
            style.size = Points{*size};
        if (const auto leading = values_.length(from, "leading", 4, 800))
            style.leading = Points{*leading};
        if (const auto space = values_.length(from, "letter-space", 0, 50))
            style.letter_space = Points{*space};
        if (const auto tint = values_.tint(from, "tint"); !tint.empty())
            style.colour = tint;
    }

    void read_spaces(const Element& from, Style& style) {
        if (const auto space = values_.length(from, "space-before", 0, 300))
            style.space_before = Millimetres{*space};
        if (const auto space = values_.length(from, "space-after", 0, 300))
            style.space_after = Millimetres{*space};
        if (const auto indent = values_.length(from, "indent", 0, 150))
            style.indent = Millimetres{*indent};
    }

    document::StyleSheet sheet_;
    xml::Report& report_;
    TemplateValues values_;
    std::map<std::string, std::string> families_;
    std::map<std::string, int> lines_;
};

} // namespace

LoadedStyles read_styles(std::string_view text, const std::string& file_name) {
    LoadedStyles loaded;
    const xml::Source source(text);
    xml::Report report(file_name, source);
    if (const auto root = xml::parse(source, report)) {
        if (const auto styles = xml::check(*root, styles_grammar(), report))
            loaded.sheet = StylesBuilder(source, report).build(*styles);
    }
    loaded.problems = report.take();
    return loaded;
}

} // namespace samenspel::content
