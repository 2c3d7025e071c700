#include "content/svg/scanner.hpp"

#include <charconv>
#include <cmath>
#include <system_error>

namespace samenspel::content::svg {
namespace {

constexpr double largest = 1e7;

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool starts_digits(std::string_view text) {
    return !text.empty() && ((text.front() >= '0' && text.front() <= '9') || text.front() == '.');
}

} // namespace

bool Scanner::at_end() {
    while (at_ < text_.size() && is_space(text_[at_]))
        ++at_;
    return at_ == text_.size();
}

char Scanner::peek() {
    return at_end() ? '\0' : text_[at_];
}

char Scanner::take() {
    return at_end() ? '\0' : text_[at_++];
}

bool Scanner::accept(char c) {
    if (peek() != c)
        return false;
    ++at_;
    return true;
}

void Scanner::separator() {
    if (accept(','))
        peek();
}

std::string_view Scanner::word() {
    at_end();
    const auto start = at_;
    while (at_ < text_.size() && is_letter(text_[at_]))
        ++at_;
    return text_.substr(start, at_ - start);
}

std::optional<double> Scanner::number() {
    at_end();
    auto rest = text_.substr(at_);
    const bool plus = rest.starts_with('+');
    if (plus)
        rest.remove_prefix(1);
    const bool minus = !plus && rest.starts_with('-');
    if (!starts_digits(rest.substr(minus ? 1 : 0)))
        return std::nullopt; // from_chars reads "inf" too
    double value = 0;
    const auto [stop, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc() || !std::isfinite(value) || std::abs(value) > largest)
        return std::nullopt;
    at_ += static_cast<std::size_t>(stop - rest.data()) + (plus ? 1 : 0);
    return value;
}

std::optional<bool> Scanner::flag() {
    if (accept('1'))
        return true;
    if (accept('0'))
        return false;
    return std::nullopt;
}

std::optional<double> whole_number(std::string_view text) {
    Scanner scanner(text);
    const auto value = scanner.number();
    const auto unit = scanner.word();
    if (!scanner.at_end() || (!unit.empty() && unit != "px"))
        return std::nullopt;
    return value;
}

} // namespace samenspel::content::svg
