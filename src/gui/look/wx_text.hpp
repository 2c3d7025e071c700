#pragma once

#include <filesystem>
#include <string>

#include <wx/string.h>

#include "app/places.hpp"
#include "base/path.hpp"

/// The border between our UTF-8 and the toolkit's strings.
namespace samenspel::gui {

inline wxString wx(const std::string& utf8) {
    return wxString::FromUTF8(utf8.data(), utf8.size());
}
inline wxString wx(const std::filesystem::path& path) {
    return wx(base::utf8(path));
}
inline std::string utf8(const wxString& text) {
    return text.utf8_string();
}

} // namespace samenspel::gui
