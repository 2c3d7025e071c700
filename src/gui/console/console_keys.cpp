#include <array>
#include <cctype>

#include "gui/console/console_panel.hpp"
#include "gui/look/typed_character.hpp"

/// Keys: which are the console's own, and which the presenter gets.
namespace samenspel::gui {
namespace {

using app::Key;

Key key_of(const wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
    case WXK_PAGEDOWN:
    case WXK_NUMPAD_PAGEDOWN:
        return Key::page_down;
    case WXK_PAGEUP:
    case WXK_NUMPAD_PAGEUP:
        return Key::page_up;
    case WXK_RIGHT:
        return Key::right;
    case WXK_LEFT:
        return Key::left;
    case WXK_DOWN:
        return Key::down;
    case WXK_UP:
        return Key::up;
    case WXK_SPACE:
        return Key::space;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        return Key::enter;
    case WXK_ESCAPE:
        return Key::escape;
    case WXK_TAB:
        return Key::tab;
    case WXK_BACK:
        return Key::backspace;
    case WXK_F5:
        return Key::f5;
    case WXK_F11:
        return Key::f11;
    default:
        break;
    }
    // By what is on the key: on many keyboards full stop and question mark are not where the code says.
    const auto letter = typed_character(event);
    switch (letter < 128 ? static_cast<char>(std::tolower(static_cast<int>(letter))) : '\0') {
    case 'b':
        return Key::letter_b;
    case 'f':
        return Key::letter_f;
    case 'n':
        return Key::letter_n;
    case 'o':
        return Key::letter_o;
    case 'p':
        return Key::letter_p;
    case 's':
        return Key::letter_s;
    case 't':
        return Key::letter_t;
    case 'v':
        return Key::letter_v;
    case 'z':
        return Key::letter_z;
    case '.':
        return Key::period;
    case '?':
        return Key::question_mark;
    case '*':
        return Key::star;
    default:
        return Key::other;
    }
}

bool is_arrow_or_press(Key key) {
    switch (key) {
    case Key::right:
    case Key::left:
    case Key::up:
    case Key::down:
    case Key::space:
    case Key::enter:
        return true;
    default:
        return false;
    }
}

} // namespace

bool ConsolePanel::key(const wxKeyEvent& event) {
    if (!timer_.IsRunning() || event.AltDown())
        return false; // the session is held, or not there yet
    if (global_key(event))
        return true;
    const wxWindow* focus = FindFocus();
    const bool typing = focus == note_->field();
    if (typing && note_key(event))
        return true;
    const Key pressed = key_of(event);
    const auto* control = dynamic_cast<const Control*>(focus);
    // Who walked to a control with Tab wants its keys to be the control's; the big button is home.
    if (control && control != next_ && IsDescendant(const_cast<Control*>(control))) {
        const bool own_key = is_arrow_or_press(pressed) || pressed == Key::tab ||
                             (control == stage_->tally() && event.GetKeyCode() == WXK_BACK);
        if (own_key)
            return false;
        if (pressed == Key::escape) {
            focus_home();
            return true;
        }
    }
    if (pressed == Key::tab && (event.ShiftDown() || typing))
        return false;
    if (pressed == Key::enter && control == next_)
        return false;
    bool used = false;
    run([&](app::ConsolePresenter& presenter) {
        used = presenter.key({pressed, event.ControlDown(), typing});
    });
    return used;
}

bool ConsolePanel::global_key(const wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_F6) {
        next_region(event.ShiftDown());
        return true;
    }
    if (!event.ControlDown())
        return false;
    const int code = event.GetKeyCode();
    if (code >= '1' && code <= '4') {
        const auto kind = domain::note_kinds[static_cast<std::size_t>(code - '1')];
        run([kind](auto& presenter) { presenter.set_kind(kind); });
        note_->set_kind(presenter_->kind());
        return true;
    }
    switch (code) {
    case WXK_DOWN:
        stage_->ScrollLines(4);
        return true;
    case WXK_UP:
        stage_->ScrollLines(-4);
        return true;
    case 'G':
        if (agenda_column_->IsShown())
            agenda_->SetFocus();
        return true;
    case 'F':
        CallAfter([this] { find_address(); });
        return true;
    case 'M':
        CallAfter([this] { write_message(); });
        return true;
    case 'L':
        run([](auto& presenter) { presenter.report_silence(); });
        return true;
    default:
        return false;
    }
}

bool ConsolePanel::note_key(const wxKeyEvent& event) {
    const bool empty = note_->field()->IsEmpty(), editing = presenter_->editing();
    switch (key_of(event)) {
    case Key::enter:
        run([](auto& presenter) { presenter.enter_note(); });
        sync_line();
        return true;
    case Key::tab:
        if (event.ShiftDown())
            return false;
        run([](auto& presenter) { presenter.cycle_kind(); });
        note_->set_kind(presenter_->kind());
        return true;
    case Key::up:
    case Key::down:
        if (!empty && !editing)
            return false; // the cursor moves in a line that wraps
        if (key_of(event) == Key::up)
            run([](auto& presenter) { presenter.edit_previous(); });
        else
            run([](auto& presenter) { presenter.edit_next(); });
        sync_line();
        return true;
    case Key::escape:
        if (editing) {
            run([](auto& presenter) { presenter.cancel_edit(); });
            sync_line();
        } else {
            focus_home(); // the innermost first; once more leaves black, freeze or pause
        }
        return true;
    case Key::letter_z:
        if (!event.ControlDown())
            return false;
        if (note_->undo_typing())
            return true;
        if (empty)
            run([](auto& presenter) { presenter.undo(); });
        return true;
    default:
        return false;
    }
}

/// Round the console: agenda, words, notes, the line, the big button.
void ConsolePanel::next_region(bool back) {
    const std::array<wxWindow*, 5> regions{agenda_column_, stage_, notes_, note_, next_};
    const wxWindow* focus = FindFocus();
    std::size_t here = regions.size() - 1;
    for (std::size_t i = 0; i < regions.size(); ++i)
        if (focus && (focus == regions[i] || regions[i]->IsDescendant(const_cast<wxWindow*>(focus))))
            here = i;
    for (std::size_t tried = 0; tried < regions.size(); ++tried) {
        here = (here + (back ? regions.size() - 1 : 1)) % regions.size();
        if (regions[here] == note_)
            return focus_notes();
        if (regions[here] == next_)
            return focus_home();
        if (regions[here] == stage_ && stage_->tally())
            return stage_->tally()->SetFocus();
        regions[here]->SetFocus(); // gives it to the first within
        focus = FindFocus();
        if (focus && focus != regions[here] && regions[here]->IsDescendant(const_cast<wxWindow*>(focus)))
            return;
    }
}

} // namespace samenspel::gui
