#include "app/papers/directory_value.hpp"

#include <algorithm>
#include <utility>

#include "app/papers/value_parts.hpp"
#include "app/support/book.hpp"
#include "app/texts.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using document::Value;
using domain::SupportKind;
using words::mark;
using words::tr;
using List = Value::List;

/// In the order in which one needs them: what is urgent first.
constexpr std::pair<SupportKind, const char*> chapters[] = {
    {SupportKind::emergency, mark("Urgent")},
    {SupportKind::violence, mark("Violence")},
    {SupportKind::association, mark("Associations of caregivers")},
    {SupportKind::information, mark("Information")},
    {SupportKind::helpline, mark("Helplines")},
    {SupportKind::organisation, mark("Organisations")},
    {SupportKind::service, mark("Services")},
    {SupportKind::municipality, mark("What a municipality can do")},
    {SupportKind::example, mark("Examples")},
    {SupportKind::professional, mark("For professionals")},
    {SupportKind::repertory, mark("Repertories")},
    {SupportKind::figure, mark("Figures")},
};

Value links_of(const std::vector<std::string>& hrefs, const std::string& scheme) {
    List links;
    for (const auto& href : hrefs)
        links.push_back(Value::record({{"href", scheme + href}, {"shown", without_scheme(href)}}));
    return Value::list(std::move(links));
}

Value entry_value(const domain::SupportEntry& entry, const domain::SupportDirectory& directory,
                  std::chrono::year_month_day today) {
    Value value = Value::record({});
    value.set("name", entry.name).set("former", joined(entry.former_names, ", "));
    value.set("whom", entry.for_whom).set("about", entry.about).set("address", entry.address);
    List phones;
    for (const auto& phone : entry.phones)
        if (phone.number != entry.name) // 112 is called by its number
            phones.push_back(Value::record({{"number", phone.number}, {"what", phone.what}}));
    value.set("phones", Value::list(std::move(phones)));
    value.set("mails", links_of(entry.mails, "mailto:")).set("sites", links_of(entry.sites, ""));
    value.set("conditions", list_of(entry.conditions)).set("notes", list_of(entry.notes));
    value.set("origin", origin_text(entry, directory)).set("mark", age_text(entry, today));
    return value;
}

bool serves(const domain::SupportEntry& entry, const std::vector<std::string>& regions) {
    return regions.empty() || std::ranges::any_of(entry.regions, [&](const auto& id) {
               return std::ranges::find(regions, id) != regions.end();
           });
}

} // namespace

Value make_directory_value(const domain::SupportDirectory& directory, const std::string& region,
                           std::chrono::year_month_day today) {
    Value root = Value::record({});
    const auto regions = region.empty() ? std::vector<std::string>{} : regions_around(directory, region);
    const auto named = std::ranges::find(directory.regions, region, &domain::SupportRegion::id);
    root.set("region", named == directory.regions.end() ? tr("All regions") : named->name);
    List groups;
    std::size_t count = 0;
    for (const auto& [kind, title] : chapters) {
        List entries;
        for (const auto& entry : directory.entries)
            if (entry.kind == kind && serves(entry, regions))
                entries.push_back(entry_value(entry, directory, today));
        if (entries.empty())
            continue;
        count += entries.size();
        groups.push_back(Value::record({{"title", tr(title)}, {"entries", Value::list(std::move(entries))}}));
    }
    root.set("groups", Value::list(std::move(groups))).set("count", count);
    return root;
}

} // namespace samenspel::app
