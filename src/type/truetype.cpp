#include "type/truetype.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace samenspel::type {
namespace {

/// Big-endian numbers at offsets. @throws std::out_of_range past the end
class Bytes {
public:
    explicit Bytes(std::string_view data) : data_(data) {}

    [[nodiscard]] unsigned u8(std::size_t at) const { return static_cast<std::uint8_t>(data_.at(at)); }
    [[nodiscard]] unsigned u16(std::size_t at) const { return u8(at) << 8U | u8(at + 1); }
    [[nodiscard]] unsigned u32(std::size_t at) const { return u16(at) << 16U | u16(at + 2); }
    [[nodiscard]] Bytes part(std::size_t at, std::size_t size) const {
        if (at > data_.size() || size > data_.size() - at)
            throw std::out_of_range("table past the end");
        return Bytes(data_.substr(at, size));
    }
    [[nodiscard]] std::string_view text(std::size_t at, std::size_t size) const {
        return part(at, size).data_;
    }

private:
    std::string_view data_;
};

std::optional<Bytes> find_table(const Bytes& file, std::string_view tag) {
    const unsigned tables = file.u16(4);
    for (std::size_t i = 0; i < tables; ++i) {
        const std::size_t record = 12 + 16 * i;
        if (file.text(record, 4) == tag)
            return file.part(file.u32(record + 8), file.u32(record + 12));
    }
    return std::nullopt;
}

/// The outlines of the glyphs: `glyf`, with the offsets that `loca` gives.
class Outlines {
public:
    Outlines(Bytes glyf, Bytes loca, bool long_offsets) : glyf_(glyf), loca_(loca), long_(long_offsets) {}

    [[nodiscard]] bool is_composite(unsigned glyph) const {
        const std::size_t start = offset(glyph);
        return offset(glyph + 1) > start && (glyf_.u16(start) & 0x8000U) != 0; // contours < 0
    }

    [[nodiscard]] bool is_nested(unsigned glyph) const {
        if (!is_composite(glyph))
            return false;
        constexpr unsigned wide = 1, scale = 8, two_scales = 0x40, matrix = 0x80, more = 0x20;
        for (std::size_t at = offset(glyph) + 10;;) {
            const unsigned flags = glyf_.u16(at);
            if (is_composite(glyf_.u16(at + 2)))
                return true;
            if ((flags & more) == 0)
                return false;
            at += (flags & wide) != 0 ? 8 : 6;
            if ((flags & scale) != 0)
                at += 2;
            else if ((flags & two_scales) != 0)
                at += 4;
            else if ((flags & matrix) != 0)
                at += 8;
        }
    }

private:
    [[nodiscard]] std::size_t offset(unsigned glyph) const {
        const std::size_t i = glyph;
        return long_ ? loca_.u32(4 * i) : 2 * std::size_t{loca_.u16(2 * i)};
    }

    Bytes glyf_, loca_;
    bool long_;
};

std::string check(const Bytes& file) {
    if (file.text(0, 4) == "OTTO")
        return "OpenType with PostScript outlines; only TrueType can be embedded";
    if (file.text(0, 4) == "ttcf")
        return "a collection of fonts; only single TrueType fonts can be embedded";
    if (file.u32(0) != 0x00010000)
        return "not a TrueType font";
    if (find_table(file, "fvar"))
        return "a variable font; only static TrueType fonts can be embedded";
    for (const auto* tag : {"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}) {
        if (!find_table(file, tag))
            return std::string("damaged: the table ") + tag + " is missing";
    }
    const Outlines outlines(*find_table(file, "glyf"), *find_table(file, "loca"),
                            find_table(file, "head")->u16(50) == 1);
    const unsigned glyphs = find_table(file, "maxp")->u16(4);
    for (unsigned glyph = 0; glyph < glyphs; ++glyph) {
        if (outlines.is_nested(glyph)) {
            return "glyph " + std::to_string(glyph) + " is composed of composed glyphs, which would vanish";
        }
    }
    return {};
}

} // namespace

std::string reason_to_refuse(const std::string& font_file) {
    try {
        return check(Bytes(font_file));
    } catch (const std::out_of_range&) {
        return "damaged: the file ends too early";
    }
}

} // namespace samenspel::type
