#include "gui/slide/slide_painter.hpp"

#include <algorithm>
#include <cmath>

#include <wx/brush.h>

#include "gui/look/typesetter.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/slide/drawing_painter.hpp"
#include "gui/slide/slide_parts.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using app::Slide;
using words::tr;

// Shares of the height.
constexpr double margin = 0.1, stripe = 0.0205, top = 0.094;
constexpr double foot = 0.028, kicker_size = 0.031, body = 0.043, least_body = 0.05, flash_title = 0.065;
constexpr double question_size = 0.085, largest_question = 0.105;
constexpr double foot_room = 0.155; ///< kept free below for countdown and segments

class Painter {
public:
    Painter(wxGraphicsContext& gc, const wxRect2DDouble& box, const Slide& slide, BeamerTheme theme,
            const Pictures& pictures)
        : set_(gc, box.m_height),
          gc_(gc),
          box_(box),
          slide_(slide),
          colour_(beamer_colours(theme)),
          dark_(theme == BeamerTheme::dark),
          pictures_(pictures),
          h_(box.m_height) {}

    void paint() {
        if (slide_.kind == Slide::Kind::black) {
            ground(*wxBLACK);
            return;
        }
        ground(colour_.ground);
        if (slide_.kind == Slide::Kind::message) {
            message();
            rehearsal_mark();
            return;
        }
        fill_round(gc_, {box_.m_x, box_.m_y, stripe * h_, h_}, 0,
                   slide_.your_turn ? colour_.your_turn : colour_.listening);
        kicker();
        switch (slide_.kind) {
        case Slide::Kind::question:
            question();
            break;
        case Slide::Kind::tally:
            tally();
            break;
        case Slide::Kind::title:
        case Slide::Kind::waiting:
        case Slide::Kind::pause:
            opening();
            break;
        case Slide::Kind::video:
            film();
            break;
        case Slide::Kind::closing:
        case Slide::Kind::address:
            closing();
            break;
        default:
            points();
            break;
        }
        if (slide_.countdown)
            paint_countdown(set_, *slide_.countdown, colour_, left(), bottom());
        paint_segments(gc_, slide_, colour_, right(), bottom(), h_);
        rehearsal_mark();
    }

private:
    [[nodiscard]] double left() const { return box_.m_x + margin * h_; }
    [[nodiscard]] double right() const { return box_.m_x + box_.m_width - margin * h_; }
    [[nodiscard]] double width() const { return right() - left(); }
    [[nodiscard]] double bottom() const { return box_.m_y + h_ - 0.07 * h_; }
    [[nodiscard]] double below_kicker() const {
        return box_.m_y + (slide_.kicker.empty() ? 0.09 : 0.17) * h_;
    }
    [[nodiscard]] double floor() const { return box_.m_y + (1 - foot_room) * h_; }

    void ground(const wxColour& colour) { fill_round(gc_, box_, 0, colour); }

    void kicker() {
        if (slide_.kicker.empty())
            return;
        const Type type{kicker_size, 700, 1.3};
        set_.line(set_.ellipsize(wx(slide_.kicker), type, width()), type, colour_.kicker, left(),
                  box_.m_y + top * h_ - set_.line_height(type) / 2);
    }

    void rehearsal_mark() {
        if (!slide_.rehearsal)
            return;
        const Type type{foot, 800, 1.3};
        const wxString word = wx(tr("REHEARSAL"));
        const double wide = set_.width(word, type) + 0.03 * h_, high = 0.05 * h_;
        const wxRect2DDouble mark(right() - wide, box_.m_y + top * h_ - high / 2, wide, high);
        fill_round(gc_, mark, 0.012 * h_, colour_.current);
        set_.line_centred(word, type, *wxBLACK, mark.m_x + wide / 2,
                          mark.m_y + (high - set_.line_height(type)) / 2);
    }

    /// The text as large as fits between two sizes, in at most so many lines.
    struct Fitted {
        Type type;
        std::vector<wxString> lines;
        double height = 0;
    };
    Fitted fit(const wxString& text, double largest, double smallest, int weight, double leading, double wide,
               double high, std::size_t most_lines) {
        Fitted best;
        for (double size = largest;; size *= 0.96) {
            const bool last = size <= smallest;
            best.type = {last ? smallest : size, weight, leading};
            best.lines = set_.balance(text, best.type, wide);
            best.height = static_cast<double>(best.lines.size()) * set_.line_height(best.type);
            if (last || (best.height <= high && best.lines.size() <= most_lines))
                return best;
        }
    }

    void message() {
        const wxRect2DDouble inner(left(), box_.m_y + 0.12 * h_, width(), 0.76 * h_);
        const auto text = fit(wx(slide_.title), 0.14, least_body, 800, 1.2, inner.m_width, inner.m_height, 7);
        double y = inner.m_y + (inner.m_height - text.height) / 2;
        for (const wxString& line : text.lines) {
            set_.line_centred(line, text.type, colour_.text, box_.m_x + box_.m_width / 2, y);
            y += set_.line_height(text.type);
        }
    }

