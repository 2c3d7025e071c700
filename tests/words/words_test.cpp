#include "support/catch.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include "support/run_command.hpp"
#include "support/temp_dir.hpp"
#include "words/words.hpp"

namespace samenspel::words {

using samenspel::test::read_file;
using samenspel::test::run_command;
using samenspel::test::TempDir;

namespace {

constexpr const char* header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                               "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n";

/// What msgfmt makes of some entries.
std::string compiled(const std::string& entries) {
    const TempDir folder;
    folder.write("a.po", header + entries);
    const auto result =
        run_command({"msgfmt", "--check", "-o", (folder / "a.mo").string(), (folder / "a.po").string()});
    INFO(result.err);
    REQUIRE(result.code == 0);
    return read_file(folder / "a.mo");
}

/// Leaves no catalog behind for the next test.
struct Catalog {
    explicit Catalog(const std::string& mo) { use_catalog(mo); }
    ~Catalog() { use_catalog({}); }
    Catalog(const Catalog&) = delete;
    Catalog& operator=(const Catalog&) = delete;
};

} // namespace

TEST_CASE("Without a catalog words are their ids", "[words]") {
    use_catalog({});
    CHECK(tr("Next: {step}") == "Next: {step}");
    CHECK(trc("month", "May") == "May");
    CHECK(trn("{n} doctor", "{n} doctors", 1) == "{n} doctor");
    CHECK(trn("{n} doctor", "{n} doctors", 0) == "{n} doctors");
    CHECK(trn("{n} doctor", "{n} doctors", 11) == "{n} doctors");
}

TEST_CASE("A catalog gives the words of another language", "[words]") {
    const Catalog catalog(compiled("msgid \"Next: {step}\"\nmsgstr \"Volgende: {step}\"\n"
                                   "msgid \"May\"\nmsgstr \"Mag\"\n"
                                   "msgctxt \"month\"\nmsgid \"May\"\nmsgstr \"mei\"\n"
                                   "msgid \"{n} doctor\"\nmsgid_plural \"{n} doctors\"\n"
                                   "msgstr[0] \"{n} arts\"\nmsgstr[1] \"{n} artsen\"\n"
                                   "msgid \"one ’ letter é\"\nmsgstr \"één ’ letter ë\"\n"
                                   "msgid \"empty\"\nmsgstr \"\"\n"));
    CHECK(tr("Next: {step}") == "Volgende: {step}");
    CHECK(tr("May") == "Mag");
    CHECK(trc("month", "May") == "mei");
    CHECK(trc("note", "May") == "May"); // another context is another word
    CHECK(trn("{n} doctor", "{n} doctors", 1) == "{n} arts");
    CHECK(trn("{n} doctor", "{n} doctors", 2) == "{n} artsen");
    CHECK(trn("{n} doctor", "{n} doctors", 0) == "{n} artsen");
    CHECK(trn("{n} doctor", "{n} doctors", -1) == "{n} arts");
    CHECK(tr("one ’ letter é") == "één ’ letter ë");
    CHECK(tr("empty") == "empty");
    CHECK(tr("not in it") == "not in it");
    CHECK(trn("not in it", "not in them", 2) == "not in them");
}

TEST_CASE("A catalog can be changed for another, and for none", "[words]") {
    const auto dutch = compiled("msgid \"yes\"\nmsgstr \"ja\"\n");
    const auto french = compiled("msgid \"yes\"\nmsgstr \"oui\"\n");
    use_catalog(dutch);
    CHECK(tr("yes") == "ja");
    use_catalog(french);
    CHECK(tr("yes") == "oui");
    use_catalog({});
    CHECK(tr("yes") == "yes");
}

TEST_CASE("What is no catalog is refused, and the words stay as they were", "[words]") {
    const auto dutch = compiled("msgid \"yes\"\nmsgstr \"ja\"\n");
    const Catalog catalog(dutch);
    CHECK_THROWS_AS(use_catalog("no catalog at all, and long enough to have a head"), std::invalid_argument);
    CHECK_THROWS_AS(use_catalog("x"), std::invalid_argument);
    CHECK_THROWS_AS(use_catalog(dutch.substr(0, 20)), std::invalid_argument);
    CHECK(tr("yes") == "ja");
}

TEST_CASE("Values come in the places of a pattern", "[fill]") {
    CHECK(fill("", {}).empty());
    CHECK(fill("no place", {{"a", "1"}}) == "no place");
    CHECK(fill("{a}", {{"a", "1"}}) == "1");
    CHECK(fill("{b} before {a}, and {a} again", {{"a", "1"}, {"b", "2"}}) == "2 before 1, and 1 again");
    CHECK(fill("{a}{b}", {{"a", ""}, {"b", "2"}}) == "2");
}

TEST_CASE("A value that looks like a place is left alone", "[fill]") {
    CHECK(fill("{a} {b}", {{"a", "{b}"}, {"b", "2"}}) == "{b} 2");
}

TEST_CASE("An unknown place, a lone brace and a half place stay as they are", "[fill]") {
    CHECK(fill("{other}", {{"a", "1"}}) == "{other}");
    CHECK(fill("{", {{"a", "1"}}) == "{");
    CHECK(fill("}{a}{", {{"a", "1"}}) == "}1{");
    CHECK(fill("{a", {{"a", "1"}}) == "{a");
    CHECK(fill("{{a}}", {{"a", "1"}}) == "{1}");
    CHECK(fill("{x {a} y}", {{"a", "1"}}) == "{x 1 y}");
    CHECK(fill("{}", {{"a", "1"}}) == "{}");
}

TEST_CASE("A thread speaks another language for as long as it asks", "[words]") {
    use_catalog(compiled("msgid \"Pause\"\nmsgstr \"Pauze\"\n"));
    int asked = 0;
    use_source([&asked](std::string_view language) -> std::optional<std::string> {
        ++asked;
        if (language == "fr")
            return compiled("msgid \"Pause\"\nmsgstr \"Interruption\"\n");
        if (language == "en")
            return std::string();
        return std::nullopt;
    });
    {
        const Speak french("fr");
        CHECK(tr("Pause") == "Interruption");
        std::string elsewhere;
        std::thread([&elsewhere] { elsewhere = tr("Pause"); }).join();
        CHECK(elsewhere == "Pauze");
        {
            const Speak english("en");
            CHECK(tr("Pause") == "Pause");
            const Speak nobody_knows("xx");
            CHECK(tr("Pause") == "Pause"); // stays what it was
        }
        CHECK(tr("Pause") == "Interruption");
    }
    CHECK(tr("Pause") == "Pauze");
    const Speak again("fr");
    CHECK(asked == 3); // once for each language
    use_source({});
    use_catalog({});
}

} // namespace samenspel::words
