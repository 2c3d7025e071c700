#include "gui/rooms/prepare_panel.hpp"

#include <algorithm>
#include <array>

#include <wx/choice.h>
#include <wx/dcclient.h>
#include <wx/filedlg.h>
#include <wx/menu.h>
#include <wx/stdpaths.h>

#include "app/pages/training.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/video/video_check.hpp"
#include "gui/widgets/check_line.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using app::PrepareForm;
using words::fill;
using words::tr;
using words::trn;

constexpr int side_width = 360, bar_height = 74, people_lines = 7, least_side = 190, least_status = 190;
constexpr double side_share = 0.3;

std::filesystem::path ask_video(wxWindow* parent) {
    wxFileDialog dialog(
        wxGetTopLevelParent(parent), wx(tr("Choose a video")),
        wxStandardPaths::Get().GetUserDir(wxStandardPaths::Dir_Videos), {},
        wx(tr("Videos")) +
            " (*.mp4, *.webm, *.mkv, *.mov, *.avi)|*.mp4;*.MP4;*.webm;*.mkv;*.mov;*.MOV;*.avi|" +
            wx(tr("All files")) + "|*",
        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    return dialog.ShowModal() == wxID_OK ? base::to_path(utf8(dialog.GetPath())) : std::filesystem::path();
}

} // namespace

/// Fields beside each other, as many columns as fit.
class PreparePanel::Grid : public wxPanel {
public:
    explicit Grid(wxWindow* parent) : wxPanel(parent) {
        m_container.DisableSelfFocus();
        SetBackgroundColour(colours().paper);
    }
    /// @param share of a row; those of a row add up to 6
    void add(Field* field, int share) { fields_.push_back({field, share}); }
    /// Places them too: a field may need another height while all of them need the same.
    int height_for(int width) {
        const int gap = dip(this, 18);
        int y = 0;
        for (std::size_t first = 0; first < fields_.size();) {
            std::size_t end = first;
            int shares = 0, high = 0;
            while (end < fields_.size() && shares < 6)
                shares += fields_[end++].share;
            for (std::size_t i = first; i < end; ++i)
                high = std::max(high, fields_[i].field->height_for(cell(width, gap, fields_[i].share)));
            int x = 0;
            for (std::size_t i = first; i < end; ++i) {
                const int wide = cell(width, gap, fields_[i].share);
                fields_[i].field->SetSize(x, y, wide, fields_[i].field->height_for(wide));
                x += wide + gap;
            }
            y += high + (end < fields_.size() ? dip(this, 10) : 0);
            first = end;
        }
        return y;
    }

private:
    /// Six shares and their gaps fill the width.
    static int cell(int width, int gap, int share) { return (width + gap) * share / 6 - gap; }

    struct Cell {
        Field* field;
        int share;
    };
    std::vector<Cell> fields_;
};

PreparePanel::PreparePanel(wxWindow* parent, Shell& shell, const std::filesystem::path& module_folder,
                           const PreparePanel* before)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      shell_(shell),
      folder_(module_folder),
      module_(app::load_training(module_folder)),
      form_(before ? before->form_ : app::first_form(shell.places(), module_folder, shell.clock())),
      sides_(new Sides(this, side_width, least_side, side_share)),
      main_(sides_->main()),
      side_(sides_->side()) {
    SetBackgroundColour(colours().paper);
    choose_video = [this] { return ask_video(this); };
    look_at_video = [](app::VideoFacts& video) { check_video(video); };
    build_form();
    build_side();
    build_bar();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.ControlDown() && event.GetKeyCode() == WXK_RETURN)
            CallAfter([this] { start(); });
        else
            event.Skip();
    });
    Bind(wxEVT_PAINT, &PreparePanel::draw_lines, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
    if (before) {
        has_changes_ = before->has_changes_;
        touched_ = before->touched_;
    }
    show_page();
}

Field* PreparePanel::add_field(wxWindow* parent, const std::string& name, const std::string& label,
                               std::string PrepareForm::*member, int lines) {
    auto* field = new Field(parent, &Palette::paper, label, lines);
    field->set_value(form_.*member);
    field->on_change = [this, member](const std::string& text) {
        form_.*member = text;
        touched_ = true;
        changed();
    };
    fields_[name] = field;
    return field;
}

