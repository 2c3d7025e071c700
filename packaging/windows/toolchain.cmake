# Windows x86-64 with Debian's MinGW-w64. The libraries are those of packaging/windows/libraries, whose folder stands
# in SAMENSPEL_WINDOWS_ROOT (a cache entry or in the environment).
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(triple x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${triple}-gcc-posix)
set(CMAKE_CXX_COMPILER ${triple}-g++-posix)
set(CMAKE_RC_COMPILER ${triple}-windres)
find_program(CMAKE_AR ${triple}-gcc-ar-posix REQUIRED)
find_program(CMAKE_RANLIB ${triple}-gcc-ranlib-posix REQUIRED)

if(NOT SAMENSPEL_WINDOWS_ROOT)
    set(SAMENSPEL_WINDOWS_ROOT "$ENV{SAMENSPEL_WINDOWS_ROOT}" CACHE PATH "Folder made by packaging/windows/libraries")
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES SAMENSPEL_WINDOWS_ROOT)
set(CMAKE_FIND_ROOT_PATH "${SAMENSPEL_WINDOWS_ROOT}")
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(CMAKE_FIND_PACKAGE_PREFER_CONFIG ON)  # wxWidgets tells itself what a static program needs
set(ENV{PKG_CONFIG_LIBDIR} "${SAMENSPEL_WINDOWS_ROOT}/lib/pkgconfig")
set(ENV{PKG_CONFIG_PATH} "")

# One program file, and the same bytes whenever it is linked.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static -Wl,--no-insert-timestamp -Wl,--gc-sections")
set(CMAKE_CROSSCOMPILING_EMULATOR wine)
