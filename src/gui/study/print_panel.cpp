#include "gui/study/print_panel.hpp"

#include <algorithm>
#include <stdexcept>

#include <wx/choice.h>
#include <wx/dirdlg.h>

#include "app/texts.hpp"
#include "base/path.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/field.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int margin = 30;

} // namespace

PrintPanel::PrintPanel(wxWindow* parent, Shell& shell, StudyState& state)
    : TaskPage(parent, shell, state, words::trc("task", "Print copies")),
      column_(new Column(this, &Palette::paper)),
      bar_(new FilesBar(this, shell)) {
    column_->set_padding({margin, 10, margin, 24});
    column_->set_widest(760);
    bar_->set_folder(study().file().parent_path() /
                     base::to_path(base::utf8(study().file().stem()) + "-pdf"));
    bar_->set_texts(wx(tr("The copies are being made…")), wx(tr("The copies were not made.")));
    print_ = bar_->add(Button::Look::primary, wx(tr("Make the copies")), [this] { return maker(); });
    bar_->on_working = [this](bool working) {
        column_->Enable(!working);
        let_leave(!working);
    };
    bar_->on_height = [this] { arrange(); };
    bar_->on_made = [this](const app::StudyExport&) { show_made(); };
    bar_->on_trouble = [this](const std::exception_ptr& trouble) { return tell_refused(trouble); };
    build();
    print_->Enable(!choices_.empty());
}

void PrintPanel::enter() {
    arrange();
    if (practice_)
        practice_->SetFocus();
    else
        SetFocus();
}

bool PrintPanel::key(const wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && bar_->stop())
        return true; // the page stays until it has ended
    if (event.ControlDown() && event.GetKeyCode() == WXK_RETURN && !is_working()) {
        later([this] { print(); });
        return true;
    }
    return TaskPage::key(event);
}

// ---- what is asked -------------------------------------------------------------------------------------

wxChoice* PrintPanel::add_choice(const std::string& label, int gap) {
    column_->add(new Words(column_, &Palette::paper, type::small, &Palette::soft, wx(label)), gap);
    auto* choice = new wxChoice(column_, wxID_ANY);
    choice->SetFont(control_font(this, type::text));
    set_access_name(choice, wx(label));
    // Who scrolls the page chooses nothing.
    choice->Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        column_->ScrollLines(event.GetWheelRotation() > 0 ? -3 : 3);
    });
    column_->add_window(
        choice, [this, choice](int) { return std::max(choice->GetBestSize().y, dip(this, 35)); }, 2);
    return choice;
}

void PrintPanel::build() {
    choices_ = app::questionnaires_to_print(shell_.places(), study());
    if (choices_.empty()) {
        column_->add(new Words(column_, &Palette::paper, type::text, &Palette::ink,
                               wx(tr("There is no questionnaire to print. Add one to the study first."))),
                     10);
        return;
    }
    add_what();
    add_how();
    fill_practices({});
    fill_questionnaires();
}

void PrintPanel::add_what() {
    questionnaire_ = add_choice(tr("Questionnaire"), 0);
    questionnaire_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_detail(); });
    detail_ = column_->add(new Words(column_, &Palette::paper, type::small, &Palette::soft, {}), 3);
    practice_ = add_choice(tr("For which practice"), 14);
    copies_ = column_->add(new Field(column_, &Palette::paper, tr("How many copies")), 14);
    copies_->set_value("1");
}

void PrintPanel::add_how() {
    column_->add(new Words(column_, &Palette::paper, type::small, &Palette::soft, wx(tr("As"))), 14);
    auto* row = new Flow(column_, &Palette::paper, 8, 4);
    files_ = row->add(new Segmented(
        row, &Palette::paper, wx(tr("As")),
        {wx(tr("one file to print")), wx(tr("a file for each copy")), wx(tr("to fill in on a screen"))}, 0));
    column_->add(row, 2);
    link_ = column_->add(new Field(column_, &Palette::paper,
                                   tr("Web address of the same questions on a screen; may stay empty")),
                         14);
    // Its places are those of the address, and none of ours.
    link_->set_hint(
        words::fill(tr("https://… with {code} where the code of the copy comes"), {{"code", "{code}"}}));
    column_->add(new Words(column_, &Palette::paper, type::heading, &Palette::ink, wx(tr("Where it comes")),
                           AccessRole::heading),
                 20);
    where_ = column_->add(
        new Words(column_, &Palette::paper, type::text, &Palette::ink, wx(app::shown_path(bar_->folder()))),
        4);
    auto* links = new Flow(column_, &Palette::paper, 8, 4);
    links->add(new Button(links, &Palette::paper, Button::Look::link, wx(tr("Choose another folder…"))))
        ->on_click = [this] { later([this] { ask_folder(); }); };
    column_->add(links, 2);
}

