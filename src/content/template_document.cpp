#include <map>
#include <utility>

#include "content/template_builder.hpp"
#include "content/template_messages.hpp"

namespace samenspel::content {
namespace {

using document::Millimetres;
using xml::Element;

std::pair<Millimetres, Millimetres> paper_size(const std::string& name) {
    static const std::map<std::string, std::pair<Millimetres, Millimetres>> sizes{
        {"A3", {{297}, {420}}}, {"A4", {{210}, {297}}}, {"A5", {{148}, {210}}}, {"A6", {{105}, {148}}}};
    const auto found = sizes.find(name);
    return found != sizes.end() ? found->second : sizes.at("A4");
}

/// A word between two items stands between spaces, a comma only before one.
std::string separator(const Element& from, std::string_view name) {
    const std::string sign = from.value(name);
    if (sign.empty())
        return {};
    const char first = sign.front();
    const bool mark = first == ',' || first == ';' || first == '.' || first == ':';
    return (mark ? "" : " ") + sign + " ";
}

} // namespace

// ---- words ------------------------------------------------------------------------------------------

document::Inlines TemplateBuilder::inlines(const Element& from) {
    document::Inlines inlines;
    for (const auto& child : from.children) {
        if (child.rule == nullptr)
            inlines.push_back({document::Words{child.text}});
        else if (auto one = inline_of(child))
            inlines.push_back(std::move(*one));
    }
    return inlines;
}

std::optional<document::Inline> TemplateBuilder::inline_of(const Element& from) {
    const std::string& name = from.rule->name;
    if (name == "field")
        return document::Inline{values_.field(from)};
    if (name == "strong" || name == "em") {
        return document::Inline{
            document::Emphasis{name == "strong", name == "em", values_.tint(from, "tint"), inlines(from)}};
    }
    if (name == "link")
        return document::Inline{document::Anchor{values_.wording(from, "href"), inlines(from)}};
    if (name == "note") {
        if (!repeated_on_pages_.empty())
            report_.add(from.at, messages::note_out_of_place, {{"parent", repeated_on_pages_}});
        const auto outside = std::exchange(repeated_on_pages_, name);
        document::NoteMark mark{inlines(from)};
        repeated_on_pages_ = outside;
        return document::Inline{std::move(mark)};
    }
    if (name == "br")
        return document::Inline{document::LineBreak{}};
    if (name == "if")
        return document::Inline{inline_if(from)};
    if (name == "repeat")
        return document::Inline{inline_repeat(from)};
    if (name != "else")
        report_.add(from.at, messages::block_among_words, {{"name", name}});
    return std::nullopt;
}

document::InlineIf TemplateBuilder::inline_if(const Element& from) {
    document::InlineIf test{condition(from), inlines(from), {}};
    if (const auto* otherwise = from.child("else"))
        test.otherwise = inlines(*otherwise);
    return test;
}

document::InlineRepeat TemplateBuilder::inline_repeat(const Element& from) {
    return {loop(from), separator(from, "between"), separator(from, "last-between"), inlines(from)};
}

// ---- document ---------------------------------------------------------------------------------------

document::Furniture TemplateBuilder::furniture(const Element& from) {
    document::Furniture furniture;
    const std::string pages = from.value("pages");
    furniture.pages = pages == "first"  ? document::OnPages::first
                      : pages == "rest" ? document::OnPages::rest
                                        : document::OnPages::all;
    values_.allow_page(true);
    repeated_on_pages_ = from.rule->name;
    furniture.children = blocks(from, Place::flow);
    repeated_on_pages_.clear();
    values_.allow_page(false);
    return furniture;
}

document::PageMaster TemplateBuilder::page(const Element& from) {
    document::PageMaster page;
    std::tie(page.width, page.height) = paper_size(from.value("size"));
    if (from.value("orientation") == "landscape")
        std::swap(page.width, page.height);
    page.width = Millimetres{values_.length(from, "width", 20).value_or(page.width.value)};
    page.height = Millimetres{values_.length(from, "height", 20).value_or(page.height.value)};
    page.margin = {
        mm(from, "margin-top", page.margin.top.value), mm(from, "margin-right", page.margin.right.value),
        mm(from, "margin-bottom", page.margin.bottom.value), mm(from, "margin-left", page.margin.left.value)};
    if (const auto top = values_.length(from, "first-margin-top"))
        page.first_top = Millimetres{*top};
    page.header_top = mm(from, "header", page.header_top.value);
    page.footer_bottom = mm(from, "footer", page.footer_bottom.value);
    page.tint = values_.tint(from, "tint");
    constexpr Millimetres least_room{10};
    const auto top = std::max(page.margin.top, page.first_top.value_or(page.margin.top));
    if (page.width - page.margin.left - page.margin.right < least_room ||
        page.height - top - page.margin.bottom < least_room)
        report_.add(from.at, messages::no_room);
    for (const auto& child : from.children) {
        if (child.is("header"))
            page.headers.push_back(furniture(child));
        if (child.is("footer"))
            page.footers.push_back(furniture(child));
    }
    return page;
}

document::Section TemplateBuilder::section(const Element& body,
                                           const std::optional<document::PageMaster>& master) {
    document::Section section;
    section.page = master.value_or(document::PageMaster{});
    const auto pair = [&](const char* name, const char* other) {
        if (body.attribute(name) != nullptr && body.attribute(other) == nullptr && !body.refused(other)) {
            report_.add(body.at, messages::needs_beside,
                        {{"name", name}, {"element", "body"}, {"other", other}});
        }
    };
    pair("over", "as");
    pair("as", "over");
    if (body.attribute("over") != nullptr && body.attribute("as") != nullptr)
        section.loop = loop(body);
    section.restart = body.value("restart") == "yes";
    top_level_ = true;
    section.body = blocks(body, Place::flow);
    top_level_ = false;
    return section;
}

document::Template TemplateBuilder::document(const Element& from) {
    document::Template paper;
    paper.title = values_.wording(from, "title");
    paper.author = values_.wording(from, "author");
    paper.subject = values_.wording(from, "subject");
    if (from.attribute("language") != nullptr)
        paper.language = from.value("language");
    const Element* waiting = nullptr; // a page without its body
    std::optional<document::PageMaster> master;
    for (const auto& child : from.children) {
        if (child.is("page")) {
            if (waiting != nullptr)
                report_.add(waiting->at, messages::page_without_body);
            waiting = &child;
            master = page(child);
        } else if (child.is("body")) {
            if (!master)
                report_.add(child.at, messages::body_without_page);
            waiting = nullptr;
            paper.sections.push_back(section(child, master));
        }
    }
    if (waiting != nullptr)
        report_.add(waiting->at, messages::page_without_body);
    return paper;
}

} // namespace samenspel::content
