#include "support/paths.hpp"

namespace samenspel::test {

std::filesystem::path source_dir() {
    return std::filesystem::absolute(SOURCE_DIR); // on Windows with its drive
}

std::filesystem::path build_dir() {
    return std::filesystem::absolute(BINARY_DIR);
}

std::filesystem::path cli() {
    return build_dir() / "samenspel-cli";
}

} // namespace samenspel::test
