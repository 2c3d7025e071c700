#include "domain/session/plan.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <numeric>
#include <random>

using namespace samenspel::domain;
using namespace std::chrono_literals;

namespace {

Step make_step(Step::Kind kind, std::string id, Duration time, std::optional<minutes> brief = std::nullopt) {
    Step step;
    step.kind = kind;
    step.id = std::move(id);
    step.time = time;
    step.short_time = brief;
    return step;
}

Block make_block(Block::Kind kind, std::string id, std::vector<Step> steps) {
    Block block;
    block.kind = kind;
    block.id = std::move(id);
    block.steps = std::move(steps);
    return block;
}

// minutes  0       5         12              25                     45                     65  ...  105        120
//          | intro | one                     | two                  | three, four, five         | outro       |
//          | hello | flash   | question      | flash | question | extra                        | close       |
// least      5       5         10              5       8          0                               15 protected
// most       5       10        15              8       15         3                               20
Module evening() {
    using Kind = Step::Kind;
    Module module;
    module.length = 120min;
    module.blocks.push_back(
        make_block(Block::Kind::intro, "intro", {make_step(Kind::talk, "hello", {5min, 5min, 5min})}));
    for (const auto* id : {"one", "two", "three", "four", "five"})
        module.blocks.push_back(make_block(Block::Kind::part, id,
                                           {make_step(Kind::flash, "flash", {7min, 5min, 10min}, 3min),
                                            make_step(Kind::question, "question", {13min, 10min, 15min})}));
    auto& two = module.blocks[2].steps;
    two[0].time = {7min, 5min, 8min};
    two[1].time = {10min, 8min, 15min};
    two.push_back(make_step(Kind::addition, "extra", {3min, 1min, 3min}));
    two[2].optional = true;
    module.blocks.push_back(
        make_block(Block::Kind::outro, "outro", {make_step(Kind::talk, "close", {15min, 12min, 20min})}));
    module.blocks.back().protected_time = true;
    return module;
}

Plan plan_of(minutes length, Choices choices = {}) {
    choices.length = length;
    return std::get<Plan>(make_plan(evening(), choices));
}

std::vector<int> whole_minutes(const Plan& plan) {
    std::vector<int> all;
    for (const auto& step : plan.steps) {
        CHECK(step.allotted % 1min == 0s);
        all.push_back(static_cast<int>(step.allotted / 1min));
    }
    return all;
}

const PlannedStep& at(const Plan& plan, const std::string& key) {
    return *std::ranges::find(plan.steps, key, &PlannedStep::key);
}

seconds sum_of(const Plan& plan) {
    seconds all{0};
    for (const auto& step : plan.steps)
        all += step.allotted;
    return all;
}

long long sum(const std::vector<long long>& parts) {
    return std::accumulate(parts.begin(), parts.end(), 0LL);
}

} // namespace

TEST_CASE("The length of the module gives each step what was planned", "[plan]") {
    for (const auto length : {0min, 120min}) {
        const Plan plan = plan_of(length);
        CHECK(whole_minutes(plan) == std::vector{5, 7, 13, 7, 10, 3, 7, 13, 7, 13, 7, 13, 15});
        CHECK(plan.length == 120min);
        CHECK(plan.spare == 0s);
    }
    const PlannedStep flash = at(plan_of(0min), "one/flash");
    CHECK(flash.block == "one");
    CHECK(flash.step == "flash");
    CHECK(flash.least == 5min);
    CHECK(flash.most == 10min);
    CHECK(flash.short_saves == 4min);
    CHECK_FALSE(flash.protected_time);
    CHECK_FALSE(flash.short_version);
    CHECK_FALSE(flash.video);
    CHECK(at(plan_of(0min), "one/question").short_saves == 0s);
    CHECK(at(plan_of(0min), "outro/close").protected_time);
}

TEST_CASE("A shorter evening is shared in proportion to what each step can miss", "[plan]") {
    // To be missed: 4 flashes and two's: 2 each, 4 questions: 3 each, two's: 2, extra: 2 = 26 of 105.
    // 107 saves 13 = half of it: 1 of each 2, 1.5 of each 3: the first two of those give 2.
    CHECK(whole_minutes(plan_of(107min)) == std::vector{5, 6, 11, 6, 9, 2, 6, 11, 6, 12, 6, 12, 15});
    // 94 saves all 26, the protected close keeps its 15.
    CHECK(whole_minutes(plan_of(94min)) == std::vector{5, 5, 10, 5, 8, 1, 5, 10, 5, 10, 5, 10, 15});
    CHECK(whole_minutes(plan_of(100min)).back() == 15);
}

