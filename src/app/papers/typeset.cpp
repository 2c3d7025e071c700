#include "app/papers/typeset.hpp"

#include <iterator>

#include "content/files.hpp"
#include "content/template_reader.hpp"
#include "document/layout.hpp"
#include "pdf/pdf.hpp"
#include "type/font_set.hpp"
#include "type/pattern_hyphenator.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

void append(base::Problems& all, base::Problems more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

document::Value values_in(const std::filesystem::path& file, base::Problems& problems) {
    if (file.empty())
        return document::Value::record({});
    auto loaded = content::read_data(content::read_bytes(file), content::shown_path(file));
    append(problems, std::move(loaded.problems));
    return std::move(loaded.data);
}

} // namespace

void typeset(const Places& places, const std::filesystem::path& paper, const std::filesystem::path& data,
             const std::filesystem::path& pdf, base::Problems& problems) {
    auto loaded = content::load_template_with(places.templates, paper);
    append(problems, std::move(loaded.problems));
    const auto values = values_in(data, problems);
    if (!problems.empty())
        return;
    const type::FontSet fonts(places.templates / "fonts");
    const type::PatternHyphenator hyphenator(places.templates / "hyphenation", loaded.paper.language);
    const document::Drawings none;
    auto laid = document::layout_document(loaded.paper, values, {fonts, hyphenator, none, words::tr});
    append(problems, std::move(laid.problems));
    if (problems.empty())
        pdf::save_pdf(pdf, laid.document, fonts);
}

} // namespace samenspel::app
