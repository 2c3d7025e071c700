#include "app/pages/slide.hpp"
#include "app/pages/training.hpp"
#include "evening.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "app/places.hpp"
#include "base/path.hpp"
#include "content/module_reader.hpp"
#include "support/paths.hpp"

namespace samenspel::app::test {

using Texts = std::vector<std::string>;
using samenspel::test::write_file;

namespace {

domain::Module tiny_module() {
    return content::load_module(tiny()).module;
}

domain::Module mantelzorg_module() {
    return content::load_module(mantelzorg()).module;
}

/// "name: number" of each.
Texts names(const std::string& pasted) {
    Texts all;
    for (const auto& person : read_people(pasted))
        all.push_back(person.riziv.empty() ? person.name : person.name + ": " + person.riziv);
    return all;
}

Texts wrong_fields(const PreparePage& page) {
    Texts all;
    for (const auto& error : page.errors)
        all.push_back(error.field);
    return all;
}

} // namespace

TEST_CASE("A list of names is read however it was typed or pasted", "[people]") {
    CHECK(names("") == Texts{});
    CHECK(names("An Een\n\n  Bert   Twee \r\nCor Drie") == Texts{"An Een", "Bert Twee", "Cor Drie"});
    CHECK(names("An Een\rBert Twee") == Texts{"An Een", "Bert Twee"}); // from an old Mac
    CHECK(names("An Een; 1-23456-78-901\nBert Twee;") == Texts{"An Een: 1-23456-78-901", "Bert Twee"});
    CHECK(names("An Een\t1-23456-78-901\nBert Twee\t12345678901") ==
          Texts{"An Een: 1-23456-78-901", "Bert Twee: 12345678901"});
    CHECK(names("Een, An, 1/23456/78/901") == Texts{"Een An: 1/23456/78/901"});
    CHECK(names("1 23456 78 901\tAn\tEen") == Texts{"An Een: 1 23456 78 901"});
    CHECK(names("An Een 1-23456-78-901") == Texts{"An Een: 1-23456-78-901"});
    CHECK(names("\"An Een\"\t\"1-23456-78-901\"") == Texts{"An Een: 1-23456-78-901"});
}

TEST_CASE("What is no name falls away: headings, counts, addresses, phone numbers", "[people]") {
    CHECK(names("Naam\tRIZIV\nAn Een\t1-23456-78-901") == Texts{"An Een: 1-23456-78-901"});
    CHECK(names("Nr;Familienaam;Voornaam\n1;Een;An\n2;Twee;Bert") == Texts{"Een An", "Twee Bert"});
    CHECK(names("deelnemers\nAn Een") == Texts{"An Een"});
    CHECK(names("1. An Een\n2) Bert Twee\n10 Cor Drie") == Texts{"An Een", "Bert Twee", "Cor Drie"});
    CHECK(names("An Een\tan.een@praktijk.example\t0475 12 34 56") == Texts{"An Een"});
    CHECK(names("1-23456-78-901") == Texts{});
}

TEST_CASE("A double name counts once, unless the numbers tell two persons", "[people]") {
    CHECK(names("An Een\nan één\nAN EEN") == Texts{"An Een"});
    CHECK(names("An Een; 1-23456-78-901\nAn Een") == Texts{"An Een: 1-23456-78-901"});
    CHECK(names("An Een; 1-23456-78-901\nAn Een; 1-99999-78-901").size() == 2);
    const auto people = read_people("An Een\nAn Een\nBert Twee\n");
    REQUIRE(people.size() == 2);
    CHECK(people[1].number == 2);
}

TEST_CASE("Letters of every kind are names", "[people]") {
    CHECK(names("Özlem Yıldız\nŁukasz Ó Briain\nʼt Kint") ==
          Texts{"Özlem Yıldız", "Łukasz Ó Briain", "ʼt Kint"});
}

TEST_CASE("The moderator gives a discussion minutes, and sees what that does", "[prepare]") {
    auto form = tiny_form();
    auto page = make_prepare_page(tiny_module(), form);
    CHECK(page.rows[1].time_key == "sorteren/werkvraag");
    CHECK(page.rows[1].time == 17);
    CHECK(page.rows[1].least == 12);
    CHECK(page.rows[1].most == 20);
    CHECK(page.rows[2].time_key.empty()); // protected
    CHECK_FALSE(page.has_own_minutes);
    CHECK(page.plan_note.empty());
    form.choices.own_minutes["sorteren/werkvraag"] = std::chrono::minutes{20};
    page = make_prepare_page(tiny_module(), form);
    CHECK(page.has_own_minutes);
    CHECK(page.rows[1].time == 20);
    CHECK(page.plan_title.find("(40 min)") != std::string::npos); // the others gave what it took
}

TEST_CASE("Minutes that do not fit can be taken back where they were given", "[prepare]") {
    const auto module = load_training(mantelzorg());
    auto form = mantelzorg_form();
    form.length = "95";
    for (const auto& row : make_prepare_page(module, form).rows)
        if (!row.time_key.empty())
            form.choices.own_minutes[row.time_key] = std::chrono::minutes{row.most};
    const auto page = make_prepare_page(module, form);
    REQUIRE_FALSE(page.plan_error.empty());
    int steppers = 0;
    for (const auto& row : page.rows)
        if (!row.time_key.empty()) {
            ++steppers;
            CHECK(row.time == row.most);
        }
    CHECK(steppers == 5);
}

TEST_CASE("What a shorter evening costs is told", "[prepare]") {
    const auto module = load_training(mantelzorg());
    auto form = mantelzorg_form();
    CHECK(make_prepare_page(module, form).plan_note.empty());
    form.length = "110";
    CHECK(make_prepare_page(module, form).plan_note.starts_with("To fit the length: "));
    form.length = "100";
    form.choices.left_out.insert("term/aanvulling");
    form.choices.short_version.insert("draagkracht/infoflash");
    const auto note = make_prepare_page(module, form).plan_note;
    CHECK(note.find("Told short: info flash 3.") != std::string::npos);
    CHECK(note.find("Left out: short addition.") != std::string::npos);
}

TEST_CASE("Groups are even, and who sits where can be changed", "[prepare]") {
    auto form = mantelzorg_form(15);
    const auto module = load_training(mantelzorg());
    auto page = make_prepare_page(module, form);
    REQUIRE(page.groups.size() == 2);
    CHECK(page.groups[0].people.size() == 8);
    CHECK(page.groups[1].people.size() == 7);
    const std::string moved = page.groups[0].people[1];
    form.groups[moved] = 2;
    form.groups["Niemand"] = 1;
    form.groups[page.groups[1].people[0]] = 9; // no such group: by turns
    form.choices.rooms = {"Keuken", "Zaal"};
    page = make_prepare_page(module, form);
    CHECK(page.groups[0].people.size() == 7);
    CHECK(std::ranges::find(page.groups[1].people, moved) != page.groups[1].people.end());
    CHECK(page.groups[1].room == "Zaal");
    CHECK(page.people_line.find("7 + 8") != std::string::npos);
    const TempDir folder;
    const Places places{mantelzorg().parent_path(), {}, {}, folder.path()};
    const ManualClock clock(std::chrono::sys_days{std::chrono::year{2026} / 11 / 21});
    const auto session = create_session(places, mantelzorg(), form, clock);
    bool on_slide = false;
    for (std::size_t step = 0; step < session->info().plan.steps.size(); ++step)
        for (const auto& slide : slides_of(*session, step))
            for (const auto& line : slide.lines)
                on_slide = on_slide || line.find("B · Zaal: ") != std::string::npos;
    CHECK(on_slide);
}

TEST_CASE("The preparation shows how the evening will go", "[prepare]") {
    const auto page = make_prepare_page(tiny_module(), tiny_form());
    CHECK(page.ready());
    CHECK(page.title == "Afval sorteren op de praktijk");
    CHECK(page.plan_title == "Course of the evening · 20:00 – 20:40 (40 min)");
    REQUIRE(page.rows.size() == 3);
    CHECK(page.rows[1].title == "1 Sorteren");
    CHECK(page.rows[1].minutes == "28");
    CHECK(page.rows[1].at == "20:05");
    CHECK(page.rows[1].flash_key == "sorteren/regels");
    CHECK(page.rows[1].can_short);
    CHECK(page.rows[1].can_video); // with a file of one's own
    CHECK(page.rows[1].needs_file);
    CHECK_FALSE(page.rows[1].is_short);
    CHECK(page.rows[1].optional_key == "sorteren/weetje");
    CHECK(page.rows[1].optional_name == "short addition");
    CHECK(page.rows[2].locked);
    CHECK(page.rows[2].at == "20:33");
    CHECK(page.material == Texts{"Drie lege bakken"}); // loudspeakers only with a video

    long long sum = 0;
    for (const auto& row : page.rows)
        sum += std::stoll(row.minutes);
    CHECK(sum == 40);
}

TEST_CASE("A choice is seen in the plan at once", "[prepare]") {
    auto form = tiny_form();
    form.choices.short_version = {"sorteren/regels"};
    form.choices.left_out = {"sorteren/weetje"};
    form.choices.video = {"sorteren/regels"}; // there is none: told short it is
    const auto page = make_prepare_page(tiny_module(), form);
    CHECK(page.rows[1].is_short);
    CHECK_FALSE(page.rows[1].is_video);
    CHECK(page.rows[1].left_out);
    CHECK(page.material.size() == 2);
}

TEST_CASE("Each field that is wrong is named, all in one go", "[prepare]") {
    auto form = tiny_form();
    form.lok_name = "  ";
    form.date = "31/2/2026";
    form.start = "24:00";
    form.length = "zestig";
    const auto page = make_prepare_page(tiny_module(), form);
    CHECK_FALSE(page.ready());
    CHECK(wrong_fields(page) == Texts{"lok_name", "date", "start", "length"});
    CHECK(page.errors[3].text == "The length is 40 to 180 minutes.");
    CHECK(page.plan_title == "Course of the evening");
    CHECK_THROWS_AS(planned_local_start(form), std::invalid_argument);
}

TEST_CASE("Dates, times and lengths are read as people write them", "[prepare]") {
    auto form = tiny_form();
    const auto is_right = [&] { return wrong_fields(make_prepare_page(tiny_module(), form)).empty(); };
    for (const char* date : {"21/11/2026", "1-2-2026", " 21.11.2026 ", "29/2/2028"}) {
        form.date = date;
        CAPTURE(date);
        CHECK(is_right());
    }
    for (const char* date :
         {"", "21/11", "21/13/2026", "0/1/2026", "29/2/2026", "2026", "vandaag", "99/99/9999"}) {
        form.date = date;
        CAPTURE(date);
        CHECK_FALSE(is_right());
    }
    form.date = "21/11/2026";
    for (const char* start : {"20:00", "20u", "20u30", "9.15", "8h00", " 20 : 00 ", "0:00", "23:59"}) {
        form.start = start;
        CAPTURE(start);
        CHECK(is_right());
    }
    for (const char* start : {"", "20", "24:00", "20:60", "acht uur", "20:0"}) {
        form.start = start;
        CAPTURE(start);
        CHECK_FALSE(is_right());
    }
    form.start = "20:00";
    for (const char* length : {"40", " 60 ", "180"}) {
        form.length = length;
        CAPTURE(length);
        CHECK(is_right());
    }
    for (const char* length : {"", "39", "181", "-60", "60 min", "1e2", "99999999999999"}) {
        form.length = length;
        CAPTURE(length);
        CHECK_FALSE(is_right());
    }
}

TEST_CASE("A LOK of the real training lasts one to three hours", "[prepare]") {
    auto form = mantelzorg_form();
    form.length = "59";
    CHECK(make_prepare_page(mantelzorg_module(), form).errors.front().text ==
          "The length is 60 to 180 minutes.");
    form.length = "60";
    const auto page = make_prepare_page(mantelzorg_module(), form);
    CHECK(page.errors.empty());
    CHECK(page.plan_error ==
          "60 minutes are too few: these choices need at least 99. With every info flash told short "
          "80 will do. Without the optional parts 78.");
    CHECK_FALSE(page.ready());
    CHECK(page.rows.front().minutes.empty());
    form.length = "99";
    CHECK(make_prepare_page(mantelzorg_module(), form).ready());
}

TEST_CASE("Groups are shown, and who leads counts", "[prepare]") {
    const auto line = [](int people, const std::string& moderator = {}) {
        auto form = mantelzorg_form(people);
        form.moderator = moderator;
        return make_prepare_page(mantelzorg_module(), form).people_line;
    };
    CHECK(line(0) == "Participants · 0 doctors");
    CHECK(line(1) == "Participants · 1 doctor");
    CHECK(line(12) == "Participants · 12 doctors");
    CHECK(line(13) == "Participants · 13 doctors → 2 groups of 7 + 6");
    CHECK(line(14) == "Participants · 14 doctors → 2 groups of 7");
    CHECK(line(12, "Arts B") == "Participants · 12 doctors");
    CHECK(line(12, "Nog Iemand") == "Participants · 13 doctors → 2 groups of 7 + 6");
}

TEST_CASE("Too few or too many for a LOK is said, and refuses nothing", "[prepare]") {
    const auto page = [](int people) {
        return make_prepare_page(mantelzorg_module(), mantelzorg_form(people));
    };
    CHECK(page(0).people_advice.empty()); // not filled in yet
    CHECK(page(7).people_advice == "A LOK counts 8 to 25 doctors. You can go on all the same.");
    CHECK(page(7).ready());
    CHECK(page(8).people_advice.empty());
    CHECK(page(25).people_advice.empty());
    CHECK_FALSE(page(26).people_advice.empty());
}

TEST_CASE("A session is made with its people, roles and groups", "[create]") {
    auto form = tiny_form();
    form.lok_number = " 00417 ";
    form.place = "Zaal  Twee";
    form.participants = "A\nB\nC\nD\nE\nF\nG\nH\n";
    form.moderator = "c";
    form.timekeeper = "C";
    form.rapporteur = "Nieuw Iemand";
    Evening evening(form);
    const auto& info = evening.session->info();
    CHECK(info.lok_number == "00417");
    CHECK(info.place == "Zaal Twee");
    CHECK(info.expected == 9);
    CHECK(info.credit_points == 1);
    CHECK(info.module_id == "tiny");
    CHECK(info.local(info.planned_start()) ==
          std::chrono::local_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{20});
    CHECK_FALSE(info.rehearsal);
    const auto& people = evening.session->people();
    REQUIRE(people.size() == 9);
    CHECK(people[2].moderator);
    CHECK(people[2].timekeeper);
    CHECK(people[8].name == "Nieuw Iemand");
    CHECK(people[8].rapporteur);
    CHECK(people[8].number == 9);
    CHECK(std::ranges::count(people, 1, &domain::Person::group) == 5);
    CHECK(std::ranges::count(people, 2, &domain::Person::group) == 4);
}

TEST_CASE("A session file has a name that every disk takes and that is free", "[create]") {
    const auto name = [](const std::string& lok, int rehearsal_speed = 0) {
        auto form = tiny_form();
        form.lok_name = lok;
        return base::utf8(Evening(form, tiny(), rehearsal_speed).file.filename());
    };
    CHECK(name("LOK Testdorp") == "2026-11-21 LOK Testdorp.lok");
    CHECK(name("LOK Testdorp", 10) == "2026-11-21 LOK Testdorp (rehearsal).lok");
    CHECK(name("A/B\\C: \"wat?\" <*|>") == "2026-11-21 A-B-C- -wat-- ----.lok");
    CHECK(name("LOK Sint-Niklaas · Öztürk & co.") == "2026-11-21 LOK Sint-Niklaas · Öztürk & co..lok");
    CHECK(name("..") == "2026-11-21 ...lok");
    CHECK(name(std::string(300, 'x')).size() < 100);

    Evening evening;
    std::vector<std::string> files;
    for (int i = 0; i < 2; ++i)
        files.push_back(base::utf8(
            create_session(evening.places, tiny(), tiny_form(), evening.clock)->file().filename()));
    CHECK(files == Texts{"2026-11-21 LOK Testdorp (2).lok", "2026-11-21 LOK Testdorp (3).lok"});
}

TEST_CASE("An unfinished preparation makes no file", "[create]") {
    Evening evening;
    const auto files = [&] {
        return std::distance(std::filesystem::directory_iterator(evening.places.sessions), {});
    };
    const auto before = files();
    auto form = tiny_form();
    form.length = "20";
    CHECK_THROWS_AS(create_session(evening.places, tiny(), form, evening.clock), std::invalid_argument);
    CHECK(files() == before);
}

TEST_CASE("A session is planned in the local time of its own day, prepared in another season", "[create]") {
    class BrusselsClock final : public Clock { // summer time from 29 March to 25 October 2026
    public:
        milliseconds elapsed() const override { return {}; }
        std::string boot() const override { return "1"; }
        std::chrono::sys_time<milliseconds> wall() const override {
            return std::chrono::sys_days{std::chrono::year{2026} / 10 / 1};
        }
        minutes utc_offset(std::chrono::sys_time<milliseconds> at) const override {
            using std::chrono::sys_days;
            const std::chrono::year year{2026};
            return at >= sys_days{year / 3 / 29} + 1h && at < sys_days{year / 10 / 25} + 1h ? 120min : 60min;
        }
    };
    const BrusselsClock clock;
    TempDir folder;
    const Places places{tiny().parent_path(), {}, {}, folder.path()};
    const auto offset = [&](const std::string& date, const std::string& start) {
        auto form = tiny_form();
        form.date = date;
        form.start = start;
        return create_session(places, tiny(), form, clock)->info().utc_offset;
    };
    CHECK(offset("24/10/2026", "20:00") == 120min);
    CHECK(offset("25/10/2026", "20:00") == 60min);
    CHECK(offset("29/3/2026", "1:30") == 60min); // half an hour before the clocks change
}

TEST_CASE("The next form has what the last session had", "[prepare]") {
    TempDir folder;
    ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 9h};
    const Places places{tiny().parent_path(), {}, {}, folder / "sessions"};
    auto form = first_form(places, tiny(), clock);
    CHECK(form.date == "20/11/2026");
    CHECK(form.start == "20:00");
    CHECK(form.length == "40");
    CHECK(form.lok_name.empty());

    auto old = tiny_form();
    old.lok_number = "007";
    old.place = "Zaal Twee";
    old.start = "19:30";
    old.participants = "An Een; 1-23456-78-901\nBert Twee\n";
    old.moderator = "Bert Twee";
    old.rapporteur = "Cor Drie";
    create_session(places, tiny(), old, clock);
    auto rehearsal = old;
    rehearsal.lok_name = "Proef";
    rehearsal.date = "22/11/2026";
    create_session(places, tiny(), rehearsal, clock, 10);
    write_file(folder / "sessions/broken.lok", "no session");

    clock.advance(12h); // 22:00 local: for tomorrow
    form = first_form(places, tiny(), clock);
    CHECK(form.date == "21/11/2026");
    CHECK(form.lok_name == "LOK Testdorp");
    CHECK(form.lok_number == "007");
    CHECK(form.place == "Zaal Twee");
    CHECK(form.start == "19:30");
    CHECK(form.moderator == "Bert Twee");
    CHECK(form.rapporteur == "Cor Drie");
    CHECK(read_people(form.participants).size() == 3);
    CHECK(names(form.participants).front() == "An Een: 1-23456-78-901");
}

} // namespace samenspel::app::test
