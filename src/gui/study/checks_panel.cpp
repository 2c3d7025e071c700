#include "gui/study/checks_panel.hpp"

#include <cmath>

#include <wx/utils.h>
#include <wx/wupdlock.h>

#include "app/texts.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/mend_dialog.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int pad = 14, mark = 26;
constexpr std::size_t most_rows = 200; ///< who has more begins with these

} // namespace

/// A finding: how bad by shape, word and colour; which copy; what to do.
class ChecksPanel::Row : public Control {
public:
    Row(wxWindow* parent, const app::ChecksPage::Row& row)
        : Control(parent, &Palette::paper, AccessRole::button,
                  wx(app::joined({row.error ? tr("error") : tr("to look at"), row.copy, row.text, row.advice},
                                 ". "))),
          row_(row) {
        if (!row_.variable.empty())
            SetCursor(wxCursor(wxCURSOR_HAND));
    }
    int height_for(int width) override {
        Typesetter set = measure();
        return static_cast<int>(std::ceil(flow(set, width, false)));
    }

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override {
        const Palette& c = colours();
        const bool can = !row_.variable.empty();
        fill_round(set.context(), box, px(8), c.card, hovered() && can ? c.brand : c.line);
        const double side = px(20), y = px(12);
        fill_round(set.context(), {static_cast<double>(px(pad)), y, side, side},
                   row_.error ? px(4) : side / 2, row_.error ? c.over : c.late_tint,
                   row_.error ? c.over : c.late_edge);
        set.line_centred(row_.error ? "!" : "?", type::small_strong, row_.error ? c.on_brand : c.late,
                         px(pad) + side / 2, y + (side - set.line_height(type::small_strong)) / 2);
        flow(set, box.m_width, true);
        wxRect2DDouble ring = box;
        ring.Inset(px(2), px(2));
        draw_focus(set.context(), ring, px(7), c.brand);
    }

private:
    double flow(Typesetter& set, double width, bool really) {
        const Palette& c = colours();
        const double left = px(pad + mark + 6), room = width - left - px(pad);
        double y = px(10);
        if (really) {
            const double copy = set.tabular(wx(row_.copy), type::strong, c.ink, left, y);
            set.line(row_.error ? wx(tr("error")) : wx(tr("to look at")), type::small,
                     row_.error ? c.over : c.late, left + copy + px(12), y + px(2));
        }
        y += set.line_height(type::strong);
        for (const auto& [text, colour] : {std::pair{row_.text, c.ink}, std::pair{row_.advice, c.soft}}) {
            const auto lines = set.wrap(wx(text), type::text, room);
            if (really)
                set.lines(lines, type::text, colour, left, y);
            y += static_cast<double>(lines.size()) * set.line_height(type::text);
        }
        return y + px(10);
    }
    app::ChecksPage::Row row_;
};

ChecksPanel::ChecksPanel(wxWindow* parent, Shell& shell, StudyState& state)
    : TaskPage(parent, shell, state, words::trc("task", "Check")),
      list_(new RowColumn(this, &Palette::paper)) {
    list_->set_padding({30, 8, 30, 24});
    list_->set_widest(860);
    show_page();
}

void ChecksPanel::enter() {
    arrange();
    if (list_->rows.empty())
        SetFocus();
    else
        list_->focus_row(0);
}

bool ChecksPanel::key(const wxKeyEvent& event) {
    return (!event.HasAnyModifiers() && list_->walk(event.GetKeyCode())) || TaskPage::key(event);
}

void ChecksPanel::show_page() {
    const wxWindowUpdateLocker no_flicker(this);
    const wxBusyCursor busy;
    page_ = app::make_checks_page(study(), *study().answers());
    list_->clear();
    list_->rows.clear();
    for (std::size_t i = 0; i < page_.rows.size() && i < most_rows; ++i) {
        auto* row = list_->add(new Row(list_, page_.rows[i]), i == 0 ? 0 : 8);
        row->on_click = [this, i] { later([this, i] { mend(i); }); };
        list_->rows.push_back(row);
    }
    if (page_.rows.empty())
        list_->add(new Words(list_, &Palette::paper, type::text, &Palette::ink,
                             wx(tr("Nothing stands out in these answers."))),
                   8);
    if (page_.rows.size() > most_rows)
        list_->add(new Words(list_, &Palette::paper, type::text, &Palette::soft,
                             wx(words::fill(tr("And {n} more, which come once these are mended."),
                                            {{"n", std::to_string(page_.rows.size() - most_rows)}}))),
                   8);
    list_->arrange();
    say(page_.summary);
}

void ChecksPanel::place(const wxRect& room) {
    list_->SetSize(room);
}

void ChecksPanel::mend(std::size_t row) {
    const auto chosen = page_.rows.at(row);
    if (chosen.unfinished)
        return leave_to(Task::entry);
    if (chosen.variable.empty())
        return say(chosen.copy + ": " + chosen.advice);
    if (!knows_who())
        return;
    bool done = false;
    try {
        const auto page = app::make_mend_page(study(), chosen.copy, chosen.questionnaire, chosen.variable);
        MendDialog dialog(wxGetTopLevelParent(this), page, {});
        dialog.on_keep = [&](const std::string& value, const std::string& reason) {
            app::mend_answer(study(), page, value, state_.who, reason, shell_.clock());
        };
        done = dialog.ask();
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
    }
    if (done)
        show_page();
    list_->focus_row(row); // the one that took its place
}

} // namespace samenspel::gui
