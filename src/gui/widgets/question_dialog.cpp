#include "gui/widgets/question_dialog.hpp"

#include <algorithm>
#include <chrono>
#include <set>

#include <wx/dialog.h>
#include <wx/timer.h>
#include <wx/utils.h>

#include "gui/look/wx_text.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/dialog_room.hpp"
#include "gui/widgets/words.hpp"

namespace samenspel::gui {
namespace {

constexpr int widest = 520, pad = 24, looks_every = 50; // the last in milliseconds

/// Which keys were pressed for this question, and not for what stood there before.
class FreshKeys {
public:
    FreshKeys() {
        for (const int key : {static_cast<int>(WXK_SPACE), static_cast<int>(WXK_RETURN),
                              static_cast<int>(WXK_NUMPAD_ENTER), static_cast<int>(WXK_ESCAPE)})
            if (wxGetKeyState(static_cast<wxKeyCode>(key)))
                held_.insert(key);
    }
    bool pressed(int key) {
        const auto at = Clock::now();
        still_ = still_ || at - last_ >= must_be_still;
        last_ = at;
        return still_ && !held_.contains(key);
    }
    /// A key may come up before the question has the keyboard, and then no event tells of it.
    void look() {
        std::erase_if(held_, [](int key) { return !wxGetKeyState(static_cast<wxKeyCode>(key)); });
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds must_be_still{400};
    Clock::time_point last_ = Clock::now();
    bool still_ = false;
    std::set<int> held_;
};

} // namespace

Answer ask(wxWindow* parent, const Question& question) {
    wxDialog dialog(wxGetTopLevelParent(parent), wxID_ANY, "Samenspel");
    set_access(&dialog, AccessRole::dialog, wx(question.sentence));
    dialog.SetBackgroundColour(colours().paper);
    const auto d = [&dialog](int value) { return dip(&dialog, value); };
    const int wide = std::min(d(widest), dialog_room(parent).x);
    auto* sentence = new Words(&dialog, &Palette::paper, type::text, &Palette::ink, wx(question.sentence));
    const int high = sentence->height_for(wide - 2 * d(pad));
    sentence->SetSize(d(pad), d(22), wide - 2 * d(pad), high);
    auto* first = new Button(&dialog, &Palette::paper,
                             question.second_is_safe ? Button::Look::secondary : Button::Look::primary,
                             wx(question.first));
    auto* second = new Button(&dialog, &Palette::paper,
                              question.second_is_safe ? Button::Look::primary : Button::Look::secondary,
                              wx(question.second));
    Answer answer = Answer::none;
    const auto take = [&](Answer chosen) {
        answer = chosen;
        dialog.EndModal(wxID_OK);
    };
    first->on_click = [&] { take(Answer::first); };
    second->on_click = [&] { take(Answer::second); };
    const int y = d(22) + high + d(22), first_wide = first->best_width(), second_wide = second->best_width();
    first->SetSize(wide - d(pad) - first_wide, y, first_wide, d(44));
    second->SetSize(wide - d(pad + 14) - first_wide - second_wide, y, second_wide, d(44));
    dialog.SetClientSize(wide, y + d(44 + 20));
    FreshKeys keys;
    dialog.Bind(wxEVT_CHAR_HOOK, [&](wxKeyEvent& event) {
        if (!keys.pressed(event.GetKeyCode()))
            return;
        if (event.GetKeyCode() == WXK_ESCAPE)
            dialog.EndModal(wxID_CANCEL);
        else
            event.Skip();
    });
    wxTimer timer(&dialog);
    dialog.Bind(wxEVT_TIMER, [&keys](wxTimerEvent&) { keys.look(); });
    timer.Start(looks_every);
    dialog.CentreOnParent();
    (question.second_is_safe ? second : first)->SetFocus();
    dialog.ShowModal();
    return answer;
}

} // namespace samenspel::gui
