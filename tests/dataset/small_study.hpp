#pragma once

#include <string>
#include <vector>

#include "dataset/build.hpp"
#include "dataset/check.hpp"
#include "dataset/compare.hpp"
#include "dataset/match.hpp"
#include "domain/questionnaire/copy_code.hpp"

/// A study of two short questionnaires, for tests to fill.
///
///   doctors:    contact (1 → end) · steun, tijd: scales of 5 · aantal 0–500 · opmerking (text)
///   caregivers: contact (2 → nood) · steun, tijd: the same scales · sinds (month) · nood (text)
namespace samenspel::test {

using namespace domain;

inline Question single(std::string id, std::vector<Question::Option> options) {
    Question question;
    question.text = id + "?";
    question.id = std::move(id);
    question.options = std::move(options);
    return question;
}

inline Question scale(std::string id, std::string mirrors) {
    Question question;
    question.kind = Question::Kind::scale;
    question.text = id + "?";
    question.id = std::move(id);
    question.mirrors = std::move(mirrors);
    question.min = 1;
    question.max = 5;
    return question;
}

inline Question words(std::string id) {
    Question question;
    question.kind = Question::Kind::text;
    question.id = std::move(id);
    return question;
}

inline Questionnaire doctors_form() {
    Questionnaire form;
    form.id = "arts";
    form.version = "1.0";
    Question number;
    number.kind = Question::Kind::number;
    number.id = "aantal";
    number.max = 500;
    auto contact = single("contact", {{1, "", "ja", "", false}, {2, "", "nee", "", false}});
    contact.mirrors = "contact";
    contact.required = true;
    form.parts = {
        {"d", "D", {contact, scale("steun", "steun"), scale("tijd", "tijd"), number, words("opmerking")}}};
    return form;
}

inline Questionnaire caregivers_form() {
    Questionnaire form;
    form.id = "zorger";
    form.version = "1.0";
    form.for_caregivers = true;
    Question since;
    since.kind = Question::Kind::date;
    since.id = "sinds";
    since.from = "1950-01";
    since.to = "2030-12";
    auto contact = single(
        "contact", {{1, "", "ja", "", false}, {2, "", "nee", "nood", false}, {8, "", "weet niet", "", true}});
    contact.mirrors = "contact";
    contact.required = true;
    form.parts = {
        {"d", "D", {contact, scale("steun", "steun"), scale("tijd", "tijd"), since, words("nood")}}};
    return form;
}

/// Codes of copies with sound check characters: practice 0–9 and serial.
inline std::string code(int practice, int serial) {
    static const std::vector<std::string> practices = [] {
        std::vector<std::string> all;
        for (std::uint32_t i = 0; i < 40; ++i) {
            std::uint32_t step = 0;
            all.push_back(
                make_practice_code([&](std::uint32_t bound) { return (i * 7 + step++ * 3) % bound; }));
        }
        return all;
    }();
    return make_copy_code(practices.at(static_cast<std::size_t>(practice)), serial);
}

struct SmallStudy {
    Study study;
    dataset::Survey survey;

    SmallStudy() {
        study.id = "s";
        study.questionnaires = {{"arts", "1.0", "<a/>"}, {"zorger", "1.0", "<z/>"}};
        survey.forms.emplace_back(doctors_form());
        survey.forms.emplace_back(caregivers_form());
        survey.study = &study;
    }
    SmallStudy(const SmallStudy&) = delete;
    SmallStudy& operator=(const SmallStudy&) = delete;

    void print(const std::string& copy, bool caregivers) {
        study.copies.push_back({copy, caregivers ? "zorger" : "arts", "1.0", "2026-10-01"});
    }
    /// @param cells as words with a space between; "." for nothing
    Entry& enter(const std::string& copy, bool caregivers, const std::string& cells,
                 Layer layer = Layer::first, const std::string& who = "AB",
                 std::vector<std::uint64_t> replaces = {}) {
        Entry entry;
        entry.copy = copy;
        entry.questionnaire = caregivers ? 1 : 0;
        entry.layer = layer;
        entry.who = who;
        entry.at = static_cast<std::int64_t>(study.entries.size());
        entry.replaces = std::move(replaces);
        std::vector<Cell> all;
        for (std::size_t begin = 0; begin < cells.size();) {
            const auto end = std::min(cells.find(' ', begin), cells.size());
            const auto cell = cells.substr(begin, end - begin);
            all.push_back(cell == "." ? "" : cell);
            begin = end + 1;
        }
        all.resize(5);
        entry.answers = pack_cells(all);
        entry.uid = uid_of(study, entry);
        study.entries.push_back(entry);
        return study.entries.back();
    }
    /// Printed and entered.
    void add(const std::string& copy, bool caregivers, const std::string& cells) {
        print(copy, caregivers);
        enter(copy, caregivers, cells);
    }

    std::vector<CopyEntries> copies;
    std::vector<dataset::Answered> answered;
    void settle() {
        copies = copies_with_entries(study);
        answered = dataset::settle_all(survey, copies);
    }
    std::vector<dataset::Finding> findings() {
        settle();
        return dataset::check_study(survey, answered);
    }
};

} // namespace samenspel::test
