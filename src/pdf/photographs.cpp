#include "pdf/photographs.hpp"

#include <stdexcept>
#include <string>

#include <qpdf/Buffer.hh>

namespace samenspel::pdf {
namespace {

using Handle = QPDFObjectHandle;
using document::Photograph;

std::size_t numbers_a_point(const Photograph& photograph) {
    return photograph.colours == Photograph::Colours::rgb ? 3 : 1;
}

Handle colour_space(const Photograph& photograph) {
    switch (photograph.colours) {
    case Photograph::Colours::grey:
        return Handle::newName("/DeviceGray");
    case Photograph::Colours::rgb:
        return Handle::newName("/DeviceRGB");
    case Photograph::Colours::palette:
        break;
    }
    const auto last = static_cast<long long>(photograph.palette.size() / 3) - 1;
    return Handle::newArray({Handle::newName("/Indexed"), Handle::newName("/DeviceRGB"),
                             Handle::newInteger(last), Handle::newString(photograph.palette)});
}

/// A reader would show a torn picture, or none and no page either.
void check_points(Handle stream, const Photograph& photograph) {
    const auto bits_a_row = static_cast<std::size_t>(photograph.width) * numbers_a_point(photograph) *
                            static_cast<std::size_t>(photograph.bits);
    const auto bytes = (bits_a_row + 7) / 8 * static_cast<std::size_t>(photograph.height);
    stream.getOwningQPDF()->setSuppressWarnings(true); // what it would print is thrown here
    try {
        if (stream.getStreamData(qpdf_dl_generalized)->getSize() == bytes)
            return;
    } catch (const std::exception&) {
        // what cannot be unpacked holds no points either
    }
    throw std::invalid_argument("a photograph does not hold the points that it should");
}

Handle picture(QPDF& file, const Photograph& photograph) {
    Handle stream = file.newStream();
    Handle about = stream.getDict();
    about.replaceKey("/Type", Handle::newName("/XObject"));
    about.replaceKey("/Subtype", Handle::newName("/Image"));
    about.replaceKey("/Width", Handle::newInteger(photograph.width));
    about.replaceKey("/Height", Handle::newInteger(photograph.height));
    about.replaceKey("/ColorSpace", colour_space(photograph));
    about.replaceKey("/BitsPerComponent", Handle::newInteger(photograph.bits));
    // Predictor 15: each row says itself how it was filtered, as in PNG.
    const std::string parameters = "<</Predictor 15/Colors " + std::to_string(numbers_a_point(photograph)) +
                                   "/BitsPerComponent " + std::to_string(photograph.bits) + "/Columns " +
                                   std::to_string(photograph.width) + ">>";
    stream.replaceStreamData(photograph.data, Handle::newName("/FlateDecode"), Handle::parse(parameters));
    check_points(stream, photograph);
    return stream;
}

} // namespace

void add_photographs(QPDF& file, const std::vector<PageContent>& pages, Handle pictures) {
    for (const auto& page : pages)
        for (const auto& [name, photograph] : page.photographs)
            if (!pictures.hasKey("/" + name))
                pictures.replaceKey("/" + name, picture(file, *photograph));
}

} // namespace samenspel::pdf
