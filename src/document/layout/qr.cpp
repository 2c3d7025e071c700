#include "document/layout/qr.hpp"

#include <qrcodegen.hpp>

namespace samenspel::document {

std::optional<PlacedQr> make_qr(const std::string& text) {
    using qrcodegen::QrCode;
    try {
        // One mask is as good as another, unless the code looks odd by chance; trying all eight takes ten times as long.
        constexpr int mask = 3;
        const QrCode code =
            QrCode::encodeSegments(qrcodegen::QrSegment::makeSegments(text.c_str()), QrCode::Ecc::MEDIUM,
                                   QrCode::MIN_VERSION, QrCode::MAX_VERSION, mask);
        PlacedQr placed;
        placed.modules = code.getSize();
        placed.dark.reserve(static_cast<std::size_t>(placed.modules) *
                            static_cast<std::size_t>(placed.modules));
        for (int y = 0; y < code.getSize(); ++y) {
            for (int x = 0; x < code.getSize(); ++x)
                placed.dark.push_back(code.getModule(x, y));
        }
        return placed;
    } catch (const qrcodegen::data_too_long&) {
        return std::nullopt;
    }
}

} // namespace samenspel::document
