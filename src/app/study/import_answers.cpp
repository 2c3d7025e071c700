#include "app/study/import_answers.hpp"

#include <algorithm>
#include <deque>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "app/study/study_texts.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using domain::Entry;
using domain::Layer;
using words::fill;
using words::tr;

/// Tells new rows from known ones. What was given before is looked for once all rows are there: so no table of all
/// that the study knows is made.
class Sorter {
public:
    Sorter(const OpenStudy& study, ImportPreview& out) : study_(study), out_(out) {}

    void add(exchange::IncomingForm& form) {
        if (auto copy = key_of(form); !copy.empty())
            rows_.push_back({std::move(copy), static_cast<int>(form.line), std::move(form.day), form.moment,
                             domain::pack_cells(form.cells)});
    }

    void finish() {
        struct Copy {
            std::size_t rows = 0;
            bool given = false;
            const std::string* last = nullptr; ///< what was said
        };
        std::unordered_map<std::string_view, Copy> copies;
        copies.reserve(rows_.size());
        for (const auto& row : rows_)
            ++copies[row.copy].rows;
        std::unordered_set<Said, Said::Hash> said; // of these copies
        const auto gone = domain::withdrawn(study_.study());
        for (const auto& entry : study_.study().entries) {
            if (entry.layer != Layer::given || entry.questionnaire != out_.questionnaire ||
                gone.contains(entry.uid))
                continue;
            // What a file said before it says again, also when it was corrected since.
            if (const auto found = copies.find(entry.copy); found != copies.end()) {
                found->second.given = true;
                found->second.last = &entry.answers;
                said.insert({entry.copy, entry.answers});
            }
        }
        for (auto& row : rows_) {
            auto& copy = copies.find(row.copy)->second;
            row.kind = said.contains({row.copy, row.answers}) ? Kind::same
                       : copy.given                           ? Kind::conflicting
                                                              : Kind::fresh;
            if (row.kind == Kind::conflicting && copy.last)
                row.differs = differences(*copy.last, row.answers);
            // A copy twice in one file is weighed as if the second came in a file of its own.
            copy.given = true;
            copy.last = &row.answers;
            if (copy.rows > 1)
                said.insert({row.copy, row.answers});
        }
        said.clear(); // they look into the rows
        copies.clear();
        for (auto& row : rows_) {
            if (row.kind == Kind::same)
                ++out_.same;
            else
                (row.kind == Kind::fresh ? out_.fresh : out_.conflicting)
                    .push_back(static_cast<ImportPreview::Row&&>(std::move(row)));
        }
    }

private:
    enum class Kind { fresh, same, conflicting };
    struct Row : ImportPreview::Row {
        Kind kind = Kind::fresh;
    };
    struct Said {
        std::string_view copy, answers;
        friend bool operator==(const Said&, const Said&) = default;
        struct Hash {
            std::size_t operator()(const Said& one) const {
                constexpr std::hash<std::string_view> hash;
                return hash(one.copy) * 31 + hash(one.answers);
            }
        };
    };

    /// The first few questions that are answered otherwise.
    [[nodiscard]] std::string differences(const std::string& before, const std::string& now) const {
        constexpr std::size_t most = 3;
        const auto& form = study_.survey().forms[static_cast<std::size_t>(out_.questionnaire)];
        const auto count = form.variables().size();
        const auto one = domain::unpack_cells(before, count), two = domain::unpack_cells(now, count);
        std::vector<std::string> texts;
        for (std::size_t v = 0; v < count; ++v)
            if (one[v] != two[v]) {
                if (texts.size() == most) {
                    texts.emplace_back("…");
                    break;
                }
                const auto& variable = form.variables()[v];
                texts.push_back(
                    fill(tr("{variable}: {before} / {now}"), {{"variable", variable.name},
                                                              {"before", cell_text(variable, one[v])},
                                                              {"now", cell_text(variable, two[v])}}));
            }
        return joined(texts, "; ");
    }

    void refuse(const exchange::IncomingForm& form, std::string text, std::string hint) {
        out_.refused.push_back({out_.file, static_cast<int>(form.line), 0, std::move(text), std::move(hint)});
        ++out_.refused_rows;
    }

    /// Of the copy; else of the practice and the number that the other program gave. Empty: refused.
    std::string key_of(const exchange::IncomingForm& form) {
        if (!form.copy.empty()) {
            if (const auto code = domain::read_copy_code(form.copy)) {
                learn_printed();
                auto copy = domain::make_copy_code(code->practice, code->serial);
                const auto found = printed_.find(copy);
                if (found != printed_.end() && printed_here(copy))
                    return came_without_code(form) ? std::string() : copy;
                if (found != printed_.end()) {
                    refuse(form,
                           fill(tr("{code} is of another questionnaire: {name}"),
                                {{"code", copy},
                                 {"name", found->second->questionnaire + ' ' + found->second->version}}),
                           tr("was the right link given?"));
                    return {};
                }
                refuse(form, fill(tr("the copy {code} was never printed"), {{"code", copy}}), nearest(copy));
                return {};
            }
            refuse(
                form,
                fill(tr("'{code}' is not the code of a copy: something is mistyped"), {{"code", form.copy}}),
                nearest(form.copy));
            return {};
        }
        if (const auto practice = domain::read_practice_code(form.practice);
            practice && !form.response.empty())
            return *practice + '~' + asked_id() + '-' + form.response;
        if (form.practice.empty())
            refuse(form, tr("nothing says of which copy or practice these answers are"),
                   tr("the link must carry the code"));
        else
            refuse(form,
                   fill(tr("'{code}' is not the code of a practice: something is mistyped"),
                        {{"code", form.practice}}),
                   {});
        return {};
    }

