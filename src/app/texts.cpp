#include "app/texts.hpp"

#include <algorithm>
#include <array>
#include <regex>

#include "base/text.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::mark;
using words::tr;
using words::trc;
using words::trn;

std::string two_digits(long long n) {
    return (n < 10 ? "0" : "") + std::to_string(n);
}

std::string month_name(std::chrono::month month) {
    using words::markc;
    static constexpr std::array names{
        markc("month", "January"), markc("month", "February"), markc("month", "March"),
        markc("month", "April"),   markc("month", "May"),      markc("month", "June"),
        markc("month", "July"),    markc("month", "August"),   markc("month", "September"),
        markc("month", "October"), markc("month", "November"), markc("month", "December")};
    return month.ok() ? trc("month", names[static_cast<unsigned>(month) - 1]) : std::string();
}

std::string day_name(std::chrono::weekday day) {
    using words::mark;
    static constexpr std::array names{mark("Sunday"),   mark("Monday"), mark("Tuesday"), mark("Wednesday"),
                                      mark("Thursday"), mark("Friday"), mark("Saturday")};
    return tr(names[day.c_encoding()]);
}

std::string number(unsigned n) {
    return std::to_string(n);
}

std::chrono::hh_mm_ss<std::chrono::milliseconds>
time_of_day(std::chrono::local_time<std::chrono::milliseconds> time) {
    return std::chrono::hh_mm_ss{time - std::chrono::floor<std::chrono::days>(time)};
}

} // namespace

std::string clock_text(std::chrono::milliseconds time) {
    const auto all = std::chrono::ceil<std::chrono::seconds>(time).count();
    if (all >= 3600) {
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(time).count();
        return fill(tr("{hours} h {minutes}"),
                    {{"hours", std::to_string(minutes / 60)}, {"minutes", two_digits(minutes % 60)}});
    }
    return std::to_string(all / 60) + ':' + two_digits(all % 60);
}

std::string span_text(std::chrono::seconds time) {
    const auto all = std::chrono::abs(time).count();
    return std::to_string(all / 60) + ':' + two_digits(all % 60);
}

std::string hour_text(std::chrono::local_time<std::chrono::milliseconds> time) {
    const auto parts = time_of_day(time);
    return std::to_string(parts.hours().count()) + ':' + two_digits(parts.minutes().count());
}

std::string second_text(std::chrono::local_time<std::chrono::milliseconds> time) {
    return hour_text(time) + ':' + two_digits(time_of_day(time).seconds().count());
}

std::string long_date(std::chrono::year_month_day date) {
    return day_name(std::chrono::weekday{std::chrono::local_days{date}}) + ' ' + full_date(date);
}

std::string short_date(std::chrono::year_month_day date) {
    return fill(trc("date", "{day} {month}"),
                {{"day", number(static_cast<unsigned>(date.day()))}, {"month", month_name(date.month())}});
}

std::string full_date(std::chrono::year_month_day date) {
    return fill(trc("date", "{day} {month} {year}"),
                {{"day", number(static_cast<unsigned>(date.day()))},
                 {"month", month_name(date.month())},
                 {"year", std::to_string(static_cast<int>(date.year()))}});
}

std::string iso_date(std::chrono::year_month_day date) {
    return std::to_string(static_cast<int>(date.year())) + '-' +
           two_digits(static_cast<unsigned>(date.month())) + '-' +
           two_digits(static_cast<unsigned>(date.day()));
}

std::optional<std::chrono::year_month_day> read_date(const std::string& text) {
    static const std::regex form(R"(\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})\s*)");
    std::smatch parts;
    if (!std::regex_match(text, parts, form))
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{std::stoi(parts[3])},
                                           std::chrono::month{static_cast<unsigned>(std::stoi(parts[2]))},
                                           std::chrono::day{static_cast<unsigned>(std::stoi(parts[1]))}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string drift_text(std::chrono::milliseconds late) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(std::chrono::abs(late)).count();
    if (minutes == 0)
        return tr("on schedule");
    return fill(late.count() > 0 ? tr("{n} min behind") : tr("{n} min ahead"),
                {{"n", std::to_string(minutes)}});
}

std::string end_drift_text(std::chrono::milliseconds late) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(std::chrono::abs(late)).count();
    if (minutes == 0)
        return tr("as planned");
    return fill(late.count() > 0 ? tr("{n} min later than planned") : tr("{n} min earlier than planned"),
                {{"n", std::to_string(minutes)}});
}