TEST_CASE("A protected step gives time only when the others have none left", "[plan]") {
    CHECK(whole_minutes(plan_of(93min)).back() == 14);
    CHECK(whole_minutes(plan_of(91min)) == std::vector{5, 5, 10, 5, 8, 1, 5, 10, 5, 10, 5, 10, 12});
}

TEST_CASE("A longer evening fills each step up to its most, the protected last, and the rest is spare",
          "[plan]") {
    // Room: flashes 3, 1, 3, 3, 3; questions 2, 5, 2, 2, 2 = 26; close 5.
    CHECK(whole_minutes(plan_of(146min)) == std::vector{5, 10, 15, 8, 15, 3, 10, 15, 10, 15, 10, 15, 15});
    CHECK(whole_minutes(plan_of(149min)).back() == 18);
    const Plan plan = plan_of(180min);
    CHECK(whole_minutes(plan).back() == 20);
    CHECK(plan.length == 180min);
    CHECK(plan.spare == 29min);
    CHECK(plan_of(151min).spare == 0min);
    CHECK(plan_of(152min).spare == 1min);
}

TEST_CASE("An hour cannot hold the evening, and it is said what could", "[plan]") {
    Choices choices;
    choices.length = 60min;
    const auto refusal = std::get<PlanRefusal>(make_plan(evening(), choices));
    CHECK(refusal.asked == 60min);
    CHECK(refusal.needed == 91min);
    CHECK(refusal.needed_short == 81min); // five flashes of 3 instead of 5
    CHECK(refusal.needed_bare == 80min);  // and without the extra
    // Each of the numbers holds what it says, and not a minute less.
    for (const auto length : {91min, 90min}) {
        choices.length = length;
        CHECK(std::holds_alternative<Plan>(make_plan(evening(), choices)) == (length == 91min));
    }
    for (const auto* id : {"one", "two", "three", "four", "five"})
        choices.short_version.insert(step_key(id, "flash"));
    for (const auto length : {81min, 80min}) {
        choices.length = length;
        CHECK(std::holds_alternative<Plan>(make_plan(evening(), choices)) == (length == 81min));
    }
    choices.left_out.insert("two/extra");
    for (const auto length : {80min, 79min}) {
        choices.length = length;
        CHECK(std::holds_alternative<Plan>(make_plan(evening(), choices)) == (length == 80min));
    }
}

TEST_CASE("A short flash gives its time to the exchange of its own block", "[plan]") {
    Choices choices;
    choices.short_version = {"two/flash"};
    const Plan plan = plan_of(120min, choices);
    CHECK(whole_minutes(plan) == std::vector{5, 7, 13, 3, 14, 3, 7, 13, 7, 13, 7, 13, 15});
    const PlannedStep flash = at(plan, "two/flash");
    CHECK(flash.short_version);
    CHECK(flash.least == 3min);
    CHECK(flash.most == 3min);
    CHECK(flash.short_saves == 0s);
    CHECK(at(plan, "one/flash").short_saves == 4min);
}

TEST_CASE("What is only told gets nothing of it while the exchange can take it", "[plan]") {
    auto module = evening();
    module.blocks[2].steps[2].time.most = 9min;
    Choices choices;
    choices.short_version = {"two/flash"};
    CHECK(at(std::get<Plan>(make_plan(module, choices)), "two/question").allotted == 14min);
    CHECK(at(std::get<Plan>(make_plan(module, choices)), "two/extra").allotted == 3min);
}

TEST_CASE("The exchange takes no more than its most; what is left goes to all", "[plan]") {
    Choices choices;
    choices.short_version = {"one/flash"};
    // Question one takes 2 of the 4; room of the others then: flashes 1, 3, 3, 3, questions 5, 2, 2, 2 = 21.
    const Plan plan = plan_of(120min, choices);
    CHECK(at(plan, "one/question").allotted == 15min);
    CHECK(whole_minutes(plan) == std::vector{5, 3, 15, 7, 11, 3, 8, 13, 7, 13, 7, 13, 15});
}

