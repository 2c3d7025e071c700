#include "base/path.hpp"

namespace samenspel::base {

std::filesystem::path to_path(const std::string& utf8) {
    return {std::u8string(utf8.begin(), utf8.end())};
}

std::string utf8(const std::filesystem::path& path) {
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

} // namespace samenspel::base
