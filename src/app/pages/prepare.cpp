#include <algorithm>
#include <charconv>
#include <regex>
#include <stdexcept>

#include "app/pages/rooms.hpp"
#include "app/preflight.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "content/module_reader.hpp"
#include "content/support_reader.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::fill;
using words::mark;
using words::tr;

constexpr int least_members = 8; // of a LOK, RIZIV rules
constexpr int most_members = 25;

std::optional<std::chrono::minutes> read_time(const std::string& text) {
    static const std::regex form(R"(\s*(\d{1,2})\s*[:.uh]\s*(\d{2})?\s*)");
    std::smatch parts;
    if (!std::regex_match(text, parts, form))
        return std::nullopt;
    const int hours = std::stoi(parts[1]);
    const int rest = parts[2].matched ? std::stoi(parts[2]) : 0;
    if (hours > 23 || rest > 59)
        return std::nullopt;
    return std::chrono::hours{hours} + std::chrono::minutes{rest};
}

/// A LOK lasts one to three hours; a training that is shorter or longer itself can be held as it is.
struct Lengths {
    int least, most;
};
Lengths lengths_of(const domain::Module& module) {
    const int own = static_cast<int>(module.length.count());
    return {std::min(60, own), std::max(180, own)};
}

std::optional<std::chrono::minutes> read_length(const std::string& text, const Lengths& lengths) {
    const auto trimmed = base::collapse_spaces(text);
    int value = 0;
    const auto [end, error] = std::from_chars(trimmed.data(), trimmed.data() + trimmed.size(), value);
    if (error != std::errc{} || end != trimmed.data() + trimmed.size())
        return std::nullopt;
    if (value < lengths.least || value > lengths.most)
        return std::nullopt;
    return std::chrono::minutes{value};
}

std::string date_field(std::chrono::year_month_day date) {
    return std::to_string(static_cast<unsigned>(date.day())) + '/' +
           std::to_string(static_cast<unsigned>(date.month())) + '/' +
           std::to_string(static_cast<int>(date.year()));
}

std::string wall_time(std::chrono::minutes after_midnight) {
    return hour_text(std::chrono::local_time<milliseconds>{after_midnight % std::chrono::hours{24}});
}

/// What lasts how long, by step key; empty if the length does not fit.
struct Layout {
    std::optional<domain::Plan> plan;
    std::string refusal;
};

Layout lay_out(const domain::Module& module, const domain::Choices& choices) {
    auto result = domain::make_plan(module, choices);
    if (auto* plan = std::get_if<domain::Plan>(&result))
        return {std::move(*plan), {}};
    const auto& refusal = std::get<domain::PlanRefusal>(result);
    std::string text = fill(
        tr("{n} minutes are too few: these choices need at least {needed}."),
        {{"n", std::to_string(refusal.asked.count())}, {"needed", std::to_string(refusal.needed.count())}});
    if (refusal.needed_short < refusal.needed)
        text += ' ' + fill(tr("With every info flash told short {needed} will do."),
                           {{"needed", std::to_string(refusal.needed_short.count())}});
    if (refusal.needed_bare < refusal.needed_short)
        text += ' ' + fill(tr("Without the optional parts {needed}."),
                           {{"needed", std::to_string(refusal.needed_bare.count())}});
    return {std::nullopt, text};
}

PreparePage::Row make_row(const domain::Block& block, const domain::Choices& choices) {
    PreparePage::Row row;
    row.title = numbered_title(block);
    row.locked = block.protected_time;
    if (block.optional) {
        row.optional_key = block.id;
        row.optional_name = block.short_title;
        row.left_out = choices.left_out.contains(block.id);
    }
    for (const auto& step : block.steps) {
        const auto key = domain::step_key(block.id, step.id);
        if (step.optional && row.optional_key.empty()) {
            row.optional_key = key;
            row.optional_name = step_word(step);
            row.left_out = choices.left_out.contains(key);
        }
        const bool is_flash = step.kind == domain::Step::Kind::flash;
        if (!row.flash_key.empty() || (!step.short_time && !step.video && !is_flash))
            continue;
        row.flash_key = key;
        row.can_short = step.short_time.has_value();
        row.needs_file = video_file(step, key, {}, choices).empty();
        row.can_video = is_flash || !row.needs_file; // a file of one's own will do
        row.is_video = !row.needs_file && choices.video.contains(key);
        row.is_short = row.can_short && !row.is_video && choices.short_version.contains(key);
    }
    return row;
}

