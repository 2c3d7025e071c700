#include "cli/console.hpp"

#ifdef _WIN32
#include <windows.h>

#include <fcntl.h>
#include <io.h>

#include <cstdio>
#include <initializer_list>
#else
#include <unistd.h>
#endif

namespace samenspel::cli {

#ifdef _WIN32
Console::Console() : code_page_(GetConsoleOutputCP()) {
    SetConsoleOutputCP(CP_UTF8);
    for (std::FILE* stream : {stdout, stderr})
        _setmode(_fileno(stream), _O_BINARY);
    const HANDLE errors = GetStdHandle(STD_ERROR_HANDLE);
    if (GetConsoleMode(errors, &mode_))
        SetConsoleMode(errors, mode_ | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

Console::~Console() {
    if (code_page_ != 0)
        SetConsoleOutputCP(code_page_);
    if (mode_ != 0)
        SetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), mode_);
}

bool is_pipe() {
    return GetFileType(GetStdHandle(STD_OUTPUT_HANDLE)) == FILE_TYPE_PIPE;
}

bool is_terminal() {
    return _isatty(_fileno(stderr)) != 0;
}
#else
Console::Console() = default;
Console::~Console() = default;

bool is_pipe() {
    return false;
}

bool is_terminal() {
    return isatty(STDERR_FILENO) != 0;
}
#endif

} // namespace samenspel::cli
