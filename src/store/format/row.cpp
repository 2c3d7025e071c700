#include "store/format/row.hpp"

#include <bit>

#include "base/error.hpp"
#include "base/sum.hpp"

namespace samenspel::store {
namespace {

/// "id, at_ms, …, sum"
std::string column_list(const Table& table) {
    std::string list;
    for (const auto& column : table.columns) {
        list.append(column.name).append(", ");
    }
    return list + "sum";
}

std::string insertion(const char* verb, const Table& table) {
    std::string sql = verb;
    sql.append(" INTO ").append(table.name).append(" (").append(column_list(table)).append(") VALUES (");
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        sql += "?, ";
    }
    return sql + "?)";
}

void write(Connection& connection, const std::string& sql, const Table& table, const Row& row) {
    auto statement = connection.prepare(sql);
    int index = 0;
    for (const auto& value : row) {
        std::visit([&](const auto& plain) { statement.bind(++index, plain); }, value);
    }
    statement.bind(++index, row_sum(table, row)).run();
}

Row read_row(Connection& connection, const Table& table, const Statement& statement) {
    Row row;
    int index = 0;
    for (const auto& column : table.columns) {
        const bool text = column.type == Column::Type::text;
        if (!(text ? statement.is_text(index) : statement.is_integer(index))) {
            refuse_row(connection, table, statement.integer(0),
                       std::string{column.name} + " is not " + (text ? "text" : "a whole number"));
        }
        row.push_back(text ? Value{statement.text(index)} : Value{statement.integer(index)});
        ++index;
    }
    if (!statement.is_integer(index) || statement.integer(index) != row_sum(table, row)) {
        refuse_row(connection, table, integer_at(row, 0), "its sum is not right");
    }
    return row;
}

} // namespace

std::int64_t row_sum(const Table& table, const Row& row) {
    base::Sum sum;
    sum.add(table.name);
    for (const auto& value : row) {
        // The length keeps ("a", "bc") apart from ("ab", "c"), the index a number from text.
        sum.add(std::uint64_t{value.index()});
        if (const auto* text = std::get_if<std::string>(&value)) {
            sum.add(std::uint64_t{text->size()});
            sum.add(std::string_view{*text});
        } else {
            sum.add(std::bit_cast<std::uint64_t>(std::get<std::int64_t>(value)));
        }
    }
    return std::bit_cast<std::int64_t>(sum.value());
}

void insert(Connection& connection, const Table& table, const Row& row) {
    write(connection, insertion("INSERT", table), table, row);
}

Inserter::Inserter(Connection& connection, const Table& table)
    : connection_(connection), table_(table), sql_(insertion("INSERT", table)) {}

void Inserter::add(const Row& row) {
    write(connection_, sql_, table_, row);
}

void replace(Connection& connection, const Table& table, const Row& row) {
    write(connection, insertion("INSERT OR REPLACE", table), table, row);
}

std::vector<Row> all_rows(Connection& connection, const Table& table) {
    std::vector<Row> rows;
    each_row(connection, table, [&](Row row) { rows.push_back(std::move(row)); });
    return rows;
}

void each_row(Connection& connection, const Table& table, const std::function<void(Row)>& take) {
    std::string sql = "SELECT " + column_list(table);
    auto statement = connection.prepare(sql.append(" FROM ").append(table.name).append(" ORDER BY 1"));
    while (statement.step()) {
        take(read_row(connection, table, statement));
    }
}

std::optional<Row> only_row(Connection& connection, const Table& table) {
    auto rows = all_rows(connection, table);
    if (rows.empty()) {
        return std::nullopt;
    }
    if (rows.size() > 1 || integer_at(rows.front(), 0) != 1) {
        refuse_row(connection, table, integer_at(rows.back(), 0),
                   "there should be one row, with the number 1");
    }
    return std::move(rows.front());
}

std::int64_t integer_at(const Row& row, std::size_t column) {
    return std::get<std::int64_t>(row.at(column));
}

const std::string& text_at(const Row& row, std::size_t column) {
    return std::get<std::string>(row.at(column));
}

void refuse_row(const Connection& connection, const Table& table, std::int64_t number,
                const std::string& reason) {
    throw base::FileError(base::FileError::Kind::damaged, connection.path(),
                          std::string{table.name} + " " + std::to_string(number) + ": " + reason);
}

} // namespace samenspel::store
