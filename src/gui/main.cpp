#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wx/app.h>

#ifdef _WIN32
#include <wx/msw/wrapwin.h>
#endif

#include "app/clock.hpp"
#include "app/places.hpp"
#include "app/versions.hpp"
#include "app/window_options.hpp"
#include "base/error.hpp"
#include "base/exit_code.hpp"
#include "base/path.hpp"
#include "base/surroundings.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/libraries.hpp"
#include "gui/look/native.hpp"
#include "gui/look/theme.hpp"
#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

/// What was asked on the command line.
struct Request {
    std::filesystem::path file, module;
    bool help = false, version = false;
    std::string trouble; ///< what is not understood
};
Request& request() {
    static Request asked;
    return asked;
}

class Samenspel : public wxApp {
public:
    bool OnInit() override {
        SetAppName("samenspel");
        SetAppDisplayName("Samenspel");
        // Not the toolkit's OnInit: the command line was read before there was a window.
        try {
            open();
            return true;
        } catch (const std::exception&) {
            tell_trouble(nullptr, std::current_exception());
            return false;
        }
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
        const auto settings = MainFrame::kept_settings(places);
        app::load_words(places, settings.language);
        load_fonts(places.templates / "fonts");
        use_text_size(settings.text_size);
        use_high_contrast(settings.high_contrast || desktop_wants_contrast());
        if (!high_contrast())
            dress_native_controls();
        auto* frame = new MainFrame(places, clock_);
        SetTopWindow(frame);
        frame->open(request().file, request().module);
    }

    app::SystemClock clock_;
    bool telling_ = false;
};

using words::tr;

std::string help_text() {
    std::string text =
        tr("Usage") + ": samenspel [" + tr("OPTIONS") + "] [FILE]\n\n" + app::window_text() + "\n\n";
    for (const auto& option : app::window_options()) {
        auto line = "  " + option.names + (option.value.empty() ? "" : " " + option.value);
        line.resize(std::max<std::size_t>(line.size() + 1, 17), ' ');
        text += line + option.text + '\n';
    }
    return text;
}

Request read_command_line(const std::vector<std::string>& words) {
    Request asked;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        constexpr std::string_view module = "--module";
        if (word == "-h" || word == "--help")
            asked.help = true;
        else if (word == "--version")
            asked.version = true;
        else if (word == module && i + 1 < words.size())
            asked.module = base::to_path(words[++i]);
        else if (word.starts_with(module) && word.substr(module.size()).starts_with("="))
            asked.module = base::to_path(std::string(word.substr(module.size() + 1)));
        else if (word.starts_with("-") || !asked.file.empty())
            asked.trouble = word;
        else
            asked.file = base::to_path(std::string(word));
    }
    return asked;
}

/// A program with a window has no streams on Windows, unless they are led elsewhere: it borrows the console that it was
/// started from.
void write_where_it_was_asked() {
#ifdef _WIN32
    if (GetFileType(GetStdHandle(STD_OUTPUT_HANDLE)) == FILE_TYPE_UNKNOWN &&
        AttachConsole(ATTACH_PARENT_PROCESS)) {
        SetConsoleOutputCP(CP_UTF8);
        std::freopen("CONOUT$", "w", stdout);
        std::freopen("CONOUT$", "w", stderr);
    }
#endif
}

/// What needs no window, so no display either. @return the exit code; none: open the window
std::optional<int> without_window(const char* program) {
    const Request& asked = request();
    if (!asked.version && !asked.help && asked.trouble.empty())
        return std::nullopt;
    write_where_it_was_asked();
    try {
        app::load_words(app::find_places(app::program_path(program)));
    } catch (const base::FileError&) {
        // then in English
    }
    if (asked.version)
        return std::puts(app::versions("samenspel", libraries()).c_str()) < 0;
    if (asked.help)
        return std::fputs(help_text().c_str(), stdout) < 0;
    const auto line =
        words::fill(tr("not known here: {what}"), {{"what", asked.trouble}}) + "\n\n" + help_text();
    std::fputs(line.c_str(), stderr);
    return static_cast<int>(base::ExitCode::wrong_use);
}

} // namespace
} // namespace samenspel::gui

wxIMPLEMENT_APP_NO_MAIN(samenspel::gui::Samenspel);

int main(int argc, char** argv) {
    using namespace samenspel;
    auto words = base::arguments(argc, argv);
    const std::string program = words.front();
    words.erase(words.begin());
    gui::request() = gui::read_command_line(words);
    if (const auto code = gui::without_window(program.c_str()))
        return *code;
    base::tell_that_it_runs();
#ifdef _WIN32
    return wxEntry(GetModuleHandleW(nullptr));
#else
    int only_program = 1; // the rest is not the toolkit's
    return wxEntry(only_program, argv);
#endif
}
