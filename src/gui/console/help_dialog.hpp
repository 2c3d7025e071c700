#pragma once

#include <wx/dialog.h>

namespace samenspel::gui {

/// The keys of the console, on one page.
class HelpDialog : public wxDialog {
public:
    explicit HelpDialog(wxWindow* parent);
};

} // namespace samenspel::gui
