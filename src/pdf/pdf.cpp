#include "pdf/pdf.hpp"

#include <ostream>
#include <stdexcept>
#include <vector>

#include "base/text.hpp"
#include "pdf/finish.hpp"
#include "pdf/font_table.hpp"
#include "pdf/page_content.hpp"
#include "pdf/raw_file.hpp"
#include "pdf/replace_file.hpp"

namespace samenspel::pdf {

namespace {

void check(const std::string& password) {
    constexpr std::size_t longest = 127; // what lies beyond is silently ignored by readers
    if (password.size() > longest)
        throw std::invalid_argument("a password is at most 127 bytes long");
    if (base::first_invalid_utf8(password) || password.find('\0') != std::string::npos)
        throw std::invalid_argument("a password is not UTF-8 text");
}

/// With an empty owner's password everyone could open the file.
Protection whole(Protection protection) {
    check(protection.user_password);
    check(protection.owner_password);
    if (protection.owner_password.empty())
        protection.owner_password = protection.user_password;
    if (protection.owner_password.empty())
        throw std::invalid_argument("a protection needs a password");
    return protection;
}

} // namespace

std::string make_pdf(const document::Document& document, const type::FontSet& fonts,
                     const std::optional<Protection>& protection) {
    const auto locked = protection ? std::optional(whole(*protection)) : std::nullopt;
    if (document.pages.empty())
        throw std::invalid_argument("a document needs a page");
    FontTable table(fonts);
    std::vector<PageContent> pages;
    for (const auto& page : document.pages) {
        try {
            pages.push_back(draw_page(page, document.structure, table));
        } catch (const std::invalid_argument& error) {
            throw std::invalid_argument("page " + std::to_string(pages.size() + 1) + ": " + error.what());
        }
    }
    return finish(write_raw(pages, table), document, pages, table, locked);
}

void write_pdf(const document::Document& document, const type::FontSet& fonts, std::ostream& out,
               const std::optional<Protection>& protection) {
    const std::string bytes = make_pdf(document, fonts, protection);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void save_pdf(const std::filesystem::path& path, const document::Document& document,
              const type::FontSet& fonts, const std::optional<Protection>& protection) {
    replace_file(path, make_pdf(document, fonts, protection));
}

} // namespace samenspel::pdf
