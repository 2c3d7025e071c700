#include "pdf/structure.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <variant>

#include "base/text.hpp"
#include "pdf/content.hpp"

namespace samenspel::pdf {
namespace {

using Handle = QPDFObjectHandle;
using document::StructureElement;

/// Where a piece is drawn: page, then its number on the page.
using Position = std::pair<std::size_t, std::size_t>;
constexpr Position never{std::numeric_limits<std::size_t>::max(), 0};

constexpr std::size_t no_node = std::numeric_limits<std::size_t>::max();

/// What stands directly in an element: a piece of a page, a link's active area, or a link of its own.
struct Part {
    enum class Kind { piece, annotation, widget, node } kind;
    Position at; ///< for an annotation: page, index of the link; for a widget: page, its index
    std::size_t node = no_node;
};

struct Node {
    std::string type;
    std::size_t parent = no_node;
    std::vector<Part> parts = {};
    std::vector<std::size_t> children = {}; ///< elements only, in reading order
    Position first = never;                 ///< drawn piece in it
    Handle object = Handle::newNull();
    std::size_t page = no_node;   ///< of the first piece directly in it
    std::string alternative = {}; ///< of a link of its own
};

const std::set<std::string, std::less<>> known_types = {
    "Document", "Part",   "Sect",    "Div",  "H1",    "H2",    "H3",         "H4",        "H5",  "H6",
    "P",        "L",      "LI",      "Lbl",  "LBody", "Table", "THead",      "TBody",     "TR",  "TH",
    "TD",       "Figure", "Caption", "Link", "Note",  "Span",  "BlockQuote", "Reference", "Form"};

class StructureBuilder {
public:
    StructureBuilder(QPDF& file, const std::vector<Handle>& sheets, const document::Document& document,
                     const std::vector<PageContent>& pages, const Annotations& annotations,
                     const std::vector<Widget>& widgets)
        : file_(file),
          sheets_(sheets),
          document_(document),
          pages_(pages),
          annotations_(annotations),
          widgets_(widgets) {}

    /// Returns the length of the longest array.
    std::size_t build() {
        add_elements();
        place_pieces();
        find_first();
        for (auto& node : nodes_)
            node.object = file_.makeIndirectObject(Handle::newDictionary());
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            fill(i);
        enter_in_file();
        return longest_;
    }

private:
    void add_elements() {
        for (std::size_t i = 0; i < document_.structure.size(); ++i) {
            const StructureElement& element = document_.structure[i];
            if (!known_types.contains(element.type)) {
                throw std::invalid_argument("no structure type \"" + element.type + "\"");
            }
            if (element.parent.has_value() != (i > 0) || (element.parent && *element.parent >= i)) {
                throw std::invalid_argument("structure element " + std::to_string(i) +
                                            " must have a parent before it, and only the first none");
            }
            nodes_.push_back({element.type, element.parent.value_or(no_node)});
            if (element.parent)
                nodes_[*element.parent].children.push_back(i);
        }
    }

    void place_pieces() {
        piece_nodes_.resize(pages_.size());
        for (std::size_t page = 0; page < pages_.size(); ++page) {
            for (std::size_t i = 0; i < pages_[page].pieces.size(); ++i)
                place_piece({page, i});
            for (std::size_t i = 0; i < pages_[page].links.size(); ++i) {
                const std::size_t node = piece_nodes_[page].at(pages_[page].links[i].piece);
                nodes_[node].parts.push_back({Part::Kind::annotation, {page, i}});
            }
        }
        for (std::size_t i = 0; i < widgets_.size(); ++i) {
            if (!widgets_[i].element)
                continue;
            Node& node = nodes_.at(*widgets_[i].element);
            node.type = "Form";
            node.parts.push_back({Part::Kind::widget, {widgets_[i].page, i}});
        }
    }

    void place_piece(Position at) {
        const Piece& piece = pages_[at.first].pieces[at.second];
        std::size_t owner = piece.element.value_or(0);
        if (!piece.href.empty()) {
            const std::size_t link = nodes_.size();
            nodes_[owner].parts.push_back({Part::Kind::node, at, link});
            nodes_.push_back({"Link", owner});
            nodes_.back().alternative = piece.alternative;
            owner = link;
        }
        nodes_[owner].parts.push_back({Part::Kind::piece, at});
        piece_nodes_[at.first].push_back(owner);
    }

