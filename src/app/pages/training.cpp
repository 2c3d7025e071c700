#include "app/pages/training.hpp"

#include <stdexcept>

#include "base/problem.hpp"
#include "content/module_reader.hpp"

namespace samenspel::app {

domain::Module load_training(const std::filesystem::path& folder) {
    auto loaded = content::load_module(folder);
    if (!loaded.problems.empty())
        throw std::invalid_argument(base::to_string(loaded.problems.front()));
    return std::move(loaded.module);
}

} // namespace samenspel::app
