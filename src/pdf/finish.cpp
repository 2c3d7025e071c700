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

std::string write(QPDF& file, bool archival) {
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    // PDF/A-1 is built on PDF 1.4; without that promise the small objects are packed together.
    writer.forcePDFVersion(archival ? "1.4" : "1.7");
    writer.setObjectStreamMode(archival ? qpdf_o_disable : qpdf_o_generate);
    writer.setNewlineBeforeEndstream(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace

std::string finish(const std::string& raw, const document::Document& document,
                   const std::vector<PageContent>& pages, const FontTable& fonts) {
    QPDF file;
    file.processMemoryFile("raw", raw.data(), raw.size());
    const std::vector<Handle> sheets = file.getAllPages();
    finish_pages(file, sheets, pages, fonts);
    const Annotations annotations = add_links(file, sheets, pages);
    add_bookmarks(file, sheets, document);
    const std::size_t longest = add_structure(file, sheets, document, pages, annotations);
    const bool opaque =
        std::all_of(pages.begin(), pages.end(), [](const auto& p) { return p.opacities.empty(); });
    const bool archival = opaque && longest <= longest_archival_array;
    describe(file, document, archival);
    return write(file, archival);
}

} // namespace samenspel::pdf
