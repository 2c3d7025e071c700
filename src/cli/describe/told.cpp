#include "cli/describe/told.hpp"

#include <map>

#include "app/window_options.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

/// By name, for the tree of CLI11 knows no kinds of files. A name that is not here takes text.
Takes taken_by(const std::string& name) {
    static const std::map<std::string, Takes> kinds = {
        {"PATH", Takes::file},
        {"SCRIPT", Takes::file},
        {"FILE", Takes::file},
        {"SESSION", Takes::session},
        {"STUDY", Takes::study},
        {"KEY", Takes::key},
        {"XML", Takes::xml},
        {"TEMPLATE", Takes::xml},
        {"--data", Takes::xml},
        {"FOLDER", Takes::folder},
        {"OTHER", Takes::session_or_study},
        {"--out", Takes::folder},
        {"--study", Takes::study},
        {"--mapping", Takes::file},
        {"--import", Takes::file},
        {"--export", Takes::file},
        {"--password-file", Takes::file},
        {"TRAINING", Takes::folder},
        {"--training", Takes::folder},
    };
    const auto found = kinds.find(name);
    return found == kinds.end() ? Takes::text : found->second;
}

/// "{a,b}", as CLI::IsMember describes itself.
std::vector<std::string> choices_of(const CLI::Option& option) {
    const auto type = option.get_type_name();
    const auto begin = type.find('{'), end = type.rfind('}');
    if (begin == std::string::npos || end == std::string::npos || end < begin)
        return {};
    return CLI::detail::split(type.substr(begin + 1, end - begin - 1), ',');
}

ToldOption told(const CLI::Option& option, const CLI::App& app) {
    ToldOption out;
    for (const auto& name : option.get_snames())
        out.names.push_back("-" + name);
    for (const auto& name : option.get_lnames())
        out.names.push_back("--" + name);
    if (option.get_positional())
        out.names = {option.get_name(true, false)};
    out.text = option.get_description();
    if (option.get_items_expected_max() > 0) {
        auto type = option.get_type_name();
        type = type.substr(0, type.find(':'));
        out.value = app.get_formatter()->get_label(type);
        out.takes = taken_by(out.names.back());
        out.choices = choices_of(option);
    }
    out.required = option.get_required();
    out.repeats = option.get_expected_max() >= CLI::detail::expected_max_vector_size;
    return out;
}

} // namespace

ToldCommand tell(const CLI::App& app) {
    ToldCommand out{app.get_name(), app.get_description(), {}, {}, {}};
    for (const auto* option : app.get_options([](const CLI::Option* o) { return !o->get_group().empty(); }))
        (option->get_positional() ? out.arguments : out.options).push_back(told(*option, app));
    for (const auto* command : app.get_subcommands([](const CLI::App* c) { return !c->get_group().empty(); }))
        out.commands.push_back(tell(*command));
    return out;
}

ToldCommand tell_window() {
    ToldCommand out{"samenspel", app::window_text(), {}, {}, {}};
    const auto file = app::window_file();
    out.arguments.push_back({{file.names}, file.names, file.text, {}, Takes::session_or_study, false, false});
    for (const auto& option : app::window_options())
        out.options.push_back({CLI::detail::split(option.names, ','),
                               option.value,
                               option.text,
                               {},
                               option.value.empty() ? Takes::nothing : Takes::folder,
                               false,
                               false});
    return out;
}

} // namespace samenspel::cli
