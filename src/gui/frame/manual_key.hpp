#pragma once

#include <optional>

#include <wx/eventfilter.h>

#include "app/manual.hpp"

class wxWindow;

namespace samenspel::gui {

class MainFrame;

/// F1 in every room of a window and in the dialogs before it. Neither on the beamer, where the room would see the
/// browser, nor where doctors answer, who are to stay there: those windows are not before that one.
class ManualKey : public wxEventFilter {
public:
    explicit ManualKey(MainFrame& frame);
    ~ManualKey() override;
    ManualKey(const ManualKey&) = delete;
    ManualKey& operator=(const ManualKey&) = delete;

    int FilterEvent(wxEvent& event) override;

private:
    [[nodiscard]] std::optional<app::ManualPlace> place_of(wxWindow* window) const; ///< none: not for us
    MainFrame& frame_;
};

} // namespace samenspel::gui
