#pragma once

#include <map>
#include <set>
#include <string>

#include "app/pages/console.hpp"
#include "gui/console/tally_card.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/column.hpp"
#include "gui/widgets/words.hpp"

namespace samenspel::gui {

/// The middle of the console: what is said and done now.
class Stage : public Column {
public:
    explicit Stage(wxWindow* parent);

    std::function<void(const std::string& option, const std::string& count, int by)> on_hand;

    void show(const app::ConsolePage& page);
    [[nodiscard]] TallyCard* tally() const { return tally_; }

private:
    using Section = app::ConsolePage::Section;
    void rebuild();
    void add_words(const app::ConsolePage& page);
    void add_section(const Section& section, int gap);
    void add_folds();
    void toggle(const std::string& key);

    app::ConsolePage page_; ///< what is shown
    std::set<std::string> opened_;
    std::map<std::string, Fold*> folds_;
    TallyCard* tally_ = nullptr;
    Chips* prompts_ = nullptr;
    bool built_ = false;
};

} // namespace samenspel::gui
