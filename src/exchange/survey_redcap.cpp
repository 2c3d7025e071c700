#include <array>
#include <regex>

#include "exchange/csv.hpp"
#include "exchange/routing.hpp"
#include "exchange/survey_parts.hpp"

namespace samenspel::exchange {
namespace {

using domain::Question;
using Kind = Question::Kind;

/// The columns that are used, by their place in the file.
enum Field : std::size_t {
    name,
    form_name,
    section,
    type,
    label,
    choices,
    note,
    validation,
    min,
    max,
    identifier,
    branching,
    required,
    alignment,
    number,
    matrix,
    ranking,
    annotation,
    field_count,
};
using Row = std::array<std::string, field_count>;

const Row heads = {"Variable / Field Name",
                   "Form Name",
                   "Section Header",
                   "Field Type",
                   "Field Label",
                   "Choices, Calculations, OR Slider Labels",
                   "Field Note",
                   "Text Validation Type OR Show Slider Number",
                   "Text Validation Min",
                   "Text Validation Max",
                   "Identifier?",
                   "Branching Logic (Show field only if...)",
                   "Required Field?",
                   "Custom Alignment",
                   "Question Number (surveys only)",
                   "Matrix Group Name",
                   "Matrix Ranking?",
                   "Field Annotation"};

const Conditions conditions{"[", "] = '", "] <> '", "'", " and ", " or "};

class Dictionary {
public:
    Dictionary(const domain::Form& form, const SurveyWords& words) : form_(form), words_(words) {}

    std::string write() {
        add(heads);
        auto code = row(code_field(form_), "text", words_.code);
        code[note] = words_.code_help;
        add(code);
        add_text("intro", form_.questionnaire().intro);
        for (const auto& part : parts_of(form_)) {
            section_ = html(part.part->title);
            for (const auto& placed : part.questions)
                add_question(*placed.question, asked_when(form_, placed.index, conditions));
        }
        add_text("thanks", form_.questionnaire().thanks);
        return std::move(out_);
    }

private:
    /// REDCap names forms with small letters, digits and underscores.
    Row row(const std::string& variable, const std::string& kind, const std::string& text) {
        Row made;
        made[name] = variable;
        made[form_name] = std::regex_replace(form_.questionnaire().id, std::regex("[^a-z0-9]"), "_");
        made[type] = kind;
        made[label] = html(text);
        return made;
    }

    void add(const Row& fields) {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (i > 0)
                out_ += ',';
            if (!fields[i].empty())
                append_csv_field(out_, fields[i], ',');
        }
        out_ += "\r\n";
    }

    void add_text(const std::string& wanted, const std::vector<std::string>& paragraphs) {
        if (paragraphs.empty())
            return;
        auto made = row(free_name(form_, wanted), "descriptive", "");
        made[label] = html(paragraphs);
        add(made);
    }

    /// "1, ja | 2, nee": a bar in the words would end a choice.
    static void append_choice(std::string& to, const std::string& code, const std::string& text) {
        to += (to.empty() ? "" : " | ") + code + ", " +
              std::regex_replace(html(text), std::regex("\\|"), "&#124;");
    }

    void add_question(const Question& question, const std::string& when) {
        auto made = row(question.id, "radio", question.text);
        made[note] = html(help_of(question, words_));
        made[branching] = when;
        made[required] = question.required ? "y" : "";
        made[section] = std::exchange(section_, "");
        for (const auto& [code, text] : answers_of(question))
            append_choice(made[choices], code, text);
        switch (question.kind) {
        case Kind::matrix:
            add_matrix(question, made);
            return;
        case Kind::multiple:
            made[type] = "checkbox";
            made[choices].clear();
            for (const auto& option : question.options)
                append_choice(made[choices], option.id, option.text);
            break;
        case Kind::number:
            made[type] = "text";
            made[validation] = "integer";
            made[min] = std::to_string(question.min);
            made[max] = std::to_string(question.max);
            break;
        case Kind::text:
            made[type] = question.lines > 1 ? "notes" : "text";
            break;
        case Kind::date:
            made[type] = "text";
            break;
        case Kind::single:
        case Kind::scale:
            break;
        }
        add(made);
    }

    /// The question of a matrix is the header above its rows.
    void add_matrix(const Question& question, Row made) {
        auto head = html(question.text);
        if (!made[note].empty())
            head += "<br>" + made[note];
        made[section] = made[section].empty() ? head : made[section] + "<br>" + head;
        made[note].clear();
        made[matrix] = question.id;
        for (const auto& line : question.rows) {
            made[name] = question.id + line.id;
            made[label] = html(line.text);
            add(made);
            made[section].clear();
        }
    }

    const domain::Form& form_;
    const SurveyWords& words_;
    std::string section_;
    std::string out_;
};

} // namespace

std::string write_redcap(const domain::Form& form, const SurveyWords& words) {
    return Dictionary(form, words).write();
}

} // namespace samenspel::exchange
