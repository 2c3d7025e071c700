#pragma once

#include "content/module_reader.hpp"
#include "content/xml/grammar.hpp"

namespace samenspel::content {

/// Reports what a table of allowed elements cannot say: ids that are double, sources that do not exist, times
/// that do not fit or add up, files that are missing, labels that no picture has. What was refused before causes no
/// further problem.
void check_module_rules(const xml::Element& training, const FileExists& exists, const LabelIds& label_ids,
                        xml::Report& report);

} // namespace samenspel::content
