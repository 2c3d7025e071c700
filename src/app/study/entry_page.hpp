#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/study/entry_desk.hpp"

namespace samenspel::app {

/// A page of the copy as it was printed, with all its boxes; hundredths of a millimetre, A4.
struct EntrySheet {
    static constexpr int width = 21'000, height = 29'700;
    struct Box {
        int x = 0, y = 0, width = 0, height = 0;
        bool current = false; ///< to be answered now
        bool chosen = false;
        char key = 0; ///< that ticks it; 0: to write in
        friend bool operator==(const Box&, const Box&) = default;
    };
    int page = 0, pages = 0; ///< page 0: nothing is known of where its boxes stand
    std::vector<Box> boxes;
    friend bool operator==(const EntrySheet&, const EntrySheet&) = default;
};

/// What the window shows of an EntryDesk.
struct EntryView {
    EntryDesk::Page page;
    std::vector<std::string> code; ///< a character for each place of a code; empty: still to be typed
    std::string progress;          ///< "3/22"
    double share = 0;              ///< of what is asked, answered
    std::string who;               ///< "AB · eerste invoer"
    std::string tally;             ///< "2 exemplaren ingevoerd"
    std::string keys;              ///< which keys do what, at this moment
    std::string spoken;            ///< all of it for a screen reader
    EntrySheet sheet;
};

/// Keys in, a view out; the same wherever the keys come from.
class EntryPresenter {
public:
    EntryPresenter(OpenStudy& study, domain::Layer layer, std::string who, const Clock& clock);

    [[nodiscard]] EntryView view();
    [[nodiscard]] const EntryDesk& desk() const { return desk_; }
    [[nodiscard]] bool wants_words() const { return desk_.wants_words(); }
    /// Also "-" and "?", which are answers but in the middle of words; and the upper row of a Belgian keyboard, which
    /// types its digits with Shift only.
    void character(char32_t c);
    void enter() { desk_.enter(); }
    void back() { desk_.back(); }
    /// @return false if there was no copy to leave
    bool leave();

private:
    [[nodiscard]] EntrySheet sheet(const EntryDesk::Page& page);

    OpenStudy& study_;
    domain::Layer layer_;
    std::string who_;
    EntryDesk desk_;
    std::map<std::string, std::vector<StudyBox>> boxes_; ///< by questionnaire and version
};

/// Initials as they are kept: "AB". Empty: none were typed.
std::string initials_of(const std::string& typed);

} // namespace samenspel::app
