#include "words/words.hpp"

#include <algorithm>
#include <climits>
#include <stdexcept>
#include <vector>

#include <wx/log.h>
#include <wx/translation.h>

namespace samenspel::words {
namespace {

/// The catalogs taken so far; the last one counts, null = none. Never deleted: wxWidgets does not export all of
/// the destructor.
std::vector<const wxMsgCatalog*>& catalogs() {
    static auto* all = new std::vector<const wxMsgCatalog*>{nullptr};
    return *all;
}

const wxMsgCatalog* catalog() {
    return catalogs().back();
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
    if (mo_bytes.empty()) {
        catalogs().push_back(nullptr);
        return;
    }
    wxCharBuffer bytes(mo_bytes.size());
    std::copy(mo_bytes.begin(), mo_bytes.end(), bytes.data());
    const wxLogNull quiet; // what is wrong is told by the exception
    const wxMsgCatalog* loaded = wxMsgCatalog::CreateFromData(bytes, "samenspel");
    if (!loaded)
        throw std::invalid_argument("not a catalog of translations");
    catalogs().push_back(loaded);
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
