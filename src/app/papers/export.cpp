#include <algorithm>
#include <stdexcept>

#include "app/pages/drawing.hpp"
#include "app/pages/rooms.hpp"
#include "app/papers/session_value.hpp"
#include "content/template_reader.hpp"
#include "document/layout.hpp"
#include "pdf/pdf.hpp"
#include "type/font_set.hpp"
#include "type/pattern_hyphenator.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::mark;
using words::tr;

struct Kind {
    const char* name;
    const char* title;
};
constexpr Kind kinds[] = {{"handout", mark("Handout for the participants")},
                          {"report", mark("Report of the session")}};

/// Pictures of the training that documents may show, by file name without extension.
document::Drawings drawings_of(const LiveSession& session, base::Problems& problems) {
    document::Drawings drawings;
    const auto add = [&](const std::optional<domain::Picture>& picture) {
        if (!picture)
            return;
        const auto file = session.module_folder() / to_path(picture->file);
        if (!std::filesystem::exists(file))
            return; // the training moved since; the papers do without
        if (auto drawing = load_drawing(file, problems))
            drawings.emplace(to_utf8(file.stem()), std::move(*drawing));
    };
    for (const auto& block : session.module().blocks)
        for (const auto& step : block.steps)
            add(step.picture);
    for (const auto& reference : session.module().references)
        add(reference.picture);
    return drawings;
}

std::vector<std::string> wanted(std::vector<std::string> names) {
    const auto all = document_kinds();
    if (names.empty())
        for (const auto& kind : all)
            names.push_back(kind.name);
    for (const auto& name : names)
        if (std::ranges::find(all, name, &DocumentKind::name) == all.end())
            throw std::invalid_argument(words::fill(tr("there is no document '{name}'"), {{"name", name}}));
    return names;
}

} // namespace

std::vector<DocumentKind> document_kinds() {
    std::vector<DocumentKind> all;
    for (const auto& kind : kinds)
        all.push_back({kind.name, tr(kind.title)});
    return all;
}

std::vector<std::filesystem::path>
export_documents(const LiveSession& session, const Places& places, const std::vector<std::string>& names,
                 const std::filesystem::path& folder,
                 const std::function<bool(const ExportProgress&)>& progress, base::Problems& problems) {
    const auto papers = wanted(names);
    const type::FontSet fonts(places.templates / "fonts");
    const type::PatternHyphenator hyphenator(places.templates / "hyphenation", session.module().language);
    const auto drawings = drawings_of(session, problems);
    const auto value = make_session_value(session);
    const document::Typesetting typesetting{fonts, hyphenator, drawings, tr};

    std::filesystem::create_directories(folder);
    std::vector<std::filesystem::path> written;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        if (!progress({i, papers.size(), papers[i]}))
            return written;
        const auto loaded = content::load_template(places.templates, papers[i]);
        problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
        if (!loaded.problems.empty())
            continue;
        const auto laid = document::layout_document(loaded.paper, value, typesetting);
        problems.insert(problems.end(), laid.problems.begin(), laid.problems.end());
        const auto file = folder / to_path(papers[i] + ".pdf");
        pdf::save_pdf(file, laid.document, fonts);
        written.push_back(file);
    }
    progress({papers.size(), papers.size(), {}});
    return written;
}

} // namespace samenspel::app
