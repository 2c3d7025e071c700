#pragma once

#include <string>
#include <vector>

#include "pdf/font_table.hpp"
#include "pdf/page_content.hpp"

namespace samenspel::pdf {

/// A PDF with the contents of these pages and their fonts; without resources, links, structure or description.
/// @throws std::runtime_error if the library refuses
std::string write_raw(const std::vector<const PageContent*>& pages, const FontTable& fonts);

} // namespace samenspel::pdf
