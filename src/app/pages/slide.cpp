#include "app/pages/slide.hpp"

#include <algorithm>

#include "app/places.hpp"
#include "app/preflight.hpp"
#include "app/texts.hpp"
#include "base/path.hpp"
#include "document/layout/qr.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::tr;
using words::trn;

constexpr std::size_t most_lines = 6;

Slide blank(const LiveSession& session, std::size_t plan_step, Slide::Kind kind) {
    const auto& block = session.block_of(plan_step);
    Slide slide;
    slide.kind = kind;
    slide.kicker = joined({block_name(block), block.number > 0 ? block.short_title : std::string()}, " · ");
    slide.rehearsal = session.info().rehearsal;

    const auto& steps = session.running().plan().steps;
    std::string last;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].block == last)
            continue;
        last = steps[i].block;
        if (i <= plan_step)
            slide.segment = slide.segments;
        ++slide.segments;
    }
    return slide;
}

/// Spreads many lines evenly over as few slides as hold them.
void add_split(std::vector<Slide>& slides, const Slide& slide) {
    const std::size_t pages = std::max<std::size_t>(1, (slide.lines.size() + most_lines - 1) / most_lines);
    std::size_t begin = 0;
    for (std::size_t page = 0; page < pages; ++page) {
        const std::size_t end = slide.lines.size() * (page + 1) / pages;
        Slide part = slide;
        part.lines.assign(slide.lines.begin() + static_cast<std::ptrdiff_t>(begin),
                          slide.lines.begin() + static_cast<std::ptrdiff_t>(end));
        slides.push_back(std::move(part));
        begin = end;
    }
}

void add_told(std::vector<Slide>& slides, const LiveSession& session, std::size_t plan_step) {
    const auto& block = session.block_of(plan_step);
    const auto& step = session.step_of(plan_step);
    Slide slide = blank(session, plan_step, Slide::Kind::points);
    slide.title = step.title.empty() ? block.title : step.title;
    const auto& planned = session.running().plan().steps[plan_step];
    auto file = planned.video
                    ? video_file(step, planned.key(), session.module_folder(), session.info().choices)
                    : std::filesystem::path();
    if (!file.empty()) {
        Slide film = slide;
        film.kind = Slide::Kind::video;
        film.video = std::move(file);
        slides.push_back(film);
    }
    for (const auto& point : step.points)
        slide.lines.push_back(domain::plain_text(point));
    if (slide.lines.empty())
        slide.lines = step.topics;
    if (step.picture) {
        slide.picture = {
            session.module_folder() / base::to_path(step.picture->file), step.picture->alternative, {}};
        if (const auto* labels = session.module().labels_of(step.picture->file))
            slide.picture->labels = labels->labels;
    }
    add_split(slides, slide);
}

std::optional<Slide> groups(const LiveSession& session, std::size_t plan_step) {
    int highest = 0;
    for (const auto& person : session.people())
        highest = std::max(highest, person.group);
    if (highest < 2)
        return std::nullopt;
    Slide slide = blank(session, plan_step, Slide::Kind::groups);
    slide.your_turn = true;
    slide.title = fill(trn("{n} group", "{n} groups", highest), {{"n", std::to_string(highest)}});
    for (int group = 1; group <= highest; ++group) {
        std::vector<std::string> names;
        for (const auto& person : session.people())
            if (person.group == group)
                names.push_back(person.name);
        const auto& rooms = session.info().choices.rooms;
        const auto room =
            static_cast<std::size_t>(group) <= rooms.size() ? rooms[static_cast<std::size_t>(group) - 1] : "";
        slide.lines.push_back(joined({group_text(group), room}, " · ") + ": " + joined(names, ", "));
    }
    return slide;
}

void add_exchange(std::vector<Slide>& slides, const LiveSession& session, std::size_t plan_step) {
    const auto& block = session.block_of(plan_step);
    const auto& step = session.step_of(plan_step);
    Slide slide = blank(session, plan_step, Slide::Kind::question);
    slide.your_turn = true;
    slide.title = step.question;
    slide.hint = step.hint;
    slide.lines = block.reminders;
    slides.push_back(slide);
    if (step.kind == domain::Step::Kind::question)
        if (const auto apart = groups(session, plan_step))
            slides.push_back(*apart);
    if (step.tally) {
        Slide count = blank(session, plan_step, Slide::Kind::tally);
        count.your_turn = true;
        count.kicker = joined({block_name(block), tr("hands up")}, " · ");
        count.title = step.tally->title;
        if (step.tally->counts.size() > 1)
            count.second_count = step.tally->counts[1].label;
        slides.push_back(count);
    }
    Slide starred = blank(session, plan_step, Slide::Kind::notes);
    starred.your_turn = true;
    starred.title = tr("What we take along");
    for (const auto& note : session.record().notes)
        if (note.content.step == session.running().plan().steps[plan_step].key() && note.content.starred)
            starred.lines.push_back(note.content.text);
    if (!starred.lines.empty())
        add_split(slides, starred);
}

