#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "document/page.hpp"
#include "type/font_set.hpp"

namespace samenspel::pdf {

/// The file: fonts embedded, text that can be searched and read aloud, links, bookmarks and, if the document
/// has a structure, tags. The same document gives the same bytes. What it promises to be: docs/pdf.md.
/// @throws std::invalid_argument naming the page and what cannot stand in a PDF: a character that the font
/// lacks, a length that is not finite, a page over 5,080 mm, an unknown kind of link, a tag outside the structure
/// @throws std::out_of_range for a font outside `fonts`
std::string make_pdf(const document::Document& document, const type::FontSet& fonts);

void write_pdf(const document::Document& document, const type::FontSet& fonts, std::ostream& out);

/// Replaces `path` whole. @throws base::FileError; the old file is then still there, byte for byte
void save_pdf(const std::filesystem::path& path, const document::Document& document,
              const type::FontSet& fonts);

} // namespace samenspel::pdf
