#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "app/study/open_study.hpp"
#include "domain/questionnaire/copy_code.hpp"
#include "store/study_file.hpp"
#include "support/temp_dir.hpp"

/// A study of practices whose doctors and caregivers answered the same questions.
///
///   both: contact (ja, nee) · steun, tijd: scales of 5 from "weinig" to "veel"
namespace samenspel::test {

inline std::string mirrored_form(const std::string& id, const std::string& who, const std::string& other) {
    const auto mirrors = [&](const std::string& question) {
        return other.empty() ? std::string() : " mirrors=\"" + question + "\"";
    };
    std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<questionnaire format="1" id=")" +
                      id + R"(" version="1.0" language="nl" for=")" + who + R"(">
  <title>Lijst )" + id +
                      R"(</title>
  <part id="deel"><title>Deel</title>
    <single id="contact")" +
                      mirrors("contact") + R"(><text>Was er contact?</text>
      <option code="1">ja</option><option code="2">nee</option></single>
)";
    for (const std::string question : {"steun", "tijd"})
        xml += "    <scale id=\"" + question + "\" min=\"1\" max=\"5\" low=\"weinig\" high=\"veel\"" +
               mirrors(question) + "><text>Hoeveel " + question + "?</text></scale>\n";
    return xml + "  </part>\n</questionnaire>\n";
}

/// What one practice left: a line for each person, with the cells of the three questions between spaces.
struct ReportPractice {
    std::vector<std::string> doctors, caregivers;
    int spare = 0;                  ///< copies of caregivers that did not come back
    std::optional<int> handed = {}; ///< none: not noted
};

inline std::string report_practice(int place) {
    std::uint32_t step = static_cast<std::uint32_t>(place) * 5 + 1;
    return domain::make_practice_code([&](std::uint32_t bound) { return (step += 7) % bound; });
}

/// @param mirrored whether one questionnaire names the questions of the other
inline void write_report_study(const std::filesystem::path& file,
                               const std::vector<ReportPractice>& practices, bool mirrored = true) {
    std::vector<std::string> doctors, caregivers;
    std::vector<domain::Entry> entries;
    const auto add = [&](std::vector<std::string>& codes, const std::string& code, int form,
                         const std::string* answers) {
        codes.push_back(code);
        if (!answers)
            return;
        domain::Entry entry;
        entry.copy = code;
        entry.questionnaire = form;
        entry.layer = domain::Layer::given;
        entry.who = "AB";
        entry.at = 1763700000000;
        entry.answers = *answers;
        std::ranges::replace(entry.answers, ' ', '\t');
        entries.push_back(entry);
    };
    std::vector<domain::Handed> handed;
    for (std::size_t p = 0; p < practices.size(); ++p) {
        const auto code = report_practice(static_cast<int>(p));
        int serial = 0;
        for (const auto& answers : practices[p].doctors)
            add(doctors, domain::make_copy_code(code, ++serial), 0, &answers);
        for (const auto& answers : practices[p].caregivers)
            add(caregivers, domain::make_copy_code(code, ++serial), 1, &answers);
        for (int i = 0; i < practices[p].spare; ++i)
            add(caregivers, domain::make_copy_code(code, ++serial), 1, nullptr);
        if (practices[p].handed)
            handed.push_back({code, "zorger", *practices[p].handed, "2026-11-01", "AB"});
    }
    {
        const auto store = store::StudyFile::create(file, "Verslagproef");
        store->record({"arts", "1.0", mirrored_form("arts", "doctors", mirrored ? "zorger" : "")}, {},
                      doctors, "2026-10-01");
        store->record({"zorger", "1.0", mirrored_form("zorger", "caregivers", mirrored ? "arts" : "")}, {},
                      caregivers, "2026-10-01");
    }
    app::OpenStudy::open(file)->change([&](domain::Study& study) {
        study.entries.insert(study.entries.end(), entries.begin(), entries.end());
        study.handed.insert(study.handed.end(), handed.begin(), handed.end());
    });
}

} // namespace samenspel::test
