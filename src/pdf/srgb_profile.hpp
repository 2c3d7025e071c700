#pragma once

#include <string>

namespace samenspel::pdf {

/// What the colours mean: an ICC profile (version 2, matrix) of sRGB, computed from IEC 61966-2-1.
std::string srgb_profile();

} // namespace samenspel::pdf
