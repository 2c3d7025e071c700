#include "app/study/practice_keys.hpp"

#include <stdexcept>

#include "domain/questionnaire/copy_code.hpp"
#include "words/words.hpp"

namespace samenspel::app {

std::vector<PracticeKey> practice_keys(const OpenStudy& study, const std::filesystem::path& key) {
    return store::KeyFile::open(key, study.study().id, store::Access::read)->practices();
}

void set_practice_key(const OpenStudy& study, const std::filesystem::path& key, PracticeKey practice) {
    const auto code = domain::read_practice_code(practice.code);
    if (!code)
        throw std::invalid_argument(
            words::fill(words::tr("'{code}' is not the code of a practice: something is mistyped"),
                        {{"code", practice.code}}));
    practice.code = *code;
    const auto file = store::KeyFile::open_or_create(key, study.study().id);
    for (const auto& known : file->practices())
        if (known.code == practice.code) {
            practice.name = practice.name.empty() ? known.name : practice.name;
            practice.note = practice.note.empty() ? known.note : practice.note;
        }
    file->set(practice);
}

} // namespace samenspel::app
