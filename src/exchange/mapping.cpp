#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "exchange/column_names.hpp"
#include "exchange/incoming.hpp"
#include "exchange/incoming_bytes.hpp"
#include "exchange/incoming_fields.hpp"
#include "exchange/messages.hpp"

namespace samenspel::exchange {
namespace {

using Role = Mapping::Role;
using Column = Mapping::Column;

// Best first.
constexpr std::array<std::string_view, 14> copy_names{
    "copy",   "copycode",     "kopie",      "kopiecode",    "exemplaar",       "exemplaarcode",
    "token",  "toegangscode", "accesscode", "deelnamecode", "vragenlijstcode", "codevandevragenlijst",
    "uwcode", "code"};
constexpr std::array<std::string_view, 4> practice_names{"practice", "practicecode", "praktijk",
                                                         "praktijkcode"};
constexpr std::array<std::string_view, 8> response_names{
    "response", "responseid", "antwoordid", "metainstanceid", "instanceid", "key", "uuid", "id"};
constexpr std::array<std::string_view, 8> submitted_names{"submitdate",    "submissiondate", "submissiontime",
                                                          "datesubmitted", "submitted",      "ingediend",
                                                          "verzonden",     "datumverzonden"};
constexpr std::array<std::string_view, 3> version_names{"version", "versie", "formversion"};

/// What the fields of a column look like.
struct Contents {
    bool empty = true, copies = false, practices = false;
};

Contents contents_of(const Incoming& incoming, std::size_t column) {
    constexpr std::size_t enough = 500;
    std::size_t filled = 0, copies = 0, practices = 0;
    for (const auto row : incoming.rows) {
        const std::string field(trimmed(row[column]));
        if (field.empty() || domain::is_missing(field))
            continue;
        copies += domain::read_copy_code(field) ? 1U : 0U;
        practices += domain::read_practice_code(field) ? 1U : 0U;
        if (++filled == enough)
            break;
    }
    return {filled == 0, copies * 2 > filled, practices * 2 > filled};
}

class Proposal {
public:
    Proposal(const Incoming& incoming, std::span<const Contents> contents, const domain::Form& form)
        : incoming_(incoming), contents_(contents), form_(form), names_(form) {
        mapping_.questionnaire = form.questionnaire().id;
        mapping_.version = form.questionnaire().version;
        mapping_.shape = incoming.shape;
        for (const auto& name : incoming.names)
            mapping_.columns.push_back({name, Role::ignored, {}, {}});
    }

    Mapping make() {
        find_codes();
        find_variables();
        find_by_name(Role::copy, copy_names, true);
        find_by_name(Role::practice, practice_names, true);
        find_by_name(Role::response, response_names, false);
        find_by_name(Role::submitted, submitted_names, false);
        return std::move(mapping_);
    }

private:
    [[nodiscard]] bool has(Role role) const {
        return std::ranges::find(mapping_.columns, role, &Column::role) != mapping_.columns.end();
    }

    /// What is in a column says more than its name.
    void find_codes() {
        for (std::size_t i = 0; i < contents_.size(); ++i) {
            if (contents_[i].copies && !has(Role::copy))
                mapping_.columns[i].role = Role::copy;
            else if (contents_[i].practices && !has(Role::practice))
                mapping_.columns[i].role = Role::practice;
        }
    }

    void find_variables() {
        std::set<std::string> taken;
        const auto take = [&](Column& column, const std::string& variable) {
            column.role = Role::variable;
            column.variable = variable;
            taken.insert(variable);
        };
        for (auto& column : mapping_.columns)
            if (column.role == Role::ignored)
                if (const auto variable = names_.by_name(column.name, incoming_.shape))
                    take(column, *variable);
        for (std::size_t i = 0; i < mapping_.columns.size(); ++i) {
            auto& column = mapping_.columns[i];
            if (column.role != Role::ignored)
                continue;
            auto variable = names_.by_text(column.name);
            if (!variable && !incoming_.texts.empty())
                variable = names_.by_text(incoming_.texts[i]);
            if (variable && !taken.contains(*variable))
                take(column, *variable);
        }
        drop_doubled_multiples(taken);
    }

