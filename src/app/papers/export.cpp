#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "app/pages/rooms.hpp"
#include "app/papers/directory_value.hpp"
#include "app/papers/people_value.hpp"
#include "app/papers/press.hpp"
#include "app/papers/session_value.hpp"
#include "app/papers/training_value.hpp"
#include "app/papers/value_parts.hpp"
#include "app/support/book.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "pdf/pdf.hpp"
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

document::Value make_own_paper_value(const LiveSession& session) {
    auto value = document::Value::record({});
    value.set("session", session_details(session)).set("fields", document::Value::record({}));
    return value;
}

struct Kind {
    const char* name;
    const char* title;
    document::Value (*value)(const LiveSession&, const Places&);
    bool before = false; ///< see DocumentKind
};
constexpr Kind kinds[] = {
    {"guide", mark("Guide for the moderator"), training_value, true},
    {"pocket-card", mark("Pocket card for the moderator"), training_value, true},
    {"question-cards", mark("Cards with the questions"), training_value, true},
    {"attendance", mark("Attendance list to sign"), attendance_value, true},
    {"handout", mark("Handout for the participants"), handout_value},
    {"directory", mark("Addresses of support"), directory_value},
    {"intentions", mark("Intentions, with a look back"), intentions_value},
    {"report", mark("Report for the rapporteur"), report_value},
    {"certificates", mark("Certificates of attendance"), certificates_value},
};

/// One paper of an evening: of the program, or of the training.
struct Order {
    std::string name, title;
    const Kind* kind = nullptr; ///< null: of the training
    std::filesystem::path file; ///< of the training
};

std::vector<Order> all_papers(const LiveSession& session) {
    std::vector<Order> papers;
    for (const auto& kind : kinds)
        papers.push_back({kind.name, tr(kind.title), &kind, {}});
    for (const auto& paper : session.module().papers) {
        const auto file = session.module_folder() / base::to_path(paper.file);
        if (!paper.for_study && std::filesystem::exists(file)) // the training may have moved since
            papers.push_back({paper.id, paper.title, nullptr, file});
    }
    return papers;
}

std::vector<Order> wanted(const LiveSession& session, const std::vector<std::string>& names) {
    const auto all = all_papers(session);
    std::vector<Order> papers;
    for (const auto& name : names) {
        const auto found = std::ranges::find(all, name, &Order::name);
        if (found == all.end())
            throw std::invalid_argument(words::fill(tr("there is no document '{name}'"), {{"name", name}}));
        papers.push_back(*found);
    }
    return papers.empty() ? all : papers;
}

} // namespace

std::vector<DocumentKind> document_kinds(const LiveSession& session) {
    std::vector<DocumentKind> all;
    for (const auto& paper : all_papers(session))
        all.push_back({paper.name, paper.title, paper.kind == nullptr || paper.kind->before});
    return all;
}

std::vector<std::filesystem::path>
export_documents(const LiveSession& session, const Places& places, const std::vector<std::string>& names,
                 const std::filesystem::path& folder,
                 const std::function<bool(const ExportProgress&)>& progress, base::Problems& problems,
                 const std::string& password) {
    const auto papers = wanted(session, names);
    const words::Speak of_the_room(session.module().language);
    const auto protection = password.empty() ? std::nullopt : std::optional(pdf::Protection{password, {}});
    const Press press(places, session.module(), session.module_folder(), problems);
    std::filesystem::create_directories(folder);
    std::vector<std::filesystem::path> written;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const auto& [name, title, kind, file] = papers[i];
        if (!progress({i, papers.size(), title}))
            return written;
        const auto paper = kind ? press.load(name, problems) : press.load_file(file, problems);
        if (!paper)
            continue;
        const auto value = kind ? kind->value(session, places) : make_own_paper_value(session);
        const auto out = folder / base::to_path(name + ".pdf");
        pdf::save_pdf(out, press.set(*paper, value, problems), press.fonts(), protection);
        written.push_back(out);
    }
    progress({papers.size(), papers.size(), {}});
    return written;
}

} // namespace samenspel::app
