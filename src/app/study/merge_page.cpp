#include "app/study/merge_page.hpp"

#include <algorithm>
#include <unordered_set>

#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using dataset::Finding;
using words::fill;
using words::tr;

std::size_t records_of(const domain::StudyMerge& merge) {
    return merge.questionnaires + merge.copies + merge.sources + merge.entries + merge.handed +
           merge.meetings;
}

/// The forms of a study that grew: those it had, and of what came with `other` those of there.
void add_forms(dataset::Survey& survey, const domain::Study& grown, const OpenStudy& other) {
    for (auto i = survey.forms.size(); i < grown.questionnaires.size(); ++i) {
        const auto& theirs = other.study().questionnaires;
        const auto found = std::ranges::find(theirs, grown.questionnaires[i]);
        survey.forms.push_back(other.survey().forms[static_cast<std::size_t>(found - theirs.begin())]);
    }
}

/// What two copies of a study can only have together.
bool is_conflict(Finding::Kind kind) {
    return kind == Finding::Kind::open || kind == Finding::Kind::printed_twice ||
           kind == Finding::Kind::other_questionnaire || kind == Finding::Kind::paper_and_screen;
}

std::vector<Finding> conflicts_in(const dataset::Survey& survey) {
    const auto copies = domain::copies_with_entries(*survey.study);
    auto findings = dataset::check_study(survey, dataset::settle_all(survey, copies));
    std::erase_if(findings, [](const Finding& one) { return !is_conflict(one.kind); });
    return findings;
}

/// An imported form is one entry with many answers, one that was typed is many entries.
std::size_t answers_in(const domain::Entry& entry) {
    std::size_t n = 0;
    bool inside = false;
    for (const char c : entry.answers) {
        n += !inside && c != '\t';
        inside = c != '\t';
    }
    return n;
}

/// @param before how many entries there were; those of `other` that are not behind them were among them
void count_entries(MergePreview::File& file, const domain::Study& grown, std::size_t before,
                   const domain::Study& other) {
    std::unordered_set<std::uint64_t> fresh;
    for (auto i = before; i < grown.entries.size(); ++i) {
        const auto& entry = grown.entries[i];
        fresh.insert(entry.uid);
        if (entry.answers == domain::withdrawal)
            ++file.withdrawals;
        else
            (entry.replaces.empty() ? file.answers : file.corrections) += answers_in(entry);
    }
    for (const auto& entry : other.entries)
        if (!fresh.contains(entry.uid) && entry.answers != domain::withdrawal)
            file.known += answers_in(entry);
}

std::vector<std::string> lines_of(const MergePreview::File& file) {
    std::vector<std::string> lines;
    const auto add = [&lines](const char* one, const char* many, std::size_t n) {
        if (n > 0)
            lines.push_back(counted(one, many, n));
    };
    add("{n} new answer", "{n} new answers", file.answers);
    add("{n} new correction", "{n} new corrections", file.corrections);
    add("{n} new withdrawal of a copy", "{n} new withdrawals of copies", file.withdrawals);
    add("{n} new printed copy", "{n} new printed copies", file.added.copies);
    add("{n} new questionnaire", "{n} new questionnaires", file.added.questionnaires);
    add("{n} new file of answers", "{n} new files of answers", file.added.sources);
    add("{n} new note about a practice", "{n} new notes about practices",
        file.added.handed + file.added.meetings);
    if (lines.empty())
        lines.push_back(tr("Nothing new: everything in it is here already."));
    else
        add("{n} answer was known already", "{n} answers were known already", file.known);
    return lines;
}

std::string why_not(const MergePreview::File& file) {
    if (!file.added.other_texts.empty())
        return fill(tr("It knows {name} with other questions under the same version. Nothing of it can be "
                       "taken over; "
                       "give the questionnaire a new version."),
                    {{"name", joined(file.added.other_texts, ", ")}});
    return file.same_study ? std::string() : tr("This is another study. It is left out.");
}

std::vector<const OpenStudy*> readable(const std::vector<OtherStudy>& others) {
    std::vector<const OpenStudy*> studies;
    for (const auto& other : others)
        if (other.study)
            studies.push_back(other.study.get());
    return studies;
}

std::string title_of(const OtherStudy& other) {
    const auto name = base::utf8(other.file.filename());
    return other.study && !other.study->study().title.empty() ? name + " · " + other.study->study().title
                                                              : name;
}

} // namespace

