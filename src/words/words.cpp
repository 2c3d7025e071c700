#include "words/words.hpp"

#include <algorithm>
#include <climits>
#include <map>
#include <mutex>
#include <stdexcept>
#include <vector>

#include <wx/log.h>
#include <wx/translation.h>

namespace samenspel::words {
namespace {

/// The words of one language; without a catalog the ids themselves. Never deleted: wxWidgets does not export all of
/// a catalog's destructor.
struct Language {
    const wxMsgCatalog* catalog = nullptr;
};

/// A language, kept for good: what was said in it may still be looked at.
const Language* keep(const wxMsgCatalog* catalog) {
    static auto* all = new std::vector<const Language*>;
    all->push_back(new Language{catalog});
    return all->back();
}

/// Those taken so far; the last one counts.
std::vector<const Language*>& taken() {
    static auto* all = new std::vector<const Language*>{new Language};
    return *all;
}

/// For one thread, instead of the last one taken.
thread_local const Language* spoken = nullptr;

struct Known {
    std::mutex guard;
    Source source;
    std::map<std::string, const Language*, std::less<>> languages;
};
Known& known() {
    static Known all;
    return all;
}

const wxMsgCatalog* catalog() {
    return (spoken ? spoken : taken().back())->catalog;
}

const Language* read(std::string_view mo_bytes) {
    if (mo_bytes.empty())
        return keep(nullptr);
    wxCharBuffer bytes(mo_bytes.size());
    std::copy(mo_bytes.begin(), mo_bytes.end(), bytes.data());
    const wxLogNull quiet; // what is wrong is told by the exception
    const wxMsgCatalog* loaded = wxMsgCatalog::CreateFromData(bytes, "samenspel");
    if (!loaded)
        throw std::invalid_argument("not a catalog of translations");
    return keep(loaded);
}

const Language* language_named(std::string_view name) {
    Known& all = known();
    const std::lock_guard lock(all.guard);
    if (const auto found = all.languages.find(name); found != all.languages.end())
        return found->second;
    const auto bytes = all.source ? all.source(name) : std::nullopt;
    const Language* language = bytes ? read(*bytes) : nullptr;
    all.languages.emplace(name, language);
    return language;
}

std::string look_up(const char* id, const char* fallback, unsigned n, const char* context) {
    if (!catalog())
        return fallback;
    const wxString* found =
        catalog()->GetString(wxString::FromUTF8(id), n, context ? wxString::FromUTF8(context) : wxString());
    return found && !found->empty() ? found->utf8_string() : fallback;
}

} // namespace

void use_catalog(std::string_view mo_bytes) {
    taken().push_back(read(mo_bytes));
}

void use_source(Source source) {
    Known& all = known();
    const std::lock_guard lock(all.guard);
    all.source = std::move(source);
    all.languages.clear();
}

Speak::Speak(std::string_view language) : before_(spoken) {
    if (const Language* found = language_named(language))
        spoken = found;
}

Speak::~Speak() {
    spoken = static_cast<const Language*>(before_);
}

std::string tr(const char* id) {
    return look_up(id, id, UINT_MAX, nullptr);
}

std::string trc(const char* context, const char* id) {
    return look_up(id, id, UINT_MAX, context);
}

std::string trn(const char* singular, const char* plural, long n) {
    return look_up(singular, n == 1 ? singular : plural, static_cast<unsigned>(n < 0 ? -n : n), nullptr);
}

std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string>> values) {
    std::string out;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos)
            break;
        pattern.remove_prefix(open);
        const auto close = pattern.find('}');
        bool placed = false;
        if (close != std::string_view::npos)
            for (const auto& [name, value] : values)
                if (pattern.substr(1, close - 1) == name) {
                    out += value;
                    placed = true;
                }
        const std::size_t length = placed ? close + 1 : 1;
        if (!placed)
            out += '{';
        pattern.remove_prefix(length);
    }
    return out;
}

} // namespace samenspel::words
