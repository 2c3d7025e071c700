#include "content/module_rules.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"

namespace samenspel::content {
namespace {

using xml::Element;

constexpr std::array<std::string_view, 3> told_steps{"flash", "addition", "talk"};
constexpr std::array<std::string_view, 5> step_names{"flash", "addition", "talk", "question", "round"};

bool is_step(const Element& element) {
    return std::ranges::any_of(step_names, [&](std::string_view name) { return element.is(name); });
}

bool is_told(const Element& element) {
    return std::ranges::any_of(told_steps, [&](std::string_view name) { return element.is(name); });
}

class Rules {
public:
    Rules(const Element& training, const FileExists& exists, const LabelIds& label_ids, xml::Report& report)
        : training_(training), exists_(exists), label_ids_(label_ids), report_(report) {
        for (const auto* source : training.all("source"))
            sources_.push_back(source->value("id"));
    }

    void check() {
        check_ids(training_.all("source"));
        check_ids(training_.all("block"));
        check_ids(training_.all("reference"));
        check_ids(training_.all("paper"));
        for (const auto* paper : training_.all("paper"))
            check_ids(paper->all("blank"));
        std::vector<const Element*> tallies;
        for (const auto* block : training_.all("block")) {
            check_block(*block);
            for (const auto& step : block->children) {
                if (const auto* tally = step.child("tally"))
                    tallies.push_back(tally);
            }
        }
        check_ids(tallies);
        check_session();
        check_labels();
        check_everywhere(training_);
    }

private:
    void check_ids(const std::vector<const Element*>& elements) {
        std::map<std::string, std::size_t> first;
        for (const auto* element : elements) {
            const auto* id = element->attribute("id");
            if (id == nullptr)
                continue;
            const auto [earlier, is_first] = first.emplace(id->value, id->at);
            if (is_first)
                continue;
            report_.add(id->at, messages::double_id,
                        {{"id", id->value}, {"line", std::to_string(report_.line(earlier->second))}});
        }
    }

    void check_block(const Element& block) {
        check_times(block);
        std::vector<const Element*> steps;
        for (const auto& child : block.children) {
            if (is_step(child))
                steps.push_back(&child);
        }
        check_ids(steps);
        for (const auto* step : steps)
            check_step(*step);
        if (steps.empty() && block.complete) {
            report_.add(block.at, messages::no_steps, {{"id", block.value("id")}});
        } else {
            check_sum(block, block.number("planned"), block.attribute("planned"), steps,
                      messages::steps_do_not_add_up);
            check_bound(block, "least", steps, messages::least_does_not_add_up);
            check_bound(block, "most", steps, messages::most_does_not_add_up);
        }
    }

    /// A block's bounds say again what its steps allow; a wrong one would promise what no plan keeps.
    void check_bound(const Element& block, const char* bound, const std::vector<const Element*>& steps,
                     const Message& message) {
        const auto said = block.number(bound);
        if (!said || !block.complete || !times_fit(block))
            return;
        int sum = 0;
        for (const auto* step : steps) {
            const auto minutes = step->number(bound);
            if (!minutes || !times_fit(*step))
                return;
            sum += *minutes;
        }
        if (sum != *said) {
            report_.add(
                block.attribute(bound)->at, message,
                {{"id", block.value("id")}, {"sum", std::to_string(sum)}, {"said", std::to_string(*said)}});
        }
    }

    static bool times_fit(const Element& element) {
        const auto planned = element.number("planned");
        const auto least = element.number("least");
        const auto most = element.number("most");
        return planned && least && most && *least <= *planned && *planned <= *most;
    }

    void check_step(const Element& step) {
        check_times(step);
        if (is_told(step))
            check_told(step);
        if (const auto* tally = step.child("tally")) {
            check_ids(tally->all("count"));
            check_ids(tally->all("option"));
        }
    }

    void check_told(const Element& step) {
        const auto* brief = step.attribute("short");
        if (brief != nullptr && step.child("short-text") == nullptr && step.complete) {
            report_.add(brief->at, messages::short_without_text, {{"short", brief->value}});
        }
        if (step.complete && step.child("text") == nullptr && step.child("video") == nullptr) {
            report_.add(step.at, messages::neither_text_nor_video, {{"name", step.rule->name}});
        }
    }

    void check_times(const Element& element) {
        const auto planned = element.number("planned");
        const auto least = element.number("least");
        const auto most = element.number("most");
        const auto brief = element.number("short");
        if (least && planned && *least > *planned) {
            report_.add(element.attribute("least")->at, messages::least_above_planned,
                        {{"least", std::to_string(*least)}, {"planned", std::to_string(*planned)}});
        }
        if (planned && most && *planned > *most) {
            report_.add(element.attribute("most")->at, messages::planned_above_most,
                        {{"planned", std::to_string(*planned)}, {"most", std::to_string(*most)}});
        }
        if (brief && least && *brief >= *least) {
            report_.add(element.attribute("short")->at, messages::short_not_below_least,
                        {{"short", std::to_string(*brief)}, {"least", std::to_string(*least)}});
        }
    }

