#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "app/study/open_study.hpp"

namespace samenspel::app {

/// A copy whose answers come in one after another: what desk and kiosk share. Each answer is in the study before the
/// call returns. All that write refuse with base::FileError if the disk does, and then nothing has changed.
class CopyInHand {
public:
    /// What is asked in one go: a variable, or all boxes of a multiple.
    struct Item {
        std::size_t question = 0, variable = 0;
        bool boxes = false;
    };

    /// @param layer of all that is answered; @param who initials
    CopyInHand(OpenStudy& study, domain::Layer layer, std::string who, const Clock& clock);

    /// From now on it is this one. @return what was answered of it already, in this layer
    domain::LayerAnswers take(const std::string& code, int questionnaire);
    void put_away(); ///< nothing of it stays here

    [[nodiscard]] const std::string& code() const { return code_; } ///< empty: none is in hand
    [[nodiscard]] const domain::Form& form() const;
    [[nodiscard]] const domain::Question& question(const Item& item) const;
    [[nodiscard]] const domain::Variable& variable(const Item& item) const;
    [[nodiscard]] const domain::Cell& cell(const Item& item) const { return cells_[item.variable]; }
    [[nodiscard]] const std::vector<Item>& items() const {
        return items_;
    } ///< that the answers so far lead to
    [[nodiscard]] bool is_answered(const Item& item) const;
    /// What can be chosen: its labels, or the steps of a scale.
    [[nodiscard]] std::vector<domain::Variable::Label> choices(const Item& item) const;
    [[nodiscard]] std::vector<bool> ticks(const Item& item) const; ///< of a multiple

    /// Behind the answer that is given other items may be asked than before. @param again why it is another than before
    void answer(const Item& item, const domain::Cell& cell, const std::string& again);
    void answer_boxes(const Item& item, const std::vector<bool>& ticks, const std::string& again);
    /// What a changed answer no longer leads to was not asked.
    void end(const std::string& again);
    /// The same in one record that says something of every variable: who answered sends it.
    void send(const std::string& again);

private:
    void find_items();
    void record(std::vector<domain::Cell> cells, const std::string& again, bool whole = false);
    void drop_what_stands(std::vector<domain::Cell>& cells) const;
    [[nodiscard]] std::vector<domain::Cell> not_asked() const;
    [[nodiscard]] std::vector<const domain::Entry*> own_entries() const;

    OpenStudy& study_;
    domain::Layer layer_;
    std::string who_;
    const Clock& clock_;
    std::string code_;
    int questionnaire_ = 0;
    std::unordered_set<std::uint64_t> gone_; ///< withdrawn
    std::vector<domain::Cell> cells_;        ///< of this layer, as they stand
    std::vector<Item> items_;
};

/// Of a copy and its place in Study::questionnaires, as it was printed: -1 if the study does not know it.
int questionnaire_of(const domain::Study& study, const domain::PrintedCopy& copy);

/// The key of a choice: 1 … 9, then a … z.
char key_of_choice(std::size_t place);
std::optional<std::size_t> choice_of_key(char32_t key, std::size_t choices);
/// The digit that lies under this character on a Belgian keyboard, which types its digits with Shift only.
char32_t digit_below(char32_t c);

/// Digits, and not too many for a number.
bool is_number_typed(const std::string& typed);
/// A month as people type it: "5 2019", "05/2019", "052019", "2019-05". Empty for what is none.
domain::Cell month_typed(const std::string& typed);

} // namespace samenspel::app