void PreparePanel::build_form() {
    main_->set_padding({30, 20, 30, 24});
    main_->set_widest(900);
    title_ = main_->add(new Words(main_, &Palette::paper, type::title, &Palette::ink, wx(module_.title),
                                  AccessRole::heading));
    auto* grid = new Grid(main_);
    grid->add(add_field(grid, "lok_name", tr("LOK"), &PrepareForm::lok_name), 2);
    grid->add(add_field(grid, "lok_number", tr("LOK number"), &PrepareForm::lok_number), 2);
    grid->add(add_field(grid, "place", tr("Place"), &PrepareForm::place), 2);
    grid->add(add_field(grid, "date", tr("Date"), &PrepareForm::date), 2);
    grid->add(add_field(grid, "start", tr("Start time"), &PrepareForm::start), 2);
    grid->add(add_field(grid, "length", tr("Minutes"), &PrepareForm::length), 2);
    grid->add(add_field(grid, "moderator", tr("Moderator"), &PrepareForm::moderator), 2);
    grid->add(add_field(grid, "timekeeper", tr("Timekeeper"), &PrepareForm::timekeeper), 2);
    grid->add(add_field(grid, "rapporteur", tr("Rapporteur"), &PrepareForm::rapporteur), 2);
    fields_["timekeeper"]->set_hint(tr("can be chosen at the start"));
    main_->add(grid, 10);

    plan_title_ = main_->add(
        new Words(main_, &Palette::paper, type::heading, &Palette::ink, {}, AccessRole::heading), 20);
    plan_ = main_->add(new PlanTable(main_, &Palette::paper), 8);
    const auto choose = [this](std::set<std::string> domain::Choices::*set, const std::string& key,
                               bool yes) {
        if (yes)
            (form_.choices.*set).insert(key);
        else
            (form_.choices.*set).erase(key);
        changed();
    };
    plan_->on_video = [this](const std::string& key, bool yes) { show_as_video(key, yes); };
    plan_->on_short = [choose](const std::string& key, bool yes) {
        choose(&domain::Choices::short_version, key, yes);
    };
    plan_->on_left_out = [choose](const std::string& key, bool yes) {
        choose(&domain::Choices::left_out, key, yes);
    };
    plan_->on_time = [this](const std::string& key, int minutes) {
        form_.choices.own_minutes[key] = std::chrono::minutes{minutes};
        changed();
    };
    plan_error_ = main_->add(new Words(main_, &Palette::paper, type::text, &Palette::over, {}), 6);
    plan_note_ = main_->add(new Words(main_, &Palette::paper, type::small, &Palette::soft, {}), 6);
    own_minutes_ = new Flow(main_, &Palette::paper, 8, 4);
    own_minutes_
        ->add(new Button(own_minutes_, &Palette::paper, Button::Look::link,
                         wx(tr("Back to the proposed minutes"))))
        ->on_click = [this] {
        form_.choices.own_minutes.clear();
        CallAfter([this] { changed(); });
    };
    main_->add_window(
        own_minutes_,
        [this](int width) { return own_minutes_->IsShown() ? own_minutes_->height_for(width) : 0; }, 2);
    auto* deepening =
        main_->add(new CheckLine(main_, &Palette::paper, type::text,
                                 wx(tr("Show the deepening questions too")), form_.choices.deepening),
                   12);
    deepening->on_change = [this](bool yes) {
        form_.choices.deepening = yes;
        changed();
    };

    add_region();
    people_line_ = main_->add(
        new Words(main_, &Palette::paper, type::heading, &Palette::ink, {}, AccessRole::heading), 20);
    people_advice_ = main_->add(new Words(main_, &Palette::paper, type::text, &Palette::late, {}), 2);
    groups_ = new Flow(main_, &Palette::paper, 8, 4);
    groups_
        ->add(new Button(groups_, &Palette::paper, Button::Look::link,
                         wx(tr("Who sits in which group, and where…"))))
        ->on_click = [this] { CallAfter([this] { edit_groups(); }); };
    main_->add_window(
        groups_, [this](int width) { return groups_->IsShown() ? groups_->height_for(width) : 0; }, 2);
    main_->add(
        add_field(main_, "participants",
                  tr("Paste a list, or type a name a line; a RIZIV number may follow after a semicolon"),
                  &PrepareForm::participants, people_lines),
        4);
}

