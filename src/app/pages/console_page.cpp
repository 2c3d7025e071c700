#include <algorithm>

#include "app/pages/console.hpp"
#include "app/texts.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using domain::Status;
using words::fill;
using words::tr;
using words::trc;
using words::trn;

using Section = ConsolePage::Section;

std::string whole_minutes(milliseconds time) {
    return std::to_string(std::chrono::round<std::chrono::minutes>(time).count()) + "′";
}

/// The blocks of the plan: first and past-the-last step of each.
struct Stretch {
    std::size_t begin, end;
};
std::vector<Stretch> blocks_of(const domain::Plan& plan) {
    std::vector<Stretch> blocks;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        if (i == 0 || plan.steps[i].block != plan.steps[i - 1].block)
            blocks.push_back({i, i});
        blocks.back().end = i + 1;
    }
    return blocks;
}

std::string extra_of_block(const LiveSession& session, Stretch stretch) {
    for (std::size_t i = stretch.begin; i < stretch.end; ++i)
        if (session.step_of(i).tally)
            return tr("show of hands");
    return {};
}

std::vector<ConsolePage::AgendaStep> steps_of_block(const LiveSession& session, Stretch stretch,
                                                    std::size_t here) {
    std::vector<ConsolePage::AgendaStep> steps;
    if (stretch.end - stretch.begin < 2)
        return steps;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i)
        steps.push_back({step_name(session.step_of(i)),
                         whole_minutes(session.running().plan().steps[i].allotted), i == here});
    return steps;
}

/// In steps that can be seen, so that a page differs only when it looks different.
double progress_of(milliseconds spent, milliseconds allotted) {
    constexpr int steps = 200;
    return allotted.count() > 0 ? static_cast<double>(std::min(spent, allotted) * steps / allotted) / steps
                                : 0;
}

std::vector<ConsolePage::AgendaBlock> agenda_of(const LiveSession& session,
                                                const domain::Position& position) {
    const auto& running = session.running();
    const auto& plan = running.plan();
    const auto now = session.now();
    // Coming blocks begin where the expected end of what lies before them is.
    auto begins = position.expected_end - std::max(milliseconds{0}, position.session_left) +
                  std::max(milliseconds{0}, position.block_left);
    if (position.status == Status::waiting)
        begins = position.expected_end - std::max(milliseconds{0}, position.session_left);

    std::vector<ConsolePage::AgendaBlock> agenda;
    for (const auto& stretch : blocks_of(plan)) {
        const auto& block = session.block_of(stretch.begin);
        ConsolePage::AgendaBlock row;
        row.title = numbered_title(block);
        row.first_step = stretch.begin;
        row.locked = block.protected_time;
        milliseconds allotted{0};
        milliseconds spent{0};
        milliseconds left{0};
        for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
            allotted += plan.steps[i].allotted;
            spent += running.spent(i, now);
            left += std::max(milliseconds{0}, plan.steps[i].allotted - running.spent(i, now));
        }
        row.planned = whole_minutes(allotted);
        const bool here = position.step >= stretch.begin && position.step < stretch.end;
        const bool over = position.status == Status::ended || position.step >= stretch.end;
        if (position.status != Status::waiting && here && !over) {
            row.state = ConsolePage::AgendaBlock::State::current;
            row.progress = progress_of(spent, allotted);
            row.steps = steps_of_block(session, stretch, position.step);
        } else if (over && position.status != Status::waiting) {
            row.state = ConsolePage::AgendaBlock::State::done;
            row.real = whole_minutes(spent);
        } else {
            row.times = joined({hour_text(session.info().local(begins)) + " – " +
                                    hour_text(session.info().local(begins + left)),
                                extra_of_block(session, stretch)},
                               " · ");
            begins += left;
        }
        agenda.push_back(std::move(row));
    }
    return agenda;
}

