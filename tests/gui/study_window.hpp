#pragma once

#include <wx/dialog.h>
#include <wx/timer.h>

#include "app/written_study.hpp"
#include "gui/study/study_panel.hpp"
#include "gui/study/task_page.hpp"
#include "gui/window.hpp"

namespace samenspel::gui::tried {

/// A window with the study of the tests open in it.
class StudyWindow : public Window {
public:
    StudyWindow() {
        samenspel::test::write_study(file());
        frame().open_study(file());
        REQUIRE(frame().room() == Room::study);
        REQUIRE(soon([&] { return frame().IsActive(); }));
    }
    [[nodiscard]] std::filesystem::path file() const { return sessions() / "proef.lokstudie"; }
    StudyPanel& study() { return *frame().study(); }
    [[nodiscard]] const domain::Study& held() { return study().state().study->study(); }
    template <class Panel>
    Panel& go(Task task) {
        study().go(task);
        auto* panel = dynamic_cast<Panel*>(study().page());
        REQUIRE(panel);
        wxTheApp->Yield(true);
        return *panel;
    }
    template <class Panel>
    Panel* page() {
        return dynamic_cast<Panel*>(study().page());
    }
    [[nodiscard]] std::vector<domain::Cell> cells(const std::string& copy, domain::Layer layer) {
        const auto& open = *study().state().study;
        for (const auto& one : domain::copies_with_entries(open.study()))
            if (one.copy == copy)
                return domain::answers_of(one.of(layer), open.survey().form(one).variables().size()).cells;
        return {};
    }
    /// Types a pile: who, then for each copy its code and its keys.
    void enter(domain::Layer layer, const std::string& who,
               const std::vector<std::pair<std::string, std::u32string>>& copies) {
        app::EntryPresenter desk(*study().state().study, layer, who, clock());
        for (const auto& [code, keys] : copies) {
            samenspel::test::open_copy(desk, code);
            samenspel::test::type_keys(desk, keys);
        }
    }
};

/// What a dialog gets, once it is there and has the keyboard. One that stays after that is closed, so that the test ends.
template <class Dialog>
class InDialog : public wxTimer {
public:
    explicit InDialog(std::function<void(Dialog&)> what) : what_(std::move(what)) { Start(step); }
    [[nodiscard]] bool done() const { return done_; }
    void Notify() override {
        for (wxWindow* window : wxTopLevelWindows)
            if (auto* dialog = dynamic_cast<Dialog*>(window); dialog && dialog->IsModal()) {
                if (done_ && (waited_ += step) > longest)
                    return dialog->EndModal(wxID_CANCEL);
                if (done_ || !dialog->IsActive())
                    return;
                done_ = true;
                return what_(*dialog);
            }
        if (done_)
            Stop();
    }

private:
    static constexpr int step = 50, longest = 15000;
    std::function<void(Dialog&)> what_;
    bool done_ = false;
    int waited_ = 0;
};

} // namespace samenspel::gui::tried
