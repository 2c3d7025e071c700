#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "document/page.hpp"
#include "type/font_set.hpp"

namespace samenspel::pdf {

/// A file that opens with a password only: AES-256. Passwords are UTF-8, at most 127 bytes. Who opens it with the
/// user's may read, print and copy; without an owner's password that one is the user's too. Without a user's password
/// anyone opens it, and the owner's is for changing it.
struct Protection {
    std::string user_password;
    std::string owner_password;
};

/// The file: fonts embedded, text that can be searched and read aloud, links, bookmarks and, if the document
/// has a structure, tags. The same document gives the same bytes, unless protected. What it promises to be:
/// docs/pdf.md.
/// @throws std::invalid_argument naming the page and what cannot stand in a PDF: a character that the font
/// lacks, a length that is not finite, a page over 5,080 mm, an unknown kind of link, a tag outside the structure; or
/// for a protection without any password, or with one that is too long or not UTF-8
/// @throws std::out_of_range for a font outside `fonts`
std::string make_pdf(const document::Document& document, const type::FontSet& fonts,
                     const std::optional<Protection>& protection = std::nullopt);

/// As make_pdf, to be filled in on a screen: each of the document's answers is a field with its name.
/// @throws as make_pdf, and std::invalid_argument for a document with the answers of more than one copy
std::string make_form(const document::Document& document, const type::FontSet& fonts);

/// Whether a document is nothing but copies which share their backgrounds.
bool can_part(const document::Document& document);

/// A file for each copy, of a document that can be parted. Each is the same but for what stands on these; its fonts have the characters of all. `take` gets them in order, counted from 0.
/// @throws as make_pdf, and std::invalid_argument for another document
void make_each(const document::Document& document, const type::FontSet& fonts,
               const std::function<void(std::size_t copy, const std::string& bytes)>& take);

void write_pdf(const document::Document& document, const type::FontSet& fonts, std::ostream& out,
               const std::optional<Protection>& protection = std::nullopt);

/// As make_each, each in its own file: all of them, or none if one cannot be written.
/// @throws base::FileError
void save_each(const document::Document& document, const type::FontSet& fonts,
               const std::function<std::filesystem::path(std::size_t copy)>& path_of);

void save_form(const std::filesystem::path& path, const document::Document& document,
               const type::FontSet& fonts);

/// Replaces `path` whole. @throws base::FileError; the old file is then still there, byte for byte
void save_pdf(const std::filesystem::path& path, const document::Document& document,
              const type::FontSet& fonts, const std::optional<Protection>& protection = std::nullopt);

} // namespace samenspel::pdf
