#pragma once

#include "app/session/live_session.hpp"
#include "document/value.hpp"

/// What the papers for and about the participants are filled with. docs/templates.md lists the paths.
namespace samenspel::app {

/// To sign: who is expected, and empty rows for who comes as well.
document::Value make_attendance_value(const LiveSession& session);

/// One for each who was there.
document::Value make_certificates_value(const LiveSession& session);

/// What the group means to do, and when it looks back.
document::Value make_intentions_value(const LiveSession& session);

} // namespace samenspel::app
