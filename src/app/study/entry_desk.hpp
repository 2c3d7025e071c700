#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/study/copy_in_hand.hpp"

namespace samenspel::app {

/// Typing answers from paper, one key each. The same in the window and in a terminal: keys come in, what is to be seen
/// goes out. Each answer is in the study before its key returns; who types the second time sees nothing of the first.
class EntryDesk {
public:
    enum class Stage {
        code,     ///< which copy
        question, ///< an answer is awaited
        review,   ///< the last question is answered; Enter ends the copy
    };
    struct Choice {
        char key = 0; ///< 1 … 9, then a … z: the place of its box on paper
        std::string text;
        bool chosen = false;
    };
    struct Page {
        Stage stage = Stage::code;
        std::string copy;  ///< that is being typed; empty at Stage::code
        std::string title; ///< of the questionnaire
        std::string question, row, help;
        std::string variable; ///< whose boxes are to be lit on the page; of a multiple its question
        std::vector<Choice> choices;
        std::string typed;                     ///< so far, of a code, a number, a month or words
        std::string expected;                  ///< how: "0–500", "mm jjjj"
        std::string answer;                    ///< that stands already, when one went back
        std::size_t number = 0, count = 0;     ///< of this item, of all that will be asked
        std::string message;                   ///< what was wrong, or what happened
        bool bad = false;                      ///< the message is a refusal
        std::vector<std::string> alike;        ///< codes that may be meant; keys 1 to 3 take them
        std::size_t copies_done = 0, keys = 0; ///< since the desk was opened; keys of this copy
    };

    /// @param who initials; @param layer first or second
    EntryDesk(OpenStudy& study, domain::Layer layer, std::string who, const Clock& clock);

    [[nodiscard]] Page page() const;
    /// Each key is a letter of free text, also those that elsewhere mean something else.
    [[nodiscard]] bool wants_words() const;
    [[nodiscard]] bool wants_several() const; ///< boxes, and then Enter

    void character(char32_t c);
    void enter();
    void back(); ///< erases, or goes to the item before
    void not_answered();
    void unreadable(); ///< illegible, or two boxes where one is asked
    /// Leaves the copy as it is; what was confirmed stays, and it goes on there when its code is typed again.
    void leave();

private:
    void type_code(char32_t c);
    void open_copy(const std::string& typed);
    [[nodiscard]] int questionnaire_to_type(const std::string& code) const;
    void start(const std::string& code, int questionnaire);
    [[nodiscard]] const CopyInHand::Item& item() const;
    [[nodiscard]] const domain::Variable& variable() const;
    [[nodiscard]] domain::Question::Kind kind() const;
    void choose(char32_t c);
    void type_number(char32_t c);
    void type_month(char32_t c);
    void confirm_typed();
    void answer(const domain::Cell& cell);
    void answer_boxes();
    void go_on();
    void go_to(std::size_t place);
    void finish();
    void refuse(const std::string& message);
    void fill_item(Page& page) const;

    OpenStudy& study_;
    domain::Layer layer_;
    std::string who_;
    CopyInHand copy_;
    Stage stage_ = Stage::code;
    std::size_t at_ = 0;
    std::string typed_;
    std::vector<bool> ticks_;
    std::string message_;
    bool bad_ = false;
    bool enter_is_late_ = false; ///< the key before ended a month by itself
    std::vector<std::string> near_;
    std::size_t done_ = 0, keys_ = 0;
};

} // namespace samenspel::app
