#include "evening.hpp"
#include "support/catch.hpp"

namespace samenspel::app::test {

TEST_CASE("A screen reader hears a new step, a phase and what the console tells by itself", "[spoken]") {
    Evening evening;
    const auto said_by = [&](const std::function<void()>& action) {
        const ConsolePage before = evening.page();
        action();
        return spoken_change(before, evening.page());
    };
    CHECK(said_by([&] { evening.begin(); }).find("goes on") == std::string::npos); // it begins
    CHECK(said_by([&] { evening.to("sorteren/werkvraag"); }).find("WORKING QUESTION") != std::string::npos);
    // Clocks that run are silent.
    CHECK(said_by([&] { evening.run(std::chrono::seconds{30}); }).empty());
    CHECK(said_by([&] { evening.press(Key::letter_p); }) == "Pause. The clock of the step stands still.");
    CHECK(said_by([&] { evening.press(Key::letter_p); }) == "The session goes on.");
    const auto last_fifth = said_by([&] { evening.run(std::chrono::minutes{14}); });
    CHECK(last_fifth.find("round off soon") != std::string::npos);
    CHECK(said_by([&] { evening.type("Jan Janssens"); }).find("looks like a name") != std::string::npos);
    const auto undone = said_by([&] { evening.presenter->undo(); });
    CHECK(undone == "Pause. The clock of the step stands still. Undone."); // it takes back that it went on
}

} // namespace samenspel::app::test
