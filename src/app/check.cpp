#include "app/check.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <set>

#include "app/pages/drawing.hpp"
#include "app/pages/rooms.hpp"
#include "app/pages/show.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "content/module_reader.hpp"
#include "content/questionnaire_reader.hpp"
#include "content/support_reader.hpp"
#include "content/template_reader.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

namespace fs = std::filesystem;
using words::fill;
using words::mark;
using words::tr;

void append(base::Problems& all, base::Problems more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// The training's own papers and the pictures beside them; with the styles of the templates that lie beside the
/// trainings, where there are any.
base::Problems check_papers(const fs::path& folder, const domain::Module& module) {
    base::Problems problems;
    const auto styles = fs::absolute(folder).lexically_normal() / "../../templates";
    std::error_code none;
    for (const auto& paper : module.papers) {
        const auto file = folder / base::to_path(paper.file);
        if (fs::exists(file, none) && fs::exists(styles / "styles.xml", none))
            append(problems, content::load_template_with(styles, file).problems);
    }
    for (const auto& entry : fs::directory_iterator(folder / "papers", none))
        if (entry.path().extension() == ".svg")
            load_drawing(entry.path(), problems);
    return problems;
}

base::Problems check_training(const fs::path& folder) {
    auto loaded = content::load_module(folder);
    auto problems = std::move(loaded.problems);
    append(problems, check_papers(folder, loaded.module));
    for (auto& questionnaire : content::load_questionnaires(folder / "questionnaires"))
        append(problems, std::move(questionnaire.problems));
    append(problems, content::load_support(folder / "support").problems);
    base::sort_problems(problems);
    return problems;
}

/// One template, with the styles beside it.
base::Problems check_template(const fs::path& file) {
    return content::load_template(file.parent_path(), base::utf8(file.stem())).problems;
}

base::Problems check_templates(const fs::path& folder) {
    base::Problems problems;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".xml" && entry.path().filename() != "styles.xml")
            append(problems, check_template(entry.path()));
    base::sort_problems(problems);
    return problems;
}

} // namespace

base::Problems check_path(const fs::path& path) {
    if (fs::exists(path / "module.xml"))
        return check_training(path);
    if (path.filename() == "module.xml")
        return check_training(path.has_parent_path() ? path.parent_path() : fs::path("."));
    base::Problems problems;
    if (path.extension() == ".svg") {
        load_drawing(path, problems);
        return problems;
    }
    if (fs::exists(path / "styles.xml"))
        return check_templates(path);
    if (path.extension() == ".xml" && fs::exists(path.parent_path() / "styles.xml"))
        return check_template(path);
    throw base::FileError(base::FileError::Kind::missing, base::utf8(path),
                          tr("no training, template or picture there"));
}

base::Problems check_choices(const domain::Module& module, const domain::Choices& choices) {
    std::map<std::string, const domain::Step*> steps;
    std::set<std::string> optional;
    std::vector<std::string> keys;
    for (const auto& block : module.blocks) {
        keys.push_back(block.id);
        if (block.optional)
            optional.insert(block.id);
        for (const auto& step : block.steps) {
            const auto key = domain::step_key(block.id, step.id);
            keys.push_back(key);
            steps[key] = &step;
            if (step.optional)
                optional.insert(key);
        }
    }
    base::Problems problems;
    const auto refuse = [&](const char* sentence, const std::string& key) {
        problems.push_back({{}, 0, 0, fill(tr(sentence), {{"key", key}}), {}});
    };
    const auto is_known = [&](const std::string& key) {
        if (std::ranges::find(keys, key) != keys.end())
            return true;
        const auto near = base::nearest(key, keys);
        problems.push_back({{},
                            0,
                            0,
                            fill(tr("no block or step '{key}'"), {{"key", key}}),
                            near ? fill(tr("did you mean '{near}'?"), {{"near", *near}}) : std::string()});
        return false;
    };
    for (const auto& key : choices.short_version)
        if (is_known(key) && (!steps.contains(key) || !steps[key]->short_time))
            refuse(mark("'{key}' has no short version"), key);
    for (const auto& key : choices.video)
        if (is_known(key) && (!steps.contains(key) || !domain::has_video(*steps[key], key, choices)))
            refuse(mark("'{key}' has no video"), key);
    for (const auto& key : choices.left_out)
        if (is_known(key) && !optional.contains(key))
            refuse(mark("'{key}' cannot be left out"), key);
    return problems;
}

PlannedTraining plan_training(const fs::path& module_folder, int length, const std::string& start,
                              const std::vector<std::string>& brief, const std::vector<std::string>& video,
                              const std::vector<std::string>& without) {
    PlannedTraining result;
    auto loaded = content::load_module(module_folder);
    result.problems = std::move(loaded.problems);
    if (!result.problems.empty())
        return result;
    PrepareForm form;
    form.lok_name = "-";
    form.date = "1/1/2000";
    form.start = start;
    form.length = std::to_string(length != 0 ? length : static_cast<int>(loaded.module.length.count()));
    form.choices.short_version.insert(brief.begin(), brief.end());
    form.choices.video.insert(video.begin(), video.end());
    form.choices.left_out.insert(without.begin(), without.end());
    result.problems = check_choices(loaded.module, form.choices);
    const auto page = make_prepare_page(loaded.module, form);
    for (const auto& error : page.errors)
        result.problems.push_back({{}, 0, 0, error.text, {}});
    if (!page.plan_error.empty())
        result.problems.push_back({{}, 0, 0, page.plan_error, {}});
    if (!result.problems.empty())
        return result;
    form.choices.length = std::chrono::minutes{std::stoi(form.length)};
    const auto plan = std::get<domain::Plan>(domain::make_plan(loaded.module, form.choices));
    result.table =
        show_plan(loaded.module, plan, planned_local_start(form).time_since_epoch() % std::chrono::days{1});
    return result;
}

} // namespace samenspel::app
