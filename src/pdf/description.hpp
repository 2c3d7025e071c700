#pragma once

#include <string>

#include <qpdf/QPDF.hh>

#include "document/page.hpp"

namespace samenspel::pdf {

/// Title, author and the like, both as Info and as XMP; the language; what the colours mean.
/// `archival`: the file is valid PDF/A-1b and says so.
void describe(QPDF& file, const document::Document& document, bool archival);

/// Escaped for XML.
std::string xmp(const document::Document& document, bool archival);

} // namespace samenspel::pdf
