#include "app/rescue.hpp"

#include "app/pages/rooms.hpp"
#include "app/session/live_session.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "content/files.hpp"
#include "content/module_reader.hpp"
#include "store/attendance_file.hpp"
#include "store/recover.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

namespace fs = std::filesystem;
using words::fill;
using words::tr;
using words::trn;

std::chrono::local_time<milliseconds> local_now(const Clock& clock) {
    const auto wall = clock.wall();
    return std::chrono::local_time<milliseconds>{(wall + clock.utc_offset(wall)).time_since_epoch()};
}

/// Stands in for lost details: the first training that can be used, planned as it says itself.
store::Fallback make_fallback(const fs::path& file, const Places& places, const Clock& clock) {
    store::Fallback fallback;
    auto& info = fallback.info;
    info.lok_name = base::utf8(file.stem());
    const auto now = local_now(clock);
    const auto today = std::chrono::floor<std::chrono::days>(now);
    info.date = std::chrono::year_month_day{today};
    info.start = std::chrono::floor<std::chrono::minutes>(now - today);
    info.origin = clock.wall();
    info.utc_offset = clock.utc_offset(info.origin);
    for (const auto& card : find_trainings(places)) {
        if (!card.problems.empty())
            continue;
        const auto module = content::load_module(card.folder).module;
        info.module_id = module.id;
        info.module_version = module.version;
        info.credit_points = module.credit_points;
        info.choices.length = module.length;
        info.plan = std::get<domain::Plan>(domain::make_plan(module, info.choices));
        fallback.module_xml = content::read_bytes(card.folder / "module.xml");
        return fallback;
    }
    throw base::FileError(base::FileError::Kind::missing, base::utf8(places.modules),
                          tr("no training that can be used"));
}

fs::path free_place(const fs::path& file) {
    const auto stem = base::utf8(file.stem()) + ' ' + tr("(rescued)");
    auto path = file.parent_path() / base::to_path(stem + ".lok");
    for (int n = 2; fs::exists(path); ++n)
        path = file.parent_path() / base::to_path(stem + ' ' + std::to_string(n) + ".lok");
    return path;
}

} // namespace

Rescue rescue_session(const fs::path& file, const Places& places, const Clock& clock) {
    Rescue rescue;
    rescue.kept = store::keep_damaged_copy(file, std::chrono::floor<std::chrono::minutes>(local_now(clock)));
    rescue.rescued = free_place(file);
    const auto salvage = store::recover(file, rescue.rescued, make_fallback(file, places, clock));
    try {
        if (fs::exists(store::attendance_path(file)))
            rescue.people = store::recover_attendance(file, rescue.rescued);
    } catch (const base::FileError&) {
        rescue.people = 0; // the names are a file of their own: the notes are saved all the same
    }
    rescue.complete = salvage.complete();
    rescue.notes = LiveSession::open_to_read(rescue.rescued, places.modules, clock)->record().notes.size();
    const auto notes = static_cast<long>(rescue.notes);
    rescue.sentence =
        fill(trn("{n} note was saved in “{file}”.", "{n} notes were saved in “{file}”.", notes),
             {{"n", std::to_string(notes)}, {"file", base::utf8(rescue.rescued.filename())}}) +
        ' ' +
        (rescue.complete ? tr("Nothing seems to be lost.") : tr("Not all could be saved: read it through.")) +
        ' ' +
        fill(tr("The damaged file is kept as “{file}”."), {{"file", base::utf8(rescue.kept.filename())}});
    return rescue;
}

} // namespace samenspel::app
