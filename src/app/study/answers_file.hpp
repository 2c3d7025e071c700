#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

#include "exchange/incoming.hpp"

namespace samenspel::app {

/// How far something long is: of so many bytes, or of so many forms.
struct LongProgress {
    std::size_t done = 0, all = 0;
};
/// False: it is wanted no more, and base::Cancelled is thrown.
using TellProgress = std::function<bool(const LongProgress&)>;

/// All bytes of a file, or of a pipe.
/// @param most of them that come back: one more than what is too many is enough to know
/// @throws base::FileError, base::Cancelled
std::string read_bytes(const std::filesystem::path& file, std::size_t most = std::string::npos,
                       const TellProgress& progress = {});

/// A file of answers that was read, to be looked at under one mapping after the other.
struct AnswersFile {
    std::string path;
    std::size_t bytes = 0;
    std::string sum; ///< of its bytes: the same file again is known again
    exchange::Incoming incoming;
};
/// What is in it is never an exception: the problems of `incoming` tell.
/// @param progress in bytes of the file, each of which is read and then split in fields
/// @throws base::FileError, base::Cancelled
AnswersFile read_answers_file(const std::filesystem::path& file, const TellProgress& progress = {});

} // namespace samenspel::app
