#include <algorithm>
#include <set>

#include "base/path.hpp"
#include "content/module_reader.hpp"
#include "content/svg_reader.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace samenspel;
using Kind = domain::Step::Kind;

namespace {

std::filesystem::path folder() {
    return test::source_dir() / "modules/mantelzorg";
}

const domain::Module& training() {
    static const auto loaded = content::load_module(folder());
    return loaded.module;
}

std::vector<const domain::Step*> steps_of(Kind kind) {
    std::vector<const domain::Step*> found;
    for (const auto& block : training().blocks)
        for (const auto& step : block.steps)
            if (step.kind == kind)
                found.push_back(&step);
    return found;
}

template <typename Count>
std::vector<std::size_t> counts(const std::vector<const domain::Step*>& steps, Count count) {
    std::vector<std::size_t> numbers;
    for (const auto* step : steps)
        numbers.push_back(count(*step));
    return numbers;
}

using Counts = std::vector<std::size_t>;

} // namespace

TEST_CASE("The training holds the evening of its manual", "[mantelzorg]") {
    const auto& module = training();
    CHECK(content::load_module(folder()).problems.empty());
    CHECK(module.length == domain::minutes(120));
    Counts minutes, goals;
    for (const auto& block : module.blocks) {
        minutes.push_back(static_cast<std::size_t>(block.time.planned.count()));
        goals.push_back(block.goals.size());
    }
    CHECK(minutes == Counts{5, 20, 20, 20, 20, 20, 15});
    CHECK(goals == Counts{0, 4, 4, 5, 3, 4, 0});
    CHECK(module.prompts.size() == 7);
    CHECK(module.blocks.front().kind == domain::Block::Kind::intro);
    CHECK(module.blocks.back().kind == domain::Block::Kind::outro);
}

TEST_CASE("Each part has its topics, its working question and its deepening", "[mantelzorg]") {
    const auto flashes = steps_of(Kind::flash), questions = steps_of(Kind::question);
    CHECK(counts(flashes, [](const auto& step) { return step.topics.size(); }) == Counts{3, 2, 3, 2, 2});
    REQUIRE(questions.size() == 5);
    const auto deepening = [&](bool addition) {
        return counts(questions, [&](const domain::Step& step) {
            return static_cast<std::size_t>(
                std::ranges::count(step.deepening, addition, &domain::Step::Deepening::addition));
        });
    };
    CHECK(deepening(false) == Counts{0, 3, 0, 1, 0});
    CHECK(deepening(true) == Counts{2, 0, 2, 0, 2});
    CHECK(counts(questions, [](const auto& step) { return std::size_t{step.lead_in.empty()}; }) ==
          Counts{0, 0, 0, 0, 0});
    CHECK(counts(questions, [](const auto& step) { return std::size_t{step.tally.has_value()}; }) ==
          Counts{0, 0, 0, 1, 0});
    CHECK(questions[3]->tally->options.size() == 4);
    CHECK(questions[3]->tally->counts.size() == 2);
    REQUIRE(steps_of(Kind::addition).size() == 1);
}

TEST_CASE("What is told fits its minutes, at 120 to 135 words a minute", "[mantelzorg]") {
    for (const auto* step : steps_of(Kind::flash)) {
        CAPTURE(step->text.front().spans.front().text);
        const auto words = static_cast<long>(domain::word_count(step->text));
        CHECK(words >= 5 * 120);
        CHECK(words <= step->time.planned.count() * 135);
        CHECK(words <= 7 * 120);
        REQUIRE(step->short_time == domain::minutes(3));
        const auto brief = static_cast<long>(domain::word_count(step->short_text));
        CHECK(brief >= 2 * 120);
        CHECK(brief <= 3 * 135);
        CHECK(step->points.size() >= 3);
        CHECK(step->points.size() <= 6);
    }
    for (const auto kind : {Kind::talk, Kind::addition}) {
        for (const auto* step : steps_of(kind)) {
            CAPTURE(step->id);
            CHECK(static_cast<long>(domain::word_count(step->text)) <= step->time.planned.count() * 135);
            const auto& least = step->short_text.empty() ? step->text : step->short_text;
            CHECK(static_cast<long>(domain::word_count(least)) <= step->time.least.count() * 135);
        }
    }
}

TEST_CASE("No picture of the training keeps words that a translation cannot reach", "[mantelzorg]") {
    std::size_t pictures = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder() / "pictures")) {
        CAPTURE(entry.path());
        ++pictures;
        const auto drawing = content::load_svg(entry.path()).drawing;
        CHECK(training().labels_of("pictures/" + base::utf8(entry.path().filename())) != nullptr);
        for (const auto& part : drawing.parts) {
            const auto* label = std::get_if<document::Label>(&part);
            if (label != nullptr)
                CHECK_FALSE(label->id.empty());
        }
    }
    CHECK(pictures == 10);
}
