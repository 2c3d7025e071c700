#include "gui/study/study_panel.hpp"

#include <wx/utils.h>
#include <wx/wupdlock.h>

#include "gui/frame/trouble.hpp"
#include "gui/study/checks_panel.hpp"
#include "gui/study/compare_panel.hpp"
#include "gui/study/entry_panel.hpp"
#include "gui/study/export_panel.hpp"
#include "gui/study/import_panel.hpp"
#include "gui/study/kiosk_panel.hpp"
#include "gui/study/merge_panel.hpp"
#include "gui/study/practices_panel.hpp"
#include "gui/study/print_panel.hpp"
#include "gui/study/report_panel.hpp"
#include "gui/study/study_home.hpp"

namespace samenspel::gui {

StudyPanel::StudyPanel(wxWindow* parent, Shell& shell, StudyState state)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      shell_(shell),
      state_(std::move(state)) {
    SetBackgroundColour(colours().paper);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
    show_task();
}

StudyPanel::~StudyPanel() {
    DestroyChildren(); // they hold on to the study
}

StudyState StudyPanel::give_away() {
    if (page_)
        page_->Destroy();
    if (home_)
        home_->Destroy();
    page_ = nullptr;
    home_ = nullptr;
    return std::move(state_);
}

void StudyPanel::enter() {
    if (page_)
        page_->enter();
    else
        home_->enter();
}

void StudyPanel::take(std::unique_ptr<app::OpenStudy> study) {
    const auto who = state_.who; // the same person sits here
    state_ = {};
    state_.study = std::move(study);
    state_.who = who;
    if (state_.study)
        shell_.remember_study(state_.study->file());
    go(Task::overview);
}

void StudyPanel::open(const std::filesystem::path& file) {
    try {
        const wxBusyCursor busy;
        std::error_code none;
        if (state_.study && std::filesystem::equivalent(state_.study->file(), file, none))
            return go(Task::overview);
        take(app::OpenStudy::open(file));
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
    }
}

void StudyPanel::create(const std::filesystem::path& file, const std::string& title) {
    try {
        take(app::OpenStudy::create(file, title));
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
    }
}

void StudyPanel::close() {
    take(nullptr);
}

void StudyPanel::go(Task task) {
    // Between two copies somebody else may sit down: who enters, and which time, is asked again.
    if (task != Task::entry && state_.entry &&
        state_.entry->desk().page().stage == app::EntryDesk::Stage::code)
        state_.entry.reset();
    state_.task = state_.study ? task : Task::overview;
    show_task();
    if (IsShownOnScreen())
        enter();
}

TaskPage* StudyPanel::make_page() {
    switch (state_.task) {
    case Task::entry:
        return new EntryPanel(this, shell_, state_);
    case Task::kiosk:
        return new KioskPanel(this, shell_, state_);
    case Task::checks:
        return new ChecksPanel(this, shell_, state_);
    case Task::comparison:
        return new ComparePanel(this, shell_, state_);
    case Task::import:
        return new ImportPanel(this, shell_, state_);
    case Task::report:
        return new ReportPanel(this, shell_, state_);
    case Task::exporting:
        return new ExportPanel(this, shell_, state_);
    case Task::practices:
        return new PracticesPanel(this, shell_, state_);
    case Task::printing:
        return new PrintPanel(this, shell_, state_);
    case Task::merging:
        return new MergePanel(this, shell_, state_);
    case Task::overview:
        break;
    }
    return nullptr;
}

void StudyPanel::show_task() {
    const wxWindowUpdateLocker no_flicker(this);
    const wxBusyCursor busy; // all answers are judged anew
    if (page_)
        page_->Destroy();
    if (home_)
        home_->Destroy();
    page_ = nullptr;
    home_ = nullptr;
    if ((page_ = make_page())) {
        page_->on_task = [this](Task task) { go(task); };
    } else {
        home_ = new StudyHome(this, shell_, state_);
        home_->on_task = [this](Task task) { go(task); };
        home_->on_open = [this](const std::filesystem::path& file) { open(file); };
        home_->on_create = [this](const std::filesystem::path& file, const std::string& title) {
            create(file, title);
        };
        home_->on_close = [this] { close(); };
    }
    arrange();
}

void StudyPanel::arrange() {
    if (wxWindow* shown = page_ ? static_cast<wxWindow*>(page_) : home_)
        shown->SetSize(GetClientSize());
}

} // namespace samenspel::gui
