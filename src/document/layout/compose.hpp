#pragma once

#include <memory>
#include <vector>

#include "document/layout/fill.hpp"
#include "document/layout/flow.hpp"
#include "document/layout/tracks.hpp"

namespace samenspel::document {

/// How far something starts from the left, in a room that is `slack` wider.
Millimetres aligned(Align align, Millimetres slack);

/// Sets filled blocks at a width. Structure elements are added in reading order.
class Composer {
public:
    /// `page_room`: height of the text on a page; pictures are never higher.
    Composer(const Template& paper, const Typesetting& typesetting, Millimetres page_room,
             std::vector<StructureElement>& structure, Complaints& complaints)
        : paper_(paper),
          typesetting_(typesetting),
          page_room_(page_room),
          structure_(structure),
          complaints_(complaints) {}

    /// Without a parent all of it is decoration and gets no structure.
    std::shared_ptr<const Stack> stack(const std::vector<Filled>& blocks, Millimetres width, Tag parent);
    FlowPtr footnote(const Footnote& footnote, Millimetres width, Tag parent);

private:
    using Entries = std::vector<Stack::Entry>;

    void add(const Filled& block, Millimetres width, Tag parent, Entries& out);
    void add_paragraph(const Filled& block, const ParagraphNode& node, Millimetres width, Tag parent,
                       Entries& out);
    void add_list(const Filled& block, const ListNode& node, Millimetres width, Tag parent, Entries& out);
    FlowPtr list_item(const Filled& item, const Filled& list, std::size_t number, Millimetres width,
                      Tag parent);
    FlowPtr box(const Filled& block, const BoxNode& node, Millimetres width, Tag parent);
    FlowPtr columns(const Filled& block, const ColumnsNode& node, Millimetres width, Tag parent);
    FlowPtr flow_columns(const Filled& block, const FlowColumnsNode& node, Millimetres width, Tag parent);
    FlowPtr table(const Filled& block, const TableNode& node, Millimetres width, Tag parent);
    FlowPtr table_row(const Filled& row, const TableNode& node, const std::vector<Millimetres>& widths,
                      Millimetres width, Tag parent, bool last);
    FlowPtr figure(const Filled& block, const FigureNode& node, Millimetres width, Tag parent);
    FlowPtr picture(const Filled& block, const PictureNode& node, Millimetres width, Tag parent);
    FlowPtr qr(const Filled& block, const QrNode& node, Millimetres width, Tag parent);
    /// What it places as a picture with words of its own.
    template <class Placed>
    FlowPtr figure_element(Placed placed, const Filled& block, Tag parent);
    FlowPtr chart(const Filled& block, const ChartNode& node, Millimetres width, Tag parent);
    FlowPtr lines_to_write_on(const Filled& block, const LinesNode& node, Millimetres width) const;
    FlowPtr tick(const Filled& block, const TickNode& node, Millimetres width, Tag parent);
    FlowPtr entry(const Filled& block, const EntryNode& node, Millimetres width, Tag parent);
    Tag to_fill_in(const Filled& block, const char* otherwise, Tag parent);
    FlowPtr rule(const RuleNode& node, Millimetres width) const;

    std::shared_ptr<const Lines> lines(const Runs& runs, const Style& style, Millimetres width, Align align,
                                       Tag tag);
    Runs tagged(const Runs& runs, Tag tag);
    Tag element(const char* type, Tag parent);
    Beside::Cell cell(const BoxLook& look, const std::vector<Filled>& children, Millimetres x,
                      Millimetres width, Tag parent);
    Ground ground(const BoxLook& look) const;
    std::optional<Colour> tint(const std::string& name) const;
    Colour tint_or_ink(const std::string& name, const Filled& block) const;
    Millimetres inner_width(Millimetres width, const Sides& padding, Position at);

    Need need_of(const Filled& block) const;
    Need need_of(const std::vector<Filled>& blocks) const;
    std::vector<Need> column_needs(const Filled& table) const;

    const Template& paper_;
    const Typesetting& typesetting_;
    Millimetres page_room_;
    std::vector<StructureElement>& structure_;
    Complaints& complaints_;
    std::optional<Align> align_; // of the cell around
    bool in_flow_columns_ = false;
};

} // namespace samenspel::document
