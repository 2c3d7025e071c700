#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "domain/support/directory.hpp"

namespace samenspel::content {

/// The newest format of support files that this program reads.
inline constexpr int support_format = 1;

struct LoadedSupport {
    domain::SupportDirectory directory; ///< with problems: what could be read
    base::Problems problems;            ///< file by file, in each by place
};

struct SupportText {
    std::string file_name; ///< what problems call it
    std::string text;
};

/// Files that are one directory together: what one defines the others may name. What `known` holds counts as
/// defined too, and an entry of it may be given anew: so does a file of the user's own.
LoadedSupport read_support(const std::vector<SupportText>& files, const domain::SupportDirectory& known = {});

/// All *.xml of a folder, by name; an empty directory if there is no such folder. @throws base::FileError if one
/// of them cannot be read
LoadedSupport load_support(const std::filesystem::path& folder);

/// The same text that read_support reads.
std::string write_support(const domain::SupportDirectory& directory);

std::string to_word(domain::SupportKind kind); ///< as in the file: "association"

} // namespace samenspel::content
