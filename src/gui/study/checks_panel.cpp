#include "gui/study/checks_panel.hpp"

#include <wx/utils.h>

#include "app/texts.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/mend_dialog.hpp"
#include "gui/study/withdraw_dialog.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int pad = 14, mark = 26;

} // namespace

/// A finding: how bad by shape, word and colour; which copy; what to do.
class ChecksPanel::Row : public RecordRow {
public:
    explicit Row(wxWindow* parent) : RecordRow(parent, AccessRole::button) {}
    void say(const app::ChecksPage::Row& row) {
        if (row == row_)
            return;
        row_ = row;
        set_name(wx(app::joined({row.weight, row.copy, row.text, row.advice}, ". ")));
        SetCursor(can_be_opened() ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
        Refresh();
    }

protected:
    bool can_be_opened() const override { return row_.unfinished || !row_.variable.empty(); }

private:
    void draw_mark(Typesetter& set) {
        const Palette& c = colours();
        const double side = px(20), y = px(12);
        fill_round(set.context(), {static_cast<double>(px(pad)), y, side, side},
                   row_.error ? px(4) : side / 2, row_.error ? c.over : c.late_tint,
                   row_.error ? c.over : c.late_edge);
        set.line_centred(row_.error ? "!" : "?", type::small_strong, row_.error ? c.on_brand : c.late,
                         px(pad) + side / 2, y + (side - set.line_height(type::small_strong)) / 2);
    }
    double flow(Typesetter& set, double width, bool really) override {
        const Palette& c = colours();
        const double left = px(pad + mark + 6), room = width - left - px(pad);
        double y = px(10);
        if (really) {
            draw_mark(set);
            const double copy = set.tabular(wx(row_.copy), type::strong, c.ink, left, y);
            set.line(wx(row_.weight), type::small, row_.error ? c.over : c.late, left + copy + px(12),
                     y + px(2));
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
    : ListPage(parent, shell, state, words::trc("task", "Check")),
      nothing_(new Words(list_, &Palette::paper, type::text, &Palette::ink, {})) {
    add_filter();
    list_->add(nothing_);
    look();
}

RecordRow* ChecksPanel::make_row(std::size_t shown) {
    auto* row = new Row(list_);
    row->on_click = [this, shown] { later([this, shown] { mend(shown); }); };
    return row;
}

void ChecksPanel::tell_row(RecordRow& row, std::size_t place) {
    static_cast<Row&>(row).say(page_.rows[place]);
}

void ChecksPanel::enter() {
    arrange();
    if (list_->rows.empty())
        SetFocus();
    else
        list_->focus_row(0);
}

void ChecksPanel::look() {
    const wxBusyCursor busy;
    page_ = app::make_checks_page(study(), *study().answers());
    set_kinds(page_.kinds, page_.rows.size());
    show_rows();
    say(page_.summary);
}

void ChecksPanel::show_rows() {
    places_ = app::rows_like(page_, filter_->kind(), filter_->search()->value());
    nothing_->set_text(wx(!places_.empty()     ? std::string()
                          : page_.rows.empty() ? tr("Nothing stands out in these answers.")
                                               : tr("Nothing of this kind has these words.")));
    list_->show(places_.size());
}

void ChecksPanel::place(const wxRect& room) {
    list_->SetSize(room);
}

void ChecksPanel::mend(std::size_t row) {
    if (row >= places_.size())
        return; // the list got shorter since it was pressed
    const auto chosen = page_.rows[places_[row]];
    if (chosen.unfinished)
        return leave_to(Task::entry);
    if (chosen.variable.empty() && !app::can_withdraw(study(), chosen.copy))
        return say(chosen.copy + ": " + chosen.advice);
    if (!knows_who())
        return;
    if (chosen.variable.empty()) {
        if (ask_withdrawal(wxGetTopLevelParent(this), study(), chosen.copy,
                           chosen.text + ". " + chosen.advice, state_.who, shell_.clock()))
            look();
        return list_->focus_row(row);
    }
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
        look();
    focus_row(row); // the one that took its place
}

} // namespace samenspel::gui
