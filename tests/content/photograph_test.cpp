// What a <picture> takes. The files in photographs/ are of three by two points (grey.png: nine by two).
#include <string>

#include "content/png_reader.hpp"
#include "content/template_reader.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace samenspel::test;
using content::read_png;
using document::Photograph;

namespace {

std::filesystem::path folder() {
    return source_dir() / "tests" / "content" / "photographs";
}

std::string bytes_of(const std::string& name) {
    return read_file(folder() / name);
}

const content::Message* trouble_of(const std::string& bytes) {
    return read_png(bytes).trouble;
}

/// What is said of a body with this picture, on line 3.
std::string problem_of(const std::string& picture, const std::filesystem::path& beside) {
    const auto sheet =
        content::read_styles("<styles format=\"1\"><tint name=\"ink\" value=\"#102030\"/>"
                             "<family name=\"f\" is=\"Lato\"/><style name=\"text\" family=\"f\" size=\"10\" "
                             "leading=\"14\" tint=\"ink\"/></styles>",
                             "styles.xml")
            .sheet;
    const auto loaded = content::read_template("<document format=\"1\" title=\"T\">\n<page/><body>\n" +
                                                   picture + "</body></document>",
                                               "t.xml", sheet, beside);
    return loaded.problems.empty() ? "none" : base::to_string(loaded.problems.front());
}

} // namespace

TEST_CASE("A photograph keeps its points packed, of whatever colours", "[photograph]") {
    const auto colours = read_png(bytes_of("colours.png")).photograph;
    REQUIRE(colours);
    CHECK(colours->width == 3);
    CHECK(colours->height == 2);
    CHECK(colours->bits == 8);
    CHECK(colours->colours == Photograph::Colours::rgb);
    CHECK(bytes_of("colours.png").find(colours->data) != std::string::npos);

    const auto palette = read_png(bytes_of("palette.png")).photograph;
    REQUIRE(palette);
    CHECK(palette->colours == Photograph::Colours::palette);
    CHECK(palette->palette.size() % 3 == 0);
    CHECK_FALSE(palette->palette.empty());

    const auto grey = read_png(bytes_of("grey.png")).photograph;
    REQUIRE(grey);
    CHECK(grey->colours == Photograph::Colours::grey);
    CHECK(grey->bits == 1);
    CHECK(grey->width == 9);
}

TEST_CASE("What a page cannot show as it is, is refused with what to do", "[photograph]") {
    using namespace content::messages;
    CHECK(trouble_of(bytes_of("alpha.png")) == &photograph_form);
    CHECK(trouble_of(bytes_of("interlaced.png")) == &photograph_form);
    CHECK(trouble_of(bytes_of("deep.png")) == &photograph_form);
    CHECK(trouble_of("GIF89a") == &photograph_kind);
    CHECK(trouble_of("") == &photograph_kind);
}

TEST_CASE("No byte of a photograph changes without being noticed", "[photograph]") {
    for (const auto* name : {"colours.png", "palette.png", "grey.png"}) {
        const auto whole = bytes_of(name);
        REQUIRE(read_png(whole).photograph);
        for (std::size_t at = 0; at < whole.size(); ++at) {
            auto damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
            INFO(name << " byte " << at);
            CHECK_FALSE(read_png(damaged).photograph);
            CHECK_FALSE(read_png(whole.substr(0, at)).photograph);
        }
    }
}

TEST_CASE("A template names its photographs beside itself", "[photograph][template]") {
    CHECK(problem_of("<picture file=\"colours.png\" alternative=\"x\" width=\"40\"/>", folder()) == "none");
    CHECK(problem_of("<picture file=\"gone.png\" alternative=\"x\"/>", folder()) ==
          "t.xml:3:1: the file gone.png does not exist");
    CHECK(problem_of("<picture file=\"alpha.png\" alternative=\"x\"/>", folder()) ==
          "t.xml:3:1: the picture alpha.png is a kind of PNG that a page cannot show; save it without "
          "transparency and without interlacing, in 8 bits a colour");
    CHECK(problem_of("<picture file=\"colours.png\"/>", folder()).starts_with("t.xml:3:1: <picture> lacks"));
    CHECK(problem_of("<picture file=\"colours.png\" alternative=\"x\"/>", {}) ==
          "t.xml:3:1: the file colours.png does not exist");
}
