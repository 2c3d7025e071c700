#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "domain/session/event.hpp"
#include "domain/session/session_info.hpp"

namespace samenspel::store {

/// Copies a file, with what a crash left beside it, to "name (beschadigd 2026-11-21 2013).lok" in the same
/// folder; with ", 2" and so on behind the time when that name is taken.
/// @returns the name of the copy @throws base::FileError unreadable or unwritable
std::filesystem::path keep_damaged_copy(const std::filesystem::path& path,
                                        std::chrono::local_time<std::chrono::minutes> when);

/// What stands in for a part that is lost.
struct Fallback {
    domain::SessionInfo info;
    std::string module_xml;
};

/// What was saved of a damaged session.
struct Salvage {
    bool info = false;
    bool module_xml = false;
    bool draft = false;
    std::size_t events = 0;
    /// Numbers that are missing between those that were saved. What came after the last one is not known.
    std::vector<domain::EventId> lost;

    [[nodiscard]] bool complete() const { return info && module_xml && lost.empty(); }
    friend bool operator==(const Salvage&, const Salvage&) = default;
};

/// Writes every row of a damaged session whose sum is right to a new file; events keep their numbers. The
/// damaged file is only read.
/// @pre this program does not have `from` open
/// @throws base::FileError if `from` cannot be read or `into` cannot be made
Salvage recover(const std::filesystem::path& from, const std::filesystem::path& into,
                const Fallback& fallback);

} // namespace samenspel::store
