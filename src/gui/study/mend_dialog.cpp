#include "gui/study/mend_dialog.hpp"

#include "app/texts.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/field.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {

using words::tr;

MendDialog::MendDialog(wxWindow* parent, app::MendPage page, const std::string& reason)
    : TryDialog(parent, wx(page.title)), page_(std::move(page)) {
    add_said();
    add_fields(reason);
    finish(tr("Keep"), tr("Leave as it was"), value_);
}

void MendDialog::add_said() {
    column()->add(new Words(column(), &Palette::paper, type::heading, &Palette::ink, wx(page_.question),
                            AccessRole::heading));
    if (!page_.row.empty())
        column()->add(new Words(column(), &Palette::paper, type::text, &Palette::ink, wx(page_.row)), 2);
    int gap = 10;
    for (const auto& one : page_.said) {
        column()->add(
            new Words(column(), &Palette::paper, type::text, &Palette::soft, wx(one.who + ": " + one.text)),
            gap);
        gap = 0;
    }
}

void MendDialog::add_fields(const std::string& reason) {
    value_ = add_field(new Field(column(), &Palette::paper, tr("The right answer")), 14);
    value_->set_value(page_.value);
    std::vector<std::string> choices;
    for (const auto& choice : page_.choices) {
        // Of a box its text begins with its code already.
        const bool has_code = choice.text.starts_with(choice.value + " ") || choice.text == choice.value;
        auto text = has_code ? choice.text : choice.value + " – " + choice.text;
        // A code stays on the line of its words.
        if (const std::string_view dash = " – "; text.starts_with(choice.value + std::string(dash)))
            text.replace(choice.value.size(), dash.size(), "\u00A0–\u00A0");
        choices.push_back(std::move(text));
    }
    if (!page_.hint.empty())
        choices.insert(choices.begin(), page_.hint);
    column()->add(new Words(column(), &Palette::paper, type::small, &Palette::soft,
                            wx(app::joined(choices, "   ·   "))),
                  4);
    reason_ = add_field(new Field(column(), &Palette::paper, tr("Why")), 12);
    reason_->set_value(reason);
    reason_->set_hint(tr("for example: mistyped, the paper says 3"));
}

void MendDialog::keep() {
    on_keep(value_->value(), reason_->value());
}

Field* MendDialog::to_mend() const {
    return reason_->value().empty() ? reason_ : value_;
}

} // namespace samenspel::gui
