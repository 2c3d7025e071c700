#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "app/pages/drawing.hpp"
#include "app/pages/rooms.hpp"
#include "app/papers/directory_value.hpp"
#include "app/papers/people_value.hpp"
#include "app/papers/session_value.hpp"
#include "app/papers/training_value.hpp"
#include "app/papers/value_parts.hpp"
#include "app/support/book.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
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

document::Value handout_value(const LiveSession& session, const Places& places) {
    return make_handout_value(session,
                              support_nearby(places, session.module_folder(), session.info().region));
}

document::Value directory_value(const LiveSession& session, const Places& places) {
    domain::SupportDirectory directory;
    try {
        directory = load_support_book(places, session.module_folder()).all();
    } catch (const base::FileError&) { // the training moved since: the paper says that there is none
    }
    auto value = make_directory_value(directory, session.info().region, session.info().date);
    value.set("session", session_details(session));
    return value;
}

/// Made of the session alone.
template <document::Value make(const LiveSession&)>
document::Value value_of(const LiveSession& session, const Places&) {
    return make(session);
}
constexpr auto report_value = value_of<make_report_value>;
constexpr auto training_value = value_of<make_training_value>;
constexpr auto attendance_value = value_of<make_attendance_value>;
constexpr auto certificates_value = value_of<make_certificates_value>;
constexpr auto intentions_value = value_of<make_intentions_value>;

struct Kind {
    const char* name;
    const char* title;
    document::Value (*value)(const LiveSession&, const Places&);
};
constexpr Kind kinds[] = {
    {"guide", mark("Guide for the moderator"), training_value},
    {"pocket-card", mark("Pocket card for the moderator"), training_value},
    {"question-cards", mark("Cards with the questions"), training_value},
    {"attendance", mark("Attendance list to sign"), attendance_value},
    {"handout", mark("Handout for the participants"), handout_value},
    {"directory", mark("Addresses of support"), directory_value},
    {"intentions", mark("Intentions, with a look back"), intentions_value},
    {"report", mark("Report for the rapporteur"), report_value},
    {"certificates", mark("Certificates of attendance"), certificates_value},
};

/// Pictures of the training that documents may show, by file name without extension.
document::Drawings drawings_of(const LiveSession& session, base::Problems& problems) {
    document::Drawings drawings;
    const auto add = [&](const std::optional<domain::Picture>& picture) {
        if (!picture)
            return;
        const auto file = session.module_folder() / base::to_path(picture->file);
        if (!std::filesystem::exists(file))
            return; // the training moved since; the papers do without
        if (auto drawing = load_drawing(file, problems)) {
            if (const auto* labels = session.module().labels_of(picture->file))
                put_labels(*drawing, labels->labels);
            drawings.emplace(base::utf8(file.stem()), std::move(*drawing));
        }
    };
    for (const auto& block : session.module().blocks)
        for (const auto& step : block.steps)
            add(step.picture);
    for (const auto& reference : session.module().references)
        add(reference.picture);
    return drawings;
}

std::vector<Kind> wanted(const std::vector<std::string>& names) {
    std::vector<Kind> papers;
    for (const auto& name : names) {
        const auto* kind = std::ranges::find_if(kinds, [&](const Kind& each) { return each.name == name; });
        if (kind == std::end(kinds))
            throw std::invalid_argument(words::fill(tr("there is no document '{name}'"), {{"name", name}}));
        papers.push_back(*kind);
    }
    if (papers.empty())
        papers.assign(std::begin(kinds), std::end(kinds));
    return papers;
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
    const document::Typesetting typesetting{fonts, hyphenator, drawings, tr};

    std::filesystem::create_directories(folder);
    std::vector<std::filesystem::path> written;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        if (!progress({i, papers.size(), tr(papers[i].title)}))
            return written;
        const auto loaded = content::load_template(places.templates, papers[i].name);
        problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
        if (!loaded.problems.empty())
            continue;
        const auto laid =
            document::layout_document(loaded.paper, papers[i].value(session, places), typesetting);
        problems.insert(problems.end(), laid.problems.begin(), laid.problems.end());
        const auto file = folder / base::to_path(std::string(papers[i].name) + ".pdf");
        pdf::save_pdf(file, laid.document, fonts);
        written.push_back(file);
    }
    progress({papers.size(), papers.size(), {}});
    return written;
}

} // namespace samenspel::app
