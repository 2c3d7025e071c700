#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>
#include <set>
#include <stdexcept>

#include "app/papers/press.hpp"
#include "app/papers/print.hpp"
#include "app/papers/questionnaire_value.hpp"
#include "app/study/open_study.hpp"
#include "app/texts.hpp"
#include "base/path.hpp"
#include "content/module_reader.hpp"
#include "content/questionnaire_reader.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "pdf/pdf.hpp"
#include "pdf/replace_file.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;

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
std::vector<std::string> next_codes(const domain::Study& study, const std::string& practice, int copies) {
    int last = 0;
    for (const auto& copy : study.copies)
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
std::vector<StudyBox> boxes_of(const document::Document& document) {
    const auto hundredths = [](double mm) { return static_cast<int>(std::lround(mm * 100)); };
    std::vector<StudyBox> boxes;
    for (const auto& answer : document.answers)
        if (answer.copy <= 1)
            boxes.push_back({answer.name, answer.value, static_cast<int>(answer.page) + 1,
                             hundredths(answer.x), hundredths(answer.y), hundredths(answer.width),
                             hundredths(answer.height)});
    return boxes;
}

/// What is to be printed: of a training, or without one as the study keeps it.
content::LoadedQuestionnaire questionnaire_of(const std::filesystem::path& module_folder,
                                              const OpenStudy* study, const QuestionnaireOrder& order) {
    std::set<std::string> others;
    const auto wanted = [&](const std::string& id, const std::string& version) {
        others.insert(id);
        return id == order.id && (order.version.empty() || version == order.version);
    };
    if (module_folder.empty() && study) {
        for (const auto& kept : study->study().questionnaires)
            if (wanted(kept.id, kept.version))
                return content::read_questionnaire(kept.xml, kept.id + ' ' + kept.version);
    } else {
        for (auto& loaded : content::load_questionnaires(module_folder / "questionnaires"))
            if (wanted(loaded.questionnaire.id, loaded.questionnaire.version))
                return std::move(loaded);
    }
    std::string known;
    for (const auto& id : others)
        known += (known.empty() ? "" : ", ") + id;
    if (known.empty())
        throw std::invalid_argument(fill(tr("there is no questionnaire '{name}'"), {{"name", order.id}}));
    throw std::invalid_argument(fill(tr("there is no questionnaire '{name}'; there are: {others}"),
                                     {{"name", order.id}, {"others", known}}));
}

void check_fits(const domain::Study& study, const domain::StudyQuestionnaire& wanted) {
    for (const auto& known : study.questionnaires)
        if (known.id == wanted.id && known.version == wanted.version && known != wanted)
            throw std::invalid_argument(fill(
                tr("the study knows version {version} of '{name}' with another text: give it a new version"),
                {{"version", wanted.version}, {"name", wanted.id}}));
}

/// Thrown through what makes the files; caught where they were ordered.
struct Cancelled {};

/// One order with all that its pages are set with.
class Printing {
public:
    Printing(const QuestionnaireOrder& order, const domain::Questionnaire& questionnaire, const Press& press,
             const document::Template& paper)
        : order_(order), questionnaire_(questionnaire), press_(press), paper_(paper) {}

    /// @param codes of all copies, or of forms of the first as it is on paper
    document::Document set(const std::vector<std::string>& codes, bool on_screen,
                           base::Problems& problems) const {
        return press_.set(paper_, make_questionnaire_value(questionnaire_, {codes, order_.link, on_screen}),
                          problems);
    }

    /// Puts the bytes of all files beside their places, where nobody sees them before they are committed.
    /// @throws Cancelled
    void make(const document::Document& on_paper, const PrintedCopies& printed, pdf::FileBatch& files) const {
        using Files = QuestionnaireOrder::Files;
        const auto& codes = printed.codes;
        if (order_.files == Files::together)
            return files.add(printed.files.front(), pdf::make_pdf(on_paper, press_.fonts()));
        const auto take = [&](std::size_t i, const std::string& bytes) {
            files.add(printed.files[i], bytes);
            tell(i + 1, printed);
        };
        if (order_.files == Files::separate && pdf::can_part(on_paper))
            return pdf::make_each(on_paper, press_.fonts(), take);
        const bool form = order_.files == Files::forms;
        base::Problems said; // of the first copy already: of the others they are the same
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const auto one = set({codes[i]}, form, said);
            take(i, form ? pdf::make_form(one, press_.fonts()) : pdf::make_pdf(one, press_.fonts()));
        }
    }

    void tell(std::size_t done, const PrintedCopies& printed) const {
        const auto all = printed.files.size();
        const auto what = done < all ? base::utf8(printed.files[done].filename()) : std::string();
        if (order_.progress && !order_.progress({done, all, what}))
            throw Cancelled();
    }

private:
    const QuestionnaireOrder& order_;
    const domain::Questionnaire& questionnaire_;
    const Press& press_;
    const document::Template& paper_;
};

