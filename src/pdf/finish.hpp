#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/page.hpp"
#include "pdf/font_table.hpp"
#include "pdf/page_content.hpp"
#include "pdf/pdf.hpp"

namespace samenspel::pdf {

/// Makes of what libharu drew a valid, described and tagged file. A protection has an owner's password.
std::string finish(const std::string& raw, const document::Document& document,
                   const std::vector<PageContent>& pages, const FontTable& fonts,
                   const std::optional<Protection>& protection);

} // namespace samenspel::pdf
