#pragma once

#include <filesystem>

#include "app/places.hpp"
#include "base/problem.hpp"

namespace samenspel::app {

/// Sets a template that asks for no values, with the styles and letters of the templates, and saves it as PDF.
/// `problems` gets what is wrong with the template and with what is set; nothing is saved then.
/// @param data values to put in it, as docs/templates.md describes them; empty: none
/// @throws base::FileError for what cannot be read or written
void typeset(const Places& places, const std::filesystem::path& paper, const std::filesystem::path& data,
             const std::filesystem::path& pdf, base::Problems& problems);

} // namespace samenspel::app
