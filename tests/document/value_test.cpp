#include "document/value.hpp"

#include "document/layout/format.hpp"
#include "support/catch.hpp"

using namespace samenspel::document;

namespace {

Value evening() {
    return Value::record(
        {{"title", "Het woord"},
         {"minutes", 20},
         {"open", true},
         {"parts", Value::list({Value::record({{"title", "een"}}), Value::record({{"title", "twee"}})})}});
}

} // namespace

TEST_CASE("A path finds fields and list positions", "[values]") {
    const Value data = evening();
    REQUIRE(data.find("parts.1.title") != nullptr);
    CHECK(plain(*data.find("parts.1.title")->text()) == "twee");
    CHECK(*data.find("minutes")->number() == 20);
    CHECK(data.find("parts.2.title") == nullptr);
    CHECK(data.find("parts.-1") == nullptr);
    CHECK(data.find("title.length") == nullptr);
    CHECK(data.find("nothing") == nullptr);
    CHECK(data.find("")->fields() != nullptr);
}

TEST_CASE("What counts as empty", "[values]") {
    CHECK(Value().is_empty());
    CHECK(Value("").is_empty());
    CHECK(Value(RichText{{"", true, false, ""}}).is_empty());
    CHECK(Value(false).is_empty());
    CHECK(Value::list({}).is_empty());
    CHECK_FALSE(Value(0).is_empty());
    CHECK_FALSE(Value("0").is_empty());
    CHECK_FALSE(evening().is_empty());
}

TEST_CASE("A field is added or replaced, in a record only", "[values]") {
    Value record;
    record.set("a", 1).set("a", 2).set("b", "x");
    CHECK(record.fields()->size() == 2);
    CHECK(*record.find("a")->number() == 2);
    CHECK_THROWS_AS(Value("text").set("a", 1), std::logic_error);
}

TEST_CASE("Numbers are written as in Dutch", "[values]") {
    CHECK(number_text(20) == "20");
    CHECK(number_text(1234.5) == "1234,5");
    CHECK(number_text(2.0 / 3) == "0,67");
    CHECK(number_text(-0.001) == "0");
    CHECK(number_text(-3) == "-3");
    CHECK(number_text(1e300) == "1e+300");
}

TEST_CASE("Dates, times and counts", "[values]") {
    CHECK(write_as("date", "2026-11-21") == "21\u00A0november 2026");
    CHECK(write_as("weekday-date", "2026-11-21") == "zaterdag 21\u00A0november 2026");
    CHECK(write_as("short-date", "2026-02-03T20:00") == "03/02/2026");
    CHECK_FALSE(write_as("date", "2026-02-30"));
    CHECK_FALSE(write_as("date", "21/11/2026"));
    CHECK_FALSE(write_as("date", 20261121));
    CHECK(write_as("clock", 1205) == "20:05");
    CHECK(write_as("clock", 1450) == "0:10");
    CHECK(write_as("minutes", 20) == "20\u00A0min");
    CHECK_FALSE(write_as("minutes", "twintig"));
    CHECK(write_as("count", evening().find("parts") != nullptr ? *evening().find("parts") : Value()) == "2");
    CHECK_THROWS_AS(write_as("roman", 4), std::logic_error);
}

TEST_CASE("Capitals keep accents and leave other signs", "[values]") {
    CHECK(in_capitals("één ijzeren çelik žižek ŀ ÿ – 3") == "ÉÉN IJZEREN ÇELIK ŽIŽEK Ŀ Ÿ – 3");
}
