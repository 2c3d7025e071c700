#pragma once

#include "app/session/live_session.hpp"
#include "document/value.hpp"

/// What the papers for the moderator are filled with. docs/templates.md lists the paths.
namespace samenspel::app {

/// The evening as it is planned: the whole training with its times. For guide, pocket card and question cards.
document::Value make_training_value(const LiveSession& session);

} // namespace samenspel::app
