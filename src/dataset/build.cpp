#include "dataset/build.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>

#include "base/sum.hpp"
#include "dataset/columns.hpp"

namespace samenspel::dataset {
namespace {

using domain::Layer;
using domain::Missing;

Column made(std::string name, Column::Kind kind, std::string label) {
    Column column;
    column.name = std::move(name);
    column.kind = kind;
    column.label = std::move(label);
    return column;
}

Column channel_column(const TableWords& words) {
    auto column = made("channel", Column::Kind::code, words.channel);
    column.labels = {{1, words.paper, false}, {2, words.screen, false}};
    return column;
}

bool is_typed(const domain::CopyEntries& copy) {
    return !copy.of(Layer::first).empty() || !copy.of(Layer::second).empty();
}

Cell day_of(const domain::CopyEntries& copy) {
    const auto day = answered_on(copy);
    return day.empty() ? domain::missing_cell(Missing::not_applicable) : domain::text_cell(day);
}

constexpr int mean_decimals = 4;

/// What several doctors of one practice say together.
Cell together(const SideColumns::One& column, const std::vector<const Answered*>& doctors) {
    if (doctors.size() == 1)
        return cell_of(column, *doctors.front());
    std::vector<Cell> said;
    for (const auto* doctor : doctors)
        said.push_back(cell_of(column, *doctor));
    if (std::ranges::all_of(said, [&](const Cell& cell) { return cell == said.front(); }))
        return said.front();
    if (column.scale || column.column.kind == Column::Kind::number) {
        double sum = 0;
        int count = 0;
        for (const auto& cell : said) {
            const auto number = domain::number_of(cell);
            const auto label = number ? std::ranges::find(column.column.labels, *number, &Column::Label::code)
                                      : column.column.labels.end();
            if (!number || (label != column.column.labels.end() && label->missing))
                continue;
            sum += *number;
            ++count;
        }
        if (count > 0)
            return decimal_cell(sum / count, mean_decimals);
    }
    return domain::missing_cell(Missing::not_applicable);
}

class Builder {
public:
    Builder(const Survey& survey, const std::vector<Answered>& answered, const TableOptions& options)
        : survey_(survey),
          answered_(answered),
          options_(options),
          practices_(practices_of(survey, answered)) {
        const auto least = options.level == Level::identifiable   ? std::size_t{0}
                           : options.level == Level::pseudonymous ? least_cell
                                                                  : least_shared_cell;
        hide_small(least);
        for (const auto& one : answered)
            if (one.decided())
                rows_.push_back(&one);
        rows_ = in_order(std::move(rows_));
    }

    DataSet build() {
        const auto doctors = columns_of(survey_, false, options_),
                   caregivers = columns_of(survey_, true, options_);
        out_.left_out = doctors.left_out;
        out_.left_out.insert(out_.left_out.end(), caregivers.left_out.begin(), caregivers.left_out.end());
        side_table("doctors", words_.doctors, false, doctors);
        side_table("caregivers", words_.caregivers, true, caregivers);
        matched_table(doctors, caregivers);
        tell_the_rest();
        return std::move(out_);
    }

private:
    [[nodiscard]] bool all_there() const { return options_.level == Level::identifiable; }

    /// Practices of which a table would show fewer caregivers than may be seen.
    void hide_small(std::size_t least) {
        std::map<std::string, std::size_t> decided, usable;
        for (const auto& one : answered_) {
            const auto code = domain::practice_of(one.copy->copy);
            decided[code] += one.decided() && survey_.for_caregivers(*one.copy);
            usable[code] += one.usable && survey_.for_caregivers(*one.copy);
        }
        std::set<std::string> seeds;
        for (const auto& [code, count] : decided)
            if ((count > 0 && count < least) || (usable[code] > 0 && usable[code] < least))
                seeds.insert(code);
        small_ = hidden_practices(usable, std::move(seeds), least_cell);
    }

