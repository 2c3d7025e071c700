#pragma once

#include <string>

#include <wx/panel.h>
#include <wx/textctrl.h>

#include "app/study/kiosk.hpp"
#include "gui/widgets/canvas.hpp"

/// What the pages of the kiosk are made of: large, for whoever never saw the program.
namespace samenspel::gui {

namespace kiosk_type {
constexpr Type title{30, 700, 1.26}, row{23, 700, 1.3}, body{19, 400, 1.5}, help{17, 400, 1.45};
constexpr Type choice{21, 400, 1.3}, chosen{21, 700, 1.3}, key{17, 700, 1.2}, button{20, 700, 1.25};
constexpr Type quiet{17, 700, 1.3}, field{26, 600, 1.3}, head{16, 400, 1.36}, head_strong{16, 700, 1.36};
} // namespace kiosk_type

/// Of the usual size, at most 1: with large letters on a small screen a question must still leave room for its answers.
double kiosk_size(const wxWindow* window);
Type fit(const wxWindow* window, Type type);

/// What is filled in, which question, and a line that grows.
class KioskHead : public Canvas {
public:
    KioskHead(wxWindow* parent, const app::Kiosk::Page& page);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    wxString name_, progress_;
    double share_;
};

/// The question, or what a page says. It has the keyboard when a page comes: a key that was meant for the page before
/// presses nothing here.
class KioskCard : public Canvas {
public:
    KioskCard(wxWindow* parent, const app::Kiosk::Page& page);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    double flow(Typesetter& set, double width, bool really);
    wxString title_, row_, help_;
    std::vector<wxString> paragraphs_;
};

/// What was wrong, or what happened.
class KioskNote : public Canvas {
public:
    explicit KioskNote(wxWindow* parent);
    void show(const std::string& text, bool bad);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    wxString text_;
    bool bad_ = false;
};

class KioskButton : public Control {
public:
    enum class Look { primary, secondary, quiet };
    KioskButton(wxWindow* parent, Look look, const std::string& text);
    int best_width() override;
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    Look look_;
    wxString text_;
};

/// A choice as wide as the column: its key, its words, and a mark once it is chosen.
class KioskChoice : public Control {
public:
    /// @param several boxes to tick, else one of them
    KioskChoice(wxWindow* parent, const app::Kiosk::Choice& choice, bool several);
    void set_chosen(bool chosen);
    [[nodiscard]] bool chosen() const { return choice_.chosen; }
    int height_for(int width) override;
    void be_low() { high_ = 44; }      ///< where there are many
    void be_quiet() { quiet_ = true; } ///< no answer, but a way past it; its key may be none (0)

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    void tell();
    void draw_mark(wxGraphicsContext& gc, const wxRect2DDouble& box) const;
    app::Kiosk::Choice choice_;
    bool several_;
    bool quiet_ = false;
    int high_ = 58;
};

/// A question and what was answered, to go back to.
class KioskAnswer : public Control {
public:
    KioskAnswer(wxWindow* parent, const app::Kiosk::Answer& answer);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    double flow(Typesetter& set, double width, bool really);
    wxString question_, answer_;
};

/// A large field. Nothing is copied out of it or pasted into it: the next one at this laptop would have it.
class KioskField : public wxPanel {
public:
    KioskField(wxWindow* parent, const app::Kiosk::Page& page);
    [[nodiscard]] wxTextCtrl* control() const { return text_; }
    int height_for(int width);

private:
    void arrange();
    [[nodiscard]] int field_high() const;
    wxTextCtrl* text_;
    class Words* unit_;
    class Words* expected_;
    bool lines_;
    int wide_;
};

} // namespace samenspel::gui
