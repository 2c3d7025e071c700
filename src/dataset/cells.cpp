#include "dataset/cells.hpp"

#include <functional>

namespace samenspel::dataset {

std::uint32_t Cells::place_of(std::string_view cell) {
    if (cell.size() != 1)
        return find_or_add(cell);
    auto& place = short_[static_cast<unsigned char>(cell.front())];
    if (place == none)
        place = find_or_add(cell);
    return place;
}

std::uint32_t Cells::find_or_add(std::string_view cell) {
    if (slots_.size() <= values_.size() * 2)
        make_room();
    auto at = std::hash<std::string_view>()(cell) & (slots_.size() - 1);
    for (; slots_[at] != none; at = (at + 1) & (slots_.size() - 1))
        if (values_[slots_[at]] == cell)
            return slots_[at];
    slots_[at] = static_cast<std::uint32_t>(values_.size());
    values_.emplace_back(cell);
    return slots_[at];
}

void Cells::make_room() {
    constexpr std::size_t least = 64;
    slots_.assign(slots_.empty() ? least : slots_.size() * 2, none);
    for (std::size_t i = 0; i < values_.size(); ++i) {
        auto at = std::hash<std::string_view>()(values_[i]) & (slots_.size() - 1);
        while (slots_[at] != none)
            at = (at + 1) & (slots_.size() - 1);
        slots_[at] = static_cast<std::uint32_t>(i);
    }
}

} // namespace samenspel::dataset
