#include "app/papers/print.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/study/mend.hpp"
#include "app/study/print_page.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "evening.hpp"
#include "store/study_file.hpp"
#include "support/paths.hpp"
#include "support/run_command.hpp"

// What a study needs on paper, made from the training that ships and read back by poppler and qpdf.

namespace samenspel::app::test {
namespace {

using namespace std::chrono_literals;
using Texts = std::vector<std::string>;

constexpr auto today = std::chrono::year_month_day{2026y / 11 / 19};
constexpr auto practice = "K7QD4";

Places source_places() {
    const auto root = samenspel::test::source_dir();
    return {root / "modules", root / "templates", root / "none", root / "none"};
}

std::string text_of(const std::filesystem::path& file) {
    const auto checked = samenspel::test::run_command({"qpdf", "--check", base::utf8(file)});
    CHECK(checked.code == 0);
    const auto run = samenspel::test::run_command({"pdftotext", "-layout", base::utf8(file), "-"});
    REQUIRE(run.code == 0);
    return run.out;
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t times = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++times;
    return times;
}

/// A practice code that is always the same.
std::string a_practice() {
    std::uint32_t next = 0;
    return domain::make_practice_code([&](std::uint32_t bound) { return next++ % bound; });
}

struct Study {
    TempDir folder;
    base::Problems problems;

