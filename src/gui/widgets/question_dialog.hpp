#pragma once

#include <string>

class wxWindow;

namespace samenspel::gui {

enum class Answer { first, second, none };

/// A question and two answers that say what they do.
struct Question {
    std::string sentence, first, second;
    bool second_is_safe = false; ///< the second has the focus: it changes nothing
};

/// Escape or closing is no answer. Whoever asks a question in the middle of a session gets keys that were meant for
/// the slides: what is pressed before the hands have been still for a moment, or is still held down from before, does
/// not answer.
Answer ask(wxWindow* parent, const Question& question);

} // namespace samenspel::gui