    void find_first() {
        for (std::size_t i = nodes_.size(); i-- > 0;) {
            Node& node = nodes_[i];
            for (const auto& part : node.parts) {
                if (part.kind == Part::Kind::piece || part.kind == Part::Kind::node)
                    node.first = std::min(node.first, part.at);
            }
            for (const auto child : node.children)
                node.first = std::min(node.first, nodes_[child].first);
        }
    }

    /// Elements in their own order, and what the element itself draws where it is drawn between them.
    Handle kids_of(const Node& node) {
        std::vector<Handle> kids;
        auto part = node.parts.begin();
        const auto parts_before = [&](Position limit) {
            for (; part != node.parts.end() && part->at < limit; ++part)
                kids.push_back(kid(node, *part));
        };
        for (const auto child : node.children) {
            if (nodes_[child].first != never)
                parts_before(nodes_[child].first);
            kids.push_back(nodes_[child].object);
        }
        parts_before(never);
        longest_ = std::max(longest_, kids.size());
        return kids.size() == 1 ? kids.front() : Handle::newArray(kids);
    }

    Handle kid(const Node& node, const Part& part) {
        const auto [page, index] = part.at;
        if (part.kind == Part::Kind::node)
            return nodes_[part.node].object;
        if (part.kind == Part::Kind::piece && page == node.page) {
            return Handle::newInteger(static_cast<long long>(index));
        }
        Handle reference = Handle::newDictionary();
        reference.replaceKey("/Pg", sheets_[page]);
        if (part.kind == Part::Kind::piece) {
            reference.replaceKey("/Type", Handle::newName("/MCR"));
            reference.replaceKey("/MCID", Handle::newInteger(static_cast<long long>(index)));
        } else {
            const bool widget = part.kind == Part::Kind::widget;
            reference.replaceKey("/Type", Handle::newName("/OBJR"));
            reference.replaceKey("/Obj", widget ? widgets_[index].annotation : annotations_[page][index]);
        }
        return reference;
    }

    void fill(std::size_t index) {
        Node& node = nodes_[index];
        Handle object = node.object;
        for (const auto& part : node.parts) {
            if (part.kind == Part::Kind::piece && node.page == no_node)
                node.page = part.at.first;
        }
        object.replaceKey("/Type", Handle::newName("/StructElem"));
        object.replaceKey("/S", Handle::newName("/" + node.type));
        if (node.parent != no_node)
            object.replaceKey("/P", nodes_[node.parent].object);
        if (node.page != no_node)
            object.replaceKey("/Pg", sheets_[node.page]);
        object.replaceKey("/K", kids_of(node));
        if (!node.alternative.empty())
            object.replaceKey("/Alt", Handle::newUnicodeString(node.alternative));
        if (index < document_.structure.size())
            add_attributes(index, object);
    }

    void add_attributes(std::size_t index, Handle object) {
        const StructureElement& element = document_.structure[index];
        if (!element.alternative.empty()) {
            object.replaceKey("/Alt", Handle::newUnicodeString(base::clean_text(element.alternative)));
        }
        if (element.type == "Note")
            object.replaceKey("/ID", Handle::newString("note" + std::to_string(index)));
        if (element.type == "TH" || element.type == "TD")
            add_cell_attributes(index, object);
        if (element.type == "L") {
            if (const auto label = first_label(index)) {
                object.replaceKey("/A", Handle::parse("<</O/List/ListNumbering/" + numbering(*label) + ">>"));
            }
        }
        if (element.type == "Figure")
            add_ground(index, object);
    }

    void add_cell_attributes(std::size_t index, Handle object) {
        const StructureElement& cell = document_.structure[index];
        std::string attributes = "<</O/Table";
        if (cell.column_span > 1)
            attributes += "/ColSpan " + std::to_string(cell.column_span);
        if (cell.type == "TH")
            attributes += heads_column(index) ? "/Scope/Column" : "/Scope/Row";
        if (cell.type == "TH" || cell.column_span > 1)
            object.replaceKey("/A", Handle::parse(attributes + ">>"));
    }

    /// A row of heads only heads the columns; a head among cells heads its row.
    [[nodiscard]] bool heads_column(std::size_t cell) const {
        const auto& row = nodes_[nodes_[cell].parent].children;
        return std::all_of(row.begin(), row.end(), [&](std::size_t i) { return nodes_[i].type == "TH"; });
    }

    [[nodiscard]] std::optional<std::size_t> first_label(std::size_t list) const {
        for (const auto item : nodes_[list].children) {
            for (const auto part : nodes_[item].children) {
                if (nodes_[part].type == "Lbl")
                    return part;
            }
        }
        return std::nullopt;
    }

