#include <algorithm>

#include "app/pages/rooms.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "content/module_reader.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

namespace fs = std::filesystem;
using words::fill;
using words::tr;

struct Found {
    SessionCard card;
    std::chrono::local_time<milliseconds> at{};
};

Found look_into(const fs::path& file, const Places& places, const Clock& clock) {
    Found found;
    found.card.file = file;
    try {
        const auto session = LiveSession::open_to_read(file, places.modules, clock);
        const auto& info = session->info();
        found.card.title = info.lok_name;
        const int doctors = static_cast<int>(session->people().size());
        found.card.detail = joined({long_date(info.date), hour_text(info.local(info.planned_start())),
                                    doctors > 0 ? doctors_text(doctors) : std::string()},
                                   " · ");
        found.card.rehearsal = info.rehearsal;
        found.at = info.local(info.planned_start());
        const auto status = session->position().status;
        if (status == domain::Status::waiting) {
            found.card.state_text = tr("prepared");
        } else if (status == domain::Status::ended) {
            found.card.state = SessionCard::State::ended;
            found.card.state_text = tr("finished");
        } else {
            found.card.state = SessionCard::State::interrupted;
            const auto last = session->events().empty() ? domain::Moment{} : session->events().back().at;
            found.card.state_text =
                fill(tr("interrupted, last note or step at {time}"), {{"time", hour_text(info.local(last))}});
        }
    } catch (const base::FileError& error) {
        found.card.title = base::utf8(file.stem());
        found.card.state = SessionCard::State::unreadable;
        found.card.damaged = error.kind() == base::FileError::Kind::damaged;
        found.card.state_text = fill(tr("cannot be opened: {reason}"), {{"reason", reason_text(error)}});
    }
    return found;
}

} // namespace

std::vector<SessionCard> find_sessions(const Places& places, const Clock& clock) {
    std::vector<Found> all;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(places.sessions, none))
        if (entry.path().extension() == ".lok")
            all.push_back(look_into(entry.path(), places, clock));
    std::ranges::stable_sort(all, [](const Found& a, const Found& b) {
        const bool first = a.card.state == SessionCard::State::interrupted;
        const bool second = b.card.state == SessionCard::State::interrupted;
        return first != second ? first : a.at > b.at;
    });
    const auto wall = clock.wall();
    const auto today =
        std::chrono::floor<std::chrono::days>(wall + clock.utc_offset(wall)).time_since_epoch();
    Found* next = nullptr;
    for (Found& found : all) // the last of them is the nearest
        if (found.card.state == SessionCard::State::prepared && !found.card.rehearsal &&
            found.at.time_since_epoch() >= today)
            next = &found;
    if (next)
        next->card.next = true;
    std::vector<SessionCard> cards;
    for (auto& found : all)
        cards.push_back(std::move(found.card));
    return cards;
}

std::vector<TrainingCard> find_trainings(const Places& places) {
    std::vector<TrainingCard> cards;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(places.modules, none)) {
        if (!fs::exists(entry.path() / "module.xml"))
            continue;
        TrainingCard card;
        card.folder = entry.path();
        try {
            auto loaded = content::load_module(entry.path());
            const auto& module = loaded.module;
            card.id = module.id;
            card.title = module.title;
            card.subtitle = module.subtitle;
            card.detail = fill(tr("{n} minutes · {points} credit points"),
                               {{"n", std::to_string(module.length.count())},
                                {"points", std::to_string(module.credit_points)}});
            card.problems = std::move(loaded.problems);
        } catch (const base::FileError& error) {
            card.problems.push_back({error.path(), 0, 0, reason_text(error), {}});
        }
        if (card.title.empty())
            card.title = base::utf8(entry.path().filename());
        cards.push_back(std::move(card));
    }
    std::ranges::sort(cards, {}, &TrainingCard::title);
    return cards;
}

} // namespace samenspel::app
