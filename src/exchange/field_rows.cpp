#include "exchange/field_rows.hpp"

namespace samenspel::exchange {

std::vector<std::string> FieldRows::Row::fields() const {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < size(); ++i)
        all.emplace_back((*this)[i]);
    return all;
}

FieldRows::FieldRows(std::initializer_list<std::pair<std::size_t, std::vector<std::string>>> rows) {
    for (const auto& [line, fields] : rows) {
        for (const auto& field : fields)
            add(field);
        end_row(line);
    }
}

FieldRows::Row FieldRows::operator[](std::size_t row) const {
    const auto& place = rows_.at(row);
    return {*this, place.line, place.first, place.last};
}

void FieldRows::end_row(std::size_t line) {
    rows_.push_back({static_cast<std::uint32_t>(open_first()), static_cast<std::uint32_t>(ends_.size()),
                     static_cast<std::uint32_t>(line)});
}

void FieldRows::drop_open_row() {
    ends_.resize(open_first());
    text_.resize(ends_.empty() ? 0 : ends_.back());
}

std::size_t FieldRows::open_fields() const {
    return ends_.size() - open_first();
}

bool FieldRows::open_is_blank() const {
    const auto first = open_first();
    return text_.size() == (first == 0 ? 0 : ends_[first - 1]);
}

void FieldRows::drop_front(std::size_t rows) {
    if (rows == 0)
        return;
    dropped_ = rows_.at(rows - 1).last;
    rows_.erase(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(rows));
}

} // namespace samenspel::exchange
