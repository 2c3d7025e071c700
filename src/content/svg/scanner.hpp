#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace samenspel::content::svg {

/// Reads numbers and letters of an SVG attribute from left to right.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    [[nodiscard]] std::size_t at() const { return at_; }
    /// Skips white space.
    bool at_end();
    /// The next character after white space; 0 at the end.
    char peek();
    char take();
    /// Whether the next character is `c`; then it is taken.
    bool accept(char c);
    /// Skips white space and at most one comma.
    void separator();
    /// A run of letters; empty if there is none.
    std::string_view word();
    /// A finite number of at most ten million; none if there is no such number, and nothing is taken then.
    std::optional<double> number();
    /// 0 or 1, which may stand without a separator after it, as in an arc.
    std::optional<bool> flag();

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// The whole of `text` as one number, perhaps with the unit px behind it.
std::optional<double> whole_number(std::string_view text);

} // namespace samenspel::content::svg
