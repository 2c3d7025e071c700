#include "gui/rooms/export_job.hpp"

#include <wx/app.h>

namespace samenspel::gui {
namespace {

template <class Action>
void in_window_thread(Action action) {
    wxTheApp->CallAfter(std::move(action));
}

} // namespace

ExportJob::ExportJob(Work work, Progress progress, Done done) : shared_(std::make_shared<Shared>()) {
    shared_->progress = std::move(progress);
    shared_->done = std::move(done);
    thread_ = std::thread([shared = shared_, work = std::move(work)] {
        Result result;
        try {
            work(result, [&shared](const app::ExportProgress& now) {
                in_window_thread([shared, now] {
                    if (shared->alive)
                        shared->progress(now);
                });
                return !shared->cancelled;
            });
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
