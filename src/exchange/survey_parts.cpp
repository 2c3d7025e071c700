#include "exchange/survey_parts.hpp"

#include <algorithm>

namespace samenspel::exchange {

using domain::Question;

std::string code_field(const domain::Form& form) {
    const bool taken =
        form.find("code") ||
        std::ranges::any_of(form.questions(), [](const Question& question) { return question.id == "code"; });
    return free_name(form, taken ? "copycode" : "code");
}

std::vector<PlacedPart> parts_of(const domain::Form& form) {
    std::vector<PlacedPart> parts;
    std::size_t index = 0;
    for (const auto& part : form.questionnaire().parts) {
        parts.push_back({&part, {}});
        for (const auto& question : part.questions)
            parts.back().questions.push_back({&question, index++});
    }
    return parts;
}

std::vector<std::pair<std::string, std::string>> answers_of(const Question& question) {
    std::vector<std::pair<std::string, std::string>> answers;
    for (const auto& option : question.options)
        answers.emplace_back(std::to_string(option.code), option.text);
    if (question.kind != Question::Kind::scale)
        return answers;
    for (int code = question.min; code <= question.max; ++code) {
        const auto number = std::to_string(code);
        const auto& end = code == question.min ? question.low : question.high;
        const bool named = (code == question.min || code == question.max) && !end.empty();
        answers.emplace_back(number, named ? number + " – " + end : number);
    }
    return answers;
}

std::string free_name(const domain::Form& form, std::string wanted) {
    const auto taken = [&](const std::string& name) {
        return form.find(name) ||
               std::ranges::find(form.questions(), name, &Question::id) != form.questions().end();
    };
    if (!taken(wanted))
        return wanted;
    int number = 1;
    while (taken(wanted + std::to_string(number)))
        ++number;
    return wanted + std::to_string(number);
}

std::string help_of(const Question& question, const SurveyWords& words) {
    std::string help = question.help;
    const auto add = [&](const std::string& text) { help += (help.empty() ? "" : " ") + text; };
    if (!question.unit.empty())
        add('(' + question.unit + ')');
    if (question.kind == Question::Kind::date) {
        constexpr std::string_view mark = "{example}";
        auto text = words.month_help;
        if (const auto at = text.find(mark); at != std::string::npos)
            text.replace(at, mark.size(), question.to);
        add(text);
    }
    return help;
}

std::string html(const std::vector<std::string>& paragraphs) {
    std::string out;
    for (const auto& paragraph : paragraphs)
        out += "<p>" + html(paragraph) + "</p>";
    return out;
}

} // namespace samenspel::exchange
