#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "domain/study/cell.hpp"
#include "domain/study/form.hpp"
#include "exchange/field_rows.hpp"

/// Foreign data formats, in and out.
namespace samenspel::exchange {

/// What sort of file answers came in.
enum class Shape {
    table,            ///< any CSV with a row of names
    limesurvey_vv,    ///< tabs; a row of texts, a row of codes
    limesurvey_heads, ///< CSV with names such as Q[SQ]
    limesurvey_codes, ///< CSV with names such as Q_SQ
    odk, ///< CSV of ODK or Kobo: groups before a "/" or "-", choices of a multiple apart or in one
};

/// A file of answers, its fields as UTF-8 text and not yet understood.
struct Incoming {
    std::string file; ///< what problems call it
    Shape shape = Shape::table;
    std::string encoding; ///< "UTF-8", "UTF-16LE", "Windows-1252" …: what it was read as
    char delimiter = ',';
    std::vector<std::string> names; ///< of its columns; none empty, none twice
    std::vector<std::string> texts; ///< above those names, in a VV file: the questions; else empty
    FieldRows rows;                 ///< as wide as there are names; "-1" for {question_not_shown} of VV
    base::Problems problems;        ///< with any of these nothing of the file may be used
};

/// Told now and then how much of the work is done. What it throws ends the work.
using Progress = std::function<void(std::size_t done)>;

/// The largest file that is read; others are refused without a look at what is in them.
inline constexpr std::size_t largest_file = std::size_t{256} * 1024 * 1024;

/// Reads a whole file. Never throws for what is in it: that is a problem with its line and column.
/// @param progress in bytes
Incoming read_incoming(std::string_view bytes, const std::string& file_name, const Progress& progress = {});
/// What is told of a file that is larger.
base::Problem too_large_problem(const std::string& file_name);

/// Which column is what. Proposed, shown, changed by hand, and kept with the answers that it let in.
struct Mapping {
    enum class Role {
        ignored,
        copy,      ///< code of a copy
        practice,  ///< code of a practice, of answers without a numbered copy
        response,  ///< a number that the other program gave, unique in its file
        submitted, ///< when it was sent; empty: the answers are not complete
        variable,
    };
    struct Column {
        std::string name; ///< in the file; empty, ignored and with a variable: the file lacks that on purpose
        Role role = Role::ignored;
        std::string
            variable; ///< of the questionnaire; or a multiple, whose ticked options stand in one field
        std::map<std::string, domain::Cell>
            values; ///< what fields mean, beyond what is obvious; may be empty
        friend bool operator==(const Column&, const Column&) = default;
    };
    std::string questionnaire, version;
    Shape shape = Shape::table;
    std::vector<Column> columns; ///< in the order of the file
    friend bool operator==(const Mapping&, const Mapping&) = default;
};

/// The mapping that explains most of the columns, of the questionnaire that fits best.
/// @param forms at least one
Mapping propose_mapping(const Incoming& incoming, const std::vector<const domain::Form*>& forms);

/// What keeps these answers from being taken: columns twice, missing or renamed; a variable that does not exist;
/// no column that says of which copy or practice; answers to another version. Empty: it can be used.
base::Problems check_mapping(const Mapping& mapping, const Incoming& incoming, const domain::Form& form);

/// For each column of the file whether somebody should look at what the mapping makes of it: it was found by words and
/// not by its name, holds what is no answer, is held by two, or is left out while a question has no column.
std::vector<bool> unsure_columns(const Incoming& incoming, const Mapping& mapping, const domain::Form& form);

/// The first different things that stand in a column, without blanks around them.
std::vector<std::string> example_fields(const Incoming& incoming, std::size_t column, std::size_t most);

/// JSON, for people to read and change. What is wrong in it is a problem; the mapping is then not to be used.
std::string mapping_text(const Mapping& mapping);
Mapping read_mapping(std::string_view text, const std::string& file_name, base::Problems& problems);

/// The answers in one row.
struct IncomingForm {
    std::size_t line = 0;
    std::string copy, practice, response; ///< as in the file, blanks around them gone
    std::string submitted;
    std::string day;                    ///< ISO: of `submitted` as it is written; empty: not known
    std::optional<std::int64_t> moment; ///< of it in seconds since 1970, UTC, where the file says so
    bool complete = true;               ///< it was sent, not left halfway
    std::vector<domain::Cell> cells;    ///< one for each variable of the form; never empty
};

/// What rows say, one after the other. What was not filled in is Missing::not_answered, or not_asked where the questions led past it or
/// the file lacks its column. What was answered though not asked is kept. A field that cannot be the answer to its
/// variable is a problem of its row, with column (its number) and hint; the row is then not among the forms. With more
/// than 10,000 of those none counts, also not those that were given before.
/// @param mapping one for which check_mapping found nothing
/// @param take gets each form; it may take what it wants out of it
/// @param progress in rows
/// @returns whether they count
bool each_form(const Incoming& incoming, const Mapping& mapping, const domain::Form& form,
               base::Problems& problems, const std::function<void(IncomingForm&)>& take,
               const Progress& progress = {});
/// The same in one list; it is empty where they do not count.
std::vector<IncomingForm> read_forms(const Incoming& incoming, const Mapping& mapping,
                                     const domain::Form& form, base::Problems& problems);

} // namespace samenspel::exchange
