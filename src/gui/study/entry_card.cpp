#include "gui/study/entry_card.hpp"

#include <algorithm>
#include <cmath>

#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using Stage = app::EntryDesk::Stage;
using words::tr;

constexpr Type code_letter{32, 700, 1.2}, key_letter{17, 700, 1.2}, typed_words{21, 600, 1.36};
constexpr std::size_t practice_places = 6;
constexpr int key_side = 34, place_wide = 40, place_high = 54;

} // namespace

EntryCard::EntryCard(wxWindow* parent, Tone ground) : Canvas(parent, ground, true) {
    set_access(this, AccessRole::heading, wx(tr("Code of the copy")));
}

void EntryCard::show(const app::EntryView& view) {
    const bool news = view.spoken != view_.spoken;
    view_ = view;
    if (news) {
        set_access(this, AccessRole::heading, wx(view_.spoken));
        announce(this, wx(view_.spoken));
    }
    Refresh();
}

int EntryCard::height_for(int width) {
    Typesetter set = measure();
    return static_cast<int>(std::ceil(flow(set, width, false)));
}

void EntryCard::draw(Typesetter& set, const wxRect2DDouble& box) {
    flow(set, box.m_width, true);
}

double EntryCard::words(Typesetter& set, const std::string& text, const Type& type, const wxColour& colour,
                        double y, double width, bool really) {
    if (text.empty())
        return y;
    const auto lines = set.wrap(wx(text), type, width);
    if (really)
        set.lines(lines, type, colour, 0, y);
    return y + static_cast<double>(lines.size()) * set.line_height(type);
}

double EntryCard::flow(Typesetter& set, double width, bool really) {
    const Palette& c = colours();
    double y = 0;
    if (view_.page.stage == Stage::code)
        return flow_code(set, y, width, really);
    y = flow_head(set, width, really) + px(18);
    if (view_.page.stage == Stage::question)
        return flow_question(set, y, width, really);
    y = words(set, tr("Everything is answered. Enter ends this copy."), type::question, c.ink, y, width,
              really);
    return flow_message(set, y + px(12), width, really);
}

// ---- which copy ----------------------------------------------------------------------------------------

double EntryCard::flow_code(Typesetter& set, double y, double width, bool really) {
    const Palette& c = colours();
    y = words(set, tr("Code of the copy"), type::question, c.ink, y, width, really);
    y = words(set, tr("It stands at the top of every page."), type::text, c.soft, y, width, really) + px(12);
    const auto places = static_cast<double>(view_.code.size());
    // As many places as a code has, in as much room as there is.
    const double gap = px(4), dash = px(20);
    const double wide = std::min<double>(px(place_wide), (width - dash) / places - gap),
                 high = px(place_high);
    const bool full = view_.page.typed.empty();
    double x = 0;
    bool next = true;
    for (std::size_t i = 0; i < view_.code.size() && really; ++i) {
        if (i == practice_places) {
            set.line_centred("-", code_letter, c.soft, x + dash / 2 - gap / 2,
                             y + (high - set.line_height(code_letter)) / 2);
            x += dash;
        }
        const bool here = next && view_.code[i].empty();
        fill_round(set.context(), {x, y, wide, high}, px(6), c.card, here ? c.brand : c.edge,
                   here ? px(2) : 1);
        if (view_.code[i].empty())
            next = false;
        set.line_centred(wx(view_.code[i]), code_letter, c.ink, x + wide / 2,
                         y + (high - set.line_height(code_letter)) / 2);
        x += wide + gap;
    }
    y = flow_message(set, y + high + px(16), width, really);
    if (!view_.page.alike.empty() && full) {
        y = words(set, tr("Did you mean one of these?"), type::strong, c.ink, y + px(8), width, really) +
            px(6);
        for (std::size_t i = 0; i < view_.page.alike.size(); ++i)
            y = flow_choice(set, wxString::Format("%zu", i + 1), wx(view_.page.alike[i]), false, y, width,
                            really);
    }
    return y;
}

// ---- one question --------------------------------------------------------------------------------------

/// Which copy, how far, and a line that grows.
double EntryCard::flow_head(Typesetter& set, double width, bool really) {
    const Palette& c = colours();
    const double high = set.line_height(type::heading);
    if (really) {
        const wxString copy = wx(view_.page.copy), progress = wx(view_.progress);
        set.tabular(copy, type::heading, c.ink, 0, 0);
        const double after = set.tabular_width(copy, type::heading) + px(14);
        const double room = width - after - set.width(progress, type::heading) - px(14);
        set.line(set.ellipsize(wx(view_.page.title), type::text, room), type::text, c.soft, after, px(1));
        set.line_right(progress, type::heading, c.ink, width, 0);
        const wxRect2DDouble bar(0, high + px(6), width, px(6));
        fill_round(set.context(), bar, px(3), c.line);
        if (view_.share > 0)
            fill_round(set.context(),
                       {bar.m_x, bar.m_y, std::max<double>(px(6), bar.m_width * view_.share), bar.m_height},
                       px(3), c.brand);
    }
    return high + px(12);
}

