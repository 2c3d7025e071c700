#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hb.h>

#include "document/page.hpp"

namespace samenspel::type {

/// One character of a line. Lengths are parts of the type size.
struct ShapedCharacter {
    char32_t character;
    double width;   ///< of the character by itself
    double advance; ///< to the next one: the width with kerning
};

/// One static TrueType font file.
class Face {
public:
    /// @throws base::FileError if it cannot be read, or is not a TrueType font that can be embedded whole
    explicit Face(const std::filesystem::path& file);

    [[nodiscard]] const document::Font& font() const { return font_; }
    [[nodiscard]] const std::string& postscript_name() const { return postscript_name_; }

    [[nodiscard]] double ascent() const { return ascent_; } ///< parts of the type size, > 0
    [[nodiscard]] double descent() const { return descent_; }
    [[nodiscard]] double capital_height() const { return capital_height_; }

    [[nodiscard]] bool has(char32_t character) const;
    [[nodiscard]] double width(char32_t character) const;

    /// @throws std::invalid_argument if `line` is not UTF-8
    [[nodiscard]] std::vector<ShapedCharacter> shape(std::string_view line) const;
    [[nodiscard]] double width(std::string_view line) const;

    /// A TrueType font file with these characters only.
    [[nodiscard]] std::string subset(const std::set<char32_t>& characters) const;

private:
    template <class T, void (*destroy)(T*)>
    struct Destroy {
        void operator()(T* object) const { destroy(object); }
    };
    struct Word {
        std::vector<ShapedCharacter> characters;
        double width = 0;
    };

    void read_names();
    void read_metrics();
    [[nodiscard]] Word shape_word(const std::string& word) const;
    template <class Use>
    void for_each_word(std::string_view line, Use use) const;

    std::string data_;
    std::unique_ptr<hb_face_t, Destroy<hb_face_t, hb_face_destroy>> face_;
    std::unique_ptr<hb_font_t, Destroy<hb_font_t, hb_font_destroy>> shaper_;
    document::Font font_;
    std::string postscript_name_;
    double em_ = 1000;
    double ascent_ = 0, descent_ = 0, capital_height_ = 0;

    // Layout measures the same words again and again; two threads may use one face.
    mutable std::mutex mutex_;
    mutable std::unordered_map<std::string, Word> words_;
};

/// Without the characters that are never drawn, composed (NFC); a soft hyphen at the end stays: it is the
/// hyphen of a broken word. @throws std::invalid_argument if not UTF-8
std::u32string drawn_characters(std::string_view text);

} // namespace samenspel::type
