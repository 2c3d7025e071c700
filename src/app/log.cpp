#include "app/log.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <deque>
#include <fstream>
#include <regex>

#ifdef _WIN32
#include <windows.h>
#endif

#include "base/error.hpp"

namespace samenspel::app {
namespace {

constexpr std::size_t lines_in_report = 60, most_words = 120, longest_line = 500;

std::string_view kind_name(base::FileError::Kind kind) {
    using Kind = base::FileError::Kind;
    switch (kind) {
    case Kind::missing:
        return "missing";
    case Kind::unreadable:
        return "unreadable";
    case Kind::unwritable:
        return "unwritable";
    case Kind::in_use:
        return "in use";
    case Kind::damaged:
        return "damaged";
    case Kind::newer:
        return "newer";
    case Kind::foreign:
        return "foreign";
    }
    return "unknown";
}

/// What a message says before it comes to anything of the user's.
std::string first_words(std::string_view message) {
    const auto end = message.find_first_of("/\\'\"[(0123456789\xe2\xc2");
    return std::string(message.substr(0, std::min(end, most_words)));
}

/// Of this computer, to the second.
std::string now_text() {
    std::tm parts{};
#ifdef _WIN32
    SYSTEMTIME now{};
    GetLocalTime(&now); // the C library may take TZ for what it is not
    parts.tm_year = now.wYear - 1900;
    parts.tm_mon = now.wMonth - 1;
    parts.tm_mday = now.wDay;
    parts.tm_hour = now.wHour;
    parts.tm_min = now.wMinute;
    parts.tm_sec = now.wSecond;
#else
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    localtime_r(&now, &parts);
#endif
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &parts)};
}

} // namespace

std::string without_personal(std::string_view text) {
    // Whole words that hold a slash, a backslash or an at sign or end as a file does, and all between quotes.
    static const std::regex quoted(
        R"re("[^"]*"|'[^']*'|\[[^\]]*\]|“(?:(?!”).)*”|‘(?:(?!’).)*’|«(?:(?!»).)*»)re");
    static const std::regex path(R"re([^\s,;()]*[/\\@][^\s,;()]*)re");
    static const std::regex file(R"re([^\s,;()]+\.[A-Za-z][A-Za-z0-9]{1,11}\b)re");
    std::string out(text);
    out = std::regex_replace(out, quoted, "…");
    out = std::regex_replace(out, path, "…");
    out = std::regex_replace(out, file, "…");
    for (char& c : out)
        if (static_cast<unsigned char>(c) < ' ')
            c = ' ';
    return out;
}

std::string describe(const std::exception_ptr& trouble) {
    try {
        std::rethrow_exception(trouble);
    } catch (const base::FileError& error) {
        return std::string("file ") + std::string(kind_name(error.kind())) + ": " +
               without_personal(error.reason());
    } catch (const std::exception& error) {
        return "error: " + first_words(error.what());
    } catch (...) {
        return "error of an unknown kind";
    }
}

Log::Log(std::filesystem::path file) : file_(std::move(file)) {}

void Log::write(std::string_view line) const {
    if (file_.empty())
        return;
    std::error_code ignored;
    std::filesystem::create_directories(file_.parent_path(), ignored);
    if (const auto size = std::filesystem::file_size(file_, ignored); !ignored && size > largest) {
        auto before = file_;
        std::filesystem::rename(file_, before.replace_extension(".old.txt"), ignored);
    }
    std::ofstream out(file_, std::ios::app | std::ios::binary);
    out << now_text() << "  " << without_personal(line.substr(0, longest_line)) << '\n';
}

std::string Log::last_lines(std::size_t most) const {
    std::deque<std::string> lines;
    std::ifstream in(file_, std::ios::binary);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
        if (lines.size() > most)
            lines.pop_front();
    }
    std::string out;
    for (const auto& line : lines)
        out += line + '\n';
    return out;
}

std::string help_report(const Log& log, const std::vector<std::string>& facts) {
    std::string out = "Samenspel " SAMENSPEL_VERSION "\n";
    for (const auto& fact : facts)
        out += fact + '\n';
    return out + '\n' + log.last_lines(lines_in_report);
}

} // namespace samenspel::app
