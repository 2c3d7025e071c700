#include "content/png_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace samenspel::content {
namespace {

using document::Photograph;

constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
constexpr std::uint32_t widest = 30'000; // points; more than any page can use
constexpr std::size_t frame = 12;        // of a chunk: length, name and sum
constexpr std::size_t header_length = 13;

std::uint32_t number(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(0, 4))
        value = value << 8U | static_cast<unsigned char>(byte);
    return value;
}

/// The sum that ends each chunk (CRC-32, PNG specification, annex D).
std::uint32_t check_sum(std::string_view bytes) {
    constexpr std::uint32_t polynomial = 0xEDB88320U;
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) != 0 ? polynomial ^ sum >> 1U : sum >> 1U;
    }
    return ~sum;
}

struct Chunk {
    std::string_view name, data;
};

/// Takes the next chunk off the front of `rest`; none if it is not whole.
std::optional<Chunk> next_chunk(std::string_view& rest) {
    if (rest.size() < frame)
        return std::nullopt;
    const std::size_t length = number(rest);
    if (length > rest.size() - frame)
        return std::nullopt;
    const auto named = rest.substr(4, 4 + length);
    if (number(rest.substr(8 + length)) != check_sum(named))
        return std::nullopt;
    rest.remove_prefix(frame + length);
    return Chunk{named.substr(0, 4), named.substr(4)};
}

enum ColourType : unsigned char { grey = 0, rgb = 2, palette = 3 };

/// The shape of the picture, or none if a page cannot show it as it is.
std::optional<Photograph> shape(std::string_view header) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(header[at]); };
    Photograph photograph;
    const auto width = number(header), height = number(header.substr(4));
    const unsigned char bits = byte(8), colour_type = byte(9), interlaced = byte(12);
    const bool known = colour_type == grey || colour_type == rgb || colour_type == palette;
    if (width == 0 || height == 0 || width > widest || height > widest || bits > 8 || !known ||
        interlaced != 0)
        return std::nullopt;
    photograph.width = static_cast<int>(width);
    photograph.height = static_cast<int>(height);
    photograph.bits = bits;
    photograph.colours = colour_type == grey  ? Photograph::Colours::grey
                         : colour_type == rgb ? Photograph::Colours::rgb
                                              : Photograph::Colours::palette;
    return photograph;
}

bool is_whole(const Photograph& photograph) {
    const auto entries = photograph.palette.size() / 3;
    return !photograph.data.empty() &&
           (photograph.colours != Photograph::Colours::palette || (entries >= 1 && entries <= 256));
}

} // namespace

ReadPng read_png(std::string_view bytes) {
    if (!bytes.starts_with(signature))
        return {{}, &messages::photograph_kind};
    bytes.remove_prefix(signature.size());
    const auto header = next_chunk(bytes);
    if (!header || header->name != "IHDR" || header->data.size() != header_length)
        return {{}, &messages::photograph_damaged};
    auto photograph = shape(header->data);
    if (!photograph)
        return {{}, &messages::photograph_form};
    while (const auto chunk = next_chunk(bytes)) {
        if (chunk->name == "PLTE")
            photograph->palette = chunk->data;
        else if (chunk->name == "IDAT")
            photograph->data += chunk->data;
        else if (chunk->name == "tRNS")
            return {{}, &messages::photograph_form};
        else if (chunk->name == "IEND" && is_whole(*photograph))
            return {std::move(photograph), nullptr};
    }
    return {{}, &messages::photograph_damaged};
}

} // namespace samenspel::content
