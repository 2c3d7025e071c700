#include "domain/support/directory.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace samenspel::domain {
namespace {

constexpr std::chrono::years old_after{2};

/// Exactly `digits` digits at the front of `text`, which loses them.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
    if (text.size() < digits)
        return std::nullopt;
    int value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + digits, value);
    if (error != std::errc() || stop != text.data() + digits || value < 0)
        return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

/// "-09" at the front of `text`, which loses it.
std::optional<unsigned> take_part(std::string_view& text) {
    if (!text.starts_with('-'))
        return std::nullopt;
    text.remove_prefix(1);
    const auto number = take_number(text, 2);
    return number ? std::optional<unsigned>(static_cast<unsigned>(*number)) : std::nullopt;
}

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

std::chrono::year_month_day PartialDate::last_day() const {
    using namespace std::chrono;
    const auto in = month.value_or(December);
    return day ? year_month_day{year, in, *day} : year_month_day{year / in / last};
}

std::optional<PartialDate> parse_partial_date(const std::string& text) {
    using namespace std::chrono;
    std::string_view rest = text;
    const auto year_number = take_number(rest, 4);
    if (!year_number || *year_number < 1900)
        return std::nullopt;
    PartialDate date{year{*year_number}, {}, {}};
    if (rest.empty())
        return date;
    const auto month_number = take_part(rest);
    if (!month_number || !month{*month_number}.ok())
        return std::nullopt;
    date.month = month{*month_number};
    if (rest.empty())
        return date;
    const auto day_number = take_part(rest);
    if (!day_number || !rest.empty())
        return std::nullopt;
    date.day = day{*day_number};
    return date.last_day().ok() ? std::optional(date) : std::nullopt;
}

std::string to_string(const PartialDate& date) {
    std::string text = std::to_string(static_cast<int>(date.year));
    if (date.month)
        text += '-' + two_digits(static_cast<unsigned>(*date.month));
    if (date.day)
        text += '-' + two_digits(static_cast<unsigned>(*date.day));
    return text;
}

SupportAge age_of(const SupportEntry& entry, std::chrono::year_month_day today) {
    using std::chrono::sys_days;
    if (entry.expires && sys_days(today) > sys_days(entry.expires->last_day()))
        return SupportAge::expired;
    auto until = entry.date.last_day() + old_after;
    if (!until.ok()) // 29 February
        until = until.year() / until.month() / std::chrono::last;
    return sys_days(today) > sys_days(until) ? SupportAge::old : SupportAge::current;
}

std::vector<std::string> regions_around(const SupportDirectory& directory, const std::string& region) {
    std::vector<std::string> around{region};
    while (true) {
        const auto found = std::ranges::find(directory.regions, around.back(), &SupportRegion::id);
        if (found == directory.regions.end() || found->within.empty() ||
            std::ranges::find(around, found->within) != around.end())
            return around;
        around.push_back(found->within);
    }
}

std::vector<SupportEntry> for_handout(const SupportDirectory& directory, const std::string& region) {
    if (region.empty() && !directory.regions.empty())
        return for_handout(directory, directory.regions.front().id);
    const auto around = regions_around(directory, region);
    std::vector<SupportEntry> entries;
    for (const SupportEntry& entry : directory.entries)
        if (entry.on_handout && std::ranges::any_of(entry.regions, [&](const std::string& id) {
                return std::ranges::find(around, id) != around.end();
            }))
            entries.push_back(entry);
    return entries;
}

SupportDirectory with_own(SupportDirectory supplied, const SupportDirectory& own) {
    const auto add_new = [](auto& to, const auto& from) {
        using Item = std::ranges::range_value_t<decltype(to)>;
        for (const auto& item : from)
            if (std::ranges::find(to, item.id, &Item::id) == to.end())
                to.push_back(item);
    };
    add_new(supplied.sources, own.sources);
    add_new(supplied.regions, own.regions);
    add_new(supplied.themes, own.themes);
    for (SupportEntry entry : own.entries) {
        entry.own = true;
        const auto found = std::ranges::find(supplied.entries, entry.id, &SupportEntry::id);
        if (found != supplied.entries.end())
            *found = std::move(entry);
        else
            supplied.entries.push_back(std::move(entry));
    }
    std::erase_if(supplied.entries, &SupportEntry::hidden);
    return supplied;
}

SupportDirectory with_joined(SupportDirectory directory) {
    const auto add_new = [](auto& to, const auto& from) {
        for (const auto& item : from)
            if (std::ranges::find(to, item) == to.end())
                to.push_back(item);
    };
    auto& entries = directory.entries;
    std::vector<std::string> joined;
    for (const auto& entry : entries) {
        const auto whole = std::ranges::find(entries, entry.same_as, &SupportEntry::id);
        // Without the other one, hidden or gone, this one tells it.
        if (entry.same_as.empty() || entry.own || whole == entries.end() || &*whole == &entry)
            continue;
        joined.push_back(entry.id);
        if (whole->own)
            continue;
        add_new(whole->regions, entry.regions);
        add_new(whole->themes, entry.themes);
        add_new(whole->conditions, entry.conditions);
        add_new(whole->phones, entry.phones);
        add_new(whole->mails, entry.mails);
        add_new(whole->sites, entry.sites);
        add_new(whole->notes, entry.notes);
        if (entry.source != whole->source)
            add_new(whole->other_sources, std::vector{entry.source});
    }
    std::erase_if(entries, [&](const SupportEntry& entry) {
        return std::ranges::find(joined, entry.id) != joined.end();
    });
    return directory;
}

bool is_phone_number(const std::string& text) {
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back()) || text.find("  ") != text.npos ||
        !std::ranges::all_of(text, [](char c) { return is_digit(c) || c == ' '; }))
        return false;
    const auto digits = std::ranges::count_if(text, is_digit);
    const bool brief = digits == 3 || digits == 4, whole = digits == 9 || digits == 10;
    return (brief && text.front() == '1') || (whole && text.front() == '0');
}

bool is_mail_address(const std::string& text) {
    const auto at = text.find('@');
    if (at == text.npos || at == 0 || text.find('@', at + 1) != text.npos)
        return false;
    const std::string_view domain = std::string_view(text).substr(at + 1);
    const auto dot = domain.rfind('.');
    const auto is_fit = [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' ||
               c == '_' || c == '+' || c == '@';
    };
    return dot != domain.npos && dot > 0 && domain.size() - dot > 2 && domain.find("..") == domain.npos &&
           std::ranges::all_of(text, is_fit);
}

bool is_site(const std::string& text) {
    constexpr std::string_view scheme = "https://";
    return text.starts_with(scheme) && text.size() > scheme.size() && text.find(' ') == text.npos &&
           text.find('.', scheme.size()) != text.npos;
}

} // namespace samenspel::domain