    /// Before and after it is played: what it is about, and that there is something to look at.
    void film() {
        const double y = below_kicker() + 0.055 * h_;
        const auto text = fit(wx(slide_.title), question_size, least_body, 800, 1.22, width(), 0.3 * h_, 3);
        set_.lines(text.lines, text.type, colour_.text, left(), y);
        const double radius = 0.11 * h_, cx = box_.m_x + box_.m_width / 2, cy = box_.m_y + 0.64 * h_;
        fill_round(gc_, {cx - radius, cy - radius, 2 * radius, 2 * radius}, radius, colour_.listening);
        wxGraphicsPath arrow = gc_.CreatePath();
        arrow.MoveToPoint(cx - 0.35 * radius, cy - 0.5 * radius);
        arrow.AddLineToPoint(cx + 0.55 * radius, cy);
        arrow.AddLineToPoint(cx - 0.35 * radius, cy + 0.5 * radius);
        arrow.CloseSubpath();
        gc_.SetBrush(wxBrush(colour_.ground));
        gc_.FillPath(arrow);
    }

    void question() {
        const double y = below_kicker() + 0.055 * h_, room = floor() - y;
        const double hint_room = slide_.hint.empty() ? 0 : 0.12 * h_;
        const std::size_t lines = 4;
        // Short ones grow past the usual size; long ones shrink rather than be cut.
        const auto text =
            fit(wx(slide_.title), largest_question, least_body, 800, 1.22, width(), room - hint_room, lines);
        double below = set_.lines(text.lines, text.type, colour_.text, left(), y);
        if (!slide_.hint.empty()) {
            below += 0.03 * h_;
            const auto hint = fit(wx(slide_.hint), body, foot * 1.2, 400, 1.3, width(), floor() - below, 3);
            set_.lines(hint.lines, hint.type, colour_.soft, left(), below);
        }
    }

    void opening() {
        const auto text = fit(wx(slide_.title), 0.12, least_body, 800, 1.16, width(), 0.46 * h_, 3);
        double y = box_.m_y + std::max(0.26 * h_, 0.47 * h_ - text.height / 2 - 0.03 * h_);
        y = set_.lines(text.lines, text.type, colour_.text, left(), y) + 0.03 * h_;
        if (!slide_.hint.empty()) {
            const auto hint = fit(wx(slide_.hint), 0.05, foot * 1.2, 400, 1.3, width(), 0.2 * h_, 2);
            y = set_.lines(hint.lines, hint.type, colour_.soft, left(), y) + 0.02 * h_;
        }
        for (const std::string& line : slide_.lines)
            y = set_.paragraph(wx(line), {body, 400, 1.35}, colour_.text, left(), y, width());
    }

    /// The title above the rest. @return the y below it
    double heading(double wide) {
        const double y = below_kicker();
        if (slide_.title.empty())
            return y;
        const auto text = fit(wx(slide_.title), flash_title, least_body, 800, 1.16, wide, 0.25 * h_, 3);
        return set_.lines(text.lines, text.type, colour_.text, left(), y) + 0.035 * h_;
    }

    void points() {
        const auto picture = slide_.picture && pictures_ ? pictures_(*slide_.picture) : nullptr;
        double wide = width();
        if (picture) {
            const double share = picture_share();
            const wxRect2DDouble place(left() + wide * (1 - share), box_.m_y + 0.15 * h_, wide * share,
                                       (1 - foot_room - 0.17) * h_);
            if (share > 0)
                paint_picture(*picture, place);
            wide = text_beside(share);
        }
        body_lines(heading(wide), wide);
    }

    [[nodiscard]] double text_beside(double share) const {
        return share > 0 ? width() * (1 - share) - 0.05 * h_ : width();
    }

    /// A picture as wide as it is high takes up to half; less, or nothing, where the words would not fit beside it.
    double picture_share() {
        for (const double share : {box_.m_width > 1.5 * h_ ? 0.47 : 0.44, 0.38, 0.32}) {
            const double wide = text_beside(share);
            const auto title = fit(wx(slide_.title), flash_title, least_body, 800, 1.16, wide, 0.25 * h_, 3);
            const double room = floor() - below_kicker() - title.height - 0.035 * h_;
            if (fit_body(set_, slide_.lines, false, wide, room).height <= room)
                return share;
        }
        return 0;
    }

