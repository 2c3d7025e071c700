#include "gui/widgets/choice_line.hpp"

#include <algorithm>

namespace samenspel::gui {
namespace {

constexpr int least_words = 90, gap = 14;

} // namespace

ChoiceLine::ChoiceLine(wxWindow* parent, const wxString& name, std::vector<wxString> choices,
                       std::size_t chosen, int words_wide)
    : wxPanel(parent),
      name_(new Words(this, &Palette::paper, type::text, &Palette::ink, name)),
      choice_(new Segmented(this, &Palette::paper, name, std::move(choices), chosen)),
      words_wide_(words_wide) {
    m_container.DisableSelfFocus();
    SetBackgroundColour(colours().paper);
}

int ChoiceLine::place(int width) {
    const int high = choice_->height_for(width), own = choice_->best_width();
    const int left = words_wide_ ? dip(this, words_wide_) : width - own;
    const bool beside = left + own <= width && left >= dip(this, least_words);
    const int words_wide = beside ? left - dip(this, gap) : width, words = name_->height_for(words_wide);
    name_->SetSize(0, beside ? std::max(0, (high - words) / 2) : 0, words_wide, words);
    const int below = words + dip(this, 2);
    choice_->SetSize(beside ? left : 0, beside ? std::max(0, (words - high) / 2) : below,
                     std::min(own, width), high);
    return beside ? std::max(high, words) : below + high;
}

} // namespace samenspel::gui
