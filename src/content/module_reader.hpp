#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "domain/training/module.hpp"

namespace samenspel::content {

/// A training and everything that is wrong with its text. With problems, the module holds what could be read.
struct LoadedModule {
    domain::Module module;
    base::Problems problems; ///< sorted by place; empty = the module can be used
};

/// Whether the module's folder holds this file; `file` is relative to it, with '/', and lies inside it.
using FileExists = std::function<bool(const std::string& file)>;

/// The ids of the words in a picture of the module's folder, in drawing order.
using LabelIds = std::function<std::vector<std::string>(const std::string& file)>;

/// Reads `folder`/module.xml and the pictures that it names. @throws base::FileError if module.xml cannot be
/// read; everything that its author can mend is a problem instead.
LoadedModule load_module(const std::filesystem::path& folder);

/// Reads the text of a module.xml that is held elsewhere. `file_name` is what problems call it. Without `exists`
/// every picture and video counts as present; without `label_ids` the labels of pictures are not compared with them.
LoadedModule read_module(std::string_view text, const std::string& file_name, const FileExists& exists = {},
                         const LabelIds& label_ids = {});

} // namespace samenspel::content
