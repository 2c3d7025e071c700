#include "app/study/practice_keys.hpp"

#include <algorithm>
#include <cctype>
#include <stdexcept>

#include "base/error.hpp"
#include "base/path.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::tr;

std::string sound_code(const std::string& typed) {
    if (const auto code = domain::read_practice_code(typed))
        return *code;
    throw std::invalid_argument(
        words::fill(tr("'{code}' is not the code of a practice: something is mistyped"), {{"code", typed}}));
}

/// Folders of which people know that they are copied elsewhere; small letters, without spaces.
constexpr std::string_view clouds[] = {"onedrive", "dropbox",   "googledrive", "icloud",
                                       "mydrive",  "nextcloud", "owncloud",    "sharepoint"};

bool looks_like_cloud(const std::filesystem::path& path) {
    std::string plain;
    for (const char c : base::utf8(path.parent_path()))
        if (c != ' ')
            plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return std::ranges::any_of(clouds,
                               [&](std::string_view cloud) { return plain.find(cloud) != plain.npos; });
}

} // namespace

std::vector<PracticeKey> practice_keys(const OpenStudy& study, const std::filesystem::path& key) {
    return store::KeyFile::open(key, study.study().id, store::Access::read)->practices();
}

void create_practice_key(const OpenStudy& study, const std::filesystem::path& key) {
    std::error_code none;
    if (std::filesystem::exists(key, none))
        throw base::FileError(base::FileError::Kind::unwritable, base::utf8(key),
                              tr("there is a file of that name already"));
    store::KeyFile::open_or_create(key, study.study().id);
}

void keep_practice_key(const OpenStudy& study, const std::filesystem::path& key, PracticeKey practice) {
    practice.code = sound_code(practice.code);
    // One that is gone is told: a new one would hold this practice alone.
    store::KeyFile::open(key, study.study().id, store::Access::write)->set(practice);
}

void set_practice_key(const OpenStudy& study, const std::filesystem::path& key, PracticeKey practice) {
    practice.code = sound_code(practice.code);
    const auto file = store::KeyFile::open_or_create(key, study.study().id);
    for (const auto& known : file->practices())
        if (known.code == practice.code) {
            practice.name = practice.name.empty() ? known.name : practice.name;
            practice.note = practice.note.empty() ? known.note : practice.note;
        }
    file->set(practice);
}

std::string key_place_notice(const std::filesystem::path& study, const std::filesystem::path& key) {
    std::error_code none;
    const auto folder = [&](const std::filesystem::path& file) {
        const auto whole = std::filesystem::weakly_canonical(file, none);
        return (none ? file : whole).parent_path();
    };
    if (folder(study) == folder(key))
        return tr(
            "This key lies in the same folder as the study: whoever gets that folder has the names beside "
            "the answers. Better keep it elsewhere, for instance on a stick in a locked drawer.");
    if (looks_like_cloud(key))
        return tr(
            "This key lies in a folder that seems to be copied to the internet: then the names are no longer "
            "on this computer alone. Better keep it elsewhere.");
    return {};
}

} // namespace samenspel::app
