#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <utility>

#include "content/template_values.hpp"

namespace samenspel::content {

/// Makes a template of an element that the grammar has passed, and reports what a grammar cannot see.
class TemplateBuilder {
public:
    /// @param folder where the photographs lie that it names; empty: there are none
    TemplateBuilder(const xml::Source& source, xml::Report& report, const document::StyleSheet& sheet,
                    std::filesystem::path folder = {})
        : report_(report), values_(source, report, sheet), folder_(std::move(folder)) {}

    document::Template document(const xml::Element& from);

private:
    using Element = xml::Element;
    /// What may stand in an element, besides <if> and <repeat>.
    enum class Place { flow, list, table, row, columns };

    document::PageMaster page(const Element& from);
    document::Furniture furniture(const Element& from);
    document::Section section(const Element& body, const std::optional<document::PageMaster>& master);

    document::Inlines inlines(const Element& from);
    std::optional<document::Inline> inline_of(const Element& from);
    document::InlineRepeat inline_repeat(const Element& from);
    document::InlineIf inline_if(const Element& from);

    document::Nodes blocks(const Element& from, Place place);
    bool may_stand(const Element& child, const Element& parent, Place place);
    document::Node block(const Element& from, Place place);
    /// Blocks, or the words of a single paragraph.
    document::Nodes blocks_or_words(const Element& from);
    document::ParagraphNode paragraph(const Element& from);
    document::BoxLook look(const Element& from);
    document::BoxNode box(const Element& from);
    document::CellNode cell(const Element& from);
    document::ColumnsNode columns(const Element& from);
    document::FlowColumnsNode flow_columns(const Element& from);
    document::ListNode list(const Element& from);
    document::TableNode table(const Element& from);
    document::RowNode row(const Element& from);
    document::FigureNode figure(const Element& from);
    document::PictureNode picture(const Element& from);
    std::shared_ptr<const document::Photograph> photograph(const std::string& name, const Element& from);
    document::QrNode qr(const Element& from);
    document::LinesNode lines(const Element& from);
    document::TickNode tick(const Element& from);
    document::EntryNode entry(const Element& from);
    void check_answer_place(const Element& from);
    document::PlaceNode place(const Element& from);
    document::ChartNode chart(const Element& from);
    document::Series series(const Element& from, document::ChartKind kind);
    document::Condition condition(const Element& from);
    document::Loop loop(const Element& from);
    void need(const Element& from, std::string_view attribute, const std::string& kind);
    document::Millimetres mm(const Element& from, std::string_view name, double otherwise);

    xml::Report& report_;
    TemplateValues values_;
    std::filesystem::path folder_;
    std::map<std::string, std::shared_ptr<const document::Photograph>> photographs_; // null: told already
    std::string repeated_on_pages_; // name of the element around that stands again on each page; empty = none
    bool top_level_ = false;        // directly in a body, where a page may be ended
};

} // namespace samenspel::content
