#include "app/support/book.hpp"

#include <algorithm>
#include <fstream>

#include "app/pages/rooms.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "content/files.hpp"
#include "content/support_reader.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

namespace fs = std::filesystem;
using domain::SupportDirectory;
using domain::SupportEntry;
using words::fill;
using words::tr;

[[noreturn]] void refuse(const fs::path& file, const std::error_code& error) {
    throw base::FileError(base::FileError::Kind::unwritable, base::utf8(file),
                          error ? error.message() : tr("cannot be written"));
}

/// Under another name first: what was there stays until the new one is whole.
void write_whole(const fs::path& file, const std::string& text) {
    std::error_code error;
    if (file.has_parent_path())
        fs::create_directories(file.parent_path(), error);
    fs::path unfinished = file;
    unfinished += ".new";
    {
        std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
        out << text;
        out.close();
        if (!out)
            refuse(file, {});
    }
    fs::rename(unfinished, file, error);
    if (error) {
        std::error_code ignored;
        fs::remove(unfinished, ignored);
        refuse(file, error);
    }
}

template <class Item>
void add_missing(std::vector<Item>& to, const std::vector<Item>& from) {
    for (const Item& item : from)
        if (std::ranges::find(to, item.id, &Item::id) == to.end())
            to.push_back(item);
}

/// Of two corrections of one entry the later counts.
void take_over(std::vector<SupportEntry>& to, const std::vector<SupportEntry>& from) {
    for (const SupportEntry& entry : from) {
        const auto found = std::ranges::find(to, entry.id, &SupportEntry::id);
        if (found == to.end())
            to.push_back(entry);
        else if (std::chrono::sys_days(entry.date.last_day()) >=
                 std::chrono::sys_days(found->date.last_day()))
            *found = entry;
    }
}

bool is_there(const fs::path& file) {
    std::error_code error;
    const bool there = fs::exists(file, error);
    if (error)
        throw base::FileError(base::FileError::Kind::unreadable, base::utf8(file), error.message());
    return there;
}

} // namespace

fs::path own_support_file(const Places& places) {
    return places.sessions / "hulpgids.xml";
}

fs::path training_with_support(const Places& places) {
    std::error_code error;
    for (const auto& training : find_trainings(places))
        if (fs::is_directory(training.folder / "support", error))
            return training.folder;
    throw base::FileError(base::FileError::Kind::missing, base::utf8(places.modules),
                          tr("no training here has a directory of local support"));
}

SupportBook load_support_book(const Places& places, const fs::path& module_folder) {
    SupportBook book;
    auto supplied = content::load_support(module_folder / "support");
    book.supplied = std::move(supplied.directory);
    book.problems = std::move(supplied.problems);
    const auto file = own_support_file(places);
    if (is_there(file)) {
        auto own =
            content::read_support({{content::shown_path(file), content::read_bytes(file)}}, book.supplied);
        book.own = std::move(own.directory);
        book.own_problems = std::move(own.problems);
        book.problems.insert(book.problems.end(), book.own_problems.begin(), book.own_problems.end());
    }
    return book;
}

std::vector<SupportEntry> support_nearby(const Places& places, const fs::path& module_folder,
                                         const std::string& region) {
    try {
        return domain::for_handout(load_support_book(places, module_folder).all(), region);
    } catch (const base::FileError&) {
        return {};
    }
}

void save_own_support(const Places& places, const SupportBook& book, const SupportDirectory& own) {
    const auto file = own_support_file(places);
    if (!book.own_problems.empty()) // what could not be read would be lost
        throw base::FileError(base::FileError::Kind::unwritable, base::utf8(file),
                              tr("it holds something that this version cannot read, and is left as it is"));
    std::error_code error;
    if (is_there(file)) {
        fs::path before = file;
        before += ".bak";
        write_whole(before, content::read_bytes(file));
    }
    if (own != SupportDirectory{})
        return write_whole(file, content::write_support(own));
    fs::remove(file, error); // nothing of one's own any more: no file, for an empty one is none
    if (error)
        refuse(file, error);
}

base::Problems import_support(const Places& places, const SupportBook& book, const fs::path& file) {
    const auto read = content::read_support({{content::shown_path(file), content::read_bytes(file)}},
                                            domain::with_own(book.supplied, book.own));
    if (!read.problems.empty())
        return read.problems;
    SupportDirectory own = book.own;
    add_missing(own.sources, read.directory.sources);
    add_missing(own.regions, read.directory.regions);
    add_missing(own.themes, read.directory.themes);
    take_over(own.entries, read.directory.entries);
    save_own_support(places, book, own);
    return {};
}

void export_support(const SupportBook& book, const fs::path& file) {
    write_whole(file, content::write_support(book.own));
}

std::string contacts_text(const SupportEntry& entry) {
    std::vector<std::string> parts;
    for (const auto& phone : entry.phones)
        parts.push_back(phone.what.empty() ? phone.number : phone.number + " (" + phone.what + ")");
    parts.insert(parts.end(), entry.mails.begin(), entry.mails.end());
    parts.insert(parts.end(), entry.sites.begin(), entry.sites.end());
    parts.push_back(entry.address);
    return joined(parts, " · ");
}

std::string origin_text(const SupportEntry& entry, const SupportDirectory& directory) {
    const auto title_of = [&](const std::string& id) {
        const auto source = std::ranges::find(directory.sources, id, &domain::SupportSource::id);
        return source == directory.sources.end() ? std::string() : source->title;
    };
    std::string title = title_of(entry.source);
    if (title.empty() && entry.own)
        title = tr("own entry");
    std::vector<std::string> parts{joined({title, to_string(entry.date)}, ", ")};
    for (const auto& other : entry.other_sources)
        parts.push_back(title_of(other));
    return joined(parts, "; ");
}

std::string age_text(const SupportEntry& entry, std::chrono::year_month_day today) {
    switch (domain::age_of(entry, today)) {
    case domain::SupportAge::expired:
        return fill(tr("EXPIRED since {date}"), {{"date", to_string(*entry.expires)}});
    case domain::SupportAge::old:
        return tr("CHECK: more than two years old");
    case domain::SupportAge::current:
        break;
    }
    return {};
}

std::string support_text(const SupportEntry& entry, const SupportDirectory& directory,
                         std::chrono::year_month_day today) {
    std::vector<std::string> lines{entry.name};
    if (!entry.former_names.empty())
        lines.front() +=
            " (" + fill(tr("formerly {names}"), {{"names", joined(entry.former_names, ", ")}}) + ")";
    const auto add = [&lines](const std::string& text) {
        if (!text.empty())
            lines.push_back("  " + text);
    };
    add(entry.for_whom.empty() ? std::string() : fill(tr("For {whom}"), {{"whom", entry.for_whom}}));
    add(entry.about);
    add(contacts_text(entry));
    for (const std::string& condition : entry.conditions)
        add(fill(tr("Condition: {text}"), {{"text", condition}}));
    for (const std::string& note : entry.notes)
        add(fill(tr("Mind: {text}"), {{"text", note}}));
    add(joined({origin_text(entry, directory), age_text(entry, today)}, " · "));
    return joined(lines, "\n") + "\n";
}

} // namespace samenspel::app
