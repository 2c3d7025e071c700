#include <algorithm>

#include <wx/filedlg.h>

#include "app/texts.hpp"
#include "base/path.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/import_panel.hpp"
#include "gui/study/mapping_row.hpp"
#include "gui/widgets/pick_dialog.hpp"
#include "words/words.hpp"

// The part of the page of a file that tells which column is what, and lets it be changed.

namespace samenspel::gui {
namespace {

using words::fill;
using words::tr;

constexpr std::size_t most_rows = 300; ///< who has more writes a mapping file

std::vector<std::string> texts_of(const std::vector<app::MappingChoice>& choices) {
    std::vector<std::string> texts;
    for (const auto& choice : choices)
        texts.push_back(choice.text);
    return texts;
}

const char* const filter = " (*.json)|*.json";

} // namespace

void ImportPanel::add_mapping() {
    if (mapping_.lines.empty())
        return;
    fold_ = column_->add(new Fold(column_, &Palette::paper, wx(tr("Which column is what")), open_), 22);
    fold_->on_click = [this] {
        later([this] {
            open_ = !open_;
            row_.reset();
            show_page();
            if (fold_)
                fold_->SetFocus();
        });
    };
    column_->add(new Words(column_, &Palette::paper, type::text,
                           mapping_.unsure > 0 ? &Palette::late : &Palette::soft, wx(mapping_.summary)),
                 4);
    if (open_)
        add_mapping_rows();
}

void ImportPanel::add_mapping_rows() {
    auto* links = new Flow(column_, &Palette::paper, 8, 4);
    const auto link = [&](const std::string& text, void (ImportPanel::*action)()) {
        links->add(new Button(links, &Palette::paper, Button::Look::link, wx(text)))->on_click =
            [this, action] { later([this, action] { (this->*action)(); }); };
    };
    if (mapping_.questionnaires.size() > 1) {
        const auto name = mapping_.questionnaire < mapping_.questionnaires.size()
                              ? mapping_.questionnaires[mapping_.questionnaire]
                              : tr("still to choose");
        column_->add(new Words(column_, &Palette::paper, type::text, &Palette::ink,
                               wx(fill(tr("Answers to: {name}"), {{"name", name}}))),
                     10);
        link(tr("Another questionnaire…"), &ImportPanel::ask_questionnaire);
    }
    link(tr("Keep this in a file…"), &ImportPanel::ask_to_save);
    link(tr("Take it from a file…"), &ImportPanel::ask_to_load);
    column_->add(links, 4);
    for (std::size_t i = 0; i < mapping_.lines.size() && i < most_rows; ++i) {
        auto* row = column_->add(new MappingRow(column_, mapping_.lines[i]), i == 0 ? 8 : 6);
        row->on_ask = [this, i](const wxString& typed) {
            later([this, i, text = utf8(typed)] { ask_column(i, text); });
        };
        column_->rows.push_back(row);
    }
    if (mapping_.lines.size() > most_rows)
        column_->add(new Words(column_, &Palette::paper, type::text, &Palette::soft,
                               wx(fill(tr("And {n} more."),
                                       {{"n", std::to_string(mapping_.lines.size() - most_rows)}}))),
                     8);
}

void ImportPanel::ask_column(std::size_t line, const std::string& typed) {
    if (job_ || line >= mapping_.lines.size())
        return;
    PickDialog dialog(
        wxGetTopLevelParent(this),
        fill(tr("What is in column “{name}”?"), {{"name", mapping_.lines[line].column}}),
        texts_of(mapping_.choices), mapping_.lines[line].chosen, app::filtered, typed,
        app::capital_first(fill(tr("for example {values}"), {{"values", mapping_.lines[line].examples}})));
    if (const auto choice = dialog.ask())
        choose(line, *choice);
}

void ImportPanel::choose(std::size_t line, std::size_t choice) {
    if (job_ || !preview_)
        return;
    const auto& column = mapping_.lines.at(line).column;
    row_ = line;
    doubts_.by_hand.insert(column);
    look(app::with_choice(preview_->mapping, column, mapping_.choices.at(choice)), false);
}

void ImportPanel::ask_questionnaire() {
    if (job_)
        return;
    PickDialog dialog(wxGetTopLevelParent(this), tr("To which questionnaire are these answers?"),
                      mapping_.questionnaires, mapping_.questionnaire, app::filtered);
    if (const auto chosen = dialog.ask())
        choose_questionnaire(*chosen);
}

void ImportPanel::choose_questionnaire(std::size_t questionnaire) {
    if (job_ || !read_)
        return;
    row_.reset();
    look(app::mapping_for(study(), *read_, questionnaire), true);
}

void ImportPanel::ask_to_save() {
    wxFileDialog dialog(wxGetTopLevelParent(this), wx(tr("Keep which column is what")),
                        wx(file_.parent_path()), wx(file_.stem()) + ".json",
                        wx(tr("Which column is what")) + filter, wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() == wxID_OK)
        save_mapping(base::to_path(utf8(dialog.GetPath())));
}

void ImportPanel::save_mapping(const std::filesystem::path& file) {
    if (!preview_)
        return;
    try {
        app::save_mapping(file, preview_->mapping);
        say(fill(tr("Kept in {file}."), {{"file", base::utf8(file.filename())}}));
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
    }
}

void ImportPanel::ask_to_load() {
    wxFileDialog dialog(wxGetTopLevelParent(this), wx(tr("Which column is what")), wx(file_.parent_path()),
                        {},
                        wx(tr("Which column is what")) + filter + '|' + wx(tr("All files")) + " (*.*)|*.*",
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK)
        load_mapping(base::to_path(utf8(dialog.GetPath())));
}

void ImportPanel::load_mapping(const std::filesystem::path& file) {
    if (job_)
        return;
    try {
        base::Problems problems;
        const auto mapping = app::load_mapping(file, problems);
        if (!problems.empty())
            return say(base::to_string(problems.front()), true);
        row_.reset();
        look(mapping, true);
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
    }
}

} // namespace samenspel::gui
