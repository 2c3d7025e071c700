#include "app/pages/drawing.hpp"

#include <algorithm>

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

void put_labels(document::Drawing& drawing, const std::vector<domain::PictureLabels::Label>& labels) {
    for (auto& part : drawing.parts) {
        auto* label = std::get_if<document::Label>(&part);
        if (label == nullptr || label->id.empty())
            continue;
        const auto words = std::ranges::find(labels, label->id, &domain::PictureLabels::Label::id);
        if (words != labels.end())
            label->text = words->text;
    }
}

} // namespace samenspel::app
