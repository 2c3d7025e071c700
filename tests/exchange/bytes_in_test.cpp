#include "incoming_case.hpp"
#include "support/catch.hpp"

using namespace samenspel;
using exchange::read_incoming;
using test::shown;
using test::Texts;

namespace {

std::string utf16(std::u16string_view text, bool big) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit / 256), low = static_cast<char>(unit % 256);
        bytes += big ? high : low;
        bytes += big ? low : high;
    }
    return bytes;
}

Texts problems_in(std::string_view bytes) {
    return shown(read_incoming(bytes, "f").problems);
}

} // namespace

TEST_CASE("An accent is the same in each encoding that programs write", "[incoming]") {
    const auto check = [](const std::string& bytes, const std::string& encoding) {
        const auto incoming = read_incoming(bytes, "f");
        CAPTURE(encoding, shown(incoming.problems));
        CHECK(incoming.encoding == encoding);
        REQUIRE(incoming.rows.size() == 1);
        CHECK(incoming.names == Texts{"a", "b"});
        CHECK(incoming.rows[0].fields() == Texts{"é“😀", "€"});
    };
    const std::u16string text = u"a;b\r\né“😀;€\r\n";
    check("a;b\r\né“😀;€\r\n", "UTF-8");
    check("\xEF\xBB\xBF"
          "a;b\r\né“😀;€\r\n",
          "UTF-8");
    check("\xFF\xFE" + utf16(text, false), "UTF-16LE");
    check("\xFE\xFF" + utf16(text, true), "UTF-16BE");
    const auto old = read_incoming("a;b\r\n\x93\xE9\x80;\xFF\r\n", "f");
    CHECK(old.encoding == "Windows-1252");
    CHECK(old.rows[0].fields() == Texts{"“é€", "ÿ"});
}

TEST_CASE("Characters that were damaged on the way are told, not guessed at", "[incoming]") {
    CHECK(problems_in("a;b\né;caf\xE9\n") == Texts{"f:2:6: byte 0xE9 is not UTF-8; save the file as UTF-8"});
    CHECK(problems_in("\xEF\xBB\xBF"
                      "a;b\n1;\xE9\n") == Texts{"f:2:3: byte 0xE9 is not UTF-8; save the file as UTF-8"});
    // Half of a character outside the first plane, and a byte too few.
    CHECK(problems_in("\xFF\xFE" + utf16(u"a;b\n1;", false) + "\x3D\xD8" + utf16(u"x", false)) ==
          Texts{"f:2:3: the character is cut in two; save the file as UTF-8"});
    CHECK(problems_in("\xFE\xFF" + utf16(u"a\nb", true) + "x") ==
          Texts{"f:2:2: the character is cut in two; save the file as UTF-8"});
}

TEST_CASE("Control characters are told with their place", "[incoming]") {
    CHECK(problems_in(std::string_view("a;b\r\n1;\0", 8)) ==
          Texts{"f:2:3: control character 0x00; save the file as UTF-8"});
    CHECK(problems_in("a;b\ré;\x07\r") == Texts{"f:2:3: control character 0x07; remove it"});
    CHECK(problems_in("a\x7F") == Texts{"f:1:2: control character 0x7F; remove it"});
    CHECK(problems_in("a\n\xC2\x85") == Texts{"f:2:1: control character 0x85; remove it"});
    CHECK(problems_in("a\n\xE9\x81") == Texts{"f:2:2: control character 0x81; remove it"}); // Windows-1252
    CHECK(problems_in("a\n\xC2\xA0x").empty());
    const auto many = problems_in(std::string(1000, '\x01'));
    CHECK(many.size() == 11);
    CHECK(many.at(0) == "f: there are more than 10 problems; mend these first");
}

TEST_CASE("Lines end as each system ends them, also within a field", "[incoming]") {
    const auto incoming = read_incoming("a,b\r1,\"x\ny\r\nz\"\n\n2,y\r\n\r\n3,z\n", "f");
    CHECK(shown(incoming.problems).empty());
    REQUIRE(incoming.rows.size() == 3);
    CHECK(incoming.rows[0].line == 2);
    CHECK(incoming.rows[0].fields() == Texts{"1", "x\ny\r\nz"});
    CHECK(incoming.rows[1].line == 6);
    CHECK(incoming.rows[2].line == 8);
    // The first field of a row may itself begin with a line feed.
    const auto first = read_incoming("a,b\n\"\n\nx\",1\n2,2,2\n", "f");
    CHECK(shown(first.problems) ==
          Texts{"f:5: the row has 3 fields, and there are 2 names; a quote or a delimiter "
                "may be missing, or the file may be cut off"});
    CHECK(first.rows[0].line == 2);
}

