#include "gui/study/withdraw_dialog.hpp"

#include "app/study/mend.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/field.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

} // namespace

WithdrawDialog::WithdrawDialog(wxWindow* parent, app::WithdrawPage page, const std::string& why)
    : TryDialog(parent, wx(words::fill(tr("Take away copy {code}"), {{"code", page.copy}}))),
      page_(std::move(page)) {
    const auto add = [this](const Type& type, Tone colour, const std::string& text, int gap,
                            AccessRole role = AccessRole::label) {
        column()->add(new Words(column(), &Palette::paper, type, colour, wx(text), role), gap);
    };
    add(type::title, &Palette::ink, page_.copy, 0, AccessRole::heading);
    if (!why.empty())
        add(type::text, &Palette::soft, why, 4);
    add(type::heading, &Palette::ink, tr("Entered under this code"), 16, AccessRole::heading);
    for (const auto& form : page_.forms) {
        add(type::strong, &Palette::ink, form.title, 6);
        for (const auto& line : form.lines)
            add(type::text, &Palette::ink, line, 0);
    }
    if (page_.forms.size() > 1) {
        std::vector<wxString> names;
        for (const auto& form : page_.forms)
            names.push_back(wx(form.questionnaire));
        auto* row = new Flow(column(), &Palette::paper, 8, 4);
        which_ = row->add(
            new Segmented(row, &Palette::paper, wx(tr("Which of them is taken away")), std::move(names), 0));
        column()->add(row, 12);
    }
    add(type::text, &Palette::soft,
        tr("What is taken away counts no more: it is in no figure and no data set. The study keeps it, with "
           "your "
           "reason."),
        14);
    reason_ = add_field(new Field(column(), &Palette::paper, tr("Why")), 10);
    reason_->set_hint(tr("for example: typed under the code of another paper"));
    finish(tr("Take it away"), tr("Leave as it was"), reason_);
}

void WithdrawDialog::keep() {
    const auto& form = page_.forms.at(which_ ? which_->chosen() : 0);
    on_keep(form.questionnaire, reason_->value());
}

bool ask_withdrawal(wxWindow* parent, app::OpenStudy& study, const std::string& code, const std::string& why,
                    const std::string& who, const app::Clock& clock) {
    try {
        WithdrawDialog dialog(parent, app::make_withdraw_page(study, code), why);
        dialog.on_keep = [&](const std::string& questionnaire, const std::string& reason) {
            app::withdraw_copy(study, code, questionnaire, who, reason, clock);
        };
        return dialog.ask();
    } catch (const std::exception&) {
        tell_trouble(parent, std::current_exception());
        return false;
    }
}

} // namespace samenspel::gui
