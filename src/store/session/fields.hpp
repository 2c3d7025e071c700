#pragma once

#include <nlohmann/json.hpp>

#include <concepts>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>

namespace samenspel::store {

using Json = nlohmann::json;

/// A payload is not as this version writes it; says what is wrong, for a FileError that says where.
class PayloadError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// @throws PayloadError if it is not JSON
Json parse_json(const std::string& text);

/// As compact as it can be. @throws std::invalid_argument if a text is not UTF-8 or holds a NUL
std::string to_text(const Json& json);

/// Reads an object key by key. @throws PayloadError from everything: a key that is absent, superfluous or of
/// another type, a number that does not fit
class Fields {
public:
    explicit Fields(const Json& object);

    const std::string& text(const char* key);
    bool flag(const char* key);
    const Json& array(const char* key);
    const Json& object(const char* key);
    /// Null if there is none: what was added since files were first written.
    const Json* object_if_any(const char* key);
    std::int64_t integer(const char* key);

    template <std::integral Number>
    Number number(const char* key) {
        const std::int64_t value = integer(key);
        if (value < std::numeric_limits<Number>::min() || value > std::numeric_limits<Number>::max()) {
            throw PayloadError(std::string{key} + " is out of range");
        }
        return static_cast<Number>(value);
    }

    /// @throws PayloadError if there are keys that were not asked for
    void done() const;

private:
    const Json& at(const char* key);

    const Json& object_;
    std::size_t asked_ = 0;
};

} // namespace samenspel::store