    /// Once the column of the codes was left out, and now it is not: the same people would count twice.
    bool came_without_code(const exchange::IncomingForm& form) {
        const auto practice = domain::read_practice_code(form.practice);
        if (!practice || form.response.empty())
            return false;
        learn_numbered();
        const auto key = *practice + '~' + asked_id() + '-' + form.response;
        if (!numbered_.contains(key))
            return false;
        refuse(form,
               fill(tr("these answers came in before under {code}, without the code of their copy"),
                    {{"code", key}}),
               tr("take them out there first, or leave out the column of the codes"));
        return true;
    }

    void learn_numbered() {
        if (knows_numbered_)
            return;
        knows_numbered_ = true;
        const auto gone = domain::withdrawn(study_.study());
        for (const auto& entry : study_.study().entries)
            if (entry.layer == Layer::given && entry.copy.find('~') != std::string::npos &&
                !gone.contains(entry.uid))
                numbered_.insert(entry.copy);
    }

    void learn_printed() {
        if (!printed_.empty())
            return;
        printed_.reserve(study_.study().copies.size());
        for (const auto& copy : study_.study().copies)
            printed_.emplace(copy.code, &copy);
    }

    /// Two surveys both begin to count at 1.
    [[nodiscard]] const std::string& asked_id() const {
        return study_.study().questionnaires[static_cast<std::size_t>(out_.questionnaire)].id;
    }

    [[nodiscard]] bool printed_here(const std::string& copy) const {
        const auto& asked = study_.study().questionnaires[static_cast<std::size_t>(out_.questionnaire)];
        const auto [begin, end] = printed_.equal_range(copy);
        return std::any_of(begin, end,
                           [&](const auto& one) { return one.second->questionnaire == asked.id; });
    }

    std::string nearest(const std::string& typed) {
        if (codes_.empty())
            for (const auto& copy : study_.study().copies)
                codes_.push_back(copy.code);
        std::string near;
        for (const auto& code : domain::nearest_codes(typed, codes_))
            near += (near.empty() ? "" : ", ") + code;
        return near.empty() ? near : fill(tr("do you mean {codes}?"), {{"codes", near}});
    }

    const OpenStudy& study_;
    ImportPreview& out_;
    std::deque<Row> rows_; ///< those that are not refused; they stay where they are
    std::unordered_multimap<std::string_view, const domain::PrintedCopy*>
        printed_; ///< once a row names a copy
    std::vector<std::string> codes_;
    std::unordered_set<std::string_view> numbered_; ///< copies that were given without a code
    bool knows_numbered_ = false;
};

/// A column of codes may have been empty in the earlier file, and so have said nothing then.
void add_codes(exchange::Mapping& mapping, const exchange::Mapping& proposed) {
    using Column = exchange::Mapping::Column;
    using Role = exchange::Mapping::Role;
    for (const auto role : {Role::copy, Role::practice}) {
        const auto found = std::ranges::find(proposed.columns, role, &Column::role);
        if (found == proposed.columns.end() ||
            std::ranges::find(mapping.columns, role, &Column::role) != mapping.columns.end())
            continue;
        const auto here = std::ranges::find(mapping.columns, found->name, &Column::name);
        if (here != mapping.columns.end() && here->role == Role::ignored)
            *here = *found;
    }
}

/// The last one that let in a file with just these columns, if it still fits.
std::optional<exchange::Mapping> known_mapping(const OpenStudy& study, const exchange::Incoming& incoming) {
    const auto& sources = study.study().sources;
    for (auto source = sources.rbegin(); source != sources.rend(); ++source) {
        base::Problems problems;
        auto mapping = exchange::read_mapping(source->mapping, source->name, problems);
        if (!problems.empty() || mapping.shape != incoming.shape)
            continue;
        const auto* form = form_of(study, mapping);
        const auto named = [](const auto& column) { return !column.name.empty(); };
        if (form == nullptr ||
            std::ranges::count_if(mapping.columns, named) != std::ranges::ssize(incoming.names))
            continue; // quicker than to look at all of them
        add_codes(mapping, exchange::propose_mapping(incoming, {form}));
        if (exchange::check_mapping(mapping, incoming, *form).empty())
            return mapping;
    }
    return std::nullopt;
}

