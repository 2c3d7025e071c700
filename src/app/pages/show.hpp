#pragma once

#include <string>

#include "app/session/live_session.hpp"
#include "domain/session/plan.hpp"
#include "domain/training/module.hpp"

namespace samenspel::app {

/// A session in plain text: who, when, planned and real times, notes, hands, attendance. Lines end with LF.
std::string show_text(const LiveSession& session);

/// The same as JSON, moments as local ISO 8601, lengths in seconds.
std::string show_json(const LiveSession& session);

/// A plan as a table: start, minutes, what.
std::string show_plan(const domain::Module& module, const domain::Plan& plan, std::chrono::minutes start);

} // namespace samenspel::app
