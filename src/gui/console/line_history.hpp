#pragma once

#include <optional>
#include <string>
#include <vector>

namespace samenspel::gui {

/// What stood in a line, word by word, so that Ctrl+Z can take back typing: the toolkit's own text field
/// has no undo on every system.
class LineHistory {
public:
    void reset(const std::string& text) { steps_ = {text}; }
    void typed(const std::string& now);
    /// The line as it was a word ago; none if nothing was typed.
    std::optional<std::string> undo();

private:
    std::vector<std::string> steps_{""};
};

} // namespace samenspel::gui
