#include <random>

#include "document/layout/line_breaking.hpp"
#include "document/layout/pieces.hpp"
#include "fakes.hpp"
#include "support/catch.hpp"

using namespace samenspel::document;
using test::OneMillimetre;

namespace {

/// A hyphen behind every third letter.
class EveryThird : public Hyphenator {
public:
    std::vector<std::size_t> breaks(const std::string& word) const override {
        std::vector<std::size_t> places;
        for (std::size_t at = 3; at + 2 < word.size(); at += 3) {
            while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U)
                ++at;
            if (at < word.size() && word[at] != '-' && word[at - 1] != '-')
                places.push_back(at);
        }
        return places;
    }
};

class Chance {
public:
    explicit Chance(unsigned seed) : random_(seed) {}
    int number(int least, int most) { return std::uniform_int_distribution(least, most)(random_); }

    std::string word() {
        static const std::vector<std::string> letters{"a", "e", "n", "t", "Z", "é",     "’",
                                                      "-", "/", ".", "@", "3", "\u00A0"};
        std::string word;
        const int length = number(1, number(1, 10) == 1 ? 40 : 9);
        for (int i = 0; i < length; ++i) {
            const auto last = number(1, 4) == 1 ? letters.size() - 1 : 3;
            word += letters[static_cast<std::size_t>(number(0, static_cast<int>(last)))];
        }
        return word;
    }

    Runs text() {
        Runs runs;
        const int words = number(0, 60);
        for (int i = 0; i < words; ++i) {
            if (runs.empty() || number(1, 8) == 1)
                runs.emplace_back();
            runs.back().size = Points{2};
            runs.back().text += word() + (number(1, 20) == 1 ? "\n" : number(1, 6) == 1 ? "" : " ");
        }
        return runs;
    }

private:
    std::mt19937 random_;
};

std::string without_spaces(const std::string& text) {
    std::string kept;
    for (const char c : text) {
        if (c != ' ' && c != '\n')
            kept += c;
    }
    return kept;
}

/// The characters of the lines without the hyphens that were added, as far as they stand in `whole`.
std::string joined(const std::vector<Line>& lines, const std::string& whole) {
    std::string all;
    for (const auto& line : lines) {
        const auto text = without_spaces(line.text());
        const bool as_written = whole.compare(all.size(), text.size(), text) == 0;
        all += as_written || !text.ends_with('-') ? text : text.substr(0, text.size() - 1);
    }
    return all;
}

} // namespace

TEST_CASE("Whatever the text: nothing is lost and no line is too wide", "[line breaking]") {
    const OneMillimetre measure;
    const EveryThird hyphens;
    for (unsigned seed = 0; seed < 600; ++seed) {
        Chance chance(seed);
        const Runs runs = chance.text();
        const double width = chance.number(1, 60);
        const BreakingRules rules{chance.number(0, 1) == 1, chance.number(0, 3) == 0};
        INFO("seed " << seed << ", width " << width);
        const auto lines = break_lines(runs, {width}, rules, measure, hyphens);

        std::string whole;
        for (const auto& run : runs)
            whole += run.text;
        whole = without_spaces(whole);
        REQUIRE(joined(lines, whole) == whole);

        for (const auto& line : lines) {
            if (line.width.value <= width + 1e-6)
                continue;
            // Too wide: then it is one piece, or one with the hyphen that has to follow it.
            const auto pieces = cut_into_pieces(line.runs, {false, {width}}, measure, hyphens);
            const bool hyphen = line.text().ends_with('-');
            INFO(line.text());
            CHECK(pieces.size() <= (hyphen ? 2U : 1U));
        }
        for (const auto& line : lines) {
            CHECK_FALSE(line.text().starts_with(' '));
            CHECK_FALSE(line.text().ends_with(' '));
        }
    }
}

TEST_CASE("A reflection of five thousand words is broken in a moment", "[line breaking]") {
    Chance chance(1);
    Run run;
    run.size = Points{2};
    for (int i = 0; i < 5000; ++i)
        run.text += chance.word() + " ";
    const auto lines = break_lines({run}, {70}, {}, OneMillimetre(), EveryThird());
    CHECK(lines.size() > 300);
}
