#include "gui/console/line_history.hpp"

namespace samenspel::gui {
namespace {

constexpr std::size_t longest_memory = 200;

/// Whether `now` only adds letters of one word to `before`.
bool goes_on(const std::string& before, const std::string& now) {
    return now.size() > before.size() && now.starts_with(before) &&
           now.find(' ', before.size()) == std::string::npos;
}

} // namespace

void LineHistory::typed(const std::string& now) {
    if (now == steps_.back())
        return;
    if (steps_.size() > 1 && goes_on(steps_.back(), now)) {
        steps_.back() = now;
        return;
    }
    steps_.push_back(now);
    if (steps_.size() > longest_memory)
        steps_.erase(steps_.begin());
}

std::optional<std::string> LineHistory::undo() {
    if (steps_.size() < 2)
        return std::nullopt;
    steps_.pop_back();
    return steps_.back();
}

} // namespace samenspel::gui
