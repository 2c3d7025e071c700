#include "app/study/export_study.hpp"

#include <algorithm>

#include "app/study/study_papers.hpp"
#include "app/study/study_texts.hpp"
#include "base/path.hpp"
#include "exchange/csv.hpp"
#include "exchange/ddi.hpp"
#include "exchange/scripts.hpp"
#include "exchange/statistics.hpp"
#include "exchange/survey.hpp"
#include "pdf/replace_file.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using dataset::Table;
using words::fill;
using words::tr;

exchange::MissingWords missing_words() {
    return {missing_text(domain::Missing::not_asked), missing_text(domain::Missing::not_applicable),
            missing_text(domain::Missing::dont_know), missing_text(domain::Missing::not_answered),
            missing_text(domain::Missing::unreadable)};
}

exchange::SurveyWords survey_words() {
    return {tr("Code of your questionnaire"), tr("It stands on every page."),
            tr("Year and month: {example}")};
}

class Writer {
public:
    Writer(const std::filesystem::path& folder, StudyExport& out,
           const std::function<bool(const StudyProgress&)>& progress, std::size_t all)
        : folder_(folder), out_(out), progress_(progress), all_(all) {
        std::filesystem::create_directories(folder);
    }

    /// Calls `make` for the bytes, unless somebody cancelled.
    template <class Make>
    void file(const std::string& name, Make make) {
        if (!goes_on(name))
            return;
        const auto path = folder_ / base::to_path(name);
        if (const auto bytes = make(path); !bytes.empty()) {
            batch_.add(path, bytes);
            files_.push_back(path);
        }
    }
    /// Puts all of them in their place: sets of two levels never stand beside each other.
    void commit() {
        if (out_.cancelled)
            return;
        batch_.commit();
        out_.files = std::move(files_);
    }

private:
    bool goes_on(const std::string& name) {
        if (!out_.cancelled && !progress_({done_++, all_, name}))
            out_.cancelled = true;
        return !out_.cancelled;
    }

    const std::filesystem::path& folder_;
    pdf::FileBatch batch_;
    std::vector<std::filesystem::path> files_;
    StudyExport& out_;
    const std::function<bool(const StudyProgress&)>& progress_;
    std::size_t all_, done_ = 0;
};

void write_table(Writer& writer, const Table& table, const std::string& day, StudyExport& out) {
    const auto words = missing_words();
    const auto keep = [&](const char* extension, exchange::StatisticsFile made) {
        out.problems.insert(out.problems.end(), made.problems.begin(), made.problems.end());
        if (!made.labels.empty())
            out.labels_cut.emplace_back(table.name + extension, made.labels.size());
        return std::move(made.bytes);
    };
    writer.file(table.name + ".csv",
                [&](const auto&) { return exchange::write_csv(table, exchange::CsvProfile::csv); });
    writer.file(table.name + "-excel.csv",
                [&](const auto&) { return exchange::write_csv(table, exchange::CsvProfile::excel_be); });
    writer.file(table.name + ".sav",
                [&](const auto&) { return keep(".sav", exchange::write_sav(table, words, day)); });
    writer.file(table.name + ".dta",
                [&](const auto&) { return keep(".dta", exchange::write_dta(table, words, day)); });
    writer.file(table.name + ".R", [&](const auto&) { return exchange::write_r_script(table, words); });
    writer.file(table.name + ".sps", [&](const auto&) { return exchange::write_spss_syntax(table, words); });
    writer.file(table.name + ".do", [&](const auto&) { return exchange::write_stata_do(table, words); });
}

void write_forms(Writer& writer, const OpenStudy& study, const std::string& day) {
    const auto words = survey_words();
    for (const auto& form : study.survey().forms) {
        const auto name = form.questionnaire().id + '-' + form.questionnaire().version;
        writer.file(name + "-limesurvey.txt",
                    [&](const auto&) { return exchange::write_limesurvey(form, words); });
        writer.file(name + "-xlsform.xlsx", [&](const std::filesystem::path& path) {
            auto scratch = path;
            scratch += ".deel";
            return exchange::write_xlsform(form, words, day, scratch);
        });
        writer.file(name + "-redcap.csv", [&](const auto&) { return exchange::write_redcap(form, words); });
    }
}

/// What is made is for who reads the questions, whatever the one at the computer speaks.
std::string language_of(const OpenStudy& study) {
    return study.survey().forms.empty() ? std::string("nl")
                                        : study.survey().forms.front().questionnaire().language;
}

constexpr std::size_t files_of_table = 7, files_of_form = 3;

} // namespace

StudyExport export_study(const Places& places, const OpenStudy& study, const dataset::TableOptions& options,
                         const std::filesystem::path& folder, const Clock& clock,
                         const std::function<bool(const StudyProgress&)>& progress) {
    StudyExport out;
    const auto answers = study.answers();
    out.errors = static_cast<std::size_t>(std::ranges::count_if(
        answers->findings, [](const dataset::Finding& one) { return dataset::stops_export(one.kind); }));
    if (out.errors > 0)
        return out;
    const words::Speak of_the_questions(language_of(study));
    auto in_words = options;
    in_words.words = table_words();
    const auto set = dataset::build_data_set(study.survey(), answers->answered, in_words);
    const auto day = iso_day(clock);
    dataset::Description description{study.study().title, day, "Samenspel " SAMENSPEL_VERSION,
                                     options.level,       {},  {}};
    for (const auto& left_out : set.left_out)
        description.left_out.push_back(left_out_text(left_out));
    description.notes.push_back(tr("In “matched” names of doctors begin with d and those of caregivers with "
                                   "c. Of several doctors a scale is their mean; any other answer counts if "
                                   "they agree, and is “not applicable” if they do not."));
    out.left_out = set.left_out;
    Writer writer(folder, out, progress,
                  set.tables.size() * files_of_table + study.survey().forms.size() * files_of_form + 2);
    for (const auto& table : set.tables) {
        write_table(writer, table, day, out);
        out.rows.emplace_back(table.name, table.rows());
    }
    writer.file("codebook.xml",
                [&](const auto&) { return exchange::write_ddi(set.tables, description, missing_words()); });
    writer.file("codebook.pdf", [&](const auto&) {
        return make_study_paper(places, "codebook", make_codebook_value(set, description), out.problems);
    });
    write_forms(writer, study, day);
    writer.commit();
    return out;
}

StudyExport export_study_report(const Places& places, const OpenStudy& study,
                                const std::filesystem::path& folder, const Clock& clock, ReportFiles files,
                                const std::function<bool(const StudyProgress&)>& progress) {
    StudyExport out;
    const words::Speak of_the_questions(language_of(study));
    const auto answers = study.answers();
    const auto figures = figures_of(study, *answers);
    std::vector<dataset::Table> tables;
    if (files != ReportFiles::paper)
        tables = report_tables(study, *answers, figures);
    Writer writer(folder, out, progress, tables.size() + (files != ReportFiles::tables));
    if (files != ReportFiles::tables)
        writer.file("report.pdf", [&](const auto&) {
            return make_study_paper(places, "study-report",
                                    make_study_report_value(study, *answers, figures, iso_day(clock)),
                                    out.problems);
        });
    for (const auto& table : tables)
        writer.file(table.name + ".csv",
                    [&](const auto&) { return exchange::write_csv(table, exchange::CsvProfile::csv); });
    writer.commit();
    return out;
}

std::filesystem::path export_folder(const OpenStudy& study) {
    return study.file().parent_path() / base::to_path(base::utf8(study.file().stem()) + "-data");
}

} // namespace samenspel::app
