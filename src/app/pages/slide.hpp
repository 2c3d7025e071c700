#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/session/live_session.hpp"
#include "domain/support/directory.hpp"

namespace samenspel::app {

struct QrCode {
    int modules = 0;        ///< squares a side
    std::vector<bool> dark; ///< row by row
    std::string caption;
    bool operator==(const QrCode&) const = default;
};

/// What the beamer shows, in words and numbers; the window only draws it.
struct Slide {
    enum class Kind {
        title,
        goals,
        points,
        video,
        question,
        tally,
        groups,
        notes,
        closing,
        address,
        waiting,
        pause,
        message,
        black
    };
    struct Bar {
        std::string label;
        int colour = 0;         ///< 1–4: role tint
        std::vector<int> hands; ///< as Tally::counts; the first is the main bar, the second the dashed one
        bool operator==(const Bar&) const = default;
    };
    struct Countdown {
        std::string number; ///< "7", or "45" in the last minute
        std::string unit;   ///< "minuten", "seconden"; after the end "tijd om af te ronden" and no number
        bool operator==(const Countdown&) const = default;
    };

    Kind kind = Kind::title;
    bool your_turn = false;         ///< green stripe: the group talks; else deep green: the group listens
    std::string kicker;             ///< "Deel 2 · De term mantelzorg"
    std::string title;              ///< the largest words: question, flash title, message
    std::vector<std::string> lines; ///< key points, goals, groups, notes
    std::string hint;               ///< small line under the title
    struct Picture {
        std::filesystem::path file;
        std::string alternative;
        std::vector<domain::PictureLabels::Label> labels; ///< instead of the file's own words
        bool operator==(const Picture&) const = default;
    };
    std::optional<Picture> picture;
    std::filesystem::path video; ///< of Kind::video: what is played over the slide
    std::vector<Bar> bars;
    std::string second_count; ///< label of the dashed bars
    std::vector<QrCode> codes;
    std::optional<Countdown> countdown;
    std::size_t segments = 0, segment = 0; ///< how far the evening is; segment = segments once over
    bool rehearsal = false;

    bool operator==(const Slide&) const = default;
};

/// The slides of one step, in order; at least one. What does not fit on one (more than six lines) is split.
std::vector<Slide> slides_of(const LiveSession& session, std::size_t plan_step);

/// Sets what changes by the second: countdown, bars, starred notes.
Slide current(Slide slide, const LiveSession& session);

/// An address of support for the room: what to dial or open, with a code to scan.
Slide address_slide(const domain::SupportEntry& entry);

QrCode make_qr(const std::string& text, const std::string& caption);

} // namespace samenspel::app
