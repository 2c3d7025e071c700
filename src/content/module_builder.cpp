#include "content/module_builder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace samenspel::content {
namespace {

using domain::minutes;
using xml::Element;

template <typename Value, std::size_t size>
Value choose(const std::string& word, const std::array<std::pair<std::string_view, Value>, size>& values) {
    const auto found = std::ranges::find(values, word, &std::pair<std::string_view, Value>::first);
    return found == values.end() ? values.front().second : found->second;
}

minutes minutes_of(const Element& from, std::string_view name) {
    return minutes(from.number(name).value_or(0));
}

domain::Duration duration_of(const Element& from) {
    return {minutes_of(from, "planned"), minutes_of(from, "least"), minutes_of(from, "most")};
}

bool says_yes(const Element& from, std::string_view name) {
    return from.value(name) == "yes";
}

std::vector<std::string> texts_of(const Element& from, std::string_view name) {
    std::vector<std::string> texts;
    for (const auto* child : from.all(name))
        texts.push_back(child->text);
    return texts;
}

std::vector<std::string> words(const std::string& text) {
    std::vector<std::string> all;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find(' ', from), text.size());
        all.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return all;
}

/// White space is collapsed over the borders of spans: "a <em> b</em>" has one space.
void add_span(std::vector<domain::Span>& spans, domain::Span span) {
    const bool gap = span.text.starts_with(' ') && !spans.empty() && !spans.back().text.ends_with(' ');
    const std::string core = base::collapse_spaces(span.text);
    std::string text(gap ? 1 : 0, ' ');
    text += core;
    if (!core.empty() && span.text.ends_with(' '))
        text += ' ';
    if (text.empty())
        return;
    span.text = std::move(text);
    const bool same = !spans.empty() && spans.back().style == span.style && spans.back().href == span.href;
    if (same)
        spans.back().text += span.text;
    else
        spans.push_back(std::move(span));
}

std::vector<domain::Span> spans_of(const Element& rich) {
    using Style = domain::Span::Style;
    std::vector<domain::Span> spans;
    for (const auto& part : rich.children) {
        if (part.is("note"))
            continue;
        const Style style = part.is("em")       ? Style::emphasis
                            : part.is("strong") ? Style::strong
                                                : Style::plain;
        add_span(spans, {part.text, style, part.value("href")});
    }
    while (!spans.empty() && spans.back().text.ends_with(' ')) {
        spans.back().text.pop_back();
        if (spans.back().text.empty())
            spans.pop_back();
    }
    return spans;
}

domain::Paragraph paragraph_of(const Element& from) {
    return {spans_of(from), words(from.value("source")), from.is("item")};
}

domain::Text text_of(const Element* from) {
    domain::Text text;
    if (from == nullptr)
        return text;
    for (const auto& child : from->children) {
        if (child.is("p"))
            text.push_back(paragraph_of(child));
        for (const auto* item : child.all("item"))
            text.push_back(paragraph_of(*item));
    }
    return text;
}

std::optional<domain::Picture> picture_of(const Element& from) {
    const auto* picture = from.child("picture");
    if (picture == nullptr || picture->value("file").empty())
        return std::nullopt;
    return domain::Picture{picture->value("file"), picture->text};
}

std::optional<domain::Video> video_of(const Element& from) {
    const auto* video = from.child("video");
    if (video == nullptr)
        return std::nullopt;
    return domain::Video{video->value("file"), video->value("href")};
}

std::optional<domain::Tally> tally_of(const Element& from) {
    const auto* element = from.child("tally");
    if (element == nullptr)
        return std::nullopt;
    domain::Tally tally{element->value("id"), element->text_of("title"), {}, {}};
    for (const auto* count : element->all("count"))
        tally.counts.push_back({count->value("id"), count->text});
    for (const auto* option : element->all("option")) {
        tally.options.push_back({option->value("id"), option->text, option->number("colour").value_or(0)});
    }
    return tally;
}

using StepKind = domain::Step::Kind;
constexpr std::array step_kinds{
    std::pair<std::string_view, StepKind>{"talk", StepKind::talk},
    std::pair<std::string_view, StepKind>{"flash", StepKind::flash},
    std::pair<std::string_view, StepKind>{"question", StepKind::question},
    std::pair<std::string_view, StepKind>{"addition", StepKind::addition},
    std::pair<std::string_view, StepKind>{"round", StepKind::round},
};

bool is_step(const Element& element) {
    return std::ranges::any_of(step_kinds, [&](const auto& kind) { return element.is(kind.first); });
}

void fill_told(domain::Step& step, const Element& from) {
    step.topics = texts_of(from, "topic");
    step.text = text_of(from.child("text"));
    step.short_text = text_of(from.child("short-text"));
    for (const auto* point : from.all("point"))
        step.points.push_back(paragraph_of(*point));
    step.picture = picture_of(from);
    step.video = video_of(from);
}

void fill_exchange(domain::Step& step, const Element& from) {
    step.lead_in = from.text_of("lead-in");
    step.question = from.text_of("text");
    step.hint = from.text_of("hint");
    step.prompts = texts_of(from, "prompt");
    step.extra = text_of(from.child("extra"));
    for (const auto* deepening : from.all("deepening")) {
        step.deepening.push_back({deepening->text, says_yes(*deepening, "addition")});
    }
    step.tally = tally_of(from);
}

