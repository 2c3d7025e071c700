#pragma once

#include <functional>
#include <optional>

#include "app/pages/rooms.hpp"
#include "gui/widgets/button.hpp"

namespace samenspel::gui {

/// One participant: name, when, and whether there.
class PersonRow : public PaintedPanel {
public:
    /// @param state what is marked: present, left, absent (0 to 2); empty while nobody marked anything
    PersonRow(wxWindow* parent, const app::FinishPage::PersonRow& row, std::optional<std::size_t> state,
              std::function<void(domain::Attended::What)> chosen);
    int height_for(int width);

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    [[nodiscard]] double room_for_name(double width);
    /// A name that would be shortened has the line to itself.
    bool below(int width);
    app::FinishPage::PersonRow row_;
    Segmented* choice_;
};

} // namespace samenspel::gui
