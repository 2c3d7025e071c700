#pragma once

#include <filesystem>
#include <string>

#include "app/session/live_session.hpp"

namespace samenspel::app {

/// What is still to be done after an evening, for any calendar program (RFC 5545): the day by which RIZIV must know,
/// with a reminder a week before, and the day of looking back. The same session gives the same text, so that a
/// calendar that reads it twice has each once.
std::string make_calendar(const LiveSession& session);

/// Writes it as `agenda.ics` in `folder`, which is made if needed. @throws base::FileError
std::filesystem::path save_calendar(const LiveSession& session, const std::filesystem::path& folder);

} // namespace samenspel::app
