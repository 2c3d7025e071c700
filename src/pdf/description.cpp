#include "pdf/description.hpp"

#include "base/text.hpp"
#include "pdf/srgb_profile.hpp"

namespace samenspel::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr auto program = "Samenspel";

std::string escaped(const std::string& text) {
    return base::escape_markup(base::clean_text(text));
}

/// An element that holds a list of one; nothing for no text.
std::string listed(const std::string& name, const std::string& list, const std::string& item,
                   const std::string& text) {
    if (text.empty())
        return {};
    return "<" + name + "><rdf:" + list + "><rdf:li" + item + ">" + escaped(text) + "</rdf:li></rdf:" + list +
           "></" + name + ">\n";
}

void set_text(Handle dictionary, const std::string& key, const std::string& text) {
    if (!text.empty())
        dictionary.replaceKey(key, Handle::newUnicodeString(base::clean_text(text)));
}

Handle output_intent(QPDF& file) {
    Handle profile = file.newStream(srgb_profile());
    profile.getDict().replaceKey("/N", Handle::newInteger(3));
    Handle intent = Handle::parse("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                                  "/Info(sRGB IEC61966-2.1)>>");
    intent.replaceKey("/DestOutputProfile", profile);
    return Handle::newArray({file.makeIndirectObject(intent)});
}

} // namespace

std::string xmp(const document::Document& document, bool archival) {
    const std::string by_default = R"( xml:lang="x-default")";
    std::string out = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      R"(<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
)";
    out += listed("dc:title", "Alt", by_default, document.title);
    out += listed("dc:creator", "Seq", "", document.author);
    out += listed("dc:description", "Alt", by_default, document.subject);
    out += listed("dc:language", "Bag", "", document.language);
    out += "<xmp:CreatorTool>" + std::string(program) + "</xmp:CreatorTool>\n";
    out += "<pdf:Producer>" + std::string(program) + "</pdf:Producer>\n";
    if (archival)
        out += "<pdfaid:part>1</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n";
    return out + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

void describe(QPDF& file, const document::Document& document, bool archival) {
    Handle info = Handle::newDictionary();
    set_text(info, "/Title", document.title);
    set_text(info, "/Author", document.author);
    set_text(info, "/Subject", document.subject);
    set_text(info, "/Creator", program);
    set_text(info, "/Producer", program);
    file.getTrailer().replaceKey("/Info", file.makeIndirectObject(info));

    Handle metadata = file.newStream(xmp(document, archival));
    metadata.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    Handle root = file.getRoot();
    root.replaceKey("/Metadata", metadata);
    root.replaceKey("/OutputIntents", output_intent(file));
    set_text(root, "/Lang", document.language);
    if (!document.title.empty()) {
        root.replaceKey("/ViewerPreferences", Handle::parse("<</DisplayDocTitle true>>"));
    }
}

} // namespace samenspel::pdf
