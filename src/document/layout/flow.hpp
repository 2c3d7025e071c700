#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "document/layout/line_breaking.hpp"
#include "document/page.hpp"
#include "document/template.hpp"

/// Composed matter: everything has its width and its height, and can be cut where a page ends.
/// Flows never change; a cut makes new ones that share what is in them.
namespace samenspel::document {

/// Takes what is drawn on one page.
class Canvas {
public:
    Canvas(Document& document, std::size_t number, std::size_t copy = 0)
        : document_(document), items_(document.pages[number].items), number_(number), copy_(copy) {}
    /// For furniture: nothing on a background is part of the reading order.
    Canvas(Document& document, Page& background) : document_(document), items_(background.items) {}

    /// `item` is placed relative to `origin`.
    void add(Item item, Place origin);
    void add_bookmark(const std::string& title, int level, Millimetres y);
    /// Page and copy are filled in.
    void add_answer(Answer answer, Place origin);
    /// The number of a footnote was drawn, as part of the element `reference`.
    void add_footnote(const std::shared_ptr<const Footnote>& footnote, Tag reference);

    /// In the order of their numbers, each once.
    struct Cited {
        std::shared_ptr<const Footnote> footnote;
        Tag reference; ///< the first one to it
    };
    [[nodiscard]] const std::map<std::size_t, Cited>& footnotes() const { return footnotes_; }

    /// While one lives, what is drawn is no part of the reading order: repeated heads, headers and footers.
    class Aside {
    public:
        explicit Aside(Canvas& canvas) : canvas_(canvas) { ++canvas_.aside_; }
        ~Aside() { --canvas_.aside_; }
        Aside(const Aside&) = delete;
        Aside& operator=(const Aside&) = delete;

    private:
        Canvas& canvas_;
    };

private:
    Document& document_;
    std::vector<Item>& items_;
    std::size_t number_ = 0; // of the page
    std::size_t copy_ = 0;
    std::map<std::size_t, Cited> footnotes_;
    int aside_ = 0;
};

class Flow;
using FlowPtr = std::shared_ptr<const Flow>;

/// `head` is null if nothing fits; `tail` is null if nothing is left.
struct Cut {
    FlowPtr head, tail;
};

class Flow : public std::enable_shared_from_this<Flow> {
public:
    Flow() = default;
    Flow(const Flow&) = delete;
    Flow& operator=(const Flow&) = delete;
    virtual ~Flow() = default;

    [[nodiscard]] virtual Millimetres height() const = 0;
    /// The largest part that is at most `room` high and ends where a page may end. With `must`, there is a head even
    /// if it is higher than `room`, and head and tail are each less than the whole, or the head is the whole.
    [[nodiscard]] virtual Cut cut(Millimetres room, bool must) const;
    virtual void draw(Canvas& canvas, Place top_left) const = 0;
    /// Whether it had rather be parted than go over whole when it has to stay with what follows.
    [[nodiscard]] virtual bool yields() const { return false; }
};

/// Heights that differ by less are equal.
constexpr Millimetres tolerance{1e-4};

/// Lines of a paragraph; a page ends neither after the first nor before the last of them.
class Lines : public Flow {
public:
    struct Setting {
        Millimetres width, leading;
        Millimetres baseline; ///< of the first line, from the top
        Align align = Align::left;
        const TextMeasure* measure = nullptr;
    };
    Lines(std::vector<Line> lines, const Setting& setting);
    Lines(const Lines& whole, std::size_t begin, std::size_t end);

    [[nodiscard]] Millimetres height() const override;
    [[nodiscard]] Cut cut(Millimetres room, bool must) const override;
    void draw(Canvas& canvas, Place top_left) const override;

private:
    std::shared_ptr<const std::vector<Line>> lines_;
    std::size_t begin_, end_;
    Setting setting_;
};

/// Things of fixed height that cannot be cut; none at all makes room.
class Items : public Flow {
public:
    Items(std::vector<Item> items, Millimetres height) : items_(std::move(items)), height_(height) {}

    [[nodiscard]] Millimetres height() const override { return height_; }
    void draw(Canvas& canvas, Place top_left) const override;

private:
    std::vector<Item> items_; // relative to the upper left corner
    Millimetres height_;
};

/// A box to tick or to write in; the document notes where it came to stand.
class AnswerBox : public Flow {
public:
    AnswerBox(std::vector<Item> items, Answer answer)
        : items_(std::move(items)), answer_(std::move(answer)) {}

    [[nodiscard]] Millimetres height() const override { return {answer_.height}; }
    void draw(Canvas& canvas, Place top_left) const override;

private:
    std::vector<Item> items_; // relative to the upper left corner, like the answer
    Answer answer_;
};

class Mark : public Flow {
public:
    Mark(std::string title, int level) : title_(std::move(title)), level_(level) {}

    [[nodiscard]] Millimetres height() const override { return {}; }
    void draw(Canvas& canvas, Place top_left) const override {
        canvas.add_bookmark(title_, level_, top_left.y);
    }

private:
    std::string title_;
    int level_;
};

/// At a fixed spot of the page; takes no room in the flow.
class Fixed : public Flow {
public:
    Fixed(FlowPtr content, Place at) : content_(std::move(content)), at_(at) {}

