#pragma once

#include <vector>

#include <qpdf/QPDF.hh>

#include "document/page.hpp"

namespace samenspel::pdf {

/// What is clicked or typed in.
struct Widget {
    QPDFObjectHandle annotation;
    std::size_t page = 0;
    document::Tag element;
};

/// Makes fields of the answers (an AcroForm), in their order: ticks of one name are a group of which one can be chosen,
/// a tick alone is a box, an entry is text. A field is called as its answers are, and says its question.
/// @throws std::invalid_argument for two answers with the same name and value, as in two copies, an entry that has the
/// name of another answer, a name with a point, or the value "Off"
std::vector<Widget> add_form(QPDF& file, const std::vector<QPDFObjectHandle>& sheets,
                             const document::Document& document);

} // namespace samenspel::pdf
