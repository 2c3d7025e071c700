#include "base/text.hpp"

#include <random>

#include "support/catch.hpp"

using namespace samenspel::base;
using namespace std::string_literals;

TEST_CASE("Text from outside is refused at the first byte that is not UTF-8", "[text]") {
    const auto [bytes, bad] = GENERATE(table<std::string, std::size_t>({
        {"caf\xe9", 3},              // Latin-1
        {"\x80", 0},                 // continuation without a start
        {"a\xc3", 1},                // cut off
        {"ab\xe2\x82", 2},           // cut off
        {"\xc0\xaf", 0},             // overlong '/'
        {"\xe0\x80\xaf", 0},         // overlong '/', three bytes
        {"x\xed\xa0\x80", 1},        // surrogate
        {"\xf4\x90\x80\x80", 0},     // above U+10FFFF
        {"\xf8\x88\x80\x80\x80", 0}, // five bytes
        {"goed \xff", 5},
    }));
    CAPTURE(bytes);
    CHECK(first_invalid_utf8(bytes) == bad);
    CHECK_THROWS_AS(to_utf32(bytes), std::invalid_argument);
    CHECK_THROWS_AS(clean_text(bytes), std::invalid_argument);
    CHECK_THROWS_AS(fold_for_search(bytes), std::invalid_argument);
    CHECK_THROWS_AS(nearest(bytes, {"goed"}), std::invalid_argument);
}

TEST_CASE("Every code point survives the way to UTF-32 and back", "[text]") {
    CHECK_FALSE(first_invalid_utf8(""));
    CHECK(to_utf32("") == U"");
    CHECK(to_utf32("a\u00e9\u20ac\U0001F600") == U"a\u00e9\u20ac\U0001F600");
    std::u32string all;
    for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97)
        if (c < 0xD800 || c > 0xDFFF)
            all += c;
    CHECK(to_utf32(to_utf8(all)) == all);
    CHECK_FALSE(first_invalid_utf8(to_utf8(all)));
    CHECK(to_utf8(U"\U0010FFFF") == "\xf4\x8f\xbf\xbf");
}

TEST_CASE("What is no code point never becomes bytes", "[text]") {
    for (const char32_t c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}})
        CHECK_THROWS_AS(to_utf8(std::u32string(1, c)), std::invalid_argument);
    CHECK(to_utf8(std::u32string{0xD7FF, 0xE000}) == "\xed\x9f\xbf\xee\x80\x80");
}

TEST_CASE("A line pasted from a word processor is cleaned", "[text]") {
    CHECK(clean_text("e\u0301\u0301n") == "\u00e9\u0301n");
    // Also where hardly anything is left to compose, and where a neighbour decides.
    CHECK(clean_text("\u2000a\u2001\u2019") == "\u2002a\u2003\u2019");
    CHECK(clean_text("\u212b \u2126") == "\u00c5 \u03a9");
    CHECK(clean_text("\u2019o\u0308\u2026") == "\u2019\u00f6\u2026");
    CHECK(clean_text("man\u00adtel\u200bzorg\ufeff\u2060") == "mantelzorg");
    CHECK(clean_text("\u202eomgekeerd\u202c\u200e\u200f\u2066x\u2069") == "omgekeerdx");
    CHECK(clean_text("a\tb") == "a b");
    CHECK(clean_text("bel\a en nul\0 weg\x7f\u0080\u009f"s) == "bel en nul weg");
    CHECK(clean_text("vaste\u00a0spatie \u2014 \u20ac 5") == "vaste\u00a0spatie \u2014 \u20ac 5");
    CHECK(clean_text("\U0001F468\u200D\u2695\uFE0F") == "\U0001F468\u200D\u2695\uFE0F");
    CHECK(clean_text("") == "");
}

TEST_CASE("Lines of any system stay apart when they are pasted", "[text]") {
    const auto end = GENERATE("\n"s, "\r\n"s, "\r"s, "\u0085"s, "\u2028"s, "\u2029"s);
    CHECK(clean_text("een" + end + "twee") == "een twee");
    CHECK(clean_text("een" + end + "twee", true) == "een\ntwee");
    CHECK(clean_text("een" + end + end + "twee", true) == "een\n\ntwee");
}

