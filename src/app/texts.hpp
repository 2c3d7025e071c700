#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "domain/session/event.hpp"
#include "domain/session/moment.hpp"
#include "domain/training/module.hpp"

/// Times, dates and counts in words, in the language of the interface.
namespace samenspel::app {

/// "6:40"; from an hour on "1 u 25". Rounded up, so that 0:00 means that it is over. @pre time >= 0
std::string clock_text(std::chrono::milliseconds time);
/// "1:20" of a shift or a saving, rounded to seconds.
std::string span_text(std::chrono::seconds time);
/// "20:43"
std::string hour_text(std::chrono::local_time<std::chrono::milliseconds> time);
/// "20:43:18"
std::string second_text(std::chrono::local_time<std::chrono::milliseconds> time);
/// "zaterdag 21 november 2026"
std::string long_date(std::chrono::year_month_day date);
/// "21 november"
std::string short_date(std::chrono::year_month_day date);
/// "21 november 2026"
std::string full_date(std::chrono::year_month_day date);
/// "2026-11-21"
std::string iso_date(std::chrono::year_month_day date);
/// A day as people type it, 21/11/2026 or 21.11.2026; none for what is none.
std::optional<std::chrono::year_month_day> read_date(const std::string& text);
/// "5 min achter" · "op schema" · "2 min voor"
std::string drift_text(std::chrono::milliseconds late);
/// The same of one that is over: "9 min later dan gepland".
std::string end_drift_text(std::chrono::milliseconds late);
/// "3 min langer", "zoals gepland"
std::string longer_text(long long minutes);
/// "11 artsen"
std::string doctors_text(int n);
std::string kind_text(domain::NoteKind kind);
/// "Groep A"; empty for 0
std::string group_text(int group);
/// "Deel 2"; for intro and outro its short title
std::string block_name(const domain::Block& block);
/// "2 De term mantelzorg"
std::string numbered_title(const domain::Block& block);
/// "Werkvraag", "Infoflash" …: what happens in the step
std::string step_name(const domain::Step& step);
/// The same in a sentence: "werkvraag"
std::string step_word(const domain::Step& step);
/// "werkvraag 2"; without number where the block has none
std::string step_word(const domain::Block& block, const domain::Step& step);
/// Why a file was refused, in the language of the interface where the reason is one that we know.
std::string reason_text(const base::FileError& error);
std::string upper(std::string_view text);
std::string capital_first(std::string text);

/// A link as one reads it aloud: without https:// and www.
std::string without_scheme(const std::string& href);
/// "12 copies", of patterns with {n} that are marked for translation with trn().
std::string counted(const char* one, const char* many, std::size_t n);
std::string joined(const std::vector<std::string>& parts, std::string_view between);

} // namespace samenspel::app
