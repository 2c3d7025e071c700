#include "gui/study/report_panel.hpp"

#include <wx/utils.h>
#include <wx/wupdlock.h>

#include "app/places.hpp"
#include "app/study/exchange_page.hpp"
#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/report_marks.hpp"
#include "gui/study/report_rows.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int margin = 30, widest = 1000, least_height = 560;

} // namespace

ReportPanel::ReportPanel(wxWindow* parent, Shell& shell, StudyState& state)
    : TaskPage(parent, shell, state, words::trc("task", "Report")),
      tools_(new Flow(this, &Palette::paper, 16, 6)),
      look_(tools_->add(new Segmented(tools_, &Palette::paper, wx(tr("Show as")),
                                      {wx(tr("Chart")), wx(tr("Table"))}, state.report_tables ? 1 : 0))),
      order_(
          tools_->add(new Segmented(tools_, &Palette::paper, wx(tr("Order of the questions")),
                                    {wx(tr("As in the questionnaire")), wx(tr("Largest difference first"))},
                                    state.report_order == app::PairOrder::gap ? 1 : 0))),
      column_(new Column(this, &Palette::paper)),
      bar_(new FilesBar(this, shell)) {
    if (wxGetTopLevelParent(this)->GetClientSize().y < dip(this, least_height))
        be_compact(); // large letters on a low screen: the figures need the room
    column_->set_padding({margin, 6, margin, 24});
    column_->set_widest(widest);
    // Not while the control that was pressed is on the stack.
    look_->on_choice = [this](std::size_t choice) { later([this, choice] { show_tables(choice == 1); }); };
    order_->on_choice = [this](std::size_t choice) {
        state_.report_order = choice == 1 ? app::PairOrder::gap : app::PairOrder::questionnaire;
        later([this] {
            compute();
            build();
        });
    };
    bar_->set_folder(app::export_folder(study()));
    bar_->add(Button::Look::secondary, wx(tr("Save the tables (CSV)")),
              [this] { return maker(app::ReportFiles::tables); });
    bar_->add(Button::Look::primary, wx(tr("Report as PDF")),
              [this] { return maker(app::ReportFiles::paper); });
    bar_->on_working = [this](bool working) {
        let_leave(!working);
        column_->Enable(!working);
        tools_->Enable(!working);
    };
    bar_->on_height = [this] { arrange(); };
    bar_->on_made = [this](const app::StudyExport& made) { show_made(made); };
    answers_ = study().answers();
    figures_ = app::figures_of(study(), *answers_);
    compute();
    build();
}

void ReportPanel::enter() {
    arrange();
    look_->SetFocus();
}

bool ReportPanel::key(const wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_ESCAPE && bar_->stop())
        return true; // the page stays until it has ended
    if (!event.HasAnyModifiers())
        for (auto* list : lists_)
            if (list->walk(event.GetKeyCode()))
                return true;
    return TaskPage::key(event);
}

void ReportPanel::set_folder(const std::filesystem::path& folder) {
    bar_->set_folder(folder);
}

void ReportPanel::show_tables(bool tables) {
    state_.report_tables = tables;
    look_->choose(tables ? 1 : 0);
    build();
}

void ReportPanel::compute() {
    page_ = app::make_report_page(study(), *answers_, figures_, state_.report_order);
}

// ---- what is shown -------------------------------------------------------------------------------------

void ReportPanel::build() {
    const wxWindowUpdateLocker no_flicker(this);
    column_->clear();
    lists_.clear();
    add_flow();
    add_pairs();
    add_missing();
    column_->arrange();
    say(app::joined({page_.lead + ".", page_.notice}, " "));
}

void ReportPanel::add_heading(const std::string& text, int gap) {
    column_->add(
        new Words(column_, &Palette::paper, type::heading, &Palette::ink, wx(text), AccessRole::heading),
        gap);
}

void ReportPanel::add_words(const std::string& text, int gap) {
    if (!text.empty())
        column_->add(new Words(column_, &Palette::paper, type::text, &Palette::soft, wx(text)), gap);
}

FigureList* ReportPanel::add_list(const std::string& name, int gap) {
    auto* list = column_->add(new FigureList(column_, name), gap);
    lists_.push_back(list);
    return list;
}

void ReportPanel::add_table_list(const app::FigureTable& table) {
    if (!table.rows.empty())
        add_table(*add_list(table.title), table);
}

