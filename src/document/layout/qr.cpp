#include "document/layout/qr.hpp"

#include <qrcodegen.hpp>

namespace samenspel::document {

std::optional<PlacedQr> make_qr(const std::string& text) {
    using qrcodegen::QrCode;
    try {
        const QrCode code = QrCode::encodeText(text.c_str(), QrCode::Ecc::MEDIUM);
        PlacedQr placed;
        placed.modules = code.getSize();
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
