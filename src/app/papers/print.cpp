#include "app/papers/print.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>
#include <stdexcept>

#include "app/papers/press.hpp"
#include "app/papers/questionnaire_value.hpp"
#include "app/texts.hpp"
#include "base/path.hpp"
#include "content/module_reader.hpp"
#include "content/questionnaire_reader.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "pdf/pdf.hpp"
#include "store/study_file.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using document::Value;
using words::fill;
using words::tr;

const domain::Paper& paper_of(const domain::Module& module, const std::string& id) {
    const auto found = std::ranges::find(module.papers, id, &domain::Paper::id);
    if (found == module.papers.end() || !found->for_study)
        throw std::invalid_argument(fill(tr("there is no document '{name}'"), {{"name", id}}));
    return *found;
}

/// A gap that nobody reads over.
Value gap(const std::string& label) {
    return document::RichText{
        {"[" + fill(tr("to be filled in: {what}"), {{"what", label}}) + "]", true, false, {}}};
}

Value value_of(const domain::Paper& paper, const std::map<std::string, std::string>& blanks,
               std::vector<std::string>& missing) {
    Value fields = Value::record({});
    for (const auto& blank : paper.blanks) {
        const auto given = blanks.find(blank.id);
        if (given != blanks.end() && !given->second.empty()) {
            fields.set(blank.id, given->second);
        } else if (blank.required) {
            fields.set(blank.id, gap(blank.label));
            missing.push_back(blank.label);
        }
    }
    Value::List gaps(missing.begin(), missing.end());
    return Value::record({{"fields", std::move(fields)}, {"missing", Value::list(std::move(gaps))}});
}

std::string practice_of(const std::string& typed) {
    if (typed.empty()) {
        std::random_device random;
        return domain::make_practice_code([&](std::uint32_t bound) {
            return std::uniform_int_distribution<std::uint32_t>(0, bound - 1)(random);
        });
    }
    if (auto code = domain::read_practice_code(typed))
        return *code;
    throw std::invalid_argument(
        fill(tr("'{code}' is not the code of a practice: something is mistyped"), {{"code", typed}}));
}

/// Tells printings of one day apart: those of two laptops that do not know of each other.
std::string mark_of_printing() {
    std::random_device random;
    char text[9] = {};
    std::snprintf(text, sizeof text, "%08x", static_cast<unsigned>(random()));
    return text;
}

/// Of new copies: those after the last one of this practice.
std::vector<std::string> next_codes(const store::StudyFile& study, const std::string& practice, int copies) {
    int last = 0;
    for (const auto& copy : study.copies())
        if (const auto code = domain::read_copy_code(copy.code); code && code->practice == practice)
            last = std::max(last, code->serial);
    if (copies < 1 || last + copies > domain::most_copies)
        throw std::invalid_argument(
            fill(tr("a practice has 1 to {most} copies; {last} were printed"),
                 {{"most", std::to_string(domain::most_copies)}, {"last", std::to_string(last)}}));
    std::vector<std::string> codes;
    for (int serial = last + 1; serial <= last + copies; ++serial)
        codes.push_back(domain::make_copy_code(practice, serial));
    return codes;
}

/// Where to answer on the first copy: all copies are alike.
std::vector<store::AnswerBox> boxes_of(const document::Document& document) {
    const auto hundredths = [](double mm) { return static_cast<int>(std::lround(mm * 100)); };
    std::vector<store::AnswerBox> boxes;
    for (const auto& answer : document.answers)
        if (answer.copy <= 1)
            boxes.push_back({answer.name, answer.value, static_cast<int>(answer.page) + 1,
                             hundredths(answer.x), hundredths(answer.y), hundredths(answer.width),
                             hundredths(answer.height)});
    return boxes;
}

/// What becomes of it is on each copy, in a QR code and in a small place: nothing may be left to guess.
void check_link(const std::string& link) {
    constexpr std::string_view scheme = "https://";
    constexpr std::size_t longest = 100;
    if (link.empty())
        return;
    const auto filled = fill(link, {{"code", "K7QD4M-0013"}});
    const bool plain = std::ranges::all_of(filled, [](unsigned char c) {
        return c > 0x20 && c < 0x7F &&
               std::string_view("<>\"{}\\^`|").find(static_cast<char>(c)) == std::string_view::npos;
    });
    if (!filled.starts_with(scheme) || filled.size() == scheme.size() || filled[scheme.size()] == '/' ||
        !plain)
        throw std::invalid_argument(fill(
            tr("'{link}' is not a web address: https://, then letters and digits, and {code} for the code"),
            {{"link", link}, {"code", "{code}"}}));
    if (filled.size() > longest)
        throw std::invalid_argument(fill(tr("'{link}' is longer than {most} characters"),
                                         {{"link", link}, {"most", std::to_string(longest)}}));
}

