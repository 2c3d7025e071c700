#include "content/support_rules.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

#include "content/support_grammar.hpp"

namespace samenspel::content {
namespace {

using xml::Element;

std::vector<std::string> keys_of(const auto& ids) {
    std::vector<std::string> keys;
    for (const auto& [id, place] : ids)
        keys.push_back(id);
    return keys;
}

void check_date(const Element& element, const char* name, xml::Report& report) {
    const auto* date = element.attribute(name);
    if (date && !domain::parse_partial_date(date->value))
        report.add(date->value_at, messages::bad_date, {{"name", name}, {"value", date->value}});
}

void check_contacts(const Element& entry, const char* name, bool (*is_good)(const std::string&),
                    const Message& message, xml::Report& report) {
    std::set<std::string> seen;
    for (const auto* contact : entry.all(name)) {
        std::string key = contact->text;
        std::erase(key, ' ');
        if (!is_good(contact->text))
            report.add(contact->at, message, {{"value", contact->text}});
        else if (!seen.insert(key).second)
            report.add(contact->at, messages::twice_in_entry,
                       {{"value", contact->text}, {"id", entry.value("id")}});
    }
}

} // namespace

std::vector<std::string> ids_in(const std::string& text) {
    std::vector<std::string> all;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find(' ', from), text.size());
        if (end > from)
            all.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return all;
}

SupportNames::SupportNames(const domain::SupportDirectory& known) {
    for (const auto& source : known.sources)
        sources_.emplace(source.id, Place{});
    for (const auto& theme : known.themes)
        themes_.emplace(theme.id, Place{});
    for (const auto& region : known.regions) {
        regions_.emplace(region.id, Place{});
        within_.emplace(region.id, region.within);
    }
}

void SupportNames::take(Ids& ids, const Element& element, const std::string& file, xml::Report& report) {
    const auto* id = element.attribute("id");
    if (!id)
        return;
    const auto [place, is_new] = ids.try_emplace(id->value, Place{file, report.line(id->at)});
    if (is_new)
        return;
    if (place->second.line == 0)
        place->second = {file, report.line(id->at)}; // one's own word for something supplied
    else
        report.add(
            id->value_at, messages::double_id_in,
            {{"id", id->value}, {"file", place->second.file}, {"line", std::to_string(place->second.line)}});
}

void SupportNames::collect(const Element& support, const std::string& file, xml::Report& report) {
    for (const auto& child : support.children) {
        if (child.is("source"))
            take(sources_, child, file, report);
        if (child.is("theme"))
            take(themes_, child, file, report);
        if (child.is("entry"))
            take(entries_, child, file, report);
        if (child.is("region")) {
            take(regions_, child, file, report);
            within_[child.value("id")] = child.value("within");
        }
    }
}

void SupportNames::check_names(const Ids& ids, const Element& element, const char* attribute,
                               xml::Report& report) {
    const auto* names = element.attribute(attribute);
    if (!names)
        return;
    for (const std::string& id : ids_in(names->value)) {
        if (ids.contains(id))
            continue;
        if (const auto near = xml::meant(id, keys_of(ids)))
            report.add(names->value_at, messages::unknown_name_near,
                       {{"what", attribute}, {"id", id}, {"near", *near}});
        else
            report.add(names->value_at, messages::unknown_name, {{"what", attribute}, {"id", id}});
    }
}

void SupportNames::check_region(const Element& region, xml::Report& report) const {
    check_names(regions_, region, "within", report);
    std::set<std::string> seen;
    for (std::string id = region.value("id"); !id.empty();) {
        if (!seen.insert(id).second) {
            report.add(region.at, messages::region_circle, {{"id", region.value("id")}});
            return;
        }
        const auto around = within_.find(id);
        id = around == within_.end() ? std::string() : around->second;
    }
}

void SupportNames::check_entry(const Element& entry, xml::Report& report) const {
    check_names(regions_, entry, "region", report);
    check_names(themes_, entry, "theme", report);
    check_names(sources_, entry, "source", report);
    check_date(entry, "date", report);
    check_date(entry, "expires", report);
    const auto is_there = [&entry](const char* name) { return entry.attribute(name) || entry.refused(name); };
    if (!is_there("source") && !is_there("date"))
        report.add(entry.at, messages::no_origin, {{"id", entry.value("id")}});
    check_contacts(entry, "phone", domain::is_phone_number, messages::bad_phone, report);
    check_contacts(entry, "mail", domain::is_mail_address, messages::bad_mail, report);
    check_contacts(entry, "site", domain::is_site, messages::bad_site, report);
}

/// Two that tell of the same would be shown twice, and one of them grow old unseen.
void SupportNames::check_double(const Element& entry, xml::Report& report) {
    if (entry.attribute("same-as") || entry.refused("same-as")) {
        check_names(entries_, entry, "same-as", report);
        return;
    }
    const auto id = entry.value("id"), name = base::fold_for_search(entry.text_of("name"));
    for (const char* kind : {"phone", "mail", "site"}) {
        for (const auto* contact : entry.all(kind)) {
            std::string key = contact->text;
            std::erase(key, ' ');
            const auto [other, is_first] = contacts_.emplace(name + '\n' + key, id);
            if (is_first || other->second == id)
                continue;
            report.add(entry.at, messages::looks_double,
                       {{"id", id}, {"other", other->second}, {"value", contact->text}});
            return;
        }
    }
}

void SupportNames::check(const Element& support, xml::Report& report) {
    for (const auto& child : support.children) {
        if (child.is("source"))
            check_date(child, "date", report);
        if (child.is("region"))
            check_region(child, report);
        if (child.is("entry")) {
            check_entry(child, report);
            check_double(child, report);
        }
    }
}

} // namespace samenspel::content
