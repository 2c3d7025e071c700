#pragma once

#include <memory>
#include <string>

namespace samenspel::gui {

/// As long as it lives the machine neither sleeps nor locks its screens by itself, if the desktop lets itself be asked.
class StayAwake {
public:
    /// @param reason in the words of the user: some desktops show it
    explicit StayAwake(const std::string& reason);
    ~StayAwake();
    StayAwake(const StayAwake&) = delete;
    StayAwake& operator=(const StayAwake&) = delete;

    [[nodiscard]] bool held() const; ///< whether the desktop said yes

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

} // namespace samenspel::gui
