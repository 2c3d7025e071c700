#pragma once

#include <cstdint>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// What the program did, for whoever helps when something went wrong. No names, no notes, no names of files: it can be
/// sent to anyone.
namespace samenspel::app {

class Log {
public:
    static constexpr std::uintmax_t largest =
        200'000; ///< bytes; then it begins anew, and the one before is kept

    /// @param file its folder is made when first needed; a log that cannot be written is silently none
    explicit Log(std::filesystem::path file);

    /// One line, with the time. What looks like a path, a file or words between quotes is left out.
    void write(std::string_view line) const;

    /// The last lines, at most this many.
    [[nodiscard]] std::string last_lines(std::size_t most) const;

private:
    std::filesystem::path file_;
};

/// A text without what could tell of people: paths, names of files, what stands between quotes.
std::string without_personal(std::string_view text);

/// A kind of error and its reason, without the file that it happened to; of another error what stands before the first
/// path, quote or number.
std::string describe(const std::exception_ptr& trouble);

/// What whoever helps wants to know first, to be pasted in a mail: version, system, screens, the last of the log.
/// @param facts a line each, from the window: system, screens, scale
std::string help_report(const Log& log, const std::vector<std::string>& facts);

} // namespace samenspel::app
