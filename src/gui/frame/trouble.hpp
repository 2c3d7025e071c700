#pragma once

#include <exception>

#include <wx/string.h>

class wxWindow;

namespace samenspel::app {
class Log;
}

namespace samenspel::gui {

/// What went wrong, what is safe and what to do, in words for someone who is not technical.
wxString trouble_text(const std::exception_ptr& trouble);

/// Where troubles are written down from now on; null: nowhere. It must outlive the window.
void keep_troubles_in(const app::Log* log);

/// What whoever helps should know, on the clipboard. @return false if the clipboard cannot be had
bool copy_help_report();

/// Shows it. The one place where the window catches.
void tell_trouble(wxWindow* parent, const std::exception_ptr& trouble);

} // namespace samenspel::gui
