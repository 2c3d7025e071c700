#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "app/pages/rooms.hpp"

namespace samenspel::gui {

/// Makes files of a session or a study beside the window. What it has to say comes in the window's own thread, and
/// not at all once the job is gone. A session is for one thread at a time, and its file for one program: as long
/// as the job lives, who made it leaves the session or study alone.
class ExportJob {
public:
    struct Result {
        std::vector<std::filesystem::path> files;
        base::Problems problems;
        std::exception_ptr trouble;
        bool cancelled = false;
    };
    /// Says before each file how far it is; false: no more are to be made.
    using Tell = std::function<bool(const app::ExportProgress&)>;
    using Work = std::function<void(Result&, const Tell&)>;
    using Progress = std::function<void(const app::ExportProgress&)>;
    using Done = std::function<void(const Result&)>;

    ExportJob(Work work, Progress progress, Done done);
    ~ExportJob(); ///< cancels, and waits for the file that is being written
    ExportJob(const ExportJob&) = delete;
    ExportJob& operator=(const ExportJob&) = delete;

    void cancel() { shared_->cancelled = true; }

private:
    struct Shared {
        std::atomic<bool> cancelled = false;
        bool alive = true; ///< read and written in the window's thread only
        Progress progress;
        Done done;
    };
    std::shared_ptr<Shared> shared_;
    std::thread thread_;
};

} // namespace samenspel::gui
