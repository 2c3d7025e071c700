#include "gui/study/compare_panel.hpp"

#include <cmath>
#include <stdexcept>

#include <wx/utils.h>
#include <wx/wupdlock.h>

#include "app/study/mend_page.hpp"
#include "app/texts.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/mend_dialog.hpp"
#include "gui/widgets/field.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int pad = 14, margin = 30, widest = 860;
constexpr std::size_t most_rows = 200;

} // namespace

/// One field of one copy: what was asked, and both answers with the key that takes them.
class ComparePanel::Row : public Control {
public:
    Row(wxWindow* parent, const app::ComparePage::Row& row)
        : Control(parent, &Palette::paper, AccessRole::button,
                  wx(app::joined({row.copy, row.question, "1: " + row.first, "2: " + row.second,
                                  row.settled ? tr("chosen") : std::string()},
                                 ". "))),
          row_(row) {}
    std::function<void(int)> on_entry; ///< 1 or 2
    int height_for(int width) override {
        Typesetter set = measure();
        return static_cast<int>(std::ceil(flow(set, width, false)));
    }

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override {
        const Palette& c = colours();
        fill_round(set.context(), box, px(8), row_.settled ? c.paper : c.card, hovered() ? c.brand : c.line);
        flow(set, box.m_width, true);
        wxRect2DDouble ring = box;
        ring.Inset(px(2), px(2));
        draw_focus(set.context(), ring, px(7), c.brand);
    }
    bool key_pressed(int key) override {
        if (key == '1' || key == WXK_NUMPAD1 || key == '2' || key == WXK_NUMPAD2) {
            on_entry(key == '1' || key == WXK_NUMPAD1 ? 1 : 2);
            return true;
        }
        return Control::key_pressed(key);
    }

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
    double flow(Typesetter& set, double width, bool really) {
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
    : TaskPage(parent, shell, state, words::trc("task", "Compare")),
      reason_(new Field(this, &Palette::paper, tr("Why, for each choice"))),
      keys_(new Words(this, &Palette::paper, type::small, &Palette::soft,
                      wx(tr("1 takes the first entry · 2 the second · Enter: another value · ↑ ↓ along the "
                            "list")))),
      list_(new RowColumn(this, &Palette::paper)) {
    reason_->set_value(tr("looked up on the paper"));
    list_->set_padding({margin, 8, margin, 24});
    list_->set_widest(widest);
    show_page();
}

void ComparePanel::enter() {
    arrange();
    if (list_->rows.empty())
        reason_->control()->SetFocus();
    else
        list_->focus_row(0);
}

bool ComparePanel::key(const wxKeyEvent& event) {
    return (!event.HasAnyModifiers() && list_->walk(event.GetKeyCode())) || TaskPage::key(event);
}

void ComparePanel::add_sums() {
    list_->add(new Words(list_, &Palette::paper, type::text, &Palette::ink, wx(page_.copies)), 0);
    list_->add(new Words(list_, &Palette::paper, type::text, &Palette::ink, wx(page_.fields)), 0);
    for (const auto& line : page_.operators)
        list_->add(new Words(list_, &Palette::paper, type::text, &Palette::soft, wx(line)), 0);
}

void ComparePanel::show_page() {
    const wxWindowUpdateLocker no_flicker(this);
    const wxBusyCursor busy;
    page_ = app::make_compare_page(study(), *study().answers());
    list_->clear();
    list_->rows.clear();
    add_sums();
    for (std::size_t i = 0; i < page_.rows.size() && i < most_rows; ++i) {
        auto* row = list_->add(new Row(list_, page_.rows[i]), i == 0 ? 14 : 8);
        row->on_click = [this, i] { later([this, i] { choose(i, 0); }); };
        row->on_entry = [this, i](int entry) { later([this, i, entry] { choose(i, entry); }); };
        list_->rows.push_back(row);
    }
    list_->arrange();
    say(page_.rows.empty()
            ? tr("Nothing differs.")
            : words::fill(words::trn("{n} difference to choose in", "{n} differences to choose in",
                                     static_cast<long>(page_.open)),
                          {{"n", std::to_string(page_.open)}}));
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
    if (row >= page_.rows.size() || !knows_who())
        return;
    const auto chosen = page_.rows[row];
    const bool done =
        entry == 0 ? ask(chosen) : take(chosen, entry == 1 ? chosen.first_value : chosen.second_value);
    if (done)
        show_page(); // it moved to those that are chosen: the next one stands here now
    list_->focus_row(row);
}

} // namespace samenspel::gui
