#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/xml/grammar.hpp"
#include "document/template.hpp"

namespace samenspel::content {

/// Reads the attributes of templates and style sheets; what is wrong is reported, and the value counts as absent.
class TemplateValues {
public:
    TemplateValues(const xml::Source& source, xml::Report& report, const document::StyleSheet& sheet)
        : source_(source), report_(report), sheet_(sheet) {}

    /// Whether `page.number` and `page.count` are known here.
    void allow_page(bool allowed) { page_allowed_ = allowed; }

    [[nodiscard]] document::Position position(std::size_t offset) const;
    /// Millimetres or points, in [least, most].
    std::optional<double> length(const xml::Element& from, std::string_view name, double least = 0,
                                 double most = 2000);
    std::string style(const xml::Element& from);                       ///< empty = absent
    std::string tint(const xml::Element& from, std::string_view name); ///< empty = absent
    std::string path(const xml::Element& from, std::string_view name);
    /// A whole number in [least, most], or words with fields that will be one.
    document::Wording count(const xml::Element& from, std::string_view name, int least, int most);
    document::Wording wording(const xml::Element& from, std::string_view name);
    document::FieldRef field(const xml::Element& from);
    std::vector<document::Track> widths(const xml::Element& from, std::string_view name);
    document::Sides padding(const xml::Element& from, std::string_view name);

private:
    bool check_path(std::string_view path, const xml::Attribute& in);
    std::optional<document::FieldRef> field_in(std::string_view braces, const xml::Attribute& in);
    void refuse(const xml::Attribute& attribute, const Message& message);

    const xml::Source& source_;
    xml::Report& report_;
    const document::StyleSheet& sheet_;
    bool page_allowed_ = false;
};

/// A decimal number such as 12 or 2.5; none if it is anything else.
std::optional<double> decimal(std::string_view text);

std::vector<std::string_view> words_of(std::string_view text);

} // namespace samenspel::content