void add_closing(std::vector<Slide>& slides, const LiveSession& session, std::size_t plan_step) {
    const auto& links = session.module().closing_links;
    if (links.empty())
        return;
    Slide slide = blank(session, plan_step, Slide::Kind::closing);
    slide.title = tr("Thank you, and safe home");
    for (const auto& link : links) {
        if (link.qr)
            slide.codes.push_back(make_qr(link.href, link.title));
        else
            slide.lines.push_back(link.note.empty() ? link.title : link.title + " – " + link.note);
    }
    slides.push_back(slide);
}

std::optional<Slide::Countdown> countdown(const domain::Position& position) {
    if (position.step_left <= milliseconds{0})
        return Slide::Countdown{"", tr("time to round off")};
    if (position.step_left <= std::chrono::minutes{1}) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(position.step_left).count();
        return Slide::Countdown{std::to_string(left), trn("second", "seconds", static_cast<long>(left))};
    }
    const auto left = std::chrono::ceil<std::chrono::minutes>(position.step_left).count();
    return Slide::Countdown{std::to_string(left), trn("minute", "minutes", static_cast<long>(left))};
}

} // namespace

std::vector<Slide> slides_of(const LiveSession& session, std::size_t plan_step) {
    const words::Speak to_the_room(session.module().language);
    std::vector<Slide> slides;
    const auto& block = session.block_of(plan_step);
    const auto& step = session.step_of(plan_step);
    const auto& plan = session.running().plan().steps;
    const bool opens_block = plan_step == 0 || plan[plan_step - 1].block != plan[plan_step].block;
    if (plan_step == 0) {
        Slide title = blank(session, 0, Slide::Kind::title);
        title.kicker = session.info().lok_name;
        title.title = session.module().title;
        title.hint = session.module().subtitle;
        slides.push_back(title);
    }
    if (opens_block && !block.goals.empty()) {
        Slide goals = blank(session, plan_step, Slide::Kind::goals);
        goals.title = block.title;
        goals.hint = tr("What we learn in this part");
        goals.lines = block.goals;
        add_split(slides, goals);
    }
    if (step.is_exchange())
        add_exchange(slides, session, plan_step);
    else
        add_told(slides, session, plan_step);
    if (plan_step + 1 == plan.size())
        add_closing(slides, session, plan_step);
    return slides;
}

Slide current(Slide slide, const LiveSession& session) {
    const words::Speak to_the_room(session.module().language);
    const auto position = session.position();
    const auto& step = session.step_of(position.step);
    slide.countdown.reset();
    if (position.status == domain::Status::ended)
        slide.segment = slide.segments;
    if (position.status == domain::Status::running && slide.kind == Slide::Kind::question &&
        step.is_exchange())
        slide.countdown = countdown(position);
    if (slide.kind == Slide::Kind::tally && step.tally) {
        slide.bars.clear();
        const auto key = session.running().plan().steps[position.step].key();
        for (const auto& option : step.tally->options) {
            Slide::Bar bar{option.label, option.colour, {}};
            for (const auto& count : step.tally->counts)
                bar.hands.push_back(session.record().hands(key, step.tally->id, option.id, count.id));
            slide.bars.push_back(std::move(bar));
        }
    }
    return slide;
}

Slide address_slide(const domain::SupportEntry& entry) {
    Slide slide;
    slide.kind = Slide::Kind::address;
    slide.title = entry.name;
    for (const auto& phone : entry.phones)
        slide.lines.push_back(phone.what.empty() ? phone.number : phone.number + " – " + phone.what);
    slide.lines.insert(slide.lines.end(), entry.mails.begin(), entry.mails.end());
    for (const auto& site : entry.sites)
        slide.lines.push_back(without_scheme(site));
    for (const auto& text : {entry.address, entry.about, entry.for_whom})
        if (slide.lines.empty() && !text.empty())
            slide.lines.push_back(text);
    constexpr std::size_t most = 5; // what is too much for a slide stands in the directory
    slide.lines.resize(std::min(slide.lines.size(), most));
    if (!entry.sites.empty()) {
        slide.codes.push_back(make_qr(entry.sites.front(), without_scheme(entry.sites.front())));
    } else if (!entry.phones.empty()) {
        std::string number = entry.phones.front().number;
        std::erase(number, ' ');
        slide.codes.push_back(make_qr("tel:" + number, entry.phones.front().number));
    }
    return slide;
}

QrCode make_qr(const std::string& text, const std::string& caption) {
    auto code = document::make_qr(text);
    if (!code)
        return {0, {}, caption};
    return {code->modules, std::move(code->dark), caption};
}

} // namespace samenspel::app
