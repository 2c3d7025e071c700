#pragma once

#include <string>
#include <vector>

#include "app/study/copy_in_hand.hpp"
#include "app/study/kiosk_start.hpp"

namespace samenspel::app {

/// Doctors who answer on the laptop itself, one after another. Nobody sees or changes what another answered: there is
/// no way back into a copy that was sent, none to what was answered of a copy before somebody went on with it, and
/// none to the study without the code with which the kiosk was begun. Each answer is in the study before the call
/// returns; whoever uses a screen calls `tick` about each second.
class Kiosk {
public:
    enum class Stage {
        welcome,     ///< for whoever comes next
        code,        ///< which copy
        question,    ///< one answer
        review,      ///< what was answered, to be sent
        thanks,      ///< it was sent
        paused,      ///< it was left halfway
        still_there, ///< over a question: nobody pressed a key for a while
        covered,     ///< over a question: the beamer shows this screen
        leaving,     ///< over all others: the code to get out
        left,
    };
    enum class Input { none, choice, several, number, month, words, code, leave_code };
    struct Choice {
        char key = 0; ///< 1 … 9, then a … z
        std::string text;
        bool chosen = false;
    };
    struct Answer {
        std::size_t item = 0; ///< for `edit`
        std::string question, answer;
    };
    struct Page {
        Stage stage = Stage::welcome;
        Input input = Input::none;
        std::size_t turn = 0; ///< another for each page: what belonged to the one before is gone
        std::string name;     ///< of the questionnaire, at the top
        std::string progress; ///< "Vraag 3 van 22"; may be empty
        double share = 0;     ///< of what is asked, answered
        std::string title;    ///< the question, or what the page says
        std::string row, help;
        std::vector<std::string> paragraphs;
        std::vector<std::string> facts; ///< short ones, set apart
        std::vector<Choice> choices;
        std::string typed, expected, unit;
        std::vector<Answer> answers; ///< of this sitting, to look over
        std::string message;
        bool bad = false;                            ///< the message is a refusal
        bool skipped = false;                        ///< it was left unanswered by choice
        std::string go_on, skip, back, later, leave; ///< what can be done, in words; empty: not here
        std::string spoken;                          ///< the page for a screen reader
    };

    static constexpr milliseconds asks_after{180'000}, gone_after{210'000}, thanks_stay{20'000};
    static constexpr milliseconds double_press{
        500};                            ///< a second Enter this soon was meant for the page before
    static constexpr int most_wrong = 3; ///< codes to get out, before one must wait
    static constexpr milliseconds wrong_wait{30'000};

    /// @param questionnaire id, of one for doctors; every version of it that was printed can be answered
    /// @param leave_code is_leave_code
    Kiosk(OpenStudy& study, std::string questionnaire, std::string leave_code, const Clock& clock);

    [[nodiscard]] Page page() const;

    void choose(std::size_t place); ///< a press on a choice; of several it comes and goes
    /// The key of a choice, 0 for none of them. @return whether it was one
    bool key(char32_t c);
    void type(const std::string& text); ///< all that stands in the field now
    void go_on();                       ///< Enter
    void skip();                        ///< rather not, or does not know
    void back();
    void later();                ///< leaves the copy halfway
    void edit(std::size_t item); ///< from the review
    void ask_to_leave();
    void touched();                   ///< somebody is there
    void tick();                      ///< time went by
    void beamer_shows_it(bool shows); ///< then a question is taken off it

private:
    using Item = CopyInHand::Item;
    void show(Stage stage);
    bool wakes();
    [[nodiscard]] bool is_double_press() const;
    void welcome();
    void open_copy();
    [[nodiscard]] bool is_fresh(const std::string& code, int questionnaire) const;
    [[nodiscard]] bool is_open(const Item& item) const;
    [[nodiscard]] std::size_t open_item_from(std::size_t place, bool unanswered) const;
    void go_to(std::size_t place);
    void next();
    void confirm_choice();
    void confirm_boxes();
    void confirm_typed();
    void answer(const domain::Cell& cell);
    template <class Write>
    bool keep(Write&& write);
    void send();
    void try_to_leave();
    void refuse(const std::string& message);
    [[nodiscard]] const Item& item() const;
    [[nodiscard]] Input input_of(const Item& item) const;
    [[nodiscard]] std::string answer_text(const Item& item) const;
    [[nodiscard]] const domain::Form& form() const;
    void fill_welcome(Page& page) const;
    void fill_question(Page& page) const;
    void fill_review(Page& page) const;
    void fill_words(Page& page) const;

    OpenStudy& study_;
    std::string questionnaire_, leave_code_;
    const Clock& clock_;
    CopyInHand copy_;
    Stage stage_ = Stage::welcome;
    Stage under_ = Stage::welcome; ///< what `still_there` or `covered` lies over
    Stage leave_from_ = Stage::welcome;
    std::size_t turn_ = 0;
    std::vector<bool> before_; ///< by variable: answered before this sitting, and not to be seen
    std::size_t at_ = 0;
    bool reviewed_ = false; ///< then an answer leads back to the review
    std::string typed_, leave_typed_;
    std::vector<bool> ticks_;
    std::string message_;
    bool bad_ = false;
    milliseconds touched_{0}, shown_{0};
    int wrong_ = 0;
    milliseconds wrong_until_{0};
};

} // namespace samenspel::app