    [[nodiscard]] QuestionnaireOrder order(const std::string& id, int copies, const std::string& code) const {
        return {id, code, copies, folder / "deep/proef.lokstudie", folder / "out", today};
    }
    PrintedCopies print(const QuestionnaireOrder& order) {
        return print_questionnaire(source_places(), mantelzorg(), order, problems);
    }
    PrintedCopies print(const std::string& id, int copies, const std::string& code) {
        return print(order(id, copies, code));
    }
    [[nodiscard]] std::unique_ptr<store::StudyFile> file() const {
        return store::StudyFile::open_or_create(folder / "deep/proef.lokstudie");
    }
};

} // namespace

TEST_CASE("The letter shows each gap on paper and tells it", "[print]") {
    const TempDir folder;
    base::Problems problems;
    const auto draft =
        print_paper(source_places(), mantelzorg(), "brief", {{"dpo", "Jan Privé"}}, folder.path(), problems);
    CHECK(problems.empty());
    CHECK(draft.missing.size() == 15);
    CHECK(std::ranges::find(draft.missing, "ethisch comité") != draft.missing.end());
    auto text = text_of(draft.file);
    CHECK(text.find("Ontwerp, nog niet af.") != text.npos);
    CHECK(text.find("Jan Privé") != text.npos);
    CHECK(count(text, "[to be filled in") >= 15); // the version on each page
    CHECK(text.find("Liever op een scherm") == text.npos);

    std::map<std::string, std::string> all;
    for (const auto* id : {"controller", "controller-contact", "dpo", "ground", "recipients", "retention",
                           "withdrawal", "return", "until", "abroad", "version", "ethics-committee",
                           "ethics-number", "contact-name", "contact-phone", "contact-mail"})
        all[id] = "Ingevuld";
    all["link"] = "https://vragen.example/lok";
    const auto whole = print_paper(source_places(), mantelzorg(), "brief", all, folder.path(), problems);
    CHECK(whole.missing.empty());
    text = text_of(whole.file);
    CHECK(text.find("Ontwerp") == text.npos);
    CHECK(text.find("vragen.example/lok") != text.npos);
}

TEST_CASE("What is asked for must exist", "[print]") {
    const TempDir folder;
    base::Problems problems;
    const auto letter = [&](const std::string& id, const std::map<std::string, std::string>& blanks) {
        print_paper(source_places(), mantelzorg(), id, blanks, folder.path(), problems);
    };
    CHECK_THROWS_AS(letter("kalender", {}), std::invalid_argument);
    CHECK_THROWS_AS(letter("affiche", {}), std::invalid_argument); // of an evening
    CHECK_THROWS_AS(letter("brief", {{"naam", "x"}}), std::invalid_argument);
    Study study;
    CHECK_THROWS_AS(study.print("tandarts", 1, ""), std::invalid_argument);
    CHECK_THROWS_AS(study.print("huisarts", 1, practice), std::invalid_argument); // its check is missing
    CHECK_THROWS_AS(study.print("huisarts", 0, ""), std::invalid_argument);
    CHECK_THROWS_AS(study.print("huisarts", 1000, ""), std::invalid_argument);
    CHECK(study.file()->copies().empty());
    CHECK_FALSE(std::filesystem::exists(study.folder / "out"));
}

TEST_CASE("Copies carry their code on every page, and go on counting", "[print]") {
    Study study;
    const auto code = a_practice();
    const auto first = study.print("mantelzorger", 2, code);
    CHECK(study.problems.empty());
    CHECK(first.practice == code);
    CHECK(first.codes == Texts{domain::make_copy_code(code, 1), domain::make_copy_code(code, 2)});
    const auto text = text_of(first.files.at(0));
    const auto pages = count(text, "\f");
    CHECK(pages % 2 == 0);
    CHECK(count(text, first.codes[0]) == pages); // head and foot of half of the pages
    CHECK(count(text, first.codes[1]) == pages);
    CHECK(text.find("blad 1 van " + std::to_string(pages / 2)) != text.npos);
    CHECK(text.find("Voorbeeld, niet gevalideerd") != text.npos);

    const auto second = study.print("mantelzorger", 1, code);
    CHECK(second.codes == Texts{domain::make_copy_code(code, 3)});
    const auto doctors = study.print("huisarts", 1, code); // one row of numbers for a practice
    CHECK(doctors.codes == Texts{domain::make_copy_code(code, 4)});
    CHECK(study.print("huisarts", 1, "").practice != code);

    const auto file = study.file();
    CHECK(file->copies().size() == 5);
    const auto copies = file->copies();
    const auto on = copies[3].printed_on;
    CHECK(on.substr(0, 11) == "2026-11-19 ");
    CHECK(copies[3] == store::PrintedCopy{doctors.codes[0], "huisarts", "1.0", on});
    CHECK(copies[0].printed_on == copies[1].printed_on); // one printing
    CHECK(copies[2].printed_on != copies[0].printed_on); // another of that day
    const auto xml = samenspel::test::read_file(mantelzorg() / "questionnaires/huisarts.xml");
    CHECK(file->questionnaires().at(1).xml == xml);
}

TEST_CASE("The study knows where each box of a questionnaire stands", "[print]") {
    Study study;
    study.print("mantelzorger", 2, "");
    const auto boxes = study.file()->boxes("mantelzorger", "1.0");
    const auto of = [&](const std::string& variable) {
        return std::ranges::count(boxes, variable, &store::AnswerBox::variable);
    };
    CHECK(of("contact") == 3);
    CHECK(of("kentmij") == 5);
    CHECK(of("infozorg") == 5);
    CHECK(of("sinds") == 1);
    for (const auto& box : boxes) {
        CAPTURE(box.variable, box.value);
        CHECK(box.x > 2000); // within the margins of A4
        CHECK(box.x + box.width < 21000 - 2000);
        CHECK(box.y > 3500);
        CHECK(box.y + box.height < 29700 - 2500);
        for (const auto& other : boxes) {
            if (&other == &box || other.page != box.page)
                continue;
            const int apart = std::max(std::abs(box.x - other.x), std::abs(box.y - other.y));
            CHECK(apart >= 700); // a tick that slips stays nearer to its own box
        }
    }
}

TEST_CASE("Copies apart are the copies together", "[print]") {
    Study study;
    const auto code = a_practice();
    auto order = study.order("huisarts", 3, code);
    const auto together = text_of(study.print(order).files.at(0));
    order.files = QuestionnaireOrder::Files::separate;
    order.study = study.folder / "other.lokstudie";
    order.folder = study.folder / "apart";
    const auto apart = study.print(order);
    REQUIRE(apart.files.size() == 3);
    CHECK(base::utf8(apart.files[2].filename()) == "huisarts-" + apart.codes[2] + ".pdf");
    std::string text;
    for (const auto& file : apart.files)
        text += text_of(file);
    CHECK(text == together);
    order.copies = 1; // alone it has nothing to share
    CHECK(count(text_of(study.print(order).files.at(0)), domain::make_copy_code(code, 4)) == 8);
}

TEST_CASE("A questionnaire for a screen speaks of clicking, and has no marks for a scanner", "[print]") {
    Study study;
    auto order = study.order("mantelzorger", 2, "");
    order.files = QuestionnaireOrder::Files::forms;
    const auto forms = study.print(order);
    CHECK(study.problems.empty());
    REQUIRE(forms.files.size() == 2);
    const auto text = text_of(forms.files[1]);
    CHECK(count(text, forms.codes[1]) == 10);
    CHECK(text.find("Klik aan wat past") != text.npos);
    CHECK(text.find("zwart") == text.npos);
    const auto on_paper = text_of(study.print("mantelzorger", 1, "").files.at(0));
    CHECK(on_paper.find("Klik aan") == on_paper.npos);
    CHECK(on_paper.find("maak dit vakje zwart") != on_paper.npos);
}

TEST_CASE("A copy leads to the same questions on a screen, with its code", "[print]") {
    Study study;
    auto order = study.order("mantelzorger", 2, "");
    order.link = "https://vragen.example/lok?c={code}";
    const auto printed = study.print(order);
    const auto text = text_of(printed.files.at(0));
    CHECK(count(text, "Liever op een scherm?") == 2); // on the first page of each
    const auto links = samenspel::test::run_command({"pdfinfo", "-url", base::utf8(printed.files[0])}).out;
    for (const auto& code : printed.codes)
        CHECK(count(links, "https://vragen.example/lok?c=" + code + "\n") == 3); // the QR code and two lines
    order.files = QuestionnaireOrder::Files::separate; // codes of another width, links on more lines
    order.copies = 60;
    for (const auto* link :
         {"https://x.be/aaaaaa/{code}", "https://x.be/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/{code}"}) {
        order.link = link;
        CHECK(study.print(order).files.size() == 60);
    }
    const auto before = study.file()->copies().size();
    for (const auto* link : {"vragen.example", "https://", "https:///x", "https://x.be/é", "https://x.be/a b",
                             "https://x.be/{kode}"}) {
        CAPTURE(link);
        order.link = link;
        CHECK_THROWS_AS(study.print(order), std::invalid_argument);
    }
    order.link = "https://x.be/" + std::string(120, 'a');
    CHECK_THROWS_AS(study.print(order), std::invalid_argument);
    CHECK(study.file()->copies().size() == before);
    order.link = "https://x.be/" + std::string(70, 'a');
    order.copies = 1;
    CHECK(text_of(study.print(order).files.at(0)).find("x.be/…") != text.npos);
}

TEST_CASE("Where a scanner looks is where paper has its boxes, also when forms came first", "[print]") {
    Study forms, paper;
    auto order = forms.order("mantelzorger", 1, "");
    order.files = QuestionnaireOrder::Files::forms;
    forms.print(order);
    forms.print("mantelzorger", 2, "");
    paper.print("mantelzorger", 2, "");
    CHECK(forms.file()->boxes("mantelzorger", "1.0") == paper.file()->boxes("mantelzorger", "1.0"));
}

TEST_CASE("Copies apart are all there or none is", "[print]") {
    Study study;
    auto order = study.order("huisarts", 3, a_practice());
    order.files = QuestionnaireOrder::Files::separate;
    std::filesystem::create_directories(study.folder / "out" /
                                        ("huisarts-" + domain::make_copy_code(a_practice(), 2) + ".pdf") /
                                        "in the way");
    Texts told;
    order.made = [&](const std::filesystem::path& file) { told.push_back(base::utf8(file.filename())); };
    CHECK_THROWS_AS(study.print(order), base::FileError);
    CHECK(told.empty());
    for (const auto& entry : std::filesystem::directory_iterator(study.folder / "out"))
        CHECK(entry.is_directory());
    order.folder = study.folder / "elsewhere";
    study.print(order);
    CHECK(told.size() == 3);
}

TEST_CASE("A version that changed after it was printed is refused", "[print]") {
    Study study;
    const auto module = study.folder / "training";
    std::filesystem::copy(mantelzorg(), module, std::filesystem::copy_options::recursive);
    const auto order = [&](const std::filesystem::path& training) {
        return print_questionnaire(
            source_places(), training,
            {"huisarts", "", 1, study.folder / "p.lokstudie", study.folder / "out", today}, study.problems);
    };
    order(mantelzorg());
    const auto file = module / "questionnaires/huisarts.xml";
    auto text = samenspel::test::read_file(file);
    text.replace(text.find("herkennen</title>"), 9, "herkenden");
    std::ofstream(file) << text;
    CHECK_THROWS_AS(order(module), std::invalid_argument);
    text.replace(text.find("version=\"1.0\" language"), 13, "version=\"1.1\"");
    std::ofstream(file) << text;
    CHECK_FALSE(order(module).codes.empty());
}

TEST_CASE("A paper that cannot be written costs no number, and none is ever printed twice", "[print]") {
    Study study;
    const auto code = a_practice();
    std::ofstream(study.folder / "out") << "a file where the folder should be";
    CHECK_THROWS(study.print("huisarts", 2, code));
    std::filesystem::remove(study.folder / "out");
    // Not even when the folder refuses only the file.
    std::filesystem::create_directories(
        study.folder / "out" / ("huisarts-" + domain::make_copy_code(code, 1) + ".pdf") / "in the way");
    CHECK_THROWS_AS(study.print("huisarts", 2, code), base::FileError);
    CHECK(study.file()->copies().empty());
    for (const auto& entry : std::filesystem::directory_iterator(study.folder / "out"))
        CHECK(entry.is_directory()); // nothing is left beside it
    auto order = study.order("huisarts", 1, code);
    order.folder = study.folder / "elsewhere";
    CHECK(study.print(order).codes == Texts{domain::make_copy_code(code, 1)});
    CHECK(study.print(order).codes == Texts{domain::make_copy_code(code, 2)});
}

TEST_CASE("A printing that is stopped leaves no file and no number, wherever it stood", "[print]") {
    using Files = QuestionnaireOrder::Files;
    for (const auto files : {Files::together, Files::separate, Files::forms}) {
        Study study;
        const auto code = a_practice();
        auto order = study.order("huisarts", 3, code);
        order.files = files;
        const std::size_t steps = files == Files::together ? 2 : 4;
        for (std::size_t stop = 0; stop < steps; ++stop) {
            CAPTURE(static_cast<int>(files), stop);
            std::size_t asked = 0;
            order.progress = [&](const ExportProgress&) { return asked++ < stop; };
            const auto printed = study.print(order);
            CHECK(printed.cancelled);
            CHECK(printed.codes.empty());
            CHECK(study.file()->copies().empty());
            if (std::filesystem::exists(order.folder))
                CHECK(std::filesystem::is_empty(order.folder));
        }
        ExportProgress last;
        order.progress = [&](const ExportProgress& now) {
            last = now;
            return true;
        };
        const auto printed = study.print(order);
        CHECK(last.done == last.all);
        CHECK(last.all == printed.files.size());
        CHECK(printed.codes.front() == domain::make_copy_code(code, 1));
    }
}

TEST_CASE("When the study refuses the numbers no paper is left", "[print]") {
    Study study;
    const auto code = a_practice();
    study.print("huisarts", 1, code);
    const auto open = OpenStudy::open_to_read(study.folder / "deep/proef.lokstudie"); // it cannot be written
    auto order = study.order("huisarts", 2, code);
    order.folder = study.folder / "elsewhere";
    CHECK_THROWS(print_questionnaire(source_places(), mantelzorg(), *open, order, study.problems));
    CHECK(std::filesystem::is_empty(study.folder / "elsewhere"));
    CHECK(open->study().copies.size() == 1);
}

TEST_CASE("A study that is open is printed from, also without the training of its questionnaire", "[print]") {
    Study study;
    study.print("mantelzorger", 1, "");
    const auto file = study.folder / "deep/proef.lokstudie";
    const auto open = OpenStudy::open(file);
    auto places = source_places();
    const auto choices = questionnaires_to_print(places, *open);
    REQUIRE(choices.size() == 2);
    CHECK(choices[0].id == "huisarts");
    CHECK(choices[0].training == mantelzorg());
    places.modules = study.folder / "no trainings here";
    const auto kept = questionnaires_to_print(places, *open);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].id == "mantelzorger");
    CHECK(kept[0].training.empty());

    PrintForm form;
    form.practice = domain::practice_of(open->study().copies[0].code);
    form.copies = "2";
    const ManualClock clock{std::chrono::sys_days{today}};
    const auto order = print_order(*open, kept, form, study.folder / "out2", clock);
    const auto printed = print_questionnaire(places, kept[0].training, *open, order, study.problems);
    CHECK(study.problems.empty());
    CHECK(printed.codes.front() == domain::make_copy_code(form.practice, 2)); // it went on counting
    CHECK(open->study().copies.size() == 3);
    CHECK(count(text_of(printed.files.at(0)), printed.codes[1]) > 1);
    CHECK(open->printed(printed.codes[1]) != nullptr);
    note_meeting(*open, printed.practice, "2026-11-21", clock); // what grew in the file goes on from there
    std::filesystem::copy_file(file, study.folder / "rest.lokstudie"); // the file itself is held
    CHECK(OpenStudy::open_to_read(study.folder / "rest.lokstudie")->study().copies == open->study().copies);
}

