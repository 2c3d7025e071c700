#include "app/study/practices_page.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <stdexcept>

#include "app/study/mend.hpp"
#include "app/texts.hpp"
#include "base/text.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;

constexpr int most_handed = 9999;

/// Of a questionnaire in any version, its title in the newest.
struct Known {
    std::string id, title;
};
std::vector<Known> questionnaires_of(const OpenStudy& study) {
    std::vector<Known> known;
    for (const auto place : dataset::newest_first(study.survey())) {
        const auto& one = study.survey().forms[place].questionnaire();
        if (std::ranges::find(known, one.id, &Known::id) == known.end())
            known.push_back({one.id, one.title});
    }
    return known;
}

/// Everything of practices, by code and questionnaire.
class Tally {
public:
    explicit Tally(const OpenStudy& study) {
        const auto& held = study.study();
        for (const auto& copy : held.copies)
            if (auto* part = of(copy.code, copy.questionnaire))
                ++part->printed;
        std::set<std::pair<std::string, std::string>> seen; // a copy that was entered twice came back once
        for (const auto& copy : domain::copies_with_entries(held)) {
            const auto& id = held.questionnaires[static_cast<std::size_t>(copy.questionnaire)].id;
            if (seen.emplace(copy.copy, id).second)
                if (auto* part = of(copy.copy, id))
                    ++part->returned;
        }
        std::map<std::pair<std::string, std::string>, domain::Handed> last;
        for (const auto& handed : held.handed) {
            auto& known = last[{handed.practice, handed.questionnaire}];
            if (std::pair(handed.on, handed.count) >= std::pair(known.on, known.count))
                known = handed;
        }
        for (const auto& [key, handed] : last)
            if (auto* part = of(key.first, key.second)) {
                part->handed = static_cast<std::size_t>(handed.count);
                part->handed_known = true;
            }
        for (const auto& meeting : held.meetings)
            if (auto& known = meetings_[meeting.practice]; std::pair(meeting.at, meeting.on) >= known)
                known = {meeting.at, meeting.on};
    }
    [[nodiscard]] std::set<std::string> codes() const {
        std::set<std::string> all;
        for (const auto& [key, part] : parts_)
            all.insert(key.first);
        for (const auto& [code, meeting] : meetings_)
            all.insert(code);
        return all;
    }
    [[nodiscard]] PracticesPage::Part part(const std::string& code, const std::string& questionnaire) const {
        const auto found = parts_.find({code, questionnaire});
        return found == parts_.end() ? PracticesPage::Part{} : found->second;
    }
    [[nodiscard]] std::string day(const std::string& code) const {
        const auto found = meetings_.find(code);
        return found == meetings_.end() ? std::string() : found->second.second;
    }

private:
    /// Null for what is no code of a practice: a mistyped code is told elsewhere, and makes no practice.
    PracticesPage::Part* of(const std::string& copy, const std::string& questionnaire) {
        const auto code = domain::practice_of(copy);
        return domain::read_practice_code(code) == code ? &parts_[{code, questionnaire}] : nullptr;
    }
    std::map<std::pair<std::string, std::string>, PracticesPage::Part> parts_;
    std::map<std::string, std::pair<std::int64_t, std::string>> meetings_; ///< when it was noted, the day
};

std::chrono::year_month_day day_of(const std::string& iso) {
    constexpr std::size_t year = 4, month = 5, day = 8;
    const auto number = [&](std::size_t at, std::size_t count) { return std::stoi(iso.substr(at, count)); };
    return std::chrono::year{number(0, year)} / number(month, 2) / number(day, 2);
}

std::string counts_text(const PracticesPage::Part& part) {
    return joined({counted("{n} printed", "{n} printed", part.printed),
                   part.handed_known ? counted("{n} handed out", "{n} handed out", part.handed)
                                     : tr("handed out not noted"),
                   counted("{n} returned", "{n} returned", part.returned)},
                  " · ");
}

std::string spoken_text(const PracticesPage::Row& row) {
    std::vector<std::string> said{row.code};
    for (const auto& text : {row.name, row.no_name, row.meeting})
        if (!text.empty())
            said.push_back(text);
    for (const auto& part : row.parts)
        said.push_back(
            fill(tr("{questionnaire}: {counts}"), {{"questionnaire", part.title}, {"counts", part.counts}}));
    said.insert(said.end(), row.strange.begin(), row.strange.end());
    return joined(said, ". ");
}

PracticesPage::Row row_of(const Tally& tally, const std::vector<Known>& known, const std::string& code,
                          const PracticeKey* key, bool has_key) {
    PracticesPage::Row row;
    row.code = code;
    if (key) {
        row.name = key->name;
        row.note = key->note;
        row.has_name = !key->name.empty();
    }
    row.day = tally.day(code);
    row.meeting = row.day.empty() ? tr("the day of the LOK is missing")
                                  : fill(tr("LOK on {date}"), {{"date", full_date(day_of(row.day))}});
    if (has_key && !row.has_name) {
        row.no_name = tr("the name is missing");
        row.missing.push_back(row.no_name);
    }
    if (row.day.empty())
        row.missing.push_back(row.meeting);
    for (const auto& one : known) {
        auto part = tally.part(code, one.id);
        if (part.printed + part.returned == 0 && !part.handed_known)
            continue;
        part.questionnaire = one.id;
        part.title = one.title;
        part.counts = counts_text(part);
        if (!part.handed_known)
            row.missing.push_back(
                fill(tr("{questionnaire}: handed out not noted"), {{"questionnaire", one.title}}));
        else if (part.returned > part.handed)
            row.strange.push_back(fill(tr("{questionnaire}: more came back than were handed out"),
                                       {{"questionnaire", one.title}}));
        if (part.handed_known && part.handed > part.printed)
            row.strange.push_back(fill(tr("{questionnaire}: more were handed out than were printed"),
                                       {{"questionnaire", one.title}}));
        row.parts.push_back(std::move(part));
    }
    row.spoken = spoken_text(row);
    return row;
}