/// A day that is written with its distance from UTC is the day that it was here.
std::string day_here(const ImportPreview::Row& row, const Clock& clock) {
    if (!row.moment)
        return row.day;
    const std::chrono::sys_time<milliseconds> at(std::chrono::seconds(*row.moment));
    return iso_date(std::chrono::floor<std::chrono::days>(at + clock.utc_offset(at)));
}

} // namespace

const domain::Form* form_of(const OpenStudy& study, const exchange::Mapping& mapping) {
    for (const auto& form : study.survey().forms)
        if (form.questionnaire().id == mapping.questionnaire &&
            form.questionnaire().version == mapping.version)
            return &form;
    return nullptr;
}

ImportPreview preview_import(const OpenStudy& study, const AnswersFile& file,
                             const exchange::Mapping* mapping, const TellProgress& progress) {
    const auto& incoming = file.incoming;
    ImportPreview preview;
    preview.file = file.path;
    preview.sum = file.sum;
    preview.known_file = std::ranges::find(study.study().sources, preview.sum, &domain::AnswerFile::sum) !=
                         study.study().sources.end();
    preview.problems = incoming.problems;
    std::vector<const domain::Form*> forms;
    for (const auto& form : study.survey().forms)
        forms.push_back(&form);
    if (forms.empty())
        preview.problems.push_back(
            {preview.file, 0, 0, tr("the study has no questionnaire yet"), tr("print or add one first")});
    if (!preview.problems.empty())
        return preview;
    if (mapping != nullptr) {
        preview.mapping = *mapping;
    } else if (auto known = known_mapping(study, incoming)) {
        preview.mapping = std::move(*known);
        preview.known_columns = true;
    } else {
        preview.mapping = exchange::propose_mapping(incoming, forms);
    }
    const auto* form = form_of(study, preview.mapping);
    if (form == nullptr) {
        preview.problems.push_back(
            {preview.file,
             0,
             0,
             fill(tr("the study does not know version {version} of '{name}'"),
                  {{"version", preview.mapping.version}, {"name", preview.mapping.questionnaire}}),
             {}});
        return preview;
    }
    preview.problems = exchange::check_mapping(preview.mapping, incoming, *form);
    if (!preview.problems.empty())
        return preview;
    preview.questionnaire = static_cast<int>(form - forms.front());
    Sorter sorter(study, preview);
    std::size_t good = 0;
    const bool count = exchange::each_form(
        incoming, preview.mapping, *form, preview.refused,
        [&](exchange::IncomingForm& one) {
            ++good;
            if (one.complete)
                sorter.add(one);
            else
                ++preview.halfway;
        },
        [&](std::size_t done) {
            if (progress && !progress({done, incoming.rows.size()}))
                throw base::Cancelled();
        });
    if (!count) {
        preview.halfway = 0;
        preview.refused_rows = incoming.rows.size();
        return preview;
    }
    preview.refused_rows += incoming.rows.size() - good;
    sorter.finish();
    return preview;
}

ImportPreview preview_import(const OpenStudy& study, const std::filesystem::path& file,
                             const exchange::Mapping* mapping, const TellProgress& progress) {
    // The first half is the reading of it, the second the understanding.
    std::size_t bytes = 0;
    const auto read = read_answers_file(file, [&](const LongProgress& at) {
        bytes = at.all;
        return !progress || progress({at.done / 2, at.all});
    });
    return preview_import(study, read, mapping, [&](const LongProgress& at) {
        const auto rows = std::max<std::size_t>(at.all, 1);
        return !progress || progress({bytes / 2 + static_cast<std::size_t>(static_cast<double>(bytes) / 2 *
                                                                           static_cast<double>(at.done) /
                                                                           static_cast<double>(rows)),
                                      bytes});
    });
}

std::size_t take_import(OpenStudy& study, const ImportPreview& preview, Conflicts conflicts,
                        const std::string& who, const Clock& clock, const TellProgress& progress) {
    if (!preview.problems.empty() || (conflicts == Conflicts::refuse && !preview.conflicting.empty()))
        return 0;
    std::vector<const ImportPreview::Row*> rows;
    for (const auto& row : preview.fresh)
        rows.push_back(&row);
    if (conflicts == Conflicts::keep)
        for (const auto& row : preview.conflicting)
            rows.push_back(&row);
    if (rows.empty())
        return 0;
    const auto at = clock.wall().time_since_epoch().count();
    study.change(
        [&](domain::Study& grown) {
            domain::AnswerFile source{base::utf8(base::to_path(preview.file).filename()), preview.sum,
                                      exchange::mapping_text(preview.mapping), at, who};
            const auto place = static_cast<int>(grown.sources.size());
            grown.sources.push_back(std::move(source));
            grown.entries.reserve(grown.entries.size() + rows.size());
            for (const auto* row : rows) {
                Entry entry;
                entry.copy = row->copy;
                entry.questionnaire = preview.questionnaire;
                entry.layer = Layer::given;
                entry.who = who;
                entry.at = at;
                entry.source = place;
                entry.source_line = row->line;
                entry.answered_on = day_here(*row, clock);
                entry.answers = row->answers;
                grown.entries.push_back(std::move(entry));
            }
        },
        progress);
    return rows.size();
}

} // namespace samenspel::app
