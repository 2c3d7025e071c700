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

constexpr int row_height = 38, line_height = 32, between = 6, minutes_at = 106, stepper = 24, at_left = 12,
              at_right = 12;
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
            less_ = minute_button(table, wxString::FromUTF8("−"), -1);
            more_ = minute_button(table, "+", 1);
        }
        Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
            arrange();
            event.Skip();
        });
        show(row);
    }

    /// Whether title and choices have room beside each other; what may be left out has, if need be, a line of its own.
    bool fits_beside(int width) {
        const int from = choices_from(width);
        int wide = 0;
        for (Segmented* control : {video_, short_})
            if (control)
                wide += control->best_width() + px(between);
        const int title = static_cast<int>(measure().width(wx(row_.title), type::text)) + 1;
        return from + wide - px(between) <= minutes_from(width) && title + px(2 * at_left) <= from;
    }
    void set_below(bool below) { below_ = below; }
    int height_for(int width) { return px(row_height) + px(line_height) * lay_out(width).more_lines; }

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
        const double y = (px(row_height) - set.line_height(type::text)) / 2;
        const Layout layout = lay_out(static_cast<int>(box.m_width));
        set.line(set.ellipsize(wx(row_.title), type::text, layout.title), type::text, ink, px(at_left), y);
        set.line_centred(wx(row_.minutes), type::text, ink, box.m_width - px(minutes_at), y);
        set.line_right(wx(row_.at), type::text, ink, box.m_width - px(at_right), y);
        if (tells_of_time())
            set.line(set.ellipsize(time_told(), type::small, box.m_width - layout.places[0].x - px(at_right)),
                     type::small, c.soft, layout.places[0].x,
                     layout.places[0].y + (px(row_height) - set.line_height(type::small)) / 2);
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
    Button* minute_button(PlanTable* table, const wxString& sign, int by) {
        auto* button = new Button(this, &Palette::card, Button::Look::small, sign);
        button->on_click = [this, table, by] {
            const int wanted = row_.time + by;
            if (wanted >= row_.least && wanted <= row_.most)
                CallAfter([table, key = row_.time_key, wanted] { table->on_time(key, wanted); });
        };
        return button;
    }

    [[nodiscard]] bool tells_of_time() const { return row_.locked && !video_ && !short_ && !with_; }
    [[nodiscard]] wxString time_told() const {
        return wx(row_.keeps_time ? tr("keeps its time") : tr("keeps its time during the evening"));
    }

    /// Widths of what stands between title and minutes.
    std::vector<int> choice_widths() {
        std::vector<int> widths;
        for (Segmented* control : {video_, short_})
            if (control)
                widths.push_back(control->best_width());
        if (with_)
            widths.push_back(with_->best_width());
        if (tells_of_time())
            widths.push_back(static_cast<int>(measure().width(time_told(), type::small)) + 1);
        return widths;
    }

    struct Layout {
        std::vector<wxPoint> places; ///< of the choices, from the row's top left; each is a line high
        int more_lines = 0;
        int title = 0; ///< room for it
    };
    /// The choices beside the title or below it, in as many lines as it takes.
    Layout lay_out(int width) {
        const std::vector<int> widths = choice_widths();
        const int from = below_ ? px(at_left) : choices_from(width), minutes = minutes_from(width);
        const int until = below_ ? width - px(at_right) : minutes;
        Layout layout;
        layout.title = below_ || widths.empty() ? minutes - px(at_left) : from - px(2 * at_left);
        int x = from, line = below_ && !widths.empty() ? 1 : 0;
        for (const int wide : widths) {
            if (x > from && x + wide > until) {
                x = from;
                ++line;
            }
            layout.places.emplace_back(x, line * px(line_height));
            x += wide + px(between);
        }
        layout.more_lines = line;
        return layout;
    }

    static int choices_from(int width) { return static_cast<int>(width * choices_at); }
    [[nodiscard]] int minutes_from(int width) const { return width - px(minutes_at + 15 + stepper + 8); }

    void arrange() {
        const wxSize size = GetClientSize();
        const Layout layout = lay_out(size.x);
        const auto middle = [this](int high) { return (px(row_height) - high) / 2; };
        auto place = layout.places.begin();
        for (Segmented* control : {video_, short_}) {
            if (!control)
                continue;
            const int wide = control->best_width(), high = control->height_for(wide);
            control->SetSize(place->x, place->y + middle(high), wide, high);
            ++place;
        }
        if (with_) {
            const int wide = std::clamp(size.x - place->x, 0, with_->best_width()),
                      high = with_->height_for(wide);
            with_->SetSize(place->x, place->y + middle(high), wide, high);
        }
        if (less_) {
            const int side = px(stepper), at = size.x - px(minutes_at), y = middle(side);
            less_->SetSize(at - px(15) - side, y, side, side);
            more_->SetSize(at + px(15), y, side, side);
        }
    }

    app::PreparePage::Row row_;
    bool below_ = false;
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
        arrange();
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

int PlanTable::height_for(int width) {
    // All of them alike, or the eye finds no columns.
    const bool beside = std::ranges::all_of(rows_, [width](Row* row) { return row->fits_beside(width); });
    int high = 0;
    for (Row* row : rows_) {
        row->set_below(!beside);
        high += row->height_for(width);
    }
    return high;
}

void PlanTable::arrange() {
    const int wide = GetClientSize().x;
    height_for(wide); // which of both forms
    int y = 0;
    for (Row* row : rows_) {
        const int high = row->height_for(wide);
        row->SetSize(0, y, wide, high);
        y += high;
    }
}

} // namespace samenspel::gui
