#include <algorithm>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "document/layout/fill.hpp"
#include "document/layout/format.hpp"

namespace samenspel::document {
namespace {

constexpr std::string_view footnote_style = "note";
constexpr std::string_view link_style = "link"; // its tint colours links, if the style sheet has it

/// One space between words, none at the ends and around line feeds, across runs.
void tidy_spaces(Runs& runs) {
    bool at_start = true;
    std::string* last_space = nullptr;
    for (auto& run : runs) {
        std::string text;
        for (const char c : run.text) {
            const bool space = c == ' ' || c == '\t' || c == '\r';
            if (space && (at_start || last_space != nullptr))
                continue;
            if (c == '\n' && last_space != nullptr)
                (last_space == &run.text ? text : *last_space).pop_back();
            text += space ? ' ' : c;
            at_start = c == '\n';
            last_space = space ? &run.text : nullptr;
        }
        run.text = text;
    }
    if (last_space != nullptr)
        last_space->pop_back();
    std::erase_if(runs, [](const Run& run) { return run.text.empty(); });
}

bool look_the_same(const Run& a, const Run& b) {
    return a.font == b.font && a.size == b.size && a.colour == b.colour && a.letter_space == b.letter_space &&
           a.href == b.href && a.footnote == b.footnote && a.rise == b.rise;
}

/// Fewer runs: kerning over their borders, and a sentence with a field in it is one text for who copies it.
void join_runs(Runs& runs) {
    Runs joined;
    for (auto& run : runs) {
        if (!joined.empty() && look_the_same(joined.back(), run))
            joined.back().text += run.text;
        else
            joined.push_back(std::move(run));
    }
    runs = std::move(joined);
}

std::string with_firm_spaces(const std::string& text) {
    std::string firm;
    for (const char c : text) {
        if (c == ' ')
            firm += "\u00A0";
        else
            firm += c;
    }
    return firm;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
}

std::string code_point(char32_t c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string code;
    for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
        code += digits[(c >> shift) & 0xFU];
    return "U+" + code.substr(code.size() > 4 && code.front() == '0' ? 1 : 0);
}

/// A number above the line, small.
Run raised(Run look, std::string text) {
    constexpr double smaller = 0.65, higher = 0.33; // of the type size
    look.text = std::move(text);
    look.rise = {look.size.value * higher};
    look.size = {look.size.value * smaller};
    look.letter_space = {};
    look.href.clear();
    return look;
}

/// The words around a character, for a message.
std::string surroundings(const std::string& text, char32_t character) {
    constexpr std::size_t reach = 20;
    const std::u32string points = base::to_utf32(text);
    const auto at = std::min(points.find(character), points.size());
    const auto from = at > reach ? at - reach : 0;
    std::u32string part = points.substr(from, 2 * reach);
    std::ranges::replace(part, U'\n', U' ');
    return base::to_utf8((from > 0 ? U"…" : U"") + part + (from + 2 * reach < points.size() ? U"…" : U""));
}

} // namespace

Run Filler::look_of(const Style& style) const {
    Run look;
    look.font = style.font;
    look.size = style.size;
    look.letter_space = style.letter_space;
    look.colour = paper_.sheet.tints.at(style.colour);
    return look;
}

Runs Filler::paragraph(const Inlines& inlines, const Style& style) {
    Runs runs;
    strong_weight_ = style.strong_weight;
    capitals_ = style.capitals;
    add_inlines(inlines, look_of(style), runs);
    tidy_spaces(runs);
    join_runs(runs);
    for (auto& run : runs) {
        if (capitals_)
            run.text = in_capitals(run.text);
        check_characters(run);
    }
    return runs;
}

void Filler::add_inlines(const Inlines& inlines, const Run& look, Runs& out) {
    for (const auto& piece : inlines)
        add_inline(piece, look, out);
}

void Filler::add_inline(const Inline& piece, const Run& look, Runs& out) {
    if (const auto* words = std::get_if<Words>(&piece.content)) {
        add_rich_text({{words->text, false, false, {}}}, look, out);
    } else if (const auto* field = std::get_if<FieldRef>(&piece.content)) {
        if (const auto said = scope_.words(*field))
            add_rich_text(*said, look, out);
    } else if (const auto* emphasis = std::get_if<Emphasis>(&piece.content)) {
        Run inner = look;
        if (emphasis->strong)
            inner.font.weight = strong_weight_;
        if (emphasis->emphasis)
            inner.font.italic = !look.font.italic;
        if (!emphasis->colour.empty())
            inner.colour = paper_.sheet.tints.at(emphasis->colour);
        add_inlines(emphasis->children, inner, out);
    } else if (const auto* anchor = std::get_if<Anchor>(&piece.content)) {
        add_inlines(anchor->children, linked(look, scope_.words(anchor->href)), out);
    } else if (std::holds_alternative<LineBreak>(piece.content)) {
        add_rich_text({{"\n", false, false, {}}}, look, out);
    } else if (const auto* mark = std::get_if<NoteMark>(&piece.content)) {
        add_footnote(*mark, look, out);
    } else if (const auto* test = std::get_if<InlineIf>(&piece.content)) {
        add_inlines(scope_.holds(test->test) ? test->then : test->otherwise, look, out);
    } else if (const auto* repeat = std::get_if<InlineRepeat>(&piece.content)) {
        add_repeated(*repeat, look, out);
    }
}

void Filler::add_footnote(const NoteMark& mark, const Run& look, Runs& out) {
    const auto outer = std::pair(strong_weight_, capitals_);
    const auto named = paper_.sheet.styles.find(footnote_style);
    const Style& style = named != paper_.sheet.styles.end() ? named->second : style_named("text");
    Runs runs = paragraph(mark.children, style);
    std::tie(strong_weight_, capitals_) = outer;
    std::string words;
    for (const auto& run : runs)
        words += run.text;
    if (words.empty())
        return;
    auto& footnote = footnotes_[words];
    if (!footnote) {
        Run space = look_of(style);
        space.text = " ";
        runs.insert(runs.begin(), std::move(space));
        join_runs(runs);
        runs.insert(runs.begin(), raised(look_of(style), std::to_string(footnotes_.size())));
        footnote = std::make_shared<const Footnote>(Footnote{footnotes_.size(), std::move(runs)});
    }
    if (!out.empty() && out.back().footnote)
        out.push_back(raised(look, ","));
    out.push_back(raised(look, std::to_string(footnote->number)));
    out.back().footnote = footnote;
}

void Filler::add_repeated(const InlineRepeat& repeat, const Run& look, Runs& out) {
    scope_.for_each(repeat.loop, [&](std::size_t i, std::size_t count) {
        const bool last = i + 1 == count;
        const auto& between = last && !repeat.last_between.empty() ? repeat.last_between : repeat.between;
        if (i > 0)
            add_rich_text({{between, false, false, {}}}, look, out);
        add_inlines(repeat.children, look, out);
    });
}

void Filler::add_rich_text(const RichText& text, const Run& look, Runs& out) {
    for (const auto& span : text) {
        if (span.text.empty())
            continue;
        Run run = span.href.empty() ? look : linked(look, span.href);
        if (span.strong)
            run.font.weight = strong_weight_;
        if (span.emphasis)
            run.font.italic = !look.font.italic;
        // A telephone number stays on one line.
        run.text = run.href.starts_with("tel:") ? with_firm_spaces(span.text) : span.text;
        out.push_back(std::move(run));
    }
}

Run Filler::linked(Run look, const std::string& href) {
    if (href.empty())
        return look;
    if (!href.starts_with("https://") && !href.starts_with("mailto:") && !href.starts_with("tel:")) {
        complaints_.add(at_, complaints::bad_link, {{"link", href}});
        return look;
    }
    look.href = href;
    if (href.starts_with("tel:")) // a number is read in groups, and dialled without (RFC 3966)
        std::erase(look.href, ' ');
    const auto style = paper_.sheet.styles.find(link_style);
    if (style != paper_.sheet.styles.end())
        look.colour = paper_.sheet.tints.at(style->second.colour);
    return look;
}

void Filler::check_words(std::string& words, const Style& style) {
    Run run = look_of(style);
    run.text = std::move(words);
    check_characters(run);
    words = std::move(run.text);
}

void Filler::check_characters(Run& run) {
    std::string seen; // line feeds are no characters of a font
    std::ranges::remove_copy(run.text, std::back_inserter(seen), '\n');
    while (const auto lacking = typesetting_.measure.missing(seen, run.font)) {
        const std::string character = base::to_utf8(std::u32string(1, *lacking));
        if (lacking_.emplace(run.font.family, *lacking).second) {
            complaints_.add(at_, complaints::missing_character,
                            {{"font", run.font.family},
                             {"character", "“" + character + "” (" + code_point(*lacking) + ")"},
                             {"words", surroundings(run.text, *lacking)}});
        }
        if (*lacking == U'?')
            return; // a font without it: nothing better is left
        const std::string_view instead = *lacking == 0x2011 ? "-" : *lacking == 0x202F ? "\u00A0" : "?";
        replace_all(seen, character, instead);
        replace_all(run.text, character, instead);
    }
}

} // namespace samenspel::document
