#pragma once

#include "store/format/row.hpp"

/// The tables of a `.lok` file whose rows have a sum. What each column holds stands in the file itself, where
/// session_format.cpp makes the tables.
namespace samenspel::store {

namespace columns {

inline constexpr auto integer = Column::Type::integer;
inline constexpr auto text = Column::Type::text;

inline constexpr Column info[] = {
    {"id", integer},
    {"lok_name", text},
    {"lok_number", text},
    {"place", text},
    {"region", text},
    {"date", text},
    {"start_min", integer},
    {"credit_points", integer},
    {"expected", integer},
    {"rehearsal", integer},
    {"speed", integer},
    {"module_id", text},
    {"module_version", text},
    {"choices", text},
    {"plan", text},
    {"origin_ms", integer},
    {"utc_offset_min", integer},
};
inline constexpr Column module[] = {{"id", integer}, {"xml", text}};
inline constexpr Column event[] = {{"id", integer}, {"at_ms", integer}, {"kind", text}, {"payload", text}};
inline constexpr Column draft[] = {{"id", integer}, {"note", text},       {"step", text}, {"grp", integer},
                                   {"kind", text},  {"starred", integer}, {"text", text}, {"at_ms", integer}};
inline constexpr Column alive[] = {
    {"id", integer}, {"at_ms", integer}, {"wall_ms", integer}, {"boot_ms", integer}, {"boot_id", text}};

} // namespace columns

inline constexpr Table info_table{"info", columns::info};
inline constexpr Table module_table{"module", columns::module};
inline constexpr Table event_table{"event", columns::event};
inline constexpr Table draft_table{"draft", columns::draft};
inline constexpr Table alive_table{"alive", columns::alive};

inline constexpr Table session_tables[] = {info_table, module_table, event_table, draft_table, alive_table};

} // namespace samenspel::store
