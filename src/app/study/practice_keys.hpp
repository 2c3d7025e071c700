#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/study/open_study.hpp"
#include "store/key_file.hpp"

namespace samenspel::app {

using store::PracticeKey;

/// By name. @throws base::FileError, also (foreign) for the key of another study
std::vector<PracticeKey> practice_keys(const OpenStudy& study, const std::filesystem::path& key);
/// A key without practices. @throws base::FileError, also (unwritable) if there is a file already
void create_practice_key(const OpenStudy& study, const std::filesystem::path& key);
/// Takes the place of all that was known of this code. @throws as set_practice_key
void keep_practice_key(const OpenStudy& study, const std::filesystem::path& key, PracticeKey practice);
/// Why this is no good place for a key; empty if nothing is known against it. Whoever gets a folder gets what lies
/// beside the answers, and a folder that is copied to a cloud is no longer in one hand.
std::string key_place_notice(const std::filesystem::path& study, const std::filesystem::path& key);
/// Takes the place of what was known of this code, but for a name or note that is empty; the file is made if there is
/// none.
/// @throws std::invalid_argument for a code that is none; base::FileError
void set_practice_key(const OpenStudy& study, const std::filesystem::path& key, PracticeKey practice);

} // namespace samenspel::app
