#include "gui/widgets/words.hpp"

#include <algorithm>
#include <cmath>

#include "gui/look/marks.hpp"
#include "gui/look/wx_text.hpp"

namespace samenspel::gui {

Words::Words(wxWindow* parent, Tone ground, const Type& type, Tone colour, const wxString& text,
             AccessRole role)
    : Canvas(parent, ground), type_(type), colour_(colour), text_(text), role_(role) {
    set_access(this, role, text);
}

void Words::set_text(const wxString& text) {
    if (text == text_)
        return;
    text_ = text;
    set_access(this, role_, text);
    Refresh();
}

void Words::set_colour(Tone colour) {
    colour_ = colour;
    Refresh();
}

void Words::set_sign(Sign sign) {
    sign_ = sign;
    Refresh();
}

int Words::before_text() const {
    return sign_ == Sign::none ? 0 : px(20);
}

int Words::height_for(int width) {
    if (text_.empty())
        return 0;
    Typesetter set = measure();
    return static_cast<int>(std::ceil(
        static_cast<double>(set.wrap(text_, type_, width - before_text()).size()) * set.line_height(type_)));
}

int Words::best_width() {
    return static_cast<int>(std::ceil(measure().width(text_, type_))) + 1 + before_text();
}

void Words::draw(Typesetter& set, const wxRect2DDouble& box) {
    const wxColour& colour = colours().*colour_;
    const double middle = box.m_y + set.line_height(type_) / 2, side = px(10);
    if (sign_ == Sign::good)
        draw_tick(set.context(), {box.m_x + px(1), middle - side / 2, side, side * 0.9}, px(2), colour);
    else if (sign_ == Sign::attention)
        set.line("!", Type{type_.px, 700, type_.leading}, colour, box.m_x + px(4), box.m_y);
    set.paragraph(text_, type_, colour, box.m_x + before_text(), box.m_y, box.m_width - before_text());
}

// ---- TintBox -------------------------------------------------------------------------------------------

TintBox::TintBox(wxWindow* parent, Tone ground, const Look& look, const std::string& title,
                 const std::vector<std::string>& lines, bool bullets)
    : Canvas(parent, ground), look_(look), title_(wx(title)), bullets_(bullets) {
    wxString all = title_;
    for (const std::string& line : lines) {
        lines_.push_back(wx(line));
        all += (all.empty() ? "" : ". ") + lines_.back();
    }
    set_access(this, AccessRole::label, all);
}

double TintBox::flow(Typesetter& set, double width, bool really) {
    const Palette& c = colours();
    const double left = px(15), indent = bullets_ ? px(18) : 0;
    double y = px(10);
    if (!title_.empty()) {
        if (really)
            set.line(set.ellipsize(title_, type::small_strong, width - 2 * left), type::small_strong, c.ink,
                     left, y);
        y += set.line_height(type::small_strong) + px(3);
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const double middle = y + set.line_height(look_.type) / 2, dot = px(5);
        if (really && bullets_)
            fill_round(set.context(), {left + px(2), middle - dot / 2, dot, dot}, dot / 2, c.ink);
        const auto broken = set.wrap(lines_[i], look_.type, width - 2 * left - indent);
        if (really)
            set.lines(broken, look_.type, c.ink, left + indent, y);
        y += static_cast<double>(broken.size()) * set.line_height(look_.type);
        if (!bullets_ && i + 1 < lines_.size())
            y += px(8);
    }
    return y + px(11);
}

int TintBox::height_for(int width) {
    Typesetter set = measure();
    return static_cast<int>(std::ceil(flow(set, width, false)));
}

void TintBox::draw(Typesetter& set, const wxRect2DDouble& box) {
    fill_round(set.context(), box, px(8), colours().*look_.fill, colours().*look_.edge);
    flow(set, box.m_width, true);
}

// ---- QuestionCard --------------------------------------------------------------------------------------

QuestionCard::QuestionCard(wxWindow* parent, Tone ground, const wxString& text)
    : Canvas(parent, ground), text_(text) {
    set_access(this, AccessRole::heading, text);
}

int QuestionCard::height_for(int width) {
    Typesetter set = measure();
    const auto lines = set.wrap(text_, type::question, width - px(24 + 20));
    return static_cast<int>(std::ceil(static_cast<double>(lines.size()) * set.line_height(type::question))) +
           px(28);
}

void QuestionCard::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    fill_round(set.context(), box, px(8), c.card, c.line);
    fill_left_edge(set.context(), box, px(8), px(6), c.group_edge);
    set.paragraph(text_, type::question, c.ink, px(24), px(14), box.m_width - px(24 + 20));
}

// ---- Chips ---------------------------------------------------------------------------------------------

Chips::Chips(wxWindow* parent, Tone ground, const std::vector<std::string>& texts) : Canvas(parent, ground) {
    wxString all;
    for (const std::string& text : texts) {
        texts_.push_back(wx(text));
        all += (all.empty() ? "" : " ") + texts_.back();
    }
    set_access(this, AccessRole::label, all);
}

double Chips::flow(Typesetter& set, double width, bool really) {
    const Palette& c = colours();
    const Type& type = type::text;
    const double padding = px(13), high_one = set.line_height(type) + px(9), gap = px(8);
    double x = 0, y = 0;
    for (const wxString& text : texts_) {
        const double natural = set.width(text, type) + 2 * padding;
        if (x > 0 && x + natural > width) {
            x = 0;
            y += high_one + gap;
        }
        const auto lines = set.wrap(text, type, std::min(natural, width) - 2 * padding + 1);
        const double high = high_one + static_cast<double>(lines.size() - 1) * set.line_height(type);
        if (really) {
            fill_round(set.context(), {x, y, std::min(natural, width), high}, high_one / 2, c.card, c.line);
            set.lines(lines, type, c.ink, x + padding, y + px(4));
        }
        x += natural + gap;
        if (lines.size() > 1)
            y += high - high_one;
    }
    return y + high_one;
}

int Chips::height_for(int width) {
    Typesetter set = measure();
    return static_cast<int>(std::ceil(flow(set, width, false)));
}

void Chips::draw(Typesetter& set, const wxRect2DDouble& box) {
    flow(set, box.m_width, true);
}

} // namespace samenspel::gui
