#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/photograph.hpp"
#include "document/style.hpp"

/// A template as its reader understood it. docs/templates.md explains each element in the words of an author.
namespace samenspel::document {

/// Where something stands in the file of the template: line and column from 1, 0 = unknown.
struct Position {
    int line = 0;
    int column = 0;
    friend bool operator==(const Position&, const Position&) = default;
};

// ---- words ------------------------------------------------------------------------------------------

/// A value to put in the text. `page.number` and `page.count` are known in headers and footers.
struct FieldRef {
    std::string path;
    std::string format;                   ///< see format.hpp; empty = as it is
    std::optional<std::string> otherwise; ///< set instead if there is nothing; without it that is a problem
    Position at;
};

/// Text with fields, as an attribute holds it: `Deel {part.number}`.
struct Wording {
    std::vector<std::variant<std::string, FieldRef>> parts;
    [[nodiscard]] bool empty() const { return parts.empty(); }
};

/// Holds if there is something at `path` (see Value::is_empty), or if its text is `equals`; `negate` turns it.
struct Condition {
    std::string path;
    std::optional<Wording> equals;
    bool negate = false;
    Position at;
};

/// Once for each item of the list at `over`; inside it stands under the name `as`.
struct Loop {
    std::string over;
    std::string as;
    Position at;
};

struct Inline;
using Inlines = std::vector<Inline>;

struct Words {
    std::string text;
};
struct Emphasis {
    bool strong = false;
    bool emphasis = false;
    std::string colour; ///< name of a tint; empty = unchanged
    Inlines children;
};
struct Anchor {
    Wording href;
    Inlines children;
};
struct LineBreak {};
/// A number here, and these words at the foot of the page. The same words have the same number.
struct NoteMark {
    Inlines children;
};
struct InlineIf {
    Condition test;
    Inlines then, otherwise;
};
struct InlineRepeat {
    Loop loop;
    std::string between;      ///< ", "
    std::string last_between; ///< " en "; empty = as `between`
    Inlines children;
};
struct Inline {
    std::variant<Words, FieldRef, Emphasis, Anchor, LineBreak, NoteMark, InlineIf, InlineRepeat> content;
};

// ---- blocks -----------------------------------------------------------------------------------------

struct Sides {
    Millimetres top, right, bottom, left;
};

/// Ground, edge and room of a box or cell. Names of tints; empty = none.
struct BoxLook {
    std::string tint;
    std::string edge;
    Millimetres edge_width{0.3};
    Millimetres radius{0};
    std::string stripe; ///< a bar along the left side
    Millimetres stripe_width{1.2};
    Sides padding;
};

/// Width of a column: millimetres, a share of what is left, or what its contents need.
struct Track {
    enum class Unit { fixed, share, automatic };
    Unit unit = Unit::share;
    double amount = 1;
};

enum class Vertical { top, middle, bottom };

struct Node;
using Nodes = std::vector<Node>;

struct ParagraphNode {
    int level = 0; ///< 1–3: a heading, H1–H3 in the structure
    bool bookmark = false;
    Inlines text;
};
struct BoxNode {
    BoxLook look;
    bool keep_together = false;
    Millimetres height{0}; ///< at least
    Nodes children;
};
struct CellNode { ///< of columns or of a table row
    BoxLook look;
    std::optional<Align> align;
    Vertical vertical = Vertical::top;
    int span = 1;
    Nodes children;
};
struct ColumnsNode { ///< cells side by side
    std::vector<Track> widths;
    Millimetres gap{0};
    bool keep_together = false;
    Nodes cells;
};
struct FlowColumnsNode { ///< text running through columns of equal length
    int count = 2;
    Millimetres gap{6};
    Nodes children;
};
struct ListNode {
    bool numbered = false;
    Millimetres indent{4};
    std::string mark = "•";
    std::string mark_colour; ///< name of a tint; empty = that of the text
    Nodes items;
};
struct ItemNode {
    Nodes children;
};
struct TableNode {
    std::vector<Track> widths;
    Millimetres gap{3};         ///< between columns
    Millimetres row_space{1.2}; ///< above and below the text of a row
    std::string rule;           ///< tint of the hairline between rows; empty = none
    std::string head_rule;      ///< tint of the line under the head
    bool keep_together = false;
    Nodes rows;
};
struct RowNode {
    bool head = false; ///< repeated on each page
    std::string tint;
    Nodes cells;
};
struct RepeatNode {
    Loop loop;
    Nodes children;
};
struct IfNode {
    Condition test;
    Nodes then, otherwise;
};
struct FigureNode {
    Wording name;
    Wording alternative;
    Millimetres width{0};  ///< 0 = the whole measure
    Millimetres height{0}; ///< 0 = as the proportions ask
    Align align = Align::left;
};
struct PictureNode {
    std::shared_ptr<const Photograph> photograph; ///< null: its file could not be used, which was said
    Wording alternative;
    Millimetres width{0};  ///< 0 = the whole measure
    Millimetres height{0}; ///< at most; 0 = as the proportions ask
    Align align = Align::left;
};
struct QrNode {
    Wording text;
    Wording alternative;
    Millimetres size{24};
    Align align = Align::left;
};
struct RuleNode {
    std::string colour;
    Millimetres width{0.2};
};
struct LinesNode { ///< hairlines to write on
    Wording count; ///< a whole number, once filled
    Millimetres gap{8};
    std::string colour; ///< name of a tint; empty = that of the text
    Millimetres width{0.2};
};
struct TickNode { ///< an empty box to tick
    Wording name, value;
    Wording alternative; ///< empty = "in te vullen vakje"
    Wording tip;         ///< the question
    Millimetres size{4.5};
    bool round = false;
    std::string colour;         ///< name of a tint; empty = that of the text
    std::optional<Align> align; ///< none = as the cell around it
};
struct EntryNode { ///< an empty rectangle to write in
    Wording name;
    Wording alternative;  ///< empty = "in te vullen veld"
    Wording tip;          ///< the question
    Wording lines;        ///< a whole number, once filled; empty = 1
    Millimetres width{0}; ///< 0 = the whole measure
    Millimetres height{8};
    std::string colour;
    std::optional<Align> align;
};
struct SpaceNode {
    Millimetres height;
};
struct FillNode {}; ///< takes what is left of the last page, so that what follows stands at its foot
struct PageBreakNode {};
struct BookmarkNode {
    int level = 1;
    Inlines title;
};
struct PlaceNode { ///< at a fixed spot of the page, outside the flow
    Millimetres x, y, width;
    Nodes children;
};

enum class ChartKind { bars, stacked, timeline, range };

struct Series {
    Wording name;      ///< for the legend; empty = no legend
    Wording tint;      ///< name of a tint
    std::string value; ///< path: length of a bar or of a segment, or where a point of a range lies
    Wording note;      ///< at the end of the bar; empty = the number
    // Of a timeline, where a series is a lane:
    Loop loop;
    std::string from, to; ///< paths; of a range: a band
    Wording label;        ///< in the segment
};
struct ChartNode {
    ChartKind kind = ChartKind::bars;
    Loop loop;     ///< rows of bars
    Wording label; ///< of a row
    Wording alternative;
    Wording unit;       ///< behind numbers: " min"
    std::string max;    ///< path of the value that fills the width; empty = the largest
    std::string min;    ///< path: of a range, the value at its left end; empty = 0
    Wording low, high;  ///< of a range: what its ends mean, above the first row
    std::string origin; ///< path: minutes since midnight at 0 of a timeline, for clock times on its axis
    Millimetres label_width{0}; ///< 0 = what the labels need
    Millimetres bar{3.2};
    std::vector<Series> series;
};

struct Node {
    Position at;
    std::string style; ///< of the text directly in it; empty = that of the block around it, or "text"
    std::optional<Millimetres> space_before, space_after; ///< none = as the style says
    std::optional<bool> keep_with_next;
    std::variant<ParagraphNode, BoxNode, ColumnsNode, FlowColumnsNode, CellNode, ListNode, ItemNode,
                 TableNode, RowNode, RepeatNode, IfNode, FigureNode, PictureNode, QrNode, RuleNode, LinesNode,
                 TickNode, EntryNode, SpaceNode, FillNode, PageBreakNode, BookmarkNode, PlaceNode, ChartNode>
        content;
};

// ---- documents --------------------------------------------------------------------------------------

enum class OnPages { all, first, rest };

/// What stands above or below the text on each page; no part of the reading order.
struct Furniture {
    OnPages pages = OnPages::all;
    Nodes children;
};

struct PageMaster {
    Millimetres width{210}, height{297};
    Sides margin{{25}, {20}, {25}, {20}};
    std::optional<Millimetres> first_top; ///< top margin of the first page, if it differs
    Millimetres header_top{15};           ///< from the upper edge to the header
    Millimetres footer_bottom{12};        ///< from the lower edge to the bottom of the footer
    std::string tint;                     ///< ground of the page; empty = none
    std::vector<Furniture> headers, footers;
};

struct Section {
    PageMaster page;
    Nodes body;
    std::optional<Loop> loop = {}; ///< a copy for each item, which its header and footer see too
    bool restart = false;          ///< pages are numbered and counted within each copy
};

struct Template {
    std::string file; ///< for problems
    std::string name;
    Wording title, author, subject;
    std::string language = "nl-BE";
    StyleSheet sheet;
    std::vector<Section> sections; ///< each copy begins on a new page
};

} // namespace samenspel::document
