#pragma once

#include <vector>

#include <qpdf/QPDF.hh>

#include "pdf/page_content.hpp"

namespace samenspel::pdf {

/// Puts the photographs of these pages into the dictionary `pictures`, each once, as they are packed.
/// @throws std::invalid_argument for one that does not hold the points it says
void add_photographs(QPDF& file, const std::vector<PageContent>& pages, QPDFObjectHandle pictures);

} // namespace samenspel::pdf
