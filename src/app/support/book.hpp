#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/places.hpp"
#include "base/problem.hpp"
#include "domain/support/directory.hpp"

namespace samenspel::app {

/// The directory of local support of a training, with what the user changed in it.
struct SupportBook {
    domain::SupportDirectory supplied, own;
    base::Problems problems;     ///< of both; what could be read is in them all the same
    base::Problems own_problems; ///< of the user's own file: while there are any it is not written

    [[nodiscard]] domain::SupportDirectory all() const {
        return domain::with_joined(domain::with_own(supplied, own));
    }
};

/// The user's own corrections, beside the sessions.
std::filesystem::path own_support_file(const Places& places);

/// The first training that has a directory of support. @throws base::FileError if none has
std::filesystem::path training_with_support(const Places& places);

/// @throws base::FileError if a file cannot be read
SupportBook load_support_book(const Places& places, const std::filesystem::path& module_folder);

/// The addresses for a LOK that works in this region. None if there is no directory that can be read: what asks for
/// them does without.
std::vector<domain::SupportEntry>
support_nearby(const Places& places, const std::filesystem::path& module_folder, const std::string& region);

/// Writes the user's corrections in place of those of `book`: whole or not at all. What was there stays beside it,
/// as hulpgids.xml.bak. @throws base::FileError, also if the file holds what this program cannot read
void save_own_support(const Places& places, const SupportBook& book, const domain::SupportDirectory& own);

/// Takes over the corrections of a colleague; about the same entry the later one counts. With problems nothing was
/// changed. @throws base::FileError
base::Problems import_support(const Places& places, const SupportBook& book,
                              const std::filesystem::path& file);

/// One's own corrections in a file for a colleague. @throws base::FileError
void export_support(const SupportBook& book, const std::filesystem::path& file);

std::string contacts_text(const domain::SupportEntry& entry); ///< "02 515 02 63 (dag) · info@lijn.be · …"
std::string origin_text(const domain::SupportEntry& entry,
                        const domain::SupportDirectory& directory); ///< "Gids, 2024"
/// That it is old or past its end; empty if it is neither.
std::string age_text(const domain::SupportEntry& entry, std::chrono::year_month_day today);

/// An entry as lines of text, the name first. @param today decides what is marked as old
std::string support_text(const domain::SupportEntry& entry, const domain::SupportDirectory& directory,
                         std::chrono::year_month_day today);

} // namespace samenspel::app
