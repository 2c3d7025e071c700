#include <algorithm>
#include <cctype>
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

std::vector<std::string> cells(const std::string& line) {
    const char separator = line.find('\t') != std::string::npos  ? '\t'
                           : line.find(';') != std::string::npos ? ';'
                                                                 : ',';
    std::vector<std::string> out;
    std::istringstream stream(line);
    for (std::string part; std::getline(stream, part, separator);)
        out.push_back(cell(part));
    return out;
}

bool is_number(const std::string& text) {
    const auto digits = std::ranges::count_if(text, [](unsigned char c) { return std::isdigit(c) != 0; });
    return digits >= 6;
}

bool is_heading(const std::vector<std::string>& row) {
    const auto first = base::fold_for_search(row.front());
    return first == "naam" || first == "name" || first == "voornaam" || first == "deelnemer" ||
           first == "deelnemers";
}

} // namespace

domain::AttendanceList read_people(const std::string& text) {
    domain::AttendanceList people;
    std::istringstream stream(base::clean_text(text, true));
    for (std::string line; std::getline(stream, line);) {
        auto row = cells(line);
        std::erase(row, std::string());
        if (row.empty() || is_heading(row))
            continue;
        domain::Person person;
        for (const auto& part : row) {
            if (is_number(part))
                person.riziv = part;
            else
                person.name += (person.name.empty() ? "" : " ") + part;
        }
        const auto same = [&](const domain::Person& other) {
            return base::fold_for_search(other.name) == base::fold_for_search(person.name);
        };
        if (person.name.empty() || std::ranges::any_of(people, same))
            continue;
        person.number = static_cast<int>(people.size()) + 1;
        people.push_back(std::move(person));
    }
    return people;
}

} // namespace samenspel::app
