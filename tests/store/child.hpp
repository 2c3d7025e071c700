#pragma once

#ifndef _WIN32

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>

namespace samenspel::test {

/// Another process that runs a function of this program and can tell us about it. Make it while no session
/// is open: a child may not use what its parent opened.
class Child {
public:
    /// Tells the parent a line; goes on when the parent is gone.
    using Tell = std::function<void(const std::string& line)>;

    /// `run` may throw: the child then tells "threw: what".
    explicit Child(const std::function<void(const Tell& tell)>& run);
    /// Ends the child if it still runs.
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// For a child that has nothing more to do: until it is killed.
    [[noreturn]] static void wait_for_end();

    /// The next line, waiting for it; none when the child has ended.
    std::optional<std::string> line();
    /// The same, waiting so many microseconds at most.
    std::optional<std::string> line_within(long microseconds);
    /// Ends it as a power cut would: it can do nothing about it.
    void kill();
    /// What it still told before it ended.
    std::string rest();

private:
    bool fill(long microseconds); ///< < 0: as long as it takes

    pid_t id_ = -1;
    int pipe_ = -1;
    std::string told_;
};

/// Runs it as a user with no special rights: for root a read-only file is not read-only. @returns what it
/// told, or "threw: what"
std::string as_ordinary_user(const std::function<std::string()>& run);

} // namespace samenspel::test

#endif
