#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/xml/parse.hpp"

/// A format declared as a table, and the check of a file against it. What is left after the check holds only
/// known elements and well-formed values, so a reader behind it asks no more whether something is allowed.
namespace samenspel::content::xml {

enum class Content {
    nothing,
    text,     ///< words, not empty
    rich,     ///< words and elements in between, not empty
    elements, ///< elements only, at least one
};

/// One element of a format. `key` is its name, or `name.where` if elements of that name differ.
///
/// `attributes`: `name:type` separated by spaces, `?` behind an optional one. Types: `id`, `text`, `anything`
/// (no check), `language`, `href`, `file`, `ids`, whole numbers `1..600`, or one of several words `yes|no`.
///
/// `children`: keys separated by spaces; behind each nothing (exactly one), `?`, `*` or `+`, in any order.
struct Row {
    std::string_view key;
    Content content = Content::nothing;
    std::string_view attributes = {};
    std::string_view children = {};
};

struct AttributeRule {
    enum class Type { anything, text, id, language, href, file, ids, number, choice };
    std::string name;
    Type type = Type::anything;
    bool required = true;
    int least = 0, most = 0; ///< of a number
    std::vector<std::string> choices;
};

struct ElementRule;

struct ChildRule {
    const ElementRule* rule = nullptr;
    bool required = true;
    bool repeatable = false;
};

struct ElementRule {
    std::string key;
    std::string name;
    Content content = Content::nothing;
    std::vector<AttributeRule> attributes;
    std::vector<ChildRule> children;
};

/// @throws std::logic_error if the table contradicts itself.
class Grammar {
public:
    explicit Grammar(std::span<const Row> rows);

    [[nodiscard]] const ElementRule& root() const { return *rules_.front(); }
    /// Names of the elements that may hold one of this name; empty if there is no such element.
    [[nodiscard]] const std::vector<std::string>& places(const std::string& name) const;

private:
    std::vector<std::unique_ptr<ElementRule>> rules_;
    std::map<std::string, std::vector<std::string>> places_;
};

/// An element that fits its rule: unknown, doubled and ill-formed parts are gone. A piece of text in rich
/// content has no rule.
struct Element {
    const ElementRule* rule = nullptr;
    std::size_t at = 0;
    std::string text; ///< of content `text`: collapsed, but inside rich content as it stands
    std::vector<Attribute> attributes;
    std::vector<Element> children;
    std::vector<std::string> refused_attributes; ///< present, but ill formed
    bool complete = true; ///< no child was left out; else sums over the children say nothing

    [[nodiscard]] bool is(std::string_view key) const { return rule != nullptr && rule->key == key; }
    [[nodiscard]] const Attribute* attribute(std::string_view name) const;
    [[nodiscard]] std::string value(std::string_view name) const; ///< empty if absent
    [[nodiscard]] std::optional<int> number(std::string_view name) const;
    /// Whether it was there but ill formed, so that its absence means nothing.
    [[nodiscard]] bool refused(std::string_view name) const;
    /// The first child with this element name (not key); null if there is none.
    [[nodiscard]] const Element* child(std::string_view name) const;
    [[nodiscard]] std::vector<const Element*> all(std::string_view name) const;
    [[nodiscard]] std::string
    text_of(std::string_view name) const; ///< of child(name), collapsed; empty if absent
};

/// Reports everything in `node` that breaks the format. A misspelt name is read as the one that was meant, so
/// that it causes no further problems. None if the outermost element is not that of the format.
std::optional<Element> check(const Node& node, const Grammar& grammar, Report& report);

/// The candidate that was probably meant: base::nearest, and any with two neighbouring letters swapped.
std::optional<std::string> meant(const std::string& word, const std::vector<std::string>& candidates);

} // namespace samenspel::content::xml
