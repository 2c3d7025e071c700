#pragma once

#include <filesystem>
#include <string>

namespace samenspel::app {

/// Where the program finds its data and keeps the user's files.
struct Places {
    std::filesystem::path modules;   ///< a folder for each training
    std::filesystem::path templates; ///< documents, styles, fonts, hyphenation
    std::filesystem::path catalogs;  ///< .mo files
    std::filesystem::path sessions;  ///< the user's own; made when first needed
    std::filesystem::path own{};     ///< settings and log of this computer; made when first needed
    std::filesystem::path manual{};  ///< its web pages; empty: they are not on this computer
};

/// Relative to the program: `../share/samenspel` when installed, the source tree when built, or the folder
/// named by SAMENSPEL_DATA; sessions in the user's documents, or where SAMENSPEL_SESSIONS says; settings where the
/// system keeps them, or where SAMENSPEL_SETTINGS says.
/// @throws base::FileError if there is no data
Places find_places(const std::filesystem::path& program);

/// As people read it: what lies in their own folder begins with "~".
std::string shown_path(const std::filesystem::path& path);

/// The running program's own path; `argument` is argv[0], for systems that do not tell.
std::filesystem::path program_path(const char* argument);

/// The language of the interface: what SAMENSPEL_LANGUAGE asks for, else this one. "en" = the message ids.
/// Others are found for who makes something in another language (words::Speak). Also to change it.
void load_words(const Places& places, const std::string& language = "nl");

} // namespace samenspel::app
