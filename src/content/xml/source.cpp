#include "content/xml/source.hpp"

#include <algorithm>
#include <utility>

namespace samenspel::content::xml {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_problems = 1000;

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

Source::Source(std::string_view bytes)
    : text_(bytes.starts_with(byte_order_mark) ? bytes.substr(byte_order_mark.size()) : bytes),
      line_starts_{0} {
    for (std::size_t i = 0; i < text_.size(); ++i) {
        const bool lone_return = text_[i] == '\r' && !(i + 1 < text_.size() && text_[i + 1] == '\n');
        if (text_[i] == '\n' || lone_return)
            line_starts_.push_back(i + 1);
    }
}

int Source::line(std::size_t offset) const {
    return static_cast<int>(std::ranges::upper_bound(line_starts_, offset) - line_starts_.begin());
}

Place Source::place(std::size_t offset) const {
    const int number = line(offset);
    const auto start = line_starts_[static_cast<std::size_t>(number) - 1];
    const auto before = std::string_view(text_).substr(start, std::min(offset, text_.size()) - start);
    const auto characters =
        before.size() - static_cast<std::size_t>(std::ranges::count_if(before, continues_character));
    return {number, static_cast<int>(characters) + 1};
}

bool Report::full() {
    if (problems_.size() < most_problems)
        return false;
    if (problems_.size() == most_problems) {
        problems_.push_back(
            make_problem(file_, 0, 0, messages::too_many, {{"limit", std::to_string(most_problems)}}));
    }
    return true;
}

void Report::add(std::size_t offset, const Message& message, std::initializer_list<Filling> fillings) {
    if (full())
        return;
    const auto [line, column] = source_.place(offset);
    problems_.push_back(make_problem(file_, line, column, message, fillings));
}

void Report::add_for_file(const Message& message, std::initializer_list<Filling> fillings) {
    if (full())
        return;
    problems_.push_back(make_problem(file_, 0, 0, message, fillings));
}

base::Problems Report::take() {
    base::sort_problems(problems_);
    return std::exchange(problems_, {});
}

} // namespace samenspel::content::xml
