#include "app/session/live_session.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <utility>

#include "app/places.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "content/files.hpp"
#include "content/module_reader.hpp"
#include "store/attendance_file.hpp"
#include "store/session_file.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using domain::Moment;

constexpr std::chrono::seconds between_signs{10};

/// Unique over all laptops that write notes of the same session.
std::string new_id() {
    static std::random_device device;
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id;
    for (int i = 0; i < 4; ++i) {
        const std::uint32_t bits = device();
        for (int shift = 28; shift >= 0; shift -= 4)
            id += digits[(bits >> shift) & 0xF];
    }
    return id;
}

} // namespace

struct LiveSession::State {
    State(store::SessionFile opened, const std::filesystem::path& modules, const Clock& its_clock)
        : file(std::move(opened)), clock(its_clock), info(file.info()), events(file.events()) {
        module = content::read_module(file.module_xml(), base::utf8(file.path().filename())).module;
        module_folder = modules / base::to_path(info.module_id);
        for (const auto& step : info.plan.steps)
            find_step(step);
        for (const auto& event : events)
            last = std::max(last, event.at);
        last_look = last;
        if (const auto sign = file.last_sign_of_life()) {
            last_look = std::max(last, sign->at);
            // Within one boot the clock that counts sleep is exact; over a restart only the wall clock is left.
            const auto since = sign->boot_id == clock.boot() ? clock.elapsed() - sign->boot_clock
                                                             : clock.wall() - sign->wall;
            base = std::max(last_look, sign->at + since);
        } else {
            base = std::max(last, Moment{clock.wall() - info.origin});
        }
        elapsed_at_base = clock.elapsed();
        fold();
    }

    [[nodiscard]] Moment now() const { return frozen.value_or(base + (clock.elapsed() - elapsed_at_base)); }

    void fold() {
        running.emplace(info.plan, info.planned_start(), events);
        record = domain::make_record(events);
    }

    void append(domain::Happening what, store::DraftThen draft = store::DraftThen::kept) {
        if (frozen)
            throw std::logic_error("a session that was opened to read");
        const Moment at = std::max(now(), last);
        const auto id = file.append(at, what, draft);
        events.push_back({id, at, std::move(what)});
        last = at;
        saved = at;
        fold();
    }

    /// @throws base::FileError if the training in the file is not the one of its plan
    std::pair<const domain::Block*, const domain::Step*> find_step(const domain::PlannedStep& planned) const {
        const auto block = std::ranges::find(module.blocks, planned.block, &domain::Block::id);
        if (block != module.blocks.end()) {
            const auto step = std::ranges::find(block->steps, planned.step, &domain::Step::id);
            if (step != block->steps.end())
                return {&*block, &*step};
        }
        throw base::FileError(base::FileError::Kind::damaged, base::utf8(file.path()),
                              "no step " + planned.key() + " in its training");
    }

    /// Whether the clock can be moved: what is written before or after counts for nothing, and undoing it would
    /// seem to do nothing.
    [[nodiscard]] bool is_moving() const { return running->started() && !running->ended(); }

    void sign() {
        file.sign_of_life({now(), clock.wall(), clock.elapsed(), clock.boot()});
        signed_at = now();
    }

    store::SessionFile file;
    const Clock& clock;
    std::filesystem::path module_folder;
    domain::Module module;
    domain::SessionInfo info;
    domain::AttendanceList people;
    std::vector<domain::Event> events;
    std::optional<domain::Running> running;
    domain::Record record;

    Moment base{};
    milliseconds elapsed_at_base{0};
    Moment last{}; ///< of the events: none comes before it
    Moment last_look{};
    std::optional<Gap> gap; ///< seen, but the disk refused before it could be told
    std::optional<Moment> signed_at, saved;
    std::optional<Moment> frozen; ///< opened to read: time stands still at the last sign of life
};

LiveSession::LiveSession() = default;
LiveSession::~LiveSession() = default;

