#include "document/layout/line_breaking.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "document/layout/pieces.hpp"

namespace samenspel::document {
namespace {

// Costs are in units of one line whose end falls short by `give` (see Breaker): that line costs 100.
constexpr double cost_of_line = 10;
constexpr double cost_of_hyphen = 300;
constexpr double cost_of_hyphen_pair = 400; // on two lines in a row
constexpr double cost_of_hyphen_in_last_word = 500;
constexpr double cost_of_torn_word = 2000;
constexpr double cost_of_short_last_line = 240; // of one without width; less, the longer it is
constexpr double cost_of_lone_word = 80;        // on the last line
constexpr double cost_of_overfull = 1e7;
constexpr double short_last_line = 0.3; // of the measure
constexpr double acceptable = 0.22;     // slack, of the measure, that asks for no hyphens
constexpr Millimetres rounding{1e-6};

class Breaker {
public:
    Breaker(const Pieces& pieces, Millimetres measure, double em, bool balance)
        : pieces_(pieces), measure_(measure), give_(0.1 * measure.value + 1.5 * em), balance_(balance) {
        for (const auto& piece : pieces)
            sums_.push_back(sums_.back() + piece.width + piece.space);
    }

    /// Indices of pieces with which a new line begins; the last is pieces.size().
    std::vector<std::size_t> breaks() {
        const auto count = pieces_.size();
        best_.assign(count + 1, {});
        best_[0] = {0, 0};
        for (std::size_t end = 1; end <= count; ++end) {
            if (end == count || pieces_[end - 1].after != Break::never)
                find_best_line_to(end);
        }
        std::vector<std::size_t> path;
        for (std::size_t at = count; at > 0; at = best_[at]->from)
            path.push_back(at);
        std::ranges::reverse(path);
        return path;
    }

    /// The largest slack of a line that something follows.
    Millimetres largest_slack(const std::vector<std::size_t>& breaks) const {
        Millimetres largest;
        std::size_t from = 0;
        for (const auto end : breaks) {
            if (!ends_paragraph(end))
                largest = std::max(largest, measure_ - width(from, end));
            from = end;
        }
        return largest;
    }

    Millimetres widest_line(const std::vector<std::size_t>& breaks) const {
        Millimetres widest;
        std::size_t from = 0;
        for (const auto end : breaks) {
            widest = std::max(widest, width(from, end));
            from = end;
        }
        return widest;
    }

private:
    struct Best {
        double cost;
        std::size_t from;
    };

    Break kind(std::size_t end) const { return pieces_[end - 1].after; }
    bool ends_paragraph(std::size_t end) const { return end == pieces_.size() || kind(end) == Break::forced; }

    Millimetres width(std::size_t from, std::size_t end) const {
        const Piece& last = pieces_[end - 1];
        return sums_[end] - sums_[from] - last.space + (end < pieces_.size() ? last.hyphen : Millimetres{});
    }

    void find_best_line_to(std::size_t end) {
        bool alone = true; // the shortest line must do, however wide it is
        for (std::size_t from = end; from-- > 0;) {
            if (from > 0 && kind(from) == Break::never)
                continue;
            const bool fits = width(from, end) <= measure_ + rounding;
            if (best_[from] && (fits || alone))
                consider(from, end);
            // A hyphen can make a line wider than a longer one without it, so look until the text itself is too wide.
            const auto bare =
                width(from, end) - (end < pieces_.size() ? pieces_[end - 1].hyphen : Millimetres{});
            if (bare > measure_ + rounding)
                break;
            if (from > 0 && kind(from) == Break::forced)
                break;
            alone = false;
        }
    }

    void consider(std::size_t from, std::size_t end) {
        const double cost = best_[from]->cost + line_cost(from, end);
        if (!best_[end] || cost < best_[end]->cost)
            best_[end] = Best{cost, from};
    }

    double line_cost(std::size_t from, std::size_t end) const {
        const double slack = (measure_ - width(from, end)).value;
        if (slack < -rounding.value)
            return cost_of_overfull * (1 - slack);
        double cost = cost_of_line;
        if (ends_paragraph(end)) {
            if (balance_)
                cost += 100 * (slack / give_) * (slack / give_);
            else if (from > 0)
                cost += last_line_cost(from, end, measure_.value - slack);
            return cost;
        }
        return cost + 100 * (slack / give_) * (slack / give_) + break_cost(from, end);
    }

    double last_line_cost(std::size_t from, std::size_t end, double width) const {
        const auto words = std::ranges::count(pieces_.begin() + static_cast<std::ptrdiff_t>(from),
                                              pieces_.begin() + static_cast<std::ptrdiff_t>(end - 1),
                                              Break::space, &Piece::after);
        const double shortness = std::max(0.0, 1 - width / (short_last_line * measure_.value));
        return cost_of_short_last_line * shortness + (words == 0 ? cost_of_lone_word : 0);
    }

    double break_cost(std::size_t from, std::size_t end) const {
        double cost = pieces_[end - 1].reluctance;
        if (kind(end) == Break::torn)
            cost += cost_of_torn_word;
        if (kind(end) != Break::hyphen)
            return cost;
        cost += cost_of_hyphen;
        if (from > 0 && kind(from) == Break::hyphen)
            cost += cost_of_hyphen_pair;
        if (in_last_word(end))
            cost += cost_of_hyphen_in_last_word;
        return cost;
    }

