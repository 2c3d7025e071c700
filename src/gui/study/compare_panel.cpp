#include "gui/study/compare_panel.hpp"

#include <algorithm>
#include <stdexcept>

#include <wx/utils.h>

#include "app/study/mend_page.hpp"
#include "app/texts.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/mend_dialog.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int pad = 14;

} // namespace

/// One field of one copy: what was asked, and both answers with the key that takes them.
class ComparePanel::Row : public RecordRow {
public:
    explicit Row(wxWindow* parent) : RecordRow(parent, AccessRole::button) {}
    void say(const app::ComparePage::Row& row) {
        if (row == row_)
            return;
        row_ = row;
        set_name(wx(app::joined({row.copy, row.question, "1: " + row.first, "2: " + row.second,
                                 row.settled ? tr("chosen") : std::string()},
                                ". ")));
        Refresh();
    }

protected:
    Tone fill() const override { return row_.settled ? &Palette::paper : &Palette::card; }

private:
    double answer(Typesetter& set, const wxString& key, const std::string& text, double x, double y,
                  double width, bool really) {
        const Palette& c = colours();
        const double side = px(28), left = side + px(10);
        const auto lines = set.wrap(wx(text), type::strong, width - left - px(8));
        const double high = static_cast<double>(lines.size()) * set.line_height(type::strong);
        if (really) {
            fill_round(set.context(), {x, y, side, side}, px(6), row_.settled ? c.side : c.card, c.edge);
            set.line_centred(key, type::strong, c.ink, x + side / 2,
                             y + (side - set.line_height(type::strong)) / 2);
            set.lines(lines, type::strong, c.ink, x + left, y + std::max(0.0, (side - high) / 2));
        }
        return std::max(side, high);
    }
    double flow(Typesetter& set, double width, bool really) override {
        const Palette& c = colours();
        const double room = width - 2 * px(pad);
        double y = px(10);
        if (really) {
            const double copy = set.tabular(wx(row_.copy), type::strong, c.ink, px(pad), y);
            set.line(wx(row_.variable), type::small, c.soft, px(pad) + copy + px(12), y + px(2));
            if (row_.settled)
                set.line_right(wx(tr("chosen")), type::small_strong, c.brand, width - px(pad), y + px(2));
        }
        y += set.line_height(type::strong);
        const auto lines = set.wrap(wx(row_.question), type::text, room);
        if (really)
            set.lines(lines, type::text, c.soft, px(pad), y);
        y += static_cast<double>(lines.size()) * set.line_height(type::text) + px(6);
        const double half = room / 2;
        const double first = answer(set, "1", row_.first, px(pad), y, half, really);
        const double second = answer(set, "2", row_.second, px(pad) + half, y, half, really);
        return y + std::max(first, second) + px(12);
    }
    app::ComparePage::Row row_;
};

ComparePanel::ComparePanel(wxWindow* parent, Shell& shell, StudyState& state)
    : ListPage(parent, shell, state, words::trc("task", "Compare")),
      reason_(new Field(this, &Palette::paper, tr("Why, for each choice"))),
      keys_(new Words(this, &Palette::paper, type::small, &Palette::soft,
                      wx(tr("1 takes the first entry · 2 the second · Enter: another value · ↑ ↓ along the "
                            "list")))),
      sums_(new Words(list_, &Palette::paper, type::text, &Palette::ink, {})),
      operators_(new Words(list_, &Palette::paper, type::text, &Palette::soft, {})) {
    reason_->set_value(tr("looked up on the paper"));
    list_->add(sums_);
    list_->add(operators_);
    add_filter(10);
    look();
}

RecordRow* ComparePanel::make_row(std::size_t shown) {
    auto* row = new Row(list_);
    row->on_click = [this, shown] { later([this, shown] { choose(shown, 0); }); };
    row->on_digit = [this, shown](int entry) { later([this, shown, entry] { choose(shown, entry); }); };
    return row;
}

void ComparePanel::tell_row(RecordRow& row, std::size_t place) {
    static_cast<Row&>(row).say(page_.rows[place]);
}

void ComparePanel::enter() {
    arrange();
    if (list_->rows.empty())
        reason_->control()->SetFocus();
    else
        list_->focus_row(0);
}

void ComparePanel::look() {
    const wxBusyCursor busy;
    page_ = app::make_compare_page(study(), *study().answers());
    sums_->set_text(wx(app::joined({page_.copies, page_.fields}, "\n")));
    operators_->set_text(wx(app::joined(page_.operators, "\n")));
    operators_->Show(!page_.operators.empty());
    set_kinds(page_.by_field, page_.rows.size());
    show_rows();
    say(page_.rows.empty() ? tr("Nothing differs.")
        : page_.open == 0
            ? tr("Each difference was chosen in.")
            : words::fill(words::trn("{n} difference to choose in", "{n} differences to choose in",
                                     static_cast<long>(page_.open)),
                          {{"n", std::to_string(page_.open)}}));
}

void ComparePanel::show_rows() {
    places_ = app::rows_like(page_, filter_->kind(), filter_->search()->value());
    list_->show(places_.size());
}

void ComparePanel::place(const wxRect& room) {
    const auto d = [this](int value) { return dip(this, value); };
    const int wide = std::min(room.width - 2 * d(margin), d(widest));
    int y = room.y + d(6);
    const int field = reason_->height_for(wide);
    reason_->SetSize(d(margin), y, wide, field);
    y += field + d(6);
    const int keys = keys_->height_for(wide);
    keys_->SetSize(d(margin), y, wide, keys);
    y += keys + d(4);
    list_->SetSize(0, y, room.width, std::max(1, room.GetBottom() - y));
}

bool ComparePanel::take(const app::ComparePage::Row& row, const std::string& value) {
    if (value.empty()) {
        say(tr("That entry holds no single answer here. Press Enter and type what the paper says."), true);
        return false;
    }
    try {
        app::settle_answer(study(), {row.copy, row.variable, value, state_.who, reason_->value()},
                           shell_.clock());
        return true;
    } catch (const std::invalid_argument& error) {
        say(app::capital_first(error.what()) + ".", true);
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
    }
    return false;
}

bool ComparePanel::ask(const app::ComparePage::Row& row) {
    try {
        auto page = app::make_mend_page(study(), row.copy, row.questionnaire, row.variable);
        page.settles = true;
        MendDialog dialog(wxGetTopLevelParent(this), page, reason_->value());
        dialog.on_keep = [&](const std::string& value, const std::string& reason) {
            app::mend_answer(study(), page, value, state_.who, reason, shell_.clock());
        };
        return dialog.ask();
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
    }
    return false;
}

void ComparePanel::choose(std::size_t row, int entry) {
    if (row >= places_.size() || !knows_who())
        return;
    const auto chosen = page_.rows[places_[row]];
    const bool done =
        entry == 0 ? ask(chosen) : take(chosen, entry == 1 ? chosen.first_value : chosen.second_value);
    if (done)
        look(); // it moved to those that are chosen: the next one stands here now
    focus_row(row);
}

} // namespace samenspel::gui
