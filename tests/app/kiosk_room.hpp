#pragma once

#include <algorithm>

#include "app/study/kiosk.hpp"
#include "app/written_study.hpp"
#include "support/catch.hpp"

namespace samenspel::test {

/// A kiosk of the study of the tests, and whoever sits at it.
struct KioskRoom {
    WrittenStudy written;
    app::Kiosk kiosk{*written.study, "kort", "2580", written.clock};

    app::Kiosk::Page page() const { return kiosk.page(); }
    /// As a person does, whose second key comes a little later.
    void on() {
        written.clock.advance(std::chrono::milliseconds{600});
        kiosk.go_on();
    }
    void open(const std::string& code) {
        if (page().stage == app::Kiosk::Stage::welcome)
            on();
        kiosk.type(code);
        on();
    }
    void keys(const std::u32string& keys) {
        for (const char32_t c : keys)
            CHECK(kiosk.key(c));
    }
    void typed(const std::string& text) {
        kiosk.type(text);
        on();
    }
    /// All that is asked of a copy of the short form that says yes.
    void answer_all() {
        keys(U"1");
        on();
        keys(U"13");
        on();
        typed("45");
        typed("3 2017");
        keys(U"4");
        on();
        typed("meer tijd");
    }
    void wait(app::milliseconds time) {
        written.clock.advance(time);
        kiosk.tick();
    }
    /// All that a page shows, in one text.
    std::string shown() const {
        const auto now = page();
        std::string all = now.spoken + now.typed + now.message + now.unit;
        for (const auto& one : now.answers)
            all += one.answer;
        return all;
    }
    std::vector<dataset::Finding::Kind> findings(const std::string& copy) const {
        std::vector<dataset::Finding::Kind> kinds;
        const auto answers = written.study->answers();
        for (const auto& one : answers->findings)
            if (one.copy == copy)
                kinds.push_back(one.kind);
        return kinds;
    }
    bool usable(const std::string& copy) const {
        const auto answers = written.study->answers();
        for (const auto& one : answers->answered)
            if (one.copy->copy == copy)
                return one.usable;
        return false;
    }
};

} // namespace samenspel::test
