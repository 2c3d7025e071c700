#pragma once

#include <vector>

#include <wx/colour.h>
#include <wx/graphics.h>
#include <wx/string.h>

#include "gui/look/theme.hpp"

namespace samenspel::gui {

/// Of a line of text, in pixels of the context.
struct Extent {
    double width = 0, height = 0;
};

/// For text that a context draws or measures next.
/// @param px true pixels of the context
void use_font(wxGraphicsContext& gc, double px, int weight, const wxColour& colour);

/// Sets text in a drawing context. Sizes of `Type` are multiplied by `scale`; all other numbers are pixels
/// of the context.
class Typesetter {
public:
    Typesetter(wxGraphicsContext& gc, double scale) : gc_(gc), scale_(scale) {}

    [[nodiscard]] wxGraphicsContext& context() const { return gc_; }
    [[nodiscard]] double scale() const { return scale_; }
    [[nodiscard]] double line_height(const Type& type) const { return type.px * type.leading * scale_; }

    double width(const wxString& text, const Type& type);

    /// Greedy lines; line feeds stay. A word that is too long is cut.
    std::vector<wxString> wrap(const wxString& text, const Type& type, double width);
    /// Of what is never broken unless it must be: words, and a mail address before and from its @.
    double widest_word(const wxString& text, const Type& type);
    /// As few lines as `wrap`, but of about the same length, so that no last word stands alone.
    std::vector<wxString> balance(const wxString& text, const Type& type, double width);
    wxString ellipsize(const wxString& text, const Type& type, double width);

    /// @param y top of the line box
    void line(const wxString& text, const Type& type, const wxColour& colour, double x, double y);
    void line_right(const wxString& text, const Type& type, const wxColour& colour, double right, double y);
    void line_centred(const wxString& text, const Type& type, const wxColour& colour, double centre,
                      double y);
    /// @return the y below it
    double lines(const std::vector<wxString>& text, const Type& type, const wxColour& colour, double x,
                 double y);
    double paragraph(const wxString& text, const Type& type, const wxColour& colour, double x, double y,
                     double width);
    /// Every digit as wide as the widest, so that a clock does not dance. @return its width
    double tabular(const wxString& text, const Type& type, const wxColour& colour, double x, double y);
    double tabular_width(const wxString& text, const Type& type);

private:
    Extent measure(const wxString& text, const Type& type);
    void choose(const Type& type, const wxColour& colour);
    double digit_width(const Type& type);
    void cut_long_word(wxString word, const Type& type, double width, std::vector<wxString>& out);

    wxGraphicsContext& gc_;
    double scale_;
};

/// A context to measure with when there is nothing to draw on yet.
wxGraphicsContext& measuring_context();

/// A rectangle with round corners. An edge is one pixel (or `edge_width`) and lies within it.
void fill_round(wxGraphicsContext& gc, const wxRect2DDouble& box, double radius, const wxColour& fill,
                const wxColour& edge = wxNullColour, double edge_width = 1);

/// A bar down the left of a rounded box, with the same corners.
void fill_left_edge(wxGraphicsContext& gc, const wxRect2DDouble& box, double radius, double width,
                    const wxColour& colour);

} // namespace samenspel::gui
