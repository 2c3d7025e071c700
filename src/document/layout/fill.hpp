#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "document/layout/complaints.hpp"
#include "document/layout/run.hpp"
#include "document/layout/scope.hpp"
#include "document/template.hpp"

namespace samenspel::document {

struct ChartMark {
    double from = 0, to = 0; ///< in the chart's own unit, from <= to
    std::string note;        ///< at the end of a bar, or in a segment of a timeline
    Colour colour;
    bool band = false; ///< of a range: from one value to another, not a point
};
struct ChartRow {
    std::string label;
    std::vector<ChartMark> marks;
};
struct ChartData {
    std::vector<ChartRow> rows;
    struct Key {
        std::string name;
        Colour colour;
    };
    std::vector<Key> legend;
    double min = 0;               ///< at the left end; of a range only other than 0
    double max = 0;               ///< > min unless there is nothing to show
    std::string low, high;        ///< words at the ends of a range
    std::optional<double> origin; ///< minutes since midnight
    std::string unit;
};

/// A block of a template with its values: no fields, loops or conditions are left.
struct Filled {
    const Node* node = nullptr;
    const Style* style = nullptr; ///< of a paragraph; else of the text directly in the block
    Runs runs;                    ///< of a paragraph
    std::string words; ///< title of a bookmark, contents of a QR code, name of a drawing or an answer
    std::string value; ///< of a tick
    int count = 0;     ///< of lines
    std::string alternative;
    std::string tip; ///< of an answer
    std::vector<Filled> children;
    std::optional<ChartData> chart;
};

/// Puts values in templates. Text that a font lacks is complained about once a character and becomes "?".
class Filler {
public:
    Filler(const Template& paper, const Value& data, const Typesetting& typesetting, Complaints& complaints)
        : paper_(paper), scope_(data, complaints), typesetting_(typesetting), complaints_(complaints) {}

    std::vector<Filled> blocks(const Nodes& nodes);
    std::string words(const Wording& wording) { return scope_.words(wording); }
    /// The items of which each gets a copy of a body.
    const Value::List& items(const Loop& loop) { return scope_.items(loop); }
    /// What follows is filled for this copy (see Answer::copy). `name` is that of `item`, which may be null.
    void start_copy(std::size_t copy, const std::string& name, const Value* item);
    /// Whether anything filled since then was about that item.
    [[nodiscard]] bool asked_for_item() const { return scope_.asked_for_item(); }
    /// In what was filled since then.
    [[nodiscard]] bool has_footnotes() const { return !footnotes_.empty(); }
    void set_page(std::size_t number, std::size_t count) { scope_.set_page(number, count); }

private:
    void add_blocks(const Nodes& nodes, const Style* style, std::vector<Filled>& out);
    void add_block(const Node& node, const Style* style, std::vector<Filled>& out);
    Filled filled(const Node& node, const Style* style);

    void name_answer(const Wording& name, const Wording& value, Filled& block);

    Runs paragraph(const Inlines& inlines, const Style& style);
    void add_inlines(const Inlines& inlines, const Run& look, Runs& out);
    void add_inline(const Inline& piece, const Run& look, Runs& out);
    void add_footnote(const NoteMark& mark, const Run& look, Runs& out);
    void add_repeated(const InlineRepeat& repeat, const Run& look, Runs& out);
    void add_rich_text(const RichText& text, const Run& look, Runs& out);
    Run linked(Run look, const std::string& href);
    void check_characters(Run& run);
    void check_words(std::string& words, const Style& style);

    ChartData chart(const ChartNode& node, const Style& style);
    void add_bars(const ChartNode& node, ChartData& chart);
    void add_key(const std::string& name, Colour colour, bool first_row, ChartData& chart);
    void add_ranges(const ChartNode& node, ChartData& chart);
    void add_lanes(const ChartNode& node, ChartData& chart);
    Colour tint(const Wording& name);

    const Style& style_named(const std::string& name) const;
    Run look_of(const Style& style) const;

    const Template& paper_;
    Scope scope_;
    const Typesetting& typesetting_;
    Complaints& complaints_;
    Position at_;             // of the block being filled
    Colour ink_;              // of the words of the chart being filled
    int strong_weight_ = 700; // of the paragraph being filled
    bool capitals_ = false;
    std::set<std::pair<std::string, char32_t>> lacking_; // said already
    std::size_t copy_ = 0;
    std::map<std::string, std::shared_ptr<const Footnote>> footnotes_;    // of this copy, by their words
    std::set<std::tuple<std::size_t, std::string, std::string>> answers_; // copy, name, value
};

} // namespace samenspel::document