    /// Some programs write the options of a multiple in one column and in one each.
    void drop_doubled_multiples(const std::set<std::string>& taken) {
        for (auto& column : mapping_.columns) {
            if (column.role != Role::variable || form_.find(column.variable))
                continue;
            const auto& questions = form_.questions();
            const auto question = std::ranges::find(questions, column.variable, &domain::Question::id);
            const auto parts = variables_of(*question);
            if (std::ranges::any_of(parts, [&](const auto& part) { return taken.contains(part); }))
                column = {column.name, Role::ignored, {}, {}};
        }
    }

    /// "start/kopie" of ODK is "kopie".
    [[nodiscard]] std::string key_in_group(const std::string& name) const {
        const auto end = name.find_last_of("/:-");
        return incoming_.shape != Shape::odk || end == std::string::npos ? std::string()
                                                                         : name_key(name.substr(end + 1));
    }

    void find_by_name(Role role, std::span<const std::string_view> names, bool filled) {
        for (const auto name : names) {
            if (has(role))
                return;
            for (std::size_t i = 0; i < mapping_.columns.size(); ++i) {
                auto& column = mapping_.columns[i];
                const bool fits = column.role == Role::ignored &&
                                  (name_key(column.name) == name || key_in_group(column.name) == name);
                if (fits && !(filled && contents_[i].empty)) {
                    column.role = role;
                    break;
                }
            }
        }
    }

