#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// The codes on a numbered copy: of the practice, and of the copy itself.
///
/// Letters and digits of Crockford's base 32 (no I, L, O, U). The last one is a check character: a sum over GF(32)
/// in which each place weighs another power of its generator, so that any one wrong character and any two that
/// changed places are noticed (a Reed–Solomon code with one check symbol, over at most 31 characters).
namespace samenspel::domain {

/// "K7QD4M": a letter, so that a spreadsheet keeps it as text, four characters, and one to check.
inline constexpr int practice_code_length = 6;
/// Copies of one practice: 1–999.
inline constexpr int most_copies = 999;

/// @param random gives numbers from 0 to a bound, that bound not included
std::string make_practice_code(const std::function<std::uint32_t(std::uint32_t bound)>& random);

/// "K7QD4M-013P". @throws std::invalid_argument if the practice code is not one or the serial is outside 1–999
std::string make_copy_code(const std::string& practice, int serial);

struct CopyCode {
    std::string practice;
    int serial = 0;
    friend bool operator==(const CopyCode&, const CopyCode&) = default;
};

/// As someone types it: small letters, spaces and hyphens do not matter, O counts as 0, I and L as 1. None if a
/// character is wrong or missing.
std::optional<std::string> read_practice_code(const std::string& typed);
std::optional<CopyCode> read_copy_code(const std::string& typed);

/// Those of `known` that differ least from what was typed, best first, at most three.
std::vector<std::string> nearest_codes(const std::string& typed, const std::vector<std::string>& known);

} // namespace samenspel::domain
