#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"
#include "type/font_set.hpp"
#include "type/truetype.hpp"

using namespace samenspel;
using document::Font;
using document::Points;
using test::TempDir;

namespace {

std::filesystem::path font_folder() {
    return test::source_dir() / "templates" / "fonts";
}

const type::FontSet& fonts() {
    static const type::FontSet all(font_folder());
    return all;
}

const Font lato{"Lato", 400, false};
const Font andika{"Andika", 400, false};

double width(const std::string& text, const Font& font = lato) {
    return fonts().width(text, font, {10}).value;
}

void put16(std::string& font, std::size_t at, unsigned value) {
    font[at] = static_cast<char>(static_cast<unsigned char>(value >> 8U));
    font[at + 1] = static_cast<char>(static_cast<unsigned char>(value));
}

unsigned get16(const std::string& font, std::size_t at) {
    return static_cast<unsigned>(static_cast<unsigned char>(font[at])) << 8U |
           static_cast<unsigned char>(font[at + 1]);
}

std::size_t table(const std::string& font, std::string_view tag) {
    for (std::size_t i = 12;; i += 16) {
        if (font.compare(i, 4, tag) == 0)
            return std::size_t{get16(font, i + 8)} << 16U | get16(font, i + 10);
    }
}

} // namespace

TEST_CASE("Every weight that the papers use is there", "[fonts]") {
    const std::vector<Font> wanted = {{"Andika", 400},     {"Andika", 700}, {"Lato", 400},
                                      {"Lato", 400, true}, {"Lato", 600},   {"Lato", 700, false},
                                      {"Lato", 700, true}, {"Lato", 800}};
    CHECK(fonts().fonts() == wanted);
    CHECK_THROWS_AS(fonts().width("a", {"Times", 400}, Points{10}), std::out_of_range);
}

