#include <algorithm>
#include <deque>
#include <unordered_map>

#include "exchange/field_values.hpp"
#include "exchange/incoming.hpp"
#include "exchange/incoming_bytes.hpp"
#include "exchange/incoming_fields.hpp"
#include "exchange/messages.hpp"

namespace samenspel::exchange {
namespace {

using domain::Cell;
using domain::Missing;
using Role = Mapping::Role;

constexpr std::size_t most_problems = 10'000;

/// As much as a problem shows: to look at more of a field of 1 MB would take long.
std::string start_of(std::string_view text) {
    constexpr std::size_t most = 400;
    auto start = text.substr(0, most);
    const auto is_inside = [&](std::size_t at) {
        return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
    };
    while (start.size() < text.size() && is_inside(start.size()))
        start.remove_suffix(1);
    return std::string(start);
}

class Reader {
public:
    Reader(const Incoming& incoming, const Mapping& mapping, const domain::Form& form,
           base::Problems& problems)
        : incoming_(incoming), form_(form), problems_(problems), lacking_(form.variables().size(), true) {
        std::unordered_map<std::string, std::size_t> places;
        for (std::size_t i = 0; i < incoming.names.size(); ++i)
            places.emplace(incoming.names[i], i);
        for (const auto& column : mapping.columns) {
            const auto place = places.find(column.name);
            if (place == places.end() || column.role == Role::ignored)
                continue;
            if (column.role != Role::variable) {
                columns_.push_back({place->second, column.role, nullptr});
                complete_if_sent_ = complete_if_sent_ || column.role == Role::submitted;
            } else if (!variables_named(form, column.variable).empty()) {
                readers_.emplace_back(form, column.variable, mapping.shape, column.values);
                columns_.push_back({place->second, column.role, &readers_.back()});
                for (const auto variable : readers_.back().variables())
                    lacking_[variable] = false;
            }
        }
    }

    /// @returns whether they count
    bool each(const std::function<void(IncomingForm&)>& take, const Progress& progress) {
        constexpr std::size_t step = 4096; // rows between two words of how far it is
        IncomingForm form;
        std::size_t done = 0;
        for (const auto row : incoming_.rows) {
            if (read_row(row, form))
                take(form);
            if (count_ > most_problems)
                return false; // a column was chosen wrongly: what is left would be a part that nobody can judge
            if (++done % step == 0 && progress)
                progress(done);
        }
        return true;
    }

private:
    struct Column {
        std::size_t place;
        Role role;
        FieldReader* reader; ///< of a variable
    };

    bool read_row(const FieldRows::Row& row, IncomingForm& form) {
        bool good = true;
        form.line = row.line;
        for (auto* text : {&form.copy, &form.practice, &form.response, &form.submitted, &form.day})
            text->clear();
        form.moment.reset();
        form.cells.resize(form_.variables().size());
        for (auto& cell : form.cells)
            cell.clear();
        for (const auto& column : columns_) {
            const auto field = trimmed(row[column.place]);
            if (column.reader == nullptr) {
                const bool none = domain::is_missing(row[column.place]);
                text_of(column.role, form) = none ? std::string_view() : field;
                if (column.role == Role::submitted && !none && !field.empty())
                    good = read_day(row, column, field, form) && good;
                continue;
            }
            const auto& reading = column.reader->read(field);
            if (reading.wrong != nullptr) {
                good = false;
                add_problem(row, column, field, *reading.wrong);
                continue;
            }
            const auto& variables = column.reader->variables();
            for (std::size_t i = 0; i < variables.size(); ++i)
                form.cells[variables[i]] = reading.cells[i];
        }
        form.complete = !complete_if_sent_ || !form.submitted.empty();
        settle(form.cells);
        return is_new_response(row, form.response) && good;
    }

    /// A day that is not understood would be lost without a word.
    bool read_day(const FieldRows::Row& row, const Column& column, std::string_view field,
                  IncomingForm& form) {
        constexpr std::string_view nobody_knows = "1980-01-01"; // LimeSurvey, of answers without a day
        const auto sent = read_sent(field);
        if (!sent) {
            const bool spoilt =
                is_spoilt(field) || is_serial_date(field.substr(0, field.find_first_of(".,")));
            add_problem(row, column, field, spoilt ? messages::spreadsheet : messages::not_a_day);
            return false;
        }
        const bool limesurvey = incoming_.shape != Shape::table && incoming_.shape != Shape::odk;
        if (!limesurvey || sent->day != nobody_knows) {
            form.day = sent->day;
            form.moment = sent->moment;
        }
        return true;
    }

