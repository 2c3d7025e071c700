#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/paths.hpp"
#include "support/run_command.hpp"
#include "support/temp_dir.hpp"

namespace samenspel::words {

using samenspel::test::run_command;
using samenspel::test::source_dir;
using samenspel::test::TempDir;

namespace {

namespace fs = std::filesystem;

std::string run(const std::vector<std::string>& command) {
    const auto result = run_command(command);
    INFO(command.front() << ": " << result.err);
    REQUIRE(result.code == 0);
    return result.out;
}

struct Entry {
    std::string context;
    std::vector<std::string> ids, translations;
};

/// Of a .po without line breaks in its strings.
std::vector<Entry> entries_of(const std::string& po) {
    static const std::regex line_form("^(msgctxt|msgid|msgid_plural|msgstr(?:\\[\\d\\])?) \"(.*)\"$");
    std::vector<Entry> entries;
    std::istringstream lines(po);
    bool begun = false;
    for (std::string line; std::getline(lines, line);) {
        std::smatch parts;
        if (!std::regex_match(line, parts, line_form)) {
            begun = begun && !line.empty();
            continue;
        }
        if (!begun)
            entries.emplace_back();
        begun = true;
        const std::string keyword = parts[1];
        auto& entry = entries.back();
        if (keyword == "msgctxt")
            entry.context = parts[2];
        else
            (keyword.starts_with("msgid") ? entry.ids : entry.translations).push_back(parts[2]);
    }
    std::erase_if(entries, [](const Entry& entry) { return entry.ids.front().empty(); }); // the head
    return entries;
}

std::set<std::string> places(const std::string& text) {
    static const std::regex place(R"(\{[a-z_]+\})");
    return {std::sregex_token_iterator(text.begin(), text.end(), place), std::sregex_token_iterator()};
}

/// Every id that src uses, with its translation. Sentences of readers are constants in headers of their own.
std::vector<Entry> translated(const std::string& language) {
    const TempDir folder;
    std::vector<std::string> words{"xgettext", "-L",           "C++",        "--from-code=UTF-8",
                                   "-k",       "-ktr",         "-ktrc:1c,2", "-ktrn:1,2",
                                   "-kmark",   "-kmarkc:1c,2", "-o",         (folder / "words.pot").string()};
    std::vector<std::string> messages{
        "xgettext", "-L", "C++", "--from-code=UTF-8", "-a", "-o", (folder / "messages.pot").string()};
    for (const auto& entry : fs::recursive_directory_iterator(source_dir() / "src")) {
        const auto file = entry.path().string();
        if (file.ends_with("messages.hpp"))
            messages.push_back(file);
        else if (file.ends_with(".cpp") || file.ends_with(".hpp"))
            words.push_back(file);
    }
    std::sort(words.begin() + 12, words.end());
    std::sort(messages.begin() + 7, messages.end());
    run(words);
    run(messages);
    run({"msgcat", "--use-first", "-o", (folder / "all.pot").string(), (folder / "words.pot").string(),
         (folder / "messages.pot").string()});
    const auto po = source_dir() / ("src/words/po/" + language + ".po");
    return entries_of(run({"msgmerge", "-q", "--no-fuzzy-matching", "--no-wrap", "--no-location", "-o", "-",
                           po.string(), (folder / "all.pot").string()}));
}

} // namespace

TEST_CASE("Every word of the interface is there in each language, with the same places to fill",
          "[translations]") {
    const std::string language = GENERATE("nl", "fr");
    CAPTURE(language);
    const auto entries = translated(language);
    CHECK(entries.size() > 500); // or the ids were not found
    for (const auto& entry : entries) {
        CAPTURE(entry.context, entry.ids.front());
        if (std::ranges::any_of(entry.translations, &std::string::empty)) {
            FAIL_CHECK("not translated");
            continue;
        }
        std::set<std::string> wanted;
        for (const auto& id : entry.ids)
            wanted.merge(places(id));
        for (const auto& translation : entry.translations) {
            CAPTURE(translation);
            // "Eén arts" needs no number.
            const bool is_one = entry.ids.size() > 1 && &translation == &entry.translations.front();
            CHECK((places(translation) == wanted || (is_one && places(translation).empty())));
        }
    }
}

TEST_CASE("No translation is a guess, and the catalog is whole", "[translations]") {
    const std::string language = GENERATE("nl", "fr");
    const auto po = source_dir() / ("src/words/po/" + language + ".po");
    CHECK(entries_of(run({"msgattrib", "--only-fuzzy", "--no-wrap", po.string()})).empty());
    run({"msgfmt", "--check", "-o", "/dev/null", po.string()});
}

TEST_CASE("A translation has the typography of its language", "[translations]") {
    const std::string language = GENERATE("nl", "fr");
    static const std::regex straight(R"re((^|[^=<\\])'|[^=\\\w]\\"\w)re");
    // In French a no-break space stands before : ; ! ? and within guillemets.
    static const std::regex breaking(" (:|;|!|\\?|»)|« ");
    for (const auto& entry : translated(language))
        for (const auto& translation : entry.translations) {
            CAPTURE(language, entry.ids.front(), translation);
            CHECK_FALSE(std::regex_search(translation, straight));
            // A list of signs has them as they are in English too.
            const bool is_list = std::regex_search(entry.ids.front(), breaking);
            CHECK((language != "fr" || is_list || !std::regex_search(translation, breaking)));
        }
}

} // namespace samenspel::words
