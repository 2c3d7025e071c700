#include "gui/frame/manual_key.hpp"

#include <wx/event.h>

#include "gui/frame/main_frame.hpp"
#include "gui/frame/settings_dialog.hpp"

namespace samenspel::gui {

ManualKey::ManualKey(MainFrame& frame) : frame_(frame) {
    wxEvtHandler::AddFilter(this);
}

ManualKey::~ManualKey() {
    wxEvtHandler::RemoveFilter(this);
}

int ManualKey::FilterEvent(wxEvent& event) {
    if (event.GetEventType() != wxEVT_CHAR_HOOK)
        return Event_Skip;
    const auto& key = static_cast<wxKeyEvent&>(event);
    if (key.GetKeyCode() != WXK_F1 || key.HasAnyModifiers())
        return Event_Skip;
    const auto place = place_of(dynamic_cast<wxWindow*>(event.GetEventObject()));
    if (!place)
        return Event_Skip;
    frame_.CallAfter([&frame = frame_, place = *place] { frame.open_manual(place); });
    return Event_Processed;
}

std::optional<app::ManualPlace> ManualKey::place_of(wxWindow* window) const {
    bool settings = false;
    for (auto* top = wxGetTopLevelParent(window); top; top = wxGetTopLevelParent(top->GetParent())) {
        settings = settings || dynamic_cast<SettingsDialog*>(top);
        if (top == &frame_)
            return settings ? app::ManualPlace::settings : frame_.manual_place();
    }
    return std::nullopt;
}

} // namespace samenspel::gui