double EntryCard::flow_choice(Typesetter& set, const wxString& key, const wxString& text, bool chosen,
                              double y, double width, bool really) {
    const Palette& c = colours();
    const double side = px(key_side), left = side + px(12);
    const Type& type = chosen ? type::strong : type::text;
    const auto lines = set.wrap(text, type, width - left);
    const double text_high = static_cast<double>(lines.size()) * set.line_height(type);
    const double high = std::max(side, text_high);
    if (really) {
        const wxRect2DDouble box(0, y, side, side);
        fill_round(set.context(), box, px(6), chosen ? c.brand : c.card, chosen ? c.brand : c.edge, px(1));
        set.line_centred(key, key_letter, chosen ? c.on_brand : c.ink, side / 2,
                         y + (side - set.line_height(key_letter)) / 2);
        set.lines(lines, type, c.ink, left, y + std::max(0.0, (side - text_high) / 2));
    }
    return y + high + px(6);
}

/// What was typed so far, with a cursor behind it.
double EntryCard::flow_typed(Typesetter& set, double y, double width, bool really) {
    const Palette& c = colours();
    const auto& page = view_.page;
    const double pad = px(12);
    const auto lines = set.wrap(wx(page.typed), typed_words, width - 2 * pad - px(4));
    const double line = set.line_height(typed_words);
    const double high = static_cast<double>(std::max<std::size_t>(1, lines.size())) * line + 2 * px(8);
    if (really) {
        fill_round(set.context(), {0, y, width, high}, px(6), c.card, c.brand, px(2));
        set.lines(lines, typed_words, c.ink, pad, y + px(8));
        const double after = lines.empty() ? 0 : set.width(lines.back(), typed_words);
        fill_round(
            set.context(),
            {pad + after + px(2), y + high - px(8) - line + px(3), static_cast<double>(px(2)), line - px(6)},
            0, c.brand);
    }
    y += high + px(6);
    return words(set, page.expected, type::text, c.soft, y, width, really);
}

double EntryCard::flow_question(Typesetter& set, double y, double width, bool really) {
    const Palette& c = colours();
    const auto& page = view_.page;
    y = words(set, page.question, type::question, c.ink, y, width, really);
    if (!page.row.empty())
        y = words(set, page.row, type::heading, c.brand, y + px(4), width, really);
    y = words(set, page.help, type::small, c.soft, y + px(2), width, really) + px(14);
    for (const auto& choice : page.choices)
        y = flow_choice(set, wxString(choice.key), wx(choice.text), choice.chosen, y, width, really);
    if (page.choices.empty())
        y = flow_typed(set, y, width, really);
    if (!page.answer.empty())
        y = words(set, words::fill(tr("It says now: {answer}"), {{"answer", page.answer}}), type::strong,
                  c.ink, y + px(6), width, really);
    return flow_message(set, y + px(10), width, really);
}

double EntryCard::flow_message(Typesetter& set, double y, double width, bool really) {
    const Palette& c = colours();
    if (view_.page.message.empty())
        return y;
    const double pad = px(12);
    const auto lines = set.wrap(wx(view_.page.message), type::text, width - 2 * pad);
    const double high = static_cast<double>(lines.size()) * set.line_height(type::text) + 2 * px(8);
    if (really) {
        fill_round(set.context(), {0, y, width, high}, px(6), view_.page.bad ? c.over_tint : c.goal,
                   view_.page.bad ? c.over : c.goal_edge);
        set.lines(lines, type::text, c.ink, pad, y + px(8));
    }
    return y + high + px(8);
}

// ---- the page ------------------------------------------------------------------------------------------

EntrySheetPicture::EntrySheetPicture(wxWindow* parent, Tone ground) : Canvas(parent, ground) {
    set_access(this, AccessRole::picture, wx(tr("The page of the copy")));
}

void EntrySheetPicture::show(const app::EntrySheet& sheet) {
    if (sheet == sheet_)
        return;
    sheet_ = sheet;
    Refresh();
}

void EntrySheetPicture::draw(Typesetter& set, const wxRect2DDouble& box) {
    const Palette& c = colours();
    if (sheet_.page == 0)
        return;
    const double foot = set.line_height(type::small) + px(4);
    const double scale =
        std::min(box.m_width / app::EntrySheet::width, (box.m_height - foot) / app::EntrySheet::height);
    const double wide = app::EntrySheet::width * scale, high = app::EntrySheet::height * scale;
    const double left = (box.m_width - wide) / 2;
    auto& gc = set.context();
    fill_round(gc, {left, 0, wide, high}, 0, c.card, c.edge);
    const Type small_key{11, 700, 1.0};
    for (const auto& one : sheet_.boxes) {
        const wxRect2DDouble place(left + one.x * scale, one.y * scale, std::max(2.0, one.width * scale),
                                   std::max(2.0, one.height * scale));
        if (!one.current) {
            fill_round(gc, place, 1, wxNullColour, c.edge);
            continue;
        }
        wxRect2DDouble lit = place;
        lit.Inset(-px(2), -px(2));
        fill_round(gc, lit, px(2), one.chosen || one.key == 0 ? c.brand : c.moderator,
                   one.chosen || one.key == 0 ? c.brand : c.moderator_edge, px(1));
        if (one.key != 0)
            set.line_centred(wxString(one.key), small_key, one.chosen ? c.on_brand : c.ink,
                             lit.m_x + lit.m_width / 2,
                             lit.m_y + (lit.m_height - set.line_height(small_key)) / 2);
    }
    const auto page = words::fill(tr("page {page} of {pages}"), {{"page", std::to_string(sheet_.page)},
                                                                 {"pages", std::to_string(sheet_.pages)}});
    set.line_centred(wx(page), type::small, c.soft, left + wide / 2, high + px(4));
}

} // namespace samenspel::gui
