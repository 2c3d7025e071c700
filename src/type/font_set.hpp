#pragma once

#include <filesystem>
#include <map>
#include <memory>

#include "document/page.hpp"
#include "type/face.hpp"

namespace samenspel::type {

/// The fonts of a folder. Text is measured as it will be drawn: composed (NFC), with kerning, without
/// ligatures. May be used by several threads.
class FontSet final : public document::TextMeasure {
public:
    /// Reads every *.ttf and *.otf of `folder`.
    /// @throws base::FileError if there is none, or one is damaged or cannot be embedded
    explicit FontSet(const std::filesystem::path& folder);

    [[nodiscard]] document::Millimetres width(const std::string& text, const document::Font& font,
                                              document::Points size) const override;
    [[nodiscard]] document::Millimetres ascent(const document::Font& font,
                                               document::Points size) const override;
    [[nodiscard]] document::Millimetres descent(const document::Font& font,
                                                document::Points size) const override;
    /// Also what lies outside the first 65,536 characters, and marks without an accented letter.
    [[nodiscard]] std::optional<char32_t> missing(const std::string& text,
                                                  const document::Font& font) const override;

    /// @throws std::out_of_range for an unknown font
    [[nodiscard]] const Face& face(const document::Font& font) const;

    /// The font of the same family that comes closest. @throws std::out_of_range for an unknown family
    [[nodiscard]] document::Font nearest(const document::Font& wanted) const;

    [[nodiscard]] std::vector<document::Font> fonts() const;

private:
    std::map<document::Font, std::unique_ptr<Face>> faces_;
};

} // namespace samenspel::type
