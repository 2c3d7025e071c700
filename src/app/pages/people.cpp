#include <algorithm>
#include <cctype>
#include <regex>
#include <sstream>

#include "app/pages/rooms.hpp"
#include "base/text.hpp"

namespace samenspel::app {
namespace {

std::string cell(const std::string& text) {
    std::string clean = base::collapse_spaces(base::clean_text(text));
    if (clean.size() >= 2 && clean.front() == '"' && clean.back() == '"')
        clean = clean.substr(1, clean.size() - 2);
    return clean;
}

/// Split before it is cleaned: cleaning makes a space of a tab.
std::vector<std::string> cells(const std::string& line) {
    const char separator = line.find('\t') != std::string::npos  ? '\t'
                           : line.find(';') != std::string::npos ? ';'
                                                                 : ',';
    std::vector<std::string> out;
    std::istringstream stream(line);
    for (std::string part; std::getline(stream, part, separator);)
        if (auto text = cell(part); !text.empty())
            out.push_back(std::move(text));
    return out;
}

bool is_heading(const std::vector<std::string>& row) {
    static const std::vector<std::string> words{"naam",        "name",         "voornaam",    "familienaam",
                                                "achternaam",  "deelnemer",    "deelnemers",  "riziv",
                                                "rizivnummer", "riziv-nummer", "riziv nummer"};
    return std::ranges::any_of(row, [](const auto& text) {
        return std::ranges::find(words, base::fold_for_search(text)) != words.end();
    });
}

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// One cell: a name, a RIZIV number, both after each other, or something else that falls away.
void read_cell(const std::string& text, domain::Person& person) {
    // 1-23456-78-901, as people write it; a shorter number before a name counts the lines of the list.
    static const std::regex number(R"([1-9][\d ./-]{6,}\d)");
    static const std::regex name_and_number(R"((?:\d{1,3}[.)]? +)?(.*?)(?: +([1-9][\d ./-]{6,}\d))?)");
    std::smatch found;
    if (text.find('@') != std::string::npos)
        return;
    if (std::ranges::none_of(text, is_letter)) {
        if (std::regex_match(text, number))
            person.riziv = text;
        return;
    }
    std::regex_match(text, found, name_and_number);
    person.name += (person.name.empty() ? "" : " ") + found[1].str();
    if (found[2].matched)
        person.riziv = found[2];
}

bool is_same(const domain::Person& a, const domain::Person& b) {
    const bool same_number = a.riziv.empty() || b.riziv.empty() || a.riziv == b.riziv;
    return same_number && base::fold_for_search(a.name) == base::fold_for_search(b.name);
}

} // namespace

domain::AttendanceList read_people(const std::string& text) {
    domain::AttendanceList people;
    std::string lines = text;
    std::ranges::replace(lines, '\r', '\n');
    std::istringstream stream(lines);
    for (std::string line; std::getline(stream, line);) {
        const auto row = cells(line);
        if (row.empty() || is_heading(row))
            continue;
        domain::Person person;
        for (const auto& part : row)
            read_cell(part, person);
        if (person.name.empty() ||
            std::ranges::any_of(people, [&](const auto& other) { return is_same(person, other); }))
            continue;
        person.number = static_cast<int>(people.size()) + 1;
        people.push_back(std::move(person));
    }
    return people;
}

} // namespace samenspel::app
