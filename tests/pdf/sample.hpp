#pragma once

#include <string>
#include <vector>

#include "document/page.hpp"
#include "support/run_command.hpp"
#include "support/temp_dir.hpp"
#include "type/font_set.hpp"

namespace samenspel::test {

const type::FontSet& fonts();

inline const document::Font lato{"Lato", 400, false};
inline const document::Font lato_bold{"Lato", 700, false};
inline const document::Font andika{"Andika", 400, false};

document::PlacedText text_at(double x, double y, const std::string& text, const document::Tag& tag = {},
                             const document::Font& font = lato, double size = 10.5);
document::PlacedBox box_at(document::Rect rect, document::Colour fill);

/// One page with these items, without structure.
document::Document untagged(std::vector<document::Item> items);

/// Two tagged pages with all that a paper can hold: headings, a paragraph with a link in the middle and a
/// broken word, a figure, a list, a table, a QR code, bookmarks.
document::Document two_pages();

/// A PDF on the disk, for programs that read it.
class PdfFile {
public:
    explicit PdfFile(const document::Document& document);
    explicit PdfFile(const std::string& bytes);

    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    /// What the program prints about it; the name of the file goes in the place of "%".
    [[nodiscard]] std::string read(std::vector<std::string> command) const;
    [[nodiscard]] std::string text() const { return read({"pdftotext", "-layout", "%", "-"}); }

private:
    TempDir folder_;
    std::string bytes_;
};

/// A page as a reader shows it.
struct Picture {
    int width = 0, height = 0;
    std::string pixels; ///< red, green, blue, row by row
    [[nodiscard]] document::Colour at(double x_mm, double y_mm, double page_width_mm) const;
};

/// The first page, 144 pixels an inch.
Picture picture_of(const PdfFile& file);

} // namespace samenspel::test
