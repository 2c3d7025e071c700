#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "document/layout.hpp"

namespace samenspel::document {

struct Complaint {
    const char* text; ///< English, with {names} to fill in; the msgid of its translation
    const char* hint = "";
};

namespace complaints {
inline constexpr Complaint no_value{"the data hold nothing at {path}",
                                    "correct the path, test it with <if>, or say else=\"…\""};
inline constexpr Complaint not_words{"what the data hold at {path} is a list or a record, not words",
                                     "name a field of it, or use <repeat>"};
inline constexpr Complaint not_a_list{"what the data hold at {path} is not a list"};
inline constexpr Complaint not_a_number{"what the data hold at {path} is not a number"};
inline constexpr Complaint wrong_format{"“{words}” cannot be written as {format}"};
inline constexpr Complaint not_utf8{"the text at {path} is not UTF-8"};
inline constexpr Complaint not_a_count{"“{words}” is not a whole number from 0 to {most}"};
inline constexpr Complaint nameless_answer{"this answer has no name"};
inline constexpr Complaint double_answer{"the answer {name} stands twice in the paper",
                                         "give it another name, or each tick of a question another value"};
inline constexpr Complaint missing_character{"the font {font} lacks the character {character}",
                                             "it stands in “{words}”"};
inline constexpr Complaint bad_link{"“{link}” is not a link that can be opened",
                                    "a link begins with https:// or mailto: or tel:"};
inline constexpr Complaint no_drawing{"there is no drawing {name}"};
inline constexpr Complaint long_qr{"{length} bytes are too many for a QR code"};
inline constexpr Complaint unknown_tint{"there is no tint {name}"};
inline constexpr Complaint too_tall{"this does not fit on a page, even on an empty one"};
inline constexpr Complaint too_narrow{"there is no room left for this"};
inline constexpr Complaint furniture_too_tall{"the header or footer runs into the text",
                                              "enlarge the margin of the page"};
} // namespace complaints

/// Problems of one layout, each with its place in the template.
class Complaints {
public:
    struct Filling {
        std::string_view name;
        std::string value;
    };

    Complaints(std::string file, Translate translate) : file_(std::move(file)), translate_(translate) {}

    void add(Position at, const Complaint& complaint, std::initializer_list<Filling> fillings = {});
    [[nodiscard]] std::size_t count() const { return problems_.size(); }
    base::Problems take();

private:
    [[nodiscard]] std::string sentence(const char* english, std::initializer_list<Filling> fillings) const;

    std::string file_;
    Translate translate_;
    base::Problems problems_;
};

} // namespace samenspel::document
