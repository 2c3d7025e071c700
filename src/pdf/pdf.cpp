#include "pdf/pdf.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <set>
#include <span>
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

using document::Tag;

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

Contents draw(const document::Document& document, FontTable& table) {
    Contents contents;
    const auto named = [](const char* what, std::size_t number, const auto& draw_it) {
        try {
            return draw_it();
        } catch (const std::invalid_argument& error) {
            throw std::invalid_argument(what + std::to_string(number) + ": " + error.what());
        }
    };
    for (const auto& page : document.backgrounds)
        contents.backgrounds.push_back(named("background ", contents.backgrounds.size() + 1, [&] {
            return draw_background(page, !document.structure.empty(), table);
        }));
    for (const auto& page : document.pages)
        contents.pages.push_back(named("page ", contents.pages.size() + 1, [&] {
            const auto& under = page.background;
            if (under && under->number >= contents.backgrounds.size())
                throw std::invalid_argument("a background that is not there");
            return draw_page(page, under ? &contents.backgrounds[under->number] : nullptr, document.structure,
                             table);
        }));
    return contents;
}

std::vector<const PageContent*> drawn(const Contents& contents) {
    std::vector<const PageContent*> all;
    for (const auto& page : contents.backgrounds)
        all.push_back(&page);
    for (const auto& page : contents.pages)
        if (!page.background)
            all.push_back(&page);
    return all;
}

/// The first of copies that share `each` backgrounds.
document::Document first_copy(const document::Document& document, std::size_t each) {
    document::Document first;
    first.title = document.title;
    first.author = document.author;
    first.subject = document.subject;
    first.language = document.language;
    const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
    first.pages.assign(document.pages.begin(), document.pages.begin() + at(each));
    std::ranges::copy_if(document.bookmarks, std::back_inserter(first.bookmarks),
                         [&](const auto& bookmark) { return bookmark.page < each; });
    auto elements = document.structure.size();
    if (elements > 0 && document.pages.size() > each) {
        const auto next = document.pages[each].background->tag; // in an element of the second copy
        elements = next ? document.structure.at(*next).parent.value_or(0) : 0;
        if (elements == 0)
            throw std::invalid_argument("a copy that is no part of the structure");
    }
    first.structure.assign(document.structure.begin(), document.structure.begin() + at(elements));
    return first;
}

std::string make(const document::Document& document, const type::FontSet& fonts,
                 const std::optional<Protection>& protection, Finish::Kind kind) {
    if (document.pages.empty())
        throw std::invalid_argument("a document needs a page");
    FontTable table(fonts);
    const Contents contents = draw(document, table);
    return Finish(write_raw(drawn(contents), table), document, contents, table, protection, kind).write();
}

} // namespace

bool can_part(const document::Document& document) {
    const auto each = document.backgrounds.size();
    if (each == 0 || document.pages.size() % each != 0)
        return false;
    for (std::size_t i = 0; i < document.pages.size(); ++i)
        if (const auto& background = document.pages[i].background;
            !background || background->number != i % each)
            return false;
    return true;
}

std::string make_pdf(const document::Document& document, const type::FontSet& fonts,
                     const std::optional<Protection>& protection) {
    return make(document, fonts, protection ? std::optional(whole(*protection)) : std::nullopt,
                Finish::Kind::paper);
}

std::string make_form(const document::Document& document, const type::FontSet& fonts) {
    if (!document.backgrounds.empty())
        throw std::invalid_argument("a form holds one copy");
    return make(document, fonts, std::nullopt, Finish::Kind::form);
}

void make_each(const document::Document& document, const type::FontSet& fonts,
               const std::function<void(std::size_t copy, const std::string& bytes)>& take) {
    if (document.pages.empty() || !can_part(document))
        throw std::invalid_argument("not a document of copies that share their backgrounds");
    const auto each = document.backgrounds.size();
    FontTable table(fonts); // with the characters of all copies
    Contents all = draw(document, table);
    std::set<std::pair<int, int>> opacities; // of all copies: a print of one must do for the others
    for (const auto& page : all.pages)
        opacities.insert(page.opacities.begin(), page.opacities.end());
    const auto first = first_copy(document, each);
    std::optional<Reprint> print;
    for (std::size_t begin = 0; begin < all.pages.size(); begin += each) {
        const auto page = all.pages.begin() + static_cast<std::ptrdiff_t>(begin);
        if (const std::span pages(page, each); !print || !print->fits(pages)) {
            // What is the same in all is compressed here, mostly once.
            Contents contents{all.backgrounds, {pages.begin(), pages.end()}};
            contents.pages[0].opacities = opacities;
            for (std::size_t i = 0; i < each; ++i)
                for (auto& piece : contents.pages[i].pieces)
                    piece.element = first.pages[i].background->tag;
            print.emplace(Finish(write_raw(drawn(contents), table), first, contents, table, {}).write());
        } else {
            for (std::size_t i = 0; i < each; ++i)
                print->change(i, pages[i]);
        }
        take(begin / each, print->write());
    }
}

void save_each(const document::Document& document, const type::FontSet& fonts,
               const std::function<std::filesystem::path(std::size_t copy)>& path_of) {
    FileBatch files;
    make_each(document, fonts,
              [&](std::size_t copy, const std::string& bytes) { files.add(path_of(copy), bytes); });
    files.commit();
}

void save_form(const std::filesystem::path& path, const document::Document& document,
               const type::FontSet& fonts) {
    replace_file(path, make_form(document, fonts));
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
