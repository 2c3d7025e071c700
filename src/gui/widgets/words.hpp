#pragma once

#include <string>
#include <vector>

#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// Text that wraps.
class Words : public Canvas {
public:
    enum class Sign { none, good, attention };
    Words(wxWindow* parent, Tone ground, const Type& type, Tone colour, const wxString& text,
          AccessRole role = AccessRole::label);

    void set_text(const wxString& text);
    void set_colour(Tone colour);
    /// Drawn before the text, which keeps clear of it.
    void set_sign(Sign sign);
    [[nodiscard]] const wxString& text() const { return text_; }
    int height_for(int width) override;
    int best_width() override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    [[nodiscard]] int before_text() const;
    Type type_;
    Tone colour_;
    wxString text_;
    AccessRole role_;
    Sign sign_ = Sign::none;
};

/// The words of a card, in its tint: title, then bullets or paragraphs.
class TintBox : public Canvas {
public:
    struct Look {
        Tone fill, edge;
        Type type = type::text;
    };
    TintBox(wxWindow* parent, Tone ground, const Look& look, const std::string& title,
            const std::vector<std::string>& lines, bool bullets);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    double flow(Typesetter& set, double width, bool really);
    Look look_;
    wxString title_;
    std::vector<wxString> lines_;
    bool bullets_;
};

/// The question of now, to be read standing.
class QuestionCard : public Canvas {
public:
    QuestionCard(wxWindow* parent, Tone ground, const wxString& text);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    wxString text_;
};

/// Short sentences to say, each in a rounded box.
class Chips : public Canvas {
public:
    Chips(wxWindow* parent, Tone ground, const std::vector<std::string>& texts);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    double flow(Typesetter& set, double width, bool really);
    std::vector<wxString> texts_;
};

} // namespace samenspel::gui