    /// How PDF calls the numbering that this label shows.
    [[nodiscard]] std::string numbering(std::size_t label) const {
        if (nodes_[label].first == never)
            return "Disc";
        for (const auto& item : document_.pages[nodes_[label].first.first].items) {
            const auto* text = std::get_if<document::PlacedText>(&item);
            if (text == nullptr || text->tag != label || text->text.empty())
                continue;
            const char sign = text->text.front();
            if (sign >= '0' && sign <= '9')
                return "Decimal";
            if (sign >= 'a' && sign <= 'z')
                return "LowerAlpha";
            if (sign >= 'A' && sign <= 'Z')
                return "UpperAlpha";
        }
        return "Disc";
    }

    void add_ground(std::size_t index, Handle object) {
        for (const auto& part : nodes_[index].parts) {
            if (part.kind != Part::Kind::piece)
                continue;
            const auto& ground = pages_[part.at.first].pieces[part.at.second].figure;
            if (!ground)
                continue;
            const std::string box = number(ground->left) + " " + number(ground->bottom) + " " +
                                    number(ground->right) + " " + number(ground->top);
            object.replaceKey("/A", Handle::parse("<</O/Layout/Placement/Block/BBox[" + box + "]>>"));
            return;
        }
    }

    /// The way back: from a piece or a link to its element.
    Handle parent_tree() {
        Handle numbers = Handle::newArray();
        for (std::size_t page = 0; page < pages_.size(); ++page) {
            Handle owners = Handle::newArray();
            for (const auto node : piece_nodes_[page])
                owners.appendItem(nodes_[node].object);
            numbers.appendItem(Handle::newInteger(static_cast<long long>(page)));
            numbers.appendItem(owners);
            Handle sheet = sheets_[page];
            sheet.replaceKey("/StructParents", Handle::newInteger(static_cast<long long>(page)));
            sheet.replaceKey("/Tabs", Handle::newName("/S"));
        }
        next_key_ = static_cast<long long>(pages_.size());
        for (std::size_t page = 0; page < pages_.size(); ++page) {
            for (std::size_t i = 0; i < annotations_[page].size(); ++i) {
                Handle annotation = annotations_[page][i];
                annotation.replaceKey("/StructParent", Handle::newInteger(next_key_));
                numbers.appendItem(Handle::newInteger(next_key_++));
                numbers.appendItem(nodes_[piece_nodes_[page][pages_[page].links[i].piece]].object);
            }
        }
        for (const auto& widget : widgets_) {
            if (!widget.element)
                continue;
            Handle annotation = widget.annotation;
            annotation.replaceKey("/StructParent", Handle::newInteger(next_key_));
            numbers.appendItem(Handle::newInteger(next_key_++));
            numbers.appendItem(nodes_[*widget.element].object);
        }
        longest_ = std::max(longest_, static_cast<std::size_t>(numbers.getArrayNItems()));
        Handle tree = Handle::newDictionary();
        tree.replaceKey("/Nums", numbers);
        return file_.makeIndirectObject(tree);
    }

    void enter_in_file() {
        Handle root = file_.makeIndirectObject(Handle::parse("<</Type/StructTreeRoot>>"));
        root.replaceKey("/K", nodes_.front().object);
        root.replaceKey("/ParentTree", parent_tree());
        root.replaceKey("/ParentTreeNextKey", Handle::newInteger(next_key_));
        Handle top = nodes_.front().object;
        top.replaceKey("/P", root);
        file_.getRoot().replaceKey("/StructTreeRoot", root);
        file_.getRoot().replaceKey("/MarkInfo", Handle::parse("<</Marked true>>"));
    }

    QPDF& file_;
    const std::vector<Handle>& sheets_;
    const document::Document& document_;
    const std::vector<PageContent>& pages_;
    const Annotations& annotations_;
    const std::vector<Widget>& widgets_;
    std::vector<Node> nodes_;
    std::vector<std::vector<std::size_t>> piece_nodes_; ///< by page and piece
    long long next_key_ = 0;
    std::size_t longest_ = 0;
};

} // namespace

std::size_t add_structure(QPDF& file, const std::vector<Handle>& sheets, const document::Document& document,
                          const std::vector<PageContent>& pages, const Annotations& annotations,
                          const std::vector<Widget>& widgets) {
    if (document.structure.empty())
        return 0;
    return StructureBuilder(file, sheets, document, pages, annotations, widgets).build();
}

} // namespace samenspel::pdf