/// The exchange of a block is what takes more or less; told words have the length that they have.
void take_time(PreparePage::Row& row, const domain::Block& block, const domain::PlannedStep& planned) {
    const auto step = std::ranges::find(block.steps, planned.step, &domain::Step::id);
    if (planned.protected_time || !step->is_exchange() || step->time.least == step->time.most ||
        !row.time_key.empty())
        return;
    row.time_key = planned.key();
    row.time_name = step_word(block, *step);
    row.time = static_cast<int>(planned.allotted.count() / 60);
    row.least = static_cast<int>(step->time.least.count());
    row.most = static_cast<int>(step->time.most.count());
}

/// While the plan does not fit: what was asked by hand can be taken back where it was given.
void keep_time(PreparePage::Row& row, const domain::Block& block, const domain::Step& step,
               const domain::Choices& choices) {
    const auto own = choices.own_minutes.find(domain::step_key(block.id, step.id));
    domain::PlannedStep planned;
    planned.block = block.id;
    planned.step = step.id;
    planned.protected_time = block.protected_time;
    planned.allotted = own == choices.own_minutes.end() ? step.time.planned : own->second;
    take_time(row, block, planned);
}

/// "20 min korter dan de hele avond: werkvraag 1 3 min korter, …; kort: …; weggelaten: …"
std::string note_of(const domain::Module& module, const domain::Plan& plan, const domain::Choices& choices) {
    std::vector<std::string> said;
    if (plan.spare > std::chrono::seconds{0})
        said.push_back(fill(tr("{n} minutes stay free: no part may take more."),
                            {{"n", std::to_string(plan.spare.count() / 60)}}));
    if (plan.length >= std::chrono::seconds{module.length})
        return joined(said, " ");
    std::vector<std::string> shorter, brief, dropped;
    for (const auto& block : module.blocks)
        for (const auto& step : block.steps) {
            const auto planned = std::ranges::find_if(
                plan.steps, [&](const auto& one) { return one.block == block.id && one.step == step.id; });
            const auto word = step_word(block, step);
            if (planned == plan.steps.end())
                dropped.push_back(word);
            else if (planned->short_version)
                brief.push_back(word);
            else if (const auto less = step.time.planned -
                                       std::chrono::duration_cast<std::chrono::minutes>(planned->allotted);
                     less > std::chrono::minutes{0} && !choices.own_minutes.contains(planned->key()))
                shorter.push_back(fill(tr("{step}: {n} min shorter"),
                                       {{"step", word}, {"n", std::to_string(less.count())}}));
        }
    const auto add = [&said](const char* pattern, const std::vector<std::string>& names) {
        if (!names.empty())
            said.push_back(fill(tr(pattern), {{"list", joined(names, ", ")}}));
    };
    add(mark("To fit the length: {list}."), shorter);
    add(mark("Told short: {list}."), brief);
    add(mark("Left out: {list}."), dropped);
    return joined(said, " ");
}