std::vector<OtherStudy> open_others(const OpenStudy& study, const std::vector<std::filesystem::path>& files) {
    std::vector<OtherStudy> others;
    for (const auto& file : files) {
        std::error_code none;
        OtherStudy other{file, nullptr, {}};
        const auto is_this = [&](const std::filesystem::path& known) {
            return std::filesystem::equivalent(known, file, none) && !none;
        };
        if (is_this(study.file()))
            other.trouble = tr("This is the study that is open here.");
        else if (std::ranges::any_of(others, is_this, &OtherStudy::file))
            other.trouble = tr("This file was chosen already.");
        else
            try {
                other.study = OpenStudy::open_to_read(file);
            } catch (const base::FileError& error) {
                other.trouble = fill(tr("It cannot be read: {reason}"), {{"reason", reason_text(error)}});
            }
        others.push_back(std::move(other));
    }
    return others;
}

std::size_t MergePreview::fresh() const {
    std::size_t all = 0;
    for (const auto& file : files)
        all += records_of(file.added);
    return all;
}

MergePreview preview_merge(const OpenStudy& study, const std::vector<const OpenStudy*>& others, bool join) {
    MergePreview preview;
    auto grown = study.study();
    preview.survey.forms = study.survey().forms;
    for (const auto* other : others) {
        MergePreview::File file;
        file.same_study = other->study().id == grown.id;
        if (file.same_study || join) {
            const auto before = grown.entries.size();
            file.added = domain::merge_study(grown, other->study());
            file.taken = file.added.other_texts.empty();
            if (file.taken)
                count_entries(file, grown, before, other->study());
            add_forms(preview.survey, grown, *other);
        }
        preview.files.push_back(std::move(file));
    }
    const auto now = conflicts_in(study.survey());
    preview.survey.study = &grown;
    for (auto& one : conflicts_in(preview.survey))
        if (std::ranges::find(now, one) == now.end())
            preview.conflicts.push_back(std::move(one));
    preview.survey.study = nullptr;
    return preview;
}

MergePage make_merge_page(const std::vector<OtherStudy>& others, const MergePreview& preview) {
    MergePage page;
    bool foreign = false;
    auto at = preview.files.begin();
    for (const auto& other : others) {
        MergePage::File shown{title_of(other), {}, other.trouble};
        if (other.study) {
            const auto& file = *at++;
            foreign |= !file.same_study;
            if (file.taken)
                shown.lines = lines_of(file);
            else
                shown.trouble = why_not(file);
        }
        page.files.push_back(std::move(shown));
    }
    if (foreign)
        page.other_study = tr("A file is of another study: it was not copied from this one. Join it only if "
                              "both asked the same "
                              "people in the same way, for instance because two researchers each began a "
                              "study by mistake. What is "
                              "joined cannot be taken apart again.");
    for (const auto& one : preview.conflicts)
        page.conflicts.push_back(one.copy + ": " + finding_text(preview.survey, one));
    if (!page.conflicts.empty())
        page.conflicts_title =
            counted("{n} thing to be chosen afterwards, because files differ",
                    "{n} things to be chosen afterwards, because files differ", page.conflicts.size());
    const auto fresh = preview.fresh();
    page.can_merge = fresh > 0;
    if (!page.can_merge && std::ranges::any_of(preview.files, &MergePreview::File::taken))
        page.nothing = tr("Nothing new: this study knows all of it already.");
    page.action = counted("Add {n} new record", "Add {n} new records", fresh);
    return page;
}

std::vector<std::string> merge_studies(OpenStudy& study, const std::vector<OtherStudy>& others, bool join) {
    const auto all = readable(others);
    const auto preview = preview_merge(study, all, join);
    std::vector<const OpenStudy*> taken;
    MergePreview::File sum;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& file = preview.files[i];
        if (!file.taken)
            continue;
        taken.push_back(all[i]);
        sum.answers += file.answers;
        sum.corrections += file.corrections;
        sum.withdrawals += file.withdrawals;
        sum.added.copies += file.added.copies;
        sum.added.questionnaires += file.added.questionnaires;
        sum.added.sources += file.added.sources;
        sum.added.handed += file.added.handed;
        sum.added.meetings += file.added.meetings;
        sum.known += file.known;
    }
    if (preview.fresh() == 0)
        return {tr("Nothing new: this study knows all of it already.")};
    study.merge_all(taken, join);
    auto lines = lines_of(sum);
    lines.insert(lines.begin(), counted("{n} file was added.", "{n} files were added.", taken.size()));
    if (!preview.conflicts.empty())
        lines.push_back(counted("{n} thing is to be chosen: see “Check”.",
                                "{n} things are to be chosen: see “Check”.", preview.conflicts.size()));
    return lines;
}

} // namespace samenspel::app
