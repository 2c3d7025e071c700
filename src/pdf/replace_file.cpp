#include "pdf/replace_file.hpp"

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

#ifdef _WIN32
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

#include "base/error.hpp"
#include "base/path.hpp"

namespace samenspel::pdf {
namespace {

using std::filesystem::path;

[[noreturn]] void refuse(const path& file, const std::error_code& reason) {
    throw base::FileError(base::FileError::Kind::unwritable, base::utf8(file), reason.message());
}

std::error_code last_error() {
    return {errno, std::generic_category()};
}

std::FILE* create(const path& file) {
#ifdef _WIN32
    return _wfopen(file.c_str(), L"wbx");
#else
    return std::fopen(file.c_str(), "wbx");
#endif
}

std::FILE* open_again(const path& file) {
#ifdef _WIN32
    return _wfopen(file.c_str(), L"r+b");
#else
    return std::fopen(file.c_str(), "r+b");
#endif
}

bool flush_to_disk(std::FILE* stream) {
    if (std::fflush(stream) != 0)
        return false;
#ifdef _WIN32
    return _commit(_fileno(stream)) == 0;
#else
    return fsync(fileno(stream)) == 0;
#endif
}

/// So that the new name, too, survives a power cut. A folder that cannot be opened is no reason to fail.
void flush_folder([[maybe_unused]] const path& folder) {
#ifndef _WIN32
    const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    fsync(descriptor);
    close(descriptor);
#endif
}

/// A file beside the target that is removed unless it took its place.
class Temporary {
public:
    explicit Temporary(const path& target) {
        // A file that a broken-off save left behind must not stand in the way of the next.
        for (int i = 0; stream_ == nullptr && i < 100; ++i) {
            file_ = target;
            file_ += ".part" + std::to_string(i);
            stream_ = create(file_);
            if (stream_ == nullptr && errno != EEXIST)
                break;
        }
        if (stream_ == nullptr)
            refuse(target, last_error());
    }
    ~Temporary() {
        if (stream_ != nullptr)
            std::fclose(stream_);
        std::error_code ignored;
        if (!kept_)
            std::filesystem::remove(file_, ignored);
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    void write(std::string_view bytes, const path& target, Flush flush) {
        const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stream_) == bytes.size() &&
                             (flush == Flush::later || flush_to_disk(stream_));
        const std::error_code reason = last_error();
        const bool closed = std::fclose(stream_) == 0;
        stream_ = nullptr;
        if (!written)
            refuse(target, reason);
        if (!closed)
            refuse(target, last_error());
    }

    void move_to(const path& target) {
        std::error_code error;
        std::filesystem::rename(file_, target, error);
        if (error)
            refuse(target, error);
        kept_ = true;
    }

private:
    path file_;
    std::FILE* stream_ = nullptr;
    bool kept_ = false;
};

} // namespace

void replace_file(const path& named, std::string_view bytes, Flush flush) {
    path target = named;
    std::error_code error;
    if (std::filesystem::is_symlink(std::filesystem::symlink_status(named, error))) {
        target = std::filesystem::canonical(named, error); // a link to a file goes on pointing to it
        if (error)
            refuse(named, error);
    }
    Temporary temporary(target);
    temporary.write(bytes, target, flush);
    temporary.move_to(target);
    if (flush == Flush::now)
        flush_folder(target.parent_path());
}

void flush_files(const std::vector<path>& files) {
    for (const auto& file : files) {
        std::FILE* stream = open_again(file);
        if (stream == nullptr)
            refuse(file, last_error());
        const bool flushed = flush_to_disk(stream);
        const std::error_code reason = last_error();
        std::fclose(stream);
        if (!flushed)
            refuse(file, reason);
    }
    if (!files.empty())
        flush_folder(files.front().parent_path());
}

} // namespace samenspel::pdf
