#include <wx/filename.h>
#include <wx/filesys.h>
#include <wx/log.h>
#include <wx/msgdlg.h>
#include <wx/utils.h>

#include "app/places.hpp"
#include "gui/frame/main_frame.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/study_panel.hpp"
#include "words/words.hpp"

/// Which page of the manual is about what stands here, and how it opens.
namespace samenspel::gui {
namespace {

using app::ManualPlace;
using words::fill;
using words::tr;

ManualPlace place_of(const StudyState& state) {
    if (!state.study)
        return ManualPlace::study;
    switch (state.task) {
    case Task::overview:
        return ManualPlace::study;
    case Task::printing:
        return ManualPlace::study_print;
    case Task::practices:
        return ManualPlace::study_practices;
    case Task::entry:
        return ManualPlace::study_entry;
    case Task::kiosk:
        return ManualPlace::study_kiosk;
    case Task::import:
        return ManualPlace::study_import;
    case Task::merging:
        return ManualPlace::study_merge;
    case Task::checks:
        return ManualPlace::study_checks;
    case Task::comparison:
        return ManualPlace::study_compare;
    case Task::report:
        return ManualPlace::study_report;
    case Task::exporting:
        return ManualPlace::study_export;
    }
    return ManualPlace::study;
}

} // namespace

ManualPlace MainFrame::manual_place() const {
    switch (room_) {
    case Room::start:
        return ManualPlace::start;
    case Room::prepare:
        return ManualPlace::prepare;
    case Room::console:
        return practising_ ? ManualPlace::practice : ManualPlace::console;
    case Room::finish:
        return ManualPlace::finish;
    case Room::support:
        return ManualPlace::support;
    case Room::study:
        return place_of(study_->state());
    }
    return ManualPlace::start;
}

bool MainFrame::open_in_browser(const std::filesystem::path& page) {
    const wxLogNull no_box; // that it failed is told below
    return wxLaunchDefaultBrowser(wxFileSystem::FileNameToURL(wxFileName(wx(page))));
}

void MainFrame::open_manual(ManualPlace place) {
    const auto page = app::manual_page(places_, place);
    if (page.empty())
        return tell_of_manual(
            tr("The manual is not on this computer. Install Samenspel again to get it back."));
    if (!open_page(page))
        return tell_of_manual(fill(tr("No browser opened. The manual is here: {path}"),
                                   {{"path", app::shown_path(places_.manual / "index.html")}}));
    if (room_ == Room::console)
        tell_of_manual(tr("The manual is open in your browser. A click on this window brings you back."));
}

/// During the evening nothing stands before the controls.
void MainFrame::tell_of_manual(const std::string& sentence) {
    if (room_ == Room::console)
        console_->tell(sentence);
    else
        tell(sentence);
}

} // namespace samenspel::gui
