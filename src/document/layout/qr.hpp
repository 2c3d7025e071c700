#pragma once

#include <optional>
#include <string>

#include "document/page.hpp"

namespace samenspel::document {

/// A QR code of medium error correction; its rectangle is still to be set. None if `text` is too long for one.
std::optional<PlacedQr> make_qr(const std::string& text);

} // namespace samenspel::document
