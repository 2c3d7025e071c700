#pragma once

#include <string>
#include <vector>

#include "app/study/mend.hpp"

namespace samenspel::app {

/// One answer of one copy, to be corrected or chosen.
struct MendPage {
    struct Said {
        domain::Layer layer;
        std::string who;  ///< "eerste invoer"
        std::string text; ///< "3 – soms"; several with a line between
    };
    struct Choice {
        std::string value; ///< as typed: "3", "-4"
        std::string text;
    };
    std::string copy, variable;
    std::string title;           ///< "K7QD4M-013P · contact"
    std::string question, row;   ///< as on paper
    std::vector<Said> said;      ///< by each layer that said something
    std::vector<Choice> choices; ///< what can be chosen by name; of a number the reasons alone
    std::string hint;            ///< how it is typed where it is not chosen: "0–500"; else empty
    std::string value;           ///< that stands now, as typed; empty: several
    bool settles = false;        ///< layers are chosen between; else the one layer that spoke is corrected
};
/// @throws std::invalid_argument for a copy or variable that is none
MendPage make_mend_page(const OpenStudy& study, const std::string& copy, int questionnaire,
                        const std::string& variable);

/// Does what the page is for. @throws std::invalid_argument as correct_answer
void mend_answer(OpenStudy& study, const MendPage& page, const std::string& value, const std::string& who,
                 const std::string& reason, const Clock& clock);

/// A cell as someone types it: read_cell reads it back.
std::string typed_cell(const domain::Cell& cell);

} // namespace samenspel::app
