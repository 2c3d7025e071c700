#include <algorithm>

#include <wx/display.h>
#include <wx/wupdlock.h>

#include "base/error.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/frame/settings_dialog.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/native.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/rooms/finish_panel.hpp"
#include "gui/rooms/prepare_panel.hpp"
#include "gui/rooms/start_panel.hpp"
#include "gui/study/study_panel.hpp"
#include "gui/support/support_panel.hpp"
#include "words/words.hpp"

/// What the user chose for good, and where the window stood.
namespace samenspel::gui {
namespace {

constexpr int text_step = 10;
constexpr std::size_t most_places = 20;

bool needs_new_window(const app::Settings& a, const app::Settings& b) {
    return a.language != b.language || a.text_size != b.text_size || a.high_contrast != b.high_contrast;
}

std::filesystem::path file_in(const app::Places& places, const char* name) {
    return places.own.empty() ? std::filesystem::path() : places.own / name;
}

} // namespace

app::Settings MainFrame::kept_settings(const app::Places& places) {
    return places.own.empty() ? app::Settings{} : app::read_settings(file_in(places, "settings.json"));
}

std::filesystem::path MainFrame::log_file(const app::Places& places) {
    return file_in(places, "log.txt");
}

void MainFrame::keep_settings() {
    if (places_.own.empty())
        return;
    try {
        app::write_settings(file_in(places_, "settings.json"), settings_);
    } catch (const base::FileError&) {
        log_.write(app::describe(std::current_exception())); // they hold until the window closes
    }
}

BeamerLook MainFrame::beamer_look() const {
    const BeamerTheme theme = high_contrast()         ? BeamerTheme::high_contrast
                              : settings_.dark_beamer ? BeamerTheme::dark
                                                      : BeamerTheme::light;
    return {theme, settings_.beamer_margin / 100.0};
}

void MainFrame::show_beamer_look() {
    if (audience_)
        audience_->show(slide_, beamer_look());
    if (console_)
        console_->look_changed();
}

void MainFrame::edit_settings() {
    if (!nav_->IsEnabled())
        return; // papers are being made of the session
    const app::Settings before = settings_;
    SettingsDialog dialog(this, settings_);
    // The edges of the beamer can only be judged by looking at them.
    dialog.on_change = [this](const app::Settings& settings) {
        settings_ = settings;
        show_beamer_look();
    };
    const auto chosen = dialog.ask();
    settings_ = before;
    use_settings(chosen.value_or(before));
}

void MainFrame::use_settings(const app::Settings& settings) {
    const app::Settings before = std::exchange(settings_, settings);
    if (needs_new_window(before, settings_)) {
        if (before.language != settings_.language)
            app::load_words(places_, settings_.language);
        use_text_size(settings_.text_size);
        use_high_contrast(settings_.high_contrast || desktop_wants_contrast());
        dress_native_controls(!high_contrast());
        rebuild();
    }
    show_beamer_look();
    if (before != settings_)
        keep_settings();
}

void MainFrame::change_text_size(int steps) {
    if (!nav_->IsEnabled())
        return;
    app::Settings settings = settings_;
    settings.text_size = steps == 0 ? 100
                                    : std::clamp(settings.text_size + steps * text_step,
                                                 app::Settings::least_text, app::Settings::most_text);
    use_settings(settings);
}

PreparePanel* MainFrame::remake(const PreparePanel& old) {
    try {
        auto* made = new PreparePanel(root_, *this, old.module_folder(), &old);
        made->Hide();
        return made;
    } catch (const std::exception&) {
        log_.write(app::describe(std::current_exception()));
        return nullptr;
    }
}

/// All that is on the screen anew, in another language or size. What is going on goes on, with what is typed.
void MainFrame::rebuild() {
    const wxWindowUpdateLocker no_flicker(root_);
    limit_size();
    // Its training may be gone from the disk: then the form stays in the language it has.
    PreparePanel* form = prepare_ ? remake(*prepare_) : nullptr;
    const auto drop = [](auto*& panel) {
        if (panel)
            panel->Destroy();
        panel = nullptr;
    };
    drop(start_);
    drop(finish_);
    drop(support_);
    if (StudyPanel* old = std::exchange(study_, nullptr)) {
        study_ = new StudyPanel(root_, *this, old->give_away());
        study_->Hide();
        old->Destroy();
    }
    bool typing = false;
    if (ConsolePanel* old = std::exchange(console_, nullptr)) {
        typing = old->is_typing();
        auto presenter = old->give_away();
        auto lessons = old->give_lessons();
        old->Destroy();
        console_ = new ConsolePanel(root_, *this, *session_, std::move(presenter));
        if (lessons)
            console_->guide(std::move(lessons));
    }
    if (form) {
        prepare_->Destroy();
        prepare_ = form;
    }
    nav_->Destroy();
    make_nav();
    // Some rooms are made when one goes there.
    if (room_ == Room::finish)
        go_to_finish();
    else if (room_ == Room::support)
        go_to_support();
    else if (room_ == Room::study)
        go_to_study();
    else
        show_room(room_);
    if (typing && room_ == Room::console)
        console_->type_on(); // the next letter is a letter
}

// ---- where the window stood ------------------------------------------------------------------------------

std::string MainFrame::screens_now() {
    std::string out;
    for (unsigned i = 0; i < wxDisplay::GetCount(); ++i) {
        const wxRect place = wxDisplay(i).GetGeometry();
        out += utf8(wxString::Format("%d,%d %dx%d;", place.x, place.y, place.width, place.height));
    }
    return out;
}

void MainFrame::take_place() {
    const auto kept = settings_.places.find(screens_now());
    if (kept == settings_.places.end())
        return Maximize();
    const app::WindowPlace& place = kept->second;
    const wxRect rect(place.x, place.y, place.width, place.height);
    // Its middle must be on a screen, and it must be large enough to find.
    const wxPoint middle(rect.x + rect.width / 2, rect.y + rect.height / 2);
    if (rect.width >= dip(this, 400) && rect.height >= dip(this, 300) &&
        wxDisplay::GetFromPoint(middle) != wxNOT_FOUND)
        SetSize(rect);
    if (place.maximized)
        Maximize();
}

void MainFrame::keep_place() {
    if (IsIconized() || !IsShown())
        return;
    app::WindowPlace& place = settings_.places[screens_now()];
    place.maximized = IsMaximized();
    // Of a window that fills its screen only the screen counts.
    const wxRect rect = GetRect();
    place.x = rect.x;
    place.y = rect.y;
    place.width = rect.width;
    place.height = rect.height;
    while (settings_.places.size() > most_places) // of other rooms, whichever comes first
        settings_.places.erase(settings_.places.begin()->first == screens_now()
                                   ? std::next(settings_.places.begin())
                                   : settings_.places.begin());
    keep_settings();
}

} // namespace samenspel::gui
