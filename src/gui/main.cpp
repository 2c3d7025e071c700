#include <wx/app.h>
#include <wx/cmdline.h>

#include "app/clock.hpp"
#include "app/places.hpp"
#include "base/exit_code.hpp"
#include "base/path.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/native.hpp"
#include "gui/look/theme.hpp"
#include "gui/look/wx_text.hpp"

namespace samenspel::gui {
namespace {

class Samenspel : public wxApp {
public:
    bool OnInit() override {
        SetAppName("samenspel");
        SetAppDisplayName("Samenspel");
        if (!wxApp::OnInit())
            return false;
        try {
            open();
            return true;
        } catch (const std::exception&) {
            tell_trouble(nullptr, std::current_exception());
            return false;
        }
    }

    void OnInitCmdLine(wxCmdLineParser& parser) override {
        parser.AddParam("FILE.lok", wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
        parser.AddSwitch("h", "help", "", wxCMD_LINE_OPTION_HELP);
    }

    bool OnCmdLineParsed(wxCmdLineParser& parser) override {
        if (parser.GetParamCount() > 0)
            file_ = base::to_path(utf8(parser.GetParam(0)));
        return true;
    }

    // The one place where exceptions end. Every command is on disk before it returns, so going on is safe.
    bool OnExceptionInMainLoop() override {
        if (telling_)
            return true; // one message is enough: a timer may come back with the same
        telling_ = true;
        tell_trouble(GetTopWindow(), std::current_exception());
        telling_ = false;
        return true;
    }

    // What is done with CallAfter. The toolkit catches what other handlers throw, and here would end the program.
    void ProcessPendingEvents() override {
        try {
            wxApp::ProcessPendingEvents();
        } catch (const std::exception&) {
            OnExceptionInMainLoop();
            WakeUpIdle(); // the others are still waiting
        }
    }

private:
    void open() {
        const auto places = app::find_places(app::program_path(utf8(argv[0]).c_str()));
        app::load_words(places);
        load_fonts(places.templates / "fonts");
        use_high_contrast(desktop_wants_contrast());
        if (!high_contrast())
            dress_native_controls();
        auto* frame = new MainFrame(places, clock_);
        SetTopWindow(frame);
        frame->open(file_);
    }

    app::SystemClock clock_;
    std::filesystem::path file_;
    bool telling_ = false;
};

} // namespace
} // namespace samenspel::gui

wxIMPLEMENT_APP(samenspel::gui::Samenspel);
