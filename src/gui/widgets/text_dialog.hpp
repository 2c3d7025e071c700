#pragma once

#include <optional>
#include <string>

class wxWindow;

namespace samenspel::gui {

/// Asks for one line, in words of our own on the buttons. None if it was left.
std::optional<std::string> ask_line(wxWindow* parent, const std::string& title, const std::string& question,
                                    const std::string& keep, const std::string& before);

} // namespace samenspel::gui
