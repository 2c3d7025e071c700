#include "gui/frame/trouble.hpp"

#include <stdexcept>

#include <wx/clipbrd.h>
#include <wx/display.h>
#include <wx/msgdlg.h>
#include <wx/utils.h>

#include "app/log.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "gui/look/theme.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/video/video_check.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using base::FileError;
using words::fill;
using words::tr;

std::string pattern_for(FileError::Kind kind) {
    switch (kind) {
    case FileError::Kind::missing:
        return tr("This file is not there any more:\n{path}\n\nPerhaps it was moved, or it is on a stick "
                  "that is not plugged in.");
    case FileError::Kind::unreadable:
        return tr("This file cannot be read:\n{path}\n\n{reason}\n\nNothing was changed. Try again, or copy "
                  "the file to this computer first.");
    case FileError::Kind::unwritable:
        return tr("This cannot be written:\n{path}\n\n{reason}\n\nWhat was saved before is safe. Make room "
                  "on the disk, or choose another folder.");
    case FileError::Kind::in_use:
        return tr("This file is open already, in another window or on another laptop:\n{path}\n\nClose it "
                  "there first. Nothing was changed.");
    case FileError::Kind::damaged:
        return tr(
            "This file is damaged:\n{path}\n\nIt was left as it is. Keep it; much of it can often be saved.");
    case FileError::Kind::newer:
        return tr("This file was made by a newer Samenspel:\n{path}\n\nInstall the newest version to open "
                  "it. Nothing was changed.");
    case FileError::Kind::foreign:
        return tr("This is another kind of file than is needed here:\n{path}\n\nThe name of a session ends "
                  "in .lok, that of a study in .lokstudie, that of a key in .loksleutel.");
    }
    return "{path}: {reason}";
}

const app::Log* log_of_troubles = nullptr;

/// Only what a helper asks first; nothing that tells who uses this computer.
std::vector<std::string> machine_facts() {
    std::vector<std::string> facts{utf8(wxGetOsDescription()), utf8(wxGetLibraryVersionInfo().ToString())};
    for (unsigned i = 0; i < wxDisplay::GetCount(); ++i) {
        const wxDisplay screen(i);
        const wxRect place = screen.GetGeometry();
        facts.push_back(utf8(wxString::Format("screen %u: %d x %d at %d, %d, scale %.2f", i + 1, place.width,
                                              place.height, place.x, place.y, screen.GetScaleFactor())));
    }
    facts.push_back(utf8(wxString::Format("text %.0f %%", scale_of(nullptr) * 100)));
    facts.push_back("videos: " + player_facts());
    return facts;
}

} // namespace

void keep_troubles_in(const app::Log* log) {
    log_of_troubles = log;
}

bool copy_help_report() {
    const app::Log none{{}};
    const auto text = app::help_report(log_of_troubles ? *log_of_troubles : none, machine_facts());
    if (!wxTheClipboard->Open())
        return false;
    const bool taken = wxTheClipboard->SetData(new wxTextDataObject(wx(text)));
    wxTheClipboard->Flush(); // so that it outlives the program
    wxTheClipboard->Close();
    return taken;
}

wxString trouble_text(const std::exception_ptr& trouble) {
    try {
        std::rethrow_exception(trouble);
    } catch (const FileError& error) {
        return wx(
            fill(pattern_for(error.kind()), {{"path", error.path()}, {"reason", app::reason_text(error)}}));
    } catch (const std::bad_alloc&) {
        return wx(tr("The computer has no memory left. What was typed before is safe: close other programs, "
                     "and go on."));
    } catch (const std::exception& error) {
        return wx(fill(
            tr("Samenspel made a mistake that it should not make. What was typed before is safe on the disk. "
               "You can go on; if it happens again, close Samenspel and open it anew: it stands where it "
               "stood.\n\nFor whoever mends it: {reason}"),
            {{"reason", error.what()}}));
    } catch (...) {
        return wx(tr(
            "Samenspel made a mistake that it should not make. What was typed before is safe on the disk."));
    }
}

void tell_trouble(wxWindow* parent, const std::exception_ptr& trouble) {
    if (log_of_troubles)
        log_of_troubles->write(app::describe(trouble));
    wxMessageDialog dialog(parent, trouble_text(trouble), "Samenspel", wxOK | wxHELP | wxICON_WARNING);
    dialog.SetOKLabel(wx(tr("I understand")));
    dialog.SetHelpLabel(wx(tr("Copy a report for help")));
    if (dialog.ShowModal() == wxID_HELP)
        copy_help_report();
}

} // namespace samenspel::gui
