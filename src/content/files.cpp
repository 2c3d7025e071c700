#include "content/files.hpp"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/error.hpp"
#include "base/path.hpp"

namespace samenspel::content {

std::string read_bytes(const std::filesystem::path& path) {
    using Kind = base::FileError::Kind;
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        throw base::FileError(Kind::missing, shown_path(path), std::generic_category().message(ENOENT));
    }
    if (std::filesystem::is_directory(status)) {
        throw base::FileError(Kind::unreadable, shown_path(path), std::generic_category().message(EISDIR));
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.is_open() || file.bad()) {
        const int reason = errno != 0 ? errno : EIO;
        throw base::FileError(Kind::unreadable, shown_path(path), std::generic_category().message(reason));
    }
    return bytes;
}

std::string shown_path(const std::filesystem::path& path) {
    const auto bytes = path.generic_u8string();
    return {bytes.begin(), bytes.end()};
}

std::filesystem::path inside(const std::filesystem::path& folder, const std::string& name) {
    return folder / base::to_path(name);
}

} // namespace samenspel::content
