#include <random>
#include <string>

#include "../document/fakes.hpp"
#include "content/template_reader.hpp"
#include "document/layout.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;

namespace {

std::string file(const std::string& name) {
    return test::read_file(test::source_dir() / name);
}

std::string damaged(std::string text, unsigned seed) {
    std::mt19937 random(seed);
    for (unsigned hit = 0; hit <= seed % 3; ++hit) {
        const auto at = random() % text.size();
        const auto length = random() % 40;
        switch (random() % 4) {
        case 0:
            text.erase(at, length);
            break;
        case 1:
            text.insert(at, text.substr(random() % text.size(), length));
            break;
        case 2:
            text[at] = static_cast<char>(random());
            break;
        default:
            text.insert(at, "\"<");
            break;
        }
    }
    return text;
}

} // namespace

TEST_CASE("A damaged template is read without harm, and set if it has no problems", "[template]") {
    const auto sheet = content::read_styles(file("templates/styles.xml"), "styles.xml").sheet;
    const auto data = content::read_data(file("tests/document/data/report.xml"), "data.xml").data;
    const document::test::HalfEm measure;
    const document::test::ListedHyphens hyphens;
    const document::Drawings drawings;
    const std::string whole = file("templates/report.xml");
    int usable = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        INFO("seed " << seed);
        const auto loaded = content::read_template(damaged(whole, seed), "t.xml", sheet);
        if (!loaded.problems.empty())
            continue;
        ++usable;
        const auto laid = document::layout_document(loaded.paper, data, {measure, hyphens, drawings});
        CHECK_FALSE(laid.document.pages.empty());
    }
    CHECK(usable > 0);
}

TEST_CASE("Damaged styles and data are read without harm", "[template]") {
    const std::string styles = file("templates/styles.xml");
    const std::string data = file("tests/document/data/handout.xml");
    for (unsigned seed = 0; seed < 200; ++seed) {
        content::read_styles(damaged(styles, seed), "s.xml");
        content::read_data(damaged(data, seed), "d.xml");
    }
    SUCCEED();
}
