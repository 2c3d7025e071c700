#include "app/papers/press.hpp"

#include <utility>

#include "app/pages/drawing.hpp"
#include "base/path.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

/// Pictures of the training that documents may show, by file name without extension.
document::Drawings drawings_of(const domain::Module& module, const std::filesystem::path& folder,
                               base::Problems& problems) {
    document::Drawings drawings;
    const auto add = [&](const std::string& name) {
        const auto file = folder / base::to_path(name);
        if (!std::filesystem::exists(file))
            return; // the training moved since; the papers do without
        if (auto drawing = load_drawing(file, problems)) {
            if (const auto* labels = module.labels_of(name))
                put_labels(*drawing, labels->labels);
            drawings.emplace(base::utf8(file.stem()), std::move(*drawing));
        }
    };
    for (const auto& block : module.blocks)
        for (const auto& step : block.steps)
            if (step.picture)
                add(step.picture->file);
    for (const auto& reference : module.references)
        if (reference.picture)
            add(reference.picture->file);
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "papers", none))
        if (entry.path().extension() == ".svg")
            add("papers/" + base::utf8(entry.path().filename()));
    return drawings;
}

} // namespace

Press::Press(const Places& places, const domain::Module& module, const std::filesystem::path& module_folder,
             base::Problems& problems)
    : places_(places),
      fonts_(places.templates / "fonts"),
      hyphenator_(places.templates / "hyphenation", module.language),
      drawings_(drawings_of(module, module_folder, problems)) {}

std::optional<document::Template> Press::usable(content::LoadedTemplate loaded, base::Problems& problems) {
    problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
    if (!loaded.problems.empty())
        return std::nullopt;
    return std::move(loaded.paper);
}

std::optional<document::Template> Press::load(const std::string& name, base::Problems& problems) const {
    return usable(content::load_template(places_.templates, name), problems);
}

std::optional<document::Template> Press::load_file(const std::filesystem::path& file,
                                                   base::Problems& problems) const {
    return usable(content::load_template_with(places_.templates, file), problems);
}

document::Document Press::set(const document::Template& paper, const document::Value& value,
                              base::Problems& problems) const {
    const document::Typesetting typesetting{fonts_, hyphenator_, drawings_, words::tr};
    auto laid = document::layout_document(paper, value, typesetting);
    problems.insert(problems.end(), laid.problems.begin(), laid.problems.end());
    return std::move(laid.document);
}

} // namespace samenspel::app
