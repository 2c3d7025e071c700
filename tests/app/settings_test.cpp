#include <filesystem>

#include "app/log.hpp"
#include "app/settings.hpp"
#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/temp_dir.hpp"

namespace samenspel::app::test {

using samenspel::test::read_file;
using samenspel::test::TempDir;

namespace {

std::exception_ptr thrown(const auto& error) {
    return std::make_exception_ptr(error);
}

} // namespace

TEST_CASE("Settings come back as they were kept", "[settings]") {
    const TempDir folder;
    Settings settings;
    settings.language = "fr";
    settings.text_size = 125;
    settings.high_contrast = settings.dark_beamer = settings.guided_once = true;
    settings.beamer_margin = 4;
    settings.beamer_countdown = false;
    settings.places["0,0 1366x768;1366,0 1920x1080;"] = {10, 20, 900, 600, false};
    settings.places["0,0 1366x768;"] = {0, 0, 1366, 768, true};
    settings.studies = {"/map/proef.lokstudie", "/map/één.lokstudie"};
    write_settings(folder / "a/b/settings.json", settings);
    CHECK(read_settings(folder / "a/b/settings.json") == settings);
}

TEST_CASE("Settings that are not there, are broken or out of range are the usual ones", "[settings]") {
    const TempDir folder;
    CHECK(read_settings(folder / "none.json") == Settings{});
    for (const char* broken : {"", "{", "[1, 2]", "null", "\"nl\"", "\xff\xfe",
                               "{\"language\": 7, \"textSize\": \"big\", "
                               "\"windows\": [1], \"darkBeamer\": 1}"}) {
        CAPTURE(broken);
        folder.write("settings.json", broken);
        CHECK(read_settings(folder / "settings.json") == Settings{});
    }
    folder.write("settings.json",
                 R"({"language": "de", "textSize": 5000, "beamerMargin": -3, "guidedOnce": true})");
    const auto settings = read_settings(folder / "settings.json");
    CHECK(settings.language == "nl");
    CHECK(settings.text_size == Settings::most_text);
    CHECK(settings.beamer_margin == 0);
    CHECK(settings.guided_once); // what is right is kept
    folder.write("settings.json", R"({"textSize": 1e300, "beamerMargin": 99999999999999999999})");
    CHECK(read_settings(folder / "settings.json") == Settings{});
}

TEST_CASE("Where settings cannot be kept it is told", "[settings]") {
    const TempDir folder;
    folder.write("file", "in the way");
    CHECK_THROWS_AS(write_settings(folder / "file/settings.json", {}), base::FileError);
}

TEST_CASE("Nothing in the log tells who or where", "[log]") {
    CHECK(without_personal("cannot open /home/annelies/Documenten/LOK.lok for writing") ==
          "cannot open … for writing");
    CHECK(without_personal(R"(C:\Users\An\Samenspel\avond.lok is locked)") == "… is locked");
    CHECK(without_personal("no column 'An Peeters' in “Mijn LOK” and «Mon GLEM» or \"x y\"") ==
          "no column … in … and … or …");
    CHECK(without_personal("rename: No such file or directory [/tmp/a b/c d.lok]") ==
          "rename: No such file or directory …");
    CHECK(without_personal("mail an.peeters@voorbeeld.be about avond.lok") == "mail … about …");
    CHECK(without_personal("two\nlines") == "two lines");
    CHECK(without_personal("started 0.1.0, screens 0,0 1366x768;") == "started 0.1.0, screens 0,0 1366x768;");
}

TEST_CASE("An error is described without the file that it happened to", "[log]") {
    using base::FileError;
    CHECK(describe(thrown(
              FileError(FileError::Kind::unwritable, "/home/an/LOK Noord.lok", "No space left on device"))) ==
          "file unwritable: No space left on device");
    CHECK(describe(thrown(std::runtime_error("bad /home/an/LOK dokter Peeters Mechelen.lok: x"))) ==
          "error: bad ");
    CHECK(describe(thrown(std::runtime_error("pas de document “Jan Peeters”"))) == "error: pas de document ");
    CHECK(describe(thrown(7)) == "error of an unknown kind");
}

TEST_CASE("The log keeps its last lines, and never grows without end", "[log]") {
    const TempDir folder;
    const auto file = folder / "deep/log.txt";
    const Log log(file);
    log.write("first");
    log.write("second");
    CHECK(log.last_lines(1).ends_with("  second\n"));
    CHECK(log.last_lines(9).find("first") != std::string::npos);
    std::string long_line;
    while (long_line.size() < 480)
        long_line += "woord ";
    for (int i = 0; i < 500; ++i)
        log.write(long_line);
    CHECK(std::filesystem::file_size(file) <= Log::largest + 6000);
    CHECK(std::filesystem::exists(folder / "deep/log.old.txt"));
    const auto report = help_report(log, {"Debian", "screen 1: 1366 x 768"});
    CHECK(report.starts_with("Samenspel "));
    CHECK(report.find("screen 1: 1366 x 768\n") != std::string::npos);
    const Log none{{}};
    none.write("nowhere");
    CHECK(none.last_lines(5).empty());
}

} // namespace samenspel::app::test
