#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "domain/study/form.hpp"
#include "domain/study/study.hpp"

namespace samenspel::dataset {

/// A study with its questionnaires understood: one form for each of Study::questionnaires, in that order.
struct Survey {
    const domain::Study* study = nullptr;
    std::vector<domain::Form> forms;

    [[nodiscard]] const domain::Form& form(const domain::CopyEntries& copy) const {
        return forms[static_cast<std::size_t>(copy.questionnaire)];
    }
    [[nodiscard]] bool for_caregivers(const domain::CopyEntries& copy) const {
        return form(copy).questionnaire().for_caregivers;
    }
};

/// The places of its forms, the newest version first ("1.10" after "1.9"); the same whatever the order in the study.
std::vector<std::size_t> newest_first(const Survey& survey);

/// The answers of a copy that count: those on which its layers agree, or that were chosen where they did not.
/// Where `open` holds a variable nobody has chosen yet.
domain::LayerAnswers settle(const domain::CopyEntries& copy, const domain::Form& form);

/// Whether somebody looked at it and chose what counts.
bool is_chosen(const domain::CopyEntries& copy, const domain::Form& form, std::size_t variable);

/// The earliest day that is known of it; empty: none is.
std::string answered_on(const domain::CopyEntries& copy);

/// Whether any of it was typed from paper.
bool is_typed(const domain::CopyEntries& copy);

/// Whether what was given on a screen was sent: it came in a file, or one record says something of every variable.
/// True too when nothing was given.
bool is_sent(const domain::CopyEntries& copy, const domain::Form& form);

/// A copy after all was entered.
struct Answered {
    const domain::CopyEntries* copy = nullptr;
    std::vector<domain::Cell> cells; ///< complete, when it is decided
    std::size_t open = 0;            ///< variables with more than one answer
    bool unfinished = false; ///< typed up to somewhere, or never sent: what is asked behind it is not known
    bool usable = false;     ///< decided, and at least half of what was asked is answered
    [[nodiscard]] bool decided() const { return open == 0 && !unfinished; }
};

/// @param copies outlive the result
std::vector<Answered> settle_all(const Survey& survey, const std::vector<domain::CopyEntries>& copies);

/// Share of the asked questions below which a form counts as broken off, as AAPOR does (Standard Definitions,
/// 2023: less than half is a break-off).
inline constexpr double least_answered = 0.5;

/// Fills what nothing is known of: not asked where the questions led past it, else not answered.
void complete_cells(const domain::Form& form, std::vector<domain::Cell>& cells);

} // namespace samenspel::dataset