void add_plan(PreparePage& page, const domain::Module& module, const domain::Choices& choices,
              std::optional<std::chrono::minutes> start) {
    const auto layout = lay_out(module, choices);
    page.plan_error = layout.refusal;
    page.has_own_minutes = !choices.own_minutes.empty();
    if (layout.plan)
        page.plan_note = note_of(module, *layout.plan, choices);
    auto at = start.value_or(std::chrono::minutes{0});
    const auto begin = at;
    for (const auto& block : module.blocks) {
        auto row = make_row(block, choices);
        std::chrono::seconds length{0};
        if (!layout.plan)
            for (const auto& step : block.steps)
                keep_time(row, block, step, choices);
        if (layout.plan)
            for (const auto& step : layout.plan->steps)
                if (step.block == block.id) {
                    length += step.allotted;
                    take_time(row, block, step);
                }
        if (layout.plan && length > std::chrono::seconds{0}) {
            row.minutes = std::to_string(length.count() / 60);
            row.keeps_time = row.locked && length == std::chrono::seconds{block.time.planned};
            if (start)
                row.at = wall_time(at);
            at += std::chrono::duration_cast<std::chrono::minutes>(length);
        }
        page.rows.push_back(std::move(row));
    }
    page.plan_title = tr("Course of the evening");
    if (layout.plan && start)
        page.plan_title = fill(
            tr("Course of the evening · {from} – {to} ({n} min)"),
            {{"from", wall_time(begin)}, {"to", wall_time(at)}, {"n", std::to_string((at - begin).count())}});
}

void add_errors(PreparePage& page, const domain::Module& module, const PrepareForm& form) {
    const auto lengths = lengths_of(module);
    if (base::collapse_spaces(form.lok_name).empty())
        page.errors.push_back({"lok_name", tr("Fill in the name of the LOK.")});
    if (!read_date(form.date))
        page.errors.push_back({"date", tr("A date looks like 21/11/2026.")});
    if (!read_time(form.start))
        page.errors.push_back({"start", tr("A time looks like 20:00.")});
    if (!read_length(form.length, lengths))
        page.errors.push_back({"length", fill(tr("The length is {least} to {most} minutes."),
                                              {{"least", std::to_string(lengths.least)},
                                               {"most", std::to_string(lengths.most)}})});
}

domain::Choices with_length(const domain::Module& module, const PrepareForm& form) {
    domain::Choices choices = form.choices;
    choices.length = read_length(form.length, lengths_of(module)).value_or(std::chrono::minutes{0});
    return choices;
}

/// Who has a role is a participant too: marked in the list, added if not there.
void give_role(domain::AttendanceList& people, const std::string& name, bool domain::Person::*role) {
    const auto clean = base::collapse_spaces(base::clean_text(name));
    if (clean.empty())
        return;
    const auto folded = base::fold_for_search(clean);
    auto person =
        std::ranges::find_if(people, [&](const auto& p) { return base::fold_for_search(p.name) == folded; });
    if (person == people.end()) {
        people.push_back({static_cast<int>(people.size()) + 1, clean, {}, false, false, false, 0});
        person = people.end() - 1;
    }
    (*person).*role = true;
}

int group_of(const PrepareForm& form, const std::string& name, int groups, int by_turns) {
    const auto chosen = form.groups.find(name);
    return chosen != form.groups.end() && chosen->second >= 1 && chosen->second <= groups ? chosen->second
                                                                                          : by_turns;
}

domain::AttendanceList make_people(const PrepareForm& form, int limit) {
    auto people = read_people(form.participants);
    give_role(people, form.moderator, &domain::Person::moderator);
    give_role(people, form.timekeeper, &domain::Person::timekeeper);
    give_role(people, form.rapporteur, &domain::Person::rapporteur);
    const auto sizes = domain::group_sizes(static_cast<int>(people.size()), std::max(1, limit));
    if (sizes.size() > 1)
        for (std::size_t i = 0; i < people.size(); ++i)
            people[i].group = group_of(form, people[i].name, static_cast<int>(sizes.size()),
                                       static_cast<int>(i % sizes.size()) + 1);
    return people;
}