TEST_CASE("On a shorter evening a short flash saves time first, and gives what is left", "[plan]") {
    Choices choices;
    choices.short_version = {"two/flash"};
    CHECK(whole_minutes(plan_of(116min, choices)) ==
          std::vector{5, 7, 13, 3, 10, 3, 7, 13, 7, 13, 7, 13, 15});
    CHECK(whole_minutes(plan_of(118min, choices)) ==
          std::vector{5, 7, 13, 3, 12, 3, 7, 13, 7, 13, 7, 13, 15});
}

TEST_CASE("A protected block keeps its time when its flash is told short", "[plan]") {
    auto module = evening();
    module.blocks[1].protected_time = true;
    Choices choices;
    choices.short_version = {"one/flash"};
    CHECK(at(std::get<Plan>(make_plan(module, choices)), "one/question").allotted == 13min);
}

TEST_CASE("What the short version would save is counted from what the flash got", "[plan]") {
    CHECK(at(plan_of(94min), "one/flash").allotted == 5min);
    CHECK(at(plan_of(94min), "one/flash").short_saves == 2min);
    CHECK(at(plan_of(146min), "one/flash").short_saves == 7min);
}

TEST_CASE("What may be left out is left out, and its time goes to the others", "[plan]") {
    Choices choices;
    choices.left_out = {"two/extra"};
    const Plan plan = plan_of(120min, choices);
    CHECK(plan.steps.size() == 12);
    CHECK(std::accumulate(plan.steps.begin(), plan.steps.end(), 0s,
                          [](seconds all, const auto& s) { return all + s.allotted; }) == 120min);
    // A step that must be there stays, whatever is chosen; so does a block.
    choices.left_out = {"one/question", "one", "three", "nowhere", "two"};
    CHECK(plan_of(120min, choices).steps.size() == 13);
}

TEST_CASE("Minutes given by hand hold, and the others share what is left", "[plan]") {
    Choices choices;
    choices.own_minutes["one/question"] = 15min;
    const auto plan = plan_of(120min, choices);
    CHECK(at(plan, "one/question").allotted == 15min);
    // During the evening it may still give and take, as any other.
    CHECK(at(plan, "one/question").least == 10min);
    CHECK(at(plan, "one/question").most == 15min);
    CHECK(sum_of(plan) == 120min);
    CHECK(at(plan, "outro/close").allotted == 15min); // protected
    choices.own_minutes["one/question"] = 99min;      // no more than its most
    CHECK(at(plan_of(120min, choices), "one/question").allotted == 15min);
    // What cannot be is refused, with what it would take.
    for (const char* block : {"one", "three", "four", "five"})
        choices.own_minutes[std::string(block) + "/question"] = 15min;
    choices.length = 90min;
    const auto refused = make_plan(evening(), choices);
    REQUIRE(std::holds_alternative<PlanRefusal>(refused));
    CHECK(std::get<PlanRefusal>(refused).needed > 90min);
}

TEST_CASE("An optional block is left out as a whole", "[plan]") {
    auto module = evening();
    module.blocks[3].optional = true;
    Choices choices;
    choices.length = 100min;
    choices.left_out = {"three"};
    const Plan plan = std::get<Plan>(make_plan(module, choices));
    CHECK(whole_minutes(plan) == std::vector{5, 7, 13, 7, 10, 3, 7, 13, 7, 13, 15});
    CHECK(std::ranges::none_of(plan.steps, [](const auto& s) { return s.block == "three"; }));
    choices.length = 60min;
    choices.left_out = {};
    CHECK(std::get<PlanRefusal>(make_plan(module, choices)).needed_bare == 67min);
}

TEST_CASE("A video is shown in full: only what is told can be short", "[plan]") {
    auto module = evening();
    module.blocks[1].steps[0].video = Video{"videos/een.webm", ""};
    Choices choices;
    choices.video = {"one/flash", "two/flash", "nowhere/flash"};
    choices.short_version = {"one/flash"};
    const Plan plan = std::get<Plan>(make_plan(module, choices));
    CHECK(at(plan, "one/flash").video);
    CHECK_FALSE(at(plan, "one/flash").short_version);
    CHECK(at(plan, "one/flash").allotted == 7min);
    CHECK(at(plan, "one/flash").short_saves == 0s);
    CHECK(at(plan, "one/flash").least == 7min);
    CHECK(at(plan, "one/flash").most == 7min);
    CHECK_FALSE(at(plan, "two/flash").video); // it has none
    // What would fit counts it as told short.
    choices.length = 60min;
    CHECK(std::get<PlanRefusal>(make_plan(module, choices)).needed == 93min);
    CHECK(std::get<PlanRefusal>(make_plan(module, choices)).needed_short == 81min);
}

