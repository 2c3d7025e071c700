#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "domain/study/cell.hpp"

/// What a study knows. All of it is records that never change: two studies are merged by taking the records of both,
/// in any order and any number of times. A correction is a record that names those it replaces.
namespace samenspel::domain {

/// A version of a questionnaire as it was printed.
struct StudyQuestionnaire {
    std::string id;
    std::string version;
    std::string xml; ///< the whole file: what the answers mean for ever

    friend bool operator==(const StudyQuestionnaire&, const StudyQuestionnaire&) = default;
};

struct PrintedCopy {
    std::string code; ///< make_copy_code
    std::string questionnaire;
    std::string version;
    std::string
        printed_on; ///< ISO date, and a mark of that printing: two laptops may print a code on one day

    friend auto operator<=>(const PrintedCopy&, const PrintedCopy&) = default;
};

/// From whom a value comes. The values of layers stand beside each other; none takes another's place.
enum class Layer : int {
    first = 1,  ///< typed from paper
    second = 2, ///< typed from paper again, without a look at the first
    given = 3,  ///< by who answered: on a screen or in a file of another program
    settled = 4 ///< chosen where the others differ
};
inline constexpr Layer all_layers[] = {Layer::first, Layer::second, Layer::given, Layer::settled};

/// A file of answers that was taken in.
struct AnswerFile {
    std::string name;    ///< of the file, without its folder
    std::string sum;     ///< of its bytes: the same file again is known again
    std::string mapping; ///< which column was what; may be empty
    std::int64_t at = 0; ///< milliseconds since 1970, UTC
    std::string who;

    friend auto operator<=>(const AnswerFile&, const AnswerFile&) = default;
};

/// Answers of one copy that were confirmed together: one by hand, all of a form by import.
struct Entry {
    std::string
        copy; ///< code of a copy; or "K7QD4M~arts-812", answers without one: practice, questionnaire and number
    int questionnaire = 0; ///< index in Study::questionnaires
    Layer layer = Layer::first;
    std::string who;                     ///< initials of who entered it
    std::int64_t at = 0;                 ///< milliseconds since 1970, UTC
    int source = -1;                     ///< index in Study::sources; -1: none
    int source_line = 0;                 ///< of its file; 0: none
    std::string reason;                  ///< of a correction
    std::vector<std::uint64_t> replaces; ///< uid of those whose answers to the same variables no longer count
    std::string answered_on;             ///< ISO date, when who answered did so; empty: not known
    std::string answers;                 ///< pack_cells
    std::uint64_t uid = 0;               ///< uid_of; what is the same has the same one
};

/// Empty questionnaires that a practice gave out.
struct Handed {
    std::string practice;
    std::string questionnaire;
    int count = 0;  ///< in all, as known then
    std::string on; ///< ISO date, and behind it milliseconds since 1970: the last one counts
    std::string who;

    friend auto operator<=>(const Handed&, const Handed&) = default;
};

/// When the peer group of a practice met. Its doctors answer before. What was noted last counts.
struct Meeting {
    std::string practice;
    std::int64_t at = 0; ///< when it was noted: milliseconds since 1970, UTC
    std::string on;      ///< ISO date

    friend auto operator<=>(const Meeting&, const Meeting&) = default;
};

struct Study {
    std::string id; ///< made once; copies of the same file share it
    std::string title;
    std::vector<StudyQuestionnaire> questionnaires;
    std::vector<PrintedCopy> copies;
    std::vector<AnswerFile> sources;
    std::vector<Entry> entries;
    std::vector<Handed> handed;
    std::vector<Meeting> meetings;
};

/// Cells of a form in one text, a tab between them.
std::string pack_cells(const std::vector<Cell>& cells);
/// @param count of the cells that come back; those that are not there are ""
std::vector<Cell> unpack_cells(const std::string& packed, std::size_t count);

/// Of all that an entry says (FNV-1a, 64 bits); the places of its questionnaire and source in the study do not count.
std::uint64_t uid_of(const Study& study, const Entry& entry);

/// "K7QD4M" of "K7QD4M-013P" and of "K7QD4M~812".
std::string practice_of(const std::string& copy);

/// The answers of an entry that withdraws those it replaces: they were of another copy, or of nobody.
inline constexpr const char* withdrawal = "*";

/// What one layer says of one copy.
struct LayerAnswers {
    std::vector<Cell> cells; ///< "" where nothing is known, or where `open` says more
    struct Open {
        std::size_t variable = 0;
        std::vector<Cell> cells; ///< different ones, none of which replaces another; sorted
    };
    std::vector<Open> open;
};
LayerAnswers answers_of(const std::vector<const Entry*>& entries, std::size_t variables);

/// The uid of all that count for this variable: what a correction replaces.
std::vector<std::uint64_t> heads_of(const std::vector<const Entry*>& entries, std::size_t variables,
                                    std::size_t variable);

/// Of entries, those that were withdrawn, and the withdrawals themselves.
std::unordered_set<std::uint64_t> withdrawn(const Study& study);

/// A copy with all that was entered of it under one questionnaire and not withdrawn; more than one is a mistake to be
/// told.
struct CopyEntries {
    std::string copy;
    int questionnaire = 0;
    std::array<std::vector<const Entry*>, std::size(all_layers)> layers; ///< by Layer - 1

    [[nodiscard]] const std::vector<const Entry*>& of(Layer layer) const {
        return layers[static_cast<std::size_t>(layer) - 1];
    }
};
/// By code and questionnaire. They live as long as the entries of the study stay where they are.
std::vector<CopyEntries> copies_with_entries(const Study& study);

} // namespace samenspel::domain
