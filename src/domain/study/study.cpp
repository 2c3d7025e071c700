#include "domain/study/study.hpp"

#include <algorithm>
#include <string_view>

#include "base/sum.hpp"
#include "domain/questionnaire/copy_code.hpp"

namespace samenspel::domain {
namespace {

/// The length keeps ("a", "bc") apart from ("ab", "c").
void add(base::Sum& sum, std::string_view text) {
    sum.add(std::uint64_t{text.size()});
    sum.add(text);
}

using Said = std::vector<std::vector<Cell>>;

Said said_by(const std::vector<const Entry*>& entries, std::size_t variables) {
    Said said;
    for (const Entry* entry : entries)
        said.push_back(unpack_cells(entry->answers, variables));
    return said;
}

/// Whether the answer of entry i to variable v is one, and was not replaced.
bool counts(const std::vector<const Entry*>& entries, const Said& said, std::size_t i, std::size_t v) {
    if (said[i][v].empty())
        return false;
    for (std::size_t j = 0; j < entries.size(); ++j)
        if (!said[j][v].empty() &&
            std::ranges::find(entries[j]->replaces, entries[i]->uid) != entries[j]->replaces.end())
            return false;
    return true;
}

/// An entry with the first letters of its copy as a number, in the order of the letters: in a sort of many most need no
/// look at the entry.
struct Keyed {
    std::uint64_t head;
    const Entry* entry;
};

std::uint64_t head_of(std::string_view copy) {
    std::uint64_t head = 0;
    for (std::size_t i = 0; i < sizeof head; ++i)
        head = head << 8U | (i < copy.size() ? static_cast<unsigned char>(copy[i]) : 0U);
    return head;
}

} // namespace

std::string pack_cells(const std::vector<Cell>& cells) {
    std::string packed;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            packed += '\t';
        packed += cells[i];
    }
    return packed;
}

std::vector<Cell> unpack_cells(const std::string& packed, std::size_t count) {
    std::vector<Cell> cells(count);
    std::size_t begin = 0;
    for (auto& cell : cells) {
        const auto end = std::min(packed.find('\t', begin), packed.size());
        cell.assign(packed, begin, end - begin);
        if (end == packed.size())
            break;
        begin = end + 1;
    }
    return cells;
}

std::uint64_t uid_of(const Study& study, const Entry& entry) {
    base::Sum sum;
    const auto& questionnaire = study.questionnaires.at(static_cast<std::size_t>(entry.questionnaire));
    for (const auto& text : {std::string_view(entry.copy), std::string_view(questionnaire.id),
                             std::string_view(questionnaire.version), std::string_view(entry.who),
                             std::string_view(entry.reason), std::string_view(entry.answered_on),
                             std::string_view(entry.answers)})
        add(sum, text);
    sum.add(static_cast<std::uint64_t>(entry.layer));
    sum.add(static_cast<std::uint64_t>(entry.at));
    if (entry.source >= 0)
        add(sum, study.sources.at(static_cast<std::size_t>(entry.source)).sum);
    sum.add(static_cast<std::uint64_t>(entry.source_line));
    for (const auto uid : entry.replaces)
        sum.add(uid);
    return sum.value();
}

std::string practice_of(const std::string& copy) {
    return copy.substr(0, practice_code_length);
}

LayerAnswers answers_of(const std::vector<const Entry*>& entries, std::size_t variables) {
    LayerAnswers answers;
    if (entries.size() == 1) { // nearly all, in a study that was imported
        answers.cells = unpack_cells(entries.front()->answers, variables);
        return answers;
    }
    answers.cells.resize(variables);
    const auto said = said_by(entries, variables);
    for (std::size_t v = 0; v < variables; ++v) {
        LayerAnswers::Open open{v, {}};
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (counts(entries, said, i, v))
                open.cells.push_back(said[i][v]);
        std::ranges::sort(open.cells);
        const auto twice = std::ranges::unique(open.cells);
        open.cells.erase(twice.begin(), twice.end());
        if (open.cells.size() == 1)
            answers.cells[v] = open.cells.front();
        else if (open.cells.size() > 1)
            answers.open.push_back(std::move(open));
    }
    return answers;
}

std::vector<std::uint64_t> heads_of(const std::vector<const Entry*>& entries, std::size_t variables,
                                    std::size_t variable) {
    const auto said = said_by(entries, variables);
    std::vector<std::uint64_t> heads;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (counts(entries, said, i, variable))
            heads.push_back(entries[i]->uid);
    std::ranges::sort(heads);
    return heads;
}

std::unordered_set<std::uint64_t> withdrawn(const Study& study) {
    std::unordered_set<std::uint64_t> gone;
    for (const auto& entry : study.entries)
        if (entry.answers == withdrawal) {
            gone.insert(entry.uid);
            gone.insert(entry.replaces.begin(), entry.replaces.end());
        }
    return gone;
}

std::vector<CopyEntries> copies_with_entries(const Study& study) {
    const auto gone = withdrawn(study);
    std::vector<Keyed> order;
    order.reserve(study.entries.size());
    for (const auto& entry : study.entries)
        if (gone.empty() || !gone.contains(entry.uid))
            order.push_back({head_of(entry.copy), &entry});
    std::ranges::stable_sort(order, [](const Keyed& a, const Keyed& b) {
        if (a.head != b.head)
            return a.head < b.head;
        const auto copies = a.entry->copy.compare(b.entry->copy);
        return copies != 0 ? copies < 0 : a.entry->questionnaire < b.entry->questionnaire;
    }); // of one copy they stay in the order of their coming
    std::vector<CopyEntries> copies;
    for (const auto& [head, entry] : order) {
        if (copies.empty() || copies.back().questionnaire != entry->questionnaire ||
            copies.back().copy != entry->copy)
            copies.push_back({entry->copy, entry->questionnaire, {}});
        copies.back().layers[static_cast<std::size_t>(entry->layer) - 1].push_back(entry);
    }
    return copies;
}

} // namespace samenspel::domain