std::vector<std::filesystem::path> files_of(const QuestionnaireOrder& order,
                                            const std::vector<std::string>& codes) {
    const auto named =
        order.files == QuestionnaireOrder::Files::together ? std::vector{codes.front()} : codes;
    std::vector<std::filesystem::path> files;
    for (const auto& code : named)
        files.push_back(order.folder / base::to_path(order.id + '-' + code + ".pdf"));
    return files;
}

/// Something that can be printed, for a practice that can be.
struct Wish {
    content::LoadedQuestionnaire loaded;
    std::string practice;
};
/// None with problems. @throws std::invalid_argument
std::optional<Wish> wish_of(const std::filesystem::path& module_folder, const OpenStudy* study,
                            const QuestionnaireOrder& order, base::Problems& problems) {
    check_link(order.link);
    auto loaded = questionnaire_of(module_folder, study, order);
    problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
    if (!loaded.problems.empty())
        return std::nullopt;
    return Wish{std::move(loaded), practice_of(order.practice)};
}

PrintedCopies print(const Places& places, const std::filesystem::path& module_folder, const Wish& wish,
                    OpenStudy& study, const QuestionnaireOrder& order, base::Problems& problems) {
    const auto& loaded = wish.loaded;
    const auto& questionnaire = loaded.questionnaire;
    PrintedCopies printed;
    printed.practice = wish.practice;
    const domain::StudyQuestionnaire kept{questionnaire.id, questionnaire.version, loaded.text};
    check_fits(study.study(), kept);
    printed.codes = next_codes(study.study(), printed.practice, order.copies);
    printed.files = files_of(order, printed.codes);

    domain::Module module; // what the study keeps belongs to no training
    module.language = questionnaire.language;
    if (!module_folder.empty())
        module = content::load_module(module_folder).module;
    const Press press(places, module, module_folder, problems);
    const words::Speak of_the_paper(module.language);
    const auto paper = press.load(
        questionnaire.for_caregivers ? "questionnaire-caregivers" : "questionnaire-doctors", problems);
    if (!paper)
        return {};
    const Printing printing(order, questionnaire, press, *paper);
    pdf::FileBatch files;
    try {
        printing.tell(0, printed);
        const bool forms = order.files == QuestionnaireOrder::Files::forms;
        const auto on_paper =
            printing.set(forms ? std::vector{printed.codes.front()} : printed.codes, false, problems);
        std::filesystem::create_directories(order.folder);
        printing.make(on_paper, printed, files);
        files.prepare();
        printing.tell(printed.files.size(), printed);
        // The numbers are kept before a file has its name: one that was kept and never printed does no harm, one
        // printed twice does. Until here neither is there.
        study.record_copies(kept, boxes_of(on_paper), printed.codes,
                            iso_date(order.today) + ' ' + mark_of_printing());
    } catch (const Cancelled&) {
        PrintedCopies none;
        none.cancelled = true;
        return none;
    }
    files.commit();
    if (order.made)
        std::ranges::for_each(printed.files, order.made);
    return printed;
}

} // namespace

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

PrintedCopies print_questionnaire(const Places& places, const std::filesystem::path& module_folder,
                                  OpenStudy& study, const QuestionnaireOrder& order,
                                  base::Problems& problems) {
    const auto wish = wish_of(module_folder, &study, order, problems);
    return wish ? print(places, module_folder, *wish, study, order, problems) : PrintedCopies{};
}

PrintedCopies print_questionnaire(const Places& places, const std::filesystem::path& module_folder,
                                  const QuestionnaireOrder& order, base::Problems& problems) {
    const auto wish = wish_of(module_folder, nullptr, order, problems);
    if (!wish)
        return {}; // and no study is made for what cannot be printed
    if (order.study.has_parent_path())
        std::filesystem::create_directories(order.study.parent_path());
    const auto study = OpenStudy::open_or_create(order.study);
    return print(places, module_folder, *wish, *study, order, problems);
}

} // namespace samenspel::app
