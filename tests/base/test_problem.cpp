#include "base/error.hpp"
#include "base/problem.hpp"

#include "support/catch.hpp"

using namespace samenspel::base;

TEST_CASE("A problem says where it is, what it is and what to do", "[problem]") {
    CHECK(to_string({"module.xml", 12, 5, "no title", "add one"}) == "module.xml:12:5: no title; add one");
    CHECK(to_string({"module.xml", 12, 5, "no title", ""}) == "module.xml:12:5: no title");
    CHECK(to_string({"module.xml", 12, 0, "no title", ""}) == "module.xml:12: no title");
    CHECK(to_string({"module.xml", 0, 0, "not XML", ""}) == "module.xml: not XML");
    // A column without a line is no place.
    CHECK(to_string({"module.xml", 0, 7, "not XML", ""}) == "module.xml: not XML");
    CHECK(to_string({"", 0, 0, "no answers", "type some"}) == "no answers; type some");
}

TEST_CASE("Problems come in the order of the file, and each once", "[problem]") {
    const Problem whole{"a.xml", 0, 0, "too long", ""};
    const Problem second{"a.xml", 2, 9, "no id", ""};
    const Problem tenth{"a.xml", 10, 1, "no id", ""};
    const Problem later{"a.xml", 10, 3, "no id", ""};
    const Problem other{"b.xml", 1, 1, "no id", ""};
    const Problem hinted{"b.xml", 1, 1, "no id", "add one"};
    Problems problems{other, later, second, hinted, tenth, second, whole, other, later};
    sort_problems(problems);
    CHECK(problems == Problems{whole, second, tenth, later, other, hinted});
}

TEST_CASE("A refusal of the machine keeps the path and the system's own words", "[error]") {
    const FileError error(FileError::Kind::unwritable, "/media/usb/avond.lok", "No space left on device");
    CHECK(std::string(error.what()) == "/media/usb/avond.lok: No space left on device");
    CHECK(error.path() == "/media/usb/avond.lok");
    CHECK(error.reason() == "No space left on device");
    CHECK(error.kind() == FileError::Kind::unwritable);
}
