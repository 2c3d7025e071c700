#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace samenspel::domain {

/// Where a fact comes from, or until when it holds: a year, a month or a day.
struct PartialDate {
    std::chrono::year year{};
    std::optional<std::chrono::month> month;
    std::optional<std::chrono::day> day; ///< only with a month

    /// The last day that it can stand for: 2024 is over on 31 December 2024.
    [[nodiscard]] std::chrono::year_month_day last_day() const;
    friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

/// "2024", "2024-09" or "2024-09-17"; nothing if it is none of these or no day of the calendar.
std::optional<PartialDate> parse_partial_date(const std::string& text);
std::string to_string(const PartialDate& date);

enum class SupportKind {
    association,
    organisation,
    information,
    emergency,
    violence,
    helpline,
    professional,
    repertory,
    service,
    municipality,
    example,
    figure,
};

struct SupportPhone {
    std::string number; ///< as one reads it: "078 15 50 20"
    std::string what;   ///< which line; may be empty
    friend bool operator==(const SupportPhone&, const SupportPhone&) = default;
};

/// One address of local support. All text is clean UTF-8; what is not known is empty.
struct SupportEntry {
    std::string id;
    SupportKind kind = SupportKind::organisation;
    std::string name;
    std::vector<std::string> former_names;
    std::vector<std::string> regions, themes; ///< ids
    std::string for_whom, about;
    std::vector<std::string> conditions;
    std::vector<SupportPhone> phones;
    std::vector<std::string> mails, sites;
    std::string address;
    std::vector<std::string> notes;         ///< conflicts between sources, doubts
    std::string source;                     ///< id
    std::vector<std::string> other_sources; ///< ids; of what was joined with it
    std::string same_as;                    ///< id of the entry that tells of the same: they are shown as one
    PartialDate date;                       ///< of the data
    std::optional<PartialDate> expires;
    bool on_handout = false; ///< stands on the handout of a group that works in its region
    bool hidden = false;     ///< in a file of one's own: takes the supplied one away
    bool own = false;        ///< from the user's own file

    friend bool operator==(const SupportEntry&, const SupportEntry&) = default;
};

struct SupportRegion {
    std::string id, name;
    std::string within; ///< id of the region around it; may be empty
    friend bool operator==(const SupportRegion&, const SupportRegion&) = default;
};

struct SupportTheme {
    std::string id, name;
    friend bool operator==(const SupportTheme&, const SupportTheme&) = default;
};

struct SupportSource {
    std::string id, title;
    PartialDate date;
    friend bool operator==(const SupportSource&, const SupportSource&) = default;
};

/// All that is known of support, in the order of its files.
struct SupportDirectory {
    std::vector<SupportSource> sources;
    std::vector<SupportRegion> regions;
    std::vector<SupportTheme> themes;
    std::vector<SupportEntry> entries;

    friend bool operator==(const SupportDirectory&, const SupportDirectory&) = default;
};

/// How far one may trust an entry on a day.
enum class SupportAge {
    current,
    old,     ///< more than two years: to be checked
    expired, ///< past the date until which it holds
};
SupportAge age_of(const SupportEntry& entry, std::chrono::year_month_day today);

/// The region and those around it, nearest first. An unknown id stands alone.
std::vector<std::string> regions_around(const SupportDirectory& directory, const std::string& region);

/// Those for the handout of a group that works in this region; without one, in the first of the directory.
std::vector<SupportEntry> for_handout(const SupportDirectory& directory, const std::string& region);

/// The supplied directory with the user's own entries over it: replaced in place, hidden ones left out, new ones
/// last.
SupportDirectory with_own(SupportDirectory supplied, const SupportDirectory& own);

/// Entries that tell of the same as another become part of it: what it lacks is added, and their sources. One that
/// the user corrected is left as it is.
SupportDirectory with_joined(SupportDirectory directory);

/// Whether a Belgian telephone can dial it: 3 or 4 digits that begin with 1, or 9 or 10 that begin with 0; spaces between them.
bool is_phone_number(const std::string& text);
bool is_mail_address(const std::string& text);
bool is_site(const std::string& text); ///< https:// and a name with a dot

} // namespace samenspel::domain
