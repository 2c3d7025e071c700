#include "content/questionnaire_reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/path.hpp"
#include "content/files.hpp"
#include "content/format_version.hpp"
#include "content/messages.hpp"
#include "content/xml/grammar.hpp"
#include "content/xml/parse.hpp"

namespace samenspel::content {
namespace {

using domain::Question;
using domain::Questionnaire;
using xml::Element;
using enum xml::Content;

#define QUESTION "id:text required:yes|no? mirrors:text?"

constexpr xml::Row rows[] = {
    {"questionnaire", elements,
     "format:1..1 id:id version:text language:language for:doctors|caregivers "
     "xmlns:xsi:anything? xsi:noNamespaceSchemaLocation:anything?",
     "title status? intro? part+ thanks?"},
    {"title", text},
    {"status", text},
    {"intro", elements, "", "p+"},
    {"thanks", elements, "", "p+"},
    {"p", text},
    {"part", elements, "id:id", "title single* multiple* scale* matrix* number* date* text.open*"},
    {"single", elements, QUESTION " shown:list|row?", "text help? option+"},
    {"multiple", elements, QUESTION, "text help? option.own+"},
    {"scale", elements, QUESTION " min:0..10 max:1..10 low:text high:text", "text help?"},
    {"matrix", elements, QUESTION, "text help? column+ row+"},
    {"number", elements, QUESTION " min:0..1000000 max:0..1000000 unit:text?", "text help?"},
    {"date", elements, QUESTION " from:text to:text", "text help?"},
    {"text.open", elements, QUESTION " lines:1..20", "text help?"},
    {"text", text},
    {"help", text},
    {"option", text, "code:1..96 go-to:text? missing:yes|no?"},
    {"option.own", text, "code:1..96 id:text"},
    {"column", text, "code:1..96"},
    {"row", text, "id:text"},
};

#undef QUESTION

const xml::Grammar& grammar() {
    static const xml::Grammar all(rows);
    return all;
}

using Kind = Question::Kind;
constexpr std::array<std::pair<std::string_view, Kind>, 7> kinds{{{"single", Kind::single},
                                                                  {"multiple", Kind::multiple},
                                                                  {"scale", Kind::scale},
                                                                  {"matrix", Kind::matrix},
                                                                  {"number", Kind::number},
                                                                  {"date", Kind::date},
                                                                  {"text.open", Kind::text}}};

std::optional<Kind> kind_of(const Element& element) {
    for (const auto& [name, kind] : kinds)
        if (element.is(name))
            return kind;
    return std::nullopt;
}

std::vector<std::string> paragraphs_of(const Element* from) {
    std::vector<std::string> texts;
    if (from != nullptr)
        for (const auto* p : from->all("p"))
            texts.push_back(p->text);
    return texts;
}

Question question_of(const Element& from, Kind kind) {
    Question question;
    question.kind = kind;
    question.id = from.value("id");
    question.text = from.text_of("text");
    question.help = from.text_of("help");
    question.required = from.value("required") == "yes";
    question.mirrors = from.value("mirrors");
    question.in_row = from.value("shown") == "row";
    for (const auto* name : {"option", "column"})
        for (const auto* option : from.all(name))
            question.options.push_back({option->number("code").value_or(0), option->value("id"), option->text,
                                        option->value("go-to"), option->value("missing") == "yes"});
    for (const auto* row : from.all("row"))
        question.rows.push_back({row->value("id"), row->text});
    question.min = from.number("min").value_or(0);
    question.max = from.number("max").value_or(0);
    question.low = from.value("low");
    question.high = from.value("high");
    question.unit = from.value("unit");
    question.lines = from.number("lines").value_or(0);
    question.from = from.value("from");
    question.to = from.value("to");
    return question;
}

Questionnaire build(const Element& from) {
    Questionnaire questionnaire{from.value("id"),
                                from.value("version"),
                                from.value("language"),
                                from.value("for") == "caregivers",
                                from.text_of("title"),
                                from.text_of("status"),
                                paragraphs_of(from.child("intro")),
                                paragraphs_of(from.child("thanks")),
                                {}};
    for (const auto* part : from.all("part")) {
        domain::QuestionnairePart built{part->value("id"), part->text_of("title"), {}};
        for (const auto& child : part->children)
            if (const auto kind = kind_of(child))
                built.questions.push_back(question_of(child, *kind));
        questionnaire.parts.push_back(std::move(built));
    }
    return questionnaire;
}

/// What the table of elements cannot say.
class Rules {
public:
    Rules(const Element& root, xml::Report& report) : report_(report) {
        for (const auto* part : root.all("part"))
            for (const auto& child : part->children)
                if (const auto kind = kind_of(child))
                    questions_.push_back({&child, question_of(child, *kind)});
    }

    void check() {
        for (std::size_t i = 0; i < questions_.size(); ++i) {
            const auto& [element, question] = questions_[i];
            check_names(*element, question);
            check_bounds(*element, question);
            check_codes(*element);
            for (const auto* option : element->all("option"))
                check_jump(*option, i);
        }
    }

private:
    struct Placed {
        const Element* element;
        Question question;
    };