    void check_session() {
        const auto blocks = training_.all("block");
        const bool any_kind_unknown =
            std::ranges::any_of(blocks, [](const Element* b) { return b->attribute("kind") == nullptr; });
        const bool any_part =
            std::ranges::any_of(blocks, [](const Element* b) { return b->value("kind") == "part"; });
        if (!any_part && !any_kind_unknown && !blocks.empty())
            report_.add(training_.at, messages::no_part);
        const auto* session = training_.child("session");
        if (session == nullptr)
            return;
        check_sum(training_, session->number("minutes"), session->attribute("minutes"), blocks,
                  messages::blocks_do_not_add_up);
    }

    /// Says nothing unless all numbers could be read.
    void check_sum(const Element& whole, std::optional<int> planned, const xml::Attribute* at,
                   const std::vector<const Element*>& parts, const Message& message) {
        if (!planned || !whole.complete || parts.empty())
            return;
        int sum = 0;
        for (const auto* part : parts) {
            const auto minutes = part->number("planned");
            if (!minutes)
                return;
            sum += *minutes;
        }
        if (sum == *planned)
            return;
        report_.add(
            at->at, message,
            {{"id", whole.value("id")}, {"sum", std::to_string(sum)}, {"planned", std::to_string(*planned)}});
    }

    void check_everywhere(const Element& element) {
        if (element.rule == nullptr)
            return;
        if (element.is("p") || element.is("item") || element.is("point") || element.is("labels"))
            check_sources(element);
        if (element.is("picture") || element.is("video") || element.is("labels") || element.is("paper"))
            check_file(element);
        if (element.is("link.closing"))
            check_link_words(element);
        for (const auto& child : element.children)
            check_everywhere(child);
    }

    /// A note alone is nothing to click on.
    void check_link_words(const Element& link) {
        if (link.children.empty())
            return; // told as an empty element
        const bool no_words = std::ranges::all_of(link.children, [](const Element& part) {
            return part.rule != nullptr || base::collapse_spaces(part.text).empty();
        });
        if (no_words)
            report_.add(link.at, messages::empty_element, {{"name", link.rule->name}});
    }

    void check_sources(const Element& element) {
        const auto* attribute = element.attribute("source");
        if (attribute == nullptr)
            return;
        for (std::size_t from = 0; from < attribute->value.size();) {
            const auto end = std::min(attribute->value.find(' ', from), attribute->value.size());
            const auto id = attribute->value.substr(from, end - from);
            from = end + 1;
            if (std::ranges::find(sources_, id) != sources_.end())
                continue;
            if (const auto near = xml::meant(id, sources_)) {
                report_.add(attribute->at, messages::unknown_source_near, {{"id", id}, {"near", *near}});
            } else {
                report_.add(attribute->at, messages::unknown_source, {{"id", id}});
            }
        }
    }

    void check_file(const Element& element) {
        const auto* file = element.attribute("file");
        if (file == nullptr) {
            const bool nothing = element.is("video") && element.attribute("href") == nullptr;
            if (nothing && !element.refused("file") && !element.refused("href")) {
                report_.add(element.at, messages::neither_file_nor_link);
            }
            return;
        }
        if (element.is("paper") && !file->value.ends_with(".xml"))
            report_.add(file->at, messages::paper_kind, {{"file", file->value}});
        if ((element.is("picture") || element.is("labels")) && !file->value.ends_with(".svg"))
            report_.add(file->at, messages::picture_kind, {{"file", file->value}});
        if (exists_ && !exists_(file->value)) {
            report_.add(file->at, messages::missing_file, {{"file", file->value}});
        }
    }

    /// Words in a picture and their labels answer to each other one by one, or a translation would be half done.
    void check_labels() {
        std::map<std::string, std::size_t> first;
        for (const auto* labels : training_.all("labels")) {
            const auto* file = labels->attribute("file");
            if (file == nullptr)
                continue;
            const auto [earlier, is_first] = first.emplace(file->value, file->at);
            if (!is_first) {
                report_.add(file->at, messages::labels_twice,
                            {{"file", file->value}, {"line", std::to_string(report_.line(earlier->second))}});
            }
            check_ids(labels->all("label"));
            if (label_ids_ && (!exists_ || exists_(file->value)))
                compare_labels(*labels, *file);
        }
    }

    void compare_labels(const Element& labels, const xml::Attribute& file) {
        const auto ids = label_ids_(file.value);
        const auto all = labels.all("label");
        for (const auto* label : all) {
            const auto* id = label->attribute("id");
            if (id != nullptr && std::ranges::find(ids, id->value) == ids.end())
                report_.add(id->at, messages::label_of_nothing, {{"id", id->value}, {"file", file.value}});
        }
        for (const auto& id : ids) {
            const auto answers = [&](const Element* label) { return label->value("id") == id; };
            if (labels.complete && std::ranges::none_of(all, answers))
                report_.add(labels.at, messages::label_missing, {{"id", id}, {"file", file.value}});
        }
    }

    const Element& training_;
    const FileExists& exists_;
    const LabelIds& label_ids_;
    xml::Report& report_;
    std::vector<std::string> sources_;
};

} // namespace

void check_module_rules(const Element& training, const FileExists& exists, const LabelIds& label_ids,
                        xml::Report& report) {
    Rules(training, exists, label_ids, report).check();
}

} // namespace samenspel::content
