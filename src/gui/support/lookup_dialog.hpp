#pragma once

#include <optional>
#include <string>
#include <vector>

#include <wx/dialog.h>

#include "app/pages/support.hpp"
#include "gui/shell.hpp"

namespace samenspel::gui {

class Button;
class Column;
class Field;
class SupportRow;
class Words;

/// Finds an address of support during the evening: a few letters, Enter, and the room sees it.
class LookupDialog : public wxDialog {
public:
    /// @param training whose directory; if it has none, the first that has one
    /// @param region of the LOK: its addresses come first
    /// @throws base::FileError if there is no directory
    LookupDialog(wxWindow* parent, const Shell& shell, const std::filesystem::path& training,
                 std::string region);

    /// What is to be shown to the room, or nothing.
    std::optional<domain::SupportEntry> look();

    [[nodiscard]] Field* search() const { return search_; }
    [[nodiscard]] const std::vector<app::SupportPage::Row>& found() const { return found_; }

private:
    void search_now();
    void arrange();
    void choose(const std::string& id);
    bool key(const wxKeyEvent& event);
    void walk(int by);

    app::SupportPresenter presenter_;
    std::string region_;
    Field* search_ = nullptr;
    Words* count_ = nullptr;
    Column* results_ = nullptr;
    Button* close_ = nullptr;
    std::vector<app::SupportPage::Row> found_;
    std::vector<SupportRow*> rows_;
    std::string chosen_;
};

} // namespace samenspel::gui
