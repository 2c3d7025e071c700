#include "app/pages/support.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string_view>

#include "app/texts.hpp"
#include "base/text.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using domain::SupportDirectory;
using domain::SupportEntry;
using words::fill;
using words::tr;
using words::trn;

constexpr std::size_t most_shown = 40; ///< who gets more than this types another word

std::vector<SupportPage::Choice> choices(const std::string& all, const auto& items) {
    std::vector<SupportPage::Choice> made{{"", all}};
    for (const auto& item : items)
        made.push_back({item.id, item.name});
    return made;
}

SupportPage::Row row_of(const SupportEntry& entry, const SupportDirectory& directory,
                        std::chrono::year_month_day today) {
    SupportPage::Row row;
    row.id = entry.id;
    row.name = entry.name;
    row.age = domain::age_of(entry, today);
    row.own = entry.own;
    const auto whom =
        entry.for_whom.empty() ? std::string() : fill(tr("For {whom}."), {{"whom", entry.for_whom}});
    row.detail = joined({whom, entry.about}, " ");
    row.contacts = contacts_text(entry);
    for (const std::string& condition : entry.conditions)
        row.remarks.push_back(fill(tr("Condition: {text}"), {{"text", condition}}));
    for (const std::string& note : entry.notes)
        row.remarks.push_back(fill(tr("Mind: {text}"), {{"text", note}}));
    row.origin = origin_text(entry, directory);
    row.mark = age_text(entry, today);
    return row;
}

domain::PartialDate date_of(std::chrono::year_month_day day) {
    return {day.year(), day.month(), day.day()};
}

void put(SupportDirectory& own, SupportEntry entry) {
    const auto found = std::ranges::find(own.entries, entry.id, &SupportEntry::id);
    if (found == own.entries.end())
        own.entries.push_back(std::move(entry));
    else
        *found = std::move(entry);
}

} // namespace

SupportPresenter::SupportPresenter(Places places, std::chrono::year_month_day today,
                                   std::filesystem::path training)
    : places_(std::move(places)), today_(today), training_(std::move(training)) {
    if (training_.empty())
        training_ = training_with_support(places_);
    read();
}

void SupportPresenter::read() {
    book_ = load_support_book(places_, training_);
    search_ = std::make_unique<SupportSearch>(book_.all());
    const auto& all = search_->directory();
    page_.regions = choices(tr("All regions"), all.regions);
    page_.themes = choices(tr("All themes"), all.themes);
    page_.problems = book_.problems.empty() ? std::string() : base::to_string(book_.problems.front());
    show();
}

void SupportPresenter::look_for(const SupportQuery& query) {
    query_ = query;
    query_.words = base::clean_text(query.words);
    show();
}

void SupportPresenter::show() {
    const auto found = search_->find(query_);
    page_.rows.clear();
    for (std::size_t i = 0; i < std::min(found.size(), most_shown); ++i)
        page_.rows.push_back(row_of(*found[i], search_->directory(), today_));
    const auto count = static_cast<long>(found.size());
    page_.count = fill(trn("{n} address", "{n} addresses", count), {{"n", std::to_string(count)}});
    if (found.size() > most_shown)
        page_.count = fill(tr("{count}, the first {n} shown"),
                           {{"count", page_.count}, {"n", std::to_string(most_shown)}});
}

const SupportEntry* SupportPresenter::entry(const std::string& id) const {
    const auto& entries = search_->directory().entries;
    const auto found = std::ranges::find(entries, id, &SupportEntry::id);
    return found == entries.end() ? nullptr : &*found;
}

bool SupportPresenter::was_supplied(const std::string& id) const {
    return std::ranges::find(book_.supplied.entries, id, &SupportEntry::id) != book_.supplied.entries.end();
}

