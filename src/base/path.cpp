#include "base/path.hpp"

#ifdef _WIN32
#include <windows.h>
#endif

namespace samenspel::base {

std::filesystem::path to_path(const std::string& utf8) {
    return {std::u8string(utf8.begin(), utf8.end())};
}

std::string utf8(const std::filesystem::path& path) {
    const auto text = path.u8string();
    return {text.begin(), text.end()};
}

#ifdef _WIN32
std::string for_c_library(const std::filesystem::path& path) {
    if (GetACP() == CP_UTF8) // what our manifest asks for, and Windows gives since 2019
        return utf8(path);
    const auto in_code_page = [](const std::wstring& wide, BOOL& lossy) {
        std::string narrow(4 * wide.size() + 1, '\0');
        const int size =
            WideCharToMultiByte(CP_ACP, WC_NO_BEST_FIT_CHARS, wide.data(), static_cast<int>(wide.size()),
                                narrow.data(), static_cast<int>(narrow.size()), nullptr, &lossy);
        narrow.resize(static_cast<std::size_t>(size));
        return narrow;
    };
    BOOL lossy = FALSE;
    auto narrow = in_code_page(path.wstring(), lossy);
    if (!lossy)
        return narrow;
    std::wstring short_name(GetShortPathNameW(path.c_str(), nullptr, 0), L'\0');
    short_name.resize(
        GetShortPathNameW(path.c_str(), short_name.data(), static_cast<DWORD>(short_name.size())));
    return in_code_page(short_name, lossy);
}
#else
std::string for_c_library(const std::filesystem::path& path) {
    return path.string();
}
#endif

} // namespace samenspel::base