    [[nodiscard]] std::uint64_t hash_of(const std::string& code) const {
        base::Sum sum;
        sum.add(survey_.study->id);
        sum.add(code);
        auto hash = sum.value();
        // FNV leaves the upper bits to the first letters; mixed as SplitMix64 ends (Steele, Lea and Flood 2014).
        hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9U;
        hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebU;
        return hash ^ (hash >> 31U);
    }

    /// By code where codes are shown. Else the order of the codes would tell whose rows stand between whose.
    [[nodiscard]] std::vector<const Answered*> in_order(std::vector<const Answered*> rows) const {
        if (all_there())
            return rows;
        std::vector<std::pair<std::uint64_t, const Answered*>> keyed;
        keyed.reserve(rows.size());
        for (const auto* one : rows)
            keyed.emplace_back(hash_of(one->copy->copy), one);
        std::ranges::stable_sort(keyed, {}, &std::pair<std::uint64_t, const Answered*>::first);
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i] = keyed[i].second;
        return rows;
    }

    /// The name of a column that was made; a variable may have it already.
    static std::string free_name(std::string name, const SideColumns& columns) {
        while (std::ranges::any_of(columns.all, [&](const auto& one) { return one.column.name == name; }))
            name += 'x';
        return name;
    }

    void side_table(const char* name, const std::string& title, bool caregivers, const SideColumns& columns) {
        Table table{name, title, {}, {}};
        const auto add = [&](Column column) {
            column.name = free_name(column.name, columns);
            table.columns.push_back(std::move(column));
        };
        if (options_.level != Level::shared)
            add(made("practice", Column::Kind::text, words_.practice));
        if (all_there()) {
            add(made("copy", Column::Kind::text, words_.copy));
            add(made("answeredon", Column::Kind::text, words_.answered_on));
        }
        add(made("formversion", Column::Kind::text, words_.version));
        add(channel_column(words_));
        for (const auto& one : columns.all)
            table.columns.push_back(one.column);
        table.cells.reserve(answered_.size() * table.columns.size());
        for (const auto* one : rows_)
            if (survey_.for_caregivers(*one->copy) == caregivers)
                side_row(table, *one, columns);
        out_.tables.push_back(std::move(table));
    }

    void side_row(Table& table, const Answered& one, const SideColumns& columns) {
        const auto practice = domain::practice_of(one.copy->copy);
        if (options_.level != Level::shared)
            table.cells.push_back(small_.contains(practice) ? domain::missing_cell(Missing::not_applicable)
                                                            : domain::text_cell(practice));
        if (all_there()) {
            table.cells.push_back(domain::text_cell(one.copy->copy));
            table.cells.push_back(day_of(*one.copy));
        }
        table.cells.push_back(domain::text_cell(survey_.form(*one.copy).questionnaire().version));
        table.cells.push_back(is_typed(*one.copy) ? "1" : "2");
        for (const auto& column : columns.all)
            table.cells.push_back(cell_of(column, one));
    }

    /// d or c before a name; one that would be too long loses its end, and a number keeps it apart.
    std::string prefixed(char side, const std::string& name) {
        std::string full = side + name.substr(0, longest_name - 1);
        for (int n = 2; !names_.insert(full).second; ++n)
            full = side + name.substr(0, longest_name - 3) + std::to_string(n);
        return full;
    }

    void add_columns(Table& table, char side, const SideColumns& columns) {
        for (const auto& one : columns.all) {
            auto column = one.column;
            column.name = prefixed(side, column.name);
            if (side == 'd' && several_doctors() && one.band == 0 &&
                (one.scale || column.kind == Column::Kind::number)) {
                column.kind = Column::Kind::number; // a mean may lie between two steps
                column.decimals = mean_decimals;
            }
            table.columns.push_back(std::move(column));
        }
    }

    [[nodiscard]] bool several_doctors() const {
        return std::ranges::any_of(
            practices_, [](const MatchedPractice& one) { return is_matched(one) && one.doctors.size() > 1; });
    }