    /// Drawn for paper: on a dark slide it lies on a card of it.
    void paint_picture(const document::Drawing& picture, const wxRect2DDouble& place) {
        if (dark_ && picture.width > 0 && picture.height > 0) {
            const double scale = std::min(place.m_width / picture.width, place.m_height / picture.height);
            const double wide = picture.width * scale, high = picture.height * scale, edge = 0.02 * h_;
            fill_round(gc_,
                       {place.m_x + (place.m_width - wide) / 2 - edge,
                        place.m_y + (place.m_height - high) / 2 - edge, wide + 2 * edge, high + 2 * edge},
                       0.02 * h_, beamer_colours(BeamerTheme::light).ground);
        }
        paint_drawing(gc_, place, picture);
    }

    void body_lines(double y, double wide) {
        if (slide_.lines.empty())
            return;
        const bool bullets = slide_.kind == Slide::Kind::goals || slide_.kind == Slide::Kind::notes;
        const double room = floor() - y;
        const BodyStyle style = fit_body(set_, slide_.lines, bullets, wide, room);
        const double free = room - style.height;
        // With little text the lines come apart, and then leave the rest of the room below them.
        const double gap =
            style.gap + std::clamp(free / static_cast<double>(slide_.lines.size() + 1), 0.0, 0.022 * h_);
        for (const std::string& line : slide_.lines) {
            if (bullets) {
                const double dot = 0.016 * h_;
                fill_round(gc_, {left(), y + (set_.line_height(style.type) - dot) / 2, dot, dot}, dot / 2,
                           slide_.your_turn ? colour_.your_turn : colour_.listening);
            }
            const auto broken = set_.balance(wx(line), style.type, wide - style.indent);
            if (slide_.kind == Slide::Kind::address &&
                y + static_cast<double>(broken.size()) * set_.line_height(style.type) > floor())
                return; // what is too much stands in the directory
            y = set_.lines(broken, style.type, colour_.text, left() + style.indent, y) + gap;
        }
    }

    void tally() {
        const double y = heading(width() * (slide_.rehearsal ? 0.8 : 1)) - 0.005 * h_;
        paint_bars(set_, slide_, colour_, {left(), y, width(), floor() - y});
        if (!slide_.second_count.empty())
            paint_dashed_legend(set_, wx(slide_.second_count), colour_, left(), bottom(),
                                slide_.countdown.has_value());
    }

    void closing() {
        const double y = heading(width()), room = floor() - y;
        if (slide_.lines.empty())
            return paint_codes(set_, slide_.codes, colour_, {left(), y, width(), room}, false);
        double wide = width();
        if (!slide_.codes.empty()) {
            // Beside the words, where each of them can be large enough for a telephone in the last row.
            const double side = std::min(0.36 * width(), 0.5 * h_);
            paint_codes(set_, slide_.codes, colour_, {right() - side, y, side, room}, true);
            wide -= side + 0.06 * h_;
        }
        body_lines(y, wide);
    }

    Typesetter set_; ///< its unit is the height of the slide
    wxGraphicsContext& gc_;
    wxRect2DDouble box_;
    const Slide& slide_;
    const BeamerPalette& colour_;
    bool dark_;
    const Pictures& pictures_;
    double h_;
};

} // namespace

void paint_slide(wxGraphicsContext& gc, const wxRect2DDouble& box, const Slide& slide, BeamerTheme theme,
                 const Pictures& pictures) {
    gc.PushState();
    gc.Clip(box.m_x, box.m_y, box.m_width, box.m_height);
    gc.SetAntialiasMode(wxANTIALIAS_DEFAULT);
    Painter(gc, box, slide, theme, pictures).paint();
    gc.PopState();
}

void paint_slide(wxGraphicsContext& gc, const wxRect2DDouble& screen, const Slide& slide,
                 const BeamerLook& look, const Pictures& pictures) {
    wxRect2DDouble box = screen;
    if (look.margin > 0) {
        gc.SetPen(*wxTRANSPARENT_PEN);
        gc.SetBrush(slide.kind == Slide::Kind::black ? *wxBLACK_BRUSH
                                                     : wxBrush(beamer_colours(look.theme).ground));
        gc.DrawRectangle(screen.m_x, screen.m_y, screen.m_width, screen.m_height);
        box.Inset(screen.m_width * look.margin, screen.m_height * look.margin);
    }
    paint_slide(gc, box, slide, look.theme, pictures);
}

wxString spoken_slide(const Slide& slide) {
    wxString out;
    const auto add = [&out](const std::string& text) {
        if (text.empty())
            return;
        if (!out.empty())
            out += wxString::FromUTF8(".!?…:").Contains(out.Last()) ? " " : ". ";
        out += wx(text);
    };
    if (slide.kind == Slide::Kind::black)
        return wx(tr("The beamer is black"));
    add(slide.kicker);
    add(slide.title);
    add(slide.hint);
    for (const std::string& line : slide.lines)
        add(line);
    if (slide.picture)
        add(slide.picture->alternative);
    if (slide.countdown)
        add(slide.countdown->number + " " + slide.countdown->unit);
    return out;
}

} // namespace samenspel::gui
