#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/pages/rooms.hpp"
#include "gui/widgets/keep_dialog.hpp"

namespace samenspel::gui {

class Field;
class Segmented;
class Words;

/// Who talks with whom, and in which room.
class GroupsDialog : public KeepDialog {
public:
    GroupsDialog(wxWindow* parent, const std::vector<app::PreparePage::Group>& groups);

    struct Chosen {
        std::map<std::string, int> group_of; ///< of who was moved, by name, from 1
        std::vector<std::string> rooms;      ///< by group
    };
    std::optional<Chosen> ask();

private:
    void add_rooms(const std::vector<app::PreparePage::Group>& groups);
    void add_people(const std::vector<app::PreparePage::Group>& groups);
    void tell_sizes();

    std::vector<std::string> names_; ///< of the groups
    std::vector<Field*> rooms_;
    struct Line {
        std::string person;
        Segmented* choice;
        std::size_t before; ///< group, from 0
    };
    std::vector<Line> people_;
    Words* sizes_ = nullptr;
};

} // namespace samenspel::gui
