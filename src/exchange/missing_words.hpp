#pragma once

#include <string>

#include "domain/study/cell.hpp"

namespace samenspel::exchange {

/// What data files call the reasons why there is no answer, in the language of the data set.
struct MissingWords {
    std::string not_asked = "Not asked";
    std::string not_applicable = "Not applicable";
    std::string dont_know = "Don't know";
    std::string not_answered = "Not answered";
    std::string unreadable = "Illegible or two answers";

    [[nodiscard]] const std::string& of(domain::Missing reason) const {
        switch (reason) {
        case domain::Missing::not_asked:
            return not_asked;
        case domain::Missing::not_applicable:
            return not_applicable;
        case domain::Missing::dont_know:
            return dont_know;
        case domain::Missing::not_answered:
            return not_answered;
        case domain::Missing::unreadable:
            break;
        }
        return unreadable;
    }
};

} // namespace samenspel::exchange
