#include "pdf/finish.hpp"

#include <algorithm>
#include <memory>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

#include "pdf/content.hpp"
#include "pdf/description.hpp"
#include "pdf/finish_fonts.hpp"
#include "pdf/form.hpp"
#include "pdf/photographs.hpp"
#include "pdf/structure.hpp"

namespace samenspel::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr std::size_t longest_archival_array = 8191; // PDF/A-1 allows no longer one

constexpr std::size_t pages_a_branch = 1000;

void add_graphics_states(const std::vector<PageContent>& pages, Handle states) {
    for (const auto& page : pages) {
        for (const auto& opacity : page.opacities) {
            const std::string fill = number(opacity.first / 100.0), stroke = number(opacity.second / 100.0);
            states.replaceKey("/" + opacity_name(opacity),
                              Handle::parse("<</Type/ExtGState/ca " + fill + "/CA " + stroke + ">>"));
        }
    }
}

/// One dictionary of fonts and states for all pages.
Handle resources(QPDF& file, const Contents& contents, const FontTable& fonts) {
    Handle resources = Handle::newDictionary();
    resources.replaceKey("/Font", finish_fonts(file, fonts));
    Handle states = Handle::newDictionary();
    add_graphics_states(contents.backgrounds, states);
    add_graphics_states(contents.pages, states);
    if (!states.getKeys().empty())
        resources.replaceKey("/ExtGState", states);
    Handle pictures = Handle::newDictionary();
    add_photographs(file, contents.backgrounds, pictures);
    add_photographs(file, contents.pages, pictures);
    if (!pictures.getKeys().empty())
        resources.replaceKey("/XObject", pictures);
    return file.makeIndirectObject(resources);
}

bool opaque(const std::vector<PageContent>& pages) {
    return std::all_of(pages.begin(), pages.end(), [](const auto& page) { return page.opacities.empty(); });
}

/// A tree of pages, for one long list is slow to read.
void hang(QPDF& file, const std::vector<Handle>& sheets) {
    Handle root = file.getRoot().getKey("/Pages");
    Handle branches = Handle::newArray();
    for (std::size_t first = 0; first < sheets.size(); first += pages_a_branch) {
        const auto last = std::min(first + pages_a_branch, sheets.size());
        Handle branch = file.makeIndirectObject(Handle::parse("<</Type/Pages>>"));
        for (auto i = first; i < last; ++i) {
            Handle sheet = sheets[i];
            sheet.replaceKey("/Parent", branch);
        }
        branch.replaceKey("/Kids", Handle::newArray({sheets.begin() + static_cast<std::ptrdiff_t>(first),
                                                     sheets.begin() + static_cast<std::ptrdiff_t>(last)}));
        branch.replaceKey("/Count", Handle::newInteger(static_cast<long long>(last - first)));
        branch.replaceKey("/Parent", root);
        branches.appendItem(branch);
    }
    root.replaceKey("/Kids", branches);
    root.replaceKey("/Count", Handle::newInteger(static_cast<long long>(sheets.size())));
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

Finish::Finish(std::string raw, const document::Document& document, const Contents& contents,
               const FontTable& fonts, const std::optional<Protection>& protection, Kind kind)
    : raw_(std::move(raw)), protection_(protection) {
    file_.processMemoryFile("raw", raw_.data(), raw_.size());
    add_pages(contents);
    const Handle shared = resources(file_, contents, fonts);
    for (auto& sheet : sheets_)
        sheet.replaceKey("/Resources", shared);
    const auto links = add_links(file_, sheets_, contents.pages);
    add_bookmarks(file_, sheets_, document);
    const auto widgets = kind == Kind::form ? add_form(file_, sheets_, document) : std::vector<Widget>();
    const std::size_t longest = add_structure(file_, sheets_, document, contents.pages, links, widgets);
    // PDF/A allows no encryption, and no fonts of the reader, as forms need. Numbered copies are for the printer, and
    // without that promise far smaller.
    archival_ = !protection && kind == Kind::paper && contents.backgrounds.empty() &&
                opaque(contents.pages) && longest <= longest_archival_array;
    describe(file_, document, archival_);
}

void Finish::add_pages(const Contents& contents) {
    const std::vector<Handle> drawn = file_.getAllPages();
    auto next = drawn.begin() + static_cast<std::ptrdiff_t>(contents.backgrounds.size());
    std::string size; // of the page before
    Handle media_box;
    for (const auto& page : contents.pages) {
        if (!page.background) {
            sheets_.push_back(*next++);
        } else {
            Handle under = drawn.at(*page.background), sheet = Handle::parse("<</Type/Page>>");
            sheet.replaceKey("/Contents",
                             Handle::newArray({under.getKey("/Contents"), file_.newStream(page.operators)}));
            sheets_.push_back(file_.makeIndirectObject(sheet));
        }
        const std::string wanted = "[0 0 " + number(page.width) + " " + number(page.height) + "]";
        if (wanted != size)
            media_box = Handle::parse(wanted);
        size = wanted;
        sheets_.back().replaceKey("/MediaBox", media_box);
    }
    if (!contents.backgrounds.empty())
        hang(file_, sheets_);
}

std::string Finish::write() {
    return pdf::write(file_, archival_, protection_);
}

Reprint::Reprint(std::string bytes) : bytes_(std::move(bytes)) {
    file_.processMemoryFile("finished", bytes_.data(), bytes_.size());
    file_.getTrailer().removeKey("/ID"); // else all would be versions of one document
    for (Handle sheet : file_.getAllPages()) {
        own_.push_back(sheet.getKey("/Contents").getArrayItem(1));
        links_.emplace_back();
        if (sheet.hasKey("/Annots"))
            links_.back() = sheet.getKey("/Annots").getArrayAsVector();
    }
}

bool Reprint::fits(std::span<const PageContent> pages) const {
    return std::ranges::equal(
        pages, links_, {}, [](const auto& page) { return page.links.size(); },
        [](const auto& links) { return links.size(); });
}

void Reprint::change(std::size_t page, const PageContent& content) {
    own_.at(page).replaceStreamData(content.operators, Handle::newNull(), Handle::newNull());
    for (std::size_t i = 0; i < content.links.size(); ++i)
        change_link(links_[page][i], content.links[i]);
}

std::string Reprint::write() {
    return pdf::write(file_, false, std::nullopt);
}

} // namespace samenspel::pdf
