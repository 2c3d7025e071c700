#include "gui/console/slide_picture.hpp"

#include <algorithm>

#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

} // namespace

SlidePicture::SlidePicture(wxWindow* parent, Tone ground, Pictures pictures)
    : Control(parent, ground, AccessRole::picture, wx(tr("The beamer"))), pictures_(std::move(pictures)) {
    SetToolTip(wx(tr("Black, freeze, message, full screen")));
    SetCursor(wxCursor(wxCURSOR_HAND));
}

void SlidePicture::show(const app::Slide& slide, BeamerTheme theme) {
    slide_ = slide;
    theme_ = theme;
    set_name(wx(tr("The beamer")) + ": " + spoken_slide(slide));
    Refresh();
}

void SlidePicture::set_shape(double shape) {
    shape_ = shape;
    Refresh();
}

void SlidePicture::set_caption(const wxString& caption) {
    if (caption == caption_)
        return;
    caption_ = caption;
    Refresh();
}

void SlidePicture::set_marked(bool marked) {
    if (marked == marked_)
        return;
    marked_ = marked;
    Refresh();
}

void SlidePicture::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const wxRect2DDouble frame(0, 0, std::min(box.m_width, box.m_height * shape_), box.m_height);
    wxRect2DDouble inner = frame;
    inner.Inset(px(2), px(2));
    paint_slide(set.context(), inner, slide_, theme_, pictures_);
    const bool strong = marked_ || hovered() || HasFocus();
    fill_round(set.context(), frame, px(4), wxNullColour,
               marked_  ? c.late
               : strong ? c.brand
                        : c.edge,
               strong ? px(2) : px(1));
    const double x = frame.m_width + px(10);
    if (box.m_width - x > px(40))
        set.paragraph(caption_, marked_ ? type::small_strong : type::small, marked_ ? c.late : c.soft, x,
                      px(2), box.m_width - x);
}

} // namespace samenspel::gui