TEST_CASE("An accent finds its letter when what stood between is taken away", "[text]") {
    CHECK(clean_text("e\u00ad\u0301") == "\u00e9");
    CHECK(clean_text("e\u200b\u0301") == "\u00e9");
}

TEST_CASE("Cleaning twice changes nothing", "[text]") {
    const std::u32string odd =
        U"ab e\u0301\u0308\u00ad\u200b\u0327\n\r\t\u2028\u0085A\u030a\u212b\u1100\u1161\u11a8\u0958";
    for (unsigned seed = 0; seed < 2000; ++seed) {
        std::mt19937 random(seed);
        std::u32string text;
        for (int i = 0; i < 12; ++i)
            text += odd[random() % odd.size()];
        for (const bool lines : {false, true}) {
            const auto once = clean_text(to_utf8(text), lines);
            CAPTURE(seed, once);
            REQUIRE(clean_text(once, lines) == once);
            REQUIRE((lines || once.find('\n') == once.npos));
        }
    }
}

TEST_CASE("White space is collapsed, but a fixed space stays", "[text]") {
    CHECK(collapse_spaces("  een \n\t twee\r\n") == "een twee");
    CHECK(collapse_spaces(" \n ") == "");
    CHECK(collapse_spaces("") == "");
    CHECK(collapse_spaces("5\u00a0\u00a0min") == "5\u00a0\u00a0min");
}

TEST_CASE("A search finds a word whatever its case and accents", "[text]") {
    CHECK(fold_for_search("Co\u00f6RDINATIE") == "coordinatie");
    CHECK(fold_for_search("\u00c9\u00e9n") == fold_for_search("EEN"));
    CHECK(fold_for_search("e\u0301") == "e");
    CHECK(fold_for_search("Stra\u00dfe") == "strasse");
    CHECK(fold_for_search("\u0130stanbul") == "istanbul");
    CHECK(fold_for_search("\u0394\u03ad\u03bb\u03c4\u03b1") == "\u03b4\u03b5\u03bb\u03c4\u03b1");
    CHECK(fold_for_search("") == "");
}

TEST_CASE("A typing error is answered with the word that was meant", "[text]") {
    const std::vector<std::string> known{"title", "subtitle", "question",        "id",
                                         "kind",  "planned",  "co\u00f6rdinatie"};
    CHECK(nearest("titel", known) == "title");
    CHECK(nearest("tilte", known) == "title");
    CHECK(nearest("quesiton", known) == "question");
    CHECK(nearest("subtitel", known) == "subtitle");
    CHECK(nearest("titles", known) == "title");
    CHECK(nearest("plnned", known) == "planned");
    CHECK(nearest("co\u00f6rdinate", known) == "co\u00f6rdinatie");
    CHECK(nearest("title", known) == "title");
    CHECK(nearest("ud", known) == "id");
}

TEST_CASE("A word that resembles nothing is not guessed at", "[text]") {
    CHECK_FALSE(nearest("beamer", {"title", "question"}));
    CHECK_FALSE(nearest("q", {"p", "a"}));
    CHECK_FALSE(nearest("", {"p"}));
    CHECK_FALSE(nearest("title", {}));
    // A third of the length: two of six, not of five.
    CHECK(nearest("abcdxx", {"abcdef"}) == "abcdef");
    CHECK_FALSE(nearest("abcxx", {"abcde"}));
    CHECK(nearest("abxd", {"abcd"}) == "abcd");
    CHECK_FALSE(nearest("abxx", {"abcd"}));
    CHECK_FALSE(nearest("abzz", {"bczz"}));
}

TEST_CASE("Of two equally near words the first is taken", "[text]") {
    CHECK(nearest("cat", {"car", "bat"}) == "car");
    CHECK(nearest("cat", {"cars", "bat"}) == "bat");
}
