#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/study/open_study.hpp"

namespace samenspel::app {

/// A file that somebody chose to take over from.
struct OtherStudy {
    std::filesystem::path file;
    std::unique_ptr<OpenStudy> study; ///< null: it cannot be taken over from, and `trouble` says why
    std::string trouble;
};
/// Opens them to be read. One that cannot be, that is there twice or is `study` itself says so.
std::vector<OtherStudy> open_others(const OpenStudy& study, const std::vector<std::filesystem::path>& files);

/// What each of several studies would add, one after the other, so that what two of them know counts once.
struct MergePreview {
    struct File {
        bool same_study = false;
        bool taken = false;       ///< of the same study, or joined; and it agrees on the texts
        domain::StudyMerge added; ///< if taken
        std::size_t answers = 0, corrections = 0, withdrawals = 0; ///< in the new entries
        std::size_t known = 0; ///< answers and corrections that were there already
    };
    std::vector<File> files; ///< as many as were given, in their order
    /// What nobody has to choose or look at now, and must afterwards: open, printed twice and the like.
    std::vector<dataset::Finding> conflicts;
    dataset::Survey survey;                  ///< for the words of the conflicts; of no study any more
    [[nodiscard]] std::size_t fresh() const; ///< new records of all
};
/// @param join whether those of another study are taken too
MergePreview preview_merge(const OpenStudy& study, const std::vector<const OpenStudy*>& others, bool join);

/// The preview in words.
struct MergePage {
    struct File {
        std::string name;               ///< "proef-B.lokstudie · Proefstudie"
        std::vector<std::string> lines; ///< "12 antwoorden nieuw", "340 waren al bekend"; or "Niets nieuws …"
        std::string trouble;            ///< why it is left out; else empty
    };
    std::vector<File> files;
    std::string other_study; ///< a plain explanation, if any is of another study; else empty
    std::string conflicts_title;
    std::vector<std::string> conflicts;
    std::string nothing; ///< that nothing is new; else empty
    bool can_merge = false;
    std::string action; ///< "14 nieuwe gegevens toevoegen"
};
MergePage make_merge_page(const std::vector<OtherStudy>& others, const MergePreview& preview);

/// Takes all of them over that the preview takes, or on trouble none. What came of it, in a few lines.
/// @throws base::FileError
std::vector<std::string> merge_studies(OpenStudy& study, const std::vector<OtherStudy>& others, bool join);

} // namespace samenspel::app
