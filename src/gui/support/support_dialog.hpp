#pragma once

#include <map>
#include <optional>
#include <string>

#include "domain/support/directory.hpp"
#include "gui/widgets/try_dialog.hpp"

namespace samenspel::gui {

/// An address to be corrected or added. Keeps nothing that cannot be dialled or opened.
class SupportDialog : public TryDialog {
public:
    SupportDialog(wxWindow* parent, const domain::SupportEntry& entry);
    /// What was typed, or nothing if it was left.
    std::optional<domain::SupportEntry> ask();

    [[nodiscard]] domain::SupportEntry entry() const;
    [[nodiscard]] Field* field(const std::string& name) const { return fields_.at(name); }

private:
    class Pair;
    void keep() override;
    domain::SupportEntry before_;
    std::map<std::string, Field*> fields_;
};

} // namespace samenspel::gui
