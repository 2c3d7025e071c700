#include "cli/folders.hpp"

#include "base/error.hpp"
#include "base/path.hpp"
#include "words/words.hpp"

namespace samenspel::cli {

namespace fs = std::filesystem;

fs::path module_folder(const app::Places& places, const std::string& name) {
    if (fs::exists(places.modules / base::to_path(name) / "module.xml"))
        return places.modules / base::to_path(name);
    if (fs::exists(base::to_path(name) / "module.xml"))
        return base::to_path(name);
    throw base::FileError(base::FileError::Kind::missing, name, words::tr("no training of that name"));
}

} // namespace samenspel::cli
