#include "evening.hpp"

#include <cstdlib>
#include <filesystem>

#include "app/check.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "support/paths.hpp"

namespace samenspel::app::test {

using std::chrono::year;

namespace {

auto clock_at(std::chrono::milliseconds after_midnight) {
    return std::chrono::local_days{year{2026} / 11 / 21} + after_midnight;
}

/// A variable of the surroundings for as long as this lives.
class Variable {
public:
    Variable(const char* name, const std::string& value) : name_(name) {
        if (const char* old = std::getenv(name))
            old_ = old;
        set(value);
    }
    ~Variable() { set(old_); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    void set(const std::string& value) {
#ifdef _WIN32
        // The zone stays that in which the tests start, which is Brussels: Windows does not ask TZ.
        _wputenv_s(std::filesystem::path(name_).c_str(), base::to_path(value).c_str());
#else
        if (value.empty())
            ::unsetenv(name_);
        else
            ::setenv(name_, value.c_str(), 1);
        ::tzset();
#endif
    }
    const char* name_;
    std::string old_;
};

} // namespace

TEST_CASE("A clock is rounded up, so that zero means over", "[texts]") {
    CHECK(clock_text(0ms) == "0:00");
    CHECK(clock_text(1ms) == "0:01");
    CHECK(clock_text(59s + 1ms) == "1:00");
    CHECK(clock_text(6min + 40s) == "6:40");
    CHECK(clock_text(59min + 59s) == "59:59");
    CHECK(clock_text(59min + 59s + 1ms) == "1 h 00");
    CHECK(clock_text(60min) == "1 h 00");
    CHECK(clock_text(60min + 1s) == "1 h 01");
    CHECK(clock_text(125min) == "2 h 05");
}

TEST_CASE("Hours, seconds and spans", "[texts]") {
    CHECK(hour_text(clock_at(20h + 43min + 59s)) == "20:43");
    CHECK(hour_text(clock_at(5min)) == "0:05");
    CHECK(second_text(clock_at(9h + 3min + 8s + 999ms)) == "9:03:08");
    CHECK(span_text(90s) == "1:30");
    CHECK(span_text(-90s) == "1:30");
}

TEST_CASE("Dates in words and in digits", "[texts]") {
    const auto date = year{2026} / 11 / 21;
    CHECK(long_date(date) == "Saturday 21 November 2026");
    CHECK(full_date(date) == "21 November 2026");
    CHECK(short_date(date) == "21 November");
    CHECK(iso_date(year{2026} / 2 / 3) == "2026-02-03");
    CHECK(long_date(year{2024} / 2 / 29) == "Thursday 29 February 2024");
}

TEST_CASE("A difference is told in words, and under a minute there is none", "[texts]") {
    CHECK(drift_text(0ms) == "on schedule");
    CHECK(drift_text(59s + 999ms) == "on schedule");
    CHECK(drift_text(-59s) == "on schedule");
    CHECK(drift_text(1min) == "1 min behind");
    CHECK(drift_text(5min + 59s) == "5 min behind");
    CHECK(drift_text(-2min) == "2 min ahead");
}

TEST_CASE("Groups have letters", "[texts]") {
    CHECK(group_text(0).empty());
    CHECK(group_text(-1).empty());
    CHECK(group_text(1) == "Group A");
    CHECK(group_text(26) == "Group Z");
    CHECK(group_text(27) == "Group 27");
}

TEST_CASE("A step is called by its kind and number; only two of a kind need their own name", "[texts]") {
    domain::Block block;
    block.number = 2;
    block.short_title = "De term";
    domain::Step question;
    question.kind = domain::Step::Kind::question;
    question.short_title = "de eerste stap";
    block.steps = {question};
    CHECK(step_word(block, question) == "working question 2");
    CHECK(step_name(question) == "De eerste stap");
    CHECK(step_word(question) == "working question");
    block.steps = {question, question};
    CHECK(step_word(block, question) == "de eerste stap");

    domain::Step other;
    other.kind = domain::Step::Kind::addition;
    CHECK(step_word(block, other) == "short addition");
    other.kind = domain::Step::Kind::talk;
    CHECK(step_word(block, other) == "De term");
    other.kind = domain::Step::Kind::round;
    block.number = 0;
    CHECK(step_word(block, other) == "closing round");
    CHECK(block_name(block) == "De term");
    CHECK(numbered_title(block) == "De term");
    block.number = 3;
    CHECK(block_name(block) == "Part 3");
    CHECK(numbered_title(block) == "3 De term");
}

TEST_CASE("Capitals of letters with accents too", "[texts]") {
    CHECK(upper("deel 2 · één ÿ ÷ ß") == "DEEL 2 · ÉÉN ÿ ÷ ß");
    CHECK(capital_first("één zin") == "Één zin");
    CHECK(capital_first("").empty());
    CHECK(capital_first("11 artsen") == "11 artsen");
    CHECK(joined({"a", "", "b"}, " · ") == "a · b");
    CHECK(joined({}, ", ").empty());
}

TEST_CASE("Why a file was refused is told in the words of the program where it knows them", "[texts]") {
    using Kind = base::FileError::Kind;
    CHECK(reason_text({Kind::damaged, "a.lok", "row 3 is absent"}) == "damaged");
    CHECK(reason_text({Kind::foreign, "a.lok", "x"}) == "not a session of Samenspel");
    CHECK(reason_text({Kind::newer, "a.lok", "x"}) ==
          "made by a newer Samenspel; install that one to open it");
    CHECK(reason_text({Kind::in_use, "a.lok", "x"}) == "open in another window or on another laptop");
    CHECK(reason_text({Kind::missing, "a.lok", "there is no such file"}) == "there is no such file");
    CHECK(
        reason_text({Kind::missing, "a.lok", "the file was moved, replaced or deleted while it was open"}) ==
        "the file was moved, replaced or deleted while it was open");
    CHECK(reason_text({Kind::unwritable, "a.lok", "No space left on device"}) == "No space left on device");
}

TEST_CASE("The clock of the machine goes on, and knows its boot and the time here", "[clock]") {
    const SystemClock clock;
    const auto first = clock.elapsed();
    CHECK(first > 0ms);
    CHECK(clock.elapsed() >= first);
    CHECK_FALSE(clock.boot().empty());
    CHECK(clock.boot() == clock.boot());
    CHECK(clock.wall() > std::chrono::sys_days{year{2025} / 1 / 1});
}

TEST_CASE("Local time in Brussels, in winter and in summer", "[clock]") {
    const Variable zone("TZ", "Europe/Brussels");
    const SystemClock clock;
    CHECK(clock.utc_offset(std::chrono::sys_days{year{2026} / 11 / 21} + 19h) == 60min);
    CHECK(clock.utc_offset(std::chrono::sys_days{year{2026} / 7 / 1}) == 120min);
    const auto spring = std::chrono::sys_days{year{2026} / 3 / 29} + 1h;
    CHECK(clock.utc_offset(spring - 1ms) == 60min);
    CHECK(clock.utc_offset(spring) == 120min);
    CHECK(clock.utc_offset(std::chrono::sys_days{year{2026} / 12 / 31} + 23h + 30min) ==
          60min); // the year turns
}

TEST_CASE("A rehearsal's clock runs faster from the moment it was made", "[clock]") {
    ManualClock real{std::chrono::sys_days{year{2026} / 11 / 21}};
    real.advance(5min);
    const FastClock fast(real, 60);
    CHECK(fast.elapsed() == 5min);
    CHECK(fast.wall() == real.wall());
    real.advance(2s);
    CHECK(fast.elapsed() == 7min);
    CHECK(fast.wall() == real.wall() + 118s);
    CHECK(fast.boot() == real.boot());
    CHECK(fast.utc_offset(fast.wall()) == 60min);
}

TEST_CASE("The data are found beside the program, or where we are told", "[places]") {
    TempDir folder;
    for (const char* name : {"share/samenspel/modules", "share/samenspel/templates", "elsewhere/modules",
                             "elsewhere/templates", "bin", "home/Documents"})
        std::filesystem::create_directories(folder / name);
    const Variable home("HOME", base::utf8(folder / "home"));
    const Variable sessions("SAMENSPEL_SESSIONS", "");
    {
        const Variable data("SAMENSPEL_DATA", "");
        const auto places = find_places(folder / "bin/samenspel");
        CHECK(places.modules == std::filesystem::canonical(folder / "share/samenspel/modules"));
#ifdef _WIN32
        CHECK(places.sessions.filename() == "Samenspel"); // in what Windows itself calls the documents
        CHECK(std::filesystem::is_directory(places.sessions.parent_path()));
#else
        CHECK(places.sessions == folder / "home/Documents/Samenspel");
#endif
        CHECK_THROWS_AS(find_places(folder / "home/Documents/deep/samenspel"), base::FileError);
    }
    const Variable data("SAMENSPEL_DATA", base::utf8(folder / "elsewhere"));
    CHECK(find_places(folder / "bin/samenspel").modules == folder / "elsewhere/modules");
    {
        const Variable named("SAMENSPEL_SESSIONS", "/media/stick");
        CHECK(find_places(folder / "bin/samenspel").sessions == "/media/stick");
    }
#ifndef _WIN32
    folder.write("home/.config/user-dirs.dirs", "# x\nXDG_DOCUMENTS_DIR=\"$HOME/Mijn documenten\"\n");
    CHECK(find_places(folder / "bin/samenspel").sessions == folder / "home/Mijn documenten/Samenspel");
#endif
}

TEST_CASE("The data are found in a bundle of macOS", "[places]") {
    const TempDir folder;
    const Variable data("SAMENSPEL_DATA", "");
    for (const char* name :
         {"S.app/Contents/MacOS", "S.app/Contents/Resources/modules", "S.app/Contents/Resources/templates"})
        std::filesystem::create_directories(folder / name);
    CHECK(find_places(folder / "S.app/Contents/MacOS/Samenspel").modules ==
          std::filesystem::canonical(folder / "S.app/Contents/Resources/modules"));
}

TEST_CASE("Paths keep their letters both ways", "[places]") {
    CHECK(base::utf8(base::to_path("map/Öztürk é.lok")) == "map/Öztürk é.lok");
}

TEST_CASE("Whatever can be checked is recognised by what it is", "[check]") {
    CHECK(check_path(tiny()).empty());
    CHECK(check_path(tiny() / "module.xml").empty());
    CHECK(check_path(tiny() / "pictures/bins.svg").empty());
    const auto templates = samenspel::test::source_dir() / "templates";
    for (const auto& problem : check_path(templates))
        FAIL_CHECK(base::to_string(problem));
    CHECK(check_path(templates / "handout.xml").empty());
    TempDir folder;
    CHECK_THROWS_AS(check_path(folder.path()), base::FileError);
    CHECK_THROWS_AS(check_path(folder / "nothing.xml"), base::FileError);
    CHECK_FALSE(check_path(folder.write("a.svg", "<svg")).empty());
    CHECK_FALSE(check_path(folder / "gone.svg").empty());

    // Pictures of a training are checked with it.
    std::filesystem::copy(tiny(), folder / "tiny", std::filesystem::copy_options::recursive);
    folder.write("tiny/pictures/bins.svg", "<svg viewBox=\"0 0 10 10\"><blink/></svg>");
    const auto problems = check_path(folder / "tiny");
    REQUIRE(problems.size() == 1); // once, though two places show it
    CHECK(problems[0].file.ends_with("bins.svg"));
}

} // namespace samenspel::app::test
