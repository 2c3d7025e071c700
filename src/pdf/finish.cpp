#include "pdf/finish.hpp"

#include <algorithm>
#include <memory>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "pdf/content.hpp"
#include "pdf/description.hpp"
#include "pdf/finish_fonts.hpp"
#include "pdf/navigation.hpp"
#include "pdf/structure.hpp"

namespace samenspel::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr std::size_t longest_archival_array = 8191; // PDF/A-1 allows no longer one

Handle graphics_states(const std::vector<PageContent>& pages) {
    Handle states = Handle::newDictionary();
    for (const auto& page : pages) {
        for (const auto& opacity : page.opacities) {
            const std::string fill = number(opacity.first / 100.0), stroke = number(opacity.second / 100.0);
            states.replaceKey("/" + opacity_name(opacity),
                              Handle::parse("<</Type/ExtGState/ca " + fill + "/CA " + stroke + ">>"));
        }
    }
    return states;
}

/// All pages share one dictionary of fonts and states.
void finish_pages(QPDF& file, const std::vector<Handle>& sheets, const std::vector<PageContent>& pages,
                  const FontTable& fonts) {
    Handle resources = Handle::newDictionary();
    resources.replaceKey("/Font", finish_fonts(file, fonts));
    Handle states = graphics_states(pages);
    if (!states.getKeys().empty())
        resources.replaceKey("/ExtGState", states);
    resources = file.makeIndirectObject(resources);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        Handle sheet = sheets[i];
        sheet.replaceKey("/Resources", resources);
        sheet.replaceKey("/MediaBox", Handle::parse("[0 0 " + number(pages[i].width) + " " +
                                                    number(pages[i].height) + "]"));
    }
}

void protect(QPDFWriter& writer, const Protection& protection) {
    writer.setR6EncryptionParameters(protection.user_password.c_str(), protection.owner_password.c_str(),
                                     true,  // read aloud
                                     true,  // copy
                                     false, // put pages together
                                     false, // comment
                                     true,  // fill in
                                     false, // change
                                     qpdf_r3p_full, true);
    // An older version, or this one without its extension, would silently be written unprotected.
    writer.forcePDFVersion("1.7", 8);
}

std::string write(QPDF& file, bool archival, const std::optional<Protection>& protection) {
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(!protection); // the keys are random
    // PDF/A-1 is built on PDF 1.4; without that promise the small objects are packed together.
    writer.forcePDFVersion(archival ? "1.4" : "1.7");
    writer.setObjectStreamMode(archival ? qpdf_o_disable : qpdf_o_generate);
    writer.setNewlineBeforeEndstream(true);
    if (protection)
        protect(writer, *protection);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace

std::string finish(const std::string& raw, const document::Document& document,
                   const std::vector<PageContent>& pages, const FontTable& fonts,
                   const std::optional<Protection>& protection) {
    QPDF file;
    file.processMemoryFile("raw", raw.data(), raw.size());
    const std::vector<Handle> sheets = file.getAllPages();
    finish_pages(file, sheets, pages, fonts);
    const Annotations annotations = add_links(file, sheets, pages);
    add_bookmarks(file, sheets, document);
    const std::size_t longest = add_structure(file, sheets, document, pages, annotations);
    const bool opaque =
        std::all_of(pages.begin(), pages.end(), [](const auto& p) { return p.opacities.empty(); });
    // PDF/A allows no encryption.
    const bool archival = !protection && opaque && longest <= longest_archival_array;
    describe(file, document, archival);
    return write(file, archival, protection);
}

} // namespace samenspel::pdf
