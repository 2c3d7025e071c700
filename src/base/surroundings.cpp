#include "base/surroundings.hpp"

#ifdef _WIN32
#include <windows.h>

#include <shellapi.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#else
#include <cstdlib>
#endif

#include "base/path.hpp"

namespace samenspel::base {

#ifdef _WIN32
// Not main's own: older systems give those in the code page of the machine, whatever the manifest asks for.
std::vector<std::string> arguments(int, char**) {
    int count = 0;
    const std::unique_ptr<LPWSTR, decltype(&LocalFree)> words(CommandLineToArgvW(GetCommandLineW(), &count),
                                                              &LocalFree);
    std::vector<std::string> out;
    for (int i = 0; words && i < count; ++i)
        out.push_back(utf8(std::filesystem::path(words.get()[i])));
    return out;
}

std::string environment(const char* name) {
    const wchar_t* const value = _wgetenv(std::filesystem::path(name).c_str());
    return value ? utf8(std::filesystem::path(value)) : std::string();
}
#else
std::vector<std::string> arguments(int argc, char** argv) {
    return {argv, argv + argc};
}

std::string environment(const char* name) {
    const char* const value = std::getenv(name);
    return value ? value : std::string();
}
#endif

void tell_that_it_runs() {
#ifdef _WIN32
    CreateMutexW(nullptr, FALSE, L"Local\\Samenspel"); // goes with the program
#endif
}

} // namespace samenspel::base