TEST_CASE("A length that is no length is refused as a bug", "[plan]") {
    const auto length = GENERATE(-1min, -120min, 1441min);
    CHECK_THROWS_AS(plan_of(length), std::invalid_argument);
    auto module = evening();
    module.length = 0min;
    CHECK_THROWS_AS(make_plan(module, {}), std::invalid_argument);
    CHECK_NOTHROW(plan_of(1440min));
    CHECK(plan_of(1440min).spare == 1440min - 151min);
}

TEST_CASE("An evening of which everything is left out is refused", "[plan]") {
    Module module;
    module.length = 20min;
    module.blocks.push_back(make_block(Block::Kind::part, "one",
                                       {make_step(Step::Kind::question, "question", {20min, 10min, 30min})}));
    module.blocks[0].optional = true;
    Choices choices;
    choices.left_out = {"one"};
    CHECK(std::get<PlanRefusal>(make_plan(module, choices)).needed == 0min);
}

TEST_CASE("Sharing is in proportion, whole, and the same each time", "[plan]") {
    CHECK(share(240, {180, 0, 180, 180}) == std::vector<long long>{80, 0, 80, 80});
    CHECK(share(3, {1, 1, 1, 1}) == std::vector<long long>{1, 1, 1, 0});
    CHECK(share(1, {1, 5, 4}) == std::vector<long long>{0, 1, 0});
    CHECK(share(5, {5, 5, 5}) == std::vector<long long>{2, 2, 1});
    CHECK(share(7, {10, 4}) == std::vector<long long>{5, 2});
    CHECK(share(0, {4, 4}) == std::vector<long long>{0, 0});
    CHECK(share(0, {}).empty());
    CHECK(share(0, {0, 0}) == std::vector<long long>{0, 0});
    CHECK(share(8, {3, 5}) == std::vector<long long>{3, 5});
    CHECK_THROWS_AS(share(9, {3, 5}), std::invalid_argument);
    CHECK_THROWS_AS(share(-1, {3, 5}), std::invalid_argument);
    CHECK_THROWS_AS(share(1, {}), std::invalid_argument);
}

