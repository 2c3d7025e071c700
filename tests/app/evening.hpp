#pragma once

#include "support/catch.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "app/clock.hpp"
#include "app/pages/console.hpp"
#include "app/pages/rooms.hpp"
#include "app/session/live_session.hpp"
#include "support/temp_dir.hpp"

namespace samenspel::app::test {

using namespace std::chrono_literals;
using samenspel::test::TempDir;
using Minute = std::chrono::minutes;

/// tests/modules/tiny: forty minutes, least 28, most 48.
///
/// 20:00   20:05       20:13                20:30   20:33     20:40
/// | begin | regels    | werkvraag          | weetje| rondje  |
/// | welkom| sorteren                               | afspraak (protected)
///   3-5-6   6-8-10      12-17-20             2-3-4   5-7-8
std::filesystem::path tiny();
std::filesystem::path mantelzorg();

/// 21 November 2026, 20:00, "LOK Testdorp", three participants.
PrepareForm tiny_form();
PrepareForm mantelzorg_form(int people = 11);

/// What the presenter asked of its window.
class RecordingView final : public ConsoleView {
public:
    void show(const ConsolePage& page) override { pages.push_back(page); }
    void show_slide(const Slide& slide) override {
        slides.push_back(slide);
        picture = slide;
    }
    void show_preview(const Slide& slide) override {
        previews.push_back(slide);
        picture = slide;
    }
    void video(const VideoOrder& order) override { orders.push_back(order); }
    void focus_notes() override { asked.push_back("notes"); }
    void toggle_full_screen() override { asked.push_back("full screen"); }
    void swap_screens() override { asked.push_back("swap"); }
    void show_help() override { asked.push_back("help"); }
    void show_overview(std::size_t step, std::size_t slide) override {
        asked.push_back("overview " + std::to_string(step) + "/" + std::to_string(slide));
    }
    void ask_gap(const Gap& gap, const std::string& sentence) override {
        gaps.push_back(gap);
        asked.push_back(sentence);
    }
    void ask_late_start(const std::string& sentence) override { asked.push_back(sentence); }
    void ask_end(const std::string& sentence) override { asked.push_back(sentence); }
    void ended() override { asked.push_back("ended"); }

    [[nodiscard]] const Slide& room() const { return slides.back(); } ///< what the beamer shows
    [[nodiscard]] std::string last_asked() const { return asked.empty() ? std::string() : asked.back(); }

    std::vector<ConsolePage> pages;
    std::vector<Slide> slides, previews;
    Slide picture; ///< the small one in the console
    std::vector<Gap> gaps;
    std::vector<VideoOrder> orders;
    std::vector<std::string> asked;
};

/// An evening of a training in a folder of its own, prepared at 19:00, with a console that nobody sees.
class Evening {
public:
    explicit Evening(const PrepareForm& form = tiny_form(), const std::filesystem::path& module = tiny(),
                     int rehearsal_speed = 0);

    /// The program was killed and started again.
    void reopen();

    void until(const std::string& time);              ///< "20:13" or "20:13:30", local
    void run(std::chrono::milliseconds time);         ///< with a look at the clock now and then
    void tick(std::chrono::milliseconds later = 0ms); ///< later, and then one
    bool press(Key key, bool typing = false);         ///< a second after what was before
    void press(Key key, int times);
    void begin();                        ///< at 20:00
    void to(const std::string& step);    ///< jumps
    void write(const std::string& line); ///< types and enters
    void type(const std::string& line);  ///< types, a second after what was before

    [[nodiscard]] const ConsolePage& page() const { return presenter->page(); }
    [[nodiscard]] domain::Position position() const { return session->position(); }
    [[nodiscard]] std::string step() const; ///< its key
    [[nodiscard]] std::vector<std::string> notes() const;
    [[nodiscard]] std::string local_now() const; ///< "20:13:30"

    TempDir folder;
    Places places;
    ManualClock clock;
    std::filesystem::path file;
    std::unique_ptr<LiveSession> session;
    RecordingView view;
    std::unique_ptr<ConsolePresenter> presenter;
};

} // namespace samenspel::app::test