std::optional<int> read_count(const std::string& typed) {
    const auto plain = base::collapse_spaces(base::clean_text(typed));
    int count = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), count);
    return error == std::errc() && end == plain.data() + plain.size() && count >= 0 && count <= most_handed
               ? std::optional(count)
               : std::nullopt;
}

bool is_blank(const std::string& typed) {
    return base::collapse_spaces(base::clean_text(typed)).empty();
}

} // namespace

PracticesPage make_practices_page(const OpenStudy& study, const std::vector<PracticeKey>* keys) {
    const Tally tally(study);
    const auto known = questionnaires_of(study);
    auto codes = tally.codes();
    std::map<std::string, const PracticeKey*> by_code;
    if (keys)
        for (const auto& key : *keys) {
            by_code[key.code] = &key;
            codes.insert(key.code);
        }
    PracticesPage page;
    page.has_key = keys != nullptr;
    for (const auto& code : codes)
        page.rows.push_back(row_of(tally, known, code, by_code[code], page.has_key));
    std::ranges::stable_sort(page.rows, {}, [](const PracticesPage::Row& row) {
        return std::pair(!row.has_name, row.name); // without a key: all alike, so by code as they are
    });
    const auto lacking = static_cast<std::size_t>(
        std::ranges::count_if(page.rows, [](const auto& row) { return !row.missing.empty(); }));
    page.summary = counted("{n} practice", "{n} practices", page.rows.size());
    if (lacking > 0)
        page.summary +=
            " · " + counted("something is missing of {n}", "something is missing of {n}", lacking);
    page.who = page.has_key ? tr("Names come from the key and are only shown: this page is for whoever "
                                 "may hold the key, "
                                 "and the names are in no report or export.")
                            : tr("This page is for the researchers of this study: without the key nobody "
                                 "knows which practice it is.");
    return page;
}

PracticeForm first_practice_form(const OpenStudy& study, const PracticesPage& page, const std::string& code) {
    PracticeForm form;
    form.code = code;
    form.has_key = page.has_key;
    const auto row = std::ranges::find(page.rows, code, &PracticesPage::Row::code);
    const auto parts = row == page.rows.end() ? std::vector<PracticesPage::Part>() : row->parts;
    for (const auto& one : questionnaires_of(study)) {
        const auto part = std::ranges::find(parts, one.id, &PracticesPage::Part::questionnaire);
        const auto counts = part == parts.end() ? PracticesPage::Part{} : *part;
        form.handed.push_back({one.id, one.title,
                               counts.handed_known ? std::to_string(counts.handed) : std::string(),
                               joined({counted("{n} printed", "{n} printed", counts.printed),
                                       counted("{n} returned", "{n} returned", counts.returned)},
                                      " · ")});
    }
    if (row != page.rows.end()) {
        form.name = row->name;
        form.note = row->note;
        if (!row->day.empty()) {
            const auto day = day_of(row->day);
            form.day = std::to_string(static_cast<unsigned>(day.day())) + '/' +
                       std::to_string(static_cast<unsigned>(day.month())) + '/' +
                       std::to_string(static_cast<int>(day.year()));
        }
    }
    return form;
}

std::vector<PracticeError> check_practice(const PracticeForm& before, const PracticeForm& now) {
    std::vector<PracticeError> errors;
    for (std::size_t i = 0; i < now.handed.size(); ++i) {
        const auto field = "handed " + std::to_string(i);
        if (is_blank(now.handed[i].count)) {
            if (!is_blank(before.handed.at(i).count))
                errors.push_back(
                    {field, tr("A count that was noted cannot be left empty: type 0 if there are none.")});
        } else if (!read_count(now.handed[i].count)) {
            errors.push_back({field, fill(tr("Type a number from 0 to {most}."),
                                          {{"most", std::to_string(most_handed)}})});
        }
    }
    if (is_blank(now.day)) {
        if (!is_blank(before.day))
            errors.push_back({"day", tr("A day that was noted cannot be left empty: type the right one.")});
    } else if (const auto day = read_date(now.day); !day || !is_iso_day(iso_date(*day))) {
        errors.push_back({"day", tr("A date looks like 21/11/2026.")});
    }
    return errors;
}

void keep_practice(OpenStudy& study, const std::filesystem::path& key, const PracticeForm& before,
                   const PracticeForm& now, const std::string& who, const Clock& clock) {
    if (const auto errors = check_practice(before, now); !errors.empty())
        throw std::invalid_argument(errors.front().text);
    study.together([&] {
        for (std::size_t i = 0; i < now.handed.size(); ++i)
            if (const auto count = read_count(now.handed[i].count);
                count && count != read_count(before.handed.at(i).count))
                note_handed(study, now.code, now.handed[i].questionnaire, *count, who, clock);
        if (const auto day = read_date(now.day); day && day != read_date(before.day))
            note_meeting(study, now.code, iso_date(*day), clock);
    });
    const auto name = base::collapse_spaces(base::clean_text(now.name)),
               note = base::collapse_spaces(base::clean_text(now.note));
    if (now.has_key && (name != before.name || note != before.note))
        keep_practice_key(study, key, {now.code, name, note});
}

} // namespace samenspel::app
