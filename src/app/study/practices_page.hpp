#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/study/practice_keys.hpp"

namespace samenspel::app {

/// The practices of a study: what of each is known of its papers and its meeting, and what is not.
struct PracticesPage {
    struct Part { ///< of one questionnaire, all its versions together
        std::string questionnaire, title;
        std::size_t printed = 0, handed = 0, returned = 0;
        bool handed_known = false;
        std::string counts; ///< "12 gedrukt · uitgedeeld niet genoteerd · 3 terug"
        friend bool operator==(const Part&, const Part&) = default;
    };
    struct Row {
        std::string code, name, note; ///< the last two without a key, or when it knows none: empty
        std::string day;              ///< ISO date of the meeting; empty: not known
        std::string meeting;          ///< "LOK op 21 november 2026", "dag van de LOK ontbreekt"
        bool has_name = false;        ///< a key is open and knows it
        std::string no_name;          ///< "naam ontbreekt", of one that the key does not know; else empty
        std::vector<Part> parts;
        std::vector<std::string> missing; ///< in words; what is told in `meeting` and `parts` too
        std::vector<std::string> strange; ///< "Kort: er kwam meer terug dan er uitgedeeld werd"
        std::string spoken;               ///< all of it, for who hears it
        friend bool operator==(const Row&, const Row&) = default;
    };
    std::string summary; ///< "14 praktijken · van 3 ontbreekt iets"
    std::string who;     ///< who may see this, in one sentence
    bool has_key = false;
    std::vector<Row> rows; ///< with a key by name, those without one last; else by code
};
/// @param keys of the key file that is open; null: none is. Practices that only a key knows are shown too
PracticesPage make_practices_page(const OpenStudy& study, const std::vector<PracticeKey>* keys);

/// One practice, as it is typed.
struct PracticeForm {
    struct Handed {
        std::string questionnaire, title;
        std::string count; ///< as typed; empty: not noted
        std::string hint;  ///< "12 gedrukt, 3 terug"
    };
    std::string code;
    std::vector<Handed> handed; ///< of each questionnaire of the study
    std::string day;            ///< 21/11/2026; empty: not noted
    bool has_key = false;
    std::string name, note; ///< of the key
};
PracticeForm first_practice_form(const OpenStudy& study, const PracticesPage& page, const std::string& code);

/// What is wrong with a form, by its field: "handed 0", "day".
struct PracticeError {
    std::string field, text;
};
std::vector<PracticeError> check_practice(const PracticeForm& before, const PracticeForm& now);

/// Keeps what differs from `before`: counts and day in the study, name and note in the key and nowhere else.
/// @param key of a form that has one
/// @throws std::invalid_argument if check_practice finds anything; base::FileError
void keep_practice(OpenStudy& study, const std::filesystem::path& key, const PracticeForm& before,
                   const PracticeForm& now, const std::string& who, const Clock& clock);

} // namespace samenspel::app
