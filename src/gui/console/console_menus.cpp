#include <wx/menu.h>

#include "app/texts.hpp"
#include "base/error.hpp"
#include "gui/console/console_panel.hpp"
#include "gui/console/help_dialog.hpp"
#include "gui/console/overview_dialog.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/support/lookup_dialog.hpp"
#include "gui/widgets/question_dialog.hpp"
#include "gui/widgets/text_dialog.hpp"
#include "words/words.hpp"

/// Menus and questions of the console.
namespace samenspel::gui {
namespace {

using words::tr;

/// A menu whose entries are what they do.
class ActionMenu {
public:
    void add(const std::string& text, const std::string& key, std::function<void()> action) {
        const int id = menu_.Append(wxID_ANY, wx(text) + (key.empty() ? "" : "\t" + wx(key)))->GetId();
        actions_.emplace_back(id, std::move(action));
    }
    void line() { menu_.AppendSeparator(); }
    void show(wxWindow* window) {
        const int chosen = window->GetPopupMenuSelectionFromUser(menu_);
        for (const auto& [id, action] : actions_)
            if (id == chosen)
                action();
    }

private:
    wxMenu menu_;
    std::vector<std::pair<int, std::function<void()>>> actions_;
};

} // namespace

void ConsolePanel::press(app::Key key) {
    run([key](auto& presenter) { presenter.key({key, false, false}); });
}

void ConsolePanel::clock_menu() {
    using domain::Status;
    ActionMenu menu;
    const auto extend = [this](std::chrono::minutes by) {
        run([by](auto& presenter) { presenter.extend(by); });
    };
    if (page_.status == Status::running || page_.status == Status::paused) {
        menu.add(tr("1 minute more"), "", [extend] { extend(std::chrono::minutes{1}); });
        menu.add(tr("5 minutes more"), "", [extend] { extend(std::chrono::minutes{5}); });
        menu.add(tr("1 minute less"), "", [extend] { extend(-std::chrono::minutes{1}); });
        menu.line();
        menu.add(page_.status == Status::paused ? tr("Go on after the pause") : tr("Pause"), "P",
                 [this] { press(app::Key::letter_p); });
        menu.add(tr("It is silent: show a prompt"), "Z",
                 [this] { run([](auto& presenter) { presenter.report_silence(); }); });
        menu.line();
    }
    menu.add(tr("One step back"), "PgUp", [this] { run([](auto& presenter) { presenter.previous(); }); });
    menu.add(tr("Undo the last step"), "Ctrl+Z", [this] { run([](auto& presenter) { presenter.undo(); }); });
    menu.line();
    menu.add(tr("End the session…"), "", [this] { run([](auto& presenter) { presenter.ask_to_end(); }); });
    menu.show(clocks_);
}

void ConsolePanel::picture_menu() {
    ActionMenu menu;
    menu.add(tr("Black, and back"), "B", [this] { press(app::Key::letter_b); });
    menu.add(tr("Freeze: look ahead without showing"), "F", [this] { press(app::Key::letter_f); });
    menu.add(tr("Countdown on or off"), "T", [this] { press(app::Key::letter_t); });
    if (page_.video)
        menu.add(tr("Play the video, or stop it for a moment"), "V", [this] { press(app::Key::letter_v); });
    menu.add(tr("Message to the room…"), "Ctrl+M", [this] { write_message(); });
    menu.add(tr("Address of support…"), "Ctrl+F", [this] { find_address(); });
    menu.line();
    menu.add(tr("All slides…"), "O", [this] { press(app::Key::letter_o); });
    menu.add(tr("Full screen"), "F5", [this] { press(app::Key::f5); });
    menu.add(tr("Swap the screens"), "S", [this] { press(app::Key::letter_s); });
    menu.line();
    menu.add(tr("All keys"), "?", [this] { press(app::Key::question_mark); });
    menu.add(tr("Manual"), "F1", [this] { shell_.open_manual(); });
    menu.show(picture_);
}

void ConsolePanel::write_message() {
    if (asking_ || !timer_.IsRunning())
        return;
    asking_ = true;
    const auto text = ask_line(wxGetTopLevelParent(this), tr("Message to the room"),
                               tr("Large on the beamer, until you press Esc:"), tr("Show it"),
                               slide_.kind == app::Slide::Kind::message ? slide_.title : std::string());
    asking_ = false;
    if (text)
        run([&text](auto& presenter) { presenter.set_message(*text); });
}

void ConsolePanel::find_address() {
    if (asking_ || !timer_.IsRunning() || !shell_.session())
        return; // a key that is held down asks more than once
    asking_ = true;
    std::optional<domain::SupportEntry> found;
    try {
        const auto& session = *shell_.session();
        found =
            LookupDialog(wxGetTopLevelParent(this), shell_, session.module_folder(), session.info().region)
                .look();
    } catch (const base::FileError& error) {
        tell_trouble(app::reason_text(error));
    }
    asking_ = false;
    if (found)
        run([&found](auto& presenter) { presenter.show_address(*found); });
}

void ConsolePanel::show_overview(std::size_t step, std::size_t slide) {
    CallAfter([this, step, slide] {
        if (asking_ || !timer_.IsRunning() || !shell_.session())
            return;
        asking_ = true;
        const auto place =
            OverviewDialog(wxGetTopLevelParent(this), shell_, *shell_.session(), step, slide).ask();
        asking_ = false;
        if (place)
            run([&place](auto& presenter) { presenter.go_to_slide(place->step, place->slide); });
    });
}

void ConsolePanel::show_help() {
    CallAfter([this] {
        if (HelpDialog(wxGetTopLevelParent(this)).ShowModal() == wxID_HELP)
            shell_.open_manual();
    });
}

// The presenter is on the stack when it asks; the answer comes after it has returned.

void ConsolePanel::ask_gap(const app::Gap& gap, const std::string& sentence) {
    CallAfter([this, gap, sentence] {
        const Answer answer = ask(this, {sentence, tr("It was a pause"), tr("Time went on")});
        run([&](auto& presenter) {
            if (answer == Answer::none)
                presenter.put_off(gap);
            else
                presenter.answer_gap(gap, answer == Answer::first);
        });
    });
}

void ConsolePanel::ask_late_start(const std::string& sentence) {
    CallAfter([this, sentence] {
        const Answer answer = ask(this, {sentence, tr("Yes, as planned"), tr("No, it begins now")});
        run([answer](auto& presenter) {
            if (answer == Answer::none)
                presenter.do_not_begin();
            else
                presenter.begin(answer == Answer::first);
        });
    });
}

void ConsolePanel::ask_end(const std::string& sentence) {
    CallAfter([this, sentence] {
        if (ask(this, {sentence, tr("End the session"), tr("Not yet"), true}) == Answer::first)
            run([](auto& presenter) { presenter.end_confirmed(); });
    });
}

} // namespace samenspel::gui
