#include "type/font_set.hpp"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "base/error.hpp"
#include "base/path.hpp"

namespace samenspel::type {

using document::Font;
using document::Millimetres;
using document::Points;

namespace {

/// In the order of their names, so that the same folder always gives the same set.
std::vector<std::filesystem::path> font_files(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const auto extension = entry.path().extension();
        if (extension == ".ttf" || extension == ".otf" || extension == ".ttc")
            files.push_back(entry.path());
    }
    if (error || files.empty()) {
        throw base::FileError(base::FileError::Kind::missing, base::utf8(folder),
                              error ? error.message() : "no font in this folder");
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string describe(const Font& font) {
    return font.family + " " + std::to_string(font.weight) + (font.italic ? " italic" : "");
}

Millimetres scaled(double part, Points size) {
    return to_mm(size) * part;
}

} // namespace

FontSet::FontSet(const std::filesystem::path& folder) {
    for (const auto& file : font_files(folder)) {
        auto face = std::make_unique<Face>(file);
        const Font font = face->font();
        faces_.emplace(font, std::move(face));
    }
}

const Face& FontSet::face(const Font& font) const {
    const auto found = faces_.find(font);
    if (found != faces_.end())
        return *found->second;
    // Not every family has every weight, nor italics: then the nearest of what it has.
    const Face* nearest = nullptr;
    int least = 0;
    for (const auto& [have, face] : faces_) {
        const int distance = std::abs(have.weight - font.weight) + (have.italic == font.italic ? 0 : 1000);
        if (have.family != font.family || (nearest && distance >= least))
            continue;
        nearest = face.get();
        least = distance;
    }
    if (!nearest)
        throw std::out_of_range("no font " + describe(font));
    return *nearest;
}

Millimetres FontSet::width(const std::string& text, const Font& font, Points size) const {
    return scaled(face(font).width(text), size);
}

Millimetres FontSet::ascent(const Font& font, Points size) const {
    return scaled(face(font).ascent(), size);
}

Millimetres FontSet::descent(const Font& font, Points size) const {
    return scaled(face(font).descent(), size);
}

std::optional<char32_t> FontSet::missing(const std::string& text, const Font& font) const {
    const Face& wanted = face(font);
    for (const char32_t character : drawn_characters(text)) {
        if (!wanted.has(character))
            return character;
    }
    return std::nullopt;
}

Font FontSet::nearest(const Font& wanted) const {
    const Font* best = nullptr;
    int least = 0;
    for (const auto& [font, face] : faces_) {
        if (font.family != wanted.family)
            continue;
        const int away = std::abs(font.weight - wanted.weight) + (font.italic == wanted.italic ? 0 : 1000);
        if (best == nullptr || away < least) {
            best = &font;
            least = away;
        }
    }
    if (best == nullptr)
        throw std::out_of_range("no font " + describe(wanted));
    return *best;
}

std::vector<Font> FontSet::fonts() const {
    std::vector<Font> all;
    for (const auto& [font, face] : faces_)
        all.push_back(font);
    return all;
}

} // namespace samenspel::type
