#pragma once

#include <cstdint>
#include <string_view>

namespace samenspel::base {

/// FNV-1a, 64 bits (Fowler, Noll and Vo): tells one thing from another, and a damaged one from a whole one. It keeps
/// nobody from making two things alike.
class Sum {
public:
    void add(std::string_view bytes) {
        for (const char byte : bytes)
            step(static_cast<unsigned char>(byte));
    }
    /// Its eight bytes, the lowest first.
    void add(std::uint64_t number) {
        for (int i = 0; i < 8; ++i, number >>= 8U)
            step(number & 0xFFU);
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    void step(std::uint64_t byte) { value_ = (value_ ^ byte) * 0x100000001b3U; }
    std::uint64_t value_ = 0xcbf29ce484222325U;
};

inline std::uint64_t sum_of(std::string_view bytes) {
    Sum sum;
    sum.add(bytes);
    return sum.value();
}

} // namespace samenspel::base
