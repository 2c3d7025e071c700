#include "pdf/raw_file.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <type_traits>

#include <hpdf.h>
// The public header loads fonts from files only; a font made smaller in memory needs what lies below it.
#include <hpdf_doc.h>
#include <hpdf_fontdef.h>
#include <hpdf_pages.h>

namespace samenspel::pdf {
namespace {

constexpr HPDF_UINT pages_a_branch = 1000; // with the usual flat tree page 32,768 fails

class RawFile {
public:
    RawFile() : doc_(HPDF_New(nullptr, nullptr)) {
        if (!doc_)
            throw std::bad_alloc();
        HPDF_SetCompressionMode(doc_.get(), HPDF_COMP_ALL);
        HPDF_UseUTFEncodings(doc_.get());
        HPDF_SetPagesConfiguration(doc_.get(), pages_a_branch);
        check("start");
    }

    void add(const PageContent& content) {
        HPDF_Page page = HPDF_AddPage(doc_.get());
        check("add a page");
        HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(content.width));
        HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(content.height));
        auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
        HPDF_Stream_Write(attributes->stream, reinterpret_cast<const HPDF_BYTE*>(content.operators.data()),
                          static_cast<HPDF_UINT>(content.operators.size()));
        check("draw a page");
    }

    void add(const FontTable::Use& use) {
        HPDF_FontDef definition = load(use.face->subset(use.characters), use.tag);
        // The library embeds the glyphs whose width was asked for.
        for (const char32_t character : use.characters) {
            HPDF_TTFontDef_GetCharWidth(definition, static_cast<HPDF_UINT16>(character));
        }
        HPDF_GetFont(doc_.get(), definition->base_font, "UTF-8");
        check("embed the font " + use.face->postscript_name());
    }

    std::string save() {
        HPDF_SaveToStream(doc_.get());
        check("save");
        std::string bytes(HPDF_GetStreamSize(doc_.get()), '\0');
        HPDF_ResetStream(doc_.get());
        auto size = static_cast<HPDF_UINT32>(bytes.size());
        HPDF_ReadFromStream(doc_.get(), reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
        if (size != bytes.size())
            throw std::runtime_error("the PDF could not be read back whole");
        return bytes;
    }

private:
    HPDF_FontDef load(const std::string& font_file, std::string tag) {
        // In one block: the library cannot go to the end of a stream that fills its blocks to the last byte.
        HPDF_Stream stream = HPDF_MemStream_New(doc_->mmgr, static_cast<HPDF_UINT>(font_file.size() + 1));
        HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(font_file.data()),
                          static_cast<HPDF_UINT>(font_file.size()));
        HPDF_FontDef definition = HPDF_TTFontDef_Load(doc_->mmgr, stream, HPDF_TRUE); // owns the stream
        check("read a font");
        HPDF_List_Add(doc_->fontdef_list, definition);
        HPDF_TTFontDef_SetTagName(definition, tag.data());
        return definition;
    }

    void check(const std::string& step) {
        const HPDF_STATUS error = HPDF_GetError(doc_.get());
        if (error == HPDF_OK)
            return;
        throw std::runtime_error("PDF: cannot " + step + " (libharu error " + std::to_string(error) + ")");
    }

    struct Free {
        void operator()(HPDF_Doc doc) const { HPDF_Free(doc); }
    };
    std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Free> doc_;
};

} // namespace

std::string write_raw(const std::vector<const PageContent*>& pages, const FontTable& fonts) {
    RawFile file;
    for (const auto* page : pages)
        file.add(*page);
    for (const auto& use : fonts.uses()) {
        if (!use.characters.empty())
            file.add(use);
    }
    return file.save();
}

} // namespace samenspel::pdf
