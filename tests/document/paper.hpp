#pragma once

#include <string>
#include <vector>

#include "document/layout.hpp"
#include "fakes.hpp"

/// Small papers to lay out: a line is 4 mm high, a character 1 mm wide, there are no margins.
namespace samenspel::document::test {

constexpr double line_height = 4;

inline StyleSheet plain_sheet() {
    StyleSheet sheet;
    sheet.tints["ink"] = {0, 0, 0};
    sheet.tints["tint"] = {200, 230, 200};
    sheet.tints["line"] = {220, 220, 220};
    Style text;
    text.name = "text";
    text.font.family = "Test";
    text.size = Points{6};
    text.leading = to_points({line_height});
    sheet.styles["text"] = text;
    Style heading = text;
    heading.name = "heading";
    heading.keep_with_next = true;
    sheet.styles["heading"] = heading;
    return sheet;
}

inline Node node(decltype(Node::content) content) {
    Node node;
    node.at = {7, 3};
    node.content = std::move(content);
    return node;
}

inline FieldRef field(const std::string& path, const std::string& format = {}) {
    return {path, format, std::nullopt, {9, 5}};
}

inline Node p(Inlines words, int level = 0) {
    Node paragraph = node(ParagraphNode{level, level > 0, std::move(words)});
    if (level > 0)
        paragraph.style = "heading";
    return paragraph;
}
inline Node p(const std::string& text, int level = 0) {
    return p(Inlines{{Words{text}}}, level);
}

/// A paragraph of so many lines on a measure of 20: "a1……", "a2……".
inline Node lines(const std::string& name, int count) {
    std::string text;
    for (int i = 1; i <= count; ++i)
        text += (i > 1 ? "\n" : "") + name + std::to_string(i);
    return p(text);
}

inline CellNode cell(Nodes children) {
    CellNode cell;
    cell.children = std::move(children);
    return cell;
}

/// A page as high as so many lines and 20 characters wide.
inline Template paper(Nodes body, double page_lines = 10, double width = 20) {
    Template paper;
    paper.file = "paper.xml";
    paper.sheet = plain_sheet();
    PageMaster page;
    page.width = {width};
    page.height = {page_lines * line_height};
    page.margin = {};
    paper.sections.push_back({page, std::move(body)});
    return paper;
}

inline Laid lay_out(const Template& paper, const Value& data = {}, const Drawings& drawings = {}) {
    static const OneMillimetre measure;
    static const ListedHyphens hyphens;
    return layout_document(paper, data, {measure, hyphens, drawings});
}

/// The lines of a page from top to bottom; what stands beside each other is joined by a bar.
inline std::vector<std::string> lines_of(const Page& page) {
    std::vector<std::pair<double, std::string>> lines;
    for (const auto& item : page.items) {
        const auto* text = std::get_if<PlacedText>(&item);
        if (text == nullptr)
            continue;
        const double y = text->baseline.y.value;
        const auto same = [&](const auto& line) { return std::abs(line.first - y) < 0.01; };
        const auto found = std::ranges::find_if(lines, same);
        if (found == lines.end())
            lines.emplace_back(y, text->text);
        else
            found->second += "|" + text->text;
    }
    std::ranges::stable_sort(lines, {}, [](const auto& line) { return line.first; });
    std::vector<std::string> texts;
    for (const auto& [y, text] : lines)
        texts.push_back(text);
    return texts;
}

inline std::vector<std::vector<std::string>> pages_of(const Laid& laid) {
    std::vector<std::vector<std::string>> pages;
    for (const auto& page : laid.document.pages)
        pages.push_back(lines_of(page));
    return pages;
}

} // namespace samenspel::document::test
