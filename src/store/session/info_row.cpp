#include "store/session/info_row.hpp"

#include <algorithm>
#include <charconv>

#include "store/session/tables.hpp"

namespace samenspel::store {
namespace {

using namespace domain;

// ---- date --------------------------------------------------------------------------------------------

std::string digits(unsigned number, std::size_t size) {
    std::string all = std::to_string(number);
    return std::string(size - std::min(size, all.size()), '0') + all;
}

/// 2026-11-21
std::string to_iso(std::chrono::year_month_day date) {
    const int year{date.year()};
    if (!date.ok() || year < 0 || year > 9999) {
        throw std::invalid_argument("store: not a date between the years 0 and 9999");
    }
    return digits(static_cast<unsigned>(year), 4) + "-" + digits(unsigned{date.month()}, 2) + "-" +
           digits(unsigned{date.day()}, 2);
}

std::chrono::year_month_day from_iso(const std::string& iso) {
    const auto part = [&](std::size_t from, std::size_t size) {
        unsigned number = 0;
        if (from + size <= iso.size()) {
            std::from_chars(iso.data() + from, iso.data() + from + size, number);
        }
        return number;
    };
    const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(part(0, 4))},
                                           std::chrono::month{part(5, 2)}, std::chrono::day{part(8, 2)}};
    if (!date.ok() || to_iso(date) != iso) {
        throw PayloadError("\"" + iso + "\" is not a date");
    }
    return date;
}

// ---- choices and plan --------------------------------------------------------------------------------

Json to_json(const Choices& choices) {
    Json json{{"length_min", choices.length.count()},
              {"short", choices.short_version},
              {"video", choices.video},
              {"left_out", choices.left_out},
              {"deepening", choices.deepening}};
    if (!choices.video_files.empty()) // so that an older program opens what it can show
        json["video_files"] = choices.video_files;
    for (const auto& [step, time] : choices.own_minutes)
        json["own_min"][step] = time.count();
    for (std::size_t i = 0; i < choices.rooms.size(); ++i)
        json["rooms"][std::to_string(i + 1)] = choices.rooms[i];
    return json;
}

std::set<std::string> keys_in(const Json& array) {
    std::set<std::string> keys;
    for (const auto& key : array) {
        if (!key.is_string()) {
            throw PayloadError("a key is not text");
        }
        keys.insert(key.get<std::string>());
    }
    return keys;
}

Choices choices_from(const Json& json) {
    Fields fields{json};
    Choices choices;
    choices.length = minutes{fields.number<minutes::rep>("length_min")};
    choices.short_version = keys_in(fields.array("short"));
    choices.video = keys_in(fields.array("video"));
    choices.left_out = keys_in(fields.array("left_out"));
    choices.deepening = fields.flag("deepening");
    if (const Json* files = fields.object_if_any("video_files"))
        for (const auto& [step, file] : files->items()) {
            if (!file.is_string())
                throw PayloadError("a file of a video is not text");
            choices.video_files[step] = file.get<std::string>();
        }
    if (const Json* own = fields.object_if_any("own_min"))
        for (const auto& [step, time] : own->items()) {
            if (!time.is_number_integer() || time < 0 || time > 24 * 60)
                throw PayloadError("the minutes of a step are no such number");
            choices.own_minutes[step] = minutes{time.get<minutes::rep>()};
        }
    if (const Json* rooms = fields.object_if_any("rooms"))
        for (std::size_t i = 1; i <= rooms->size(); ++i) {
            const auto room = rooms->find(std::to_string(i));
            if (room == rooms->end() || !room->is_string())
                throw PayloadError("a room is not text");
            choices.rooms.push_back(room->get<std::string>());
        }
    fields.done();
    return choices;
}

Json to_json(const PlannedStep& step) {
    return {{"block", step.block},
            {"step", step.step},
            {"allotted_s", step.allotted.count()},
            {"least_s", step.least.count()},
            {"most_s", step.most.count()},
            {"protected", step.protected_time},
            {"short", step.short_version},
            {"video", step.video},
            {"short_saves_s", step.short_saves.count()}};
}

PlannedStep step_from(const Json& json) {
    Fields fields{json};
    PlannedStep step;
    step.block = fields.text("block");
    step.step = fields.text("step");
    step.allotted = seconds{fields.integer("allotted_s")};
    step.least = seconds{fields.integer("least_s")};
    step.most = seconds{fields.integer("most_s")};
    step.protected_time = fields.flag("protected");
    step.short_version = fields.flag("short");
    step.video = fields.flag("video");
    step.short_saves = seconds{fields.integer("short_saves_s")};
    fields.done();
    return step;
}

Json to_json(const Plan& plan) {
    Json steps = Json::array();
    for (const auto& step : plan.steps) {
        steps.push_back(to_json(step));
    }
    return {{"steps", std::move(steps)}, {"length_s", plan.length.count()}, {"spare_s", plan.spare.count()}};
}

Plan plan_from(const Json& json) {
    Fields fields{json};
    Plan plan;
    for (const auto& step : fields.array("steps")) {
        plan.steps.push_back(step_from(step));
    }
    plan.length = seconds{fields.integer("length_s")};
    plan.spare = seconds{fields.integer("spare_s")};
    fields.done();
    return plan;
}

// ---- the row -----------------------------------------------------------------------------------------

/// Hands out the values of a row in the order of its columns.
class Values {
public:
    explicit Values(const Row& row) : row_(row) {}
    const std::string& text() { return text_at(row_, next_++); }
    std::int64_t integer() { return integer_at(row_, next_++); }
    template <std::integral Number>
    Number number() {
        const auto column = next_;
        const std::int64_t value = integer();
        if (value < std::numeric_limits<Number>::min() || value > std::numeric_limits<Number>::max()) {
            throw PayloadError(std::string{columns::info[column].name} + " is out of range");
        }
        return static_cast<Number>(value);
    }

private:
    const Row& row_;
    std::size_t next_ = 1;
};

} // namespace

Row to_row(const SessionInfo& info) {
    return {std::int64_t{1},
            info.lok_name,
            info.lok_number,
            info.place,
            info.region,
            to_iso(info.date),
            std::int64_t{info.start.count()},
            std::int64_t{info.credit_points},
            std::int64_t{info.expected},
            std::int64_t{info.rehearsal},
            std::int64_t{info.speed},
            info.module_id,
            info.module_version,
            to_text(to_json(info.choices)),
            to_text(to_json(info.plan)),
            std::int64_t{info.origin.time_since_epoch().count()},
            std::int64_t{info.utc_offset.count()}};
}

SessionInfo info_from(const Row& row) {
    Values values{row};
    SessionInfo info;
    info.lok_name = values.text();
    info.lok_number = values.text();
    info.place = values.text();
    info.region = values.text();
    info.date = from_iso(values.text());
    info.start = minutes{values.number<minutes::rep>()};
    info.credit_points = values.number<int>();
    info.expected = values.number<int>();
    info.rehearsal = values.integer() != 0;
    info.speed = values.number<int>();
    info.module_id = values.text();
    info.module_version = values.text();
    info.choices = choices_from(parse_json(values.text()));
    info.plan = plan_from(parse_json(values.text()));
    info.origin = std::chrono::sys_time<milliseconds>{milliseconds{values.integer()}};
    info.utc_offset = minutes{values.number<minutes::rep>()};
    return info;
}

} // namespace samenspel::store
