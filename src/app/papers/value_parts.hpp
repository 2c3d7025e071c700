#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/session/live_session.hpp"
#include "document/value.hpp"

/// What the values of several papers are made of.
namespace samenspel::app {

document::RichText rich_text(const domain::Paragraph& paragraph);
document::Value list_of(const std::vector<std::string>& texts);

/// Title, group and ISO date: what every paper has in its header.
document::Value session_value(const LiveSession& session);

/// What every paper of a known evening tells: the above, and place, number, planned times and who does what.
document::Value session_details(const LiveSession& session);

/// Paragraphs and lists: each item of the value has a `p`, or `items`.
document::Value text_value(const domain::Text& text);

/// Notes as running text, in the order of writing: the group before, starred ones strong, an open question so
/// called.
document::Value notes_where(const LiveSession& session,
                            const std::function<bool(const domain::Note&)>& wanted);

struct StepPlace {
    const domain::Block* block = nullptr; ///< null if the plan lacks the step
    const domain::Step* step = nullptr;
};
StepPlace place_of(const LiveSession& session, const std::string& key);

/// How a block is called in one or two characters: its number, or its first letter.
std::string mark_of(const domain::Block& block);

long long whole_minutes(milliseconds time);
/// Local minutes after midnight of the session's date.
long long minute_of_day(const LiveSession& session, domain::Moment at);

std::string names_with(const domain::AttendanceList& people, bool domain::Person::*role);

} // namespace samenspel::app
