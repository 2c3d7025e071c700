#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// The words of the interface. English message ids; Dutch is complete and the default.
namespace samenspel::words {

/// Takes a compiled catalog (.mo), from now on. Never while another thread speaks. Empty: message ids as they are.
/// @throws std::invalid_argument if the bytes are no catalog
void use_catalog(std::string_view mo_bytes);

/// Where the words of a language are: the bytes of its .mo, empty for the message ids themselves, none if it is not
/// known. Asked from any thread, once for each language.
using Source = std::function<std::optional<std::string>(std::string_view language)>;
void use_source(Source source);

/// While it lives this thread speaks the language of what is made: a paper and the beamer are for the room, whatever
/// the one at the laptop reads. A language that is not known changes nothing.
class Speak {
public:
    explicit Speak(std::string_view language);
    ~Speak();
    Speak(const Speak&) = delete;
    Speak& operator=(const Speak&) = delete;

private:
    const void* before_;
};

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