TEST_CASE("The letters of the window hold every character that it draws in any language", "[fonts]") {
    // Of the sources only what stands between quotation marks counts.
    const std::regex string_form("\"(?:[^\"\\\\]|\\\\.)*\"");
    std::string drawn;
    for (const char* folder : {"src/gui", "src/app", "src/domain", "src/words/po"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(test::source_dir() / folder)) {
            const auto kind = entry.path().extension();
            if (kind != ".cpp" && kind != ".hpp" && kind != ".po")
                continue;
            std::ifstream file(entry.path());
            for (std::string line; std::getline(file, line);) {
                const auto comment = kind == ".po" ? line.find('#') : line.find("// ");
                if (comment != std::string::npos && line.find_first_not_of(' ') == comment)
                    continue;
                for (std::sregex_iterator one(line.begin(), line.end(), string_form), end; one != end; ++one)
                    drawn += one->str();
            }
        }
    REQUIRE(drawn.size() > 100'000);
    const std::u32string text = base::to_utf32(drawn);
    for (const int weight : {400, 600, 700, 800})
        for (const char32_t character : std::set(text.begin(), text.end())) {
            INFO(std::hex << static_cast<std::uint32_t>(character));
            if (character != U'\ufeff') // the mark before a file of text
                CHECK(fonts().face({"Lato", weight, false}).has(character));
        }
}

TEST_CASE("Kerning draws AV and To together", "[fonts]") {
    CHECK(width("AV") < width("A") + width("V") - 0.1);
    CHECK(width("To") < width("T") + width("o") - 0.1);
    CHECK(width("AV", andika) < width("A", andika) + width("V", andika));
    CHECK(width("nn") == Approx(2 * width("n")));
}

TEST_CASE("A line is as wide as its characters' advances, and grows with the size", "[fonts]") {
    const std::string line = "Één gesprek over AVATAR, To “citaat” … € 12,50";
    double sum = 0;
    for (const auto& shaped : fonts().face(lato).shape(line))
        sum += shaped.advance;
    CHECK(width(line) == Approx(sum * 10 * document::mm_per_point));
    CHECK(fonts().width(line, lato, {20}).value == Approx(2 * width(line)));
    CHECK(width("") == 0);
    CHECK(width("a b") == Approx(width("a") + width(" ") + width("b")));
}

TEST_CASE("No ligature: ffi is three characters", "[fonts]") {
    CHECK(fonts().face(lato).shape("efficiënt").size() == 9);
    CHECK(fonts().face(andika).shape("efficiënt").size() == 9);
    CHECK(width("AVffi") < width("A") + width("V") + width("ffi") - 0.1); // and kerning stays
}

TEST_CASE("Decomposed accents measure as composed ones", "[fonts]") {
    CHECK(width("e\u0301e\u0301n") == Approx(width("één")));
    CHECK_FALSE(fonts().missing("e\u0301", lato));
}

TEST_CASE("What is never drawn has no width, but the hyphen of a broken word has", "[fonts]") {
    CHECK(width("man\u00ADtel\u200B\u0007zorger") == Approx(width("mantelzorger")));
    CHECK(width("mantel\u00AD") == Approx(width("mantel-")).margin(0.15));
    CHECK(width("mantel\u00AD") > width("mantel") + 0.5);
    CHECK(width("LOK\u2011groep") == Approx(width("LOK-groep"))); // Lato lacks the hyphen that keeps together
    CHECK_FALSE(fonts().missing("LOK\u2011groep", lato));
}

TEST_CASE("A missing character is named before anything is drawn", "[fonts]") {
    CHECK_FALSE(fonts().missing("Łódź, š, Ğ, €, “…” – →", lato));
    CHECK_FALSE(fonts().missing("Łódź, š, Ğ, €, “…” – →", andika));
    CHECK(fonts().missing("a☐b", lato) == U'☐');
    CHECK(fonts().missing("smile 😀", lato) == U'😀');
    CHECK(fonts().missing("日", lato) == U'日');
    CHECK(fonts().missing("x\u0301", lato) == U'\u0301'); // no such letter; the mark would hang loose
    CHECK_THROWS_AS(fonts().missing("\xFF", lato), std::invalid_argument);
    CHECK_THROWS_AS(fonts().width("\xC3", lato, {10}), std::invalid_argument);
}

TEST_CASE("Ascent and descent are heights of the type, in millimetres", "[fonts]") {
    for (const auto& font : fonts().fonts()) {
        const double size = document::to_mm({10}).value;
        CHECK(fonts().ascent(font, {10}).value > 0.7 * size);
        CHECK(fonts().ascent(font, {10}).value < 1.4 * size);
        CHECK(fonts().descent(font, {10}).value > 0.1 * size);
        CHECK(fonts().face(font).capital_height() == Approx(0.72).margin(0.06));
    }
}

TEST_CASE("A label takes the closest weight of the family", "[fonts]") {
    CHECK(fonts().nearest({"Lato", 900}) == Font{"Lato", 800});
    CHECK(fonts().nearest({"Andika", 600}) == Font{"Andika", 700});
    CHECK(fonts().nearest({"Lato", 600, true}) == Font{"Lato", 700, true});
    CHECK(fonts().nearest({"Andika", 400, true}) == andika);
    CHECK_THROWS_AS(fonts().nearest({"Times", 400}), std::out_of_range);
}

TEST_CASE("A subset is a small font that still knows its characters", "[fonts]") {
    const TempDir folder;
    std::set<char32_t> characters;
    for (const char32_t c :
         std::u32string(U"aàbcdeéëfghijklmnopqrstuvwxyzšABCDEFGHIJKLMN 0123456789.,“”…€–")) {
        characters.insert(c);
    }
    const std::string bytes = fonts().face(lato).subset(characters);
    CHECK(bytes.size() > 3'000);
    CHECK(bytes.size() < 20'000);
    CHECK(bytes.find("GSUB") == std::string::npos); // would draw unused glyphs in
    folder.write("small.ttf", bytes);
    const type::FontSet small(folder.path());
    CHECK(small.fonts() == std::vector<Font>{lato});
    CHECK_FALSE(small.missing("aàšé€", lato));
    CHECK(small.missing("Z", lato) == U'Z');
    CHECK(small.face(lato).width(U'š') == fonts().face(lato).width(U'š'));
}

TEST_CASE("Fonts that would draw nothing are refused with the reason", "[fonts]") {
    std::string good = test::read_file(font_folder() / "Lato-Regular.ttf");
    REQUIRE(type::reason_to_refuse(good).empty());
    const auto refused = [](const std::string& font, const std::string& reason) {
        CHECK_THAT(type::reason_to_refuse(font), Catch::Matchers::ContainsSubstring(reason));
    };
    refused("", "ends too early");
    refused("<html>not a font</html>", "not a TrueType font");
    refused("OTTO" + good.substr(4), "PostScript outlines");
    refused("ttcf" + good.substr(4), "collection");
    refused(good.substr(0, good.size() / 2), "ends too early");
    std::string no_name = good;
    no_name.replace(no_name.find("name", 12), 4, "nome");
    refused(no_name, "the table name is missing");

    // Let the first composed glyph that is found take another composed glyph as its part.
    const std::size_t glyf = table(good, "glyf"), loca = table(good, "loca");
    const bool wide = get16(good, table(good, "head") + 50) == 1;
    const auto offset = [&](unsigned glyph) {
        return wide ? std::size_t{get16(good, loca + 4 * glyph)} << 16U | get16(good, loca + 4 * glyph + 2)
                    : 2 * std::size_t{get16(good, loca + 2 * glyph)};
    };
    std::vector<unsigned> composed;
    for (unsigned glyph = 0; composed.size() < 2; ++glyph) {
        if (offset(glyph + 1) > offset(glyph) && get16(good, glyf + offset(glyph)) >= 0x8000)
            composed.push_back(glyph);
    }
    put16(good, glyf + offset(composed[0]) + 12, composed[1]);
    refused(good, "glyph " + std::to_string(composed[0]) + " is composed of composed glyphs");

    const TempDir folder;
    folder.write("bad.ttf", good);
    CHECK_THROWS_AS(type::FontSet(folder.path()), base::FileError);
}

TEST_CASE("A folder without fonts is a file error", "[fonts]") {
    const TempDir folder;
    folder.write("readme.txt", "no font");
    CHECK_THROWS_AS(type::FontSet(folder.path()), base::FileError);
    CHECK_THROWS_AS(type::FontSet(folder / "nowhere"), base::FileError);
}

TEST_CASE("Two threads measure with one set", "[fonts]") {
    const type::FontSet own(font_folder());
    const auto measure = [&](double& sum) {
        for (int i = 0; i < 2000; ++i)
            sum += own.width("woord" + std::to_string(i % 300), lato, {10}).value;
    };
    double a = 0, b = 0;
    std::thread other([&] { measure(a); });
    measure(b);
    other.join();
    CHECK(a == b);
}
