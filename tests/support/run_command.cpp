#ifndef _WIN32 // that is in run_command_windows.cpp

#include "support/run_command.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <memory>
#include <poll.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace samenspel::test {

namespace {

[[noreturn]] void refuse(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() { close(); }

    int number() const { return number_; }
    void close() {
        if (number_ >= 0) {
            ::close(std::exchange(number_, -1));
        }
    }

private:
    int number_;
};

struct Pipe {
    Descriptor read;
    Descriptor write;
};

Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        refuse("pipe");
    }
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

/// A file rather than a pipe: a child that reads nothing cannot block us.
File make_input(const std::string& text) {
    File file(std::tmpfile(), &std::fclose);
    if (!file || std::fwrite(text.data(), 1, text.size(), file.get()) != text.size() ||
        std::fflush(file.get()) != 0) {
        refuse("input");
    }
    std::rewind(file.get());
    return file;
}

/// Reads what there is; closes at the end of the stream.
void read_some(Descriptor& from, std::string& to) {
    std::array<char, 65536> buffer;
    const ssize_t size = ::read(from.number(), buffer.data(), buffer.size());
    if (size > 0) {
        to.append(buffer.data(), static_cast<std::size_t>(size));
    } else if (size == 0 || errno != EINTR) {
        from.close();
    }
}

} // namespace

CommandResult run_command(const std::vector<std::string>& command, const CommandOptions& options) {
    // All memory is taken before the fork: between fork and exec only system calls are safe.
    std::vector<char*> arguments;
    for (const std::string& argument : command) {
        arguments.push_back(const_cast<char*>(argument.c_str()));
    }
    arguments.push_back(nullptr);
    std::map<std::string, std::string> values;
    for (char** one = environ; *one; ++one) {
        const std::string variable = *one;
        const auto end = std::min(variable.find('='), variable.size() - 1);
        values[variable.substr(0, end)] = variable.substr(end + 1);
    }
    for (const auto& [name, value] : options.environment)
        values[name] = value;
    std::vector<std::string> variables;
    for (const auto& [name, value] : values)
        variables.push_back(name + '=' + value);
    std::vector<char*> environment;
    for (std::string& variable : variables)
        environment.push_back(variable.data());
    environment.push_back(nullptr);
    const std::string folder = options.folder.string();
    const File input = make_input(options.input);
    Pipe out = make_pipe();
    Pipe err = make_pipe();

    const pid_t child = ::fork();
    if (child < 0) {
        refuse("fork");
    }
    if (child == 0) {
        ::setpgid(0, 0); // so that a timeout reaches the child's children
        environ = environment.data();
        if (::dup2(::fileno(input.get()), 0) >= 0 && ::dup2(out.write.number(), 1) >= 0 &&
            ::dup2(err.write.number(), 2) >= 0 && (folder.empty() || ::chdir(folder.c_str()) == 0)) {
            ::execvp(arguments[0], arguments.data());
        }
        ::_exit(127);
    }
    ::setpgid(child, child); // here too: whoever comes first
    out.write.close();
    err.write.close();

    CommandResult result{};
    const auto end = std::chrono::steady_clock::now() + options.timeout;
    while (out.read.number() >= 0 || err.read.number() >= 0) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        // poll passes over negative descriptors
        std::array<pollfd, 2> waiting{pollfd{out.read.number(), POLLIN, 0},
                                      pollfd{err.read.number(), POLLIN, 0}};
        const int ready =
            left.count() > 0 ? ::poll(waiting.data(), waiting.size(), static_cast<int>(left.count())) : 0;
        if (ready == 0) {
            result.timed_out = true;
            ::kill(-child, SIGKILL);
            break;
        }
        if (waiting[0].revents != 0) {
            read_some(out.read, result.out);
        }
        if (waiting[1].revents != 0) {
            read_some(err.read, result.err);
        }
    }

    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

} // namespace samenspel::test

#endif
