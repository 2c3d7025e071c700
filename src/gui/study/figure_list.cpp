#include "gui/study/figure_list.hpp"

#include <algorithm>
#include <cmath>

#include "app/texts.hpp"
#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

constexpr int side = 14, above = 9, edge = 4;

} // namespace

FigureRow::FigureRow(wxWindow* parent, const std::string& spoken)
    : Canvas(parent, &Palette::card, true), spoken_(spoken) {
    set_access(this, AccessRole::label, wx(spoken));
    const auto repaint = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, repaint);
    Bind(wxEVT_KILL_FOCUS, repaint);
}

void FigureRow::be_tab_stop(bool yes) {
    tab_stop_ = yes;
    SetCanFocus(yes);
}

int FigureRow::height_for(int width) {
    Typesetter set = measure();
    return static_cast<int>(std::ceil(flow(set, px(side), px(above), width - 2 * px(side), false))) +
           2 * px(above);
}

void FigureRow::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    fill_round(set.context(), {d(side), box.m_height - 1, box.m_width - 2 * d(side), 1}, 0, c.line);
    flow(set, d(side), d(above), box.m_width - 2 * d(side), true);
    if (HasFocus()) {
        wxRect2DDouble ring = box;
        ring.Inset(d(3), d(2));
        fill_round(set.context(), ring, d(6), wxNullColour, c.brand, px(2));
    }
}

FigureList::FigureList(wxWindow* parent, const std::string& name) : PaintedPanel(parent, &Palette::paper) {
    set_access(this, AccessRole::group, wx(name));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

FigureRow* FigureList::add(FigureRow* row) {
    row->be_tab_stop(rows_.empty());
    row->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        CallAfter([this] { begin_anew(); });
        event.Skip();
    });
    rows_.push_back(row);
    all_.push_back(row);
    return row;
}

void FigureList::add_head(Canvas* head) {
    all_.push_back(head);
}

int FigureList::height_for(int width) {
    int y = 2 * px(edge);
    for (Canvas* one : all_)
        y += one->height_for(width - 2);
    return y;
}

void FigureList::arrange() {
    const int wide = GetClientSize().x - 2;
    int y = px(edge);
    for (Canvas* one : all_) {
        const int high = one->height_for(wide);
        one->SetSize(1, y, wide, high);
        y += high;
    }
}

void FigureList::draw(Typesetter& set, const wxRect2DDouble& box) {
    fill_round(set.context(), box, px(8), colours().card, colours().line);
}

/// Whoever comes back comes in at the first row. The toolkit passes a panel by, on the way back, of which another child
/// than the first is the stop.
void FigureList::begin_anew() {
    if (std::ranges::any_of(rows_, [](const FigureRow* row) { return row->HasFocus(); }))
        return;
    for (auto* row : rows_)
        row->be_tab_stop(row == rows_.front());
}

bool FigureList::walk(int key) {
    const auto here = std::ranges::find_if(rows_, [](const FigureRow* row) { return row->HasFocus(); });
    if (here == rows_.end())
        return false;
    auto next = here;
    switch (key) {
    case WXK_DOWN:
        next = std::next(here) == rows_.end() ? here : std::next(here);
        break;
    case WXK_UP:
        next = here == rows_.begin() ? here : std::prev(here);
        break;
    case WXK_HOME:
        next = rows_.begin();
        break;
    case WXK_END:
        next = std::prev(rows_.end());
        break;
    default:
        return false;
    }
    if (next != here) {
        (*next)->be_tab_stop(true);
        (*next)->SetFocus();
        (*here)->be_tab_stop(false);
    }
    return true;
}

// ---- a table -------------------------------------------------------------------------------------------

