#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "dataset/table.hpp"
#include "domain/study/form.hpp"

namespace samenspel::test {

/// A column of every kind, four rows: ordinary answers with Dutch letters, each missing reason, what a reader could
/// take for something else, and the limits.
///   code,contact,begin,kent,bood,aantal,punt,sinds,nodig
dataset::Table sample_table();

/// What a table has in a cell.
dataset::Cell words(const std::string& text);

/// All questionnaires that come with the program, and a small one with all kinds of questions.
std::vector<domain::Form> shipped_forms();
domain::Form every_kind();

/// What an R script prints, its lines without blanks at the end. It runs in `folder`; fails the test if R fails.
std::string run_r(const std::filesystem::path& folder, const std::string& script);

/// The same for Python, one with openpyxl.
std::string run_python(const std::filesystem::path& folder, const std::string& script);

} // namespace samenspel::test