    bool in_last_word(std::size_t end) const {
        for (std::size_t i = end; i < pieces_.size(); ++i) {
            if (pieces_[i].after == Break::space)
                return false;
            if (ends_paragraph(i + 1))
                return true;
        }
        return true;
    }

    const Pieces& pieces_;
    Millimetres measure_;
    double give_; // mm by which a line may well fall short
    bool balance_;
    std::vector<Millimetres> sums_{Millimetres{}};
    std::vector<std::optional<Best>> best_;
};

/// The runs of one line, joined from pieces [from, end).
class LineBuilder {
public:
    LineBuilder(const Runs& runs, const Pieces& pieces) : runs_(runs), pieces_(pieces) {}

    Line build(std::size_t from, std::size_t end, const TextMeasure& measure) {
        Line line;
        for (std::size_t i = from; i < end; ++i) {
            const Piece& piece = pieces_[i];
            append(line, piece.run, runs_[piece.run].text.substr(piece.begin, piece.end - piece.begin));
            if (i + 1 < end && piece.after == Break::space)
                append(line, piece.space_run, " ");
        }
        if (end < pieces_.size() && pieces_[end - 1].after == Break::hyphen)
            line.runs.back().text += '-';
        for (const auto& run : line.runs)
            line.width += width_of(run.text, run, measure);
        return line;
    }

private:
    void append(Line& line, std::size_t run, const std::string& text) {
        if (text.empty())
            return;
        if (line.runs.empty() || last_ != run) {
            line.runs.push_back(runs_[run]);
            line.runs.back().text.clear();
        }
        line.runs.back().text += text;
        last_ = run;
    }

    const Runs& runs_;
    const Pieces& pieces_;
    std::size_t last_ = 0;
};

double em_of(const Runs& runs) {
    double em = 0;
    for (const auto& run : runs)
        em = std::max(em, to_mm(run.size).value);
    return em;
}

/// The measure at which a paragraph still takes as few lines as at `measure`: its lines come out even.
Millimetres balanced_measure(const Pieces& pieces, Millimetres measure, double em, std::size_t lines) {
    Millimetres low{measure.value / 2};
    Millimetres high = measure;
    for (int step = 0; step < 12; ++step) {
        const Millimetres middle{(low.value + high.value) / 2};
        Breaker breaker(pieces, middle, em, true);
        const auto breaks = breaker.breaks();
        const bool fits = breaks.size() <= lines && breaker.widest_line(breaks) <= middle + rounding;
        (fits ? high : low) = middle;
    }
    return high;
}

} // namespace

std::string Line::text() const {
    std::string all;
    for (const auto& run : runs)
        all += run.text;
    return all;
}

std::vector<Line> break_lines(const Runs& runs, Millimetres measure, const BreakingRules& rules,
                              const TextMeasure& text_measure, const Hyphenator& hyphenator) {
    const double em = em_of(runs);
    const auto cut = [&](bool hyphenate) {
        return cut_into_pieces(runs, {hyphenate, measure}, text_measure, hyphenator);
    };
    Pieces pieces = cut(false);
    if (pieces.empty())
        return {};
    auto breaks = Breaker(pieces, measure, em, false).breaks();
    if (rules.hyphenate && breaks.size() > 1) {
        const auto slack = Breaker(pieces, measure, em, false).largest_slack(breaks);
        if (slack.value > acceptable * measure.value) {
            pieces = cut(true);
            breaks = Breaker(pieces, measure, em, false).breaks();
        }
    }
    if (rules.balance && breaks.size() > 1) {
        const auto narrower = balanced_measure(pieces, measure, em, breaks.size());
        breaks = Breaker(pieces, narrower, em, true).breaks();
    }
    std::vector<Line> lines;
    std::size_t from = 0;
    for (const auto end : breaks) {
        lines.push_back(LineBuilder(runs, pieces).build(from, end, text_measure));
        from = end;
    }
    return lines;
}

Millimetres natural_width(const Runs& runs, const TextMeasure& measure) {
    Millimetres widest;
    Millimetres line;
    for (const auto& run : runs) {
        for (std::size_t at = 0; at <= run.text.size();) {
            const auto end = std::min(run.text.find('\n', at), run.text.size());
            if (end > at)
                line += width_of(run.text.substr(at, end - at), run, measure);
            if (end < run.text.size()) {
                widest = std::max(widest, line);
                line = {};
            }
            at = end + 1;
        }
    }
    return std::max(widest, line);
}

Millimetres widest_word(const Runs& runs, const TextMeasure& measure) {
    struct NoHyphens : Hyphenator {
        std::vector<std::size_t> breaks(const std::string&) const override { return {}; }
    };
    Millimetres widest;
    Millimetres word;
    for (const auto& piece : cut_into_pieces(runs, {false, {1e9}}, measure, NoHyphens())) {
        word += piece.width;
        widest = std::max(widest, word);
        if (piece.after != Break::never)
            word = {};
    }
    return widest;
}

} // namespace samenspel::document
