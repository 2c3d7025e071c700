#pragma once

#include <cstddef>
#include <filesystem>

#include "domain/session/session_info.hpp"

/// Who was there: names and numbers of persons, in a file of their own beside the session, so that the
/// session can be shown, copied and studied without them. Written with the same care.
///
/// Everything takes the path of the session and throws base::FileError as SessionFile does.
namespace samenspel::store {

/// The same name with the extension `.aanwezig`.
std::filesystem::path attendance_path(const std::filesystem::path& session);

/// In the order in which they were saved; empty when there is no file.
domain::AttendanceList load_attendance(const std::filesystem::path& session);

/// Replaces the whole list in one transaction; makes the file, for its owner's eyes only, if there is none.
/// A name that is no longer in the list is wiped from the file.
/// @throws std::invalid_argument for text that is not UTF-8 or holds a NUL, and when two persons have the
/// same number or one is below 1
void save_attendance(const std::filesystem::path& session, const domain::AttendanceList& people);

/// Writes what can be saved of a damaged file beside session `from` to a new one beside session `into`.
/// @returns how many persons were saved
std::size_t recover_attendance(const std::filesystem::path& from, const std::filesystem::path& into);

} // namespace samenspel::store