    const Incoming& incoming_;
    std::span<const Contents> contents_;
    const domain::Form& form_;
    ColumnNames names_;
    Mapping mapping_;
};

/// "1,0" and "1" are what a spreadsheet makes of 1.0.
std::string version_key(std::string_view version) {
    std::string key(trimmed(version));
    std::ranges::replace(key, ',', '.');
    while (key.ends_with(".0"))
        key.resize(key.size() - 2);
    return key;
}

bool is_dotted_number(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

/// Calls `use(row, column, version)` for each version that the answers say they are to.
template <typename Use>
void each_version(const Incoming& incoming, const Mapping& mapping, Use use) {
    for (std::size_t i = 0; i < incoming.names.size(); ++i) {
        if (std::ranges::find(version_names, name_key(incoming.names[i])) == version_names.end())
            continue;
        const auto column = std::ranges::find(mapping.columns, incoming.names[i], &Column::name);
        if (column != mapping.columns.end() && column->role != Role::ignored)
            continue;
        std::set<std::string> seen;
        for (const auto row : incoming.rows)
            if (const auto version = version_key(row[i]);
                is_dotted_number(version) && seen.insert(version).second)
                use(row, i, std::string(trimmed(row[i])));
    }
}

/// None among very many or for very long names, which take very long to compare.
std::optional<std::string> nearest(const std::string& name, const std::vector<std::string>& names) {
    constexpr std::size_t most = 200;
    const auto is_long = [](const std::string& one) { return one.size() > most; };
    if (names.size() > most || is_long(name) || std::ranges::any_of(names, is_long))
        return std::nullopt;
    return base::nearest(name, names);
}

class Check {
public:
    Check(const Mapping& mapping, const Incoming& incoming, const domain::Form& form)
        : mapping_(mapping), incoming_(incoming), form_(form) {}

    base::Problems problems() {
        const auto& expected = form_.questionnaire();
        if (mapping_.questionnaire != expected.id || mapping_.version != expected.version)
            add(0, 0, messages::other_questionnaire,
                {{"found", mapping_.questionnaire + ' ' + mapping_.version},
                 {"expected", expected.id + ' ' + expected.version}});
        check_columns();
        check_roles();
        check_variables();
        check_versions();
        base::sort_problems(problems_);
        return std::move(problems_);
    }

private:
    void add(std::size_t line, std::size_t column, const messages::Message& message,
             std::initializer_list<content::Filling> fillings) {
        problems_.push_back(content::make_problem(incoming_.file, static_cast<int>(line),
                                                  static_cast<int>(column), message, fillings));
    }

    void check_columns() {
        std::set<std::string> known;
        std::vector<std::string> unknown;
        const std::set<std::string> present(incoming_.names.begin(), incoming_.names.end());
        for (const auto& column : mapping_.columns)
            known.insert(column.name);
        for (const auto& name : incoming_.names)
            if (!known.contains(name))
                unknown.push_back(name);
        for (const auto& name : unknown)
            add(0, 0, messages::new_column, {{"name", name}});
        for (const auto& name : known) {
            if (name.empty() || present.contains(name))
                continue;
            if (const auto near = nearest(name, unknown))
                add(0, 0, messages::lost_column_near, {{"name", name}, {"near", *near}});
            else
                add(0, 0, messages::lost_column, {{"name", name}});
        }
    }

    /// Each may stand above one column only.
    void check_once(const std::string& what, const Column& column) {
        const auto [first, added] = holders_.emplace(what, column.name);
        if (!added)
            add(0, 0, messages::double_column,
                {{"what", what}, {"first", first->second}, {"second", column.name}});
    }

    void check_roles() {
        bool code = false;
        for (const auto& column : mapping_.columns) {
            code = code || column.role == Role::copy || column.role == Role::practice;
            switch (column.role) {
            case Role::copy:
                check_once("copy", column);
                break;
            case Role::practice:
                check_once("practice", column);
                break;
            case Role::response:
                check_once("response", column);
                break;
            case Role::submitted:
                check_once("submitted", column);
                break;
            case Role::variable:
            case Role::ignored:
                break;
            }
        }
        if (!code)
            add(0, 0, messages::no_code, {});
    }

    void check_variables() {
        for (const auto& column : mapping_.columns) {
            const bool lacking = column.name.empty() && !column.variable.empty();
            if (column.role != Role::variable && !lacking)
                continue;
            const auto variables = variables_named(form_, column.variable);
            if (variables.empty())
                add_unknown(column.variable);
            for (const auto variable : variables) {
                const auto& name = form_.variables()[variable].name;
                check_once(name, column);
                for (const auto& [field, cell] : column.values)
                    if (cell.empty() || !form_.fits(variable, cell))
                        add(0, 0, messages::bad_meaning,
                            {{"meaning", domain::is_text(cell) ? std::string(domain::words_of(cell)) : cell},
                             {"variable", name},
                             {"allowed", allowed_in(form_, variable)}});
            }
        }
        for (const auto& variable : form_.variables())
            if (!holders_.contains(variable.name))
                add(0, 0, messages::lost_variable, {{"name", variable.name}});
    }

    void add_unknown(const std::string& name) {
        std::vector<std::string> names;
        for (const auto& variable : form_.variables())
            names.push_back(variable.name);
        if (const auto near = nearest(name, names))
            add(0, 0, messages::unknown_variable_near, {{"name", name}, {"near", *near}});
        else
            add(0, 0, messages::unknown_variable, {{"name", name}});
    }

    void check_versions() {
        const auto& expected = form_.questionnaire().version;
        each_version(incoming_, mapping_,
                     [&](const FieldRows::Row& row, std::size_t column, const std::string& found) {
                         if (version_key(found) != version_key(expected))
                             add(row.line, column + 1, messages::other_version,
                                 {{"found", found}, {"expected", expected}});
                     });
    }

    const Mapping& mapping_;
    const Incoming& incoming_;
    const domain::Form& form_;
    std::unordered_map<std::string, std::string> holders_; ///< of a variable or role: the column
    base::Problems problems_;
};

} // namespace

Mapping propose_mapping(const Incoming& incoming, const std::vector<const domain::Form*>& forms) {
    std::vector<Contents> contents;
    const bool usable = incoming.problems.empty();
    for (std::size_t i = 0; i < incoming.names.size(); ++i)
        contents.push_back(usable ? contents_of(incoming, i) : Contents{});
    Mapping best;
    std::pair<std::size_t, bool> best_score;
    for (const auto* form : forms) {
        auto mapping = Proposal(incoming, contents, *form).make();
        const auto explained = std::ranges::count(mapping.columns, Role::variable, &Column::role);
        bool same_version = false;
        if (usable)
            each_version(incoming, mapping, [&](const auto&, std::size_t, const std::string& version) {
                same_version = same_version || version_key(version) == version_key(mapping.version);
            });
        const std::pair score(static_cast<std::size_t>(explained), same_version);
        if (form == forms.front() || score > best_score) {
            best = std::move(mapping);
            best_score = score;
        }
    }
    return best;
}

base::Problems check_mapping(const Mapping& mapping, const Incoming& incoming, const domain::Form& form) {
    if (!incoming.problems.empty())
        return incoming.problems;
    return Check(mapping, incoming, form).problems();
}

} // namespace samenspel::exchange
