#include "evening.hpp"

#include <algorithm>

#include "app/script/script.hpp"
#include "app/texts.hpp"
#include "support/paths.hpp"

namespace samenspel::app::test {

std::filesystem::path tiny() {
    return samenspel::test::source_dir() / "tests/modules/tiny";
}

std::filesystem::path mantelzorg() {
    return samenspel::test::source_dir() / "modules/mantelzorg";
}

PrepareForm tiny_form() {
    PrepareForm form;
    form.lok_name = "LOK Testdorp";
    form.date = "21/11/2026";
    form.start = "20:00";
    form.length = "40";
    form.participants = "An Een\nBert Twee\nCor Drie\n";
    return form;
}

PrepareForm mantelzorg_form(int people) {
    auto form = tiny_form();
    form.length = "120";
    form.participants.clear();
    for (int i = 1; i <= people; ++i)
        form.participants += "Arts " + std::string(1, static_cast<char>('A' + i - 1)) + "\n";
    return form;
}

Evening::Evening(const PrepareForm& form, const std::filesystem::path& module, int rehearsal_speed)
    : places{module.parent_path(), samenspel::test::source_dir() / "templates", {}, folder / "sessions"},
      clock(std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + 18h, 60min),
      session(create_session(places, module, form, clock, rehearsal_speed)) {
    file = session->file();
    presenter = std::make_unique<ConsolePresenter>(*session, view, clock);
}

void Evening::reopen() {
    presenter.reset();
    session.reset();
    session = LiveSession::open(file, places.modules, clock);
    view = {};
    presenter = std::make_unique<ConsolePresenter>(*session, view, clock);
}

void Evening::until(const std::string& time) {
    const auto now = session->info().local(session->now());
    const auto wanted = std::chrono::floor<std::chrono::days>(now) + read_clock(time).value();
    REQUIRE(wanted >= now);
    run(wanted - now);
}

void Evening::run(std::chrono::milliseconds time) {
    for (const auto end = clock.elapsed() + time; clock.elapsed() < end;)
        tick(std::min<std::chrono::milliseconds>(30s, end - clock.elapsed()));
}

void Evening::tick(std::chrono::milliseconds later) {
    clock.advance(later);
    presenter->tick();
}

bool Evening::press(Key key, bool typing) {
    clock.advance(1s);
    return presenter->key({key, false, typing});
}

void Evening::press(Key key, int times) {
    for (int i = 0; i < times; ++i)
        press(key);
}

void Evening::begin() {
    until("20:00");
    presenter->next();
    clock.advance(1s);
    until("20:00:01");
}

void Evening::to(const std::string& step) {
    const auto& steps = session->running().plan().steps;
    const auto found = std::ranges::find(steps, step, &domain::PlannedStep::key);
    REQUIRE(found != steps.end());
    presenter->jump(static_cast<std::size_t>(found - steps.begin()));
}

void Evening::type(const std::string& line) {
    clock.advance(1s);
    presenter->typed(line);
}

void Evening::write(const std::string& line) {
    type(line);
    presenter->enter_note();
}

std::string Evening::step() const {
    return session->running().plan().steps[session->position().step].key();
}

std::vector<std::string> Evening::notes() const {
    std::vector<std::string> texts;
    for (const auto& note : session->record().notes)
        texts.push_back(note.content.text);
    return texts;
}

std::string Evening::local_now() const {
    return second_text(session->info().local(session->now()));
}

} // namespace samenspel::app::test
