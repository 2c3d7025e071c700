#include "domain/questionnaire/questionnaire.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace samenspel::domain {

bool Question::asks_like(const Question& other) const {
    const auto same_code = [](const Option& a, const Option& b) { return a.code == b.code && a.id == b.id; };
    const auto asked = [](const std::vector<Option>& all) {
        std::vector<Option> answers;
        std::ranges::copy_if(all, std::back_inserter(answers), [](const Option& o) { return !o.missing; });
        return answers;
    };
    return kind == other.kind && min == other.min && max == other.max &&
           std::ranges::equal(asked(options), asked(other.options), same_code) &&
           std::ranges::equal(rows, other.rows, {}, &Row::id, &Row::id);
}

std::vector<const Question*> Questionnaire::questions() const {
    std::vector<const Question*> all;
    for (const auto& part : parts)
        for (const auto& question : part.questions)
            all.push_back(&question);
    return all;
}

std::vector<std::string> variables_of(const Question& question) {
    std::vector<std::string> names;
    if (question.kind == Question::Kind::multiple)
        for (const auto& option : question.options)
            names.push_back(question.id + option.id);
    else if (question.kind == Question::Kind::matrix)
        for (const auto& row : question.rows)
            names.push_back(question.id + row.id);
    else
        names.push_back(question.id);
    return names;
}

bool is_variable_name(const std::string& name) {
    constexpr std::string_view reserved[] = {
        // SPSS
        "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with",
        // Stata
        "byte", "double", "float", "if", "in", "int", "long", "strl", "using",
        // R
        "break", "else", "false", "for", "function", "inf", "na", "nan", "next", "null", "repeat", "true",
        "while",
        // LimeSurvey
        "gid", "id", "ipaddr", "lastpage", "qid", "refurl", "seed", "sid", "startdate", "startlanguage",
        "submitdate", "thistoken", "time", "token"};
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto is_fit = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
    const bool stata_string = name.starts_with("str") && name.size() > 3 &&
                              std::ranges::none_of(name.substr(3), is_letter); // str1 … str2045
    return !name.empty() && name.size() <= 20 && is_letter(name.front()) &&
           std::ranges::all_of(name, is_fit) && !stata_string &&
           std::ranges::find(reserved, name) == std::end(reserved);
}

} // namespace samenspel::domain
