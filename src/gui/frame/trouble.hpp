#pragma once

#include <exception>

#include <wx/string.h>

class wxWindow;

namespace samenspel::gui {

/// What went wrong, what is safe and what to do, in words for someone who is not technical.
wxString trouble_text(const std::exception_ptr& trouble);

/// Shows it. The one place where the window catches.
void tell_trouble(wxWindow* parent, const std::exception_ptr& trouble);

} // namespace samenspel::gui
