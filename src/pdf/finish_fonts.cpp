#include "pdf/finish_fonts.hpp"

#include <map>
#include <stdexcept>

#include "pdf/content.hpp"

namespace samenspel::pdf {
namespace {

using Handle = QPDFObjectHandle;
using Characters = std::set<char32_t>;

/// The codes are the characters themselves, so a range for each first byte in use says it all.
std::string to_unicode(const Characters& characters) {
    std::set<char32_t> first_bytes;
    for (const char32_t c : characters)
        first_bytes.insert(c >> 8U);
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t most_ranges = 100; // in one block
    for (auto byte = first_bytes.begin(); byte != first_bytes.end();) {
        std::string ranges;
        std::size_t count = 0;
        for (; byte != first_bytes.end() && count < most_ranges; ++byte, ++count) {
            const char32_t first = *byte << 8U, last = first | 0xFFU;
            ranges += hex({&first, 1}) + " " + hex({&last, 1}) + " " + hex({&first, 1}) + "\n";
        }
        map += std::to_string(count) + " beginbfrange\n" + ranges + "endbfrange\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// One bit for each character in the font, the highest bit of the first byte for number 0.
std::string character_bits(const Characters& characters) {
    std::string bits(characters.empty() ? 1 : *characters.rbegin() / 8 + 1, '\0');
    const auto set = [&](char32_t c) {
        bits[c / 8] = static_cast<char>(static_cast<unsigned char>(bits[c / 8]) | 0x80U >> (c % 8));
    };
    set(0); // the sign for a missing character is always there
    for (const char32_t c : characters)
        set(c);
    return bits;
}

/// libharu cuts widths to thousandths, which adds up over a line.
Handle widths(const FontTable::Use& use) {
    std::string array;
    char32_t expected = 0;
    for (const char32_t c : use.characters) {
        if (array.empty() || c != expected) {
            array += (array.empty() ? "" : "]") + std::to_string(static_cast<unsigned>(c)) + "[";
        }
        array += number(use.face->width(c) * 1000) + " ";
        expected = c + 1;
    }
    return Handle::parse("[" + array + "]]");
}

/// About how thick the stems are; only a reader without the font would use it.
int stem_width(int weight) {
    return 50 + weight * weight / 4225;
}

void finish_font(QPDF& file, Handle font, const FontTable::Use& use) {
    const Handle name = Handle::newName("/" + use.tag + "+" + use.face->postscript_name());
    font.replaceKey("/BaseFont", name);
    font.replaceKey("/ToUnicode", file.newStream(to_unicode(use.characters)));
    Handle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    descendant.replaceKey("/BaseFont", name);
    descendant.replaceKey("/W", widths(use));
    descendant.replaceKey("/CIDSystemInfo",
                          Handle::parse("<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"));
    Handle descriptor = descendant.getKey("/FontDescriptor");
    descriptor.replaceKey("/FontName", name);
    descriptor.replaceKey("/StemV", Handle::newInteger(stem_width(use.face->font().weight)));
    descriptor.replaceKey("/CapHeight", Handle::parse(number(use.face->capital_height() * 1000)));
    descriptor.replaceKey("/CIDSet", file.newStream(character_bits(use.characters)));
}

} // namespace

QPDFObjectHandle finish_fonts(QPDF& file, const FontTable& fonts) {
    std::map<std::string, Handle> embedded; // by tag
    for (auto& object : file.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font", "/Type0"))
            continue;
        embedded.emplace(object.getKey("/BaseFont").getName().substr(1, 6), object);
    }
    Handle dictionary = Handle::newDictionary();
    for (const auto& use : fonts.uses()) {
        if (use.characters.empty())
            continue;
        const auto found = embedded.find(use.tag);
        if (found == embedded.end())
            throw std::logic_error("not embedded: " + use.face->postscript_name());
        finish_font(file, found->second, use);
        dictionary.replaceKey("/" + use.name, found->second);
    }
    return file.makeIndirectObject(dictionary);
}

} // namespace samenspel::pdf
