#pragma once

#include <wx/dialog.h>

namespace samenspel::gui {

/// The keys of the console, on one page. Ends with wxID_HELP if the manual is asked for.
class HelpDialog : public wxDialog {
public:
    explicit HelpDialog(wxWindow* parent);
};

} // namespace samenspel::gui
