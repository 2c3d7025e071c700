#include "domain/session/proposal.hpp"
#include "domain/session/record.hpp"

#include "support/catch.hpp"

#include <random>

using namespace samenspel::domain;
using namespace std::chrono_literals;

namespace {

// Seven blocks of a flash and a question, as a full evening.
Plan full_evening() {
    Plan plan;
    for (const auto* block : {"intro", "one", "two", "three", "four", "five", "outro"})
        for (const auto* id : {"flash", "question"}) {
            PlannedStep step;
            step.block = block;
            step.step = id;
            step.allotted = 9min;
            step.least = 5min;
            step.most = 12min;
            plan.length += step.allotted;
            plan.steps.push_back(std::move(step));
        }
    return plan;
}

// Far more than an evening holds: moves, pauses, closed lids, extensions, notes, counts and undos.
std::vector<Event> ten_thousand_events(const Plan& plan) {
    std::vector<Event> events{{1, Moment{}, Started{Moment{}}}};
    std::mt19937 random(1);
    Moment now{};
    while (events.size() < 10'000) {
        now += milliseconds{random() % 2000};
        const EventId id = std::ssize(events) + 1;
        const auto key = plan.steps[random() % plan.steps.size()].key();
        const auto what = [&]() -> Happening {
            switch (random() % 12) {
            case 0:
                return MovedOn{};
            case 1:
                return MovedBack{};
            case 2:
                return Jumped{key};
            case 3:
                return Paused{};
            case 4:
                return Resumed{};
            case 5:
                return PausedBetween{now - 3s, now - 1s};
            case 6:
                return Extended{key, seconds{static_cast<int>(random() % 3) - 1}};
            case 7:
                return Undone{id - 1};
            case 8:
                return Tallied{key, "role", "listen", "natural", static_cast<int>(random() % 12)};
            default:
                return NoteAdded{"note-" + std::to_string(id),
                                 {key, 0, NoteKind::reflection, false,
                                  "Actief vragen hoe het met de mantelzorger zelf gaat"}};
            }
        };
        events.push_back({id, now, what()});
    }
    return events;
}

} // namespace

TEST_CASE("A position after 10,000 events", "[domain]") {
    const Plan plan = full_evening();
    const auto events = ten_thousand_events(plan);
    const Running running(plan, Moment{}, events);
    const Moment now = running.last_event() + 1min;

    BENCHMARK("which of 10,000 events count") {
        return effective(events).size();
    };
    BENCHMARK("fold 10,000 events") {
        return Running(plan, Moment{}, events).visits().size();
    };
    BENCHMARK("the position") {
        return running.at(now).late;
    };
    BENCHMARK("the proposal") {
        return propose(running, now).has_value();
    };
    BENCHMARK("all together, as after a key press") {
        return Running(plan, Moment{}, events).at(now).late;
    };
    BENCHMARK("the record of 10,000 events") {
        return make_record(events).notes.size();
    };
}
