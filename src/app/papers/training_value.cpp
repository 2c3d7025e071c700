#include "app/papers/training_value.hpp"

#include <algorithm>
#include <filesystem>

#include "app/papers/value_parts.hpp"
#include "app/texts.hpp"
#include "base/path.hpp"

namespace samenspel::app {
namespace {

using document::Value;
using List = Value::List;

Value texts_at(const domain::Module& module, domain::Prompt::Moment moment) {
    List texts;
    for (const auto& prompt : module.prompts)
        if (prompt.moment == moment)
            texts.emplace_back(prompt.text);
    return Value::list(std::move(texts));
}

void add_picture(Value& to, const LiveSession& session, const std::optional<domain::Picture>& picture) {
    if (!picture || !std::filesystem::exists(session.module_folder() / base::to_path(picture->file)))
        return; // the training may have moved since
    Value shown = Value::record({});
    shown.set("name", base::utf8(base::to_path(picture->file).stem()))
        .set("alternative", picture->alternative);
    to.set("picture", std::move(shown));
}

Value tally_of(const domain::Tally& tally) {
    Value value = Value::record({});
    value.set("title", tally.title);
    List counts, options;
    for (const auto& count : tally.counts)
        counts.emplace_back(count.label);
    for (const auto& option : tally.options)
        options.emplace_back(option.label);
    return value.set("counts", Value::list(std::move(counts)))
        .set("options", Value::list(std::move(options)));
}

Value source_value(const domain::Source& source) {
    Value value = Value::record({});
    value.set("title", source.title);
    const auto year = std::to_string(source.year);
    if (source.year > 0 && source.title.find(year) == std::string::npos) // many a title tells it
        value.set("year", year);
    if (!source.href.empty())
        value.set("href", source.href).set("shown", without_scheme(source.href));
    return value;
}

/// A training's own words: nobody can look them up.
bool is_own(const domain::Source& source) {
    return source.year == 0 && source.href.empty();
}

Value sources_of(const domain::Module& module) {
    List sources;
    for (const auto& source : module.sources)
        if (!is_own(source))
            sources.push_back(source_value(source));
    return Value::list(std::move(sources));
}

/// What a paragraph rests on besides the first source, which is that of the training as a whole.
Value cited_by(const domain::Module& module, const domain::Paragraph& paragraph) {
    List cited;
    for (const auto& id : paragraph.sources) {
        const auto source = std::ranges::find(module.sources, id, &domain::Source::id);
        if (source != module.sources.end() && source != module.sources.begin() && !is_own(*source))
            cited.push_back(source_value(*source));
    }
    return Value::list(std::move(cited));
}

/// As text_value, each paragraph and each item with its sources.
Value cited_text(const domain::Module& module, const domain::Text& text) {
    List parts;
    for (const auto& paragraph : text) {
        Value cited =
            Value::record({{"text", rich_text(paragraph)}, {"sources", cited_by(module, paragraph)}});
        if (!paragraph.item) {
            parts.push_back(Value::record({{"p", std::move(cited)}}));
            continue;
        }
        if (parts.empty() || parts.back().find("items") == nullptr)
            parts.push_back(Value::record({{"items", Value::list({})}}));
        List items = *parts.back().find("items")->items();
        items.push_back(std::move(cited));
        parts.back().set("items", Value::list(std::move(items)));
    }
    return Value::list(std::move(parts));
}

Value step_value(const LiveSession& session, const domain::Block& block, const domain::Step& step,
                 const domain::PlannedStep& planned) {
    Value value = Value::record({});
    value.set("name", capital_first(step_word(block, step)))
        .set("title", step.title)
        .set("minutes", whole_minutes(planned.allotted))
        .set("told", !step.is_exchange())
        .set("short", planned.short_version)
        .set("video", planned.video)
        .set("topics", list_of(step.topics))
        .set("text",
             cited_text(session.module(), domain::is_told_brief(planned, step) ? step.short_text : step.text))
        .set("question", step.question)
        .set("lead_in", step.lead_in)
        .set("hint", step.hint)
        .set("prompts", list_of(step.prompts))
        .set("extra", text_value(step.extra))
        .set("actions", list_of(step.actions));
    List points, deepening;
    for (const auto& point : step.points)
        points.push_back(
            Value::record({{"text", rich_text(point)}, {"sources", cited_by(session.module(), point)}}));
    for (const auto& question : step.deepening)
        deepening.emplace_back(question.text);
    value.set("points", Value::list(std::move(points))).set("deepening", Value::list(std::move(deepening)));
    if (step.tally)
        value.set("tally", tally_of(*step.tally));
    add_picture(value, session, step.picture);
    return value;
}

Value block_value(const domain::Block& block) {
    Value value = Value::record({});
    value.set("mark", mark_of(block))
        .set("is_part", block.number > 0)
        .set("name", block_name(block))
        .set("title", block.title)
        .set("short_title", block.short_title)
        .set("subtitle", block.subtitle)
        .set("goals", list_of(block.goals))
        .set("group_summary", text_value(block.group_summary))
        .set("actions", list_of(block.actions))
        .set("reminders", list_of(block.reminders));
    return value;
}

/// The blocks of the plan as it was prepared, each with its time and with its steps.
Value blocks_of(const LiveSession& session) {
    List blocks;
    Value block;
    List steps;
    std::string id;
    long long minutes = 0;
    auto at = session.info().planned_start();
    const auto close = [&] {
        if (id.empty())
            return;
        block.set("minutes", minutes).set("to", minute_of_day(session, at));
        block.set("steps", Value::list(std::move(steps)));
        blocks.push_back(std::move(block));
        steps.clear();
        minutes = 0;
    };
    const auto& plan = session.info().plan.steps;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        if (plan[i].block != id) {
            close();
            id = plan[i].block;
            block = block_value(session.block_of(i));
            block.set("from", minute_of_day(session, at));
        }
        Value step = step_value(session, session.block_of(i), session.step_of(i), plan[i]);
        step.set("from", minute_of_day(session, at));
        steps.push_back(std::move(step));
        minutes += whole_minutes(plan[i].allotted);
        at += plan[i].allotted;
    }
    close();
    return Value::list(std::move(blocks));
}

Value references_of(const LiveSession& session) {
    List references;
    for (const auto& reference : session.module().references) {
        Value value = Value::record({});
        value.set("title", reference.title).set("text", text_value(reference.text));
        add_picture(value, session, reference.picture);
        references.push_back(std::move(value));
    }
    return Value::list(std::move(references));
}

Value makers_of(const domain::Module& module) {
    List names;
    for (const auto& maker : module.makers)
        names.emplace_back(maker.name);
    return Value::list(std::move(names));
}

Value material_of(const LiveSession& session) {
    const auto& plan = session.info().plan.steps;
    const bool video = std::ranges::any_of(plan, &domain::PlannedStep::video);
    List items;
    for (const auto& item : session.module().material)
        if (video || !item.only_with_video)
            items.emplace_back(item.text);
    return Value::list(std::move(items));
}

} // namespace

Value make_training_value(const LiveSession& session) {
    const auto& module = session.module();
    Value root = Value::record({});
    root.set("session", session_details(session));
    root.set("subtitle", module.subtitle).set("summary", module.summary);
    root.set("makers", makers_of(module)).set("material", material_of(session));
    root.set("advice", list_of(module.advice));
    Value prompts = Value::record({});
    prompts.set("start", texts_at(module, domain::Prompt::Moment::start))
        .set("silence", texts_at(module, domain::Prompt::Moment::silence))
        .set("still", texts_at(module, domain::Prompt::Moment::still));
    root.set("prompts", std::move(prompts));
    root.set("blocks", blocks_of(session));
    root.set("references", references_of(session)).set("sources", sources_of(module));
    return root;
}

} // namespace samenspel::app