void add_people(PreparePage& page, const domain::Module& module, const PrepareForm& form) {
    const int limit = std::max(1, module.group_limit);
    const auto people = make_people(form, limit);
    const int n = static_cast<int>(people.size());
    page.people_line = fill(tr("Participants · {doctors}"), {{"doctors", doctors_text(n)}});
    const auto sizes = domain::group_sizes(n, limit);
    if (sizes.size() > 1) {
        std::vector<std::string> texts;
        for (std::size_t group = 1; group <= sizes.size(); ++group) {
            PreparePage::Group one{group_text(static_cast<int>(group)), {}, {}};
            if (group <= form.choices.rooms.size())
                one.room = form.choices.rooms[group - 1];
            for (const auto& person : people)
                if (person.group == static_cast<int>(group))
                    one.people.push_back(person.name);
            texts.push_back(std::to_string(one.people.size()));
            page.groups.push_back(std::move(one));
        }
        page.people_line +=
            ' ' + fill(tr("→ {n} groups of {sizes}"),
                       {{"n", std::to_string(sizes.size())},
                        {"sizes", std::ranges::count(texts, texts.front()) == std::ssize(texts)
                                      ? texts.front()
                                      : joined(texts, " + ")}});
    }
    if (n > 0 && (n < least_members || n > most_members))
        page.people_advice =
            fill(tr("A LOK counts {least} to {most} doctors. You can go on all the same."),
                 {{"least", std::to_string(least_members)}, {"most", std::to_string(most_members)}});
}

domain::SessionInfo make_info(const domain::Module& module, const PrepareForm& form, const Clock& clock,
                              int people) {
    domain::SessionInfo info;
    const auto tidy = [](const std::string& text) { return base::collapse_spaces(base::clean_text(text)); };
    info.lok_name = tidy(form.lok_name);
    info.lok_number = tidy(form.lok_number);
    info.place = tidy(form.place);
    info.region = form.region;
    info.date = *read_date(form.date);
    info.start = *read_time(form.start);
    info.credit_points = module.credit_points;
    info.expected = people;
    info.module_id = module.id;
    info.module_version = module.version;
    info.choices = with_length(module, form);
    info.plan = std::get<domain::Plan>(domain::make_plan(module, info.choices));
    info.origin = clock.wall();
    const auto planned = std::chrono::sys_time<milliseconds>{
        (std::chrono::sys_days{info.date} + info.start).time_since_epoch()};
    // Asked twice: the first answer takes the local time for UTC.
    info.utc_offset = clock.utc_offset(planned - clock.utc_offset(planned));
    return info;
}

/// A file name that every system takes and that is not in use.
std::filesystem::path free_name(const std::filesystem::path& folder, const std::string& stem) {
    constexpr std::size_t longest = 60; // letters: even of four bytes each, a disk takes the name
    std::u32string safe;
    for (const char32_t c : base::to_utf32(stem).substr(0, longest))
        safe += std::u32string_view(U"\\/:*?\"<>|").find(c) == std::u32string_view::npos ? c : U'-';
    const std::string name = base::collapse_spaces(base::to_utf8(safe));
    auto path = folder / base::to_path(name + ".lok");
    for (int n = 2; std::filesystem::exists(path); ++n)
        path = folder / base::to_path(name + " (" + std::to_string(n) + ").lok");
    return path;
}

} // namespace

PrepareForm first_form(const Places& places, const std::filesystem::path& module_folder, const Clock& clock) {
    PrepareForm form;
    const auto wall = clock.wall();
    const auto local =
        std::chrono::local_time<milliseconds>{(wall + clock.utc_offset(wall)).time_since_epoch()};
    const auto today = std::chrono::floor<std::chrono::days>(local);
    // After 22:00 one prepares for another evening.
    const bool tonight = local - today < std::chrono::hours{22};
    form.date = date_field(std::chrono::year_month_day{tonight ? today : today + std::chrono::days{1}});
    form.start = "20:00";
    form.length = std::to_string(content::load_module(module_folder).module.length.count());
    for (const auto& card : find_sessions(places, clock)) {
        if (card.rehearsal || card.state == SessionCard::State::unreadable)
            continue;
        const auto last = LiveSession::open_to_read(card.file, places.modules, clock);
        form.lok_name = last->info().lok_name;
        form.lok_number = last->info().lok_number;
        form.place = last->info().place;
        form.region = last->info().region;
        form.start = wall_time(last->info().start);
        for (const auto& person : last->people()) {
            form.participants += person.name + (person.riziv.empty() ? "" : "; " + person.riziv) + '\n';
            if (person.moderator)
                form.moderator = person.name;
            if (person.rapporteur)
                form.rapporteur = person.name;
        }
        break;
    }
    return form;
}

