#include <algorithm>

#include <wx/power.h>
#include <wx/utils.h>

#include "gui/look/stay_awake.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/rooms/groups_dialog.hpp"
#include "gui/rooms/prepare_panel.hpp"
#include "gui/video/video_check.hpp"
#include "words/words.hpp"

/// What is looked at before the evening, and the groups.
namespace samenspel::gui {
namespace {

using words::tr;

/// None if nobody tells, as on a desktop computer.
std::optional<bool> power_from_mains() {
    switch (wxGetPowerType()) {
    case wxPOWER_SOCKET:
        return true;
    case wxPOWER_BATTERY:
        return false;
    default:
        return app::on_mains(); // the toolkit does not know on Linux
    }
}

} // namespace

void PreparePanel::screens_changed() {
    facts_.beamer = shell_.beamer().connected;
    facts_.mirrored = shell_.beamer().mirrored;
    facts_.beamer_name = utf8(shell_.beamer().name);
    show_checks();
}

/// All that may have changed since: a charger, a full disk, a file that was put in its place.
void PreparePanel::check_machine() {
    videos_looked_at_.clear();
    app::look_at_disk(facts_, shell_.places().sessions);
    facts_.on_mains = power_from_mains();
    facts_.awake = StayAwake(tr("A LOK is about to begin")).held();
    screens_changed();
}

void PreparePanel::show_checks() {
    look_at_videos();
    const auto lines = app::make_preflight(facts_);
    if (lines == checks_shown_)
        return;
    checks_shown_ = lines;
    const auto place = side_->place();
    checks_->DestroyChildren();
    for (const auto& line : lines)
        add_check(line);
    side_->arrange();
    side_->go_to(place);
}

void PreparePanel::add_check(const app::PreflightLine& line) {
    auto* said = new Words(checks_, &Palette::side, type::text, line.good ? &Palette::ink : &Palette::late,
                           wx(line.text));
    said->set_sign(line.good ? Words::Sign::good : Words::Sign::attention);
    if (!line.advice.empty())
        new Words(checks_, &Palette::side, type::small, &Palette::soft, wx(line.advice));
    if (line.buttons.empty())
        return;
    auto* row = new Flow(checks_, &Palette::side, 8, 2);
    for (const auto& [action, words] : line.buttons)
        row->add(new Button(row, &Palette::side, Button::Look::link, wx(words)))->on_click =
            [this, action = action, key = line.key] {
                // The line may go with what its button does.
                CallAfter([this, action, key] { do_check(action, key); });
            };
}

void PreparePanel::do_check(app::PreflightLine::Action action, const std::string& key) {
    using Action = app::PreflightLine::Action;
    switch (action) {
    case Action::again:
        return check_machine();
    case Action::test_slide:
        if (!shell_.show_test_slide())
            status_->set_text(wx(tr("The beamer shows the LOK that is open now.")));
        return;
    case Action::listen: {
        const wxBusyCursor busy;
        facts_.sound_heard = true;
        show_checks();
        status_->set_text(wx(
            play_tone() ? tr("That was the tone. Not heard? Turn up the sound, or plug in the loudspeakers.")
                        : tr("This computer has no sound now: plug in the loudspeakers, and listen again.")));
        return;
    }
    case Action::choose_file:
        return take_video_file(key);
    case Action::tell_it:
        return show_as_video(key, false);
    }
}

void PreparePanel::edit_groups() {
    const auto chosen = GroupsDialog(wxGetTopLevelParent(this), page_.groups).ask();
    if (!chosen)
        return;
    for (const auto& [person, group] : chosen->group_of)
        form_.groups[person] = group;
    form_.choices.rooms = chosen->rooms;
    changed();
}

/// Looks into each file once, unless it changes: it takes a moment.
void PreparePanel::look_at_videos() {
    facts_.videos = app::chosen_videos(module_, folder_, form_.choices);
    for (app::VideoFacts& video : facts_.videos) {
        if (video.state != app::VideoFacts::State::good)
            continue;
        auto known = videos_looked_at_.find(video.file);
        if (known == videos_looked_at_.end()) {
            const wxBusyCursor busy;
            app::VideoFacts seen = video;
            look_at_video(seen);
            known = videos_looked_at_.emplace(video.file, seen).first;
        }
        video.state = known->second.state;
        video.length = known->second.length;
        video.sound = known->second.sound;
        video.lacks = known->second.lacks;
    }
}

/// A flash of which the training has no video takes a file of one's own.
void PreparePanel::show_as_video(const std::string& key, bool yes) {
    const auto row = std::ranges::find(page_.rows, key, &app::PreparePage::Row::flash_key);
    if (yes && row != page_.rows.end() && row->needs_file)
        return take_video_file(key);
    if (yes)
        form_.choices.video.insert(key);
    else
        form_.choices.video.erase(key);
    changed();
}

void PreparePanel::take_video_file(const std::string& key) {
    const auto file = choose_video();
    if (!file.empty()) {
        form_.choices.video_files[key] = base::utf8(file);
        form_.choices.video.insert(key);
    }
    changed(); // also without a file: the row goes back to what it was
}

int PreparePanel::place_checks(int width) {
    int y = 0;
    for (wxWindow* child : checks_->GetChildren()) {
        auto* words = dynamic_cast<Words*>(child);
        const int high = words ? words->height_for(width) : static_cast<Flow*>(child)->height_for(width);
        child->SetSize(0, y, width, high);
        y += high + dip(this, 3);
    }
    return y;
}

} // namespace samenspel::gui
