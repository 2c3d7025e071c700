#pragma once

#include <string>

namespace samenspel::document {

/// A picture of points, packed as PNG and PDF both hold it: nothing unpacks it on its way from the one to the other.
struct Photograph {
    enum class Colours { grey, rgb, palette };
    int width = 0, height = 0; ///< points, both above 0
    int bits = 8;              ///< of each number of a point: 1, 2, 4 or 8; 8 for rgb
    Colours colours = Colours::rgb;
    std::string palette; ///< red, green and blue of each entry, a byte each; at most 256 entries
    std::string data;    ///< a zlib stream of rows, each behind the byte that names its PNG filter
    friend bool operator==(const Photograph&, const Photograph&) = default;
};

} // namespace samenspel::document
