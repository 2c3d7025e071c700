#include "store/session/rows.hpp"

#include <limits>

#include "store/session/payload.hpp"

namespace samenspel::store {
namespace {

using domain::Moment;
using std::chrono::milliseconds;

std::int64_t ms(Moment moment) {
    return moment.time_since_epoch().count();
}

Moment moment(const Row& row, std::size_t column) {
    return Moment{milliseconds{integer_at(row, column)}};
}

int small(const Row& row, std::size_t column) {
    const std::int64_t value = integer_at(row, column);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
        throw PayloadError("a number is out of range");
    }
    return static_cast<int>(value);
}

} // namespace

Row to_row(const domain::Event& event) {
    auto payload = to_payload(event.what);
    return {event.id, ms(event.at), std::move(payload.kind), std::move(payload.json)};
}

domain::Event event_from(const Row& row) {
    return {integer_at(row, 0), moment(row, 1), from_payload({text_at(row, 2), text_at(row, 3)})};
}

Row to_row(const Draft& draft) {
    const auto& content = draft.content;
    return {std::int64_t{1},
            draft.note,
            content.step,
            std::int64_t{content.group},
            std::string{name_of(content.kind)},
            std::int64_t{content.starred},
            content.text,
            ms(draft.at)};
}

Draft draft_from(const Row& row) {
    return {text_at(row, 1),
            {text_at(row, 2), small(row, 3), note_kind_of(text_at(row, 4)), integer_at(row, 5) != 0,
             text_at(row, 6)},
            moment(row, 7)};
}

Row to_row(const SignOfLife& sign) {
    return {std::int64_t{1}, ms(sign.at), std::int64_t{sign.wall.time_since_epoch().count()},
            std::int64_t{sign.boot_clock.count()}, sign.boot_id};
}

SignOfLife sign_from(const Row& row) {
    return {moment(row, 1), std::chrono::sys_time<milliseconds>{milliseconds{integer_at(row, 2)}},
            milliseconds{integer_at(row, 3)}, text_at(row, 4)};
}

} // namespace samenspel::store
