#include "document/layout/complaints.hpp"

#include <utility>

namespace samenspel::document {
namespace {
constexpr std::size_t most_problems = 1000;
}

std::string Complaints::sentence(const char* english, std::initializer_list<Filling> fillings) const {
    if (*english == '\0')
        return {};
    std::string rest = translate_ == nullptr ? english : translate_(english);
    std::string out;
    for (;;) {
        const auto open = rest.find('{');
        const auto close = rest.find('}', open);
        if (open == std::string::npos || close == std::string::npos)
            return out + rest;
        out += rest.substr(0, open);
        for (const auto& filling : fillings) {
            if (filling.name == std::string_view(rest).substr(open + 1, close - open - 1))
                out += filling.value;
        }
        rest.erase(0, close + 1);
    }
}

void Complaints::add(Position at, const Complaint& complaint, std::initializer_list<Filling> fillings) {
    if (problems_.size() >= most_problems)
        return;
    problems_.push_back(
        {file_, at.line, at.column, sentence(complaint.text, fillings), sentence(complaint.hint, fillings)});
}

base::Problems Complaints::take() {
    base::sort_problems(problems_);
    return std::exchange(problems_, {});
}

} // namespace samenspel::document
