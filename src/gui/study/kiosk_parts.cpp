#include "gui/study/kiosk_parts.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include <wx/dcclient.h>
#include <wx/pen.h>

#include "gui/look/marks.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using Input = app::Kiosk::Input;
using words::tr;

constexpr int key_side = 34, mark_side = 26;
constexpr double least = 0.72; ///< of the usual size

} // namespace

double kiosk_size(const wxWindow* window) {
    constexpr double enough = 640; // px at 100 %: what the longest usual question needs
    const auto* frame = wxGetTopLevelParent(const_cast<wxWindow*>(window));
    return std::clamp(frame->GetClientSize().y / scale_of(window) / enough, least, 1.0);
}

Type fit(const wxWindow* window, Type type) {
    type.px *= kiosk_size(window);
    return type;
}

// ---- KioskHead -----------------------------------------------------------------------------------------

KioskHead::KioskHead(wxWindow* parent, const app::Kiosk::Page& page)
    : Canvas(parent, &Palette::paper),
      name_(wx(page.name)),
      progress_(wx(page.progress)),
      share_(page.share) {
    set_access(this, AccessRole::label, name_ + ". " + progress_);
}

int KioskHead::height_for(int) {
    return static_cast<int>(px(64) * kiosk_size(this));
}

void KioskHead::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const double side = px(30), size = kiosk_size(this), y = px(20) * size;
    const double right = box.m_width - side,
                 progress = set.width(progress_, fit(this, kiosk_type::head_strong));
    set.line(set.ellipsize(name_, fit(this, kiosk_type::head), right - side - progress - px(20)),
             fit(this, kiosk_type::head), c.soft, side, y);
    set.line_right(progress_, fit(this, kiosk_type::head_strong), c.ink, right, y);
    if (progress_.empty() && share_ == 0)
        return;
    const wxRect2DDouble bar(side, px(50) * size, box.m_width - 2 * side, px(6));
    fill_round(set.context(), bar, px(3), c.line);
    if (share_ > 0)
        fill_round(set.context(),
                   {bar.m_x, bar.m_y, std::max(bar.m_height, bar.m_width * share_), bar.m_height}, px(3),
                   c.brand);
}

// ---- KioskCard -----------------------------------------------------------------------------------------

KioskCard::KioskCard(wxWindow* parent, const app::Kiosk::Page& page)
    : Canvas(parent, &Palette::paper, true),
      title_(wx(page.title)),
      row_(wx(page.row)),
      help_(wx(page.help)) {
    for (const auto& paragraph : page.paragraphs)
        paragraphs_.push_back(wx(paragraph));
    set_access(this, AccessRole::heading, wx(page.spoken));
}

double KioskCard::flow(Typesetter& set, double width, bool really) {
    const Palette& c = colours();
    double y = 0;
    const auto add = [&](const wxString& text, const Type& type, const wxColour& colour, int gap) {
        if (text.empty())
            return;
        y += px(gap);
        const auto lines = set.wrap(text, type, width);
        if (really)
            set.lines(lines, type, colour, 0, y);
        y += static_cast<double>(lines.size()) * set.line_height(type);
    };
    add(title_, fit(this, kiosk_type::title), c.ink, 0);
    add(row_, fit(this, kiosk_type::row), c.brand, 8);
    add(help_, fit(this, kiosk_type::help), c.soft, 6);
    for (const auto& paragraph : paragraphs_)
        add(paragraph, fit(this, kiosk_type::body), c.ink, 12);
    return y;
}

int KioskCard::height_for(int width) {
    Typesetter set = measure();
    return static_cast<int>(std::ceil(flow(set, width, false)));
}

void KioskCard::draw(Typesetter& set, const wxRect2DDouble& box) {
    flow(set, box.m_width, true);
}

// ---- KioskNote -----------------------------------------------------------------------------------------

KioskNote::KioskNote(wxWindow* parent) : Canvas(parent, &Palette::paper) {
    set_access(this, AccessRole::label, {});
}

void KioskNote::show(const std::string& text, bool bad) {
    text_ = wx(text);
    bad_ = bad;
    set_access(this, AccessRole::label, text_);
    Show(!text_.empty());
    Refresh();
}

int KioskNote::height_for(int width) {
    Typesetter set = measure();
    const auto lines = set.wrap(text_, fit(this, kiosk_type::body), width - 2 * px(16));
    return static_cast<int>(
               std::ceil(static_cast<double>(lines.size()) * set.line_height(fit(this, kiosk_type::body)))) +
           2 * px(10);
}

void KioskNote::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    fill_round(set.context(), box, px(8), bad_ ? c.over_tint : c.goal, bad_ ? c.over : c.goal_edge);
    set.paragraph(text_, fit(this, kiosk_type::body), c.ink, px(16), px(10), box.m_width - 2 * px(16));
}

// ---- KioskButton ---------------------------------------------------------------------------------------

