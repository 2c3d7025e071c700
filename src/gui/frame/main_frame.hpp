#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <wx/frame.h>
#include <wx/panel.h>
#include <wx/timer.h>

#include "app/log.hpp"
#include "gui/console/console_panel.hpp"
#include "gui/frame/audience_frame.hpp"
#include "gui/frame/manual_key.hpp"
#include "gui/frame/nav.hpp"
#include "gui/frame/screens.hpp"
#include "gui/look/stay_awake.hpp"
#include "gui/shell.hpp"

namespace samenspel::gui {

class StartPanel;
class PreparePanel;
class FinishPanel;
class SupportPanel;
class StudyPanel;

/// The window on the laptop: one room at a time, and the beamer's window beside it.
class MainFrame : public wxFrame, public Shell {
public:
    MainFrame(app::Places places, const app::Clock& clock);
    ~MainFrame() override;

    /// For the first time: in this session, else in the preparation of this training, else at the start.
    void open(const std::filesystem::path& file = {}, const std::filesystem::path& module_folder = {});

    // Shell
    [[nodiscard]] const app::Places& places() const override { return places_; }
    [[nodiscard]] const app::Clock& clock() const override { return clock_; }
    [[nodiscard]] const Pictures& pictures() const override { return pictures_; }
    const app::Clock& clock_at(int speed) override;
    void go_to_start() override;
    void prepare(const std::filesystem::path& module_folder) override;
    void open_session(const std::filesystem::path& file) override;
    bool may_leave_session() override;
    void moderate(std::unique_ptr<app::LiveSession> session) override;
    [[nodiscard]] app::LiveSession* session() const override { return session_.get(); }
    void go_to_console() override;
    void go_to_finish() override;
    void remember_study(const std::filesystem::path& file) override;
    void practise(const std::filesystem::path& module_folder) override;
    void stop_practice() override;
    void open_manual() override { open_manual(manual_place()); }
    void hold_session(bool held) override;
    void show_slide(const app::Slide& slide) override;
    void video(const app::VideoOrder& order) override;
    void toggle_full_screen() override;
    void swap_screens() override;
    bool show_test_slide() override;
    [[nodiscard]] BeamerState beamer() const override;
    [[nodiscard]] BeamerLook beamer_look() const override;
    [[nodiscard]] const app::Settings& settings() const override { return settings_; }

    /// Those of this computer; the usual ones without a folder for them.
    static app::Settings kept_settings(const app::Places& places);
    static std::filesystem::path log_file(const app::Places& places); ///< empty: there is none
    void use_settings(const app::Settings& settings);
    void change_text_size(int steps); ///< 0: back to the usual size
    void edit_settings();

    [[nodiscard]] app::ManualPlace manual_place() const; ///< what the manual says of what stands here
    void open_manual(app::ManualPlace place);            ///< where that fails, where it is or is not is told
    /// Opens a page of the manual, and tells a sentence and waits; tests put their own in their place.
    std::function<bool(const std::filesystem::path&)> open_page = open_in_browser;
    std::function<void(const std::string&)> tell;

    [[nodiscard]] Room room() const { return room_; }
    [[nodiscard]] AudienceFrame* audience() const { return audience_; }
    [[nodiscard]] ConsolePanel* console() const { return console_; }
    [[nodiscard]] SupportPanel* support() const { return support_; }
    [[nodiscard]] StudyPanel* study() const { return study_; }
    void open_study(const std::filesystem::path& file); ///< says so itself if that fails
    void go(Room room);

private:
    bool look_back_at(const std::filesystem::path& file);
    void offer_rescue(const std::filesystem::path& file); ///< saves what can be saved of a damaged session
    void appear();
    void show_room(Room room);
    void enter_room();
    [[nodiscard]] wxWindow* panel_of(Room room) const;
    [[nodiscard]] wxString title_of(Room room) const;
    void go_to_prepare();
    void try_to_prepare(const std::filesystem::path& module_folder);
    void go_to_support();
    void go_to_study();
    void arrange();
    void make_nav();
    void limit_size();
    void rebuild();
    PreparePanel* remake(const PreparePanel& old); ///< null if that cannot be
    void keep_settings();
    void show_beamer_look();
    static std::string screens_now();
    void take_place();
    void keep_place();
    void close_session();
    [[nodiscard]] bool is_going_on() const; ///< a session that began and is not over
    bool may_lose_preparation();            ///< asks, if there is something in the form

    // The beamer.
    void screens_changed();
    void painted(wxPaintEvent& event);
    void update_audience_soon();
    void update_audience(); ///< makes or takes away the window on the other screen
    void open_audience(const wxRect& place, bool over_controls);
    void close_audience();
    void video_told(const app::VideoReport& report);
    void on_close(wxCloseEvent& event);
    void on_key(wxKeyEvent& event);
    static bool open_in_browser(const std::filesystem::path& page);
    void tell_of_manual(const std::string& sentence);

    app::Places places_;
    const app::Clock& clock_;
    app::Settings settings_;
    app::Log log_;
    Pictures pictures_;
    std::vector<std::unique_ptr<app::Clock>> fast_clocks_;
    std::unique_ptr<app::LiveSession> session_;
    bool practising_ = false;          ///< the session is a guided rehearsal
    std::unique_ptr<StayAwake> awake_; ///< while one is moderated

    Room room_ = Room::start;
    bool painted_ = false;
    wxPanel* root_;
    Nav* nav_ = nullptr;
    StartPanel* start_ = nullptr;
    PreparePanel* prepare_ = nullptr;
    ConsolePanel* console_ = nullptr;
    FinishPanel* finish_ = nullptr;
    SupportPanel* support_ = nullptr;
    StudyPanel* study_ = nullptr;

    AudienceFrame* audience_ = nullptr;
    app::Slide slide_;
    struct Video {
        std::filesystem::path file;
        app::VideoReport report;
    };
    std::optional<Video> video_; ///< of the slide; outlives the window in which it plays
    wxTimer test_slide_;         ///< takes the test slide away
    std::unique_ptr<Screens> screens_;
    ManualKey manual_key_{*this};
};

} // namespace samenspel::gui
