#pragma once

#include <filesystem>

namespace samenspel::test {

/// The root of the source tree: below it are `modules`, `templates` and `tests`.
std::filesystem::path source_dir();

/// The root of the build folder: below it are both programs.
std::filesystem::path build_dir();

/// The command-line program of this build.
std::filesystem::path cli();

} // namespace samenspel::test
