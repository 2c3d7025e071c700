#include "content/support_reader.hpp"

#include <algorithm>
#include <memory>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "content/files.hpp"
#include "content/format_version.hpp"
#include "content/support_grammar.hpp"
#include "content/support_rules.hpp"
#include "content/xml/parse.hpp"

namespace samenspel::content {
namespace {

using domain::SupportDirectory;
using domain::SupportEntry;
using xml::Element;

/// One file on its way. The report points into the source, so neither moves.
struct File {
    explicit File(const SupportText& from) : name(from.file_name), source(from.text), report(name, source) {}
    std::string name;
    xml::Source source;
    xml::Report report;
    std::optional<Element> support;
};

std::vector<std::string> texts_of(const Element& from, std::string_view name) {
    std::vector<std::string> texts;
    for (const auto* child : from.all(name))
        texts.push_back(child->text);
    return texts;
}

domain::PartialDate date_of(const Element& from) {
    return domain::parse_partial_date(from.value("date")).value_or(domain::PartialDate{});
}

SupportEntry build_entry(const Element& from) {
    SupportEntry entry;
    entry.id = from.value("id");
    const auto kind = from.value("kind");
    for (const auto& [word, value] : support_kinds)
        if (word == kind)
            entry.kind = value;
    entry.name = from.text_of("name");
    entry.former_names = texts_of(from, "former-name");
    entry.regions = ids_in(from.value("region"));
    entry.themes = ids_in(from.value("theme"));
    entry.for_whom = from.text_of("for");
    entry.about = from.text_of("about");
    entry.conditions = texts_of(from, "condition");
    for (const auto* phone : from.all("phone"))
        entry.phones.push_back({phone->text, phone->value("what")});
    entry.mails = texts_of(from, "mail");
    entry.sites = texts_of(from, "site");
    entry.address = from.text_of("address");
    entry.notes = texts_of(from, "note");
    entry.source = from.value("source");
    entry.date = date_of(from);
    entry.expires = domain::parse_partial_date(from.value("expires"));
    entry.on_handout = from.value("handout") == "yes";
    entry.hidden = from.value("hidden") == "yes";
    entry.same_as = from.value("same-as");
    return entry;
}

void build(const Element& from, SupportDirectory& directory) {
    for (const auto& child : from.children) {
        if (child.is("source"))
            directory.sources.push_back({child.value("id"), child.text, date_of(child)});
        if (child.is("region"))
            directory.regions.push_back({child.value("id"), child.text, child.value("within")});
        if (child.is("theme"))
            directory.themes.push_back({child.value("id"), child.text});
        if (child.is("entry"))
            directory.entries.push_back(build_entry(child));
    }
}

/// An entry without a date of its own has that of its source.
void date_by_source(SupportDirectory& directory, const SupportDirectory& known) {
    for (SupportEntry& entry : directory.entries) {
        if (entry.date != domain::PartialDate{})
            continue;
        for (const auto* sources : {&known.sources, &std::as_const(directory).sources})
            for (const auto& source : *sources)
                if (source.id == entry.source)
                    entry.date = source.date;
    }
}

} // namespace

LoadedSupport read_support(const std::vector<SupportText>& texts, const SupportDirectory& known) {
    std::vector<std::unique_ptr<File>> files;
    SupportNames names(known);
    for (const SupportText& text : texts) {
        File& file = *files.emplace_back(std::make_unique<File>(text));
        const auto root = xml::parse(file.source, file.report);
        if (!root || is_newer_format(*root, support_format, file.report))
            continue;
        file.support = xml::check(*root, support_grammar(), file.report);
        if (file.support)
            names.collect(*file.support, file.name, file.report);
    }
    LoadedSupport loaded;
    for (const auto& file : files) {
        if (file->support) {
            names.check(*file->support, file->report);
            build(*file->support, loaded.directory);
        }
        const auto problems = file->report.take();
        loaded.problems.insert(loaded.problems.end(), problems.begin(), problems.end());
    }
    date_by_source(loaded.directory, known);
    return loaded;
}

LoadedSupport load_support(const std::filesystem::path& folder) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        return {};
    std::vector<std::filesystem::path> paths;
    std::filesystem::directory_iterator entries(folder, error);
    if (error)
        throw base::FileError(base::FileError::Kind::unreadable, shown_path(folder), error.message());
    for (const auto& entry : entries)
        if (entry.path().extension() == ".xml")
            paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<SupportText> texts;
    for (const auto& path : paths)
        texts.push_back({shown_path(path), read_bytes(path)});
    return read_support(texts);
}

std::string to_word(domain::SupportKind kind) {
    for (const auto& [word, value] : support_kinds)
        if (value == kind)
            return std::string(word);
    return {};
}

} // namespace samenspel::content
