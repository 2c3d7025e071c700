#include "app/pages/console.hpp"

namespace samenspel::app {

std::optional<Command> command_for(const KeyPress& press) {
    if (press.control) {
        if (press.key == Key::letter_z && !press.typing)
            return Command::undo;
        return std::nullopt;
    }
    // A clicker sends these also while the cursor is in the notes.
    switch (press.key) {
    case Key::page_down:
        return Command::next;
    case Key::page_up:
        return Command::previous;
    case Key::f5:
    case Key::f11:
        return Command::full_screen;
    case Key::escape:
        return Command::leave;
    default:
        break;
    }
    if (press.typing)
        return std::nullopt;
    switch (press.key) {
    case Key::right:
    case Key::down:
    case Key::space:
        return Command::next;
    case Key::left:
    case Key::up:
        return Command::previous;
    case Key::letter_b:
    case Key::period:
        return Command::black;
    case Key::letter_f:
        return Command::freeze;
    case Key::letter_s:
        return Command::swap_screens;
    case Key::letter_n:
    case Key::tab:
        return Command::notes;
    case Key::letter_o:
        return Command::overview;
    case Key::letter_p:
        return Command::pause;
    case Key::letter_t:
        return Command::timer;
    case Key::letter_v:
        return Command::video;
    case Key::letter_z:
        return Command::silence;
    case Key::question_mark:
        return Command::help;
    default:
        return std::nullopt;
    }
}

} // namespace samenspel::app
