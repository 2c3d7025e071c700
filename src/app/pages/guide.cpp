#include "app/pages/guide.hpp"

#include "words/words.hpp"

namespace samenspel::app {

using words::mark;
using words::tr;

Guide::Guide() {
    using P = const Practice&;
    lessons_ = {
        {mark("Begin"),
         mark("This is a rehearsal: nothing can go wrong. Press the large button at the bottom right, or "
              "PgDn. A clicker does "
              "the same."),
         [](P, P now) { return now.running; }},
        {mark("The next slide"),
         mark("Press PgDn twice more. At the bottom left you see what the room sees; in the middle stands "
              "what you can "
              "say."),
         [](P before, P now) { return now.forward >= before.forward + 2; }},
        {mark("Too far?"),
         mark(
             "PgUp goes one back. Within ten seconds it is as if the press had not happened: the clock too."),
         [](P before, P now) { return now.back > before.back; }},
        {mark("Black"),
         mark("Press B: the beamer is black, everyone looks at you. B again, and the slide is back."),
         [](P before, P now) { return now.lit_again > before.lit_again; }},
        {mark("Look ahead in secret"),
         mark("Press F: the room keeps this slide while you look ahead with PgDn. Go back with PgUp, and "
              "press F again."),
         [](P before, P now) { return now.thawed > before.thawed; }},
        {mark("To the question"),
         mark("Go on with PgDn until the group has its working question. The stripe on the slide turns light "
              "green: now "
              "the group talks."),
         [](P, P now) { return now.at_question; }},
        {mark("Write down what is said"),
         mark("Press N, type a line, and Enter. Every line is on the disk at once. Names of patients do not "
              "belong "
              "here."),
         [](P before, P now) { return now.notes > before.notes; }},
        {mark("A star"),
         mark("Type a line that begins with * and press Enter: it is read out at the end, and stands on the "
              "beamer."),
         [](P before, P now) { return now.starred > before.starred; }},
        {mark("It is silent"),
         mark("Silence is allowed. If it lasts too long: Esc leaves the line, then Z gives you a question to "
              "ask."),
         [](P before, P now) { return now.silences > before.silences; }},
        {mark("Not on schedule"),
         mark("You went quickly, so you are ahead. Below the words stands a proposal to share out the time: "
              "press “Do it”; "
              "Ctrl+Z takes it back. If you are late, it is the other way round."),
         [](P before, P now) { return now.taken > before.taken; }},
        {mark("A break"),
         mark("Press P: the clock of the step stands still, and the beamer says so. P again, and you go on."),
         [](P before, P now) { return now.resumed > before.resumed; }},
    };
}

bool Guide::watch(const Practice& now) {
    if (over() || !lessons_[lesson_].done(before_, now))
        return false;
    skip(now);
    return true;
}

void Guide::skip(const Practice& now) {
    if (over())
        return;
    ++lesson_;
    before_ = now;
}

std::string Guide::title() const {
    return over() ? std::string() : tr(lessons_[lesson_].title);
}

std::string Guide::text() const {
    return over() ? tr("That was all. The evening itself is no more than this. Look round a while, or stop "
                       "here.")
                  : tr(lessons_[lesson_].text);
}

} // namespace samenspel::app
