#include "gui/frame/trouble.hpp"

#include <stdexcept>

#include <wx/msgdlg.h>

#include "app/texts.hpp"
#include "base/error.hpp"
#include "gui/look/wx_text.hpp"
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
        return tr("This session is open already, in another window or on another laptop:\n{path}\n\nClose it "
                  "there first. Nothing was changed.");
    case FileError::Kind::damaged:
        return tr(
            "This file is damaged:\n{path}\n\nIt was left as it is. Keep it; much of it can often be saved.");
    case FileError::Kind::newer:
        return tr("This file was made by a newer Samenspel:\n{path}\n\nInstall the newest version to open "
                  "it. Nothing was changed.");
    case FileError::Kind::foreign:
        return tr("This is not a session of Samenspel:\n{path}\n\nChoose a file whose name ends in .lok.");
    }
    return "{path}: {reason}";
}

} // namespace

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
    wxMessageDialog dialog(parent, trouble_text(trouble), "Samenspel", wxOK | wxICON_WARNING);
    dialog.SetOKLabel(wx(tr("I understand")));
    dialog.ShowModal();
}

} // namespace samenspel::gui
