#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/places.hpp"
#include "app/support/book.hpp"
#include "app/support/search.hpp"

namespace samenspel::app {

/// What the window shows of the directory of support.
struct SupportPage {
    struct Choice {
        std::string id, name;
        friend bool operator==(const Choice&, const Choice&) = default;
    };
    struct Row {
        std::string id, name;
        std::string detail;               ///< for whom, and what it is
        std::string contacts;             ///< on one line
        std::vector<std::string> remarks; ///< conditions and doubts
        std::string origin;               ///< source and date
        std::string mark;                 ///< that it is old or past its end; else empty
        domain::SupportAge age = domain::SupportAge::current;
        bool own = false;
        friend bool operator==(const Row&, const Row&) = default;
    };
    std::vector<Choice> regions, themes; ///< the first is "all", with an empty id
    std::vector<Row> rows;
    std::string count;    ///< "12 adressen"; with more than are shown: "177 adressen, de eerste 40 getoond"
    std::string problems; ///< what is wrong with the files, one line; else empty
};

/// Searches while one types, and keeps what the user corrects. Commands refuse with base::FileError if the disk
/// does, and then nothing has changed.
class SupportPresenter {
public:
    /// @param training whose directory; empty: the first that has one
    /// @throws base::FileError if there is no directory
    SupportPresenter(Places places, std::chrono::year_month_day today, std::filesystem::path training = {});

    void look_for(const SupportQuery& query);
    [[nodiscard]] const SupportPage& page() const { return page_; }
    [[nodiscard]] const domain::SupportEntry* entry(const std::string& id) const; ///< null if it is not shown
    [[nodiscard]] bool was_supplied(const std::string& id) const;

    /// What is wrong with an entry as typed; nothing: it can be kept.
    [[nodiscard]] static std::vector<std::string> complaints(const domain::SupportEntry& entry);
    /// Corrects an entry or, with an id that is new or empty, adds one. Dated today.
    void keep(domain::SupportEntry entry);
    void hide(const std::string& id);
    void show_again(const std::string& id); ///< with what was corrected in it
    void restore(const std::string& id);    ///< as it was supplied; one that was added goes for good
    [[nodiscard]] std::vector<SupportPage::Choice> hidden() const;

    base::Problems take_over(const std::filesystem::path& file); ///< a colleague's corrections
    void give(const std::filesystem::path& file) const;          ///< one's own
    [[nodiscard]] bool has_own() const { return !book_.own.entries.empty(); }

private:
    void read();
    void show();
    void change(const std::function<void(domain::SupportDirectory& own)>& how);
    [[nodiscard]] static std::string fresh_id(const std::string& name);

    Places places_;
    std::chrono::year_month_day today_;
    std::filesystem::path training_;
    SupportBook book_;
    std::unique_ptr<SupportSearch> search_;
    SupportQuery query_;
    SupportPage page_;
};

} // namespace samenspel::app
