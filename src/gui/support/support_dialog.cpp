#include "gui/support/support_dialog.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "app/pages/support.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/field.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using domain::SupportEntry;
using words::tr;

constexpr int gap = 16, row_gap = 6, least_half = 200;

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

/// Two fields beside each other, or below where that is too narrow.
class SupportDialog::Pair : public wxPanel {
public:
    explicit Pair(wxWindow* parent) : wxPanel(parent) {
        m_container.DisableSelfFocus();
        SetBackgroundColour(colours().paper);
    }
    void add(Field* first, Field* second) { fields_ = {first, second}; }
    int height_for(int width) {
        const int between = dip(this, gap), half = (width - between) / 2;
        const bool beside = half >= dip(this, least_half);
        const int wide = beside ? half : width, high = fields_[0]->height_for(wide);
        const int low = fields_[1]->height_for(wide), top = beside ? 0 : high + dip(this, row_gap);
        fields_[0]->SetSize(0, 0, wide, high);
        fields_[1]->SetSize(beside ? half + between : 0, top, wide, low);
        return std::max(high, top + low);
    }

private:
    std::array<Field*, 2> fields_{};
};

SupportDialog::SupportDialog(wxWindow* parent, const SupportEntry& entry)
    : TryDialog(parent, wx(entry.id.empty() ? tr("New address") : tr("Correct this address"))),
      before_(entry) {
    const auto make = [this](wxWindow* in, const char* name, const std::string& label,
                             const std::string& value, int lines = 1) {
        auto* made = new Field(in, &Palette::paper, label, lines);
        made->set_value(value);
        fields_[name] = made;
        return made;
    };
    const auto pair = [this] {
        auto* made = new Pair(column());
        column()->add(made, row_gap);
        return made;
    };
    add_field(make(column(), "name", tr("Name"), entry.name), 0);
    auto* reached = pair();
    auto* phone = make(reached, "phone", tr("Telephone"), app::joined(numbers_of(entry), ", "));
    reached->add(phone, make(reached, "mail", tr("Mail"), app::joined(entry.mails, ", ")));
    auto* where = pair();
    auto* site = make(where, "site", tr("Site"), app::joined(entry.sites, ", "));
    where->add(site, make(where, "address", tr("Address"), entry.address));
    column()->add(new Words(column(), &Palette::paper, type::small, &Palette::soft,
                            wx(tr("Separate several with a comma."))),
                  4);
    add_field(make(column(), "for", tr("For whom"), entry.for_whom), row_gap);
    add_field(make(column(), "about", tr("What it is"), entry.about, 2), row_gap);
    add_field(make(column(), "note", tr("Your note"), app::joined(entry.notes, " "), 2), row_gap);
    finish(tr("Keep"), tr("Leave as it was"), field("name"));
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

void SupportDialog::keep() {
    const auto complaints = app::SupportPresenter::complaints(entry());
    if (!complaints.empty())
        throw std::invalid_argument(app::joined(complaints, " "));
}

std::optional<SupportEntry> SupportDialog::ask() {
    if (!TryDialog::ask())
        return std::nullopt;
    return entry();
}

} // namespace samenspel::gui
