#include "app/places.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

#include "base/error.hpp"
#include "base/path.hpp"
#include "content/messages.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : std::string();
}

fs::path home() {
#ifdef _WIN32
    return base::to_path(environment("USERPROFILE"));
#else
    return base::to_path(environment("HOME"));
#endif
}

/// The user's documents, as the desktop names them.
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

bool is_data(const fs::path& folder) {
    std::error_code none;
    return fs::is_directory(folder / "modules", none) && fs::is_directory(folder / "templates", none);
}

} // namespace

fs::path program_path(const char* argument) {
    std::error_code none;
    const auto self = fs::read_symlink("/proc/self/exe", none);
    return none ? fs::absolute(base::to_path(argument)) : self;
}

Places find_places(const fs::path& program) {
    std::error_code none;
    const fs::path here = fs::weakly_canonical(program, none).parent_path();
    std::vector<fs::path> candidates{here.parent_path() / "share" / "samenspel", here,
                                     here.parent_path().parent_path()};
    if (const auto named = environment("SAMENSPEL_DATA"); !named.empty())
        candidates.insert(candidates.begin(), base::to_path(named));
    for (const auto& data : candidates) {
        if (!is_data(data))
            continue;
        const auto named = environment("SAMENSPEL_SESSIONS");
        const auto built = here / "share" / "locale";
        return {data / "modules", data / "templates", fs::is_directory(built, none) ? built : data / "locale",
                named.empty() ? documents() / "Samenspel" : base::to_path(named)};
    }
    throw base::FileError(base::FileError::Kind::missing, base::utf8(here),
                          "no folder with modules and templates beside the program");
}

void load_words(const Places& places) {
    std::string language = environment("SAMENSPEL_LANGUAGE");
    if (language.empty())
        language = "nl";
    content::translate_messages_with([](const char* english) { return words::tr(english); });
    if (language == "en")
        return words::use_catalog({});
    std::ifstream file(places.catalogs / base::to_path(language + ".mo"), std::ios::binary);
    words::use_catalog(std::string(std::istreambuf_iterator<char>(file), {}));
}

} // namespace samenspel::app