void ReportPanel::add_flow() {
    const auto& flow = page_.flow;
    add_heading(flow.table.title, 8);
    add_words(flow.empty);
    if (!flow.empty.empty())
        return;
    if (state_.report_tables) {
        for (const auto& side : flow.sides)
            add_words(side.note);
        add_table_list(flow.table);
        add_heading(flow.by_practice.title, 18);
        add_table_list(flow.by_practice);
        return;
    }
    for (std::size_t i = 0; i < flow.sides.size(); ++i) {
        column_->add(
            new Words(column_, &Palette::paper, type::strong, &Palette::ink, wx(flow.sides[i].title)),
            i == 0 ? 6 : 14);
        auto* list = add_list(flow.sides[i].title, 4);
        for (const auto& step : flow.sides[i].steps)
            list->add(new FlowRow(list, step, i == 1));
        add_words(flow.sides[i].note);
    }
    add_words(
        tr("Usable: at least half of what was asked is answered, and nothing is open. Matched: a doctor "
           "and caregivers of the same practice answered."),
        8);
}

void ReportPanel::add_pairs() {
    const auto mark = [](auto draw) {
        return [draw](wxGraphicsContext& gc, const wxRect2DDouble& box) {
            draw(gc, box.m_x + box.m_width / 2, box.m_y + box.m_height / 2, box.m_height * 0.45);
        };
    };
    add_heading(page_.pairs.table.title);
    add_words(page_.pairs.empty);
    if (state_.report_tables && page_.pairs.empty.empty()) {
        add_table_list(page_.pairs.table);
    } else if (!page_.pairs.rows.empty()) {
        column_->add(
            new Legend(column_, &Palette::paper,
                       {{mark(draw_doctors), tr("mean of the doctors")},
                        {mark(draw_caregivers), tr("mean of the caregivers")},
                        {[](wxGraphicsContext& gc, const wxRect2DDouble& box) { draw_interval(gc, box, 3); },
                         tr("95 % interval of the difference, from the doctors on: where it covers the "
                            "disc, there may be no difference")}}),
            6);
        auto* list = add_list(page_.pairs.table.title);
        for (const auto& pair : page_.pairs.rows)
            list->add(new PairRow(list, pair));
        add_words(tr("Differences were worked out before they were rounded."));
    }
    if (page_.shares.rows.empty())
        return;
    add_heading(page_.shares.table.title, 20);
    add_words(
        tr("Questions that are no scale: how many caregivers answered as a doctor of their practice did, "
           "with the 95 % interval."),
        2);
    if (state_.report_tables)
        return add_table_list(page_.shares.table);
    auto* list = add_list(page_.shares.table.title);
    bool axis = true;
    for (const auto& share : page_.shares.rows) {
        list->add(new ShareRow(list, share, axis && share.hidden.empty()));
        axis = axis && !share.hidden.empty();
    }
}

void ReportPanel::add_missing() {
    add_heading(tr("What was not answered"));
    add_words(page_.no_forms);
    std::vector<std::pair<Legend::Mark, std::string>> keys;
    for (const auto reason : app::missing_order)
        keys.emplace_back(
            [reason, scale = scale_of(this)](wxGraphicsContext& gc, const wxRect2DDouble& box) {
                draw_reason(gc, box, reason, scale);
            },
            app::missing_text(reason));
    if (!state_.report_tables && !page_.forms.empty())
        column_->add(new Legend(column_, &Palette::paper, keys), 6);
    for (const auto& form : page_.forms) {
        column_->add(new Words(column_, &Palette::paper, type::strong, &Palette::ink, wx(form.title)), 14);
        column_->add(new Words(column_, &Palette::paper, type::small, &Palette::soft, wx(form.detail)), 0);
        add_words(form.chart.empty, 2);
        if (state_.report_tables) {
            add_table_list(form.chart.table);
            continue;
        }
        if (form.chart.rows.empty())
            continue;
        auto* list = add_list(form.title, 6);
        for (const auto& item : form.chart.rows)
            list->add(new MissingItemRow(list, item, form.most));
        add_words(form.rest);
    }
}

// ---- files ---------------------------------------------------------------------------------------------

FilesBar::Make ReportPanel::maker(app::ReportFiles files) {
    return [files, folder = bar_->folder(), places = shell_.places(), &held = study(),
            &clock = shell_.clock()](const ExportJob::Tell&) {
        return app::export_study_report(places, held, folder, clock, files);
    };
}

void ReportPanel::show_made(const app::StudyExport& made) {
    outcome_ = app::joined(app::export_lines(made), " ");
    if (!made.files.empty())
        outcome_ = words::fill(tr("{outcome} In {folder}"),
                               {{"outcome", outcome_}, {"folder", app::shown_path(bar_->folder())}});
    bar_->set_status(wx(outcome_));
    announce(this, wx(outcome_));
}

void ReportPanel::place(const wxRect& room) {
    const auto d = [this](int value) { return dip(this, value); };
    const int wide = room.width - 2 * d(margin), tools = tools_->height_for(wide),
              foot = bar_->height_for(room.width);
    tools_->SetSize(d(margin), room.y + d(6), wide, tools);
    const int top = room.y + tools + d(14);
    column_->SetSize(0, top, room.width, std::max(1, room.GetBottom() - foot - top));
    bar_->SetSize(0, room.GetBottom() - foot, room.width, foot);
}

} // namespace samenspel::gui
