#include "support/paths.hpp"

namespace samenspel::test {

std::filesystem::path source_dir() {
    return SOURCE_DIR;
}

std::filesystem::path build_dir() {
    return BINARY_DIR;
}

std::filesystem::path cli() {
    return build_dir() / "samenspel-cli";
}

} // namespace samenspel::test
