#include "gui/look/typesetter.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <unordered_map>

#include <wx/brush.h>
#include <wx/pen.h>
#include <wx/tokenzr.h>

namespace samenspel::gui {
namespace {

/// What was measured before. The same words come back in every layout and every paint, and shaping them anew was
/// a third of the time between start and console.
struct Measured {
    std::map<std::pair<long, int>, std::unordered_map<wxString, Extent>> fonts;
    std::size_t texts = 0;
};
constexpr std::size_t most_measured = 20'000; // some megabytes

Measured& measured() {
    static Measured all;
    return all;
}

} // namespace

void use_font(wxGraphicsContext& gc, double px, int weight, const wxColour& colour) {
    // Each font that a context makes asks the display server where the window is, a tenth of a millisecond; a
    // screen full of text asked it hundreds of times.
    static std::map<std::tuple<std::pair<long, int>, double, wxUint32>, wxGraphicsFont> made;
    const auto [place, is_new] =
        made.try_emplace({font_key(px, weight), scale_of(nullptr), colour.GetRGBA()});
    if (is_new)
        place->second = gc.CreateFont(font_of(px, weight), colour);
    gc.SetFont(place->second);
}

void Typesetter::choose(const Type& type, const wxColour& colour) {
    use_font(gc_, type.px * scale_, type.weight, colour);
}

Extent Typesetter::measure(const wxString& text, const Type& type) {
    Measured& known = measured();
    if (known.texts > most_measured)
        known = {};
    const auto [place, is_new] =
        known.fonts[font_key(type.px * scale_, type.weight)].try_emplace(text, Extent{});
    if (is_new) {
        ++known.texts;
        choose(type, *wxBLACK);
        gc_.GetTextExtent(text, &place->second.width, &place->second.height);
    }
    return place->second;
}

double Typesetter::width(const wxString& text, const Type& type) {
    return measure(text, type).width;
}

void Typesetter::cut_long_word(wxString word, const Type& type, double limit, std::vector<wxString>& out) {
    while (word.length() > 1 && width(word, type) > limit) {
        std::size_t fits = word.length() - 1;
        while (fits > 1 && width(word.Left(fits), type) > limit)
            --fits;
        // A mail address that must be broken is so before its @, where who copies it down still understands.
        if (const auto at = word.find('@'); at != wxString::npos && at > 0 && at < fits + 1)
            fits = at;
        out.push_back(word.Left(fits));
        word = word.Mid(fits);
    }
    out.push_back(word);
}

std::vector<wxString> Typesetter::wrap(const wxString& text, const Type& type, double limit) {
    std::vector<wxString> out;
    const double space = width(" ", type);
    for (const wxString& paragraph : wxSplit(text, '\n', '\0')) {
        wxString line;
        double used = 0;
        wxStringTokenizer words(paragraph, " ");
        while (words.HasMoreTokens()) {
            const wxString word = words.GetNextToken();
            const double size = width(word, type);
            if (!line.empty() && used + space + size > limit) {
                out.push_back(line);
                line.clear();
                used = 0;
            }
            if (line.empty() && size > limit && limit > 0) {
                cut_long_word(word, type, limit, out);
                line = out.back();
                out.pop_back();
                used = width(line, type);
                continue;
            }
            if (!line.empty()) {
                line += ' ';
                used += space;
            }
            line += word;
            used += size;
        }
        out.push_back(line);
    }
    return out;
}

double Typesetter::widest_word(const wxString& text, const Type& type) {
    double widest = 0;
    wxStringTokenizer words(text, " \n");
    while (words.HasMoreTokens()) {
        const wxString word = words.GetNextToken(), head = word.BeforeFirst('@');
        widest = std::max({widest, width(head, type), width(word.Mid(head.length()), type)});
    }
    return widest;
}

std::vector<wxString> Typesetter::balance(const wxString& text, const Type& type, double limit) {
    auto best = wrap(text, type, limit);
    if (best.size() < 2 || text.Contains("\n"))
        return best;
    // No narrower than a word, or it would be cut to make the lines even.
    double low = std::max(limit / static_cast<double>(best.size()) * 0.8,
                          std::min(limit, widest_word(text, type))),
           high = limit;
    for (int i = 0; i < 7; ++i) {
        const double middle = (low + high) / 2;
        auto tried = wrap(text, type, middle);
        if (tried.size() <= best.size()) {
            best = std::move(tried);
            high = middle;
        } else {
            low = middle;
        }
    }
    return best;
}

wxString Typesetter::ellipsize(const wxString& text, const Type& type, double limit) {
    if (width(text, type) <= limit)
        return text;
    const wxString dots = wxString::FromUTF8("…");
    std::size_t low = 0, high = text.length();
    while (low < high) {
        const std::size_t middle = (low + high + 1) / 2;
        if (width(text.Left(middle) + dots, type) <= limit)
            low = middle;
        else
            high = middle - 1;
    }
    return text.Left(low).Trim() + dots;
}

void Typesetter::line(const wxString& text, const Type& type, const wxColour& colour, double x, double y) {
    if (text.empty())
        return;
    const double height = measure(text, type).height;
    choose(type, colour);
    // Whole pixels, or the hinted letters of one word stand at different heights.
    gc_.DrawText(text, std::round(x), std::round(y + (line_height(type) - height) / 2));
}

void Typesetter::line_right(const wxString& text, const Type& type, const wxColour& colour, double right,
                            double y) {
    line(text, type, colour, right - width(text, type), y);
}

void Typesetter::line_centred(const wxString& text, const Type& type, const wxColour& colour, double centre,
                              double y) {
    line(text, type, colour, centre - width(text, type) / 2, y);
}

double Typesetter::lines(const std::vector<wxString>& text, const Type& type, const wxColour& colour,
                         double x, double y) {
    for (const wxString& one : text) {
        line(one, type, colour, x, y);
        y += line_height(type);
    }
    return y;
}

double Typesetter::paragraph(const wxString& text, const Type& type, const wxColour& colour, double x,
                             double y, double limit) {
    return lines(wrap(text, type, limit), type, colour, x, y);
}

double Typesetter::digit_width(const Type& type) {
    double widest = 0;
    for (const char digit : {'0', '2', '4', '6', '8'})
        widest = std::max(widest, width(wxString(digit), type));
    return widest;
}

double Typesetter::tabular_width(const wxString& text, const Type& type) {
    const double digit = digit_width(type);
    double sum = 0;
    for (const wxUniChar letter : text)
        sum += wxIsdigit(letter) ? digit : width(wxString(letter), type);
    return sum;
}

double Typesetter::tabular(const wxString& text, const Type& type, const wxColour& colour, double x,
                           double y) {
    const double digit = digit_width(type), start = x;
    wxString word; // letters between digits stay together, so that their pairs are kerned
    const auto flush = [&] {
        line(word, type, colour, x, y);
        x += word.empty() ? 0 : width(word, type);
        word.clear();
    };
    for (const wxUniChar letter : text) {
        if (!wxIsdigit(letter)) {
            word += letter;
            continue;
        }
        flush();
        line_centred(wxString(letter), type, colour, x + digit / 2, y);
        x += digit;
    }
    flush();
    return x - start;
}

wxGraphicsContext& measuring_context() {
    static wxGraphicsContext* const context = wxGraphicsContext::Create();
    return *context;
}

void fill_round(wxGraphicsContext& gc, const wxRect2DDouble& box, double radius, const wxColour& fill,
                const wxColour& edge, double edge_width) {
    const bool edged = edge.IsOk();
    const double inset = edged ? edge_width / 2 : 0;
    if (edged)
        gc.SetPen(gc.CreatePen(wxGraphicsPenInfo(edge, edge_width)));
    else
        gc.SetPen(*wxTRANSPARENT_PEN);
    if (fill.IsOk())
        gc.SetBrush(wxBrush(fill));
    else
        gc.SetBrush(*wxTRANSPARENT_BRUSH);
    radius = std::min({radius, box.m_width / 2, box.m_height / 2});
    gc.DrawRoundedRectangle(box.m_x + inset, box.m_y + inset, box.m_width - 2 * inset,
                            box.m_height - 2 * inset, radius);
}

void fill_left_edge(wxGraphicsContext& gc, const wxRect2DDouble& box, double radius, double width,
                    const wxColour& colour) {
    gc.PushState();
    gc.Clip(box.m_x, box.m_y, width, box.m_height);
    fill_round(gc, wxRect2DDouble(box.m_x, box.m_y, std::max(box.m_width, 3 * radius), box.m_height), radius,
               colour);
    gc.PopState();
}

} // namespace samenspel::gui
