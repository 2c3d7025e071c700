#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "document/template.hpp"
#include "document/value.hpp"

namespace samenspel::content {

struct LoadedStyles {
    document::StyleSheet sheet;
    base::Problems problems; ///< sorted by place; empty = the sheet can be used
};

/// A template and everything that is wrong with its text. With problems it may be shown, but not used.
struct LoadedTemplate {
    document::Template paper;
    base::Problems problems; ///< sorted by place, those of the styles first
};

/// Values to try a template with.
struct LoadedData {
    document::Value data;
    base::Problems problems;
};

/// `file_name` is what problems call the file; the photographs that a template names lie in `folder`.
/// @throws base::FileError for a photograph that is there and cannot be read
LoadedStyles read_styles(std::string_view text, const std::string& file_name);
LoadedTemplate read_template(std::string_view text, const std::string& file_name,
                             const document::StyleSheet& sheet, const std::filesystem::path& folder = {});
LoadedData read_data(std::string_view text, const std::string& file_name);

/// Reads `folder`/styles.xml and `folder`/`name`.xml. @throws base::FileError if one of them cannot be read
LoadedTemplate load_template(const std::filesystem::path& folder, const std::string& name);

/// A template that lies elsewhere than its styles. @throws base::FileError if one of them cannot be read
LoadedTemplate load_template_with(const std::filesystem::path& styles_folder,
                                  const std::filesystem::path& file);

} // namespace samenspel::content