    void check_names(const Element& element, const Question& question) {
        for (const auto& name : variables_of(question)) {
            if (!domain::is_variable_name(name)) {
                report_.add(element.at, messages::bad_variable, {{"name", name}});
                continue;
            }
            const auto [earlier, is_first] = names_.emplace(name, element.at);
            if (!is_first)
                report_.add(element.at, messages::double_variable,
                            {{"name", name}, {"line", std::to_string(report_.line(earlier->second))}});
        }
        // A matrix or a multiple is known by its own name too: jumps and mirrors use it.
        if (!ids_.insert(question.id).second)
            report_.add(element.at, messages::double_question, {{"id", question.id}});
    }

    void check_bounds(const Element& element, const Question& question) {
        const bool counted = question.kind == Kind::scale || question.kind == Kind::number;
        if (counted && question.min >= question.max)
            report_.add(element.at, messages::empty_range, {{"id", question.id}});
        if (question.kind != Kind::date)
            return;
        for (const char* name : {"from", "to"})
            if (const auto* month = element.attribute(name); month && !is_month(month->value))
                report_.add(month->value_at, messages::not_a_month, {{"value", month->value}});
        if (question.from > question.to)
            report_.add(element.at, messages::empty_range, {{"id", question.id}});
    }

    static bool is_month(const std::string& text) {
        const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
        if (text.size() != 7 || text[4] != '-')
            return false;
        for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U})
            if (!digit(at))
                return false;
        const int month = (text[5] - '0') * 10 + text[6] - '0';
        return month >= 1 && month <= 12;
    }

    void check_codes(const Element& element) {
        std::map<std::string, std::size_t> first;
        for (const auto* name : {"option", "column"}) {
            for (const auto* option : element.all(name)) {
                const auto* code = option->attribute("code");
                if (code == nullptr)
                    continue;
                const auto [earlier, is_first] = first.emplace(code->value, code->at);
                if (!is_first)
                    report_.add(
                        code->at, messages::double_code,
                        {{"code", code->value}, {"line", std::to_string(report_.line(earlier->second))}});
            }
        }
    }

    void check_jump(const Element& option, std::size_t from) {
        const auto* jump = option.attribute("go-to");
        if (jump == nullptr)
            return;
        const auto target =
            std::ranges::find_if(questions_, [&](const Placed& q) { return q.question.id == jump->value; });
        if (target == questions_.end())
            report_.add(jump->value_at, messages::jump_to_nothing, {{"id", jump->value}});
        else if (static_cast<std::size_t>(target - questions_.begin()) <= from)
            report_.add(jump->value_at, messages::jump_back, {{"id", jump->value}});
    }

    xml::Report& report_;
    std::vector<Placed> questions_;
    std::map<std::string, std::size_t> names_;
    std::set<std::string> ids_;
};

/// One mirror that is not answered alike.
void check_mirrors(LoadedQuestionnaire& loaded, const std::string& file,
                   const std::vector<Questionnaire>& all) {
    for (const auto* question : loaded.questionnaire.questions()) {
        if (question->mirrors.empty())
            continue;
        const bool answered = std::ranges::any_of(all, [&](const Questionnaire& other) {
            if (other.for_caregivers == loaded.questionnaire.for_caregivers)
                return false;
            const auto questions = other.questions();
            return std::ranges::any_of(questions, [&](const Question* mirror) {
                return mirror->id == question->mirrors && mirror->mirrors == question->id &&
                       mirror->asks_like(*question);
            });
        });
        if (!answered)
            loaded.problems.push_back(make_problem(file, 0, 0, messages::mirror_not_answered,
                                                   {{"id", question->id}, {"mirror", question->mirrors}}));
    }
}

} // namespace

LoadedQuestionnaire read_questionnaire(std::string_view text, const std::string& file_name) {
    LoadedQuestionnaire loaded;
    loaded.text = text;
    const xml::Source source(text);
    xml::Report report(file_name, source);
    const auto root = xml::parse(source, report);
    if (root && !is_newer_format(*root, questionnaire_format, report)) {
        if (const auto element = xml::check(*root, grammar(), report)) {
            Rules(*element, report).check();
            loaded.questionnaire = build(*element);
        }
    }
    loaded.problems = report.take();
    return loaded;
}

LoadedQuestionnaire load_questionnaire(const std::filesystem::path& file) {
    return read_questionnaire(read_bytes(file), shown_path(file));
}

std::vector<LoadedQuestionnaire> load_questionnaires(const std::filesystem::path& folder) {
    std::error_code none;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().extension() == ".xml")
            files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<LoadedQuestionnaire> all;
    std::vector<Questionnaire> questionnaires;
    for (const auto& file : files) {
        all.push_back(load_questionnaire(file));
        questionnaires.push_back(all.back().questionnaire);
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        check_mirrors(all[i], shown_path(files[i]), questionnaires);
    return all;
}

} // namespace samenspel::content
