#include "pdf/navigation.hpp"

#include <stdexcept>

#include "base/text.hpp"
#include "pdf/content.hpp"

namespace samenspel::pdf {
namespace {

using Handle = QPDFObjectHandle;

Handle real(double value) {
    return Handle::newReal(number(value));
}

Handle link_annotation(const Link& link) {
    Handle annotation = Handle::parse("<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4>>"); // 4: printed too
    change_link(annotation, link);
    return annotation;
}

/// A bookmark with those below it.
struct Branch {
    Handle item;
    int level;
    std::vector<Handle> children = {};
    int descendants = 0;
};

/// Ties the children of a branch to it and to each other.
void tie(Branch& branch) {
    if (branch.children.empty())
        return;
    for (std::size_t i = 0; i < branch.children.size(); ++i) {
        Handle child = branch.children[i];
        child.replaceKey("/Parent", branch.item);
        if (i > 0)
            child.replaceKey("/Prev", branch.children[i - 1]);
        if (i + 1 < branch.children.size())
            child.replaceKey("/Next", branch.children[i + 1]);
    }
    branch.item.replaceKey("/First", branch.children.front());
    branch.item.replaceKey("/Last", branch.children.back());
    branch.item.replaceKey("/Count", Handle::newInteger(branch.descendants));
}

Handle bookmark_item(const document::Bookmark& bookmark, const std::vector<Handle>& sheets,
                     const document::Document& document) {
    if (bookmark.page >= sheets.size())
        throw std::invalid_argument("a bookmark to a page that is not there");
    const double y = to_points(document.pages[bookmark.page].height - bookmark.y).value;
    Handle destination = Handle::newArray(
        {sheets[bookmark.page], Handle::newName("/XYZ"), Handle::newNull(), real(y), Handle::newNull()});
    Handle item = Handle::newDictionary();
    item.replaceKey("/Title", Handle::newUnicodeString(base::clean_text(bookmark.title)));
    item.replaceKey("/Dest", destination);
    return item;
}

} // namespace

std::string ascii_address(const std::string& href) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : href) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F && c != '"' && c != '<' && c != '>') {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        }
    }
    return out;
}

void change_link(Handle annotation, const Link& link) {
    Handle action = Handle::parse("<</Type/Action/S/URI>>");
    action.replaceKey("/URI", Handle::newString(ascii_address(link.href)));
    annotation.replaceKey("/Rect", Handle::newArray({real(link.area.left), real(link.area.bottom),
                                                     real(link.area.right), real(link.area.top)}));
    annotation.replaceKey("/Contents", Handle::newUnicodeString(base::clean_text(link.description)));
    annotation.replaceKey("/A", action);
}

Annotations add_links(QPDF& file, const std::vector<Handle>& sheets, const std::vector<PageContent>& pages) {
    Annotations all(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        for (const auto& link : pages[i].links)
            all[i].push_back(file.makeIndirectObject(link_annotation(link)));
        Handle sheet = sheets[i];
        if (!all[i].empty())
            sheet.replaceKey("/Annots", Handle::newArray(all[i]));
    }
    return all;
}

void add_bookmarks(QPDF& file, const std::vector<Handle>& sheets, const document::Document& document) {
    if (document.bookmarks.empty())
        return;
    Handle root = file.makeIndirectObject(Handle::parse("<</Type/Outlines>>"));
    std::vector<Branch> open{{root, 0}}; // from the root down to the last bookmark
    const auto close_one = [&] {
        Branch branch = std::move(open.back());
        open.pop_back();
        tie(branch);
        open.back().children.push_back(branch.item);
        open.back().descendants += 1 + branch.descendants;
    };
    for (const auto& bookmark : document.bookmarks) {
        while (open.size() > 1 && open.back().level >= bookmark.level)
            close_one();
        open.push_back({file.makeIndirectObject(bookmark_item(bookmark, sheets, document)), bookmark.level});
    }
    while (open.size() > 1)
        close_one();
    tie(open.front());
    file.getRoot().replaceKey("/Outlines", root);
}

} // namespace samenspel::pdf
