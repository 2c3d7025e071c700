#pragma once

#include <qpdf/QPDF.hh>

#include "pdf/font_table.hpp"

namespace samenspel::pdf {

/// Mends what libharu writes wrongly about the fonts (the map back to text, widths to the thousandth, what
/// PDF/A asks for). Returns the pages' dictionary of fonts.
QPDFObjectHandle finish_fonts(QPDF& file, const FontTable& fonts);

} // namespace samenspel::pdf
