#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

/// The words of the interface. English message ids; Dutch is complete and the default.
namespace samenspel::words {

/// Takes a compiled catalog (.mo). Called once, before any other thread starts. Empty: message ids as they are.
/// @throws std::invalid_argument if the bytes are no catalog
void use_catalog(std::string_view mo_bytes);

std::string tr(const char* id);
/// A word that needs its context to be translated: "back" of a button is not the back of a page.
std::string trc(const char* context, const char* id);
/// By number, with the plural rule of the catalog.
std::string trn(const char* singular, const char* plural, long n);

/// Marks an id that is translated elsewhere, so that it is found when the ids are collected.
constexpr const char* mark(const char* id) {
    return id;
}
constexpr const char* markc(const char* /*context*/, const char* id) {
    return id;
}

/// Puts values in the places `{name}` of a pattern; an unknown name stays as it is.
std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string>> values);

} // namespace samenspel::words
