#include <algorithm>

#include "evening.hpp"

// Two groups in two rooms, each with a laptop; afterwards one file holds what both wrote.

namespace samenspel::app::test {
namespace {

domain::NoteContent note(const std::string& text, int group = 0) {
    return {"sorteren/werkvraag", group, domain::NoteKind::reflection, false, text};
}

std::vector<std::string> texts(const LiveSession& session) {
    std::vector<std::string> all;
    for (const auto& one : session.record().notes)
        all.push_back(one.content.text);
    return all;
}

using Texts = std::vector<std::string>;

/// A file is for one program at a time: the other laptop is closed while we look in its file.
domain::NotesMerge taken_from(Evening& other, const LiveSession& ours, const Evening& here) {
    const auto file = other.session->file();
    other.presenter.reset();
    other.session.reset();
    auto found = ours.compare(file, here.places.modules, here.clock);
    other.reopen();
    return found;
}

/// A second laptop began with a copy of the evening as it was prepared.
struct TwoLaptops {
    Evening ours;
    Evening theirs;
    TwoLaptops() {
        ours.begin();
        theirs.begin();
    }
    domain::NotesMerge compare() { return taken_from(theirs, *ours.session, ours); }
};

} // namespace

TEST_CASE("What a second laptop wrote is added once, and twice the same adds nothing", "[merge]") {
    TwoLaptops both;
    both.ours.session->add_note(note("van ons", 1));
    both.theirs.session->add_note(note("van hen", 2));
    both.theirs.session->add_note(note("ook van hen", 2));
    const auto found = both.compare();
    CHECK(found.added.size() == 2);
    CHECK(found.conflicts.empty());
    both.ours.session->merge(found);
    CHECK(texts(*both.ours.session) == Texts{"van ons", "van hen", "ook van hen"});
    const auto again = both.compare();
    CHECK(again.added.empty());
    CHECK(again.same == 2);
    both.ours.session->merge(again);
    CHECK(texts(*both.ours.session).size() == 3);
    CHECK(both.ours.session->record().notes[1].content.group == 2);
}

TEST_CASE("Where both wrote something else ours stays, unless someone chooses", "[merge]") {
    TwoLaptops both;
    const auto id = both.theirs.session->add_note(note("eerste zin"));
    both.ours.session->merge(both.compare());
    both.ours.session->change_note(id, note("onze zin"));
    both.theirs.session->change_note(id, note("hun zin"));
    const auto found = both.compare();
    REQUIRE(found.conflicts.size() == 1);
    CHECK(found.conflicts[0].ours.text == "onze zin");
    CHECK(found.conflicts[0].theirs.text == "hun zin");
    both.ours.session->merge(found);
    CHECK(texts(*both.ours.session) == Texts{"onze zin"});
    both.ours.session->merge(found, {id});
    CHECK(texts(*both.ours.session) == Texts{"hun zin"});
}

TEST_CASE("What was taken away here does not come back", "[merge]") {
    TwoLaptops both;
    const auto id = both.theirs.session->add_note(note("dubbel"));
    both.ours.session->merge(both.compare());
    both.ours.session->remove_note(id);
    const auto found = both.compare();
    CHECK(found.removed == 1);
    CHECK(found.added.empty());
}

TEST_CASE("Notes of a step that our evening did not have are counted, not lost silently", "[merge]") {
    TwoLaptops both;
    auto odd = note("van elders");
    odd.step = "ander/deel";
    both.theirs.session->add_note(odd);
    const auto found = both.compare();
    CHECK(found.unknown == 1);
    CHECK(found.added.empty());
}

TEST_CASE("The order in which three laptops are taken together does not matter", "[merge]") {
    Evening first, second, third;
    for (auto* evening : {&first, &second, &third})
        evening->begin();
    second.session->add_note(note("twee"));
    third.session->add_note(note("drie"));
    const auto all_of = [&](const std::vector<Evening*>& others) {
        Evening target;
        target.begin();
        for (auto* other : others)
            target.session->merge(taken_from(*other, *target.session, target));
        auto all = texts(*target.session);
        std::ranges::sort(all);
        return all;
    };
    CHECK(all_of({&second, &third}) == Texts{"drie", "twee"});
    CHECK(all_of({&third, &second, &third}) == Texts{"drie", "twee"});
}

TEST_CASE("A file that is no session, or of another training, is refused", "[merge]") {
    TwoLaptops both;
    const auto& ours = *both.ours.session;
    CHECK_THROWS(ours.compare(both.ours.session->file().parent_path() / "none.lok", both.ours.places.modules,
                              both.ours.clock));
}

} // namespace samenspel::app::test
