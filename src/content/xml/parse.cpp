#include "content/xml/parse.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <pugixml.hpp>

#include "base/text.hpp"
#include "content/xml/bytes.hpp"
#include "content/xml/tags.hpp"

namespace samenspel::content::xml {
namespace {

constexpr int deepest = 40;

/// Entities, line ends and white space are kept as they stand: pugixml then leaves each name and value where it
/// was in the buffer, which tells its place.
constexpr unsigned parse_as_written = pugi::parse_cdata | pugi::parse_comments | pugi::parse_pi |
                                      pugi::parse_declaration | pugi::parse_doctype | pugi::parse_ws_pcdata |
                                      pugi::parse_fragment;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Turns pugixml's tree into nodes with places, and refuses what a module may not hold.
class Reader {
public:
    /// `buffer` holds the parsed text, which pugixml has cut up with zeros; `text` is the same untouched.
    Reader(const char* buffer, std::string_view text, Report& report)
        : buffer_(buffer), text_(text), report_(report) {}

    std::optional<Node> outermost(const pugi::xml_document& document) {
        std::optional<Node> root;
        for (const auto child : document) {
            if (child.type() == pugi::node_element && root) {
                report_.add(offset(child.name()) - 1, messages::second_root, {{"name", child.name()}});
            } else if (child.type() == pugi::node_element) {
                root = element(child, 1);
            } else if (is_character_data(child) && !is_blank(child.value())) {
                report_.add(text_offset(child), messages::text_outside);
            } else {
                refuse(child);
            }
        }
        if (!root)
            report_.add(0, messages::empty_file);
        return root;
    }

private:
    [[nodiscard]] std::size_t offset(const char* place) const {
        return static_cast<std::size_t>(place - buffer_);
    }

    static bool is_character_data(const pugi::xml_node& node) {
        return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
    }

    [[nodiscard]] std::size_t text_offset(const pugi::xml_node& node) const {
        const std::string_view value = node.value();
        const auto first = value.find_first_not_of(" \t\r\n");
        return offset(node.value()) + (first == std::string_view::npos ? 0 : first);
    }

    /// What is neither an element nor text: comments are fine, the rest is reported.
    void refuse(const pugi::xml_node& node) {
        if (node.type() == pugi::node_comment) {
            const auto dashes = std::string_view(node.value()).find("--");
            if (dashes != std::string_view::npos) {
                report_.add(offset(node.value()) + dashes, messages::comment_dashes);
            }
        } else if (node.type() == pugi::node_declaration) {
            check_declaration(node);
        } else if (node.type() == pugi::node_pi) {
            report_.add(offset(node.name()) - 2, messages::instruction, {{"name", node.name()}});
        } else if (node.type() == pugi::node_doctype) {
            const auto before = text_.substr(0, offset(node.value())).rfind("<!");
            report_.add(before == std::string_view::npos ? 0 : before, messages::doctype);
        }
    }

    void check_declaration(const pugi::xml_node& node) {
        if (offset(node.name()) != 2) { // XML allows it at the very beginning only
            report_.add(offset(node.name()) - 2, messages::instruction, {{"name", node.name()}});
        }
        const auto encoding = node.attribute("encoding");
        if (!encoding || base::fold_for_search(encoding.value()) == "utf-8")
            return;
        report_.add(offset(encoding.name()), messages::declared_encoding, {{"encoding", encoding.value()}});
    }

    Node element(const pugi::xml_node& from, int depth) {
        Node node;
        node.name = from.name();
        node.at = offset(from.name()) - 1;
        for (const auto attribute : from.attributes())
            add_attribute(attribute, node);
        for (const auto child : from) {
            if (is_character_data(child)) {
                node.nodes.push_back(text(child));
            } else if (child.type() != pugi::node_element) {
                refuse(child);
            } else if (depth < deepest) {
                node.nodes.push_back(element(child, depth + 1));
            } else {
                report_.add(offset(child.name()) - 1, messages::too_deep,
                            {{"limit", std::to_string(deepest)}});
            }
        }
        return node;
    }

    Node text(const pugi::xml_node& from) {
        Node node;
        node.at = text_offset(from);
        const bool raw = from.type() == pugi::node_cdata;
        node.text = base::clean_text(raw ? from.value()
                                         : resolve_entities(from.value(), offset(from.value()), report_));
        return node;
    }

    void add_attribute(const pugi::xml_attribute& from, Node& node) {
        Attribute attribute;
        attribute.name = from.name();
        attribute.at = offset(from.name());
        attribute.value_at = offset(from.value());
        if (std::ranges::find(node.attributes, attribute.name, &Attribute::name) != node.attributes.end()) {
            report_.add(attribute.at, messages::double_attribute,
                        {{"name", attribute.name}, {"element", node.name}});
            return;
        }
        attribute.raw = from.value();
        if (const auto less = attribute.raw.find('<'); less != std::string::npos) {
            report_.add(attribute.value_at + less, messages::less_than_in_value, {{"name", attribute.name}});
        }
        const auto resolved = resolve_entities(attribute.raw, attribute.value_at, report_);
        attribute.value = base::collapse_spaces(base::clean_text(resolved));
        node.attributes.push_back(std::move(attribute));
    }

    const char* buffer_;
    std::string_view text_;
    Report& report_;
};

/// What a status of pugixml means, and how the construct at fault begins; pugixml stops somewhere behind that.
struct Fault {
    pugi::xml_parse_status status;
    std::string_view opening;
    const Message& message;
};
constexpr std::array faults{
    Fault{pugi::status_unrecognized_tag, "<", messages::stray_less_than},
    Fault{pugi::status_bad_pi, "<?", messages::instruction},
    Fault{pugi::status_bad_comment, "<!--", messages::bad_comment},
    Fault{pugi::status_bad_cdata, "<![", messages::bad_cdata},
    Fault{pugi::status_bad_doctype, "<!", messages::doctype},
    Fault{pugi::status_bad_start_element, "<", messages::bad_start_tag},
    Fault{pugi::status_bad_attribute, "", messages::bad_attribute},
    Fault{pugi::status_bad_end_element, "<", messages::bad_end_tag},
};

std::string name_at(std::string_view text, std::size_t start) {
    if (start >= text.size())
        return {};
    return std::string(text.substr(start, text.find_first_of(" \t\r\n/?>", start) - start));
}

void report_not_xml(const pugi::xml_parse_result& result, std::string_view text, Report& report) {
    if (result.status == pugi::status_end_element_mismatch && report_unbalanced_tags(text, report))
        return;
    const auto stop = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    const auto fault = std::ranges::find(faults, result.status, &Fault::status);
    if (fault == faults.end()) {
        report.add(stop, messages::not_xml);
        return;
    }
    const auto opening = text.rfind(fault->opening, std::min(stop, text.size()));
    const auto at = opening == std::string_view::npos ? stop : opening;
    report.add(at, fault->message, {{"name", name_at(text, at + fault->opening.size())}});
}

} // namespace

std::optional<Node> parse(const Source& source, Report& report) {
    auto text = mended_text(source, report);
    if (!text)
        return std::nullopt;
    *text += '\n'; // pugixml ends the buffer on its last byte
    std::string buffer = *text;
    pugi::xml_document document;
    const auto result =
        document.load_buffer_inplace(buffer.data(), buffer.size(), parse_as_written, pugi::encoding_utf8);
    if (!result) {
        report_not_xml(result, *text, report);
        return std::nullopt;
    }
    return Reader(buffer.data(), *text, report).outermost(document);
}

} // namespace samenspel::content::xml
