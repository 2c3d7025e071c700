#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace samenspel::test {

/// While it lives, SQLite reaches the disk through it: it can refuse, and it remembers what was written and
/// what was made sure of, so that a power cut at any moment can be played. One at a time.
class TestDisk {
public:
    TestDisk();
    ~TestDisk();
    TestDisk(const TestDisk&) = delete;
    TestDisk& operator=(const TestDisk&) = delete;

    /// The step that changes the disk (making, writing, cutting off, deleting, making sure) after `steps`
    /// others is refused, and with `for_good` all that follow.
    void fail_after(int steps, bool for_good);
    void heal() { failing_ = false; }
    /// Whether a step has been refused since fail_after().
    bool failed() const { return failed_; }

    /// Steps so far.
    std::size_t steps() const { return log_.size(); }

    /// Lays the files in a folder as a power cut after so many steps would leave them: what was made sure
    /// of is there; of the rest each sector of 512 bytes is, or is not; an unsure file may be absent.
    void play_power_cut(std::size_t steps, const std::filesystem::path& folder, std::mt19937& random) const;

    enum class Step { make, write, cut, sync, remove, remove_surely };
    /// Called by the file system layer. @returns whether the disk does it
    bool allow(Step step, const std::string& name, std::int64_t offset = 0, std::string bytes = {});

private:
    struct Logged {
        Step step;
        std::string name;
        std::int64_t offset;
        std::string bytes;
    };
    std::vector<Logged> log_;
    bool failing_ = false;
    bool for_good_ = false;
    bool failed_ = false;
    int steps_left_ = 0;
};

} // namespace samenspel::test
