#include "app/study/import_answers.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>
#include <unordered_map>

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

/// Tells one file from another; nobody gains by making two alike.
std::string sum_of(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    char text[17] = {};
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return std::to_string(bytes.size()) + '-' + text;
}

class Sorter {
public:
    Sorter(const OpenStudy& study, ImportPreview& out) : study_(study), out_(out) {
        for (const auto& copy : study.study().copies)
            printed_.emplace(copy.code, &copy);
        const auto gone = domain::withdrawn(study.study());
        for (const auto& entry : study.study().entries)
            if (entry.layer == Layer::given && entry.questionnaire == out.questionnaire &&
                !gone.contains(entry.uid))
                given_[entry.copy].push_back(&entry);
    }

    void add(exchange::IncomingForm form) {
        auto copy = key_of(form);
        if (copy.empty())
            return;
        ImportPreview::Row row{std::move(copy), static_cast<int>(form.line), day_of(form.submitted),
                               std::move(form.cells)};
        const auto packed = domain::pack_cells(row.cells);
        // A copy twice in one file is weighed as if the second came in a file of its own.
        const auto [place, is_new] = in_file_.try_emplace(row.copy, packed);
        const auto before = given_.find(row.copy);
        if (!is_new) {
            if (place->second == packed)
                ++out_.same;
            else
                out_.conflicting.push_back(std::move(row));
        } else if (before == given_.end()) {
            out_.fresh.push_back(std::move(row));
        } else if (same_as(before->second, packed)) {
            ++out_.same;
        } else {
            out_.conflicting.push_back(std::move(row));
        }
    }

private:
    void refuse(const exchange::IncomingForm& form, std::string text, std::string hint) {
        out_.refused.push_back({out_.file, static_cast<int>(form.line), 0, std::move(text), std::move(hint)});
        ++out_.refused_rows;
    }

    /// Of the copy; else of the practice and the number that the other program gave. Empty: refused.
    std::string key_of(const exchange::IncomingForm& form) {
        if (!form.copy.empty()) {
            if (const auto code = domain::read_copy_code(form.copy)) {
                auto copy = domain::make_copy_code(code->practice, code->serial);
                const auto found = printed_.find(copy);
                if (found != printed_.end() && printed_here(copy))
                    return copy;
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

    /// What a file said before it says again, also when it was corrected since.
    static bool same_as(const std::vector<const Entry*>& entries, const std::string& packed) {
        return std::ranges::any_of(entries, [&](const Entry* one) { return one->answers == packed; });
    }

    /// "2026-11-21 20:15:00" as a day; nothing for what is no day.
    static std::string day_of(const std::string& submitted) {
        constexpr std::size_t day_length = 10;
        const auto day = submitted.substr(0, day_length);
        return is_iso_day(day) ? day : std::string();
    }

    const OpenStudy& study_;
    ImportPreview& out_;
    std::unordered_multimap<std::string_view, const domain::PrintedCopy*> printed_;
    std::unordered_map<std::string_view, std::vector<const Entry*>> given_;
    std::unordered_map<std::string, std::string> in_file_;
    std::vector<std::string> codes_;
};

} // namespace

std::string read_bytes(const std::filesystem::path& file) {
    std::error_code error; // a folder opens as a file does
    std::ifstream stream;
    if (!std::filesystem::is_directory(file, error))
        stream.open(file, std::ios::binary);
    if (!stream.is_open())
        throw base::FileError(base::FileError::Kind::missing, base::utf8(file), tr("cannot be read"));
    std::string bytes;
    std::vector<char> block(1U << 16U);
    while (stream) {
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        bytes.append(block.data(), static_cast<std::size_t>(stream.gcount()));
    }
    return bytes;
}

ImportPreview preview_import(const OpenStudy& study, const std::filesystem::path& file,
                             const exchange::Mapping* mapping) {
    const auto bytes = read_bytes(file);
    ImportPreview preview;
    preview.file = base::utf8(file);
    preview.sum = sum_of(bytes);
    preview.known_file = std::ranges::find(study.study().sources, preview.sum, &domain::AnswerFile::sum) !=
                         study.study().sources.end();
    const auto incoming = exchange::read_incoming(bytes, preview.file);
    preview.problems = incoming.problems;
    std::vector<const domain::Form*> forms;
    for (const auto& form : study.survey().forms)
        forms.push_back(&form);
    if (forms.empty())
        preview.problems.push_back(
            {preview.file, 0, 0, tr("the study has no questionnaire yet"), tr("print or add one first")});
    if (!preview.problems.empty())
        return preview;
    preview.mapping = mapping != nullptr ? *mapping : exchange::propose_mapping(incoming, forms);
    const auto found = std::ranges::find_if(forms, [&](const domain::Form* form) {
        return form->questionnaire().id == preview.mapping.questionnaire &&
               form->questionnaire().version == preview.mapping.version;
    });
    if (found == forms.end()) {
        preview.problems.push_back(
            {preview.file,
             0,
             0,
             fill(tr("the study does not know version {version} of '{name}'"),
                  {{"version", preview.mapping.version}, {"name", preview.mapping.questionnaire}}),
             {}});
        return preview;
    }
    preview.problems = exchange::check_mapping(preview.mapping, incoming, **found);
    if (!preview.problems.empty())
        return preview;
    preview.questionnaire = static_cast<int>(found - forms.begin());
    auto rows = exchange::read_forms(incoming, preview.mapping, **found, preview.refused);
    preview.refused_rows = incoming.rows.size() - rows.size();
    Sorter sorter(study, preview);
    for (auto& row : rows) {
        if (row.complete)
            sorter.add(std::move(row));
        else
            ++preview.halfway;
    }
    return preview;
}

std::size_t take_import(OpenStudy& study, const ImportPreview& preview, Conflicts conflicts,
                        const std::string& who, const Clock& clock) {
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
    study.change([&](domain::Study& grown) {
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
            entry.answered_on = row->answered_on;
            entry.answers = domain::pack_cells(row->cells);
            grown.entries.push_back(std::move(entry));
        }
    });
    return rows.size();
}

} // namespace samenspel::app
