#include "gui/study/kiosk_sheet.hpp"

#include <algorithm>

#include "gui/look/wx_text.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using Input = app::Kiosk::Input;
using Stage = app::Kiosk::Stage;

constexpr int widest = 860, margin = 30, foot_high = 56, foot_gap = 16;
constexpr std::size_t many = 5; ///< choices that still stand wide apart

bool is_question(const app::Kiosk::Page& page) {
    return page.stage == Stage::question || page.stage == Stage::review;
}

} // namespace

KioskSheet::KioskSheet(wxWindow* parent, const app::Kiosk::Page& page, const Actions& actions)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      page_(page),
      head_(new KioskHead(this, page)),
      column_(new Column(this, &Palette::paper)) {
    SetBackgroundColour(colours().paper);
    add_body(actions);
    add_foot(actions);
    for (wxWindow* one : column_->GetChildren())
        if (!dynamic_cast<KioskField*>(one))
            one->Bind(wxEVT_CHAR, actions.character);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

void KioskSheet::add_body(const Actions& actions) {
    card_ = column_->add(new KioskCard(column_, page_));
    note_ = column_->add(new KioskNote(column_), 12);
    if (!page_.facts.empty())
        column_->add(new TintBox(column_, &Palette::paper,
                                 {&Palette::card, &Palette::line, fit(this, kiosk_type::body)}, {},
                                 page_.facts, true),
                     20);
    if (page_.input != Input::none && page_.input != Input::choice && page_.input != Input::several) {
        field_ = new KioskField(column_, page_);
        column_->add_window(
            field_, [this](int width) { return field_->height_for(width); }, 18);
        field_->control()->Bind(wxEVT_TEXT, [this, type = actions.type](wxCommandEvent&) {
            type(utf8(field_->control()->GetValue()));
        });
    }
    const bool several = page_.input == Input::several;
    for (std::size_t i = 0; i < page_.choices.size(); ++i) {
        auto* choice = new KioskChoice(column_, page_.choices[i], several);
        if (page_.choices.size() > many)
            choice->be_low();
        column_->add(choice, i == 0 ? 18 : page_.choices.size() > many ? 5 : 9);
        choice->on_click = [choose = actions.choose, i] { choose(i); };
        choices_.push_back(choice);
        rows_.push_back(choice);
    }
    for (std::size_t i = 0; i < page_.answers.size(); ++i) {
        auto* answer = column_->add(new KioskAnswer(column_, page_.answers[i]), i == 0 ? 18 : 6);
        answer->on_click = [edit = actions.edit, item = page_.answers[i].item] { edit(item); };
        rows_.push_back(answer);
    }
    if (!page_.skip.empty()) {
        // Its key is the same for all questions that have keys.
        const char key = choices_.empty() ? '\0' : '0';
        skip_ = column_->add(new KioskChoice(column_, {key, page_.skip, page_.skipped}, false), 6);
        skip_->be_quiet();
        skip_->be_low();
        skip_->on_click = actions.skip;
        rows_.push_back(skip_);
    }
    note_->show(page_.message, page_.bad);
}

void KioskSheet::add_foot(const Actions& actions) {
    using Look = KioskButton::Look;
    const auto add = [&](Look look, const std::string& text, const std::function<void()>& action) {
        auto* button = new KioskButton(this, look, text);
        button->on_click = action;
        button->Bind(wxEVT_CHAR, actions.character);
        return button;
    };
    if (!page_.go_on.empty())
        go_on_ = add(Look::primary, page_.go_on, actions.go_on);
    if (!page_.back.empty())
        back_ = add(Look::secondary, page_.back, actions.back);
    if (!page_.later.empty())
        later_ = add(Look::quiet, page_.later, actions.later);
    else if (!page_.leave.empty())
        later_ = add(Look::quiet, page_.leave, actions.leave);
}

void KioskSheet::update(const app::Kiosk::Page& page) {
    const bool told = page.message != page_.message;
    for (std::size_t i = 0; i < choices_.size() && i < page.choices.size(); ++i) {
        const bool now = page.choices[i].chosen, pressed = now != choices_[i]->chosen();
        choices_[i]->set_chosen(now);
        if (pressed && (now || page.input == Input::several))
            choices_[i]
                ->SetFocus(); // so that it is seen and told, also where the page is longer than the screen
    }
    page_ = page;
    if (skip_)
        skip_->set_chosen(page.skipped);
    note_->show(page.message, page.bad);
    if (!told)
        return;
    column_->arrange();
    if (page.message.empty())
        return;
    announce(card_, wx(page.message));
    int unit = 1;
    column_->GetScrollPixelsPerUnit(nullptr, &unit);
    const int top = column_->CalcUnscrolledPosition(note_->GetPosition()).y - dip(this, 12);
    column_->Scroll(0, std::max(0, top / std::max(1, unit))); // it may stand above what can be seen
}

void KioskSheet::enter() {
    if (field_)
        field_->control()->SetFocus();
    else
        card_->SetFocus();
    announce(card_, wx(page_.spoken));
}

void KioskSheet::forget() {
    if (field_)
        field_->control()->ChangeValue({});
}

std::size_t KioskSheet::focused_choice() const {
    return static_cast<std::size_t>(
        std::ranges::find_if(choices_, [](const KioskChoice* one) { return one->HasFocus(); }) -
        choices_.begin());
}

bool KioskSheet::walk(int key) {
    if (rows_.empty() || (key != WXK_DOWN && key != WXK_UP))
        return false;
    const auto here = std::ranges::find_if(rows_, [](const Control* row) { return row->HasFocus(); });
    if (here == rows_.end())
        (key == WXK_DOWN ? rows_.front() : rows_.back())->SetFocus();
    else if (key == WXK_DOWN && here + 1 != rows_.end())
        (*(here + 1))->SetFocus();
    else if (key == WXK_UP && here != rows_.begin())
        (*(here - 1))->SetFocus();
    return true;
}

void KioskSheet::arrange() {
    const wxSize size = GetClientSize();
    const auto d = [this](int value) { return dip(this, value); };
    if (size.x < d(200))
        return; // not laid out yet
    const int wide = std::min(size.x - 2 * d(margin), d(widest)), left = (size.x - wide) / 2;
    const int head = head_->height_for(size.x);
    head_->SetSize(0, 0, size.x, head);
    const double fits = kiosk_size(this);
    const int high = static_cast<int>(d(foot_high) * fits), gap = static_cast<int>(d(foot_gap) * fits);
    const int foot = size.y - high - 2 * gap;
    // Pages of a few words stand lower than questions, which need the room.
    const double scale = scale_of(this);
    const int side = static_cast<int>(left / scale);
    column_->set_padding({side,
                          !is_question(page_) && fits >= 1          ? 36
                          : page_.choices.size() > many || fits < 1 ? 8
                                                                    : 20,
                          0, 12});
    column_->set_widest(static_cast<int>(wide / scale)); // also beside a scroll bar
    column_->SetSize(0, head, size.x, std::max(1, foot - head));
    column_->arrange();
    int right = left + wide;
    const int y = foot + gap;
    const auto at_right = [&](KioskButton* button) {
        if (!button)
            return;
        const int width = std::min(button->best_width(), wide);
        button->SetSize(right - width, y, width, high);
        right -= width + d(12);
    };
    at_right(go_on_);
    at_right(later_);
    if (back_)
        back_->SetSize(left, y, std::min(back_->best_width(), right - left), high);
    Refresh();
}

} // namespace samenspel::gui