    void matched_table(const SideColumns& doctors, const SideColumns& caregivers) {
        Table table{"matched", words_.matched, {}, {}};
        table.columns.push_back(options_.level == Level::shared
                                    ? made("practice", Column::Kind::number, words_.practice_number)
                                    : made("practice", Column::Kind::text, words_.practice));
        if (all_there())
            table.columns.push_back(made("copy", Column::Kind::text, words_.copy));
        table.columns.push_back(made("ndoctors", Column::Kind::number, words_.doctor_count));
        add_columns(table, 'd', doctors);
        add_columns(table, 'c', caregivers);
        matched_rows(table, doctors, caregivers);
        out_.tables.push_back(std::move(table));
    }

    void matched_rows(Table& table, const SideColumns& doctors, const SideColumns& caregivers) {
        std::vector<const MatchedPractice*> shown;
        for (const auto& practice : practices_)
            if (is_matched(practice) && !small_.contains(practice.code))
                shown.push_back(&practice);
        if (options_.level == Level::shared) // numbered in an order that says nothing of the codes
            std::ranges::sort(shown, {}, [&](const MatchedPractice* one) {
                return std::pair(hash_of(one->code), std::string_view(one->code));
            });
        std::size_t rows = 0;
        for (const auto* practice : shown)
            rows += practice->caregivers.size();
        table.cells.reserve(rows * table.columns.size());
        int number = 0;
        for (const auto* practice : shown) {
            ++number;
            std::vector<Cell> of_doctors;
            for (const auto& column : doctors.all)
                of_doctors.push_back(together(column, practice->doctors));
            for (const auto* caregiver : in_order(practice->caregivers)) {
                table.cells.push_back(options_.level == Level::shared ? domain::number_cell(number)
                                                                      : domain::text_cell(practice->code));
                if (all_there())
                    table.cells.push_back(domain::text_cell(caregiver->copy->copy));
                table.cells.push_back(domain::number_cell(static_cast<int>(practice->doctors.size())));
                table.cells.append(of_doctors);
                for (const auto& column : caregivers.all)
                    table.cells.push_back(cell_of(column, *caregiver));
            }
        }
    }

    void tell_the_rest() {
        if (!all_there())
            out_.left_out.push_back({LeftOut::Kind::days_and_copies, {}, 0, 0});
        if (options_.level == Level::shared)
            out_.left_out.push_back({LeftOut::Kind::practice_codes, {}, 0, 0});
        const auto open = static_cast<std::size_t>(
            std::ranges::count_if(answered_, [](const Answered& one) { return one.open > 0; }));
        if (open > 0)
            out_.left_out.push_back({LeftOut::Kind::open_copies, {}, open, 0});
        const auto unfinished =
            static_cast<std::size_t>(std::ranges::count_if(answered_, &Answered::unfinished));
        if (unfinished > 0)
            out_.left_out.push_back({LeftOut::Kind::unfinished_copies, {}, unfinished, 0});
        std::size_t practices = 0, rows = 0;
        for (const auto& practice : practices_)
            if (small_.contains(practice.code) && is_matched(practice)) {
                ++practices;
                rows += practice.caregivers.size();
            }
        if (practices > 0)
            out_.left_out.push_back({LeftOut::Kind::small_practices, {}, practices, rows});
    }

    const Survey& survey_;
    const std::vector<Answered>& answered_;
    TableOptions options_;
    const TableWords& words_ = options_.words;
    std::vector<MatchedPractice> practices_;
    std::vector<const Answered*> rows_; ///< decided, in the order of the tables
    std::set<std::string> small_, names_{"practice", "copy", "ndoctors"};
    DataSet out_;
};

} // namespace

Cell decimal_cell(double number, int decimals) {
    char text[64] = {};
    const auto [end, error] =
        std::to_chars(text, text + sizeof text, number, std::chars_format::fixed, decimals);
    std::string cell(text, end);
    if (cell.find('.') != cell.npos) {
        cell.erase(cell.find_last_not_of('0') + 1);
        if (cell.back() == '.')
            cell.pop_back();
    }
    return cell == "-0" ? "0" : cell;
}

DataSet build_data_set(const Survey& survey, const std::vector<Answered>& answered,
                       const TableOptions& options) {
    return Builder(survey, answered, options).build();
}

} // namespace samenspel::dataset
