#include "store/format/private_copy.hpp"

#include <random>
#include <string>
#include <system_error>

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

} // namespace

fs::path with_suffix(fs::path path, const char* suffix) {
    path += suffix;
    return path;
}

PrivateCopy::PrivateCopy(const fs::path& original) : folder_(make_folder()), path_(folder_ / "copy") {
    for (const char* companion : companions) {
        const fs::path from = with_suffix(original, companion);
        std::error_code error;
        if (fs::exists(from, error) && !error) {
            fs::copy_file(from, with_suffix(path_, companion), error);
        }
        if (error) {
            std::error_code ignored;
            fs::remove_all(folder_, ignored);
            throw base::FileError(Kind::unreadable, utf8(from), error.message());
        }
        // A copy of a read-only file is read-only too, on Windows for its owner as well.
        fs::permissions(with_suffix(path_, companion), fs::perms::owner_write, fs::perm_options::add, error);
    }
}

PrivateCopy::~PrivateCopy() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

} // namespace samenspel::store
