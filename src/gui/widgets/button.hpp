#pragma once

#include <vector>

#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// A button in one of three voices: the one thing to do here, something else, or a quiet link.
class Button : public Control {
public:
    enum class Look { primary, secondary, small, small_primary, link };
    Button(wxWindow* parent, Tone ground, Look look, const wxString& text);

    void set_text(const wxString& text, const wxString& second = {});
    /// What it does has been done.
    /// @param said of that by a screen reader, after the text
    void set_ticked(bool ticked, const wxString& said);
    [[nodiscard]] const wxString& text() const { return text_; }
    int best_width() override;
    int least_width(); ///< with the smallest letters that it takes before it shortens its text
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    [[nodiscard]] bool filled() const { return look_ == Look::primary || look_ == Look::small_primary; }
    [[nodiscard]] int before_text() const;
    [[nodiscard]] int beside_text() const; ///< what its edges and its tick keep free
    [[nodiscard]] const Type& type() const;
    Look look_;
    wxString text_, second_;
    bool ticked_ = false;
};

/// Some choices of which one holds: video | zelf.
class Segmented : public Control {
public:
    /// @param name what is chosen, for screen readers
    Segmented(wxWindow* parent, Tone ground, const wxString& name, std::vector<wxString> choices,
              std::size_t chosen);

    std::function<void(std::size_t)> on_choice;
    void choose(std::size_t chosen);
    [[nodiscard]] std::size_t chosen() const { return chosen_; }
    int best_width() override;
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;
    void pressed_at(const wxPoint& point) override;
    bool key_pressed(int key) override;

private:
    [[nodiscard]] std::vector<double> widths();
    [[nodiscard]] bool stacked(double width); ///< below each other, where they do not fit beside
    [[nodiscard]] std::vector<wxRect2DDouble> places(double width, double height);
    void take(std::size_t choice);
    void tell();
    wxString what_;
    std::vector<wxString> choices_;
    std::size_t chosen_;
};

/// A title that folds the words below it.
class Fold : public Control {
public:
    Fold(wxWindow* parent, Tone ground, const wxString& text, bool open);
    void set_open(bool open);
    int best_width() override;
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    wxString text_;
    bool open_;
};

} // namespace samenspel::gui
