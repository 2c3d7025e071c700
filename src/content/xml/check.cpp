#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "content/xml/grammar.hpp"
#include "content/xml/values.hpp"

namespace samenspel::content::xml {
namespace {

constexpr std::size_t longest_name = 40; // bytes; nothing is meant by a longer one

std::string tags(const std::vector<std::string>& names) {
    std::string all;
    for (const auto& name : names)
        all += (all.empty() ? "<" : ", <") + name + ">";
    return all;
}

const ChildRule* find_child(const ElementRule& rule, const std::string& name) {
    const auto found =
        std::ranges::find_if(rule.children, [&](const ChildRule& c) { return c.rule->name == name; });
    return found == rule.children.end() ? nullptr : &*found;
}

const AttributeRule* find_attribute(const ElementRule& rule, const std::string& name) {
    const auto found = std::ranges::find(rule.attributes, name, &AttributeRule::name);
    return found == rule.attributes.end() ? nullptr : &*found;
}

class Checker {
public:
    Checker(const Grammar& grammar, Report& report) : grammar_(grammar), report_(report) {}

    Element element(const Node& node, const ElementRule& rule) {
        Element element;
        element.rule = &rule;
        element.at = node.at;
        read_attributes(node, element);
        read_content(node, element);
        return element;
    }

private:
    void read_attributes(const Node& node, Element& element) {
        const ElementRule& rule = *element.rule;
        std::vector<std::string> seen;
        for (Attribute attribute : node.attributes) {
            const auto* known = attribute_rule(attribute, rule);
            if (known == nullptr)
                continue;
            if (std::ranges::find(seen, known->name) != seen.end())
                continue;
            seen.push_back(known->name);
            if (check_value(attribute, *known, rule.name, report_))
                element.attributes.push_back(attribute);
            else
                element.refused_attributes.push_back(known->name);
        }
        for (const auto& known : rule.attributes) {
            if (!known.required || std::ranges::find(seen, known.name) != seen.end())
                continue;
            report_.add(element.at, messages::missing_attribute,
                        {{"element", rule.name}, {"name", known.name}});
        }
    }

    /// Null if nothing like it is known. A misspelt attribute gets its right name.
    const AttributeRule* attribute_rule(Attribute& attribute, const ElementRule& rule) {
        if (const auto* known = find_attribute(rule, attribute.name))
            return known;
        std::vector<std::string> names;
        for (const auto& known : rule.attributes)
            names.push_back(known.name);
        const auto near = meant(attribute.name, names);
        if (!near) {
            report_.add(attribute.at, messages::unknown_attribute,
                        {{"name", attribute.name}, {"element", rule.name}});
            return nullptr;
        }
        report_.add(attribute.at, messages::unknown_attribute_near,
                    {{"name", attribute.name}, {"element", rule.name}, {"near", *near}});
        attribute.name = *near;
        return find_attribute(rule, *near);
    }

    void read_content(const Node& node, Element& element) {
        const ElementRule& rule = *element.rule;
        std::map<const ElementRule*, std::size_t> first; // where the first child of each kind stands
        bool holds_something = false;
        for (const auto& part : node.nodes) {
            if (part.is_text()) {
                holds_something |= !read_text(part, element);
                continue;
            }
            holds_something = true;
            const auto* child = child_rule(part, rule);
            if (child == nullptr) {
                element.complete = false;
                continue;
            }
            const auto [earlier, is_first] = first.emplace(child->rule, part.at);
            if (is_first || child->repeatable) {
                element.children.push_back(this->element(part, *child->rule));
                auto& text = element.children.back().text;
                if (rule.content != Content::rich)
                    text = base::collapse_spaces(text);
                continue;
            }
            report_.add(part.at, messages::double_element,
                        {{"name", child->rule->name},
                         {"parent", rule.name},
                         {"line", std::to_string(report_.line(earlier->second))}});
        }
        report_missing(element, first, holds_something);
    }

    /// False if there may be no words here, which is reported.
    bool read_text(const Node& part, Element& element) {
        const ElementRule& rule = *element.rule;
        if (rule.content == Content::text) {
            element.text += part.text;
        } else if (rule.content == Content::rich) {
            Element piece;
            piece.at = part.at;
            piece.text = part.text;
            element.children.push_back(std::move(piece));
        } else if (!base::collapse_spaces(part.text).empty()) {
            const bool takes_paragraphs = find_child(rule, "p") != nullptr;
            report_.add(part.at, takes_paragraphs ? messages::stray_text_paragraph : messages::stray_text,
                        {{"name", rule.name}});
            return false;
        }
        return true;
    }

    void report_missing(const Element& element, const std::map<const ElementRule*, std::size_t>& present,
                        bool holds_something) {
        const ElementRule& rule = *element.rule;
        bool lacks_any = false;
        for (const auto& child : rule.children) {
            if (!child.required || present.contains(child.rule))
                continue;
            lacks_any = true;
            report_.add(element.at, messages::missing_element,
                        {{"parent", rule.name}, {"name", child.rule->name}});
        }
        if (lacks_any || holds_something)
            return;
        const auto is_blank = [](const Element& e) { return base::collapse_spaces(e.text).empty(); };
        const bool blank = is_blank(element) && std::ranges::all_of(element.children, is_blank);
        if (rule.content != Content::nothing && blank) {
            report_.add(element.at, messages::empty_element, {{"name", rule.name}});
        }
    }

    /// Null if it has no business here, which is reported. A misspelt element is read as the one it is near to.
    const ChildRule* child_rule(const Node& part, const ElementRule& parent) {
        if (const auto* child = find_child(parent, part.name))
            return child;
        const auto& places = grammar_.places(part.name);
        if (!places.empty()) {
            report_.add(part.at, messages::wrong_place,
                        {{"name", part.name}, {"parent", parent.name}, {"places", tags(places)}});
            return nullptr;
        }
        std::vector<std::string> names;
        for (const auto& child : parent.children)
            names.push_back(child.rule->name);
        const auto near = meant(part.name, names);
        if (!near) {
            report_.add(part.at, messages::unknown_element, {{"name", part.name}});
            return nullptr;
        }
        report_.add(part.at, messages::unknown_element_near, {{"name", part.name}, {"near", *near}});
        return find_child(parent, *near);
    }

    const Grammar& grammar_;
    Report& report_;
};

} // namespace

std::optional<Element> check(const Node& node, const Grammar& grammar, Report& report) {
    const auto& root = grammar.root();
    if (node.name != root.name) {
        report.add(node.at, messages::wrong_root, {{"name", node.name}, {"expected", root.name}});
        return std::nullopt;
    }
    return Checker(grammar, report).element(node, root);
}

std::optional<std::string> meant(const std::string& word, const std::vector<std::string>& candidates) {
    if (word.size() > longest_name)
        return std::nullopt;
    const std::string lower = base::fold_for_search(word);
    for (std::size_t i = 0; i + 1 < lower.size(); ++i) {
        std::string swapped = lower;
        std::swap(swapped[i], swapped[i + 1]);
        if (std::ranges::find(candidates, swapped) != candidates.end())
            return swapped;
    }
    return base::nearest(lower, candidates);
}

} // namespace samenspel::content::xml
