#include "gui/study/practice_dialog.hpp"

#include <algorithm>
#include <stdexcept>

#include "gui/look/wx_text.hpp"
#include "gui/widgets/field.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

} // namespace

PracticeDialog::PracticeDialog(wxWindow* parent, app::PracticeForm form)
    : TryDialog(parent, wx(words::fill(tr("Practice {code}"), {{"code", form.code}}))),
      before_(std::move(form)) {
    column()->add(
        new Words(column(), &Palette::paper, type::title, &Palette::ink, GetTitle(), AccessRole::heading));
    const auto field = [this](const std::string& label, const std::string& value, int gap) {
        auto* made = add_field(new Field(column(), &Palette::paper, label), gap);
        made->set_value(value);
        return made;
    };
    if (before_.has_key) {
        name_ = field(tr("Name, kept in the key only"), before_.name, 8);
        note_ = field(tr("Note, kept in the key only: whom to call, which LOK"), before_.note, 8);
    }
    for (const auto& one : before_.handed) {
        handed_.push_back(
            field(words::fill(tr("Handed out in all: {questionnaire}"), {{"questionnaire", one.title}}),
                  one.count, 8));
        column()->add(new Words(column(), &Palette::paper, type::small, &Palette::soft, wx(one.hint)), 2);
    }
    day_ = field(tr("Day of the LOK, as 21/11/2026: its doctors answer before"), before_.day, 10);
    finish(tr("Keep"), tr("Leave as it was"), name_ ? name_ : handed_.empty() ? day_ : handed_.front());
}

void PracticeDialog::keep() {
    auto now = before_;
    for (std::size_t i = 0; i < handed_.size(); ++i)
        now.handed[i].count = handed_[i]->value();
    now.day = day_->value();
    if (name_) {
        now.name = name_->value();
        now.note = note_->value();
    }
    const auto errors = app::check_practice(before_, now);
    show_errors(errors);
    if (!errors.empty())
        throw std::invalid_argument(std::string()); // it stands at its field
    on_keep(before_, now);
}

void PracticeDialog::show_errors(const std::vector<app::PracticeError>& errors) {
    Field* first = nullptr;
    const auto show = [&](Field* field, const std::string& name) {
        const auto found = std::ranges::find(errors, name, &app::PracticeError::field);
        field->set_error(found == errors.end() ? std::string() : found->text);
        if (found != errors.end() && !first)
            first = field;
    };
    for (std::size_t i = 0; i < handed_.size(); ++i)
        show(handed_[i], "handed " + std::to_string(i));
    show(day_, "day");
    column()->arrange();
    if (first)
        first->control()->SetFocus();
}

} // namespace samenspel::gui
