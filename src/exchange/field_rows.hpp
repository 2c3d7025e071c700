#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samenspel::exchange {

/// Rows of fields, all their text behind each other: a file may hold 50 million fields of a byte or two.
/// At most 4 GB of text and 4,294,967,295 fields.
class FieldRows {
public:
    class Row {
    public:
        std::size_t line = 0; ///< where it begins in the file, from 1

        [[nodiscard]] std::size_t size() const { return last_ - first_; }
        [[nodiscard]] std::string_view operator[](std::size_t column) const {
            return rows_->field(first_ + column);
        }
        [[nodiscard]] std::vector<std::string> fields() const;

    private:
        friend class FieldRows;
        Row(const FieldRows& rows, std::size_t line_, std::size_t first, std::size_t last)
            : line(line_), rows_(&rows), first_(first), last_(last) {}
        const FieldRows* rows_;
        std::size_t first_, last_;
    };

    class Iterator {
    public:
        Iterator(const FieldRows& rows, std::size_t at) : rows_(&rows), at_(at) {}
        Row operator*() const { return (*rows_)[at_]; }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        bool operator==(const Iterator& other) const { return at_ == other.at_; }

    private:
        const FieldRows* rows_;
        std::size_t at_;
    };

    FieldRows() = default;
    FieldRows(std::initializer_list<std::pair<std::size_t, std::vector<std::string>>> rows);

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] bool empty() const { return rows_.empty(); }
    /// Of the rows that were ended. @throws std::out_of_range
    [[nodiscard]] Row operator[](std::size_t row) const;
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, rows_.size()}; }

    void add(std::string_view field) {
        text_ += field;
        ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    }
    void end_row(std::size_t line);
    void drop_open_row();                          ///< fields that were added since the last row ended
    [[nodiscard]] std::size_t open_fields() const; ///< how many those are
    [[nodiscard]] bool open_is_blank() const;      ///< all of those are empty
    [[nodiscard]] std::size_t fields() const { return ends_.size(); }
    void drop_front(std::size_t rows);

private:
    struct Place {
        std::uint32_t first = 0, last = 0; ///< of its fields
        std::uint32_t line = 0;
    };
    [[nodiscard]] std::string_view field(std::size_t place) const {
        const std::size_t begin = place == 0 ? 0 : ends_[place - 1];
        return std::string_view(text_).substr(begin, ends_[place] - begin);
    }
    [[nodiscard]] std::size_t open_first() const { return rows_.empty() ? dropped_ : rows_.back().last; }

    std::string text_;
    std::vector<std::uint32_t> ends_; ///< of each field in the text
    std::vector<Place> rows_;
    std::size_t dropped_ = 0; ///< fields in front that belong to no row any more
};

} // namespace samenspel::exchange