TEST_CASE("The delimiter is the one that cuts rows alike, whatever stands in fields", "[incoming]") {
    CHECK(read_incoming("a,b;c\n1;2\n", "f").delimiter == ';');
    CHECK(read_incoming("a;b,c;d\n\"1,2,3,4\";2,x;3\n", "f").names == Texts{"a", "b,c", "d"});
    CHECK(read_incoming("a\tb c,d\n1\t2\n", "f").delimiter == '\t');
    CHECK(read_incoming("a,b\n", "f").delimiter == ',');
    CHECK(read_incoming("a\n1\n", "f").rows[0].fields() == Texts{"1"});
    const auto told = read_incoming("sep=;\r\na;b\r\n1,5;\r\n", "f");
    CHECK(told.delimiter == ';');
    CHECK(told.rows[0].line == 3);
    CHECK(told.rows[0].fields() == Texts{"1,5", ""});
}

TEST_CASE("A file that is cut off or spoilt is told with its row", "[incoming]") {
    CHECK(problems_in("") == Texts{"f: the file holds no row with the names of the columns"});
    CHECK(problems_in("\n ;;\n") == problems_in(""));
    CHECK(problems_in("a,b\n1,2\n3,\"open\nand on\n") ==
          Texts{"f:3: a field of this row begins with a quote that is never closed; the file may be cut off: "
                "export "
                "it again"});
    CHECK(problems_in("a,b\n1,2\n3") == Texts{"f:3: the row has 1 fields, and there are 2 names; a quote or "
                                              "a delimiter may be missing, or the file "
                                              "may be cut off"});
    CHECK(problems_in("a,b\n1,é 12\" plank\n").at(0) ==
          "f:2:7: a quote stands in the middle of a field; write it twice, and put quotes around the field");
    CHECK(problems_in("a,b\n1,\"x\"y\n").at(0).starts_with("f:2:6: a quote stands"));
    CHECK(problems_in("a,,b\n1,2,3\n") == Texts{"f:1:2: column 2 has no name"});
    CHECK(problems_in("a, b,a\n1,2,3\n") ==
          Texts{"f:1:3: the name a stands above two columns; the first is column 1"});
    std::string uneven = "a,b\n";
    for (int i = 0; i < 5000; ++i)
        uneven += "1,2,3\n";
    CHECK(problems_in(uneven).size() == 101);
}

TEST_CASE("A file that would not fit in memory is refused early", "[incoming]") {
    CHECK(problems_in(std::string(exchange::largest_file + 1, 'x')) ==
          Texts{"f: the file is larger than 256 MB"});
    const std::string long_line(20 * 1024 * 1024, 'x');
    CHECK(problems_in("a,b\n1," + long_line) == Texts{"f:2: a field is longer than 1 MB; a quote before it "
                                                      "may not be closed, or line ends may be missing"});
    CHECK(problems_in("a,b\n1,\"" + long_line).at(0).starts_with("f:2: a field is longer"));
    std::string just(1024 * 1024, 'x');
    CHECK(problems_in("a,b\n1," + just + "\n").empty());
    just += 'x';
    CHECK(problems_in("a,b\n1," + just + "\n").at(0).starts_with("f:2: a field is longer"));
    const std::string commas(10'000, ',');
    CHECK(problems_in("a" + commas) ==
          Texts{"f:1: the row has more than 10000 columns; choose another file"});
    CHECK(problems_in(std::string(20'000'000, ',')).size() == 1);
    std::string wide = "a" + std::string(9'999, ',') + '\n';
    while (wide.size() < 52'000'000)
        wide += '1' + std::string(9'999, ',') + '\n';
    CHECK(problems_in(wide).at(0) == "f: the file holds more than 50000000 fields; cut it in pieces");
}
