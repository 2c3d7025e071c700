#include "exchange/statistics.hpp"

#include <chrono>
#include <cstdint>
#include <limits>
#include <memory>
#include <new>
#include <stdexcept>
#include <vector>

#include <readstat.h>

#include "exchange/statistics_messages.hpp"
#include "exchange/statistics_values.hpp"

namespace samenspel::exchange {
namespace {

using dataset::Column;
using Kind = Column::Kind;

/// What the two formats do not have in common.
struct Format {
    const char* extension;
    bool stata;
    Limit label, value_label, text;
};
constexpr char first_option_tag = 'f'; ///< .a to .e are the reasons of domain::Missing
constexpr Format sav{".sav", false, {256}, {120}, {255}};
constexpr Format dta{".dta", true, {std::numeric_limits<std::size_t>::max(), 80}, {32000}, {2045}};

/// Seconds from 1582-10-14, where SPSS begins to count, to the first of a month.
double spss_seconds(double months) {
    using namespace std::chrono;
    constexpr auto origin = sys_days(year(1582) / October / 14);
    const int all = static_cast<int>(months), in_year = 12;
    const auto first = year(all / in_year) / month(static_cast<unsigned>(all % in_year + 1)) / day(1);
    return static_cast<double>(duration_cast<seconds>(sys_days(first) - origin).count());
}

ssize_t append(const void* data, std::size_t size, void* to) {
    try {
        static_cast<std::string*>(to)->append(static_cast<const char*>(data), size);
        return static_cast<ssize_t>(size);
    } catch (const std::bad_alloc&) {
        return -1; // no exception may cross the C code
    }
}

class Writer {
public:
    Writer(const dataset::Table& table, const MissingWords& words, const Format& format)
        : table_(table),
          words_(words),
          format_(format),
          cells_(numbers_of(table)),
          writer_(readstat_writer_init(), &readstat_writer_free) {
        if (!writer_)
            throw std::bad_alloc();
        require(readstat_set_data_writer(writer_.get(), append));
    }

    StatisticsFile write(const std::string& made_on) {
        describe(made_on);
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            add_column(i);
        constexpr std::size_t usual_cell = 2;
        file_.bytes.reserve(table_.cells.size() * usual_cell);
        const auto begin = format_.stata ? readstat_begin_writing_dta : readstat_begin_writing_sav;
        require(begin(writer_.get(), &file_.bytes, static_cast<long>(table_.rows())));
        require(readstat_validate_metadata(writer_.get()));
        for (const auto* variable : variables_)
            require(readstat_validate_variable(writer_.get(), variable));
        for (std::size_t row = 0; row < table_.rows(); ++row)
            add_row(row);
        require(readstat_end_writing(writer_.get()));
        return std::move(file_);
    }

private:
    /// The table was checked before, so what is refused here is our mistake.
    static void require(readstat_error_t error) {
        if (error == READSTAT_ERROR_MALLOC || error == READSTAT_ERROR_WRITE)
            throw std::bad_alloc();
        if (error != READSTAT_OK)
            throw std::logic_error(readstat_error_message(error));
    }

    void report(const content::Message& message, std::initializer_list<content::Filling> fillings) {
        report(file_.problems, message, fillings);
    }
    void report(base::Problems& to, const content::Message& message,
                std::initializer_list<content::Filling> fillings) {
        to.push_back(content::make_problem(table_.name + format_.extension, 0, 0, message, fillings));
    }

    void describe(const std::string& made_on) {
        auto* writer = writer_.get();
        constexpr Limit file_label{64, 64};
        require(readstat_writer_set_file_label(writer, std::string(cut(table_.title, file_label)).c_str()));
        require(readstat_writer_set_file_timestamp(writer, static_cast<time_t>(noon_of(made_on))));
        if (format_.stata)
            require(readstat_writer_set_file_format_version(writer, 118));
        else
            require(readstat_writer_set_compression(writer, READSTAT_COMPRESS_ROWS));
    }