content::LoadedQuestionnaire questionnaire_of(const std::filesystem::path& module_folder,
                                              const std::string& id, base::Problems& problems) {
    for (auto& loaded : content::load_questionnaires(module_folder / "questionnaires")) {
        if (loaded.questionnaire.id != id)
            continue;
        problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
        return std::move(loaded);
    }
    throw std::invalid_argument(fill(tr("there is no questionnaire '{name}'"), {{"name", id}}));
}

using Set = std::function<document::Document(const QuestionnaireCopies&, base::Problems&)>;

/// The files that were ordered; each is told as soon as it is there.
/// @param on_paper all copies together, or of forms the first as it is on paper
void write_copies(const QuestionnaireOrder& order, const document::Document& on_paper, const Press& press,
                  const Set& set, PrintedCopies& printed) {
    using Files = QuestionnaireOrder::Files;
    const auto file_of = [&](const std::string& code) {
        return order.folder / base::to_path(order.id + '-' + code + ".pdf");
    };
    const auto made = [&](const std::string& code) {
        printed.files.push_back(file_of(code));
        if (order.made)
            order.made(printed.files.back());
    };
    if (order.files == Files::together) {
        pdf::save_pdf(file_of(printed.codes.front()), on_paper, press.fonts());
        return made(printed.codes.front());
    }
    if (order.files == Files::separate && pdf::can_part(on_paper)) {
        pdf::save_each(on_paper, press.fonts(), [&](std::size_t i) { return file_of(printed.codes[i]); });
        std::ranges::for_each(printed.codes, made);
        return;
    }
    const bool form = order.files == Files::forms;
    base::Problems said; // of the first copy already: of the others they are the same
    for (const auto& code : printed.codes) {
        const auto one = set({{code}, order.link, form}, said);
        if (form)
            pdf::save_form(file_of(code), one, press.fonts());
        else
            pdf::save_pdf(file_of(code), one, press.fonts());
        made(code);
    }
}

} // namespace

PrintedPaper print_paper(const Places& places, const std::filesystem::path& module_folder,
                         const std::string& id, const std::map<std::string, std::string>& blanks,
                         const std::filesystem::path& folder, base::Problems& problems) {
    const auto loaded = content::load_module(module_folder);
    const auto& paper = paper_of(loaded.module, id);
    for (const auto& [name, text] : blanks)
        if (std::ranges::find(paper.blanks, name, &domain::Paper::Blank::id) == paper.blanks.end())
            throw std::invalid_argument(
                fill(tr("'{paper}' has no blank '{name}'"), {{"paper", id}, {"name", name}}));
    PrintedPaper printed;
    const auto value = value_of(paper, blanks, printed.missing);
    const Press press(places, loaded.module, module_folder, problems);
    const words::Speak of_the_paper(loaded.module.language);
    const auto set = press.load_file(module_folder / base::to_path(paper.file), problems);
    if (!set)
        return printed;
    const auto document = press.set(*set, value, problems);
    std::filesystem::create_directories(folder);
    const auto file = folder / base::to_path(id + ".pdf");
    pdf::save_pdf(file, document, press.fonts());
    printed.file = file;
    return printed;
}

PrintedCopies print_questionnaire(const Places& places, const std::filesystem::path& module_folder,
                                  const QuestionnaireOrder& order, base::Problems& problems) {
    check_link(order.link);
    const auto loaded = questionnaire_of(module_folder, order.id, problems);
    if (!loaded.problems.empty())
        return {};
    const auto& questionnaire = loaded.questionnaire;
    PrintedCopies printed;
    printed.practice = practice_of(order.practice);
    const store::StudyQuestionnaire kept{questionnaire.id, questionnaire.version, loaded.text};
    if (order.study.has_parent_path())
        std::filesystem::create_directories(order.study.parent_path());
    const auto study = store::StudyFile::open_or_create(order.study);
    if (!study->fits(kept))
        throw std::invalid_argument(
            fill(tr("the study knows version {version} of '{name}' with another text: give it a new version"),
                 {{"version", questionnaire.version}, {"name", questionnaire.id}}));
    printed.codes = next_codes(*study, printed.practice, order.copies);

    const auto module = content::load_module(module_folder).module;
    const Press press(places, module, module_folder, problems);
    const words::Speak of_the_paper(module.language);
    const auto paper = press.load(
        questionnaire.for_caregivers ? "questionnaire-caregivers" : "questionnaire-doctors", problems);
    if (!paper)
        return {};
    const auto set = [&](const QuestionnaireCopies& copies, base::Problems& found) {
        return press.set(*paper, make_questionnaire_value(questionnaire, copies), found);
    };
    const bool forms = order.files == QuestionnaireOrder::Files::forms;
    const auto on_paper =
        set({forms ? std::vector{printed.codes.front()} : printed.codes, order.link}, problems);
    std::filesystem::create_directories(order.folder);
    // First the numbers: one that was kept and never printed does no harm, one printed twice does.
    study->record(kept, boxes_of(on_paper), printed.codes, iso_date(order.today) + ' ' + mark_of_printing());
    write_copies(order, on_paper, press, set, printed);
    return printed;
}

} // namespace samenspel::app
