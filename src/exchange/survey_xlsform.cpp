#include <cerrno>
#include <fstream>
#include <iterator>
#include <map>
#include <system_error>

#include <xlsxwriter.h>

#include "base/error.hpp"
#include "base/path.hpp"
#include "exchange/routing.hpp"
#include "exchange/statistics_values.hpp"
#include "exchange/survey_parts.hpp"

namespace samenspel::exchange {
namespace {

using domain::Question;
using Kind = Question::Kind;

const Conditions conditions{"${", "} = '", "} != '", "'", " and ", " or "};

/// A sheet that is filled from its first row on.
class Sheet {
public:
    using Row = std::map<std::string, std::string>; ///< by the name of the column

    Sheet(lxw_workbook* book, const char* name, std::vector<std::string> columns)
        : sheet_(workbook_add_worksheet(book, name)), columns_(std::move(columns)) {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            put(i, columns_[i]);
        ++rows_;
    }

    void add(const Row& row) {
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (const auto found = row.find(columns_[i]); found != row.end() && !found->second.empty())
                put(i, found->second);
        ++rows_;
    }

private:
    void put(std::size_t column, const std::string& text) {
        worksheet_write_string(sheet_, rows_, static_cast<lxw_col_t>(column), text.c_str(), nullptr);
    }

    lxw_worksheet* sheet_;
    std::vector<std::string> columns_;
    lxw_row_t rows_ = 0;
};

class Workbook {
public:
    Workbook(lxw_workbook* book, const domain::Form& form, const SurveyWords& words)
        : form_(form),
          words_(words),
          survey_(book, "survey",
                  {"type", "name", "label", "hint", "required", "relevant", "constraint",
                   "constraint_message", "appearance"}),
          choices_(book, "choices", {"list_name", "name", "label"}),
          settings_(book, "settings", {"form_title", "form_id", "version", "default_language"}) {}

    void fill() {
        const auto& about = form_.questionnaire();
        settings_.add({{"form_title", about.title},
                       {"form_id", about.id},
                       {"version", about.version},
                       {"default_language", about.language}});
        survey_.add({{"type", "text"},
                     {"name", code_field(form_)},
                     {"label", words_.code},
                     {"hint", words_.code_help},
                     {"required", "yes"}});
        add_note("intro", about.intro);
        int number = 0;
        for (const auto& part : parts_of(form_)) {
            survey_.add({{"type", "begin_group"},
                         {"name", free_name(form_, "part" + std::to_string(++number))},
                         {"label", part.part->title}});
            for (const auto& placed : part.questions)
                add_question(*placed.question, asked_when(form_, placed.index, conditions));
            survey_.add({{"type", "end_group"}});
        }
        add_note("thanks", about.thanks);
    }

private:
    void add_note(const std::string& name, const std::vector<std::string>& paragraphs) {
        std::string text;
        for (const auto& paragraph : paragraphs)
            text += (text.empty() ? "" : "\n\n") + paragraph;
        if (!text.empty())
            survey_.add({{"type", "note"}, {"name", free_name(form_, name)}, {"label", text}});
    }

    void add_question(const Question& question, const std::string& when) {
        Sheet::Row row{{"name", question.id},
                       {"label", question.text},
                       {"hint", question.kind == Kind::date ? question.help : help_of(question, words_)},
                       {"required", question.required ? "yes" : ""},
                       {"relevant", when}};
        add_choices(question);
        switch (question.kind) {
        case Kind::single:
        case Kind::scale:
            row["type"] = "select_one " + question.id;
            row["appearance"] = question.kind == Kind::scale || question.in_row ? "likert" : "";
            break;
        case Kind::multiple:
            row["type"] = "select_multiple " + question.id;
            break;
        case Kind::matrix:
            add_matrix(question, row);
            return;
        case Kind::number:
            row["type"] = "integer";
            limit(row, std::to_string(question.min), std::to_string(question.max), "", "");
            break;
        case Kind::date:
            row["type"] = "date";
            row["appearance"] = "month-year"; // gives the first of the month
            limit(row, question.from, question.to, "date('", "-01')");
            break;
        case Kind::text:
            row["type"] = "text";
            row["appearance"] = question.lines > 1 ? "multiline" : "";
            break;
        }
        survey_.add(row);
    }

    static void limit(Sheet::Row& row, const std::string& least, const std::string& most,
                      const std::string& before, const std::string& after) {
        row["constraint"] = ". >= " + before + least + after + " and . <= " + before + most + after;
        row["constraint_message"] = least + " – " + most; // figures: the same in every language
    }

    void add_matrix(const Question& question, Sheet::Row group) {
        const auto required = group["required"];
        group["type"] = "begin_group";
        group["required"] = "";
        group["appearance"] = "table-list";
        survey_.add(group);
        for (const auto& line : question.rows)
            survey_.add({{"type", "select_one " + question.id},
                         {"name", question.id + line.id},
                         {"label", line.text},
                         {"required", required}});
        survey_.add({{"type", "end_group"}});
    }

    void add_choices(const Question& question) {
        if (question.kind == Kind::multiple)
            for (const auto& option : question.options)
                choices_.add({{"list_name", question.id}, {"name", option.id}, {"label", option.text}});
        else
            for (const auto& [code, text] : answers_of(question))
                choices_.add({{"list_name", question.id}, {"name", code}, {"label", text}});
    }

    const domain::Form& form_;
    const SurveyWords& words_;
    Sheet survey_, choices_, settings_;
};

/// Takes the file away, also when reading it fails.
class Scratch {
public:
    explicit Scratch(const std::filesystem::path& path) : path_(path) {}
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }

private:
    const std::filesystem::path& path_;
};

} // namespace

std::string write_xlsform(const domain::Form& form, const SurveyWords& words, const std::string& made_on,
                          const std::filesystem::path& scratch) {
    const auto name = base::utf8(scratch);
    const auto fail = [&](const std::string& reason) {
        throw base::FileError(base::FileError::Kind::unwritable, name, reason);
    };
    const Scratch removed(scratch);
    errno = 0;
    if (!std::ofstream(scratch, std::ios::binary)) // the library would print that on stderr
        fail(std::generic_category().message(errno));
    lxw_workbook* book = workbook_new(base::for_c_library(scratch).c_str());
    if (book == nullptr)
        throw std::bad_alloc();
    std::string title = form.questionnaire().title; // the library takes it as char*
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = static_cast<time_t>(noon_of(made_on));
    workbook_set_properties(book, &properties);
    Workbook(book, form, words).fill();
    if (const auto error = workbook_close(book); error != LXW_NO_ERROR)
        fail(lxw_strerror(error));
    std::ifstream file(scratch, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file || bytes.empty())
        fail("it cannot be read");
    return bytes;
}

} // namespace samenspel::exchange