    /// The smallest type of Stata that holds the column; its largest values are taken by .a to .z.
    readstat_type_t number_type(std::size_t index) const {
        const auto& range = cells_.ranges[index];
        const double shift = table_.columns[index].kind == Kind::month ? months_before_1960 : 0;
        const auto fits = [&](double least, double most) {
            return range.least - shift >= least && range.most - shift <= most;
        };
        if (!format_.stata || !range.whole || table_.columns[index].decimals > 0)
            return READSTAT_TYPE_DOUBLE;
        if (fits(-127, 100))
            return READSTAT_TYPE_INT8;
        if (fits(-32767, 32740))
            return READSTAT_TYPE_INT16;
        return fits(-2147483647, 2147483620) ? READSTAT_TYPE_INT32 : READSTAT_TYPE_DOUBLE;
    }

    void add_column(std::size_t index) {
        const auto& column = table_.columns[index];
        readstat_variable_t* variable = nullptr;
        if (column.kind == Kind::text) {
            const auto width = width_of(table_, index, format_.text);
            if (width.cut > 0)
                report(messages::texts_cut, {{"count", std::to_string(width.cut)},
                                             {"name", column.name},
                                             {"limit", std::to_string(format_.text.bytes)}});
            variable =
                readstat_add_variable(writer_.get(), column.name.c_str(), READSTAT_TYPE_STRING, width.bytes);
        } else {
            const auto type = number_type(index);
            variable = readstat_add_variable(writer_.get(), column.name.c_str(), type, 0);
            readstat_variable_set_label_set(variable, labels_of(column, type));
            if (!format_.stata)
                mark_missing(index, variable);
        }
        types_.push_back(variable->type);
        set_format(column, variable);
        const auto label = cut(column.label, format_.label);
        if (label.size() < column.label.size())
            report(file_.labels, messages::label_cut, {{"name", column.name}});
        readstat_variable_set_label(variable, std::string(label).c_str());
        variables_.push_back(variable);
    }

    void set_format(const Column& column, readstat_variable_t* variable) const {
        const auto decimals = std::to_string(column.decimals);
        auto measure = READSTAT_MEASURE_NOMINAL;
        if (column.kind == Kind::month) {
            readstat_variable_set_format(variable, format_.stata ? "%tm" : "MOYR8");
            measure = READSTAT_MEASURE_SCALE;
        } else if (column.kind == Kind::number) {
            readstat_variable_set_format(
                variable, ((format_.stata ? "%9." : "F8.") + decimals + (format_.stata ? "f" : "")).c_str());
            measure = READSTAT_MEASURE_SCALE;
        } else if (column.kind == Kind::code) {
            readstat_variable_set_format(variable, format_.stata ? "%8.0g" : "F8.0");
            measure = column.ordered ? READSTAT_MEASURE_ORDINAL : READSTAT_MEASURE_NOMINAL;
        }
        readstat_variable_set_measure(variable, measure);
    }

    readstat_label_set_t* labels_of(const Column& column, readstat_type_t type) {
        const auto set_type = format_.stata ? READSTAT_TYPE_INT32 : type;
        auto* set = readstat_add_label_set(writer_.get(), set_type, column.name.c_str());
        char tag = first_option_tag;
        for (const auto& label : column.labels) {
            const std::string text(cut(label.text, format_.value_label));
            if (text.size() < label.text.size())
                report(file_.labels, messages::value_label_cut,
                       {{"name", column.name}, {"code", std::to_string(label.code)}});
            if (format_.stata && label.missing && tag <= 'z')
                readstat_label_tagged_value(set, tag++, text.c_str());
            else if (format_.stata)
                readstat_label_int32_value(set, label.code, text.c_str());
            else
                readstat_label_double_value(set, label.code, text.c_str());
        }
        for (const auto reason : domain::all_missing) {
            const std::string text(cut(words_.of(reason), format_.value_label));
            if (format_.stata)
                readstat_label_tagged_value(set, tag_of(static_cast<int>(reason)), text.c_str());
            else
                readstat_label_double_value(set, static_cast<int>(reason), text.c_str());
        }
        return set;
    }