/// Whose addresses stand on the handout. Without a directory there is nothing to choose.
void PreparePanel::add_region() {
    const auto regions = app::regions_of(folder_);
    if (regions.empty())
        return;
    auto* row = new wxPanel(main_);
    row->SetBackgroundColour(colours().paper);
    auto* label =
        new Words(row, &Palette::paper, type::text, &Palette::ink, wx(tr("Addresses on the handout")));
    wxArrayString names;
    int chosen = 0;
    for (const auto& region : regions) {
        if (region.id == form_.region)
            chosen = static_cast<int>(names.size());
        names.Add(wx(region.name));
    }
    auto* choice = new wxChoice(row, wxID_ANY, wxDefaultPosition, wxDefaultSize, names);
    choice->SetFont(control_font(this, type::text));
    choice->SetSelection(chosen);
    set_access_name(choice, wx(tr("Region of the addresses on the handout")));
    form_.region = regions[static_cast<std::size_t>(chosen)].id;
    // Who scrolls the page chooses nothing.
    choice->Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        wxMouseEvent for_page(event); // that skips it where it does not scroll itself
        main_->GetEventHandler()->ProcessEvent(for_page);
    });
    choice->Bind(wxEVT_CHOICE, [this, choice, regions](wxCommandEvent&) {
        form_.region = regions.at(static_cast<std::size_t>(choice->GetSelection())).id;
        changed();
    });
    main_->add_window(
        row,
        [this, label, choice](int width) {
            const int high = choice->GetBestSize().y, list = std::min(dip(this, 230), width);
            const int wide = label->best_width() + dip(this, 14);
            const bool below = wide + list > width;
            const int words = label->height_for(below ? width : wide);
            label->SetSize(0, below ? 0 : (high - words) / 2, below ? width : wide, words);
            const int top = below ? words + dip(this, 4) : 0;
            choice->SetSize(below ? 0 : wide, top, list, high);
            return top + high;
        },
        12);
}

void PreparePanel::build_side() {
    side_->set_padding({24, 22, 24, 16});
    side_->add(new Words(side_, &Palette::side, type::heading, &Palette::ink, wx(tr("Ready to start?")),
                         AccessRole::heading));
    checks_ = new wxPanel(side_);
    checks_->SetBackgroundColour(colours().side);
    side_->add_window(
        checks_, [this](int width) { return place_checks(width); }, 10);
    side_->add(new Words(side_, &Palette::side, type::heading, &Palette::ink, wx(tr("To take along")),
                         AccessRole::heading),
               24);
    material_ = new wxPanel(side_);
    material_->SetBackgroundColour(colours().side);
    side_->add_window(
        material_,
        [this](int width) {
            int y = 0;
            for (wxWindow* child : material_->GetChildren()) {
                const int high = static_cast<CheckLine*>(child)->height_for(width);
                child->SetSize(0, y, width, high);
                y += high + dip(this, 7);
            }
            return y;
        },
        6);
    auto* row = new Flow(side_, &Palette::side, 8, 4);
    row->add(new Button(row, &Palette::side, Button::Look::link, wx(tr("Papers for the evening"))))
        ->on_click = [this] { CallAfter([this] { print_papers(); }); };
    side_->add(row, 20);
    screens_changed();
}

void PreparePanel::build_bar() {
    status_ = new Words(this, &Palette::paper, type::text, &Palette::soft, {});
    rehearsal_ = new Button(this, &Palette::paper, Button::Look::secondary, wx(tr("Rehearsal")));
    rehearsal_->on_click = [this] { CallAfter([this] { rehearse_menu(); }); };
    start_ = new Button(this, &Palette::paper, Button::Look::primary, wx(tr("Go to the LOK")));
    start_->on_click = [this] { CallAfter([this] { start(); }); };
}

void PreparePanel::enter() {
    check_machine();
    // The first field that still has nothing in it; else the button is the next thing to do.
    for (const char* name : {"lok_name", "place", "moderator"})
        if (fields_.at(name)->value().empty())
            return fields_.at(name)->control()->SetFocus();
    start_->SetFocus();
}

void PreparePanel::changed() {
    has_changes_ = true;
    show_page();
}

