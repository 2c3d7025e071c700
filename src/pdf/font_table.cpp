#include "pdf/font_table.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "base/text.hpp"
#include "pdf/content.hpp"

namespace samenspel::pdf {
namespace {

std::string lacking(const type::Face& face, char32_t character) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string code;
    for (auto rest = static_cast<unsigned>(character); rest != 0 || code.size() < 4; rest >>= 4U) {
        code.insert(code.begin(), digits[rest & 15U]);
    }
    const std::string shown = character < 0x20 ? "" : " (" + base::to_utf8({&character, 1}) + ")";
    return "the font " + face.postscript_name() + " has no character U+" + code + shown;
}

} // namespace

FontTable::Use& FontTable::use(const document::Font& font) {
    const type::Face* const face = &fonts_.face(font);
    const auto found = std::find_if(uses_.begin(), uses_.end(), [&](const Use& u) { return u.face == face; });
    if (found != uses_.end())
        return *found;
    if (uses_.size() == 26)
        throw std::invalid_argument("a document may use 26 fonts");
    const std::string tag = "SAMEN" + std::string(1, static_cast<char>('A' + uses_.size()));
    uses_.push_back({"F" + std::to_string(uses_.size() + 1), tag, face, {}});
    return uses_.back();
}

TextRun FontTable::run(const std::string& text, const document::Font& font) {
    Use& use = this->use(font);
    TextRun run;
    run.font = use.name;
    std::u32string piece;
    for (const auto& shaped : use.face->shape(text)) {
        if (!use.face->has(shaped.character)) {
            throw std::invalid_argument(lacking(*use.face, shaped.character));
        }
        use.characters.insert(shaped.character);
        run.characters += shaped.character;
        run.width += shaped.advance;
        piece += shaped.character;
        const std::string kerning = number((shaped.width - shaped.advance) * 1000);
        if (kerning == "0")
            continue;
        run.array += hex(piece) + kerning;
        piece.clear();
    }
    if (!piece.empty())
        run.array += hex(piece);
    return run;
}

} // namespace samenspel::pdf
