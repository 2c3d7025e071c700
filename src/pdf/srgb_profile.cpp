#include "pdf/srgb_profile.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace samenspel::pdf {
namespace {

void put16(std::string& out, unsigned value) {
    out += static_cast<char>(static_cast<unsigned char>(value >> 8U));
    out += static_cast<char>(static_cast<unsigned char>(value));
}

void put32(std::string& out, std::uint32_t value) {
    put16(out, value >> 16U);
    put16(out, value & 0xFFFFU);
}

/// s15Fixed16Number
void put_fixed(std::string& out, double value) {
    put32(out, static_cast<std::uint32_t>(std::lround(value * 65536)));
}

std::string description(std::string_view text) {
    std::string out = "desc";
    put32(out, 0);
    put32(out, static_cast<std::uint32_t>(text.size() + 1));
    out += text;
    out.append(1 + 4 + 4 + 2 + 1 + 67, '\0'); // end of the text, then no Unicode and no Macintosh name
    return out;
}

std::string plain_text(std::string_view text) {
    std::string out = "text";
    put32(out, 0);
    out += text;
    return out + '\0';
}

std::string xyz(double x, double y, double z) {
    std::string out = "XYZ ";
    put32(out, 0);
    for (const double value : {x, y, z})
        put_fixed(out, value);
    return out;
}

/// From the coded value to light, in 256 steps.
std::string tone_curve() {
    std::string out = "curv";
    put32(out, 0);
    put32(out, 256);
    for (int i = 0; i < 256; ++i) {
        const double coded = i / 255.0;
        const double light = coded <= 0.04045 ? coded / 12.92 : std::pow((coded + 0.055) / 1.055, 2.4);
        put16(out, static_cast<unsigned>(std::lround(light * 65535)));
    }
    return out;
}

std::string header(std::size_t size) {
    std::string out;
    put32(out, static_cast<std::uint32_t>(size));
    put32(out, 0);          // any colour engine
    put32(out, 0x02100000); // version 2.1
    out += "mntrRGB XYZ ";
    for (const unsigned part : {2000U, 1U, 1U, 0U, 0U, 0U})
        put16(out, part); // fixed: same file, same bytes
    out += "acsp";
    out.append(24, '\0');
    put32(out, 0);                           // perceptual
    out += xyz(0.9642, 1, 0.8249).substr(8); // the light of the profile's space, D50
    out.append(128 - out.size(), '\0');
    return out;
}

} // namespace

std::string srgb_profile() {
    // The three columns are the primaries of sRGB, adapted from D65 to D50 (Bradford).
    const std::vector<std::pair<std::string_view, std::string>> tags = {
        {"desc", description("sRGB")},
        {"cprt", plain_text("No copyright, use freely")},
        {"wtpt", xyz(0.9505, 1, 1.0891)},
        {"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
        {"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
        {"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
        {"rTRC", tone_curve()},
    };
    std::string table, data;
    const std::size_t entries = tags.size() + 2; // the three curves are one
    const std::size_t start = 128 + 4 + 12 * entries;
    put32(table, static_cast<std::uint32_t>(entries));
    const auto enter = [&](std::string_view tag, std::size_t offset, std::size_t size) {
        table += tag;
        put32(table, static_cast<std::uint32_t>(offset));
        put32(table, static_cast<std::uint32_t>(size));
    };
    for (const auto& [tag, value] : tags) {
        const std::size_t offset = start + data.size();
        enter(tag, offset, value.size());
        if (tag == "rTRC") {
            enter("gTRC", offset, value.size());
            enter("bTRC", offset, value.size());
        }
        data += value;
        data.append((4 - data.size() % 4) % 4, '\0');
    }
    return header(start + data.size()) + table + data;
}

} // namespace samenspel::pdf
