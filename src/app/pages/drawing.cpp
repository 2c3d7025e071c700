#include "app/pages/drawing.hpp"

#include "app/places.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "content/svg_reader.hpp"

namespace samenspel::app {

std::optional<document::Drawing> load_drawing(const std::filesystem::path& file, base::Problems& problems) {
    try {
        auto loaded = content::load_svg(file);
        problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
        if (loaded.problems.empty())
            return std::move(loaded.drawing);
    } catch (const base::FileError& error) {
        problems.push_back({base::utf8(file), 0, 0, error.reason(), {}});
    }
    return std::nullopt;
}

} // namespace samenspel::app