    static std::string& text_of(Role role, IncomingForm& form) {
        return role == Role::copy       ? form.copy
               : role == Role::practice ? form.practice
               : role == Role::response ? form.response
                                        : form.submitted;
    }

    /// Ticks first, so that what follows sees which questions were answered.
    void settle(std::vector<Cell>& cells) const {
        for (std::size_t q = 0; q < form_.questions().size(); ++q)
            if (form_.questions()[q].kind == domain::Question::Kind::multiple)
                settle_ticks(cells, form_.variables_of(q));
        const auto asked = form_.asked(cells);
        for (std::size_t v = 0; v < cells.size(); ++v) {
            if (lacking_[v])
                cells[v] = missing_cell(Missing::not_asked);
            else if (cells[v].empty())
                cells[v] = missing_cell(asked[form_.variables()[v].question] ? Missing::not_answered
                                                                             : Missing::not_asked);
        }
    }

    /// A box without a tick says no if another has one; else the question may have been passed over.
    static void settle_ticks(std::vector<Cell>& cells, domain::Form::Span span) {
        const auto first = cells.begin() + static_cast<std::ptrdiff_t>(span.first);
        const auto last = first + static_cast<std::ptrdiff_t>(span.count);
        const bool ticked = std::find(first, last, "1") != last;
        const auto not_asked = missing_cell(Missing::not_asked);
        for (auto cell = first; cell != last; ++cell) {
            if (ticked && (cell->empty() || *cell == not_asked))
                *cell = "0";
            else if (!ticked && *cell == "0")
                cell->clear();
        }
    }

    bool is_new_response(const FieldRows::Row& row, const std::string& response) {
        if (response.empty())
            return true;
        const auto column = std::ranges::find(columns_, Role::response, &Column::role);
        if (lines_.empty())
            lines_.reserve(incoming_.rows.size());
        const auto [first, added] = lines_.emplace(trimmed(row[column->place]), row.line);
        if (added)
            return true;
        add_problem(row, *column, response, messages::double_response, first->second);
        return false;
    }

    void add_problem(const FieldRows::Row& row, const Column& column, std::string_view field,
                     const messages::Message& message, std::size_t line = 0) {
        if (++count_ > most_problems + 1)
            return;
        if (count_ > most_problems) {
            problems_.push_back(content::make_problem(incoming_.file, 0, 0, messages::too_many,
                                                      {{"limit", std::to_string(most_problems)}}));
            return;
        }
        std::string variable, allowed;
        if (column.reader != nullptr) {
            const auto index = column.reader->variables().front();
            variable = form_.variables()[index].name;
            allowed = allowed_in(form_, index);
        }
        problems_.push_back(content::make_problem(incoming_.file, static_cast<int>(row.line),
                                                  static_cast<int>(column.place + 1), message,
                                                  {{"column", start_of(incoming_.names[column.place])},
                                                   {"value", start_of(field)},
                                                   {"variable", variable},
                                                   {"allowed", allowed},
                                                   {"line", std::to_string(line)}}));
    }

    const Incoming& incoming_;
    const domain::Form& form_;
    base::Problems& problems_;
    std::vector<bool> lacking_;       ///< for each variable
    std::deque<FieldReader> readers_; ///< columns_ points into it
    std::vector<Column> columns_;
    std::unordered_map<std::string_view, std::size_t> lines_; ///< of each response, as the file has it
    std::size_t count_ = 0;
    bool complete_if_sent_ = false;
};

} // namespace

bool each_form(const Incoming& incoming, const Mapping& mapping, const domain::Form& form,
               base::Problems& problems, const std::function<void(IncomingForm&)>& take,
               const Progress& progress) {
    if (!incoming.problems.empty()) {
        problems.insert(problems.end(), incoming.problems.begin(), incoming.problems.end());
        return false;
    }
    return Reader(incoming, mapping, form, problems).each(take, progress);
}

std::vector<IncomingForm> read_forms(const Incoming& incoming, const Mapping& mapping,
                                     const domain::Form& form, base::Problems& problems) {
    std::vector<IncomingForm> forms;
    const bool all = each_form(incoming, mapping, form, problems,
                               [&](IncomingForm& one) { forms.push_back(std::move(one)); });
    return all ? std::move(forms) : std::vector<IncomingForm>();
}

} // namespace samenspel::exchange
