#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/pages/console.hpp"

/// The guided first run: ten minutes in which someone does once all that an evening asks.
namespace samenspel::app {

class Guide {
public:
    Guide();

    /// Goes on when what the lesson asks was done since the lesson began. @return true if it went on
    bool watch(const Practice& now);
    void skip(const Practice& now);

    /// Proposals to catch up belong to the lesson about them, and would only be in the way before.
    [[nodiscard]] bool wants_proposals() const { return lesson_ >= proposals_from; }
    [[nodiscard]] bool over() const { return lesson_ >= lessons_.size(); }
    [[nodiscard]] std::size_t number() const { return lesson_ + 1; } ///< from 1
    [[nodiscard]] std::size_t count() const { return lessons_.size(); }
    [[nodiscard]] std::string title() const; ///< empty once it is over
    [[nodiscard]] std::string text() const;  ///< what to do, and why

private:
    static constexpr std::size_t proposals_from = 9; ///< lesson, from 0
    struct Lesson {
        const char* title;
        const char* text;
        /// @param before as it was when the lesson began
        bool (*done)(const Practice& before, const Practice& now);
    };
    std::vector<Lesson> lessons_;
    std::size_t lesson_ = 0;
    Practice before_;
};

} // namespace samenspel::app
