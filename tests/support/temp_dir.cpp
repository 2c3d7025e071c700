#include "support/temp_dir.hpp"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <random>
#include <system_error>

namespace samenspel::test {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& path) {
    throw std::system_error(errno, std::generic_category(), path.string());
}

} // namespace

TempDir::TempDir() {
    std::random_device random;
    // create_directory tells whether the folder is new, so two tests never share one.
    do {
        path_ = fs::temp_directory_path() / ("samenspel-test-" + std::to_string(random()));
    } while (!fs::create_directory(path_));
}

TempDir::~TempDir() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

fs::path TempDir::write(std::string_view name, std::string_view text) const {
    const fs::path file = path_ / name;
    write_file(file, text);
    return file;
}

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        refuse(path);
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_file(const fs::path& path, std::string_view text) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file.flush()) {
        refuse(path);
    }
}

} // namespace samenspel::test
