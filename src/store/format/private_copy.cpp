#include "store/format/private_copy.hpp"

#include <fstream>
#include <random>
#include <string>
#include <system_error>
#include <vector>

#include "base/error.hpp"
#include "store/database.hpp"

namespace samenspel::store {

namespace fs = std::filesystem;
using Kind = base::FileError::Kind;

namespace {

fs::path make_folder() {
    std::random_device random;
    fs::path folder;
    try {
        // create_directory tells whether the folder is new, so nobody else has put something in it.
        do {
            folder = fs::temp_directory_path() / ("samenspel-" + std::to_string(random()));
        } while (!fs::create_directory(folder));
        fs::permissions(folder, fs::perms::owner_all);
    } catch (const fs::filesystem_error& error) {
        throw base::FileError(Kind::unwritable, utf8(error.path1()), error.code().message());
    }
    return folder;
}

[[noreturn]] void refuse(const fs::path& from, const fs::path& to, std::error_code error) {
    if (error == std::errc::no_such_file_or_directory && !fs::exists(from)) {
        throw base::FileError(Kind::missing, utf8(from), error.message());
    }
    if (!std::ifstream{from}) {
        throw base::FileError(Kind::unreadable, utf8(from), error.message());
    }
    throw base::FileError(Kind::unwritable, utf8(to), error.message());
}

} // namespace

fs::path with_suffix(fs::path path, const char* suffix) {
    path += suffix;
    return path;
}

void copy_database(const fs::path& from, const fs::path& to) {
    std::vector<fs::path> made;
    for (const char* companion : companions) {
        const fs::path part = with_suffix(from, companion);
        const fs::path copied = with_suffix(to, companion);
        std::error_code error;
        if (!made.empty() && !fs::exists(part, error) && !error) {
            continue;
        }
        if (error || !fs::copy_file(part, copied, error)) {
            for (const auto& path : made) {
                std::error_code ignored;
                fs::remove(path, ignored);
            }
            refuse(part, copied, error);
        }
        made.push_back(copied);
        // The copy of a read-only file is read-only too.
        fs::permissions(copied, fs::perms::owner_write, fs::perm_options::add, error);
    }
}

void remove_database(const fs::path& path) noexcept {
    for (const char* companion : companions) {
        std::error_code ignored;
        fs::remove(with_suffix(path, companion), ignored);
    }
}

PrivateCopy::PrivateCopy(const fs::path& original) : folder_(make_folder()), path_(folder_ / "copy") {
    try {
        copy_database(original, path_);
    } catch (...) {
        remove_folder();
        throw;
    }
}

PrivateCopy::~PrivateCopy() {
    remove_folder();
}

void PrivateCopy::remove_folder() const noexcept {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

} // namespace samenspel::store
