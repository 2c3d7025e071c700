#pragma once

#include "app/session/live_session.hpp"
#include "document/value.hpp"

namespace samenspel::app {

/// Everything that a document of a session may want to say. docs/templates.md lists the paths.
document::Value make_session_value(const LiveSession& session);

} // namespace samenspel::app