std::string longer_text(long long minutes) {
    if (minutes == 0)
        return tr("as planned");
    return fill(minutes > 0 ? tr("{n} min longer") : tr("{n} min shorter"),
                {{"n", std::to_string(std::abs(minutes))}});
}

std::string doctors_text(int n) {
    return fill(trn("{n} doctor", "{n} doctors", n), {{"n", std::to_string(n)}});
}

std::string kind_text(domain::NoteKind kind) {
    switch (kind) {
    case domain::NoteKind::reflection:
        return tr("reflection");
    case domain::NoteKind::intention:
        return tr("intention");
    case domain::NoteKind::unmet_need:
        return tr("unmet need");
    case domain::NoteKind::question:
        return trc("note", "question");
    }
    return {};
}

std::string group_text(int group) {
    if (group < 1)
        return {};
    const std::string letter =
        group <= 26 ? std::string(1, static_cast<char>('A' + group - 1)) : std::to_string(group);
    return fill(tr("Group {letter}"), {{"letter", letter}});
}

std::string block_name(const domain::Block& block) {
    if (block.number == 0)
        return block.short_title;
    return fill(tr("Part {n}"), {{"n", std::to_string(block.number)}});
}

std::string numbered_title(const domain::Block& block) {
    return block.number == 0 ? block.short_title : std::to_string(block.number) + ' ' + block.short_title;
}

std::string step_word(const domain::Step& step) {
    switch (step.kind) {
    case domain::Step::Kind::flash:
        return tr("info flash");
    case domain::Step::Kind::question:
        return tr("working question");
    case domain::Step::Kind::addition:
        return tr("short addition");
    case domain::Step::Kind::talk:
        return trc("step", "talk");
    case domain::Step::Kind::round:
        return tr("closing round");
    }
    return {};
}

std::string step_word(const domain::Block& block, const domain::Step& step) {
    // The short title is for the agenda; here it only tells two steps of a kind apart.
    if (!step.short_title.empty() && std::ranges::count(block.steps, step.kind, &domain::Step::kind) > 1)
        return step.short_title;
    if (step.kind == domain::Step::Kind::talk)
        return block.short_title;
    const bool numbered = block.number > 0 && step.kind != domain::Step::Kind::addition;
    return step_word(step) + (numbered ? ' ' + std::to_string(block.number) : std::string());
}

std::string step_name(const domain::Step& step) {
    return capital_first(step.short_title.empty() ? step_word(step) : step.short_title);
}

std::string reason_text(const base::FileError& error) {
    // What the readers below say of themselves; what the system says is left as it is.
    static constexpr std::array known{mark("there is no such file"), mark("the file is read-only"),
                                      mark("the file cannot be read"),
                                      mark("the file was moved, replaced or deleted while it was open"),
                                      mark("there is a file with this name already")};
    switch (error.kind()) {
    case base::FileError::Kind::in_use:
        return tr("open in another window or on another laptop");
    case base::FileError::Kind::damaged:
        return tr("damaged");
    case base::FileError::Kind::newer:
        return tr("made by a newer Samenspel; install that one to open it");
    case base::FileError::Kind::foreign:
        return tr("not a session of Samenspel");
    case base::FileError::Kind::missing:
    case base::FileError::Kind::unreadable:
    case base::FileError::Kind::unwritable:
        break;
    }
    const auto found =
        std::ranges::find(known, error.reason(), [](const char* id) { return std::string(id); });
    return found == known.end() ? error.reason() : tr(*found);
}

std::string upper(std::string_view text) {
    std::u32string out = base::to_utf32(text);
    for (char32_t& c : out) {
        const bool latin = (c >= U'a' && c <= U'z') || (c >= U'à' && c <= U'þ' && c != U'÷');
        if (latin)
            c -= 32;
    }
    return base::to_utf8(out);
}

std::string capital_first(std::string text) {
    const auto points = base::to_utf32(text);
    return points.empty() ? text
                          : upper(base::to_utf8(points.substr(0, 1))) + base::to_utf8(points.substr(1));
}

std::string counted(const char* one, const char* many, std::size_t n) {
    return words::fill(words::trn(one, many, static_cast<long>(n)), {{"n", std::to_string(n)}});
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (const auto& part : parts) {
        if (part.empty())
            continue;
        if (!out.empty())
            out += between;
        out += part;
    }
    return out;
}

std::string without_scheme(const std::string& href) {
    std::string shown = href;
    for (const std::string scheme : {"https://", "mailto:", "tel:", "www."})
        if (shown.starts_with(scheme))
            shown.erase(0, scheme.size());
    if (shown.ends_with('/'))
        shown.pop_back();
    return shown;
}

} // namespace samenspel::app
