#include "paper.hpp"
#include "support/catch.hpp"

using namespace samenspel::document;
using namespace samenspel::document::test;

namespace {

Wording words(const std::string& text) {
    return text.empty() ? Wording{} : Wording{{text}};
}

Series series(const std::string& name, const std::string& value) {
    Series series;
    series.name = words(name);
    series.tint = words("tint");
    series.value = value;
    return series;
}

ChartNode chart(ChartKind kind) {
    ChartNode chart;
    chart.kind = kind;
    chart.loop = {"rows", "row", {}};
    chart.label = {{field("row.name")}};
    chart.alternative = words("Een grafiek");
    return chart;
}

Value rows() {
    const auto row = [](const char* name, int a, int b) {
        return Value::record({{"name", name}, {"a", a}, {"b", b}});
    };
    return Value::record({{"rows", Value::list({row("een", 10, 5), row("twee", 20, 0)})}});
}

std::vector<Rect> bars(const Laid& laid) {
    std::vector<Rect> found;
    for (const auto& item : laid.document.pages[0].items) {
        if (const auto* box = std::get_if<PlacedBox>(&item))
            found.push_back(box->rect);
    }
    return found;
}

} // namespace

TEST_CASE("Bars are as long as their numbers, the longest fills the room that words leave", "[charts]") {
    ChartNode node_of = chart(ChartKind::bars);
    node_of.series = {series("", "row.a")};
    const auto laid = lay_out(paper({node(node_of)}, 20, 60), rows());
    const auto found = bars(laid);
    REQUIRE(found.size() == 2);
    CHECK(found[0].x == found[1].x);
    CHECK(found[1].width.value == Approx(2 * found[0].width.value));
    CHECK((found[1].x + found[1].width).value ==
          Approx(60 - 2 - 1.2)); // the number behind it: two characters
    CHECK(lines_of(laid.document.pages[0]) == std::vector<std::string>{"een|10", "twee|20"});
}

TEST_CASE("Bars next to each other have a legend; zero is still a trace", "[charts]") {
    ChartNode node_of = chart(ChartKind::bars);
    node_of.series = {series("gepland", "row.a"), series("echt", "row.b")};
    const auto laid = lay_out(paper({node(node_of)}, 20, 60), rows());
    const auto found = bars(laid);
    REQUIRE(found.size() == 6); // two in the legend
    CHECK(lines_of(laid.document.pages[0]).front() == "gepland|echt");
    CHECK(found.back().width.value == Approx(0.3));
}

TEST_CASE("Stacked bars follow each other", "[charts]") {
    ChartNode node_of = chart(ChartKind::stacked);
    node_of.series = {series("", "row.a"), series("", "row.b")};
    const auto found = bars(lay_out(paper({node(node_of)}, 20, 60), rows()));
    REQUIRE(found.size() == 3); // nothing for zero
    CHECK(found[1].x > found[0].x + found[0].width);
    CHECK(found[0].y == found[1].y);
    CHECK((found[2].x + found[2].width).value == Approx(60 - 0.35));
}

TEST_CASE("A time line has a lane for each series and times of day below", "[charts]") {
    ChartNode node_of = chart(ChartKind::timeline);
    node_of.origin = "start";
    Series lane = series("Gepland", "");
    lane.loop = {"blocks", "block", {}};
    lane.from = "block.from";
    lane.to = "block.to";
    lane.label = {{field("block.mark")}};
    node_of.series = {lane};
    const auto block = [](const char* mark, int from, int to) {
        return Value::record({{"mark", mark}, {"from", from}, {"to", to}});
    };
    const auto data =
        Value::record({{"start", 1205}, {"blocks", Value::list({block("1", 0, 20), block("2", 20, 40)})}});
    const auto laid = lay_out(paper({node(node_of)}, 20, 60), data);
    CHECK(laid.problems.empty());
    CHECK(bars(laid).size() == 2);
    const auto lines = lines_of(laid.document.pages[0]);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "Gepland|1|2");
    CHECK(lines[1] == "20:05|20:10|20:15|20:20|20:25|20:30|20:35|20:40|20:45");
}

TEST_CASE("A chart of nothing is not drawn; a number that is absent is said", "[charts]") {
    ChartNode node_of = chart(ChartKind::bars);
    node_of.series = {series("", "row.c")};
    const auto none = lay_out(paper({node(node_of)}), Value::record({{"rows", Value::list({})}}));
    CHECK(none.problems.empty());
    CHECK(none.document.pages[0].items.empty());
    const auto absent = lay_out(paper({node(node_of)}), rows());
    REQUIRE(absent.problems.size() == 1);
    CHECK(absent.problems[0].text == "the data hold nothing at row.c");
    const auto endless =
        Value::record({{"rows", Value::list({Value::record({{"name", "x"}, {"c", 1e308 * 10}})})}});
    CHECK(lay_out(paper({node(node_of)}), endless).problems[0].text ==
          "what the data hold at row.c is not a number");
}

TEST_CASE("A chart is a figure with words for who cannot see it", "[charts]") {
    ChartNode node_of = chart(ChartKind::bars);
    node_of.series = {series("", "row.a")};
    const auto laid = lay_out(paper({node(node_of)}, 20, 60), rows());
    CHECK(dump(laid.document).find("Figure (Een grafiek)") != std::string::npos);
}

//   1 nooit        5 altijd
//   ──██████●━━━■──────────
TEST_CASE("A range has its points on an axis that begins at its own least value", "[charts]") {
    ChartNode node_of = chart(ChartKind::range);
    node_of.label = {};
    node_of.min = "least";
    node_of.max = "most";
    node_of.low = words("1 nooit");
    node_of.high = words("5 altijd");
    auto first = series("", "row.a"), second = series("", "row.b"), band = series("", "");
    band.from = "row.from";
    band.to = "row.to";
    node_of.series = {first, second, band};
    const auto row = [](double a, double b, double from, double to) {
        return Value::record({{"a", a}, {"b", b}, {"from", from}, {"to", to}});
    };
    auto without_band = Value::record({{"a", 1.0}, {"b", 5.0}});
    const auto values =
        Value::record({{"least", 1}, {"most", 5}, {"rows", Value::list({row(3, 4, 2, 9), without_band})}});
    const auto laid = lay_out(paper({node(node_of)}, 40, 60), values);
    const auto found = bars(laid);
    REQUIRE(found.size() == 5); // the band, and two points; then two points alone
    const auto middle = [&](std::size_t i) { return (found[i].x + found[i].width * 0.5).value; };
    const double left = middle(3), right = middle(4), step = (right - left) / 4;
    CHECK(found[3].x.value >= 0); // a point at the end is seen whole
    CHECK((found[4].x + found[4].width).value <= 60);
    CHECK(middle(1) == Approx(left + 2 * step));
    CHECK(middle(2) == Approx(left + 3 * step));
    CHECK(found[0].x.value == Approx(left + step));
    CHECK((found[0].x + found[0].width).value == Approx(right)); // 9 is drawn at the end
    CHECK(lines_of(laid.document.pages[0]) == std::vector<std::string>{"1 nooit|5 altijd"});
}
