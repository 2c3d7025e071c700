#include "gui/support/support_dialog.hpp"

#include <algorithm>

#include "app/pages/support.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/field.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using domain::SupportEntry;
using words::tr;

constexpr int wide = 620, pad = 24, gap = 16;

std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find(',', from), text.size());
        if (auto part = base::collapse_spaces(text.substr(from, end - from)); !part.empty())
            parts.push_back(std::move(part));
        from = end + 1;
    }
    return parts;
}

std::vector<std::string> numbers_of(const SupportEntry& entry) {
    std::vector<std::string> numbers;
    for (const auto& phone : entry.phones)
        numbers.push_back(phone.number);
    return numbers;
}

} // namespace

SupportDialog::SupportDialog(wxWindow* parent, const SupportEntry& entry)
    : wxDialog(parent, wxID_ANY, wx(entry.id.empty() ? tr("New address") : tr("Correct this address"))),
      before_(entry) {
    set_access(this, AccessRole::dialog, GetTitle());
    SetBackgroundColour(colours().paper);
    add_fields();
    add_buttons();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            EndModal(wxID_CANCEL);
        else if (event.ControlDown() && event.GetKeyCode() == WXK_RETURN)
            try_to_keep();
        else
            event.Skip();
    });
    CentreOnParent();
    fields_.at("name")->control()->SetFocus();
}

void SupportDialog::add_fields() {
    const auto d = [this](int value) { return dip(this, value); };
    int y = d(16);
    const auto add = [&](const char* name, const std::string& label, const std::string& value, int x,
                         int width, int lines = 1) {
        auto* made = new Field(this, &Palette::paper, label, lines);
        made->set_value(value);
        made->SetSize(x, y, width, made->height_for(width));
        fields_[name] = made;
        return made->GetSize().y;
    };
    const int full = d(wide - 2 * pad), half = (full - d(gap)) / 2, left = d(pad),
              right = left + half + d(gap);
    y += add("name", tr("Name"), before_.name, left, full) + d(6);
    add("phone", tr("Telephone"), app::joined(numbers_of(before_), ", "), left, half);
    y += add("mail", tr("Mail"), app::joined(before_.mails, ", "), right, half) + d(6);
    add("site", tr("Site"), app::joined(before_.sites, ", "), left, half);
    y += add("address", tr("Address"), before_.address, right, half) + d(6);
    y += add("for", tr("For whom"), before_.for_whom, left, full) + d(6);
    y += add("about", tr("What it is"), before_.about, left, full, 2) + d(6);
    y += add("note", tr("Your note"), app::joined(before_.notes, " "), left, full, 2) + d(8);
    complaint_ = new Words(this, &Palette::paper, type::small, &Palette::soft,
                           wx(tr("Separate several with a comma.")));
    complaint_->SetSize(left, y, full, d(38));
    bottom_ = y + d(42);
}

void SupportDialog::add_buttons() {
    const auto d = [this](int value) { return dip(this, value); };
    auto* keep = new Button(this, &Palette::paper, Button::Look::primary, wx(tr("Keep")));
    keep->on_click = [this] { try_to_keep(); };
    auto* leave = new Button(this, &Palette::paper, Button::Look::secondary, wx(tr("Leave as it was")));
    leave->on_click = [this] { EndModal(wxID_CANCEL); };
    const int keep_wide = keep->best_width(), leave_wide = leave->best_width();
    leave->SetSize(d(wide - pad - 14) - keep_wide - leave_wide, bottom_ + d(2), leave_wide, d(40));
    keep->SetSize(d(wide - pad) - keep_wide, bottom_, keep_wide, d(44));
    SetClientSize(d(wide), bottom_ + d(44 + 18));
}

SupportEntry SupportDialog::entry() const {
    const auto text = [this](const char* name) {
        return base::collapse_spaces(base::clean_text(fields_.at(name)->value()));
    };
    SupportEntry entry = before_;
    entry.name = text("name");
    entry.phones.clear();
    for (const std::string& number : parts_of(text("phone"))) {
        const auto known = std::ranges::find(before_.phones, number, &domain::SupportPhone::number);
        entry.phones.push_back({number, known == before_.phones.end() ? std::string() : known->what});
    }
    entry.mails = parts_of(text("mail"));
    entry.sites = parts_of(text("site"));
    entry.address = text("address");
    entry.for_whom = text("for");
    entry.about = text("about");
    if (const auto note = text("note"); note != app::joined(before_.notes, " "))
        entry.notes = note.empty() ? std::vector<std::string>() : std::vector{note};
    return entry;
}

void SupportDialog::try_to_keep() {
    const auto complaints = app::SupportPresenter::complaints(entry());
    if (complaints.empty())
        return EndModal(wxID_OK);
    complaint_->set_colour(&Palette::over);
    complaint_->set_text(wx(app::joined(complaints, " ")));
}

std::optional<SupportEntry> SupportDialog::ask() {
    if (ShowModal() != wxID_OK)
        return std::nullopt;
    return entry();
}

} // namespace samenspel::gui
