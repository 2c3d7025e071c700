#pragma once

#include <functional>
#include <vector>

#include "gui/widgets/button.hpp"
#include "gui/widgets/column.hpp"
#include "gui/widgets/field.hpp"

class wxChoice;

namespace samenspel::gui {

/// A row of a list: a card as high as its words need.
class RecordRow : public Control {
public:
    RecordRow(wxWindow* parent, AccessRole role) : Control(parent, &Palette::paper, role, {}) {}

    std::function<void(int)> on_digit; ///< 1 or 2; unset: those keys mean nothing here
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;
    bool key_pressed(int key) override;
    virtual Tone fill() const { return &Palette::card; }
    virtual bool can_be_opened() const { return true; }
    /// Its words, drawn or only measured. @return their height
    virtual double flow(Typesetter& set, double width, bool really) = 0;
};

/// Rows that Up, Down, Home and End walk through.
class RowColumn : public Column {
public:
    RowColumn(wxWindow* parent, Tone ground) : Column(parent, ground) {}
    bool walk(int key); ///< @return whether the key was used
    void focus_row(std::size_t row);
    [[nodiscard]] std::size_t focused_row() const; ///< rows.size() if none
    std::vector<Control*> rows;

protected:
    /// Down on the last row. @return false: there are no more
    virtual bool bring_more() { return false; }
};

/// Of many rows the first part is there, and the next one when it is asked for or walked into. Rows stay where they
/// are, with the focus, when what they say changes.
class RecordList : public RowColumn {
public:
    static constexpr std::size_t part = 100;

    RecordList(wxWindow* parent, Tone ground) : RowColumn(parent, ground), ground_(ground) {}

    std::function<RecordRow*(std::size_t row)> make;
    std::function<void(RecordRow&, std::size_t row)> tell; ///< what this row is to say now
    void show(std::size_t count); ///< so many rows, of which as many are there as were before
    void begin_anew();            ///< other rows: from the top, a part of them
    [[nodiscard]] Button* more() const { return more_; } ///< null when all are there

protected:
    bool bring_more() override;

private:
    void fit();
    std::size_t count_ = 0, limit_ = part;
    Tone ground_;
    Button* more_ = nullptr;
};

/// Which rows of a list are shown: of one kind, and with these letters.
class RecordFilter : public wxPanel {
public:
    RecordFilter(wxWindow* parent, Tone ground, const std::string& kinds, const std::string& search);

    std::function<void()> on_change;
    /// The first one stands for all; what was chosen stays chosen as long as it is among them.
    void set_kinds(const std::vector<std::pair<std::string, std::string>>& names_and_texts);
    void choose(const std::string& kind);
    [[nodiscard]] std::string kind() const; ///< name
    [[nodiscard]] Field* search() const { return search_; }
    [[nodiscard]] wxChoice* kinds() const { return kinds_; }
    int place(int width); ///< @return the height

private:
    Words* label_;
    wxChoice* kinds_;
    Field* search_;
    std::vector<std::string> names_;
};

} // namespace samenspel::gui
