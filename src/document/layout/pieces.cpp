#include "document/layout/pieces.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "base/text.hpp"

namespace samenspel::document {
namespace {

constexpr double reluctance_in_link = 40;
constexpr double reluctance_after_hyphen = 30;  // "mond-tot-mond" rather stays whole
constexpr double reluctance_to_leave_few = 150; // letters before or after a hyphen
constexpr std::size_t few_letters = 4;
constexpr std::size_t shortest_hyphenated = 6; // characters

bool is_letter(char32_t c) {
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    return c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x2000;
}

bool is_upper(char32_t c) {
    if (c < 0x80)
        return c >= U'A' && c <= U'Z';
    if (c >= 0xC0 && c <= 0xDE)
        return c != 0xD7;
    return c >= 0x100 && c < 0x180 && c % 2 == 0;
}

bool is_combining(char32_t c) {
    return (c >= 0x300 && c < 0x370) || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

/// A code point and where its bytes begin.
struct Character {
    char32_t point;
    std::size_t at;
};

std::vector<Character> characters(std::string_view text) {
    std::vector<Character> all;
    std::size_t at = 0;
    for (const char32_t point : base::to_utf32(text)) {
        all.push_back({point, at});
        at += point < 0x80 ? 1U : point < 0x800 ? 2U : point < 0x10000 ? 3U : 4U;
    }
    return all;
}

std::string_view without_closing_signs(std::string_view word) {
    while (!word.empty() && std::string_view(".,;:!?)\"'").find(word.back()) != std::string_view::npos) {
        word.remove_suffix(1);
    }
    return word;
}

/// "mantelzorgers.be" or "www.zorg.be/hulp", not "d.w.z." or "einde.Begin" with a part of one letter.
bool looks_like_address(std::string_view word) {
    word = without_closing_signs(word);
    if (word.find("://") != std::string_view::npos || word.starts_with("www."))
        return true;
    if (word.find('@') != std::string_view::npos)
        return true;
    if (word.find('.') == std::string_view::npos)
        return false;
    std::size_t length = 0;
    for (const char c : word) {
        if (c != '.' && c != '/')
            ++length;
        else if (length < 2)
            return false;
        else
            length = 0;
    }
    const auto last = word.substr(word.find_last_of("./") + 1);
    return length >= 2 && std::ranges::none_of(last, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Where an address may be parted though it fits on a line of its own: behind a slash and between the parts of a
/// query, never in an e-mail address.
bool breaks_well(std::string_view word, std::size_t at) {
    return word.find('@') == std::string_view::npos &&
           std::string_view("/?&=").find(word[at - 1]) != std::string_view::npos;
}

struct Cut {
    std::size_t at; // byte in the word
    Break kind;
    double reluctance;
};

/// Breaks that the writer made: behind a hyphen, a slash or a dash between letters.
void add_written_breaks(const std::vector<Character>& word, std::size_t size, std::vector<Cut>& cuts) {
    for (std::size_t i = 1; i + 1 < word.size(); ++i) {
        const char32_t c = word[i].point;
        const bool between_letters = is_letter(word[i - 1].point) && is_letter(word[i + 1].point);
        const bool dash = c == 0x2013 || c == 0x2014;
        if ((c == U'-' || c == U'/') ? !between_letters : !dash)
            continue;
        cuts.push_back({i + 1 < word.size() ? word[i + 1].at : size, Break::silent, reluctance_after_hyphen});
    }
}

/// Hyphenation of each stretch of letters. A capital says name, so it stays whole.
void add_hyphens(std::string_view text, const std::vector<Character>& word, const Hyphenator& hyphenator,
                 std::vector<Cut>& cuts) {
    for (std::size_t i = 0; i < word.size();) {
        std::size_t end = i;
        bool capital = false;
        while (end < word.size() && is_letter(word[end].point))
            capital = is_upper(word[end++].point) || capital;
        if (end - i >= shortest_hyphenated && !capital) {
            const auto from = word[i].at;
            const auto to = end < word.size() ? word[end].at : text.size();
            for (const auto at : hyphenator.breaks(std::string(text.substr(from, to - from)))) {
                if (at == 0 || from + at >= to)
                    continue;
                const bool few = at < few_letters || to - from - at < few_letters;
                cuts.push_back({from + at, Break::hyphen, few ? reluctance_to_leave_few : 0});
            }
        }
        i = std::max(end, i + 1);
    }
}

/// Every place of a word between two characters, for one that is wider than the line.
void add_tears(const std::vector<Character>& word, std::vector<Cut>& cuts) {
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (!is_combining(word[i].point))
            cuts.push_back({word[i].at, Break::torn, 0});
    }
}

void sort_cuts(std::vector<Cut>& cuts) {
    std::ranges::stable_sort(cuts, {}, &Cut::at);
    const auto same = [](const Cut& a, const Cut& b) { return a.at == b.at; };
    cuts.erase(std::unique(cuts.begin(), cuts.end(), same), cuts.end());
}

class Cutter {
public:
    Cutter(const Runs& runs, const PieceRules& rules, const TextMeasure& measure,
           const Hyphenator& hyphenator)
        : runs_(runs), rules_(rules), measure_(measure), hyphenator_(hyphenator) {}

    Pieces cut() {
        for (run_ = 0; run_ < runs_.size(); ++run_) {
            const std::string& text = runs_[run_].text;
            for (std::size_t at = 0; at < text.size();) {
                if (text[at] != ' ' && text[at] != '\n') {
                    at = add_word(at);
                    continue;
                }
                if (text[at] == ' ')
                    add_space();
                else
                    add_line_end(at);
                ++at;
            }
        }
        part_wide_chains();
        return std::move(pieces_);
    }

private:
    const Run& run() const { return runs_[run_]; }
    Millimetres width(const std::string& text) const { return width_of(text, run(), measure_); }
    std::string part(std::size_t from, std::size_t to) const { return run().text.substr(from, to - from); }

    void add_space() {
        if (pieces_.empty() || pieces_.back().after != Break::never)
            return;
        pieces_.back().after = Break::space;
        pieces_.back().space = width(" ");
        pieces_.back().space_run = run_;
    }

    void add_line_end(std::size_t at) {
        if (pieces_.empty() || pieces_.back().after == Break::forced)
            pieces_.push_back({run_, at, at, {}, {}, {}, run_});
        pieces_.back().after = Break::forced;
        pieces_.back().space = {};
    }

    std::size_t add_word(std::size_t from) {
        const auto to = std::min(run().text.find_first_of(" \n", from), run().text.size());
        const auto word = std::string_view(run().text).substr(from, to - from);
        auto cuts = cuts_of(word, characters(word));
        add_pieces(from, to, cuts);
        return to;
    }

    std::vector<Cut> cuts_of(std::string_view word, const std::vector<Character>& letters) {
        std::vector<Cut> cuts;
        const bool fits = width(std::string(word)) <= rules_.line;
        const auto in_link = link_breaks(word);
        for (const auto at : in_link)
            if (!fits || breaks_well(word, at))
                cuts.push_back({at, Break::silent, reluctance_in_link});
        if (in_link.empty()) {
            add_written_breaks(letters, word.size(), cuts);
            if (rules_.hyphenate)
                add_hyphens(word, letters, hyphenator_, cuts);
        }
        sort_cuts(cuts);
        if (widest_part(word, cuts) > rules_.line) {
            if (in_link.empty()) {
                for (const auto at : hyphenator_.breaks(std::string(word))) {
                    if (at > 0 && at < word.size())
                        cuts.push_back({at, Break::hyphen, 0});
                }
                sort_cuts(cuts);
            }
            tear_wide_parts(word, letters, cuts);
        }
        return cuts;
    }

    Millimetres widest_part(std::string_view word, const std::vector<Cut>& cuts) const {
        if (width(std::string(word)) <= rules_.line)
            return {};
        Millimetres widest;
        std::size_t from = 0;
        for (std::size_t i = 0; i <= cuts.size(); ++i) {
            const auto to = i < cuts.size() ? cuts[i].at : word.size();
            const bool hyphen = i < cuts.size() && cuts[i].kind == Break::hyphen;
            const auto text = std::string(word.substr(from, to - from)) + (hyphen ? "-" : "");
            widest = std::max(widest, width(text));
            from = to;
        }
        return widest;
    }

    void tear_wide_parts(std::string_view word, const std::vector<Character>& letters,
                         std::vector<Cut>& cuts) const {
        if (widest_part(word, cuts) <= rules_.line)
            return;
        add_tears(letters, cuts);
        sort_cuts(cuts);
    }

    void add_pieces(std::size_t from, std::size_t to, const std::vector<Cut>& cuts) {
        // Prefixes are measured, so that kerning within the word counts; for a word torn to shreds that takes too long.
        constexpr std::size_t most_prefixes = 60;
        const bool by_prefix = cuts.size() <= most_prefixes;
        Millimetres before;
        std::size_t begin = from;
        for (std::size_t i = 0; i <= cuts.size(); ++i) {
            const bool last = i == cuts.size();
            const auto end = last ? to : from + cuts[i].at;
            const auto first = by_prefix ? from : begin;
            const auto prefix = width(part(first, end));
            Piece piece{run_, begin, end, prefix - before, {}, {}, run_};
            if (!last) {
                piece.after = cuts[i].kind;
                piece.reluctance = cuts[i].reluctance;
                if (piece.after == Break::hyphen)
                    piece.hyphen = width(part(first, end) + "-") - prefix;
            }
            pieces_.push_back(piece);
            if (by_prefix)
                before = prefix;
            begin = end;
        }
    }

    /// A word in several styles is a chain of pieces; one that is wider than the line is parted between two of them.
    void part_wide_chains() {
        Millimetres width;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            width += pieces_[i].width;
            if (i > 0 && pieces_[i - 1].after == Break::never && width > rules_.line) {
                pieces_[i - 1].after = Break::torn;
                width = pieces_[i].width;
            }
            if (pieces_[i].after != Break::never)
                width = {};
        }
    }

    const Runs& runs_;
    const PieceRules& rules_;
    const TextMeasure& measure_;
    const Hyphenator& hyphenator_;
    Pieces pieces_;
    std::size_t run_ = 0;
};

} // namespace

Millimetres width_of(const std::string& text, const Run& look, const TextMeasure& measure) {
    Millimetres width = measure.width(text, look.font, look.size);
    if (look.letter_space.value != 0) {
        const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
        const auto letters =
            static_cast<double>(text.size()) - static_cast<double>(std::ranges::count_if(text, continues));
        width += to_mm(look.letter_space) * letters;
    }
    return width;
}

std::vector<std::size_t> link_breaks(std::string_view word) {
    constexpr std::size_t least = 3; // characters left on either side
    std::vector<std::size_t> breaks;
    if (!looks_like_address(word))
        return breaks;
    for (std::size_t i = 0; i + least < word.size(); ++i) {
        const bool sign = std::string_view("/.-@_=&?").find(word[i]) != std::string_view::npos;
        const bool more = word[i + 1] == '/'; // not within //
        if (sign && !more && i + 1 >= least)
            breaks.push_back(i + 1);
    }
    return breaks;
}

Pieces cut_into_pieces(const Runs& runs, const PieceRules& rules, const TextMeasure& measure,
                       const Hyphenator& hyphenator) {
    return Cutter(runs, rules, measure, hyphenator).cut();
}

} // namespace samenspel::document
