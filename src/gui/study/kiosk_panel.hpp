#pragma once

#include "gui/study/task_page.hpp"

namespace samenspel::gui {

class ChoiceLine;
class Field;
class KioskFrame;

/// Before doctors answer on the laptop: which questionnaire, and the code to stop it.
class KioskPanel : public TaskPage {
public:
    KioskPanel(wxWindow* parent, Shell& shell, StudyState& state);
    ~KioskPanel() override;

    void enter() override;
    void begin();

    [[nodiscard]] Field* code() const { return code_; }
    [[nodiscard]] KioskFrame* frame() const { return frame_; } ///< null before it begins
    void choose(std::size_t form);

private:
    void place(const wxRect& room) override;
    void add_forms();
    void leave_kiosk();

    Column* column_;
    std::vector<std::string> forms_; ///< ids
    std::size_t chosen_ = 0;
    std::vector<class KioskChoice*> choices_;
    Field* code_;
    KioskFrame* frame_ = nullptr;
};

} // namespace samenspel::gui