std::unique_ptr<LiveSession> LiveSession::create(const std::filesystem::path& file, domain::SessionInfo info,
                                                 const domain::AttendanceList& people,
                                                 const std::filesystem::path& module_folder,
                                                 const Clock& clock) {
    const auto xml = content::read_bytes(module_folder / "module.xml");
    std::unique_ptr<LiveSession> session(new LiveSession);
    session->state_ = std::make_unique<State>(store::SessionFile::create(file, info, xml),
                                              module_folder.parent_path(), clock);
    try {
        session->state_->module_folder = module_folder;
        session->state_->last_look = session->now();
        session->state_->sign();
        session->change_people(people);
    } catch (const base::FileError&) {
        session.reset(); // half a session is none
        std::error_code none;
        std::filesystem::remove(file, none);
        throw;
    }
    return session;
}

std::unique_ptr<LiveSession> LiveSession::open(const std::filesystem::path& file,
                                               const std::filesystem::path& modules, const Clock& clock) {
    std::unique_ptr<LiveSession> session(new LiveSession);
    session->state_ = std::make_unique<State>(store::SessionFile::open(file), modules, clock);
    session->state_->people = store::load_attendance(file);
    return session;
}

std::unique_ptr<LiveSession> LiveSession::open_to_read(const std::filesystem::path& file,
                                                       const std::filesystem::path& modules,
                                                       const Clock& clock) {
    std::unique_ptr<LiveSession> session(new LiveSession);
    session->state_ =
        std::make_unique<State>(store::SessionFile::open(file, store::Access::read), modules, clock);
    session->state_->people = store::load_attendance(file);
    session->state_->frozen = session->state_->last_look;
    return session;
}

const std::filesystem::path& LiveSession::file() const {
    return state_->file.path();
}
const std::filesystem::path& LiveSession::module_folder() const {
    return state_->module_folder;
}
const domain::Module& LiveSession::module() const {
    return state_->module;
}
const domain::SessionInfo& LiveSession::info() const {
    return state_->info;
}
const domain::AttendanceList& LiveSession::people() const {
    return state_->people;
}
const std::vector<domain::Event>& LiveSession::events() const {
    return state_->events;
}
const domain::Running& LiveSession::running() const {
    return *state_->running;
}
const domain::Record& LiveSession::record() const {
    return state_->record;
}
Moment LiveSession::now() const {
    return state_->now();
}
domain::Position LiveSession::position() const {
    return running().at(now());
}
std::optional<domain::Proposal> LiveSession::proposal() const {
    return domain::propose(running(), now());
}
bool LiveSession::is_read_only() const {
    return state_->frozen.has_value();
}
std::optional<Moment> LiveSession::saved_at() const {
    return state_->saved;
}

const domain::Block& LiveSession::block_of(std::size_t plan_step) const {
    return *state_->find_step(running().plan().steps.at(plan_step)).first;
}

const domain::Step& LiveSession::step_of(std::size_t plan_step) const {
    return *state_->find_step(running().plan().steps.at(plan_step)).second;
}

void LiveSession::start(std::optional<Moment> since) {
    if (running().started())
        return;
    state_->append(domain::Started{since.value_or(state_->now())});
}

void LiveSession::plan_from_now() {
    if (running().started())
        return;
    auto changed = info();
    const auto local = changed.local(now());
    const auto today = std::chrono::floor<std::chrono::days>(local);
    changed.date = std::chrono::year_month_day{today};
    changed.start = std::chrono::floor<std::chrono::minutes>(local - today);
    change_info(changed);
}

void LiveSession::next() {
    if (state_->is_moving() && position().step + 1 < running().plan().steps.size())
        state_->append(domain::MovedOn{});
}

void LiveSession::back() {
    if (state_->is_moving() && position().step > 0)
        state_->append(domain::MovedBack{});
}

void LiveSession::jump(std::size_t plan_step) {
    const auto key = running().plan().steps.at(plan_step).key();
    if (state_->is_moving() && position().step != plan_step)
        state_->append(domain::Jumped{key});
}

void LiveSession::pause() {
    if (position().status == domain::Status::running)
        state_->append(domain::Paused{});
}

