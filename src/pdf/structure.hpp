#pragma once

#include <vector>

#include <qpdf/QPDF.hh>

#include "document/page.hpp"
#include "pdf/form.hpp"
#include "pdf/navigation.hpp"
#include "pdf/page_content.hpp"

namespace samenspel::pdf {

/// The tags: what each piece of the pages is and in which order it is read. Nothing if the document has no
/// structure. Returns the length of the longest list that it needed.
/// @throws std::invalid_argument for an unknown type or a parent that does not stand before
std::size_t add_structure(QPDF& file, const std::vector<QPDFObjectHandle>& sheets,
                          const document::Document& document, const std::vector<PageContent>& pages,
                          const Annotations& annotations, const std::vector<Widget>& widgets);

} // namespace samenspel::pdf
