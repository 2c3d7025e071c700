#include <algorithm>

#include "app/pages/rooms.hpp"
#include "app/pages/timing.hpp"
#include "app/papers/value_parts.hpp"
#include "app/texts.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;

constexpr int least_for_funding = 3; // present members, RIZIV rules

std::string presence_text(const domain::Presence& presence, const LiveSession& session) {
    if (presence.absent)
        return tr("absent");
    if (!presence.arrived && !presence.left)
        return tr("not marked");
    const auto at = [&](domain::Moment moment) { return hour_text(session.info().local(moment)); };
    if (!presence.arrived)
        return fill(tr("until {to}"), {{"to", at(*presence.left)}});
    if (presence.left)
        return fill(tr("from {from} to {to}"), {{"from", at(*presence.arrived)}, {"to", at(*presence.left)}});
    return fill(tr("from {from}"), {{"from", at(*presence.arrived)}});
}

std::string summary_of(const LiveSession& session) {
    const auto& running = session.running();
    if (!running.started())
        return tr("This session has not begun yet.");
    const auto at = [&](domain::Moment moment) { return hour_text(session.info().local(moment)); };
    if (!running.ended())
        return fill(tr("Begun {time}; not ended yet."), {{"time", at(*running.started())}});
    return fill(tr("Begun {from}, ended {to}: {drift}."),
                {{"from", at(*running.started())},
                 {"to", at(*running.ended())},
                 {"drift", end_drift_text(session.position().late)}});
}

std::vector<FinishPage::Stretch> stretches_of(const LiveSession& session) {
    std::vector<FinishPage::Stretch> stretches;
    if (!session.running().started())
        return stretches;
    for (const auto& timing : timings(session)) {
        FinishPage::Stretch stretch{mark_of(*timing.block),
                                    timing.block->short_title.empty() ? timing.block->title
                                                                      : timing.block->short_title,
                                    static_cast<int>(whole_minutes(timing.planned)),
                                    0,
                                    {}};
        if (timing.from) {
            stretch.held = static_cast<int>(whole_minutes(timing.spent));
            stretch.difference = longer_text(stretch.held - stretch.planned);
        }
        stretches.push_back(std::move(stretch));
    }
    return stretches;
}

std::string needs_text_of(const LiveSession& session) {
    const words::Speak of_the_evening(session.module().language);
    std::string needs;
    for (const auto& note : session.record().notes)
        if (note.content.kind == domain::NoteKind::unmet_need)
            needs += "– " + note.content.text + '\n';
    if (needs.empty())
        return needs;
    return fill(tr("Needs for which we found no help, noted by {lok} on {date} (“{title}”):"),
                {{"lok", session.info().lok_name},
                 {"date", full_date(session.info().date)},
                 {"title", session.module().title}}) +
           "\n\n" + needs;
}

/// RFC 6068: all but letters and digits is percent-encoded, lines end in CR LF.
std::string percent_encoded(const std::string& text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n')
            out += "%0D%0A";
        else if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))
            out += c;
        else
            out += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
    return out;
}

} // namespace

FinishPage make_finish_page(const LiveSession& session) {
    FinishPage page;
    page.title = session.info().lok_name;
    page.summary = summary_of(session);
    page.read_only = session.is_read_only();
    if (page.read_only)
        page.notice =
            tr("This file cannot be written here, so nothing can be changed. The papers can be made. To "
               "change something, copy the file to your own computer first.");
    const auto& steps = session.running().plan().steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        FinishPage::Question question{steps[i].key(),
                                      capital_first(step_word(session.block_of(i), session.step_of(i))),
                                      session.step_of(i).question,
                                      {}};
        for (const auto& note : session.record().notes)
            if (note.content.step == question.key)
                question.notes.push_back(note);
        if (session.step_of(i).is_exchange() || !question.notes.empty())
            page.questions.push_back(std::move(question));
    }
    for (const auto& person : session.people()) {
        const auto found = session.record().attendance.find(person.number);
        const domain::Presence presence =
            found == session.record().attendance.end() ? domain::Presence{} : found->second;
        page.people.push_back(
            {person.number, person.name, presence_text(presence, session), presence.present()});
    }
    page.stretches = stretches_of(session);
    page.needs_text = needs_text_of(session);
    if (!page.needs_text.empty())
        page.needs_mail =
            "mailto:?subject=" +
            percent_encoded(fill(tr("Unmet needs: {title}"), {{"title", session.module().title}})) +
            "&body=" + percent_encoded(page.needs_text);
    page.deadline = fill(tr("Report date, topic and attendance to RIZIV by {date}."),
                         {{"date", full_date(domain::reporting_deadline(session.info().date))}});
    if (session.record().present() < least_for_funding)
        page.warnings.push_back(
            fill(tr("Fewer than {n} members are marked as present: RIZIV pays for a meeting from {n} on."),
                 {{"n", std::to_string(least_for_funding)}}));
    return page;
}

std::filesystem::path papers_folder(const LiveSession& session, const Places& places) {
    auto folder = session.is_read_only() ? places.sessions / session.file().filename() : session.file();
    return folder.replace_extension();
}

} // namespace samenspel::app
