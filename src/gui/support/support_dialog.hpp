#pragma once

#include <map>
#include <optional>
#include <string>

#include <wx/dialog.h>

#include "domain/support/directory.hpp"

namespace samenspel::gui {

class Field;
class Words;

/// An address to be corrected or added. Keeps nothing that cannot be dialled or opened.
class SupportDialog : public wxDialog {
public:
    SupportDialog(wxWindow* parent, const domain::SupportEntry& entry);
    /// What was typed, or nothing if it was left.
    std::optional<domain::SupportEntry> ask();

    [[nodiscard]] domain::SupportEntry entry() const;
    [[nodiscard]] Field* field(const std::string& name) const { return fields_.at(name); }
    void try_to_keep(); ///< closes, or says what is wrong

private:
    void add_fields();
    void add_buttons();
    domain::SupportEntry before_;
    std::map<std::string, Field*> fields_;
    Words* complaint_ = nullptr;
    int bottom_ = 0;
};

} // namespace samenspel::gui
