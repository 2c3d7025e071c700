#include "domain/session/session_info.hpp"

#include <algorithm>
#include <regex>
#include <stdexcept>

#include "base/text.hpp"

namespace samenspel::domain {
namespace {

bool is_capital(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= U'À' && c <= U'Þ' && c != U'×');
}

bool is_word(char32_t c) {
    return is_capital(c) || (c >= U'a' && c <= U'z') || (c >= U'ß' && c <= U'ÿ' && c != U'÷') || c == U'\'' ||
           c == U'’' || c == U'-';
}

/// Two words in a row with a capital and a small letter, the first not at the start of a sentence.
bool has_two_names(const std::u32string& line) {
    bool sentence_start = true;
    bool before = false;
    for (std::size_t i = 0; i < line.size();) {
        if (!is_word(line[i])) {
            // Only a single space or hyphen keeps two words together.
            if (line[i] != U' ') before = false;
            if (line[i] == U'.' || line[i] == U'?' || line[i] == U'!' || line[i] == U':') sentence_start = true;
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < line.size() && is_word(line[end])) ++end;
        const bool name = is_capital(line[i]) && end - i > 1 && !is_capital(line[i + 1]);
        if (name && before) return true;
        before = name && !sentence_start;
        sentence_start = false;
        i = end;
    }
    return false;
}

}  // namespace

Moment SessionInfo::planned_start() const {
    const auto local_start = std::chrono::local_days{date} + start;
    const auto utc = std::chrono::sys_time<milliseconds>{local_start.time_since_epoch() - utc_offset};
    return Moment{utc - origin};
}

std::chrono::local_time<milliseconds> SessionInfo::local(Moment at) const {
    return std::chrono::local_time<milliseconds>{origin.time_since_epoch() + utc_offset + at.time_since_epoch()};
}

std::vector<int> group_sizes(int n, int limit) {
    if (n < 0 || limit < 1) throw std::invalid_argument("group_sizes: n >= 0 and limit >= 1");
    const int groups = (n + limit - 1) / limit;
    std::vector<int> sizes;
    for (int i = 0; i < groups; ++i) sizes.push_back(n / groups + (i < n % groups ? 1 : 0));
    return sizes;
}

std::chrono::year_month_day reporting_deadline(std::chrono::year_month_day session) {
    const auto next = std::chrono::year_month{session.year(), session.month()} + std::chrono::months{1};
    return next / std::chrono::last;
}

bool looks_personal(const std::string& line) {
    static const std::regex number(
        R"(\b\d{2}[. ]?\d{2}[. ]?\d{2}[- ]\d{3}[. ]?\d{2}\b)"              // national number
        R"(|\b\d{1,2}[/.-]\d{1,2}[/.-](19|20)\d{2}\b)"                     // birth date
        R"(|(\+32|\b0)[ /.]?\d{1,3}([ /.]?\d{2,3}){2,4}\b)");              // phone number
    if (std::regex_search(line, number)) return true;
    if (base::first_invalid_utf8(line)) return false;
    return has_two_names(base::to_utf32(line));
}

}  // namespace samenspel::domain
