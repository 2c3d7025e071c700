#pragma once

#include "app/preflight.hpp"

namespace samenspel::gui {

/// Opens a video as the player would, without showing it, and fills in what was found: whether this computer can show
/// it, its length, its sound. Takes up to five seconds for a file that does not answer. Where the system cannot
/// be asked, a file that is there counts as good.
void check_video(app::VideoFacts& video);

/// For whoever helps: what this computer lacks to show videos, by the names of its player's parts.
std::string player_facts();

/// A short tone, to hear whether the loudspeakers are on. @return false if there is nothing to hear it with
bool play_tone();

} // namespace samenspel::gui
