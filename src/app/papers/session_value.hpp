#pragma once

#include "app/session/live_session.hpp"
#include "document/value.hpp"
#include "domain/support/directory.hpp"

/// What the templates of a session's papers are filled with. docs/templates.md lists the paths of each.
namespace samenspel::app {

/// @param support addresses for who takes the handout home
document::Value make_handout_value(const LiveSession& session,
                                   const std::vector<domain::SupportEntry>& support = {});
document::Value make_report_value(const LiveSession& session);

} // namespace samenspel::app
