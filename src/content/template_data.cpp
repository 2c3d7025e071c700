#include <algorithm>

#include "base/text.hpp"
#include "content/template_messages.hpp"
#include "content/template_reader.hpp"
#include "content/template_values.hpp"
#include "content/xml/parse.hpp"

namespace samenspel::content {
namespace {

using document::Value;
using xml::Node;

bool is_mark_up(const Node& node) {
    return node.name == "strong" || node.name == "em" || node.name == "link";
}

std::string attribute(const Node& node, std::string_view name) {
    const auto found = std::ranges::find(node.attributes, name, &xml::Attribute::name);
    return found == node.attributes.end() ? std::string() : found->value;
}

class DataReader {
public:
    explicit DataReader(xml::Report& report) : report_(report) {}

    Value value(const Node& node) {
        const std::string type = attribute(node, "type");
        const auto is_field = [](const Node& child) { return !child.is_text() && !is_mark_up(child); };
        const bool has_fields = std::ranges::any_of(node.nodes, is_field);
        if (type == "list" || (type.empty() && has_fields && only_items(node)))
            return list(node);
        if (has_fields)
            return record(node);
        if (type == "number")
            return number(node);
        if (type == "yes-no")
            return yes_no(node);
        document::RichText text;
        add_text(node, {}, text);
        tidy(text);
        return Value(std::move(text));
    }

private:
    static bool only_items(const Node& node) {
        return std::ranges::all_of(node.nodes,
                                   [](const Node& child) { return child.is_text() || child.name == "item"; });
    }

    void refuse_text(const Node& text, const Node& parent) {
        if (!base::collapse_spaces(text.text).empty())
            report_.add(text.at, messages::words_beside_elements, {{"name", parent.name}});
    }

    Value list(const Node& node) {
        Value::List items;
        for (const auto& child : node.nodes) {
            if (child.is_text())
                refuse_text(child, node);
            else if (child.name == "item")
                items.push_back(value(child));
            else
                report_.add(child.at, messages::not_an_item, {{"name", child.name}});
        }
        return Value::list(std::move(items));
    }

    Value record(const Node& node) {
        Value record = Value::record({});
        for (const auto& child : node.nodes) {
            if (child.is_text())
                refuse_text(child, node);
            else
                record.set(child.name, value(child));
        }
        return record;
    }

    Value number(const Node& node) {
        const auto text = words(node);
        if (const auto number = decimal(text))
            return Value(*number);
        report_.add(node.at, messages::not_a_number, {{"value", text}});
        return {};
    }

    Value yes_no(const Node& node) {
        const auto text = words(node);
        if (text != "yes" && text != "no")
            report_.add(node.at, messages::not_yes_or_no, {{"value", text}});
        return Value(text == "yes");
    }

    static std::string words(const Node& node) {
        std::string text;
        for (const auto& child : node.nodes)
            text += child.text;
        return base::collapse_spaces(text);
    }

    static void add_text(const Node& node, const document::Span& look, document::RichText& out) {
        for (const auto& child : node.nodes) {
            document::Span span = look;
            if (child.is_text()) {
                span.text = child.text;
                out.push_back(span);
                continue;
            }
            span.strong = span.strong || child.name == "strong";
            span.emphasis = span.emphasis || child.name == "em";
            if (child.name == "link")
                span.href = attribute(child, "href");
            add_text(child, span, out);
        }
    }

    /// Line ends and indentation of the file are no part of the text.
    static void tidy(document::RichText& text) {
        std::string all;
        for (auto& span : text) {
            std::string kept;
            for (const char c : span.text) {
                if (c == ' ' && (all.empty() || all.back() == ' '))
                    continue;
                kept += c;
                all += c;
            }
            span.text = kept;
        }
        std::erase_if(text, [](const document::Span& span) { return span.text.empty(); });
        if (!text.empty() && text.back().text.ends_with(' '))
            text.back().text.pop_back();
    }

    xml::Report& report_;
};

} // namespace

LoadedData read_data(std::string_view text, const std::string& file_name) {
    LoadedData loaded;
    const xml::Source source(text);
    xml::Report report(file_name, source);
    if (const auto root = xml::parse(source, report))
        loaded.data = DataReader(report).value(*root);
    loaded.problems = report.take();
    return loaded;
}

} // namespace samenspel::content
