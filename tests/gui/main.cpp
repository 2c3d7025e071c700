#include <stdexcept>

#include <wx/app.h>
#include <wx/dialog.h>
#include <wx/evtloop.h>
#include <wx/modalhook.h>

#include "app/places.hpp"
#include "gui/desktop.hpp"
#include "gui/look/native.hpp"
#include "gui/look/theme.hpp"
#include "gui/video/video_check.hpp"
#include "support/paths.hpp"
#include "support/run_catch.hpp"

#ifdef __SANITIZE_ADDRESS__
#include <array>
#include <cstddef>

#include <sanitizer/lsan_interface.h>

namespace {

/// The first blocks of this size that are taken before main. GLib has its table of names in one of them, and leaves it
/// behind when the table grows: kept here it is no leak, and nothing else is hidden.
struct BeforeMain {
    static constexpr std::size_t table_of_names = 2048 * sizeof(char*);
    std::array<const volatile void*, 16> blocks{};
    std::size_t count = 0;
    bool over = false;
} before_main;

} // namespace

/// The sanitizer calls it for each block.
extern "C" void __sanitizer_malloc_hook(const volatile void* block, std::size_t size) {
    if (!before_main.over && size == BeforeMain::table_of_names &&
        before_main.count < before_main.blocks.size())
        before_main.blocks[before_main.count++] = block;
}
#endif

namespace {

int arguments = 0;
char** values = nullptr;

/// A dialog that no test expects would wait for a person who is not there.
class RefuseDialogs : public wxModalDialogHook {
protected:
    int Enter(wxDialog* dialog) override {
        if (samenspel::test::ExpectDialogs::expected())
            return wxID_NONE;
        throw std::runtime_error("unexpected dialog: " + dialog->GetTitle().utf8_string());
    }
};

/// What the player keeps for good once it is looked for is no leak, and cannot be named: its stack ends in g_malloc.
void look_for_player() {
#ifdef __SANITIZE_ADDRESS__
    const __lsan::ScopedDisabler kept_for_good;
#endif
    static_cast<void>(samenspel::gui::player_facts());
}

class TestApp : public wxApp {
public:
    bool OnInit() override {
        SetExitOnFrameDelete(false);
        return true;
    }
    int OnRun() override {
        samenspel::gui::load_fonts(samenspel::test::source_dir() / "templates" / "fonts");
        samenspel::gui::dress_native_controls();
        look_for_player();
        RefuseDialogs hook;
        hook.Register();
        wxEventLoop loop;
        const wxEventLoopActivator active(&loop);
        return samenspel::test::run_catch(arguments, values);
    }
    void OnAssertFailure(const wxChar* file, int line, const wxChar* function, const wxChar* condition,
                         const wxChar* message) override {
        throw std::logic_error(
            wxString::Format("%s:%d %s: %s %s", file, line, function, condition, message).utf8_string());
    }
    bool OnExceptionInMainLoop() override { throw; }
};

} // namespace

wxIMPLEMENT_APP_NO_MAIN(TestApp);

int main(int argc, char** argv) {
#ifdef __SANITIZE_ADDRESS__
    before_main.over = true;
#endif
    arguments = argc;
    values = argv;
    int one = 1; // the options are Catch's
    return wxEntry(one, argv);
}
