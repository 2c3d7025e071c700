#include "store/recover.hpp"

#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "store/format/page_scan.hpp"
#include "store/format/private_copy.hpp"
#include "store/session/info_row.hpp"
#include "store/session/rows.hpp"
#include "store/session/session_format.hpp"
#include "store/session/tables.hpp"

namespace samenspel::store {

namespace fs = std::filesystem;

namespace {

using domain::Event;
using domain::EventId;

/// More than any evening has. A number above it is no accident, and would make the list of lost ones endless.
constexpr EventId most_events = 1'000'000;

struct Saved {
    std::optional<domain::SessionInfo> info;
    std::optional<std::string> module_xml;
    std::optional<Draft> draft;
    std::optional<SignOfLife> sign;
    std::map<EventId, Event> events;
};

void take(Saved& saved, const FoundRow& found) {
    const auto name = found.table->name;
    if (name == info_table.name) {
        saved.info = info_from(found.row);
    } else if (name == module_table.name) {
        saved.module_xml = text_at(found.row, 1);
    } else if (name == draft_table.name) {
        saved.draft = draft_from(found.row);
    } else if (name == alive_table.name) {
        saved.sign = sign_from(found.row);
    } else if (auto event = event_from(found.row); event.id > 0 && event.id <= most_events) {
        saved.events.try_emplace(event.id, std::move(event));
    }
}

Saved gather(const fs::path& from) {
    Saved saved;
    for (const auto& found : scan_file(from, session_tables)) {
        try {
            take(saved, found);
        } catch (const PayloadError&) { // then it counts as lost
        }
    }
    return saved;
}

std::vector<EventId> gaps(const std::map<EventId, Event>& events) {
    std::vector<EventId> missing;
    EventId expected = 1;
    for (const auto& [id, event] : events) {
        for (; expected < id; ++expected) {
            missing.push_back(expected);
        }
        ++expected;
    }
    return missing;
}

void write(Connection& connection, const Saved& saved, const std::vector<EventId>& lost,
           const Fallback& fallback) {
    insert(connection, info_table, to_row(saved.info.value_or(fallback.info)));
    insert(connection, module_table, {std::int64_t{1}, saved.module_xml.value_or(fallback.module_xml)});
    for (const auto& [id, event] : saved.events) {
        insert(connection, event_table, to_row(event));
    }
    if (saved.draft) {
        insert(connection, draft_table, to_row(*saved.draft));
    }
    if (saved.sign) {
        insert(connection, alive_table, to_row(*saved.sign));
    }
    for (const EventId id : lost) {
        connection.prepare("INSERT INTO lost (id) VALUES (?)").bind(1, id).run();
    }
}

// ---- the copy ---------------------------------------------------------------------------------------

std::string two_digits(long long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// 2026-11-21 2013
std::string stamp(std::chrono::local_time<std::chrono::minutes> when) {
    const auto day = std::chrono::floor<std::chrono::days>(when);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{when - day};
    return std::to_string(int{date.year()}) + "-" + two_digits(unsigned{date.month()}) + "-" +
           two_digits(unsigned{date.day()}) + " " + two_digits(time.hours().count()) +
           two_digits(time.minutes().count());
}

fs::path free_name(const fs::path& path, const std::string& when) {
    for (int attempt = 1;; ++attempt) {
        const std::string mark = attempt == 1 ? when : when + ", " + std::to_string(attempt);
        fs::path name = path.parent_path() / path.stem();
        name += " (beschadigd " + mark + ")";
        name += path.extension();
        if (std::error_code error; !fs::exists(name, error)) {
            return name;
        }
    }
}

} // namespace

fs::path keep_damaged_copy(const fs::path& path, std::chrono::local_time<std::chrono::minutes> when) {
    const auto copy = free_name(path, stamp(when));
    copy_database(path, copy);
    return copy;
}

Salvage recover(const fs::path& from, const fs::path& into, const Fallback& fallback) {
    const Saved saved = gather(from);
    Salvage salvage{saved.info.has_value(), saved.module_xml.has_value(), saved.draft.has_value(),
                    saved.events.size(), gaps(saved.events)};
    create_file(into, session_format(),
                [&](Connection& connection) { write(connection, saved, salvage.lost, fallback); });
    return salvage;
}

} // namespace samenspel::store
