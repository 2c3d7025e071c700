#include "store/session/fields.hpp"

#include <algorithm>

namespace samenspel::store {
namespace {

bool holds_nul(const Json& json) {
    if (json.is_string()) {
        return json.get_ref<const std::string&>().find('\0') != std::string::npos;
    }
    return json.is_structured() && std::any_of(json.begin(), json.end(), holds_nul);
}

} // namespace

Json parse_json(const std::string& text) {
    try {
        return Json::parse(text);
    } catch (const Json::exception& error) {
        throw PayloadError(error.what());
    }
}

std::string to_text(const Json& json) {
    // In JSON a NUL is written out, so the check at the door of SQL would not see it.
    if (holds_nul(json)) {
        throw std::invalid_argument("store: text holds a NUL");
    }
    try {
        return json.dump();
    } catch (const Json::type_error&) {
        throw std::invalid_argument("store: text is not UTF-8");
    }
}

Fields::Fields(const Json& object) : object_(object) {
    if (!object.is_object()) {
        throw PayloadError("not an object");
    }
}

const Json& Fields::at(const char* key) {
    const auto found = object_.find(key);
    if (found == object_.end()) {
        throw PayloadError(std::string{key} + " is absent");
    }
    ++asked_;
    return *found;
}

const Json* Fields::object_if_any(const char* key) {
    return object_.contains(key) ? &object(key) : nullptr;
}

const std::string& Fields::text(const char* key) {
    const auto& value = at(key);
    if (!value.is_string()) {
        throw PayloadError(std::string{key} + " is not text");
    }
    return value.get_ref<const std::string&>();
}

bool Fields::flag(const char* key) {
    const auto& value = at(key);
    if (!value.is_boolean()) {
        throw PayloadError(std::string{key} + " is not true or false");
    }
    return value.get<bool>();
}

const Json& Fields::array(const char* key) {
    const auto& value = at(key);
    if (!value.is_array()) {
        throw PayloadError(std::string{key} + " is not a list");
    }
    return value;
}

const Json& Fields::object(const char* key) {
    return at(key); // the Fields that will read it checks
}

std::int64_t Fields::integer(const char* key) {
    const auto& value = at(key);
    const bool fits =
        value.is_number_integer() &&
        (!value.is_number_unsigned() ||
         value.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
    if (!fits) {
        throw PayloadError(std::string{key} + " is not a whole number");
    }
    return value.get<std::int64_t>();
}

void Fields::done() const {
    if (asked_ != object_.size()) {
        throw PayloadError("it has keys that this version does not know");
    }
}

} // namespace samenspel::store
