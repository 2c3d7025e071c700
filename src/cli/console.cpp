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
namespace {

UINT code_page_before = 0;
DWORD mode_before = 0;

void leave_as_it_was() {
    if (code_page_before != 0)
        SetConsoleOutputCP(code_page_before);
    if (mode_before != 0)
        SetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), mode_before);
}

/// Who is stopped by Ctrl+C comes by no destructor.
BOOL WINAPI on_control(DWORD) {
    leave_as_it_was();
    return FALSE;
}

} // namespace

Console::Console() {
    code_page_before = GetConsoleOutputCP();
    SetConsoleCtrlHandler(on_control, TRUE);
    SetConsoleOutputCP(CP_UTF8);
    for (std::FILE* stream : {stdout, stderr})
        _setmode(_fileno(stream), _O_BINARY);
    const HANDLE errors = GetStdHandle(STD_ERROR_HANDLE);
    if (GetConsoleMode(errors, &mode_before))
        SetConsoleMode(errors, mode_before | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

Console::~Console() {
    leave_as_it_was();
    SetConsoleCtrlHandler(on_control, FALSE);
}

bool is_pipe() {
    return GetFileType(GetStdHandle(STD_OUTPUT_HANDLE)) == FILE_TYPE_PIPE;
}

bool is_terminal() {
    DWORD mode = 0; // not _isatty: to that NUL is a terminal too
    return GetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), &mode) != 0;
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