void PrintPanel::fill_practices(const std::string& chosen) {
    std::optional<std::vector<app::PracticeKey>> keys;
    if (!state_.key.empty())
        try {
            keys = app::practice_keys(study(), state_.key);
        } catch (const std::exception&) { // then they have their codes; the page of practices tells why
        }
    practices_ = {{}};
    practice_->Clear();
    practice_->Append(wx(tr("A new practice: it gets a code")));
    for (const auto& row : app::make_practices_page(study(), keys ? &*keys : nullptr).rows) {
        practices_.push_back(row.code);
        practice_->Append(wx(app::practice_name(row)));
    }
    const auto place = std::ranges::find(practices_, chosen);
    practice_->SetSelection(place == practices_.end() ? 0 : static_cast<int>(place - practices_.begin()));
}

void PrintPanel::fill_questionnaires() {
    const int before = std::max(0, questionnaire_->GetSelection());
    choices_ = app::questionnaires_to_print(shell_.places(), study());
    questionnaire_->Clear();
    for (const auto& one : choices_)
        questionnaire_->Append(wx(one.name));
    questionnaire_->SetSelection(before);
    show_detail();
}

void PrintPanel::show_detail() {
    detail_->set_text(wx(choices_[static_cast<std::size_t>(questionnaire_->GetSelection())].detail));
    column_->arrange();
}

void PrintPanel::ask_folder() {
    wxDirDialog dialog(wxGetTopLevelParent(this), wx(tr("Where it comes")), wx(bar_->folder().parent_path()));
    if (dialog.ShowModal() == wxID_OK)
        set_folder(base::to_path(utf8(dialog.GetPath())));
}

void PrintPanel::set_folder(const std::filesystem::path& folder) {
    bar_->set_folder(folder);
    where_->set_text(wx(app::shown_path(folder)));
    column_->arrange();
}

app::PrintForm PrintPanel::form() const {
    using Files = app::QuestionnaireOrder::Files;
    constexpr Files as[] = {Files::together, Files::separate, Files::forms};
    return {static_cast<std::size_t>(questionnaire_->GetSelection()),
            practices_[static_cast<std::size_t>(practice_->GetSelection())], copies_->value(),
            as[files_->chosen()], link_->value()};
}

bool PrintPanel::show_errors() {
    const auto errors = app::check_print(study(), choices_, form());
    Field* first = nullptr;
    for (const auto& [field, name] : {std::pair{copies_, "copies"}, {link_, "link"}}) {
        const auto found = std::ranges::find(errors, name, &app::PrintError::field);
        field->set_error(found == errors.end() ? std::string() : found->text);
        if (found != errors.end() && !first)
            first = field;
    }
    column_->arrange();
    if (first)
        first->control()->SetFocus();
    return !errors.empty();
}

// ---- making it -----------------------------------------------------------------------------------------

void PrintPanel::print() {
    if (auto make = maker(); make && !is_working())
        bar_->start(std::move(make));
}

FilesBar::Make PrintPanel::maker() {
    if (is_working() || choices_.empty() || show_errors())
        return {};
    outcome_.clear();
    show_outcome();
    say({});
    printed_ = std::make_shared<Printed>();
    const auto now = form();
    return [made = printed_, order = app::print_order(study(), choices_, now, bar_->folder(), shell_.clock()),
            training = choices_[now.questionnaire].training, places = shell_.places(),
            &held = study()](const ExportJob::Tell& tell) mutable {
        order.progress = tell;
        made->copies = app::print_questionnaire(places, training, held, order, made->problems);
        app::StudyExport files;
        files.files = made->copies.files;
        return files;
    };
}

bool PrintPanel::tell_refused(const std::exception_ptr& trouble) {
    try {
        std::rethrow_exception(trouble);
    } catch (const std::invalid_argument& error) { // what stands in the study does not allow it
        say(app::capital_first(error.what()), true);
        return true;
    } catch (...) {
        return false;
    }
}

void PrintPanel::show_made() {
    outcome_ = app::print_lines(printed_->copies, printed_->problems);
    if (!printed_->copies.files.empty())
        fill_practices(printed_->copies.practice); // the other questionnaire is mostly for the same
    fill_questionnaires();
    announce(this, wx(app::joined(outcome_, " ")));
    show_outcome();
    // Enter once more must not print once more.
    (bar_->opener()->IsShown() ? bar_->opener() : print_)->SetFocus();
}

void PrintPanel::show_outcome() {
    // The column cannot give back single windows: those of before are used again.
    for (std::size_t i = lines_.size(); i < outcome_.size(); ++i)
        lines_.push_back(column_->add(
            new Words(column_, &Palette::paper, i == 0 ? type::heading : type::text, &Palette::ink, {}),
            i == 0 ? 22 : 4));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        lines_[i]->set_text(i < outcome_.size() ? wx(outcome_[i]) : wxString());
        lines_[i]->Show(i < outcome_.size());
    }
    column_->arrange();
    if (!outcome_.empty())
        column_->scroll_to_end();
}

void PrintPanel::place(const wxRect& room) {
    const int foot = bar_->height_for(room.width);
    column_->SetSize(0, room.y, room.width, std::max(1, room.height - foot));
    bar_->SetSize(0, room.y + room.height - foot, room.width, foot);
}

} // namespace samenspel::gui
