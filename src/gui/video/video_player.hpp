#pragma once

#include <functional>

#include <wx/panel.h>
#include <wx/timer.h>

#include "app/pages/console.hpp"

class wxMediaCtrl;
class wxMediaEvent;

namespace samenspel::gui {

/// Plays one video, as large as it is itself. Can only be seen while there is something to see: before the first picture
/// and after the last the slide below it shows. Whatever goes wrong is told, and nothing else happens.
class VideoPlayer : public wxPanel {
public:
    using Report = std::function<void(const app::VideoReport&)>;
    VideoPlayer(wxWindow* parent, Report report);

    /// Answered by a report, later; opens the file at once only to see whether it can be played.
    void load(const std::filesystem::path& file, app::milliseconds from);
    void play(); ///< also before it is loaded: then as soon as it is
    void pause();
    void rewind();
    void cover(bool covered); ///< something else is shown to the room: also a still picture would hide it

private:
    void open();
    void start_again();
    void loaded();
    void stopped();
    void finished();
    void show_picture();
    void look();
    void tell(app::VideoReport::State state);
    void fail(const std::string& trouble);

    Report report_;
    wxMediaCtrl* media_ = nullptr;
    std::filesystem::path file_;
    app::VideoReport now_;
    app::milliseconds from_{0};
    bool wanted_ = false; ///< to play, once it is loaded
    bool covered_ = false;
    bool again_ = false; ///< it hung, and was started once more
    int still_ = 0;      ///< looks in a row at which nothing had moved
    wxTimer timer_;
};

} // namespace samenspel::gui
