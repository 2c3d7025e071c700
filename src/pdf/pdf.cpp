#include "pdf/pdf.hpp"

#include <ostream>
#include <stdexcept>
#include <vector>

#include "pdf/finish.hpp"
#include "pdf/font_table.hpp"
#include "pdf/page_content.hpp"
#include "pdf/raw_file.hpp"
#include "pdf/replace_file.hpp"

namespace samenspel::pdf {

std::string make_pdf(const document::Document& document, const type::FontSet& fonts) {
    if (document.pages.empty())
        throw std::invalid_argument("a document needs a page");
    FontTable table(fonts);
    std::vector<PageContent> pages;
    for (const auto& page : document.pages) {
        try {
            pages.push_back(draw_page(page, document.structure, table));
        } catch (const std::invalid_argument& error) {
            throw std::invalid_argument("page " + std::to_string(pages.size() + 1) + ": " + error.what());
        }
    }
    return finish(write_raw(pages, table), document, pages, table);
}

void write_pdf(const document::Document& document, const type::FontSet& fonts, std::ostream& out) {
    const std::string bytes = make_pdf(document, fonts);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void save_pdf(const std::filesystem::path& path, const document::Document& document,
              const type::FontSet& fonts) {
    replace_file(path, make_pdf(document, fonts));
}

} // namespace samenspel::pdf