void PreparePanel::show_page() {
    page_ = app::make_prepare_page(module_, form_);
    plan_title_->set_text(wx(page_.plan_title));
    plan_->show(page_.rows);
    plan_error_->set_text(wx(page_.plan_error));
    plan_note_->set_text(wx(page_.plan_note));
    own_minutes_->Show(page_.has_own_minutes);
    groups_->Show(!page_.groups.empty());
    people_line_->set_text(wx(page_.people_line));
    people_advice_->set_text(wx(page_.people_advice));
    for (auto& [name, field] : fields_) {
        const auto error = std::ranges::find(page_.errors, name, &app::PreparePage::FieldError::field);
        field->set_error(touched_ && error != page_.errors.end() ? error->text : std::string());
    }
    show_material();
    show_checks();
    const auto open = static_cast<long>(page_.errors.size() + (page_.plan_error.empty() ? 0 : 1));
    status_->set_text(
        wx(open == 0 ? (std::ranges::all_of(checks_shown_, &app::PreflightLine::good)
                            ? tr("All is filled in.")
                            : tr("All is filled in. At “Ready to start?” something still asks attention."))
                     : fill(trn("{n} thing still asks attention.", "{n} things still ask attention.", open),
                            {{"n", std::to_string(open)}})));
    arrange(); // as high as the status needs
    main_->arrange();
}

void PreparePanel::show_material() {
    if (page_.material == material_shown_)
        return;
    material_shown_ = page_.material;
    material_->DestroyChildren();
    for (const std::string& item : page_.material)
        new CheckLine(material_, &Palette::side, type::text, wx(item), false);
    side_->arrange();
}

bool PreparePanel::refuse() {
    touched_ = true;
    show_page();
    if (page_.ready())
        return false;
    for (const auto& error : page_.errors)
        if (const auto field = fields_.find(error.field); field != fields_.end()) {
            field->second->control()->SetFocus();
            return true;
        }
    fields_.at("length")->control()->SetFocus();
    return true;
}

void PreparePanel::start() {
    if (refuse() || !shell_.may_leave_session())
        return;
    shell_.moderate(app::create_session(shell_.places(), folder_, form_, shell_.clock()));
}

void PreparePanel::print_papers() {
    if (refuse() || !shell_.may_leave_session())
        return;
    shell_.moderate(app::create_session(shell_.places(), folder_, form_, shell_.clock()));
    shell_.go_to_finish();
}

void PreparePanel::rehearse(int speed) {
    if (refuse() || !shell_.may_leave_session())
        return;
    shell_.moderate(app::create_session(shell_.places(), folder_, form_, shell_.clock_at(speed), speed));
}

void PreparePanel::rehearse_menu() {
    if (refuse())
        return;
    constexpr std::array speeds{1, 5, 20, 60};
    wxMenu menu;
    std::array<int, speeds.size()> ids{};
    for (std::size_t i = 0; i < speeds.size(); ++i)
        ids[i] = menu.Append(wxID_ANY, wx(speeds[i] == 1 ? tr("As fast as the real evening")
                                                         : fill(tr("{n} times as fast"),
                                                                {{"n", std::to_string(speeds[i])}})))
                     ->GetId();
    const int chosen = rehearsal_->GetPopupMenuSelectionFromUser(menu);
    for (std::size_t i = 0; i < speeds.size(); ++i)
        if (ids[i] == chosen)
            return rehearse(speeds[i]);
}

void PreparePanel::arrange() {
    const wxSize size = GetClientSize();
    if (size.x < dip(this, 200))
        return; // not laid out yet
    const auto d = [this](int value) { return dip(this, value); };
    const int start = start_->best_width(), rehearsal = rehearsal_->best_width();
    const int beside = size.x - d(120) - start - rehearsal;
    const bool above = beside < d(least_status); // the words, in a line of their own
    const int words = above ? size.x - d(60) : beside, high = status_->height_for(words);
    const int buttons = size.y - d(bar_height);
    bar_ = above ? buttons - high - d(10) : buttons;
    sides_->SetSize(0, 0, size.x, std::max(1, bar_));
    start_->SetSize(size.x - d(30) - start, buttons + d(13), start, d(48));
    rehearsal_->SetSize(size.x - d(30 + 18) - start - rehearsal, buttons + d(17), rehearsal, d(40));
    status_->SetSize(d(30), above ? bar_ + d(12) : bar_ + (d(bar_height) - high) / 2, words, high);
    Refresh();
}

void PreparePanel::draw_lines(wxPaintEvent&) {
    wxPaintDC dc(this);
    const wxSize size = GetClientSize();
    dc.SetPen(wxPen(colours().line));
    dc.DrawLine(0, bar_, size.x, bar_);
}

} // namespace samenspel::gui
