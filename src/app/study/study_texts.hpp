#pragma once

#include <string>

#include "dataset/build.hpp"
#include "dataset/check.hpp"
#include "dataset/compare.hpp"

/// What a study shows, in words of the interface.
namespace samenspel::app {

/// "3 – soms", "niet beantwoord", "mei 2019", “woorden”; a cell that the variable does not have as it stands.
std::string cell_text(const domain::Variable& variable, const domain::Cell& cell);
/// "niet beantwoord"
std::string missing_text(domain::Missing reason);
/// Free words on one line, not too long for a list.
std::string short_words(std::string_view words);

/// What is wrong, and what to do about it.
std::string finding_text(const dataset::Survey& survey, const dataset::Finding& finding);
std::string advice_text(dataset::Finding::Kind kind);
/// Findings of one kind, in a list: "answered, though the questions led past it"
std::string finding_kind_text(dataset::Finding::Kind kind);
/// A name that stays, for programs that read reports: "not-printed".
std::string finding_name(dataset::Finding::Kind kind);
std::string difference_name(dataset::Difference::Kind kind);
std::string layer_text(domain::Layer layer);
std::string level_text(dataset::Level level);
std::string left_out_text(const dataset::LeftOut& left_out);
/// What tables and made columns are called.
dataset::TableWords table_words();

/// With a comma, or as the language writes it.
std::string decimal_text(double number, int decimals);

/// That of so many entries nothing is compared behind where they end.
std::string half_typed_text(std::size_t entries);

} // namespace samenspel::app