    void mark_missing(std::size_t index, readstat_variable_t* variable) {
        const auto missing = spss_missing(table_, cells_, index);
        if (missing.range)
            require(readstat_variable_add_missing_double_range(variable, -9, -1));
        for (const double value : missing.values)
            require(readstat_variable_add_missing_double_value(variable, value));
        if (missing.left > 0)
            report(missing.range ? messages::not_marked : messages::negative_answers,
                   {{"name", table_.columns[index].name}, {"count", std::to_string(missing.left)}});
    }

    /// Of an option that is no answer to what was asked; 0 of what is one.
    static char tag_of_option(const Column& column, double value) {
        char tag = first_option_tag;
        for (const auto& label : column.labels)
            if (label.missing && tag <= 'z') {
                if (value == label.code)
                    return tag;
                ++tag;
            }
        return 0;
    }
    static char tag_of(double missing) { return static_cast<char>('a' - 1 - static_cast<int>(missing)); }

    void add_row(std::size_t row) {
        require(readstat_begin_row(writer_.get()));
        for (std::size_t i = 0; i < variables_.size(); ++i) {
            const double value = cells_.values[row * variables_.size() + i];
            if (types_[i] == READSTAT_TYPE_STRING)
                require(add_text(i, table_.at(row, i)));
            else if (format_.stata && is_missing_number(value))
                require(readstat_insert_tagged_missing_value(writer_.get(), variables_[i], tag_of(value)));
            else if (const char tag = format_.stata ? tag_of_option(table_.columns[i], value) : '\0')
                require(readstat_insert_tagged_missing_value(writer_.get(), variables_[i], tag));
            else
                require(add_number(i, value));
        }
        require(readstat_end_row(writer_.get()));
    }

    readstat_error_t add_text(std::size_t column, const domain::Cell& cell) {
        const char* words = cell.c_str() + (domain::is_text(cell) ? 1 : 0);
        const auto length = domain::words_of(cell).size();
        if (length <= format_.text.bytes)
            return readstat_insert_string_value(writer_.get(), variables_[column], words);
        const std::string kept(cut({words, length}, format_.text));
        return readstat_insert_string_value(writer_.get(), variables_[column], kept.c_str());
    }

    readstat_error_t add_number(std::size_t column, double value) {
        auto* writer = writer_.get();
        const auto* variable = variables_[column];
        if (table_.columns[column].kind == Kind::month && value > 0)
            value = format_.stata ? value - months_before_1960 : spss_seconds(value);
        switch (types_[column]) {
        case READSTAT_TYPE_INT8:
            return readstat_insert_int8_value(writer, variable, static_cast<std::int8_t>(value));
        case READSTAT_TYPE_INT16:
            return readstat_insert_int16_value(writer, variable, static_cast<std::int16_t>(value));
        case READSTAT_TYPE_INT32:
            return readstat_insert_int32_value(writer, variable, static_cast<std::int32_t>(value));
        default:
            return readstat_insert_double_value(writer, variable, value);
        }
    }

    const dataset::Table& table_;
    const MissingWords& words_;
    const Format& format_;
    NumericCells cells_;
    std::unique_ptr<readstat_writer_t, decltype(&readstat_writer_free)> writer_;
    std::vector<readstat_variable_t*> variables_;
    std::vector<readstat_type_t> types_;
    StatisticsFile file_;
};

} // namespace

StatisticsFile write_sav(const dataset::Table& table, const MissingWords& words, const std::string& made_on) {
    return Writer(table, words, sav).write(made_on);
}

StatisticsFile write_dta(const dataset::Table& table, const MissingWords& words, const std::string& made_on) {
    return Writer(table, words, dta).write(made_on);
}

} // namespace samenspel::exchange
