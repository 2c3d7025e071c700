#include <cmath>
#include <cstdlib>
#include <string>

#include "gui/console/line_history.hpp"
#include "gui/look/theme.hpp"
#include "gui/look/typesetter.hpp"
#include "support/catch.hpp"

using namespace samenspel::gui;

namespace {

double luminance(const wxColour& colour) {
    const auto linear = [](unsigned char value) {
        const double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.Red()) + 0.7152 * linear(colour.Green()) + 0.0722 * linear(colour.Blue());
}

double contrast(const wxColour& a, const wxColour& b) {
    const double one = luminance(a), two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

const wxString question = "Welke hulp of informatie geef jij een mantelzorger vandaag al mee?";

} // namespace

TEST_CASE("No line is wider than its column, and no word is lost", "[typesetter]") {
    Typesetter set(measuring_context(), 1);
    for (const int width : {90, 150, 300, 700}) {
        wxString together;
        for (const wxString& line : set.wrap(question, type::question, width)) {
            CHECK(set.width(line, type::question) <= width + 1);
            together += (together.empty() ? "" : " ") + line;
        }
        if (width >= 150)
            CHECK(together == question);
    }
}

// Also run on a desktop that wants larger text: tests/CMakeLists.txt.
TEST_CASE("A text is as large as its pixels, however large the desktop wants text", "[typesetter]") {
    Typesetter set(measuring_context(), 1);
    // A figure of Lato is 0.58 of its size wide.
    CHECK(std::abs(set.width("0123456789", {40, 400, 1}) - 232) < 5);
    const char* wanted = std::getenv("GDK_DPI_SCALE");
    CHECK(scale_of(nullptr) == (wanted ? std::stod(wanted) : 1.0));
}

TEST_CASE("A word that is wider than the column is cut, not hidden", "[typesetter]") {
    Typesetter set(measuring_context(), 1);
    wxString together;
    for (const wxString& line : set.wrap("arbeidsongeschiktheidsverzekering", type::question, 80)) {
        CHECK(set.width(line, type::question) <= 81);
        together += line;
    }
    CHECK(together == "arbeidsongeschiktheidsverzekering");
}

TEST_CASE("The last word of a question on the beamer does not stand alone", "[typesetter]") {
    Typesetter set(measuring_context(), 1080);
    const Type large{0.085, 800, 1.2};
    for (const int width : {900, 1200, 1500, 1700}) {
        const auto greedy = set.wrap(question, large, width);
        const auto lines = set.balance(question, large, width);
        REQUIRE(lines.size() == greedy.size());
        double widest = 0;
        for (const wxString& line : lines)
            widest = std::max(widest, set.width(line, large));
        CHECK(set.width(lines.back(), large) > widest * 0.4);
    }
}

TEST_CASE("To make lines even no word is cut, and a mail address at its @ only", "[typesetter]") {
    Typesetter set(measuring_context(), 1);
    const wxString address = wxString::FromUTF8("Lieve.VanNieuwenhuysen@thomasmore.be – organisatiescan");
    const double least = set.widest_word(address, type::text);
    CHECK(least == Approx(set.width("Lieve.VanNieuwenhuysen", type::text)));
    for (const double width : {least + 1, least * 1.1, least * 1.3, least * 1.6}) {
        wxString together;
        for (const wxString& line : set.balance(address, type::text, width)) {
            CHECK(set.width(line, type::text) <= width);
            together += line + "|";
        }
        CHECK((together.Contains("Nieuwenhuysen|@") || together.Contains("Nieuwenhuysen@thomasmore.be")));
    }
}

TEST_CASE("What does not fit ends in dots within its room", "[typesetter]") {
    Typesetter set(measuring_context(), 1);
    const wxString cut = set.ellipsize(question, type::text, 200);
    CHECK(cut.EndsWith(wxString::FromUTF8("…")));
    CHECK(set.width(cut, type::text) <= 200);
    CHECK(set.ellipsize("kort", type::text, 200) == "kort");
}

TEST_CASE("A clock is as wide at 1:11 as at 8:48, so that it does not dance", "[typesetter]") {
    Typesetter set(measuring_context(), 1);
    CHECK(set.tabular_width("1:11", type::clock) == Approx(set.tabular_width("8:48", type::clock)));
}

TEST_CASE("Every text can be told from its ground", "[theme]") {
    for (const bool strong : {false, true}) {
        use_high_contrast(strong);
        const Palette& c = colours();
        for (const wxColour& ground : {c.paper, c.side, c.card, c.goal, c.group, c.moderator})
            CHECK(contrast(c.ink, ground) >= 7);
        for (const wxColour& ground : {c.paper, c.side, c.card})
            CHECK(contrast(c.soft, ground) >= 4.5);
        CHECK(contrast(c.faint, c.side) >= 3);
        CHECK(contrast(c.on_brand, c.brand) >= 4.5);
        CHECK(contrast(c.on_brand, c.deep) >= 4.5);
        CHECK(contrast(c.late, c.paper) >= 4.5);
        CHECK(contrast(c.late, c.late_tint) >= 4);
        CHECK(contrast(c.over, c.over_tint) >= 4.5);
        CHECK(contrast(c.brand, c.brand_tint) >= 4.2);
        CHECK(contrast(c.intention, c.intention_tint) >= 4.5);
    }
    use_high_contrast(false);
    for (const BeamerTheme theme : {BeamerTheme::light, BeamerTheme::dark, BeamerTheme::high_contrast}) {
        const BeamerPalette& c = beamer_colours(theme);
        CHECK(contrast(c.text, c.ground) >= 7);
        CHECK(contrast(c.soft, c.ground) >= 4.5);
        CHECK(contrast(c.kicker, c.ground) >= 4.5);
    }
}

TEST_CASE("Ctrl+Z in the line takes back a word at a time", "[line]") {
    LineHistory history;
    std::string line;
    for (const char letter : std::string("een twee"))
        history.typed(line += letter);
    CHECK(history.undo() == "een");
    CHECK(history.undo() == "");
    CHECK(history.undo() == std::nullopt);
}

TEST_CASE("A pasted list is taken back at once", "[line]") {
    LineHistory history;
    history.reset("begin");
    history.typed("begin en alles wat daarna geplakt werd");
    CHECK(history.undo() == "begin");
    CHECK(history.undo() == std::nullopt);
}
