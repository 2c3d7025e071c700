#pragma once

#include <string>
#include <vector>

#include "dataset/survey.hpp"

namespace samenspel::dataset {

/// Where the second entry of a copy says something else than the first.
struct Difference {
    enum class Kind {
        only_second, ///< the first entered nothing here
        only_first,
        value,
        words,       ///< of a free text
        twice_first, ///< the first layer itself holds two answers: two people entered it
        twice_second,
    };
    Kind kind = Kind::value;
    std::string copy;
    int questionnaire = 0;
    std::size_t variable = 0;
    std::vector<domain::Cell> first, second; ///< one each, but for those that were entered twice
    bool settled = false;                    ///< somebody has chosen
};

/// Of one variable over all copies that were entered twice.
struct FieldAgreement {
    int questionnaire = 0;
    std::size_t variable = 0;
    std::size_t compared = 0, different = 0;
};

/// Of one person: fields where somebody chose, and it was another value than theirs.
struct OperatorErrors {
    std::string who;
    std::size_t entered = 0; ///< fields in copies that were entered twice
    std::size_t wrong = 0;
};

/// A layer that was typed up to somewhere. What the other one says behind that is no difference.
struct HalfTyped {
    std::string copy;
    int questionnaire = 0;
    domain::Layer layer = domain::Layer::first;
    std::size_t next = 0; ///< the first variable of which it says nothing, though it is asked
};

struct Comparison {
    std::size_t both = 0, only_first = 0, only_second = 0; ///< copies
    std::size_t compared = 0, different = 0;               ///< fields, in copies entered twice
    std::vector<HalfTyped> half_typed;                     ///< of copies entered twice, by copy and layer
    std::vector<Difference> differences;                   ///< by copy and variable
    std::vector<FieldAgreement> fields;                    ///< those that were compared, in their order
    std::vector<OperatorErrors> operators;                 ///< by name
};

Comparison compare_entries(const Survey& survey, const std::vector<domain::CopyEntries>& copies);

} // namespace samenspel::dataset
