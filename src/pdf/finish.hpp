#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>

#include "document/page.hpp"
#include "pdf/font_table.hpp"
#include "pdf/navigation.hpp"
#include "pdf/page_content.hpp"
#include "pdf/pdf.hpp"

namespace samenspel::pdf {

/// What is on the pages of a document.
struct Contents {
    std::vector<PageContent> backgrounds, pages;
};

/// Makes of what libharu drew a valid, described and tagged file: all pages of `fonts` and `contents` that have no
/// background, after all backgrounds.
class Finish {
public:
    enum class Kind { paper, form };

    /// A protection has an owner's password. The answers of a form are fields.
    Finish(std::string raw, const document::Document& document, const Contents& contents,
           const FontTable& fonts, const std::optional<Protection>& protection, Kind kind = Kind::paper);

    [[nodiscard]] std::string write();

private:
    void add_pages(const Contents& contents);

    std::string raw_; // read from as long as the file is
    QPDF file_;
    std::vector<QPDFObjectHandle> sheets_;
    bool archival_ = false;
    std::optional<Protection> protection_;
};

/// A finished file of pages on backgrounds, of which again and again only what lies on these is exchanged.
class Reprint {
public:
    /// @param bytes of Finish::write, without protection
    explicit Reprint(std::string bytes);

    /// Whether these pages have as many links as there are places for.
    [[nodiscard]] bool fits(std::span<const PageContent> pages) const;
    /// For one that fits.
    void change(std::size_t page, const PageContent& content);
    [[nodiscard]] std::string write();

private:
    std::string bytes_; // read from as long as the file is
    QPDF file_;
    std::vector<QPDFObjectHandle> own_; // of each page, the stream on its background
    Annotations links_;
};

} // namespace samenspel::pdf
