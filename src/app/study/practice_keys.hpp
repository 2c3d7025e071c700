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
/// Takes the place of what was known of this code, but for a name or note that is empty; the file is made if there is
/// none.
/// @throws std::invalid_argument for a code that is none; base::FileError
void set_practice_key(const OpenStudy& study, const std::filesystem::path& key, PracticeKey practice);

} // namespace samenspel::app
