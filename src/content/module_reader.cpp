#include "content/module_reader.hpp"

#include <map>
#include <set>
#include <system_error>

#include "content/files.hpp"
#include "content/format_version.hpp"
#include "content/module_builder.hpp"
#include "content/module_grammar.hpp"
#include "content/module_rules.hpp"
#include "content/svg_reader.hpp"
#include "content/xml/parse.hpp"

namespace samenspel::content {
namespace {

/// The SVG files that a module names, each once.
std::set<std::string> drawings_of(const domain::Module& module) {
    std::set<std::string> files;
    const auto add = [&](const std::optional<domain::Picture>& picture) {
        if (picture && picture->file.ends_with(".svg"))
            files.insert(picture->file);
    };
    for (const auto& labels : module.picture_labels)
        files.insert(labels.file);
    for (const auto& block : module.blocks) {
        for (const auto& step : block.steps)
            add(step.picture);
    }
    for (const auto& reference : module.references)
        add(reference.picture);
    return files;
}

std::vector<std::string> label_ids(const document::Drawing& drawing) {
    std::vector<std::string> ids;
    for (const auto& part : drawing.parts) {
        const auto* label = std::get_if<document::Label>(&part);
        if (label != nullptr && !label->id.empty())
            ids.push_back(label->id);
    }
    return ids;
}

} // namespace

LoadedModule read_module(std::string_view text, const std::string& file_name, const FileExists& exists,
                         const LabelIds& label_ids) {
    LoadedModule loaded;
    const xml::Source source(text);
    xml::Report report(file_name, source);
    const auto root = xml::parse(source, report);
    if (root && !is_newer_format(*root, module_format, report)) {
        if (const auto training = xml::check(*root, module_grammar(), report)) {
            check_module_rules(*training, exists, label_ids, report);
            loaded.module = build_module(*training);
        }
    }
    loaded.problems = report.take();
    return loaded;
}

LoadedModule load_module(const std::filesystem::path& folder) {
    const auto file = folder / "module.xml";
    const auto exists = [&](const std::string& name) {
        std::error_code error;
        return std::filesystem::is_regular_file(inside(folder, name), error);
    };
    std::map<std::string, LoadedDrawing> pictures;
    const auto picture_of = [&](const std::string& name) -> const LoadedDrawing& {
        const auto [place, is_new] = pictures.try_emplace(name);
        if (is_new && exists(name))
            place->second = load_svg(inside(folder, name));
        return place->second;
    };
    auto loaded = read_module(read_bytes(file), shown_path(file), exists,
                              [&](const std::string& name) { return label_ids(picture_of(name).drawing); });
    for (const auto& name : drawings_of(loaded.module)) {
        const auto& picture = picture_of(name);
        loaded.problems.insert(loaded.problems.end(), picture.problems.begin(), picture.problems.end());
    }
    return loaded;
}

} // namespace samenspel::content
