#include "gui/study/list_page.hpp"

#include <wx/choice.h>

#include "words/words.hpp"

namespace samenspel::gui {

using words::tr;

ListPage::ListPage(wxWindow* parent, Shell& shell, StudyState& state, const std::string& title)
    : TaskPage(parent, shell, state, title),
      list_(new RecordList(this, &Palette::paper)),
      filter_(new RecordFilter(list_, &Palette::paper, tr("What is shown"), tr("Search a copy or a word"))) {
    list_->set_padding({margin, 8, margin, 24});
    list_->set_widest(widest);
    list_->make = [this](std::size_t i) { return make_row(i); };
    list_->tell = [this](RecordRow& row, std::size_t i) { tell_row(row, places_[i]); };
    filter_->on_change = [this] {
        list_->begin_anew();
        show_rows();
    };
}

bool ListPage::key(const wxKeyEvent& event) {
    return (!event.HasAnyModifiers() && list_->walk(event.GetKeyCode())) || TaskPage::key(event);
}

void ListPage::add_filter(int space_above) {
    list_->add_window(
        filter_, [this](int width) { return filter_->place(width); }, space_above);
}

void ListPage::focus_row(std::size_t row) {
    if (!list_->rows.empty())
        list_->focus_row(row);
    else if (filter_->IsShown())
        filter_->kinds()->SetFocus(); // what else there is to see
    else
        SetFocus();
}

std::string ListPage::everything(std::size_t count) {
    return words::fill(tr("everything: {n}"), {{"n", std::to_string(count)}});
}

} // namespace samenspel::gui