domain::Step step_of(const Element& from) {
    domain::Step step;
    step.kind = choose(from.rule->name, step_kinds);
    step.id = from.value("id");
    step.time = duration_of(from);
    if (from.attribute("short") != nullptr)
        step.short_time = minutes_of(from, "short");
    step.optional = says_yes(from, "optional");
    step.support = says_yes(from, "support");
    step.title = from.text_of("title");
    step.short_title = from.text_of("short-title");
    step.actions = texts_of(from, "action");
    if (step.is_exchange())
        fill_exchange(step, from);
    else
        fill_told(step, from);
    return step;
}

domain::Block block_of(const Element& from) {
    using Kind = domain::Block::Kind;
    static constexpr std::array kinds{std::pair<std::string_view, Kind>{"part", Kind::part},
                                      std::pair<std::string_view, Kind>{"intro", Kind::intro},
                                      std::pair<std::string_view, Kind>{"outro", Kind::outro}};
    domain::Block block;
    block.kind = choose(from.value("kind"), kinds);
    block.id = from.value("id");
    block.time = duration_of(from);
    block.protected_time = says_yes(from, "protected");
    block.optional = says_yes(from, "optional");
    block.title = from.text_of("title");
    block.short_title = from.child("short-title") != nullptr ? from.text_of("short-title") : block.title;
    block.subtitle = from.text_of("subtitle");
    block.goals = texts_of(from, "goal");
    block.group_summary = text_of(from.child("group-summary"));
    block.actions = texts_of(from, "action");
    block.reminders = texts_of(from, "reminder");
    for (const auto& child : from.children) {
        if (is_step(child))
            block.steps.push_back(step_of(child));
    }
    return block;
}

void fill_makers_and_sources(domain::Module& module, const Element& from) {
    using Role = domain::Maker::Role;
    static constexpr std::array roles{std::pair<std::string_view, Role>{"author", Role::author},
                                      std::pair<std::string_view, Role>{"partner", Role::partner},
                                      std::pair<std::string_view, Role>{"funder", Role::funder}};
    for (const auto* maker : from.all("maker")) {
        module.makers.push_back({choose(maker->value("role"), roles), maker->text, maker->value("href")});
    }
    for (const auto* source : from.all("source")) {
        module.sources.push_back(
            {source->value("id"), source->number("year").value_or(0), source->value("href"), source->text});
    }
}

void fill_guidance(domain::Module& module, const Element& from) {
    using Moment = domain::Prompt::Moment;
    static constexpr std::array moments{std::pair<std::string_view, Moment>{"start", Moment::start},
                                        std::pair<std::string_view, Moment>{"silence", Moment::silence},
                                        std::pair<std::string_view, Moment>{"still", Moment::still}};
    if (const auto* material = from.child("material")) {
        for (const auto* item : material->all("item")) {
            module.material.push_back({item->text, item->value("when") == "video"});
        }
    }
    for (const auto* prompt : from.all("prompt")) {
        module.prompts.push_back({choose(prompt->value("moment"), moments), prompt->text});
    }
    module.advice = texts_of(from, "advice");
}

void fill_look_up(domain::Module& module, const Element& from) {
    for (const auto* reference : from.all("reference")) {
        module.references.push_back({reference->value("id"), reference->text_of("title"), text_of(reference),
                                     picture_of(*reference)});
    }
    for (const auto* element : from.all("labels")) {
        domain::PictureLabels labels{element->value("file"), {}};
        for (const auto* label : element->all("label"))
            labels.labels.push_back({label->value("id"), label->text});
        module.picture_labels.push_back(std::move(labels));
    }
    for (const auto* element : from.all("paper")) {
        domain::Paper paper{element->value("id"),
                            element->value("file"),
                            element->text_of("title"),
                            element->value("for") == "study",
                            {}};
        for (const auto* blank : element->all("blank"))
            paper.blanks.push_back({blank->value("id"), blank->text, says_yes(*blank, "required")});
        module.papers.push_back(std::move(paper));
    }
    const auto* closing = from.child("closing");
    if (closing == nullptr)
        return;
    for (const auto* link : closing->all("link")) {
        const domain::Paragraph title{spans_of(*link), {}, false};
        module.closing_links.push_back(
            {link->value("href"), domain::plain_text(title), link->text_of("note"), says_yes(*link, "qr")});
    }
}

} // namespace

domain::Module build_module(const Element& from) {
    domain::Module module;
    module.id = from.value("id");
    module.version = from.value("version");
    module.language = from.value("language");
    module.title = from.text_of("title");
    module.subtitle = from.text_of("subtitle");
    module.summary = from.text_of("summary");
    fill_makers_and_sources(module, from);
    if (const auto* session = from.child("session")) {
        module.length = minutes_of(*session, "minutes");
        module.credit_points = session->number("credit-points").value_or(0);
        module.group_limit = session->number("group-limit").value_or(0);
    }
    fill_guidance(module, from);
    int parts = 0;
    for (const auto* block : from.all("block")) {
        module.blocks.push_back(block_of(*block));
        if (module.blocks.back().kind == domain::Block::Kind::part)
            module.blocks.back().number = ++parts;
    }
    fill_look_up(module, from);
    return module;
}

} // namespace samenspel::content