void LiveSession::resume() {
    if (position().status == domain::Status::paused)
        state_->append(domain::Resumed{});
}

void LiveSession::extend(std::size_t plan_step, std::chrono::seconds by) {
    const auto key = running().plan().steps.at(plan_step).key();
    if (!running().ended())
        state_->append(domain::Extended{key, by});
}

void LiveSession::accept(const domain::Proposal& proposal) {
    state_->append(domain::accepted(proposal, running().plan()));
}

void LiveSession::take(const domain::Proposal::Way& way) {
    state_->append(domain::taken(way, running().plan()));
}

void LiveSession::end() {
    if (running().started() && !running().ended())
        state_->append(domain::Ended{});
}

bool LiveSession::undo() {
    auto id = domain::last_undoable(events());
    for (const auto& event : domain::effective(events()))
        if (std::holds_alternative<domain::NoteRemoved>(event.what))
            id = std::max(id, event.id);
    if (id == 0)
        return false;
    state_->append(domain::Undone{id});
    return true;
}

std::string LiveSession::add_note(const domain::NoteContent& content) {
    auto id = new_id();
    state_->append(domain::NoteAdded{id, content}, store::DraftThen::cleared);
    return id;
}

void LiveSession::change_note(const std::string& id, const domain::NoteContent& content) {
    state_->append(domain::NoteChanged{id, content});
}

domain::NotesMerge LiveSession::compare(const std::filesystem::path& other,
                                        const std::filesystem::path& modules, const Clock& clock) const {
    const auto theirs = open_to_read(other, modules, clock);
    if (theirs->info().module_id != info().module_id)
        throw std::invalid_argument(words::fill(words::tr("“{file}” is of another training"),
                                                {{"file", base::utf8(other.filename())}}));
    std::set<std::string> steps;
    for (const auto& step : info().plan.steps)
        steps.insert(step.key());
    return domain::compare_notes(events(), theirs->record(), steps);
}

void LiveSession::merge(const domain::NotesMerge& merge, const std::set<std::string>& theirs_instead) {
    for (const auto& note : merge.added)
        state_->append(domain::NoteAdded{note.id, note.content});
    for (const auto& conflict : merge.conflicts)
        if (theirs_instead.contains(conflict.note))
            state_->append(domain::NoteChanged{conflict.note, conflict.theirs});
}

void LiveSession::remove_note(const std::string& id) {
    state_->append(domain::NoteRemoved{id});
}

void LiveSession::tally(const domain::Tallied& hands) {
    state_->append(hands);
}

void LiveSession::attend(int person, domain::Attended::What what) {
    state_->append(domain::Attended{person, what});
}

void LiveSession::keep_draft(const Draft& draft) {
    if (draft.content.text.empty())
        state_->file.clear_draft();
    else
        state_->file.save_draft({draft.note, draft.content, now()});
    state_->saved = now();
}

std::optional<Draft> LiveSession::draft() const {
    const auto kept = state_->file.draft();
    if (!kept || kept->content.text.empty())
        return std::nullopt;
    return Draft{kept->note, kept->content};
}

std::optional<Gap> LiveSession::look() {
    auto& state = *state_;
    const Moment at = now();
    const Moment before = std::exchange(state.last_look, at);
    // A rehearsal's clock leaps by itself.
    if (!state.info.rehearsal && !state.gap && domain::was_asleep(before, at))
        state.gap = Gap{before, at};
    if (!state.frozen && (!state.signed_at || at - *state.signed_at >= between_signs))
        state.sign();
    return std::exchange(state.gap, std::nullopt);
}

void LiveSession::count_as_pause(const Gap& gap) {
    if (state_->is_moving())
        state_->append(domain::PausedBetween{gap.from, gap.to});
}

void LiveSession::change_people(const domain::AttendanceList& people) {
    if (state_->frozen)
        throw std::logic_error("a session that was opened to read");
    store::save_attendance(file(), people);
    state_->people = people;
}

void LiveSession::change_info(const domain::SessionInfo& info) {
    state_->file.update_info(info);
    state_->info = info;
    state_->fold();
}

} // namespace samenspel::app