KioskButton::KioskButton(wxWindow* parent, Look look, const std::string& text)
    : Control(parent, &Palette::paper, AccessRole::button, wx(text)), look_(look), text_(wx(text)) {}

int KioskButton::best_width() {
    const Type type = look_ == Look::quiet ? fit(this, kiosk_type::quiet) : fit(this, kiosk_type::button);
    const int pad = look_ == Look::primary ? 40 : look_ == Look::secondary ? 28 : 12;
    return static_cast<int>(std::ceil(measure().width(text_, type))) + 2 * px(pad);
}

int KioskButton::height_for(int) {
    return static_cast<int>(px(56) * kiosk_size(this));
}

void KioskButton::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const double radius = px(10);
    const bool filled = look_ == Look::primary;
    const Type type = look_ == Look::quiet ? fit(this, kiosk_type::quiet) : fit(this, kiosk_type::button);
    if (filled)
        fill_round(set.context(), box, radius, pressed() ? c.deep : hovered() ? c.brand_hover : c.brand);
    else if (look_ == Look::secondary)
        fill_round(set.context(), box, radius, pressed() ? c.brand_tint : c.card,
                   hovered() ? c.brand : c.edge);
    else if (hovered())
        fill_round(set.context(), box, radius, c.brand_tint);
    const wxColour text = filled ? c.on_brand : look_ == Look::quiet ? c.brand : c.ink;
    set.line_centred(set.ellipsize(text_, type, box.m_width - px(8)), type, text, box.m_width / 2,
                     (box.m_height - set.line_height(type)) / 2);
    wxRect2DDouble ring = box;
    if (filled)
        ring.Inset(px(4), px(4));
    draw_focus(set.context(), ring, filled ? radius - px(4) : radius, filled ? c.on_brand : c.brand);
}

// ---- KioskChoice ---------------------------------------------------------------------------------------

KioskChoice::KioskChoice(wxWindow* parent, const app::Kiosk::Choice& choice, bool several)
    : Control(parent, &Palette::paper, several ? AccessRole::check : AccessRole::radio, wx(choice.text)),
      choice_(choice),
      several_(several) {
    tell();
}

void KioskChoice::tell() {
    const wxString key = choice_.key ? wxString(choice_.key) + ": " : wxString();
    set_name(key + wx(choice_.text));
    set_access_chosen(this, choice_.chosen);
}

void KioskChoice::set_chosen(bool chosen) {
    if (chosen == choice_.chosen)
        return;
    choice_.chosen = chosen;
    tell();
    Refresh();
}

int KioskChoice::height_for(int width) {
    Typesetter set = measure();
    const auto lines =
        set.wrap(wx(choice_.text), fit(this, kiosk_type::chosen), width - px(key_side + mark_side + 60));
    const double high = static_cast<double>(lines.size()) * set.line_height(fit(this, kiosk_type::chosen));
    return static_cast<int>(std::max(px(high_) * kiosk_size(this), std::ceil(high) + px(14)));
}

void KioskChoice::draw_mark(wxGraphicsContext& gc, const wxRect2DDouble& box) const {
    const Palette& c = colours();
    const double side = px(mark_side) * kiosk_size(this);
    const wxRect2DDouble mark(box.m_width - side - px(14), (box.m_height - side) / 2, side, side);
    fill_round(gc, mark, several_ ? px(5) : side / 2, choice_.chosen ? c.brand : c.card,
               choice_.chosen ? c.brand : c.edge, px(2));
    if (!choice_.chosen)
        return;
    draw_tick(gc, {mark.m_x + side * 0.26, mark.m_y + side * 0.32, side * 0.49, side * 0.38}, px(3),
              c.on_brand);
}

void KioskChoice::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    const bool chosen = choice_.chosen;
    const wxColour ground = chosen || pressed() ? c.brand_tint : quiet_ ? c.paper : c.card;
    const wxColour edge = chosen || hovered() ? c.brand : quiet_ ? c.paper : c.edge;
    fill_round(set.context(), box, px(10), ground, edge, chosen ? px(2) : 1);
    const double side = px(key_side) * kiosk_size(this), left = px(12);
    if (choice_.key) {
        const wxRect2DDouble key(left, (box.m_height - side) / 2, side, side);
        fill_round(set.context(), key, px(6), c.side, c.line);
        set.line_centred(wxString(choice_.key), fit(this, kiosk_type::key), c.soft, left + side / 2,
                         key.m_y + (side - set.line_height(fit(this, kiosk_type::key))) / 2);
    }
    const Type type = chosen   ? fit(this, kiosk_type::chosen)
                      : quiet_ ? fit(this, kiosk_type::body)
                               : fit(this, kiosk_type::choice);
    const auto lines = set.wrap(wx(choice_.text), type, box.m_width - px(key_side + mark_side + 60));
    const double high = static_cast<double>(lines.size()) * set.line_height(type);
    set.lines(lines, type, quiet_ ? c.brand : c.ink, choice_.key ? left + side + px(16) : left,
              (box.m_height - high) / 2);
    if (!quiet_ || chosen)
        draw_mark(set.context(), box);
    wxRect2DDouble ring = box;
    ring.Inset(px(4), px(4));
    draw_focus(set.context(), ring, px(7), c.deep);
}