namespace {

constexpr int between = 18, widest_cell = 230, least_first = 90, best_first = 260;

/// The columns of a table at one width, the same for all of its rows.
class TableColumns {
public:
    explicit TableColumns(const app::FigureTable& table) : table_(table) {}
    [[nodiscard]] const app::FigureTable& table() const { return table_; }
    /// @return whether they fit beside each other
    bool fit(Typesetter& set, double width) {
        if (width == width_)
            return fits_;
        width_ = width;
        const double gap = between * set.scale();
        double rest = width;
        widths_.assign(1, 0);
        for (std::size_t i = 1; i < table_.head.size(); ++i) {
            widths_.push_back(natural(set, i));
            rest -= widths_.back() + gap;
        }
        double first = 0;
        for (const auto& row : table_.rows)
            first = std::max(first, set.width(wx(row.front()), type::small));
        widths_[0] = rest;
        fits_ = rest >= std::clamp(first, least_first * set.scale(), best_first * set.scale());
        return fits_;
    }
    [[nodiscard]] double width(std::size_t column) const { return widths_[column]; }

private:
    double natural(Typesetter& set, std::size_t column) const {
        double wide = set.widest_word(wx(table_.head[column]), type::small_strong);
        for (const auto& row : table_.rows)
            wide =
                std::max(wide, std::min(set.width(wx(row[column]), type::small), widest_cell * set.scale()));
        return std::ceil(wide) + 1;
    }
    app::FigureTable table_;
    std::vector<double> widths_;
    double width_ = -1;
    bool fits_ = false;
};

/// Cells in their columns: the first at the left, figures at the right.
double set_cells(Typesetter& set, const TableColumns& columns, const std::vector<std::string>& cells,
                 const Type& type, const wxColour& colour, double left, double top, bool really) {
    double x = left, high = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double wide = columns.width(i);
        double y = top;
        for (const auto& line : set.wrap(wx(cells[i]), type, wide)) {
            if (really && i == 0)
                set.line(line, type, colour, x, y);
            else if (really)
                set.line_right(line, type, colour, x + wide, y);
            y += set.line_height(type);
        }
        high = std::max(high, y - top);
        x += wide + between * set.scale();
    }
    return high;
}

class TableHead : public Canvas {
public:
    TableHead(wxWindow* parent, std::shared_ptr<TableColumns> columns)
        : Canvas(parent, &Palette::card), columns_(std::move(columns)) {
        set_access(this, AccessRole::label, wx(app::joined(columns_->table().head, ", ")));
    }
    int height_for(int width) override {
        Typesetter set = measure();
        const double room = width - 2 * px(side);
        return columns_->fit(set, room) ? static_cast<int>(std::ceil(flow(set, false))) + 2 * px(above) : 0;
    }

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override {
        if (!columns_->fit(set, box.m_width - 2 * px(side)))
            return;
        flow(set, true);
        fill_round(set.context(), {px(side) * 1.0, box.m_height - 2, box.m_width - 2 * px(side), 2}, 0,
                   colours().brand);
    }

private:
    double flow(Typesetter& set, bool really) {
        return set_cells(set, *columns_, columns_->table().head, type::small_strong, colours().ink, px(side),
                         px(above), really);
    }
    std::shared_ptr<TableColumns> columns_;
};

class TableRow : public FigureRow {
public:
    TableRow(wxWindow* parent, std::shared_ptr<TableColumns> columns, std::size_t row)
        : FigureRow(parent, columns->table().spoken(row)), columns_(std::move(columns)), row_(row) {}

protected:
    double flow(Typesetter& set, double left, double top, double width, bool really) override {
        const Palette& c = colours();
        const auto& cells = columns_->table().rows[row_];
        if (columns_->fit(set, width))
            return set_cells(set, *columns_, cells, type::small, c.ink, left, top, really);
        double y = top;
        const auto put = [&](const std::string& text, const Type& type, const wxColour& colour, double in) {
            const auto lines = set.wrap(wx(text), type, width - in);
            if (really)
                set.lines(lines, type, colour, left + in, y);
            y += static_cast<double>(lines.size()) * set.line_height(type);
        };
        put(cells.front(), type::small_strong, c.ink, 0);
        for (std::size_t i = 1; i < cells.size(); ++i)
            put(words::fill(words::tr("{name}: {text}"),
                            {{"name", columns_->table().head[i]}, {"text", cells[i]}}),
                type::small, c.ink, d(12));
        return y - top;
    }

private:
    std::shared_ptr<TableColumns> columns_;
    std::size_t row_;
};

} // namespace

void add_table(FigureList& list, const app::FigureTable& table) {
    const auto columns = std::make_shared<TableColumns>(table);
    list.add_head(new TableHead(&list, columns));
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        list.add(new TableRow(&list, columns, row));
}

} // namespace samenspel::gui
