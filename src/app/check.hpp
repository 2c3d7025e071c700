#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/places.hpp"
#include "base/problem.hpp"
#include "domain/session/plan.hpp"

namespace samenspel::app {

/// Everything that is wrong with a training (its folder or module.xml, pictures included), with the templates (their
/// folder, or one of them) or with one picture. @throws base::FileError if there is nothing to read
base::Problems check_path(const std::filesystem::path& path);

/// What was chosen and is not there: an unknown block or step, a short version or video that a step lacks, a part
/// that cannot be left out.
base::Problems check_choices(const domain::Module& module, const domain::Choices& choices);

struct PlannedTraining {
    std::string table; ///< empty with problems
    base::Problems problems;
};

/// The plan of a training by choices as typed. @param length minutes; 0 = as the training says
PlannedTraining plan_training(const std::filesystem::path& module_folder, int length,
                              const std::string& start, const std::vector<std::string>& brief,
                              const std::vector<std::string>& video, const std::vector<std::string>& without);

} // namespace samenspel::app
