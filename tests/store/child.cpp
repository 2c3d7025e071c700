#include "child.hpp"

#ifndef _WIN32

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <exception>
#include <system_error>
#include <utility>

namespace samenspel::test {
namespace {

[[noreturn]] void run_child(int pipe, const std::function<void(const Child::Tell&)>& run) {
    std::signal(SIGPIPE, SIG_IGN);
    const auto tell = [pipe](const std::string& line) {
        const std::string text = line + '\n';
        // A line is shorter than what a pipe takes at once, so it arrives whole or not at all.
        static_cast<void>(!::write(pipe, text.data(), text.size()));
    };
    try {
        run(tell);
    } catch (const std::exception& error) {
        tell(std::string{"threw: "} + error.what());
    }
    ::_exit(0);
}

} // namespace

Child::Child(const std::function<void(const Tell& tell)>& run) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        throw std::system_error(errno, std::generic_category(), "pipe");
    }
    id_ = ::fork();
    if (id_ == 0) {
        ::close(ends[0]);
        run_child(ends[1], run);
    }
    ::close(ends[1]);
    pipe_ = ends[0];
    if (id_ < 0) {
        throw std::system_error(errno, std::generic_category(), "fork");
    }
}

Child::~Child() {
    kill();
    ::close(pipe_);
}

void Child::wait_for_end() {
    for (;;) {
        ::pause();
    }
}

bool Child::fill(long microseconds) {
    pollfd waiting{pipe_, POLLIN, 0};
    const timespec limit{microseconds / 1'000'000, microseconds % 1'000'000 * 1000};
    if (::ppoll(&waiting, 1, microseconds < 0 ? nullptr : &limit, nullptr) <= 0) {
        return false;
    }
    std::array<char, 4096> bytes{};
    const auto size = ::read(pipe_, bytes.data(), bytes.size());
    if (size <= 0) {
        return false;
    }
    told_.append(bytes.data(), static_cast<std::size_t>(size));
    return true;
}

std::optional<std::string> Child::line_within(long microseconds) {
    for (;;) {
        if (const auto end = told_.find('\n'); end != std::string::npos) {
            std::string line = told_.substr(0, end);
            told_.erase(0, end + 1);
            return line;
        }
        if (!fill(microseconds)) {
            return std::nullopt;
        }
    }
}

std::optional<std::string> Child::line() {
    return line_within(-1);
}

void Child::kill() {
    if (id_ > 0) {
        ::kill(id_, SIGKILL);
        ::waitpid(id_, nullptr, 0);
        id_ = -1;
    }
}

std::string Child::rest() {
    while (fill(-1)) {
    }
    return std::exchange(told_, {});
}

std::string as_ordinary_user(const std::function<std::string()>& run) {
    constexpr uid_t nobody = 65534;
    Child child{[&](const Child::Tell& tell) {
        if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) {
            throw std::system_error(errno, std::generic_category(), "setuid");
        }
        tell(run());
    }};
    return child.line().value_or("ended without a word");
}

} // namespace samenspel::test

#endif
