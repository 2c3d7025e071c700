#pragma once

#include <string>

#include "app/study/answers_file.hpp"
#include "cli/commands.hpp"

namespace samenspel::cli {

/// While something long runs: Ctrl+C asks for its end, and on a terminal a line tells how far it is. One at a time.
/// A second Ctrl+C ends the program where it is; what it was writing is then undone when the file is opened again.
class Watched {
public:
    explicit Watched(Streams streams);
    ~Watched();
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    [[nodiscard]] static bool is_cancelled();
    /// @throws base::Cancelled once Ctrl+C was pressed
    void show(const std::string& line);
    void clear(); ///< before something is printed

private:
    Streams streams_;
    std::string shown_;
};

/// "antwoorden.csv: 12 of 45 MB"
std::string bytes_line(const std::string& file, const app::LongProgress& at);
/// "Keeping: 4,096 of 50,000"
std::string kept_line(const app::LongProgress& at);

} // namespace samenspel::cli
