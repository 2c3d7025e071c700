#include "gui/study/kiosk_frame.hpp"

#include "gui/frame/screens.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/kiosk_sheet.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using Input = app::Kiosk::Input;
using Stage = app::Kiosk::Stage;
using words::tr;

constexpr int look_each = 500; ///< ms

/// With Ctrl a field is walked through and mended; all else that Ctrl does is not for here.
bool mends_words(int key) {
    switch (key) {
    case 'A':
    case WXK_LEFT:
    case WXK_RIGHT:
    case WXK_HOME:
    case WXK_END:
    case WXK_BACK:
    case WXK_DELETE:
        return true;
    default:
        return false;
    }
}

} // namespace

KioskFrame::KioskFrame(const wxRect& place, std::unique_ptr<app::Kiosk> kiosk)
    : wxFrame(nullptr, wxID_ANY, wx(tr("Questionnaire")), place.GetPosition(), place.GetSize()),
      kiosk_(std::move(kiosk)),
      timer_(this),
      awake_(tr("Doctors answer a questionnaire")) {
    SetBackgroundColour(colours().paper);
    Bind(wxEVT_CHAR_HOOK, &KioskFrame::on_key, this);
    Bind(wxEVT_CLOSE_WINDOW, &KioskFrame::on_close, this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look_at_time(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent&) {
        if (sheet_)
            sheet_->SetSize(GetClientSize());
    });
    show();
}

KioskFrame::~KioskFrame() = default;

void KioskFrame::appear() {
    Show();
    ShowFullScreen(true);
    Raise();
    sheet_->enter();
    timer_.Start(look_each);
}

void KioskFrame::end() {
    timer_.Stop();
    on_left = nullptr;
    kiosk_.reset();
}

void KioskFrame::show() {
    if (!kiosk_)
        return;
    const auto page = kiosk_->page();
    if (page.stage == Stage::left) {
        timer_.Stop();
        CallAfter([this] {
            if (const auto left = on_left) // it ends this window, and itself
                left();
        });
    } else if (!sheet_ || page.turn != sheet_->page().turn) {
        put_in_place(page);
    } else {
        sheet_->update(page);
    }
}

/// At once, so that a quick next key finds it there; the page before goes after the key that ended it has had its say.
void KioskFrame::put_in_place(const app::Kiosk::Page& page) {
    const auto act = [this](void (app::Kiosk::*action)()) {
        return [this, action] {
            if (kiosk_) // it goes before this window does
                (*kiosk_.*action)();
            show();
        };
    };
    KioskSheet::Actions actions;
    actions.choose = [this](std::size_t place) {
        if (kiosk_)
            kiosk_->choose(place);
        show();
    };
    actions.edit = [this](std::size_t item) {
        if (kiosk_)
            kiosk_->edit(item);
        show();
    };
    actions.type = [this, turn = page.turn](const std::string& text) {
        if (kiosk_ && sheet_ && sheet_->page().turn == turn)
            kiosk_->type(text);
        show();
    };
    actions.go_on = act(&app::Kiosk::go_on);
    actions.skip = act(&app::Kiosk::skip);
    actions.back = act(&app::Kiosk::back);
    actions.later = act(&app::Kiosk::later);
    actions.leave = act(&app::Kiosk::ask_to_leave);
    actions.character = [this](wxKeyEvent& event) { character(event); };
    KioskSheet* before = sheet_;
    sheet_ = new KioskSheet(this, page, actions);
    sheet_->SetSize(GetClientSize());
    if (before) {
        before->forget();
        before->Hide();
        CallAfter([before] { before->Destroy(); });
    }
    if (IsShown())
        sheet_->enter();
}

void KioskFrame::look_at_time() {
    kiosk_->beamer_shows_it(Screens::mirrored(*this));
    kiosk_->tick();
    if (kiosk_->page().turn != sheet_->page().turn)
        show();
}

void KioskFrame::on_close(wxCloseEvent& event) {
    if (!kiosk_ || !event.CanVeto()) {
        Destroy();
        return;
    }
    event.Veto();
    kiosk_->ask_to_leave();
    show();
}

// ---- keys ----------------------------------------------------------------------------------------------

void KioskFrame::on_key(wxKeyEvent& event) {
    if (!kiosk_ || key(event))
        return;
    kiosk_->touched();
    event.Skip();
}

/// @return whether it goes no further
bool KioskFrame::key(const wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    if (sheet_->page().stage == Stage::still_there) {
        kiosk_->touched();
        show();
        return true;
    }
    // Both together are the third level of a key on some systems: letters.
    const bool third_level = event.ControlDown() && event.AltDown();
    if (event.ControlDown() && !third_level)
        return !sheet_->field() || !mends_words(code);
    const auto input = sheet_->page().input;
    switch (code) {
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (input == Input::words && event.ShiftDown())
            return false; // a new line
        enter_pressed();
        return true;
    case WXK_ESCAPE:
        if (sheet_->page().stage == Stage::leaving)
            kiosk_->back();
        show();
        return true;
    default:
        break;
    }
    if (code >= WXK_NUMPAD0 && code <= WXK_NUMPAD9 && !sheet_->field()) {
        kiosk_->key(U'0' + static_cast<char32_t>(code - WXK_NUMPAD0));
        show();
        return true;
    }
    return !event.HasAnyModifiers() && !sheet_->field() && sheet_->walk(code);
}

/// On what has the keyboard, if that can be pressed; of one that is chosen already, and elsewhere, it goes on.
void KioskFrame::enter_pressed() {
    wxWindow* here = wxWindow::FindFocus();
    const auto choice = sheet_->focused_choice();
    const bool chosen = choice < sheet_->choices().size() &&
                        (sheet_->page().input == Input::several || sheet_->choices()[choice]->chosen());
    if (auto* control = dynamic_cast<Control*>(here); control && !chosen) {
        if (const auto press = control->on_click)
            press();
        return;
    }
    kiosk_->go_on();
    show();
}

void KioskFrame::character(wxKeyEvent& event) {
    const auto letter = static_cast<char32_t>(event.GetUnicodeKey());
    if (!kiosk_ || event.ControlDown() || event.AltDown() || letter <= U' ' || letter == 0x7F ||
        !kiosk_->key(letter))
        return event.Skip();
    show();
}

} // namespace samenspel::gui
