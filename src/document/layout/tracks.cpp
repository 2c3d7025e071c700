#include "document/layout/tracks.hpp"

#include <algorithm>

namespace samenspel::document {
namespace {

struct Totals {
    double fixed = 0, least = 0, natural = 0, shares = 0, share_least = 0;
};

Track track_of(const std::vector<Track>& tracks, std::size_t index) {
    return index < tracks.size() ? tracks[index] : Track{};
}

Totals totals_of(const std::vector<Track>& tracks, const std::vector<Need>& needs) {
    Totals totals;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const Track track = track_of(tracks, i);
        if (track.unit == Track::Unit::fixed)
            totals.fixed += track.amount;
        if (track.unit == Track::Unit::automatic) {
            totals.least += needs[i].least.value;
            totals.natural += needs[i].natural.value;
        }
        if (track.unit == Track::Unit::share) {
            totals.shares += track.amount;
            totals.share_least += needs[i].least.value;
        }
    }
    return totals;
}

/// Part of the way from least to natural that there is room for; below 0 there is not even room for the least.
double generosity(const Totals& totals, double room) {
    const double wish = totals.natural - totals.least;
    const double spare = room - totals.fixed - totals.share_least - totals.least;
    if (spare >= wish)
        return 1;
    return spare <= 0 || wish <= 0 ? 0 : spare / wish;
}

} // namespace

std::vector<Millimetres> column_widths(const std::vector<Track>& tracks, const std::vector<Need>& needs,
                                       Millimetres room) {
    const Totals totals = totals_of(tracks, needs);
    const double part = generosity(totals, room.value);
    const double too_wide = std::max(0.0, totals.fixed + totals.least - room.value);
    const double squeeze = totals.fixed + totals.least > 0 ? 1 - too_wide / (totals.fixed + totals.least) : 1;
    std::vector<Millimetres> widths(needs.size());
    double left = room.value;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const Track track = track_of(tracks, i);
        const auto [least, natural] = needs[i];
        if (track.unit == Track::Unit::fixed)
            widths[i] = {track.amount * squeeze};
        if (track.unit == Track::Unit::automatic)
            widths[i] = (least + (natural - least) * part) * squeeze;
        left -= widths[i].value;
    }
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const Track track = track_of(tracks, i);
        if (track.unit == Track::Unit::share)
            widths[i] = {std::max(0.0, left) * track.amount / totals.shares};
    }
    return widths;
}

} // namespace samenspel::document
