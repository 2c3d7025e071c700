#include <sstream>

#include <pugixml.hpp>

#include "content/support_reader.hpp"

namespace samenspel::content {
namespace {

using domain::SupportEntry;

void set(pugi::xml_node node, const char* name, const std::string& value) {
    if (!value.empty())
        node.append_attribute(name).set_value(value.c_str());
}

pugi::xml_node add_text(pugi::xml_node parent, const char* name, const std::string& text) {
    if (text.empty())
        return {};
    auto node = parent.append_child(name);
    node.text().set(text.c_str());
    return node;
}

void add_texts(pugi::xml_node parent, const char* name, const std::vector<std::string>& texts) {
    for (const std::string& text : texts)
        add_text(parent, name, text);
}

std::string joined(const std::vector<std::string>& ids) {
    std::string all;
    for (const std::string& id : ids)
        all += (all.empty() ? "" : " ") + id;
    return all;
}

void add_entry(pugi::xml_node support, const SupportEntry& entry) {
    auto node = support.append_child("entry");
    set(node, "id", entry.id);
    set(node, "kind", to_word(entry.kind));
    set(node, "region", joined(entry.regions));
    set(node, "theme", joined(entry.themes));
    set(node, "source", entry.source);
    if (entry.date != domain::PartialDate{})
        set(node, "date", to_string(entry.date));
    if (entry.expires)
        set(node, "expires", to_string(*entry.expires));
    if (entry.on_handout)
        set(node, "handout", "yes");
    if (entry.hidden)
        set(node, "hidden", "yes");
    set(node, "same-as", entry.same_as);
    add_text(node, "name", entry.name);
    add_texts(node, "former-name", entry.former_names);
    add_text(node, "for", entry.for_whom);
    add_text(node, "about", entry.about);
    add_texts(node, "condition", entry.conditions);
    for (const auto& phone : entry.phones)
        set(add_text(node, "phone", phone.number), "what", phone.what);
    add_texts(node, "mail", entry.mails);
    add_texts(node, "site", entry.sites);
    add_text(node, "address", entry.address);
    add_texts(node, "note", entry.notes);
}

} // namespace

std::string write_support(const domain::SupportDirectory& directory) {
    pugi::xml_document document;
    auto support = document.append_child("support");
    set(support, "format", std::to_string(support_format));
    set(support, "language", "nl");
    for (const auto& source : directory.sources) {
        auto node = add_text(support, "source", source.title);
        set(node, "id", source.id);
        set(node, "date", to_string(source.date));
    }
    for (const auto& region : directory.regions) {
        auto node = add_text(support, "region", region.name);
        set(node, "id", region.id);
        set(node, "within", region.within);
    }
    for (const auto& theme : directory.themes)
        set(add_text(support, "theme", theme.name), "id", theme.id);
    for (const SupportEntry& entry : directory.entries)
        add_entry(support, entry);
    std::ostringstream out;
    document.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
    return out.str();
}

} // namespace samenspel::content
