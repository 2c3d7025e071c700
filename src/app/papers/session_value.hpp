#pragma once

#include "app/session/live_session.hpp"
#include "document/value.hpp"

/// What the templates of a session's papers are filled with. docs/templates.md lists the paths of each.
namespace samenspel::app {

document::Value make_handout_value(const LiveSession& session);
document::Value make_report_value(const LiveSession& session);

} // namespace samenspel::app
