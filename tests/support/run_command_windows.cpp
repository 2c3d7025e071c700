#ifdef _WIN32

#include "support/run_command.hpp"

#include <memory>
#include <system_error>

#include <windows.h>

#include "support/paths.hpp"
#include "support/temp_dir.hpp"

// Runs Windows programs itself. The readers that the tests ask what a file holds (pdftotext, msgfmt …) are those of the
// machine below wine, which starts them too: see `native`.

namespace samenspel::test {
namespace {

[[noreturn]] void refuse(const char* what) {
    throw std::system_error(static_cast<int>(GetLastError()), std::system_category(), what);
}

struct Close {
    void operator()(HANDLE handle) const { CloseHandle(handle); }
};
using Handle = std::unique_ptr<void, Close>;

std::wstring wide(const std::string& utf8) {
    return std::filesystem::path(std::u8string(utf8.begin(), utf8.end())).wstring();
}

/// As a program reads it again: CommandLineToArgvW has the rules.
std::wstring quoted(const std::wstring& word) {
    std::wstring out = L"\"";
    std::size_t slashes = 0;
    for (const wchar_t c : word) {
        if (c == L'\\') {
            ++slashes;
            continue;
        }
        out.append(c == L'"' ? 2 * slashes + 1 : slashes, L'\\');
        slashes = 0;
        out += c;
    }
    out.append(2 * slashes, L'\\');
    return out + L'"';
}

Handle file_to_inherit(const std::filesystem::path& file, bool write) {
    SECURITY_ATTRIBUTES inherited{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
    Handle handle(CreateFileW(file.c_str(), write ? GENERIC_WRITE : GENERIC_READ,
                              FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited,
                              write ? CREATE_ALWAYS : OPEN_EXISTING, 0, nullptr));
    if (handle.get() == INVALID_HANDLE_VALUE)
        refuse("file");
    return handle;
}

class Environment {
public:
    explicit Environment(const std::vector<std::pair<std::string, std::string>>& added) {
        for (const auto& [name, value] : added) {
            const wchar_t* const was = _wgetenv(wide(name).c_str());
            before_.emplace_back(wide(name), was ? was : L"");
            SetEnvironmentVariableW(wide(name).c_str(), wide(value).c_str());
        }
    }
    ~Environment() {
        for (const auto& [name, value] : before_)
            SetEnvironmentVariableW(name.c_str(), value.empty() ? nullptr : value.c_str());
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    std::vector<std::pair<std::wstring, std::wstring>> before_;
};

constexpr DWORD look_every = 5; // ms

/// The exit code that `native` leaves. It has the same limit; where it could not even begin, nothing comes.
int wait_for_code(const std::filesystem::path& file, std::chrono::milliseconds limit) {
    constexpr std::chrono::seconds to_begin_and_end{10};
    const auto last = std::chrono::steady_clock::now() + limit + to_begin_and_end;
    while (!std::filesystem::exists(file)) {
        if (std::chrono::steady_clock::now() > last)
            return 124;
        Sleep(look_every);
    }
    return std::stoi(read_file(file));
}

/// As the machine below wine names it: what lies outside of drive C lies on Z, which is the whole machine.
std::wstring script() {
    return L'/' + (source_dir() / "tests" / "support" / "native").relative_path().generic_wstring();
}

} // namespace

// Streams go through files: wine hands no others to a program of the machine below it.
CommandResult run_command(const std::vector<std::string>& command, const CommandOptions& options) {
    const TempDir streams;
    write_file(streams / "in", options.input);
    const bool is_native = !command.front().ends_with(".exe");
    std::wstring line;
    if (is_native)
        line = LR"(\\?\unix\bin\bash )" + quoted(script()) + L' ' + quoted(streams.path().wstring()) + L' ' +
               std::to_wstring(std::chrono::duration<double>(options.timeout).count());
    for (const auto& word : command)
        line += (line.empty() ? L"" : L" ") + quoted(wide(word));

    CommandResult result{};
    {
        const Handle in = file_to_inherit(streams / "in", false),
                     out = file_to_inherit(streams / "out", true),
                     err = file_to_inherit(streams / "err", true);
        STARTUPINFOW start{};
        start.cb = sizeof start;
        start.dwFlags = STARTF_USESTDHANDLES;
        start.hStdInput = in.get();
        start.hStdOutput = out.get();
        start.hStdError = err.get();
        PROCESS_INFORMATION process{};
        const Environment environment(options.environment);
        if (!CreateProcessW(nullptr, line.data(), nullptr, nullptr, TRUE, 0, nullptr,
                            options.folder.empty() ? nullptr : options.folder.c_str(), &start, &process)) {
            result.code = 127;
            return result;
        }
        const Handle child(process.hProcess), thread(process.hThread);
        if (is_native) {
            result.code = wait_for_code(streams / "code", options.timeout);
            result.timed_out = result.code == 124 || result.code == 137;
        } else {
            result.timed_out =
                WaitForSingleObject(child.get(), static_cast<DWORD>(options.timeout.count())) == WAIT_TIMEOUT;
            if (result.timed_out)
                TerminateProcess(child.get(), 137);
            WaitForSingleObject(child.get(), INFINITE);
            DWORD code = 0;
            GetExitCodeProcess(child.get(), &code);
            result.code = static_cast<int>(code);
        }
    }
    result.out = read_file(streams / "out");
    result.err = read_file(streams / "err");
    return result;
}

} // namespace samenspel::test

#endif