std::vector<std::string> SupportPresenter::complaints(const SupportEntry& entry) {
    std::vector<std::string> all;
    std::set<std::string> seen;
    const auto once = [&](std::string text) {
        const auto shown = text;
        std::erase(text, ' ');
        if (!seen.insert(text).second)
            all.push_back(fill(tr("“{text}” stands there twice."), {{"text", shown}}));
    };
    for (const auto& phone : entry.phones)
        once(phone.number);
    for (const auto* texts : {&entry.mails, &entry.sites})
        for (const auto& text : *texts)
            once(text);
    if (entry.name.empty())
        all.push_back(tr("It has no name yet."));
    for (const auto& phone : entry.phones)
        if (!domain::is_phone_number(phone.number))
            all.push_back(fill(tr("“{text}” is not a Belgian telephone number."), {{"text", phone.number}}));
    for (const std::string& mail : entry.mails)
        if (!domain::is_mail_address(mail))
            all.push_back(fill(tr("“{text}” is not an address of mail."), {{"text", mail}}));
    for (const std::string& site : entry.sites)
        if (!domain::is_site(site))
            all.push_back(fill(tr("“{text}” is not the address of a site: it begins with https://."),
                               {{"text", site}}));
    return all;
}

/// Unlike any other, also unlike what a colleague calls by the same name.
std::string SupportPresenter::fresh_id(const std::string& name) {
    std::string stem;
    for (const char c : base::fold_for_search(name))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            stem += c;
        else if (!stem.empty() && stem.back() != '-')
            stem += '-';
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::random_device dice;
    std::uniform_int_distribution<std::size_t> any(0, letters.size() - 1);
    std::string mark;
    for (int i = 0; i < 6; ++i)
        mark += letters[any(dice)];
    return "eigen-" + stem + (stem.empty() || stem.back() == '-' ? "" : "-") + mark;
}

/// On what the file holds now: another window or a synchronised folder may have changed it.
void SupportPresenter::change(const std::function<void(SupportDirectory& own)>& how) {
    read();
    SupportDirectory own = book_.own;
    how(own);
    save_own_support(places_, book_, own);
    read();
}

void SupportPresenter::keep(SupportEntry entry) {
    if (entry.id.empty())
        entry.id = fresh_id(entry.name);
    entry.source.clear(); // it is no longer what the source says
    entry.date = date_of(today_);
    entry.hidden = false;
    change([&entry](SupportDirectory& own) { put(own, entry); });
}

/// With what was joined to it, or that would come in its place; each as it is by itself.
void SupportPresenter::hide(const std::string& id) {
    change([this, &id](SupportDirectory& own) {
        for (SupportEntry gone : domain::with_own(book_.supplied, own).entries) {
            if (gone.id != id && gone.same_as != id)
                continue;
            gone.hidden = true;
            put(own, std::move(gone));
        }
    });
}

void SupportPresenter::show_again(const std::string& id) {
    change([this, &id](SupportDirectory& own) {
        std::erase_if(own.entries, [&](SupportEntry& entry) {
            if (!entry.hidden || (entry.id != id && entry.same_as != id))
                return false;
            entry.hidden = false;
            entry.own = false;
            // Nothing in it was one's own: then it is the supplied one again.
            return std::ranges::find(book_.supplied.entries, entry) != book_.supplied.entries.end();
        });
    });
}

void SupportPresenter::restore(const std::string& id) {
    change([&id](SupportDirectory& own) {
        std::erase_if(own.entries, [&](const SupportEntry& one) { return one.id == id; });
    });
}

std::vector<SupportPage::Choice> SupportPresenter::hidden() const {
    std::vector<SupportPage::Choice> all;
    for (const SupportEntry& entry : book_.own.entries) {
        const auto whole = std::ranges::find(book_.own.entries, entry.same_as, &SupportEntry::id);
        const bool with_it = !entry.same_as.empty() && whole != book_.own.entries.end() && whole->hidden;
        if (entry.hidden && !with_it)
            all.push_back({entry.id, entry.name});
    }
    return all;
}

base::Problems SupportPresenter::take_over(const std::filesystem::path& file) {
    auto problems = import_support(places_, book_, file);
    if (problems.empty())
        read();
    return problems;
}

void SupportPresenter::give(const std::filesystem::path& file) const {
    export_support(book_, file);
}

} // namespace samenspel::app