std::vector<domain::SupportRegion> regions_of(const std::filesystem::path& module_folder) {
    try {
        return content::load_support(module_folder / "support").directory.regions;
    } catch (const base::FileError&) {
        return {}; // a LOK can be prepared without
    }
}

std::chrono::local_time<std::chrono::minutes> planned_local_start(const PrepareForm& form) {
    const auto date = read_date(form.date);
    const auto start = read_time(form.start);
    if (!date || !start)
        throw std::invalid_argument("no date or no start in the form");
    return std::chrono::local_days{*date} + *start;
}

PreparePage make_prepare_page(const domain::Module& module, const PrepareForm& form) {
    PreparePage page;
    page.title = module.title;
    add_errors(page, module, form);
    const auto choices = with_length(module, form);
    add_plan(page, module, choices, read_time(form.start));
    add_people(page, module, form);
    for (const auto& item : module.material)
        if (!item.only_with_video || !choices.video.empty())
            page.material.push_back(item.text);
    return page;
}

std::unique_ptr<LiveSession> create_session(const Places& places, const std::filesystem::path& module_folder,
                                            const PrepareForm& form, const Clock& clock, int rehearsal_speed,
                                            const std::filesystem::path& file) {
    const auto loaded = content::load_module(module_folder);
    if (!loaded.problems.empty() || !make_prepare_page(loaded.module, form).ready())
        throw std::invalid_argument("the preparation is not complete");
    const auto people = make_people(form, loaded.module.group_limit);
    auto info = make_info(loaded.module, form, clock, static_cast<int>(people.size()));
    info.rehearsal = rehearsal_speed > 0;
    info.speed = std::clamp(rehearsal_speed, 1, 60);
    if (!file.empty())
        return LiveSession::create(file, std::move(info), people, module_folder, clock);
    std::filesystem::create_directories(places.sessions);
    std::string stem = iso_date(info.date) + ' ' + info.lok_name;
    if (info.rehearsal)
        stem += ' ' + tr("(rehearsal)");
    return LiveSession::create(free_name(places.sessions, stem), std::move(info), people, module_folder,
                               clock);
}

namespace {

bool is_practice(const std::filesystem::path& file, const std::string& name, const Places& places,
                 const Clock& clock) {
    try {
        const auto session = LiveSession::open_to_read(file, places.modules, clock);
        return session->info().rehearsal && session->info().lok_name == name;
    } catch (const base::FileError&) {
        return false;
    }
}

} // namespace

std::unique_ptr<LiveSession> create_practice(const Places& places, const std::filesystem::path& module_folder,
                                             const Clock& clock) {
    constexpr int doctors = 9;
    PrepareForm form = first_form(places, module_folder, clock);
    form.lok_name = tr("Practice");
    form.lok_number.clear();
    form.place.clear();
    form.moderator = form.timekeeper = form.rapporteur = {};
    form.participants.clear();
    for (int i = 1; i <= doctors; ++i)
        form.participants += fill(tr("Doctor {n}"), {{"n", std::to_string(i)}}) + '\n';
    form.choices = {};
    const auto wall = clock.wall();
    const auto now =
        std::chrono::local_time<milliseconds>{(wall + clock.utc_offset(wall)).time_since_epoch()};
    const auto today = std::chrono::floor<std::chrono::days>(now);
    form.date = date_field(std::chrono::year_month_day{today});
    form.start = wall_time(std::chrono::floor<std::chrono::minutes>(now - today));
    std::filesystem::create_directories(places.sessions);
    auto file = places.sessions / base::to_path(form.lok_name + ".lok");
    if (std::filesystem::exists(file)) {
        if (is_practice(file, form.lok_name, places, clock))
            for (const char* extension : {".lok", ".aanwezig"}) {
                auto old = file;
                std::filesystem::remove(old.replace_extension(extension));
            }
        else // someone gave a session of theirs this name
            file = free_name(places.sessions, form.lok_name);
    }
    return create_session(places, module_folder, form, clock, practice_speed, file);
}

} // namespace samenspel::app
