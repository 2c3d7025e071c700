#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/database.hpp"

namespace samenspel::store {

/// What a column of ours holds.
using Value = std::variant<std::int64_t, std::string>;

/// The values of a row in the order of its table's columns; the first is its number (the rowid).
using Row = std::vector<Value>;

struct Column {
    std::string_view name;
    enum class Type { integer, text } type = Type::integer;
};

/// A table as the program uses it. In the file a last column `sum` follows: row_sum() of the others.
struct Table {
    std::string_view name;
    std::span<const Column> columns;
};

/// FNV-1a over the table's name and the row's values, so that no changed byte goes unnoticed: any one by
/// certainty, more of them but for a chance of 1 in 2^64. Against a bad stick, not against a bad person.
std::int64_t row_sum(const Table& table, const Row& row);

/// Adds the row with its sum. @throws std::logic_error if its number is taken
void insert(Connection& connection, const Table& table, const Row& row);
/// The same for many rows.
class Inserter {
public:
    Inserter(Connection& connection, const Table& table);
    void add(const Row& row);

private:
    Connection& connection_;
    const Table& table_;
    std::string sql_;
};
/// Adds the row with its sum, in place of the one with its number if there is one.
void replace(Connection& connection, const Table& table, const Row& row);

/// All rows by number. @throws base::FileError damaged when a value has the wrong type or a sum is not right
std::vector<Row> all_rows(Connection& connection, const Table& table);

/// The same, one at a time: for tables that hold a hundred thousand.
void each_row(Connection& connection, const Table& table, const std::function<void(Row)>& take);

/// Row 1 of a table that has one row or none. @throws base::FileError damaged
std::optional<Row> only_row(Connection& connection, const Table& table);

std::int64_t integer_at(const Row& row, std::size_t column);
const std::string& text_at(const Row& row, std::size_t column);

/// @throws base::FileError damaged: "event 12: reason"
[[noreturn]] void refuse_row(const Connection& connection, const Table& table, std::int64_t number,
                             const std::string& reason);

} // namespace samenspel::store
