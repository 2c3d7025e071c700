#include "app/pages/console.hpp"

/// What the console whispers to the moderator while the group talks.
namespace samenspel::app {
namespace {

using domain::Status;

constexpr std::chrono::minutes still_notes{3};
constexpr std::chrono::minutes silence_lasts{2};
constexpr std::size_t prompts_shown = 3;

std::vector<std::string> prompts_at(const domain::Module& module, domain::Prompt::Moment moment) {
    std::vector<std::string> texts;
    for (const auto& prompt : module.prompts)
        if (prompt.moment == moment)
            texts.push_back(prompt.text);
    return texts;
}

} // namespace

std::vector<std::string> ConsolePresenter::prompts() const {
    const auto position = session_.position();
    const auto& step = session_.step_of(position.step);
    if (!step.is_exchange() || position.status != Status::running)
        return {};

    using Moment = domain::Prompt::Moment;
    const bool silent = silence_at_ >= milliseconds{0} && clock_.elapsed() - silence_at_ < silence_lasts;
    auto last_sign = std::max(session_.now() - position.into, typed_at_);
    for (const auto& note : session_.record().notes)
        last_sign = std::max(last_sign, note.at);
    const bool still = session_.now() - last_sign >= still_notes;

    auto own = prompts_at(session_.module(), silent  ? Moment::silence
                                             : still ? Moment::still
                                                     : Moment::start);
    if (!silent && !still)
        own.insert(own.begin(), step.prompts.begin(), step.prompts.end());
    const std::size_t turn = silent ? silences_ - 1 : 0;
    std::vector<std::string> all;
    if (const auto& advice = session_.module().advice; silent && !advice.empty())
        all.push_back(advice[turn % advice.size()]); // silence is allowed: that comes first
    for (std::size_t i = 0; i < own.size() && all.size() < prompts_shown; ++i)
        all.push_back(own[(turn + i) % own.size()]);
    return all;
}

} // namespace samenspel::app
