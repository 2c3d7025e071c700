#include "pdf/replace_file.hpp"

#include <cerrno>
#include <cstdio>
#include <set>
#include <string>
#include <system_error>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>
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
    // The "x" of fopen is not known to the C library that every Windows has.
    const int descriptor =
        _wopen(file.c_str(), _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY, _S_IREAD | _S_IWRITE);
    return descriptor < 0 ? nullptr : _fdopen(descriptor, "wb");
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

path behind_link(const path& named) {
    std::error_code error;
    if (!std::filesystem::is_symlink(std::filesystem::symlink_status(named, error)))
        return named;
    path target = std::filesystem::canonical(named, error); // a link to a file goes on pointing to it
    if (error)
        refuse(named, error);
    return target;
}

} // namespace

/// A file beside the target that is removed unless it took its place.
class FileBatch::Temporary {
public:
    explicit Temporary(const path& named) : target_(behind_link(named)) {
        // A file that a broken-off save left behind must not stand in the way of the next.
        std::FILE* stream = nullptr;
        for (int i = 0; stream == nullptr && i < 100; ++i) {
            file_ = target_;
            file_ += ".part" + std::to_string(i);
            stream = create(file_);
            if (stream == nullptr && errno != EEXIST)
                break;
        }
        if (stream == nullptr)
            refuse(target_, last_error());
        stream_.reset(stream);
    }
    ~Temporary() {
        stream_.reset();
        std::error_code ignored;
        if (!kept_)
            std::filesystem::remove(file_, ignored);
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;

    [[nodiscard]] const path& target() const { return target_; }

    void write(std::string_view bytes) {
        if (std::fwrite(bytes.data(), 1, bytes.size(), stream_.get()) != bytes.size() ||
            std::fflush(stream_.get()) != 0)
            refuse(target_, last_error());
    }

    void flush() {
        if (!stream_)
            stream_.reset(open_again(file_));
        if (!stream_ || !flush_to_disk(stream_.get()))
            refuse(target_, last_error());
        close();
    }

    /// So that a thousand are not open at once.
    void close() {
        if (std::fclose(stream_.release()) != 0)
            refuse(target_, last_error());
    }

    void move_to_target() {
        std::error_code error;
        std::filesystem::rename(file_, target_, error);
        if (error)
            refuse(target_, error);
        kept_ = true;
    }

private:
    struct Close {
        void operator()(std::FILE* stream) const { std::fclose(stream); }
    };
    path target_, file_;
    std::unique_ptr<std::FILE, Close> stream_;
    bool kept_ = false;
};

FileBatch::FileBatch() = default;
FileBatch::~FileBatch() = default;

void FileBatch::add(const path& path, std::string_view bytes) {
    prepared_ = false;
    files_.push_back(std::make_unique<Temporary>(path));
    files_.back()->write(bytes);
    files_.back()->close();
}

void FileBatch::prepare() {
    for (const auto& file : files_) {
        if (std::filesystem::is_directory(file->target()))
            refuse(file->target(), std::make_error_code(std::errc::is_a_directory));
        file->flush();
    }
    prepared_ = true;
}

void FileBatch::commit() {
    if (!prepared_)
        prepare();
    std::set<path> folders;
    for (const auto& file : files_) {
        file->move_to_target();
        folders.insert(file->target().parent_path());
    }
    for (const auto& folder : folders)
        flush_folder(folder);
    files_.clear();
}

void replace_file(const path& path, std::string_view bytes) {
    FileBatch::Temporary file(path);
    file.write(bytes);
    file.flush();
    file.move_to_target();
    flush_folder(file.target().parent_path());
}

} // namespace samenspel::pdf
