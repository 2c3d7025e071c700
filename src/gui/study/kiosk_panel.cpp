#include "gui/study/kiosk_panel.hpp"

#include <wx/display.h>

#include "app/study/kiosk.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/kiosk_parts.hpp"
#include "gui/widgets/field.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int margin = 30;

} // namespace

KioskPanel::KioskPanel(wxWindow* parent, Shell& shell, StudyState& state)
    : TaskPage(parent, shell, state, words::trc("task", "Doctors fill in themselves")),
      column_(new Column(this, &Palette::paper)) {
    column_->set_padding({margin, 8, margin, 16});
    column_->set_widest(620);
    column_->add(
        new TintBox(column_, &Palette::paper, {&Palette::card, &Palette::line}, {},
                    {tr("This laptop then shows a questionnaire, over the whole screen. One doctor after "
                        "another types the code of the own paper and answers."),
                     tr("Nobody sees what another answered, and nobody gets from there to the study."),
                     tr("Each answer is kept at once. A copy that is not sent stays out of the data.")},
                    true));
    add_forms();
    code_ = column_->add(
        new Field(column_, &Palette::paper, tr("Choose a code of four digits to stop it with")), 20);
    column_->add(
        new Words(column_, &Palette::paper, type::small, &Palette::soft,
                  wx(tr("Remember it, or write it down: without it this laptop must be switched off to get "
                        "out. No answer is lost then."))),
        6);
    auto* last = new Flow(column_, &Palette::paper, 8, 4);
    auto* begin_button = last->add(
        new Button(last, &Palette::paper, Button::Look::primary, wx(tr("Begin with the first doctor"))));
    begin_button->on_click = [this] { later([this] { begin(); }); };
    column_->add(last, 20);
    code_->control()->SetMaxLength(4);
    code_->control()->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { later([this] { begin(); }); });
}

KioskPanel::~KioskPanel() {
    if (!frame_)
        return;
    frame_->end();
    frame_->Destroy();
}

void KioskPanel::add_forms() {
    const auto forms = app::kiosk_forms(study());
    for (const auto& form : forms)
        forms_.push_back(form.id);
    if (forms.size() < 2)
        return;
    column_->add(
        new Words(column_, &Palette::paper, type::small, &Palette::soft, wx(tr("Which questionnaire"))), 20);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        auto* choice = new KioskChoice(
            column_, {static_cast<char>('1' + static_cast<int>(i)), forms[i].title, i == chosen_}, false);
        choice->be_low();
        choice->on_click = [this, i] { choose(i); };
        choices_.push_back(column_->add(choice, 6));
    }
}

void KioskPanel::choose(std::size_t form) {
    chosen_ = form;
    for (std::size_t i = 0; i < choices_.size(); ++i)
        choices_[i]->set_chosen(i == form);
}

void KioskPanel::enter() {
    arrange();
    code_->control()->SetFocus();
}

void KioskPanel::place(const wxRect& room) {
    column_->SetSize(room);
}

void KioskPanel::begin() {
    if (frame_ || forms_.empty())
        return;
    const auto typed = code_->value();
    std::string trouble;
    if (!app::is_leave_code(typed))
        trouble = tr("Four digits, please.");
    else if (shell_.beamer().mirrored)
        trouble =
            tr("The beamer shows the same as this screen: everyone would see the answers. Take its cable out "
               "first.");
    if (code_->set_error(trouble))
        column_->arrange();
    if (!trouble.empty())
        return code_->control()->SetFocus();
    wxWindow* main = wxGetTopLevelParent(this);
    const int here = wxDisplay::GetFromWindow(main);
    const wxRect screen = wxDisplay(here == wxNOT_FOUND ? 0U : static_cast<unsigned>(here)).GetGeometry();
    code_->set_value({});
    frame_ =
        new KioskFrame(screen, std::make_unique<app::Kiosk>(study(), forms_[chosen_], typed, shell_.clock()));
    frame_->on_left = [this] { leave_kiosk(); };
    frame_->appear();
    main->Hide(); // no key, and no window to switch to, leads to the study
}

void KioskPanel::leave_kiosk() {
    auto* main = wxGetTopLevelParent(this);
    main->Show();
    main->Raise();
    frame_->end();
    frame_->Destroy();
    frame_ = nullptr;
    leave_to(Task::overview);
}

} // namespace samenspel::gui