void add_lines(std::vector<Section>& sections, Section::Tint tint, std::string key, std::string title,
               std::vector<std::string> lines, bool folded, bool list = true) {
    if (lines.empty())
        return;
    if (folded)
        title += " (" + std::to_string(lines.size()) + ")";
    sections.push_back({tint, std::move(title), std::move(lines), list, folded, std::move(key)});
}

std::vector<std::string> paragraphs(const domain::Text& text) {
    std::vector<std::string> lines;
    for (const auto& paragraph : text)
        lines.push_back(domain::plain_text(paragraph));
    return lines;
}

std::vector<Section> sections_of(const LiveSession& session, std::size_t index) {
    const auto& block = session.block_of(index);
    const auto& step = session.step_of(index);
    const bool told = !step.is_exchange();
    std::vector<Section> sections;
    if (!told && !step.lead_in.empty())
        add_lines(sections, Section::Tint::plain, "lead-in", tr("To say first"), {step.lead_in}, false,
                  false);
    add_lines(sections, Section::Tint::moderator, "actions", tr("You, the moderator"),
              step.actions.empty() ? block.actions : step.actions, false);
    add_lines(sections, Section::Tint::reminder, "reminders", tr("Do not forget"), block.reminders, told);
    if (!told && session.info().choices.deepening) {
        std::vector<std::string> questions;
        for (const auto& deepening : step.deepening)
            questions.push_back(deepening.text);
        add_lines(sections, Section::Tint::plain, "deepening", tr("Deepening questions"),
                  std::move(questions), true);
    }
    if (!step.extra.empty())
        sections.push_back(
            {Section::Tint::plain, tr("Extra information"), paragraphs(step.extra), false, true, "extra"});
    add_lines(sections, Section::Tint::goals, "goals", tr("Learning goals"), block.goals, true);
    if (!block.group_summary.empty())
        sections.push_back({Section::Tint::group, tr("What the group does"), paragraphs(block.group_summary),
                            false, true, "group"});
    add_lines(sections, Section::Tint::plain, "topics", tr("Topics"), step.topics, true);
    return sections;
}

ConsolePage::Clocks clocks_of(const LiveSession& session, const domain::Position& position) {
    ConsolePage::Clocks clocks;
    const std::string name = capital_first(step_word(session.step_of(position.step)));
    const bool over = position.step_left < milliseconds{0};
    clocks.phase = position.phase;
    if (over) {
        clocks.step_label = name;
        // Rounded down, so that it starts at 0:00 over and adds up with the clock before it.
        clocks.step =
            fill(tr("{time} over"),
                 {{"time", clock_text(std::chrono::floor<std::chrono::seconds>(-position.step_left))}});
    } else {
        clocks.step_label = fill(tr("{step} still"), {{"step", name}});
        clocks.step = clock_text(position.step_left);
    }
    switch (position.phase) {
    case domain::Phase::normal:
        break;
    case domain::Phase::last_fifth:
        clocks.phase_word = tr("round off soon");
        break;
    case domain::Phase::last_twentieth:
        clocks.phase_word = tr("almost time");
        break;
    case domain::Phase::over:
        clocks.phase_word = tr("over time");
        break;
    }
    const auto left = [](milliseconds time) { return clock_text(std::max(milliseconds{0}, time)); };
    clocks.block_label = tr("Part still");
    clocks.block = left(position.block_left);
    clocks.session_label = tr("Session still");
    clocks.session = left(position.session_left);
    clocks.end_label = tr("End");
    clocks.end = hour_text(session.info().local(position.expected_end));
    clocks.drift = drift_text(position.late);
    using Drift = ConsolePage::Clocks::Drift;
    if (std::chrono::abs(position.late) >= std::chrono::minutes{1})
        clocks.drift_kind = position.late > milliseconds{0} ? Drift::late : Drift::ahead;
    return clocks;
}

/// Seconds that sharing rounded differently are the same to a moderator.
bool about_as_much(const domain::Proposal::Change& a, const domain::Proposal::Change& b) {
    return std::chrono::abs((a.to - a.from) - (b.to - b.from)) <= std::chrono::seconds{1};
}

