#include <string_view>

#include "app/pages/console.hpp"
#include "app/texts.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using domain::Status;
using words::tr;

std::string status_said(Status status) {
    switch (status) {
    case Status::paused:
        return tr("Pause. The clock of the step stands still.");
    case Status::running:
        return tr("The session goes on.");
    case Status::ended:
        return tr("The session is over.");
    case Status::waiting:
        break;
    }
    return {};
}

} // namespace

std::string spoken_change(const ConsolePage& before, const ConsolePage& now) {
    std::vector<std::string> said;
    const bool new_step = before.kicker != now.kicker || before.title != now.title;
    if (before.status != now.status && before.status != Status::waiting)
        said.push_back(status_said(now.status));
    if (new_step) {
        said.insert(said.end(),
                    {now.kicker, now.title, now.question == now.title ? std::string() : now.question});
        if (now.status == Status::running)
            said.push_back(joined({now.clocks.step_label, now.clocks.step}, " "));
    } else if (before.clocks.phase_word != now.clocks.phase_word && !now.clocks.phase_word.empty()) {
        said.push_back(joined({now.clocks.step_label, now.clocks.phase_word}, ": "));
    }
    if (before.notice != now.notice)
        said.push_back(now.notice);
    // Not again for every minute, nor after a break that only hid it.
    if (now.proposal && !before.proposal && before.status == now.status)
        said.push_back(joined({now.proposal->lead, now.proposal->text}, " "));
    if (before.note_warning != now.note_warning)
        said.push_back(now.note_warning);
    std::string all;
    for (const auto& sentence : said) {
        if (!all.empty() && !sentence.empty())
            all += std::string_view(".!?").find(all.back()) == std::string_view::npos ? ". " : " ";
        all += sentence;
    }
    return all;
}

} // namespace samenspel::app
