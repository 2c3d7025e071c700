#pragma once

#include <optional>
#include <string_view>

#include "content/messages.hpp"
#include "document/photograph.hpp"

namespace samenspel::content {

/// A PNG, or why it cannot be used (the message has a {file} to fill in). Its points stay packed; that what is packed
/// is whole is known by the sums in the file.
struct ReadPng {
    std::optional<document::Photograph> photograph;
    const Message* trouble = nullptr; ///< set if there is no photograph
};

/// Takes what a page can show as it is: no transparency, no interlacing, at most 8 bits a number.
ReadPng read_png(std::string_view bytes);

} // namespace samenspel::content
