#include "app/places.hpp"

#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#ifdef _WIN32
#include <windows.h>

#include <shlobj.h>
#endif

#include "base/error.hpp"
#include "base/path.hpp"
#include "base/surroundings.hpp"
#include "content/messages.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

namespace fs = std::filesystem;
using base::environment;

fs::path home() {
#ifdef _WIN32
    return base::to_path(environment("USERPROFILE"));
#else
    return base::to_path(environment("HOME"));
#endif
}

/// The user's documents, as the desktop names them.
#ifdef _WIN32
fs::path documents() {
    PWSTR found = nullptr; // with OneDrive it is elsewhere than in the user's own folder
    const bool known = SHGetKnownFolderPath(FOLDERID_Documents, 0, nullptr, &found) == S_OK;
    const fs::path folder = known ? fs::path(found) : home() / "Documents";
    CoTaskMemFree(found);
    return folder;
}
#else
fs::path documents() {
    std::ifstream settings(home() / ".config" / "user-dirs.dirs");
    const std::string key = "XDG_DOCUMENTS_DIR=\"";
    for (std::string line; std::getline(settings, line);) {
        if (!line.starts_with(key) || !line.ends_with('"'))
            continue;
        std::string value = line.substr(key.size(), line.size() - key.size() - 1);
        if (const std::string variable = "$HOME"; value.starts_with(variable))
            value = base::utf8(home()) + value.substr(variable.size());
        return base::to_path(value);
    }
    std::error_code none;
    for (const char* name : {"Documents", "Documenten"})
        if (fs::is_directory(home() / name, none))
            return home() / name;
    return home();
}
#endif

fs::path own_folder() {
    if (const auto named = environment("SAMENSPEL_SETTINGS"); !named.empty())
        return base::to_path(named);
#ifdef _WIN32
    return base::to_path(environment("APPDATA")) / "Samenspel";
#else
    const auto named = environment("XDG_CONFIG_HOME");
    return (named.empty() ? home() / ".config" : base::to_path(named)) / "samenspel";
#endif
}

/// The bytes of a catalog; the ids themselves for English.
std::optional<std::string> catalog_bytes(const fs::path& folder, std::string_view language) {
    if (language == "en")
        return std::string();
    std::ifstream file(folder / base::to_path(std::string(language) + ".mo"), std::ios::binary);
    if (!file)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

bool is_data(const fs::path& folder) {
    std::error_code none;
    return fs::is_directory(folder / "modules", none) && fs::is_directory(folder / "templates", none);
}

/// Built beside the program, installed in its own folder (Windows) or where documents of programs are.
fs::path manual_of(const fs::path& here) {
    std::error_code none;
    const auto below = fs::path("doc") / "samenspel" / "handleiding";
    for (const auto& folder :
         {here / "share" / below, here / "handleiding", here.parent_path() / "share" / below,
          here.parent_path() / "share" / "samenspel" / "handleiding"})
        if (fs::exists(folder / "index.html", none))
            return folder;
    return {};
}

} // namespace

fs::path program_path([[maybe_unused]] const char* argument) {
#ifdef _WIN32
    std::wstring name(MAX_PATH, L'\0');
    for (;;) {
        const auto length = GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size()));
        if (length < name.size())
            return name.substr(0, length);
        name.resize(2 * name.size());
    }
#else
    std::error_code none;
    const auto self = fs::read_symlink("/proc/self/exe", none);
    return none ? fs::absolute(base::to_path(argument)) : self;
#endif
}

std::string shown_path(const std::filesystem::path& path) {
    const auto own = home();
    const auto within = own.empty() ? fs::path() : path.lexically_relative(own);
    if (within.empty() || *within.begin() == "..")
        return base::utf8(path);
    return base::utf8(fs::path("~") / within);
}

Places find_places(const fs::path& program) {
    std::error_code none;
    const fs::path here = fs::weakly_canonical(program, none).parent_path();
    std::vector<fs::path> candidates{here.parent_path() / "share" / "samenspel", here,
                                     here.parent_path().parent_path(),
                                     here.parent_path() / "Resources"}; // of a bundle of macOS
    if (const auto named = environment("SAMENSPEL_DATA"); !named.empty())
        candidates.insert(candidates.begin(), base::to_path(named));
    for (const auto& data : candidates) {
        if (!is_data(data))
            continue;
        const auto named = environment("SAMENSPEL_SESSIONS");
        const auto built = here / "share" / "locale";
        return {data / "modules",
                data / "templates",
                fs::is_directory(built, none) ? built : data / "locale",
                named.empty() ? documents() / "Samenspel" : base::to_path(named),
                own_folder(),
                manual_of(here)};
    }
    throw base::FileError(base::FileError::Kind::missing, base::utf8(here),
                          "no folder with modules and templates beside the program");
}

void load_words(const Places& places, const std::string& language) {
    const std::string asked = environment("SAMENSPEL_LANGUAGE");
    content::translate_messages_with([](const char* english) { return words::tr(english); });
    const auto bytes = catalog_bytes(places.catalogs, asked.empty() ? language : asked);
    words::use_catalog(bytes.value_or(std::string()));
    words::use_source(
        [folder = places.catalogs](std::string_view name) { return catalog_bytes(folder, name); });
}

} // namespace samenspel::app
