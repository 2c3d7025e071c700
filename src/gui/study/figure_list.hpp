#pragma once

#include <memory>
#include <vector>

#include "app/study/report_page.hpp"
#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// One row of a chart or a table: drawn for who sees, a sentence for who hears.
class FigureRow : public Canvas {
public:
    FigureRow(wxWindow* parent, const std::string& spoken);

    int height_for(int width) override;
    /// Of the rows of a list one is reached with Tab, the others from there.
    void be_tab_stop(bool yes);
    [[nodiscard]] bool AcceptsFocusFromKeyboard() const override { return tab_stop_; }
    [[nodiscard]] const std::string& spoken() const { return spoken_; }

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;
    /// Draws it, or only measures. @param width without the margins @return its height, without them
    virtual double flow(Typesetter& set, double left, double top, double width, bool really) = 0;
    [[nodiscard]] double d(int at_100_percent) const { return px(at_100_percent); }

private:
    std::string spoken_;
    bool tab_stop_ = true;
};

/// Rows on a card. Up, Down, Home and End walk through them; Tab goes past.
class FigureList : public PaintedPanel {
public:
    /// @param name what the rows are of, for screen readers
    FigureList(wxWindow* parent, const std::string& name);

    FigureRow* add(FigureRow* row);
    void add_head(Canvas* head); ///< above the rows that follow; not one of them
    int height_for(int width);
    /// @return whether the key was used: one of the rows has the focus
    bool walk(int key);
    [[nodiscard]] const std::vector<FigureRow*>& rows() const { return rows_; }

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    void arrange();
    void begin_anew();
    std::vector<FigureRow*> rows_;
    std::vector<Canvas*> all_; ///< from top to bottom
};

/// All rows of a table, its head first. Where its columns do not fit, each figure stands behind the name of its own.
void add_table(FigureList& list, const app::FigureTable& table);

} // namespace samenspel::gui
