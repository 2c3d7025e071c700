#include "gui/rooms/export_job.hpp"

#include <wx/app.h>

namespace samenspel::gui {
namespace {

template <class Action>
void in_window_thread(Action action) {
    wxTheApp->CallAfter(std::move(action));
}

} // namespace

ExportJob::ExportJob(const app::LiveSession& session, app::Places places, std::vector<std::string> names,
                     std::filesystem::path folder, Progress progress, Done done)
    : shared_(std::make_shared<Shared>()) {
    shared_->progress = std::move(progress);
    shared_->done = std::move(done);
    thread_ = std::thread([shared = shared_, &session, places = std::move(places), names = std::move(names),
                           folder = std::move(folder)] {
        Result result;
        try {
            const auto tell = [&shared](const app::ExportProgress& now) {
                in_window_thread([shared, now] {
                    if (shared->alive)
                        shared->progress(now);
                });
                return !shared->cancelled;
            };
            result.files = app::export_documents(session, places, names, folder, tell, result.problems);
        } catch (const std::exception&) {
            result.trouble = std::current_exception();
        }
        result.cancelled = shared->cancelled;
        in_window_thread([shared, result] {
            if (shared->alive)
                shared->done(result);
        });
    });
}

ExportJob::~ExportJob() {
    shared_->alive = false;
    cancel();
    thread_.join();
}

} // namespace samenspel::gui
