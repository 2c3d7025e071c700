#include "gui/rooms/groups_dialog.hpp"

#include <algorithm>

#include "app/texts.hpp"
#include "base/text.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/choice_line.hpp"
#include "gui/widgets/field.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::fill;
using words::tr;

constexpr int wide = 560;

} // namespace

GroupsDialog::GroupsDialog(wxWindow* parent, const std::vector<app::PreparePage::Group>& groups)
    : KeepDialog(parent, wx(tr("Groups"))) {
    for (const auto& group : groups)
        names_.push_back(group.name);
    add_rooms(groups);
    add_people(groups);
    tell_sizes();
    finish(wide);
}

void GroupsDialog::add_rooms(const std::vector<app::PreparePage::Group>& groups) {
    for (const auto& group : groups) {
        auto* field =
            new Field(column(), &Palette::paper, fill(tr("Where {group} sits"), {{"group", group.name}}));
        field->set_value(group.room);
        rooms_.push_back(column()->add(field, 6));
    }
}

void GroupsDialog::add_people(const std::vector<app::PreparePage::Group>& groups) {
    sizes_ = column()->add(new Words(column(), &Palette::paper, type::strong, &Palette::ink, {}), 14);
    std::vector<wxString> choices;
    for (const std::string& name : names_)
        choices.push_back(wx(name));
    for (std::size_t group = 0; group < groups.size(); ++group)
        for (const std::string& person : groups[group].people) {
            auto* line = new ChoiceLine(column(), wx(person), choices, group);
            line->choice()->on_choice = [this](std::size_t) { tell_sizes(); };
            column()->add_window(
                line, [line](int width) { return line->place(width); }, 6);
            people_.push_back({person, line->choice(), group});
        }
}

void GroupsDialog::tell_sizes() {
    std::vector<std::string> said;
    for (std::size_t group = 0; group < names_.size(); ++group) {
        const auto size = std::ranges::count_if(
            people_, [group](const auto& one) { return one.choice->chosen() == group; });
        said.push_back(names_[group] + ": " + std::to_string(size));
    }
    sizes_->set_text(wx(app::joined(said, " · ")));
}

std::optional<GroupsDialog::Chosen> GroupsDialog::ask() {
    if (!keeps())
        return std::nullopt;
    Chosen chosen;
    for (const auto& [person, choice, before] : people_)
        if (choice->chosen() != before)
            chosen.group_of[person] = static_cast<int>(choice->chosen()) + 1;
    for (const Field* field : rooms_)
        chosen.rooms.push_back(base::collapse_spaces(base::clean_text(field->value())));
    while (!chosen.rooms.empty() && chosen.rooms.back().empty())
        chosen.rooms.pop_back();
    return chosen;
}

} // namespace samenspel::gui
