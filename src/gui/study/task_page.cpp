#include "gui/study/task_page.hpp"

#include <algorithm>

#include "gui/look/wx_text.hpp"
#include "gui/widgets/text_dialog.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int margin = 30, back_top = 14, title_top = 44;

} // namespace

TaskPage::TaskPage(wxWindow* parent, Shell& shell, StudyState& state, const std::string& title)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      shell_(shell),
      state_(state),
      back_(new Button(this, &Palette::paper, Button::Look::link,
                       wxString::FromUTF8("‹ ") + wx(tr("To the study")))),
      title_(new Words(this, &Palette::paper, type::title, &Palette::ink, wx(title), AccessRole::heading)),
      said_(new Words(this, &Palette::paper, type::text, &Palette::soft, {})) {
    SetBackgroundColour(colours().paper);
    back_->on_click = [this] { leave_to(Task::overview); };
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (!key(event))
            event.Skip();
    });
}

bool TaskPage::key(const wxKeyEvent& event) {
    if (event.GetKeyCode() != WXK_ESCAPE || event.HasAnyModifiers())
        return false;
    leave_to(Task::overview);
    return true;
}

void TaskPage::be_compact() {
    compact_ = true;
    title_->Hide();
    back_->set_text(back_->text() + wxString::FromUTF8("  ·  ") + title_->text());
}

void TaskPage::leave_to(Task task) {
    later([this, task] {
        const auto go = on_task; // this page, and what it is told, is gone when it returns
        if (go)
            go(task);
    });
}

bool TaskPage::knows_who() {
    if (state_.who.empty())
        if (const auto typed =
                ask_line(wxGetTopLevelParent(this), tr("Who are you?"),
                         tr("Your initials: they stand beside what you enter or choose"), tr("Go on"), {}))
            state_.who = app::initials_of(*typed);
    return !state_.who.empty();
}

void TaskPage::say(const std::string& text, bool bad) {
    said_->set_colour(bad ? &Palette::over : &Palette::soft);
    said_->set_text(wx(text));
    if (!text.empty())
        announce(this, wx(text));
    arrange();
}

void TaskPage::arrange() {
    const wxSize size = GetClientSize();
    if (size.x < dip(this, 300))
        return; // not laid out yet
    const auto d = [this](int value) { return dip(this, value); };
    const int left = d(margin), wide = size.x - 2 * left;
    back_->SetSize(left - d(4), d(back_top), back_->best_width(), d(28));
    title_->SetSize(left, d(title_top), wide, title_->height_for(wide));
    int y = d(title_top) + (compact_ ? 0 : title_->GetSize().y + d(4));
    said_->SetSize(left, y, wide, std::max(1, said_->height_for(wide)));
    said_->Show(!said_->text().empty());
    if (said_->IsShown())
        y += said_->GetSize().y + d(4);
    place({0, y, size.x, std::max(1, size.y - y)});
    Refresh();
}

} // namespace samenspel::gui
