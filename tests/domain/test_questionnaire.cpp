#include "domain/questionnaire/questionnaire.hpp"

#include <random>

#include "domain/questionnaire/copy_code.hpp"
#include "support/catch.hpp"

using namespace samenspel::domain;

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string some_practice(unsigned seed) {
    std::mt19937 generator(seed);
    return make_practice_code([&](std::uint32_t bound) { return generator() % bound; });
}

std::string without_hyphen(std::string code) {
    std::erase(code, '-');
    return code;
}

} // namespace

TEST_CASE("A practice code begins with a letter and carries its own check", "[code]") {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const auto code = some_practice(seed);
        CAPTURE(code);
        CHECK(code.size() == practice_code_length);
        CHECK(code.front() >= 'A');
        CHECK(read_practice_code(code) == code);
    }
}

TEST_CASE("A copy code is read back, however it is typed", "[code]") {
    const auto practice = some_practice(7);
    for (const int serial : {1, 13, 999}) {
        auto code = make_copy_code(practice, serial);
        CHECK(read_copy_code(code) == CopyCode{practice, serial});
        for (char& c : code)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        CHECK(read_copy_code(" " + code.substr(0, 3) + " " + code.substr(3)) == CopyCode{practice, serial});
    }
    CHECK(read_copy_code(make_copy_code(practice, 100).replace(8, 1, "O")) == CopyCode{practice, 100});
    CHECK_THROWS_AS(make_copy_code(practice, 0), std::invalid_argument);
    CHECK_THROWS_AS(make_copy_code(practice, 1000), std::invalid_argument);
    CHECK_THROWS_AS(make_copy_code("AAAAAA", 1), std::invalid_argument);
}

TEST_CASE("Any one wrong character and any two that changed places are noticed", "[code]") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        const auto code = without_hyphen(make_copy_code(some_practice(seed), 100 + static_cast<int>(seed)));
        for (std::size_t i = 0; i < code.size(); ++i) {
            for (const char c : alphabet) {
                auto wrong = code;
                wrong[i] = c;
                CHECK(read_copy_code(wrong).has_value() == (wrong == code));
            }
            for (std::size_t j = 0; j < i; ++j) {
                auto swapped = code;
                std::swap(swapped[i], swapped[j]);
                CHECK(read_copy_code(swapped).has_value() == (swapped == code));
            }
            CHECK_FALSE(read_copy_code(code.substr(0, i)).has_value());
        }
        CHECK_FALSE(read_copy_code(code + "0").has_value());
    }
}

TEST_CASE("A mistyped code is answered with the nearest that were printed", "[code]") {
    const auto practice = some_practice(3);
    std::vector<std::string> printed;
    for (int serial = 1; serial <= 40; ++serial)
        printed.push_back(make_copy_code(practice, serial));
    auto typed = printed[12];
    typed[2] = typed[2] == 'A' ? 'B' : 'A';
    const auto near = nearest_codes(typed, printed);
    REQUIRE_FALSE(near.empty());
    CHECK(near.front() == printed[12]);
    CHECK(near.size() <= 3);
    CHECK(nearest_codes("something else", printed).empty());
}

TEST_CASE("Names of variables are safe in every program that reads them", "[questionnaire]") {
    for (const char* good : {"contact", "a1", "stresslevel", "str", "strand2", "abcdefghijklmnopqrst"})
        CHECK(is_variable_name(good));
    for (const char* bad :
         {"", "1a", "Contact", "a_b", "a-b", "with", "token", "str12", "abcdefghijklmnopqrstu", "é"})
        CHECK_FALSE(is_variable_name(bad));
}

TEST_CASE("Questions can be compared if they are answered alike", "[questionnaire]") {
    Question doctor;
    doctor.kind = Question::Kind::matrix;
    doctor.id = "info";
    doctor.options = {{1, "", "nooit", ""}, {2, "", "altijd", ""}};
    doctor.rows = {{"zorg", "Ik leg uit"}, {"steun", "Ik vertel"}};
    CHECK(variables_of(doctor) == std::vector<std::string>{"infozorg", "infosteun"});
    Question caregiver = doctor;
    caregiver.id = "uitleg";
    caregiver.rows[0].text = "Mijn dokter legt uit";
    CHECK(doctor.asks_like(caregiver));
    caregiver.options.push_back({3, "", "soms", ""});
    CHECK_FALSE(doctor.asks_like(caregiver));
}
