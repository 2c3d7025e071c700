#pragma once

#include <type_traits> // which weakref.h forgets

#include <wx/weakref.h>

#include "gui/study/kiosk_frame.hpp"
#include "gui/study/task_page.hpp"

namespace samenspel::gui {

class Field;
class KioskChoice;

/// Before doctors answer on the laptop: which questionnaire, and the code to stop it.
class KioskPanel : public TaskPage {
public:
    KioskPanel(wxWindow* parent, Shell& shell, StudyState& state);
    ~KioskPanel() override;

    void enter() override;
    void begin();

    [[nodiscard]] Field* code() const { return code_; }
    [[nodiscard]] KioskFrame* frame() const { return frame_.get(); } ///< null before it begins
    void choose(std::size_t form);

private:
    void place(const wxRect& room) override;
    void add_forms();
    void leave_kiosk();

    Column* column_;
    std::vector<std::string> forms_; ///< ids
    std::size_t chosen_ = 0;
    std::vector<KioskChoice*> choices_;
    Field* code_;
    wxWeakRef<KioskFrame> frame_; ///< it may go by itself when the session of the desktop ends
};

} // namespace samenspel::gui
