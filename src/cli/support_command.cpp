#include <algorithm>
#include <chrono>

#include "app/support/book.hpp"
#include "app/support/search.hpp"
#include "app/texts.hpp"
#include "base/path.hpp"
#include "cli/commands.hpp"
#include "cli/folders.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

using base::ExitCode;
using words::fill;
using words::tr;
using words::trn;

/// What can be chosen, when something else was.
template <class Items>
ExitCode refuse_choice(const std::string& what, const std::string& chosen, const Items& known,
                       Streams streams) {
    streams.err << fill(tr("{what} {id} is not in the directory; choose one of these:"),
                        {{"what", what}, {"id", chosen}})
                << '\n';
    for (const auto& item : known)
        streams.err << "  " << item.id << "  " << item.name << '\n';
    return ExitCode::wrong_use;
}

bool is_known(const auto& items, const std::string& id) {
    return id.empty() || std::ranges::any_of(items, [&](const auto& item) { return item.id == id; });
}

ExitCode search(const app::SupportBook& book, const SupportOptions& options,
                std::chrono::year_month_day today, Streams streams) {
    const app::SupportSearch directory(book.all());
    const auto& all = directory.directory();
    if (!is_known(all.regions, options.region))
        return refuse_choice(tr("Region"), options.region, all.regions, streams);
    if (!is_known(all.themes, options.theme))
        return refuse_choice(tr("Theme"), options.theme, all.themes, streams);
    const auto found = directory.find({options.words, options.region, options.theme});
    for (const auto* entry : found)
        streams.out << app::support_text(*entry, all, today) << '\n';
    const auto count = static_cast<long>(found.size());
    streams.out << fill(trn("{n} entry found.", "{n} entries found.", count), {{"n", std::to_string(count)}})
                << '\n';
    return ExitCode::done;
}

} // namespace

ExitCode support(const app::Places& places, const SupportOptions& options, Streams streams) {
    auto today =
        std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    if (!options.on.empty()) {
        const auto on = domain::parse_partial_date(options.on);
        if (!on) {
            streams.err << fill(tr("“{text}” is not a date; write for example 2026-11-21"),
                                {{"text", options.on}})
                        << '\n';
            return ExitCode::wrong_use;
        }
        today = on->last_day();
    }
    const auto folder =
        options.module.empty() ? app::training_with_support(places) : module_folder(places, options.module);
    const auto book = app::load_support_book(places, folder);
    print(book.problems, streams);
    if (!options.import_from.empty()) {
        const auto problems = app::import_support(places, book, base::to_path(options.import_from));
        print(problems, streams);
        return problems.empty() ? ExitCode::done : ExitCode::problems;
    }
    if (!options.export_to.empty()) {
        if (book.own.entries.empty()) {
            streams.err << tr("There are no corrections of your own yet.") << '\n';
            return ExitCode::problems;
        }
        app::export_support(book, base::to_path(options.export_to));
        return ExitCode::done;
    }
    const auto code = search(book, options, today, streams);
    return code == ExitCode::done && !book.problems.empty() ? ExitCode::problems : code;
}

} // namespace samenspel::cli
