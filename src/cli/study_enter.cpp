#include <iostream>
#include <istream>

#ifdef _WIN32
#include <windows.h>
#else
#include <cstdio>

#include <poll.h>
#include <termios.h>
#include <unistd.h>
#endif

#include "app/clock.hpp"
#include "app/study/entry_desk.hpp"
#include "base/path.hpp"
#include "cli/study_command.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

using app::EntryDesk;
using words::fill;
using words::tr;

/// While it lives a key is read as soon as it is pressed, and is not shown.
class OneKeyAtATime {
public:
#ifdef _WIN32
    /// The console tells of arrows apart.
    bool escape_was_alone() {
        return true;
    }
    OneKeyAtATime() {
        DWORD mode = 0; // not _isatty: to that NUL is a terminal too
        active_ = GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &mode) != 0;
    }
    /// The next byte of UTF-8.
    int next() {
        if (!active_)
            return std::cin.get();
        if (bytes_.empty()) {
            std::wstring typed(1, typed_character());
            if (typed[0] >= 0xD800 && typed[0] < 0xDC00)
                typed += typed_character();
            if (typed[0] == 0)
                return std::char_traits<char>::eof();
            bytes_ = base::utf8(std::filesystem::path(typed));
        }
        const auto byte = static_cast<unsigned char>(bytes_.front());
        bytes_.erase(0, 1);
        return byte;
    }
#else
    OneKeyAtATime() {
        active_ = isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &before_) == 0;
        if (!active_)
            return;
        termios raw = before_;
        raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &raw);
        std::setvbuf(stdin, nullptr, _IONBF, 0); // or what is there already could not be asked for
    }
    ~OneKeyAtATime() {
        if (active_)
            tcsetattr(STDIN_FILENO, TCSANOW, &before_);
    }
    int next() {
        return std::cin.get();
    }
    /// Whether the Escape that was read came alone. Arrows and the like send one too, with more right behind it: all of
    /// that is taken away.
    bool escape_was_alone() {
        const auto more = [this] {
            pollfd input{STDIN_FILENO, POLLIN, 0};
            return active_ && poll(&input, 1, longest_within_a_key) > 0;
        };
        if (!more())
            return true;
        if (const int kind = next(); kind == '[' || kind == 'O')
            while (more())
                if (const int byte = next(); byte >= 0x40 && byte <= 0x7E)
                    break;
        return false;
    }
#endif
    OneKeyAtATime(const OneKeyAtATime&) = delete;
    OneKeyAtATime& operator=(const OneKeyAtATime&) = delete;

private:
#ifdef _WIN32
    /// Of the next key that types something. Ctrl+C is none: it ends the program. @return 0 at the end
    static wchar_t typed_character() {
        const HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
        for (;;) {
            INPUT_RECORD record{};
            DWORD count = 0;
            if (!ReadConsoleInputW(input, &record, 1, &count) || count == 0)
                return 0;
            const KEY_EVENT_RECORD& key = record.Event.KeyEvent;
            // A character by its number on the digits comes with Alt's coming up.
            if (record.EventType == KEY_EVENT && key.uChar.UnicodeChar != 0 &&
                (key.bKeyDown || key.wVirtualKeyCode == VK_MENU))
                return key.uChar.UnicodeChar;
        }
    }
    bool active_ = false;
    std::string bytes_; ///< of a character that was begun
#else
    static constexpr int longest_within_a_key = 25; // milliseconds
    bool active_ = false;
    termios before_{};
#endif
};

/// The rest of a character of UTF-8 whose first byte was read. U+FFFD for what is none.
char32_t character_from(int first, OneKeyAtATime& keys) {
    const auto byte = static_cast<unsigned>(first);
    const int more = byte < 0x80 ? 0 : byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : -1;
    if (more < 0)
        return U'\uFFFD';
    auto character = static_cast<char32_t>(more == 0 ? byte : byte & (0x3FU >> static_cast<unsigned>(more)));
    for (int i = 0; i < more; ++i) {
        const int next = keys.next();
        if (next < 0x80 || next >= 0xC0)
            return U'\uFFFD';
        character = character << 6U | (static_cast<unsigned>(next) & 0x3FU);
    }
    return character;
}

void press(EntryDesk& desk, int key, OneKeyAtATime& keys) {
    constexpr int escape = 27, rub_out = 127, back_space = 8;
    const bool words = desk.wants_words();
    const bool first_letter = desk.page().typed.empty();
    if (key == '\n' || key == '\r')
        desk.enter();
    else if (key == rub_out || key == back_space)
        desk.back();
    else if (key == escape && keys.escape_was_alone())
        desk.leave();
    else if (key == '?' && (!words || first_letter))
        desk.unreadable();
    else if (key == '-' && desk.page().stage == EntryDesk::Stage::question && (!words || first_letter))
        desk.not_answered();
    else if (key >= ' ')
        desk.character(character_from(key, keys));
}

/// What one sees; nothing when it is what was shown before.
std::string screen_of(const EntryDesk::Page& page) {
    std::string text;
    if (!page.message.empty())
        text += (page.bad ? "! " : "  ") + page.message + '\n';
    for (std::size_t i = 0; i < page.alike.size(); ++i)
        text += "  " + std::to_string(i + 1) + "  " + page.alike[i] + '\n';
    if (page.stage == EntryDesk::Stage::code)
        return text + tr("Code of the copy:") + '\n';
    if (page.stage == EntryDesk::Stage::review)
        return text + fill(tr("{code}: everything is answered. Enter ends it."), {{"code", page.copy}}) +
               '\n';
    text += std::to_string(page.number) + '/' + std::to_string(page.count) + "  " + page.question + '\n';
    if (!page.row.empty())
        text += "     " + page.row + '\n';
    for (const auto& choice : page.choices)
        text += std::string(choice.chosen ? "   x " : "     ") + choice.key + "  " + choice.text + '\n';
    if (!page.expected.empty())
        text += "     " + page.expected + '\n';
    if (!page.answer.empty())
        text += "   = " + page.answer + '\n';
    return text;
}

} // namespace

base::ExitCode study_enter(const StudyOptions& o, Streams streams) {
    const auto study = app::OpenStudy::open(base::to_path(o.study));
    const app::SystemClock clock;
    EntryDesk desk(*study, o.layer == "second" ? domain::Layer::second : domain::Layer::first, o.who, clock);
    streams.out << tr("A key for each box · Backspace: back · - not answered · ? illegible · Esc: another "
                      "copy · Ctrl+D: end")
                << '\n';
    OneKeyAtATime keys;
    std::string shown;
    while (true) {
        if (auto screen = screen_of(desk.page()); screen != shown) {
            streams.out << screen << std::flush;
            shown = std::move(screen);
        }
        constexpr int end_of_input = 4; // Ctrl+D, where the terminal does not end the input itself
        const int key = keys.next();
        if (key < 0 || key == end_of_input)
            break;
        press(desk, key, keys);
    }
    const auto done = desk.page().copies_done;
    streams.out << fill(words::trn("{n} copy typed", "{n} copies typed", static_cast<long>(done)),
                        {{"n", std::to_string(done)}})
                << '\n';
    return base::ExitCode::done;
}

} // namespace samenspel::cli