bool is_every_discussion(const domain::Proposal& proposal, const domain::Plan& plan,
                         const LiveSession& session) {
    const auto& first = proposal.changes.front();
    return proposal.changes.size() > 1 && std::ranges::all_of(proposal.changes, [&](const auto& change) {
               return about_as_much(change, first) && session.step_of(change.step).is_exchange() &&
                      plan.steps[change.step].least == plan.steps[first.step].least &&
                      plan.steps[change.step].most == plan.steps[first.step].most;
           });
}

/// "Werkvraag 3, werkvraag 4 telkens 2:29 korter, korte aanvulling 0:50 korter."
std::string change_by_change(const domain::Proposal& proposal, const LiveSession& session) {
    const bool late = proposal.late > milliseconds{0};
    std::vector<std::string> parts;
    std::vector<bool> told(proposal.changes.size(), false);
    for (std::size_t i = 0; i < proposal.changes.size(); ++i) {
        std::vector<std::string> names;
        for (std::size_t j = i; j < proposal.changes.size(); ++j) {
            const auto& change = proposal.changes[j];
            if (told[j] || !about_as_much(change, proposal.changes[i]))
                continue;
            told[j] = true;
            names.push_back(step_word(session.block_of(change.step), session.step_of(change.step)));
        }
        if (names.empty())
            continue;
        const auto time = span_text(proposal.changes[i].to - proposal.changes[i].from);
        const auto pattern = names.size() > 1
                                 ? (late ? tr("{step} {time} shorter each") : tr("{step} {time} longer each"))
                                 : (late ? tr("{step} {time} shorter") : tr("{step} {time} longer"));
        parts.push_back(fill(pattern, {{"step", joined(names, ", ")}, {"time", time}}));
    }
    return capital_first(joined(parts, parts.size() == told.size() ? ", " : "; ")) + '.';
}

std::string change_sentence(const domain::Proposal& proposal, const domain::Plan& plan,
                            const LiveSession& session) {
    if (!is_every_discussion(proposal, plan, session))
        return change_by_change(proposal, session);
    const bool late = proposal.late > milliseconds{0};
    const auto& first = proposal.changes.front();
    const auto bound = late ? plan.steps[first.step].least : plan.steps[first.step].most;
    return fill(late ? tr("Every coming discussion {time} shorter, never under {bound} min.")
                     : tr("Every coming discussion {time} longer, never over {bound} min."),
                {{"time", span_text(first.to - first.from)}, {"bound", std::to_string(bound.count() / 60)}});
}

std::string way_text(const domain::Proposal::Way& way, const LiveSession& session) {
    using Kind = domain::Proposal::Way::Kind;
    const std::string time = span_text(way.saves);
    if (way.kind == Kind::later_end)
        return fill(tr("End {time} later"), {{"time", time}});
    const auto word = step_word(session.block_of(way.step), session.step_of(way.step));
    const auto pattern =
        way.kind == Kind::short_version ? tr("Short {step} (saves {time})") : tr("{step} {time} shorter");
    return capital_first(fill(pattern, {{"step", word}, {"time", time}}));
}

ConsolePage::ProposalBar proposal_bar(const domain::Proposal& proposal, const LiveSession& session) {
    const auto& plan = session.running().plan();
    ConsolePage::ProposalBar bar;
    bar.lead = capital_first(drift_text(proposal.late)) + '.';
    bar.can_accept = !proposal.changes.empty();
    std::vector<std::string> sentences;
    if (bar.can_accept)
        sentences.push_back(change_sentence(proposal, plan, session));
    for (std::size_t i = session.position().step + 1; i < plan.steps.size(); ++i)
        if (plan.steps[i].protected_time) {
            const auto& block = session.block_of(i);
            std::chrono::seconds all{0};
            for (const auto& step : plan.steps)
                if (step.block == block.id)
                    all += step.allotted;
            sentences.push_back(
                fill(tr("{block} stays {n} min."),
                     {{"block", block.short_title}, {"n", std::to_string(all.count() / 60)}}));
            break;
        }
    if (bar.can_accept)
        sentences.push_back(
            fill(tr("End {time}."), {{"time", hour_text(session.info().local(proposal.end))}}));
    if (proposal.left_over > std::chrono::seconds{0}) {
        sentences.push_back(
            fill(tr("{time} does not fit; choose what gives."), {{"time", span_text(proposal.left_over)}}));
        for (const auto& way : proposal.ways)
            bar.ways.push_back(way_text(way, session));
    }
    bar.text = joined(sentences, " ");
    return bar;
}