    [[nodiscard]] Millimetres height() const override { return {}; }
    void draw(Canvas& canvas, Place) const override { content_->draw(canvas, at_); }

private:
    FlowPtr content_;
    Place at_;
};

/// Flows under each other. The space between two is the larger of what they ask; there is none at the ends.
class Stack : public Flow {
public:
    struct Entry {
        FlowPtr flow;
        Millimetres before, after;
        bool keep_with_next = false;
        bool fill = false; ///< takes a share of the room that is left
        Position at;
    };
    explicit Stack(std::vector<Entry> entries);

    [[nodiscard]] Millimetres height() const override { return height_; }
    [[nodiscard]] Cut cut(Millimetres room, bool must) const override;
    void draw(Canvas& canvas, Place top_left) const override { draw(canvas, top_left, {}); }
    /// Room that is left goes to the entries that fill.
    void draw(Canvas& canvas, Place top_left, Millimetres left) const;
    [[nodiscard]] bool empty() const { return begin_ == end_; }
    [[nodiscard]] Position first_position() const;

private:
    Stack(const Stack& whole, std::size_t begin, std::size_t end, FlowPtr first, FlowPtr last);
    [[nodiscard]] FlowPtr part(std::size_t begin, std::size_t end, FlowPtr first, FlowPtr last) const;
    [[nodiscard]] FlowPtr flow(std::size_t index) const;
    [[nodiscard]] Millimetres gap(std::size_t index) const;
    [[nodiscard]] Cut cut_within(std::size_t index, const Cut& cut) const;
    [[nodiscard]] Cut cut_before(std::size_t index) const;
    [[nodiscard]] Cut cut_for_next(std::size_t index) const;
    void find_height();

    std::shared_ptr<const std::vector<Entry>> entries_;
    std::size_t begin_, end_;
    FlowPtr first_, last_; // stand for a first or last entry that was cut
    Millimetres height_;
};

/// Ground and edge of a cell, with its tints resolved.
struct Ground {
    std::optional<Colour> fill, edge, stripe;
    Millimetres edge_width, radius, stripe_width;
    Sides padding;
};

/// Cells side by side, all as high as the highest: columns, table rows, list items; a box is a single cell.
class Beside : public Flow {
public:
    struct Cell {
        Millimetres x, width;
        FlowPtr content; ///< null = empty
        Ground ground;
        Vertical vertical = Vertical::top;
    };
    struct Rule {
        Colour colour;
        Millimetres width, thickness;
    };
    explicit Beside(std::vector<Cell> cells, bool keep_together = false, std::optional<Rule> rule_below = {});

    [[nodiscard]] bool yields() const override { return !keep_together_; }
    [[nodiscard]] Millimetres height() const override { return height_; }
    [[nodiscard]] Cut cut(Millimetres room, bool must) const override;
    void draw(Canvas& canvas, Place top_left) const override;

private:
    void draw_cell(const Cell& cell, Canvas& canvas, Place top_left) const;

    std::vector<Cell> cells_;
    bool keep_together_;
    std::optional<Rule> rule_below_;
    Millimetres height_;
};

/// Rows, of which the first `heads` stand again at the top of each page.
class Rows : public Flow {
public:
    Rows(std::vector<FlowPtr> rows, std::size_t heads);

    [[nodiscard]] Millimetres height() const override { return height_; }
    [[nodiscard]] Cut cut(Millimetres room, bool must) const override;
    void draw(Canvas& canvas, Place top_left) const override;

private:
    Rows(const Rows& whole, std::size_t begin, std::size_t end, FlowPtr first, FlowPtr last, bool again);
    [[nodiscard]] FlowPtr row(std::size_t index) const;
    [[nodiscard]] FlowPtr part(std::size_t begin, std::size_t end, FlowPtr first, FlowPtr last,
                               bool again) const;
    [[nodiscard]] Cut cut_first(Millimetres room) const;
    void find_height();

    std::shared_ptr<const std::vector<FlowPtr>> rows_;
    std::size_t heads_;
    std::size_t begin_, end_; // body rows
    FlowPtr first_, last_;
    bool again_ = false; // the heads stand on an earlier page too
    Millimetres heads_height_, height_;
};

/// A stack running through columns of about equal height.
class FlowColumns : public Flow {
public:
    FlowColumns(std::shared_ptr<const Flow> content, int count, Millimetres width, Millimetres gap);

    [[nodiscard]] Millimetres height() const override;
    [[nodiscard]] Cut cut(Millimetres room, bool must) const override;
    void draw(Canvas& canvas, Place top_left) const override;

private:
    /// As many columns as there are, each at most `room` high, and what is left.
    [[nodiscard]] std::pair<std::vector<FlowPtr>, FlowPtr> columns(Millimetres room, bool must) const;
    [[nodiscard]] FlowPtr side_by_side(const std::vector<FlowPtr>& columns) const;

    FlowPtr content_;
    int count_;
    Millimetres width_, gap_; // of one column
    FlowPtr balanced_;
};

} // namespace samenspel::document
