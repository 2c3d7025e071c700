#pragma once

#include <memory>

#include <wx/panel.h>
#include <wx/timer.h>

#include "app/pages/console.hpp"
#include "gui/console/agenda_list.hpp"
#include "gui/console/clock_bar.hpp"
#include "gui/console/guide_bar.hpp"
#include "gui/console/header_bar.hpp"
#include "gui/console/note_box.hpp"
#include "gui/console/note_rows.hpp"
#include "gui/console/proposal_bar.hpp"
#include "gui/console/slide_picture.hpp"
#include "gui/console/stage.hpp"
#include "gui/console/video_bar.hpp"
#include "gui/shell.hpp"

namespace samenspel::gui {

/// The console: shows pages of the presenter and hands it keys and clicks. Decides nothing about the session.
class ConsolePanel : public wxPanel, public app::ConsoleView {
public:
    /// @param presenter of a panel that goes, to go on where it stood; null for a new one
    ConsolePanel(wxWindow* parent, Shell& shell, app::LiveSession& session,
                 std::unique_ptr<app::ConsolePresenter> presenter = nullptr);
    ~ConsolePanel() override;

    void enter(); ///< it comes to the front
    /// Nothing can be done with this panel afterwards.
    [[nodiscard]] std::unique_ptr<app::ConsolePresenter> give_away();
    void look_changed(); ///< of the beamer
    [[nodiscard]] bool is_typing() const;
    void type_on() { focus_notes(); }
    /// Teaches what there is to do, from this lesson on.
    void guide(std::unique_ptr<app::Guide> lessons = std::make_unique<app::Guide>());
    [[nodiscard]] std::unique_ptr<app::Guide> give_lessons() { return std::move(lessons_); }
    [[nodiscard]] const app::Guide* lessons() const { return lessons_.get(); }
    void video_report(const app::VideoReport& report);
    void hold(bool held);               ///< the session must not be looked at for a moment
    void screens_changed();             ///< a beamer came or went
    void tell(const std::string& what); ///< for a while, in the way of nothing
    bool key(const wxKeyEvent& event);  ///< also called for keys pressed in the audience window

    [[nodiscard]] const app::ConsolePage& page() const { return page_; }
    [[nodiscard]] const app::Slide& slide() const { return slide_; }

private:
    // What the presenter asks.
    void show(const app::ConsolePage& page) override;
    void show_slide(const app::Slide& slide) override;
    void show_preview(const app::Slide& slide) override;
    void video(const app::VideoOrder& order) override { shell_.video(order); }
    void focus_notes() override;
    void toggle_full_screen() override;
    void swap_screens() override;
    void show_help() override;
    void show_overview(std::size_t step, std::size_t slide) override;
    void ask_gap(const app::Gap& gap, const std::string& sentence) override;
    void ask_late_start(const std::string& sentence) override;
    void ask_end(const std::string& sentence) override;
    void ended() override;

    void build(int groups);
    void bind_stage();
    void show_proposal();
    void show_video();
    void watch_practice();
    void show_lesson();
    void bind_notes();
    void arrange();
    void place_next();
    void draw_lines(wxPaintEvent& event);
    void tick();
    /// Runs a command. What the disk refuses is told in a line above the clocks. It stays a while: the next command
    /// may well succeed because it has nothing to save.
    void run(const std::function<void(app::ConsolePresenter&)>& command);
    void tell_trouble(const std::string& what);
    void show_notice(const wxString& text, bool trouble);
    void sync_line(); ///< the line shows what the presenter has in hand
    void focus_home();

    // Keys.
    bool global_key(const wxKeyEvent& event);
    bool note_key(const wxKeyEvent& event);
    void next_region(bool back);

    // Menus and small dialogs.
    void clock_menu();
    void picture_menu();
    void write_message();
    void find_address();
    void press(app::Key key); ///< a menu entry that stands for a key

    Shell& shell_;
    std::unique_ptr<app::ConsolePresenter> presenter_;
    bool asking_ = false;   ///< a dialog of the console is open
    bool countdown_ = true; ///< as the settings last said
    app::ConsolePage page_;
    app::Slide slide_;
    wxTimer timer_;

    HeaderBar* header_ = nullptr;
    Column* agenda_column_ = nullptr;
    AgendaList* agenda_ = nullptr;
    Stage* stage_ = nullptr;
    std::unique_ptr<app::Guide> lessons_; ///< null but in a guided rehearsal
    GuideBar* guide_ = nullptr;
    VideoBar* video_ = nullptr;       ///< below the words that tell the same; null without a video
    ProposalBar* proposal_ = nullptr; ///< below the words, so that no long text hides it
    Words* notes_title_ = nullptr;
    NoteRows* notes_ = nullptr;
    NoteBox* note_ = nullptr;
    Words* warning_ = nullptr;
    Words* notice_ = nullptr;
    SlidePicture* picture_ = nullptr;
    ClockBar* clocks_ = nullptr;
    Button* next_ = nullptr;

    std::string trouble_;
    app::milliseconds notice_since_{0};
    const app::Clock& real_clock_;
};

} // namespace samenspel::gui