void add_notes(ConsolePage& page, const LiveSession& session, std::size_t index) {
    const auto& plan_step = session.running().plan().steps[index];
    page.notes_title =
        upper(joined({tr("Notes"), step_word(session.block_of(index), session.step_of(index))}, " · "));
    for (const auto& note : session.record().notes) {
        if (note.content.step != plan_step.key())
            continue;
        page.notes.push_back({note.id, hour_text(session.info().local(note.at)), note.content.text,
                              note.content.kind, kind_text(note.content.kind), group_text(note.content.group),
                              note.content.starred});
    }
    const auto& step = session.step_of(index);
    if (!step.tally)
        return;
    page.tally_title = step.tally->title;
    page.tally_step = plan_step.key();
    page.tally_id = step.tally->id;
    for (const auto& count : step.tally->counts) {
        page.tally_counts.push_back(count.label);
        page.tally_count_ids.push_back(count.id);
    }
    for (const auto& option : step.tally->options) {
        ConsolePage::TallyRow row{option.id, option.label, option.colour, {}};
        for (const auto& count : step.tally->counts)
            row.hands.push_back(session.record().hands(page.tally_step, page.tally_id, option.id, count.id));
        page.tally.push_back(std::move(row));
    }
}

std::string next_label(const LiveSession& session, const domain::Position& position) {
    switch (position.status) {
    case Status::waiting:
        return tr("Begin the session");
    case Status::paused:
        return tr("Go on");
    case Status::ended:
        return tr("Wrap up");
    case Status::running:
        break;
    }
    const std::size_t coming = position.step + 1;
    if (coming >= session.running().plan().steps.size())
        return tr("End the session");
    return fill(tr("Next: {step}"), {{"step", step_word(session.block_of(coming), session.step_of(coming))}});
}

} // namespace

ConsolePage make_console_page(const LiveSession& session) {
    const auto position = session.position();
    const auto& block = session.block_of(position.step);
    const auto& step = session.step_of(position.step);
    ConsolePage page;
    const int present = session.record().present();
    const int doctors = present > 0 ? present : static_cast<int>(session.people().size());
    page.session_line = joined({session.info().lok_name, short_date(session.info().date),
                                doctors > 0 ? doctors_text(doctors) : std::string()},
                               " · ");
    if (const auto saved = session.saved_at())
        page.saved_line = fill(tr("Saved {time}"), {{"time", second_text(session.info().local(*saved))}});
    page.rehearsal = session.info().rehearsal;
    page.status = position.status;
    page.agenda = agenda_of(session, position);
    page.kicker = upper(joined({block_name(block), step_word(step)}, " · "));
    page.title = !step.title.empty() ? step.title : block.title;
    if (step.is_exchange()) {
        page.question = step.question;
    } else {
        const auto& planned = session.running().plan().steps[position.step];
        page.spoken = domain::plain_text(domain::is_told_brief(planned, step) ? step.short_text : step.text);
    }
    page.sections = sections_of(session, position.step);
    if (const auto proposal = session.proposal())
        page.proposal = proposal_bar(*proposal, session);
    add_notes(page, session, position.step);
    page.clocks = clocks_of(session, position);
    page.next_label = next_label(session, position);
    page.next_keys = tr("PgDn · space · →");
    page.beamer_line = tr("what the room sees");
    return page;
}

} // namespace samenspel::app
