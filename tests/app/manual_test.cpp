#include <set>

#include "app/manual.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;
using namespace samenspel::test;
using app::ManualPlace;

TEST_CASE("Each place has a page of its own", "[manual]") {
    std::set<std::string> names;
    constexpr int last = static_cast<int>(ManualPlace::study_export);
    for (int i = 0; i <= last; ++i)
        names.insert(app::manual_name(static_cast<ManualPlace>(i)));
    CHECK(names.size() == last + 1);
}

TEST_CASE("Without the page of a place the manual opens at its first, without the manual nothing does",
          "[manual]") {
    const TempDir folder;
    app::Places places;
    CHECK(app::manual_page(places, ManualPlace::finish).empty());
    places.manual = folder.path();
    folder.write("index.html", "");
    folder.write("naar-study-entry.html", "");
    CHECK(app::manual_page(places, ManualPlace::study_entry) == folder / "naar-study-entry.html");
    CHECK(app::manual_page(places, ManualPlace::finish) == folder / "index.html");
}

TEST_CASE("The manual is found from the program, built and installed, also once all of it was moved",
          "[manual]") {
    const auto manual_beside = [&](const std::string& program, const std::string& manual) {
        const TempDir moved;
        moved.write(program, "");
        moved.write(manual + "/index.html", "");
        const auto places = app::find_places(moved / program);
        return places.manual == std::filesystem::weakly_canonical(moved / manual);
    };
    CHECK(manual_beside("build/samenspel", "build/share/doc/samenspel/handleiding"));
    CHECK(manual_beside("bin/samenspel", "share/doc/samenspel/handleiding"));
    CHECK(manual_beside("Samenspel/samenspel.exe", "Samenspel/handleiding"));
    CHECK_FALSE(manual_beside("bin/samenspel", "share/doc/other/handleiding"));
}