// ---- KioskAnswer ---------------------------------------------------------------------------------------

KioskAnswer::KioskAnswer(wxWindow* parent, const app::Kiosk::Answer& answer)
    : Control(parent, &Palette::paper, AccessRole::button, wx(answer.question + ": " + answer.answer)),
      question_(wx(answer.question)),
      answer_(wx(answer.answer)) {}

double KioskAnswer::flow(Typesetter& set, double width, bool really) {
    const Palette& c = colours();
    const double left = px(14), room = width - 2 * left;
    double y = px(8);
    const auto add = [&](const wxString& text, const Type& type, const wxColour& colour) {
        const auto lines = set.wrap(text, type, room);
        if (really)
            set.lines(lines, type, colour, left, y);
        y += static_cast<double>(lines.size()) * set.line_height(type);
    };
    add(question_, fit(this, kiosk_type::head), c.soft);
    add(answer_, fit(this, kiosk_type::quiet), c.ink);
    return y + px(8);
}

int KioskAnswer::height_for(int width) {
    Typesetter set = measure();
    return static_cast<int>(std::ceil(flow(set, width, false)));
}

void KioskAnswer::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    fill_round(set.context(), box, px(8), pressed() ? c.brand_tint : c.card, hovered() ? c.brand : c.line);
    flow(set, box.m_width, true);
    draw_focus(set.context(), box, px(8), c.brand);
}

// ---- KioskField ----------------------------------------------------------------------------------------

KioskField::KioskField(wxWindow* parent, const app::Kiosk::Page& page)
    : wxPanel(parent), lines_(page.input == Input::words) {
    m_container.DisableSelfFocus();
    SetBackgroundColour(colours().paper);
    wide_ = page.input == Input::code ? 420 : page.input == Input::words ? 0 : 240;
    text_ = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                           lines_                            ? wxTE_MULTILINE | wxBORDER_NONE
                           : page.input == Input::leave_code ? wxTE_PASSWORD
                                                             : 0);
    text_->SetFont(control_font(this, lines_ ? fit(this, kiosk_type::choice) : fit(this, kiosk_type::field)));
    text_->ChangeValue(wx(page.typed));
    text_->SetInsertionPointEnd();
    set_access_name(text_, wx(page.title + ". " + page.help + " " + page.expected));
    unit_ = new Words(this, &Palette::paper, fit(this, kiosk_type::body), &Palette::ink, wx(page.unit));
    expected_ =
        new Words(this, &Palette::paper, fit(this, kiosk_type::help), &Palette::soft, wx(page.expected));
    const auto eat = [](wxEvent&) {};
    for (const auto& type : {wxEVT_TEXT_COPY, wxEVT_TEXT_CUT, wxEVT_TEXT_PASTE})
        text_->Bind(type, [](wxClipboardTextEvent&) {});
    text_->Bind(wxEVT_CONTEXT_MENU, eat);
    for (const auto& type : {wxEVT_RIGHT_DOWN, wxEVT_RIGHT_UP, wxEVT_MIDDLE_DOWN, wxEVT_MIDDLE_UP})
        text_->Bind(type, eat);
    if (lines_) {
        text_->SetBackgroundColour(colours().card);
        text_->SetForegroundColour(colours().ink);
        Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
            wxPaintDC dc(this);
            const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::CreateFromUnknownDC(dc));
            const wxRect box = text_->GetRect().Inflate(dip(this, 12), dip(this, 10));
            fill_round(*gc, wxRect2DDouble(box.x, box.y, box.width, box.height), dip(this, 8), colours().card,
                       colours().brand, 2);
        });
    }
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

int KioskField::field_high() const {
    return static_cast<int>(dip(this, lines_ ? 190 : 58) * kiosk_size(this));
}

int KioskField::height_for(int width) {
    return field_high() + expected_->height_for(width) + dip(this, 8);
}

void KioskField::arrange() {
    const wxSize size = GetClientSize();
    const auto d = [this](int value) { return dip(this, value); };
    const int high = field_high();
    if (lines_)
        text_->SetSize(wxRect(0, 0, size.x, high).Deflate(d(12), d(10)));
    else
        text_->SetSize(0, 0, std::min(d(wide_), size.x), high);
    const int left = std::min(d(wide_), size.x) + d(14), line = unit_->height_for(std::max(1, size.x - left));
    unit_->SetSize(left, (high - line) / 2, std::max(1, size.x - left), std::max(1, line));
    expected_->SetSize(0, high + d(8), size.x, std::max(1, size.y - high - d(8)));
    Refresh();
}

} // namespace samenspel::gui
