#include "gui/rooms/person_row.hpp"

#include <algorithm>

#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using domain::Attended;
using words::tr;

constexpr int row_height = 44, choice_height = 36;

} // namespace

PersonRow::PersonRow(wxWindow* parent, const app::FinishPage::PersonRow& row,
                     std::optional<std::size_t> state, std::function<void(Attended::What)> chosen)
    : PaintedPanel(parent, &Palette::side), row_(row) {
    // Nothing is marked until somebody marked it: a fourth, empty choice stands for that.
    std::vector<wxString> choices{wx(tr("present")), wx(tr("left")), wx(tr("absent"))};
    if (!state)
        choices.insert(choices.begin(), wxString::FromUTF8("–"));
    const std::size_t shift = state ? 0 : 1;
    choice_ = new Segmented(this, &Palette::side, wx(row.name), std::move(choices), state.value_or(0));
    choice_->on_choice = [chosen, shift](std::size_t choice) {
        if (choice >= shift)
            chosen(static_cast<Attended::What>(choice - shift));
    };
    set_access(this, AccessRole::label, wx(row.name + ", " + row.detail));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        const wxSize size = GetClientSize();
        const int wide = std::min(choice_->best_width(), size.x), high = choice_->height_for(wide);
        choice_->SetSize(size.x - wide, below(size.x) ? px(row_height) : (size.y - high) / 2, wide, high);
        event.Skip();
    });
}

int PersonRow::height_for(int width) {
    return px(below(width) ? row_height + choice_height : row_height);
}

void PersonRow::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const double room = below(static_cast<int>(box.m_width)) ? box.m_width : room_for_name(box.m_width);
    set.line(set.ellipsize(wx(row_.name), type::text, room), type::text, c.ink, 0, px(2));
    set.line(set.ellipsize(wx(row_.detail), type::small, room), type::small, c.soft, 0, px(21));
    fill_round(set.context(), {0, box.m_height - 1, box.m_width, 1}, 0, c.line);
}

double PersonRow::room_for_name(double width) {
    return width - choice_->best_width() - px(10);
}

bool PersonRow::below(int width) {
    return measure().width(wx(row_.name), type::text) > room_for_name(width);
}

} // namespace samenspel::gui
