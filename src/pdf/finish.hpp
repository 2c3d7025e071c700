#pragma once

#include <string>
#include <vector>

#include "document/page.hpp"
#include "pdf/font_table.hpp"
#include "pdf/page_content.hpp"

namespace samenspel::pdf {

/// Makes of what libharu drew a valid, described and tagged file.
std::string finish(const std::string& raw, const document::Document& document,
                   const std::vector<PageContent>& pages, const FontTable& fonts);

} // namespace samenspel::pdf
