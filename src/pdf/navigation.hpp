#pragma once

#include <vector>

#include <qpdf/QPDF.hh>

#include "document/page.hpp"
#include "pdf/page_content.hpp"

namespace samenspel::pdf {

/// The links of each page, in the order of PageContent::links.
using Annotations = std::vector<std::vector<QPDFObjectHandle>>;

/// Makes it lead where `link` leads.
void change_link(QPDFObjectHandle annotation, const Link& link);

Annotations add_links(QPDF& file, const std::vector<QPDFObjectHandle>& sheets,
                      const std::vector<PageContent>& pages);

/// @throws std::invalid_argument for a bookmark to a page that is not there
void add_bookmarks(QPDF& file, const std::vector<QPDFObjectHandle>& sheets,
                   const document::Document& document);

/// An address as PDF wants it: ASCII, the rest percent-encoded.
std::string ascii_address(const std::string& href);

} // namespace samenspel::pdf
