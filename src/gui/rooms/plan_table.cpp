#include "gui/rooms/plan_table.hpp"

#include <algorithm>

#include <wx/wupdlock.h>

#include "gui/look/wx_text.hpp"
#include "gui/widgets/check_line.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::fill;
using words::tr;

constexpr int row_height = 38, minutes_at = 106, at_right = 12;
constexpr double choices_at = 0.33; ///< share of the width where the choices begin

/// Whether the same things can be chosen: then the controls stay, and keep the focus.
bool same_shape(const app::PreparePage::Row& a, const app::PreparePage::Row& b) {
    return a.title == b.title && a.flash_key == b.flash_key && a.can_short == b.can_short &&
           a.can_video == b.can_video && a.optional_key == b.optional_key && a.time_key == b.time_key;
}

} // namespace

class PlanTable::Row : public PaintedPanel {
public:
    Row(PlanTable* table, const app::PreparePage::Row& row) : PaintedPanel(table, &Palette::card), row_(row) {
        const std::string key = row.flash_key;
        if (row.can_video)
            video_ = segmented(fill(tr("{block}: video or told"), {{"block", row.title}}),
                               {wx(tr("video")), wx(tr("told"))},
                               [table, key](std::size_t choice) { table->on_video(key, choice == 0); });
        if (row.can_short)
            short_ = segmented(fill(tr("{block}: full or short"), {{"block", row.title}}),
                               {wx(tr("full")), wx(words::trc("version", "short"))},
                               [table, key](std::size_t choice) { table->on_short(key, choice == 1); });
        if (!row.optional_key.empty()) {
            with_ = new CheckLine(this, &Palette::card, type::small, wx(row.optional_name), true);
            with_->on_change = [table, optional = row.optional_key](bool checked) {
                table->on_left_out(optional, !checked);
            };
        }
        if (!row.time_key.empty()) {
            less_ = stepper(table, wxString::FromUTF8("−"), -1);
            more_ = stepper(table, "+", 1);
        }
        Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
            arrange();
            event.Skip();
        });
        show(row);
    }

    void show(const app::PreparePage::Row& row) {
        row_ = row;
        if (video_)
            video_->choose(row.is_video ? 0 : 1);
        if (short_) {
            short_->choose(row.is_short ? 1 : 0);
            short_->Show(!row.is_video); // a film has one length
        }
        if (with_)
            with_->set_checked(!row.left_out);
        if (less_) {
            less_->Enable(row.time > row.least);
            more_->Enable(row.time < row.most);
            const auto name = [&row](const std::string& pattern) {
                return wx(fill(pattern, {{"step", row.time_name}, {"n", std::to_string(row.time)}}));
            };
            less_->set_name(name(tr("{step}, now {n} minutes: one less")));
            more_->set_name(name(tr("{step}, now {n} minutes: one more")));
        }
        set_access(this, AccessRole::label, wx(row.title + ", " + row.minutes + " min, " + row.at));
        Refresh();
    }

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override {
        const Palette& c = colours();
        const wxColour& ink = row_.minutes.empty() ? c.faint : c.ink;
        const double y = (box.m_height - set.line_height(type::text)) / 2;
        set.line(set.ellipsize(wx(row_.title), type::text, box.m_width * choices_at - px(24)), type::text,
                 ink, px(12), y);
        set.line_centred(wx(row_.minutes), type::text, ink, box.m_width - px(minutes_at), y);
        set.line_right(wx(row_.at), type::text, ink, box.m_width - px(at_right), y);
        if (row_.locked && !video_ && !short_ && !with_)
            set.line(wx(row_.keeps_time ? tr("keeps its time") : tr("keeps its time during the evening")),
                     type::small, c.soft, box.m_width * choices_at, y + px(1));
        fill_round(set.context(), {0, box.m_height - 1, box.m_width, 1}, 0, c.line);
    }

private:
    Segmented* segmented(const std::string& name, std::vector<wxString> choices,
                         std::function<void(std::size_t)> chosen) {
        auto* control = new Segmented(this, &Palette::card, wx(name), std::move(choices), 0);
        // The plan may change its rows: not while one of them is on the stack.
        control->on_choice = [this, chosen](std::size_t choice) {
            CallAfter([chosen, choice] { chosen(choice); });
        };
        return control;
    }

    /// A minute more or less for the exchange of this block.
    Button* stepper(PlanTable* table, const wxString& sign, int by) {
        auto* button = new Button(this, &Palette::card, Button::Look::small, sign);
        button->on_click = [this, table, by] {
            const int wanted = row_.time + by;
            if (wanted >= row_.least && wanted <= row_.most)
                CallAfter([table, key = row_.time_key, wanted] { table->on_time(key, wanted); });
        };
        return button;
    }

    void arrange() {
        const wxSize size = GetClientSize();
        int x = static_cast<int>(size.x * choices_at);
        for (Segmented* control : {video_, short_}) {
            if (!control)
                continue;
            const int wide = control->best_width(), high = control->height_for(wide);
            control->SetSize(x, (size.y - high) / 2, wide, high);
            x += wide + px(6);
        }
        if (with_) {
            const int wide = std::max(px(24), size.x - px(minutes_at + 46) - x);
            const int high = with_->height_for(wide);
            with_->SetSize(x + px(4), (size.y - high) / 2, wide, high);
        }
        if (less_) {
            const int side = px(24), middle = size.x - px(minutes_at), y = (size.y - side) / 2;
            less_->SetSize(middle - px(15) - side, y, side, side);
            more_->SetSize(middle + px(15), y, side, side);
        }
    }

    app::PreparePage::Row row_;
    Segmented* video_ = nullptr;
    Segmented* short_ = nullptr;
    CheckLine* with_ = nullptr;
    Button* less_ = nullptr;
    Button* more_ = nullptr;
};

PlanTable::PlanTable(wxWindow* parent, Tone ground) : wxPanel(parent), ground_(ground) {
    m_container.DisableSelfFocus();
    SetBackgroundColour(colours().*ground);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

void PlanTable::show(const std::vector<app::PreparePage::Row>& rows) {
    bool same = rows.size() == shown_.size();
    for (std::size_t i = 0; same && i < rows.size(); ++i)
        same = same_shape(rows[i], shown_[i]);
    shown_ = rows;
    if (same) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows_[i]->show(rows[i]);
        return;
    }
    const wxWindowUpdateLocker no_flicker(this);
    for (Row* row : rows_)
        row->Destroy();
    rows_.clear();
    for (const auto& row : rows)
        rows_.push_back(new Row(this, row));
    arrange();
}

int PlanTable::height_for(int) {
    return static_cast<int>(rows_.size()) * dip(this, row_height);
}

void PlanTable::arrange() {
    const int wide = GetClientSize().x, high = dip(this, row_height);
    int y = 0;
    for (Row* row : rows_) {
        row->SetSize(0, y, wide, high);
        y += high;
    }
}

} // namespace samenspel::gui
