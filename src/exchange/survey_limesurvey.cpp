#include <array>

#include "exchange/routing.hpp"
#include "exchange/survey_parts.hpp"

namespace samenspel::exchange {
namespace {

using domain::Question;
using Kind = Question::Kind;

/// The columns, in their order; from `date_format` on they are attributes of a question.
enum Field : std::size_t {
    id,
    related_id,
    kind_of_row,
    type,
    name,
    relevance,
    text,
    help,
    language,
    validation,
    mandatory,
    other,
    preset,
    same_preset,
    date_format,
    date_min,
    date_max,
    display_rows,
    min_value,
    max_value,
    whole_numbers,
    suffix,
    field_count,
};
using Row = std::array<std::string, field_count>;

const Row heads = {"id",
                   "related_id",
                   "class",
                   "type/scale",
                   "name",
                   "relevance",
                   "text",
                   "help",
                   "language",
                   "validation",
                   "mandatory",
                   "other",
                   "default",
                   "same_default",
                   "date_format",
                   "date_min",
                   "date_max",
                   "display_rows",
                   "min_num_value_n",
                   "max_num_value_n",
                   "num_value_int_only",
                   "suffix"};

const Conditions conditions{"", ".NAOK == \"", ".NAOK != \"", "\"", " and ", " or "};

/// Braces begin a formula, and tabs and lines end a field.
std::string plain(const std::string& from) {
    std::string out;
    for (const char c : from)
        if (c == '{')
            out += "&#123;";
        else if (c == '}')
            out += "&#125;";
        else
            out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
    return out;
}

class Structure {
public:
    Structure(const domain::Form& form, const SurveyWords& words) : form_(form), words_(words) {}

    std::string write() {
        out_ = "\xEF\xBB\xBF";
        line(heads);
        add_settings();
        for (const auto& part : parts_of(form_)) {
            add_group(part.part->title);
            if (part.questions.empty() || part.questions.front().index == 0)
                add_code();
            for (const auto& placed : part.questions)
                add_question(*placed.question, asked_when(form_, placed.index, conditions));
        }
        return std::move(out_);
    }

private:
    void line(const Row& fields) {
        for (std::size_t i = 0; i < fields.size(); ++i)
            out_ += (i > 0 ? "\t" : "") + fields[i];
        out_ += "\r\n";
    }

    static Row row(const char* kind, const std::string& name_of, const std::string& words) {
        Row made;
        made[kind_of_row] = kind;
        made[name] = name_of;
        made[text] = plain(words);
        return made;
    }

    void in_language(Row made) {
        made[language] = form_.questionnaire().language;
        line(made);
    }

    void add_settings() {
        const auto& about = form_.questionnaire();
        line(row("S", "language", about.language));
        line(row("S", "format", "G"));
        line(row("S", "anonymized", "Y")); // no address, no token beside the answers
        line(row("S", "ipaddr", "N"));
        in_language(row("SL", "surveyls_title", html(about.title)));
        in_language(row("SL", "surveyls_description", html(about.status)));
        in_language(row("SL", "surveyls_welcometext", html(about.intro)));
        in_language(row("SL", "surveyls_endtext", html(about.thanks)));
    }

    void add_group(const std::string& title) {
        auto made = row("G", html(title), "");
        made[name] = plain(made[name]);
        made[id] = made[type] = std::to_string(++groups_);
        made[relevance] = "1";
        in_language(std::move(made));
    }

    Row question_row(const std::string& code, const char* kind, const std::string& words) {
        auto made = row("Q", code, html(words));
        made[id] = std::to_string(++questions_);
        made[type] = kind;
        made[relevance] = "1";
        made[mandatory] = "N";
        made[other] = "N";
        return made;
    }

    void add_code() {
        auto made = question_row(code_field(form_), "S", words_.code);
        made[help] = plain(html(words_.code_help));
        made[mandatory] = "Y";
        in_language(std::move(made));
    }

    static const char* type_of(const Question& question) {
        switch (question.kind) {
        case Kind::multiple:
            return "M";
        case Kind::matrix:
            return "F";
        case Kind::number:
            return "N";
        case Kind::date:
            return "D";
        case Kind::text:
            return question.lines > 1 ? "T" : "S";
        case Kind::single:
        case Kind::scale:
            break;
        }
        return "L";
    }

    void add_question(const Question& question, const std::string& when) {
        auto made = question_row(question.id, type_of(question), question.text);
        made[help] = plain(html(question.help));
        if (!when.empty())
            made[relevance] = when;
        if (question.required)
            made[mandatory] = "Y";
        if (question.kind == Kind::number) {
            made[min_value] = std::to_string(question.min);
            made[max_value] = std::to_string(question.max);
            made[whole_numbers] = "1";
            made[suffix] = plain(html(question.unit));
        } else if (question.kind == Kind::date) {
            made[date_format] = "yyyy-mm";
            made[date_min] = question.from + "-01";
            made[date_max] = question.to + "-28"; // the last day that each month has
        } else if (question.kind == Kind::text && question.lines > 1) {
            made[display_rows] = std::to_string(question.lines);
        }
        in_language(made);
        add_parts(question, made[id]);
    }

    /// Subquestions and answers belong to the question above them; answers carry its id too.
    void add_parts(const Question& question, const std::string& of) {
        const auto subquestion = [this](const std::string& code, const std::string& words) {
            auto made = row("SQ", code, html(words));
            made[id] = std::to_string(++questions_);
            made[type] = "0";
            made[relevance] = "1";
            in_language(std::move(made));
        };
        for (const auto& line : question.rows)
            subquestion(line.id, line.text);
        if (question.kind == Kind::multiple) {
            for (const auto& option : question.options)
                subquestion(option.id, option.text);
            return;
        }
        for (const auto& [code, words] : answers_of(question)) {
            auto made = row("A", code, html(words));
            made[id] = of;
            made[type] = "0";
            in_language(std::move(made));
        }
    }

    const domain::Form& form_;
    const SurveyWords& words_;
    int groups_ = 0, questions_ = 0;
    std::string out_;
};

} // namespace

std::string write_limesurvey(const domain::Form& form, const SurveyWords& words) {
    return Structure(form, words).write();
}

} // namespace samenspel::exchange