TEST_CASE("What is typed to be printed is checked at its field", "[print]") {
    Study study;
    study.print("mantelzorger", 1, a_practice());
    const auto open = OpenStudy::open(study.folder / "deep/proef.lokstudie");
    const auto choices = questionnaires_to_print(source_places(), *open);
    const auto field = [&](const PrintForm& form) {
        const auto errors = check_print(*open, choices, form);
        return errors.empty() ? std::string("none") : errors.front().field;
    };
    CHECK(field({}) == "none");
    for (const auto* wrong : {"0", "-3", "", "veel", "1000", "2,5"})
        CHECK(field({0, "", wrong, {}, ""}) == "copies");
    CHECK(field({0, "", "999", {}, ""}) == "none");
    CHECK(field({0, a_practice(), "999", {}, ""}) == "copies"); // one is printed
    CHECK(field({0, a_practice(), "998", {}, ""}) == "none");
    CHECK(field({0, "", "1", {}, "vragen.example"}) == "link");
    CHECK(field({0, "", "1", {}, "https://vragen.example/{code}"}) == "none");
    CHECK(check_print(*open, {}, {}).front().field.empty());
    CHECK_THROWS_AS(print_order(*open, choices, {7, "", "1", {}, ""}, study.folder.path(), ManualClock{{}}),
                    std::invalid_argument);
}

} // namespace samenspel::app::test