TEST_CASE("Whatever is shared, all of it is given and nobody gets more than its room", "[plan]") {
    for (unsigned seed = 1; seed <= 5000; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::vector<long long> room(1 + random() % 12);
        for (auto& r : room)
            r = random() % 3 == 0 ? 0 : static_cast<long long>(random()) % (seed % 2 == 0 ? 20 : 90'000);
        const long long all = sum(room);
        const long long total = static_cast<long long>(random()) % (all + 1);
        const auto parts = share(total, room);
        REQUIRE(sum(parts) == total);
        for (std::size_t i = 0; i < room.size(); ++i) {
            REQUIRE(parts[i] >= 0);
            REQUIRE(parts[i] <= room[i]);
            // Less than one from the exact share.
            REQUIRE(std::abs(parts[i] * all - total * room[i]) < std::max(all, 1LL));
        }
    }
}

TEST_CASE("Any module and any choices: a plan that fits its length, or a refusal that is right", "[plan]") {
    int plans = 0, refusals = 0;
    for (unsigned seed = 1; seed <= 5000; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto number = [&](int least, int most) {
            return least + static_cast<int>(random() % static_cast<unsigned>(most - least + 1));
        };
        Module module;
        Choices choices;
        for (int b = 0, blocks = number(1, 6); b < blocks; ++b) {
            Block block;
            block.id = "b" + std::to_string(b);
            block.protected_time = number(0, 3) == 0;
            block.optional = number(0, 3) == 0;
            for (int s = 0, steps = number(1, 4); s < steps; ++s) {
                const int least = number(0, 12), planned = least + number(0, 8),
                          most = planned + number(0, 8);
                auto step = make_step(static_cast<Step::Kind>(number(0, 4)), "s" + std::to_string(s),
                                      {minutes{planned}, minutes{least}, minutes{most}});
                if (least > 0 && number(0, 1) == 0)
                    step.short_time = minutes{number(0, least - 1)};
                if (number(0, 3) == 0)
                    step.video = Video{};
                step.optional = number(0, 3) == 0;
                for (auto* chosen : {&choices.short_version, &choices.video, &choices.left_out})
                    if (number(0, 2) == 0)
                        chosen->insert(step_key(block.id, step.id));
                module.length += step.time.planned;
                block.steps.push_back(std::move(step));
            }
            if (number(0, 2) == 0)
                choices.left_out.insert(block.id);
            module.blocks.push_back(std::move(block));
        }
        choices.length = minutes{number(1, 240)};
        const auto needs = [&](const Choices& with) {
            minutes all{0};
            bool any = false;
            for (const auto& block : module.blocks)
                for (const auto& step : block.steps) {
                    const auto key = step_key(block.id, step.id);
                    if ((block.optional && with.left_out.contains(block.id)) ||
                        (step.optional && with.left_out.contains(key)))
                        continue;
                    any = true;
                    const bool video = step.video && with.video.contains(key);
                    const bool brief = step.short_time && with.short_version.contains(key) && !video;
                    all += brief ? *step.short_time : video ? step.time.planned : step.time.least;
                }
            return std::pair{all, any};
        };
        const auto [needed, any] = needs(choices);
        const auto made = make_plan(module, choices);
        REQUIRE(std::holds_alternative<PlanRefusal>(made) == (!any || needed > choices.length));
        if (const auto* refusal = std::get_if<PlanRefusal>(&made)) {
            ++refusals;
            REQUIRE(refusal->asked == choices.length);
            REQUIRE(refusal->needed == needed);
            auto brief = choices;
            for (const auto& block : module.blocks)
                for (const auto& step : block.steps)
                    if (step.short_time) {
                        brief.video.erase(step_key(block.id, step.id));
                        brief.short_version.insert(step_key(block.id, step.id));
                    }
            REQUIRE(refusal->needed_short == needs(brief).first);
            for (const auto& block : module.blocks) {
                brief.left_out.insert(block.id);
                for (const auto& step : block.steps)
                    brief.left_out.insert(step_key(block.id, step.id));
            }
            REQUIRE(refusal->needed_bare == needs(brief).first);
            REQUIRE(refusal->needed_bare <= refusal->needed_short);
            REQUIRE(refusal->needed_short <= refusal->needed);
            continue;
        }
        ++plans;
        const Plan& plan = std::get<Plan>(made);
        REQUIRE(plan.length == choices.length);
        seconds all = plan.spare, open{0};
        bool flexible_moved_fully = true, protected_moved = false;
        for (const auto& step : plan.steps) {
            CAPTURE(step.key());
            REQUIRE(step.least <= step.allotted);
            REQUIRE(step.allotted <= step.most);
            REQUIRE(step.allotted % 1min == 0s);
            REQUIRE((step.short_saves == 0s || step.short_saves > step.allotted - step.least));
            all += step.allotted;
            open += step.most - step.allotted;
            const auto block = std::ranges::find(module.blocks, step.block, &Block::id);
            const auto& origin = *std::ranges::find(block->steps, step.step, &Step::id);
            REQUIRE(step.protected_time == block->protected_time);
            REQUIRE((!step.short_version || step.allotted == *origin.short_time));
            const seconds planned = step.short_version ? *origin.short_time : origin.time.planned;
            if (step.protected_time)
                protected_moved = protected_moved || step.allotted != planned;
            else
                flexible_moved_fully =
                    flexible_moved_fully && (step.allotted == step.least || step.allotted == step.most);
        }
        REQUIRE(all == choices.length);
        REQUIRE(plan.spare >= 0s);
        REQUIRE((plan.spare == 0s || open == 0s));
        REQUIRE((!protected_moved || flexible_moved_fully));
    }
    CHECK(plans > 1000);
    CHECK(refusals > 500);
}

TEST_CASE("The short text is told where the whole one does not fit", "[plan]") {
    const auto words = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += i == 0 ? "woord" : " woord";
        return Text{{{{text, Span::Style::plain, ""}}, {}, false}};
    };
    Step step = make_step(Step::Kind::talk, "hello", {5min, 3min, 8min});
    step.text = words(405);
    step.short_text = words(100);
    PlannedStep planned;
    planned.allotted = 3min;
    CHECK_FALSE(is_told_brief(planned, step));
    step.text = words(406);
    CHECK(is_told_brief(planned, step));
    planned.allotted = 4min;
    CHECK_FALSE(is_told_brief(planned, step));

    step.short_time = 2min; // with a short version of its own, only that one is brief
    planned.allotted = 1min;
    CHECK_FALSE(is_told_brief(planned, step));
    planned.short_version = true;
    CHECK(is_told_brief(planned, step));
    step.short_text.clear();
    CHECK_FALSE(is_told_brief(planned, step));
}
