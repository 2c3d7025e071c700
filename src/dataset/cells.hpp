#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string_view>
#include <vector>

#include "domain/study/cell.hpp"

namespace samenspel::dataset {

/// A list of cells that keeps each value once: a table has millions of cells, and most of them say 1 to 5.
/// Four bytes a cell, and its text for each different one.
class Cells {
public:
    using value_type = domain::Cell;
    class Iterator {
    public:
        using value_type = domain::Cell;
        using difference_type = std::ptrdiff_t;
        using reference = const domain::Cell&;
        using pointer = const domain::Cell*;
        using iterator_category = std::forward_iterator_tag;
        Iterator() = default;
        Iterator(const Cells& cells, std::size_t at) : cells_(&cells), at_(at) {}
        reference operator*() const { return (*cells_)[at_]; }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        Iterator operator++(int) {
            const auto before = *this;
            ++at_;
            return before;
        }
        bool operator==(const Iterator& other) const { return at_ == other.at_; }

    private:
        const Cells* cells_ = nullptr;
        std::size_t at_ = 0;
    };

    Cells() = default;
    Cells(const std::vector<domain::Cell>& cells) { append(cells); }
    Cells(std::initializer_list<domain::Cell> cells) { append(cells); }

    [[nodiscard]] std::size_t size() const { return places_.size(); }
    [[nodiscard]] bool empty() const { return places_.empty(); }
    /// Holds until a cell is added.
    [[nodiscard]] const domain::Cell& operator[](std::size_t at) const { return values_[places_[at]]; }
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }

    void reserve(std::size_t cells) { places_.reserve(cells); }
    void push_back(std::string_view cell) { places_.push_back(place_of(cell)); }
    void append(const std::vector<domain::Cell>& cells) {
        for (const auto& cell : cells)
            push_back(cell);
    }
    void set(std::size_t at, std::string_view cell) { places_[at] = place_of(cell); }
    void clear() { *this = Cells(); }
    friend bool operator==(const Cells& a, const Cells& b) {
        return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin());
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    std::uint32_t place_of(std::string_view cell);
    std::uint32_t find_or_add(std::string_view cell);
    void make_room();

    std::vector<std::uint32_t> places_; ///< of each cell in values_
    std::vector<domain::Cell> values_;  ///< the different ones
    std::vector<std::uint32_t>
        slots_; ///< of values_, by hash; as many as a power of two, at most half of them used
    std::array<std::uint32_t, 256> short_ = filled(); ///< of cells of one byte
    static constexpr std::array<std::uint32_t, 256> filled() {
        std::array<std::uint32_t, 256> all{};
        all.fill(none);
        return all;
    }
};

} // namespace samenspel::dataset
