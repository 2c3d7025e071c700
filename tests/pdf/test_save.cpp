#include "sample.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <sstream>

#ifndef _WIN32
#include <sys/resource.h>

#include <csignal>
#endif

#include "base/error.hpp"
#include "pdf/pdf.hpp"
#include "pdf/replace_file.hpp"

using namespace samenspel;
using namespace samenspel::test;
using base::FileError;

namespace {

std::size_t files_in(const TempDir& folder) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path()))
        ++count;
    return count;
}

} // namespace

TEST_CASE("A saved file is the file that was made", "[pdf][save]") {
    const TempDir folder;
    pdf::save_pdf(folder / "één.pdf", two_pages(), fonts());
    CHECK(read_file(folder / "één.pdf") == pdf::make_pdf(two_pages(), fonts()));
    std::ostringstream out;
    pdf::write_pdf(two_pages(), fonts(), out);
    CHECK(out.str() == read_file(folder / "één.pdf"));
    CHECK(files_in(folder) == 1);
}

TEST_CASE("A document that cannot be drawn leaves the old file", "[pdf][save]") {
    const TempDir folder;
    const auto path = folder.write("a.pdf", "old");
    CHECK_THROWS_AS(pdf::save_pdf(path, untagged({text_at(20, 20, "☐")}), fonts()), std::invalid_argument);
    CHECK(read_file(path) == "old");
    CHECK(files_in(folder) == 1);
}

TEST_CASE("A folder that is not there is a file error with the path and the reason", "[pdf][save]") {
    const TempDir folder;
    try {
        pdf::replace_file(folder / "nowhere/a.pdf", "new");
        FAIL("no error");
    } catch (const FileError& error) {
        CHECK(error.kind() == FileError::Kind::unwritable);
        CHECK(error.path() == (folder / "nowhere/a.pdf").string());
        CHECK(error.reason() == "No such file or directory");
    }
    std::filesystem::create_directory(folder / "a folder");
    CHECK_THROWS_AS(pdf::replace_file(folder / "a folder", "new"), FileError);
    CHECK(files_in(folder) == 1);
}

TEST_CASE("A save that was broken off does not stand in the way of the next", "[pdf][save]") {
    const TempDir folder;
    folder.write("a.pdf.part0", "half");
    pdf::replace_file(folder / "a.pdf", "new");
    CHECK(read_file(folder / "a.pdf") == "new");
}

#ifndef _WIN32

TEST_CASE("A disk that is full leaves the old file byte for byte", "[pdf][save]") {
    const TempDir folder;
    const auto path = folder.write("a.pdf", "old");
    const std::string bytes = pdf::make_pdf(two_pages(), fonts());
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    // No file may grow beyond a kilobyte: the first block is written, a later one is not.
    const rlimit small{1024, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    std::string reason, reason_of_many;
    try {
        pdf::replace_file(path, bytes);
    } catch (const FileError& error) {
        reason = error.reason();
    }
    try {
        pdf::FileBatch files;
        files.add(folder / "first.pdf", "short");
        files.add(folder / "second.pdf", bytes);
        files.commit();
    } catch (const FileError& error) {
        reason_of_many = error.reason();
    }
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(reason == "File too large");
    CHECK(reason_of_many == "File too large");
    CHECK(read_file(path) == "old");
    CHECK(files_in(folder) == 1);
}

TEST_CASE("Of many files none is there before the last is written", "[pdf][save]") {
    const TempDir folder;
    const auto old = folder.write("a.pdf", "old");
    {
        pdf::FileBatch files;
        files.add(old, "new");
        files.add(folder / "b.pdf", "new");
        CHECK(read_file(old) == "old");
        CHECK_THROWS_AS(files.add(folder / "nowhere" / "c.pdf", "new"), FileError);
    }
    CHECK(read_file(old) == "old");
    CHECK(files_in(folder) == 1);
    pdf::FileBatch files;
    files.add(old, "new");
    files.add(folder / "b.pdf", "newer");
    files.prepare();
    CHECK(read_file(old) == "old"); // no name has moved yet
    CHECK_FALSE(std::filesystem::exists(folder / "b.pdf"));
    files.commit();
    CHECK(read_file(old) == "new");
    CHECK(read_file(folder / "b.pdf") == "newer");
    CHECK(files_in(folder) == 2);
}

TEST_CASE("A link to a file stays a link", "[pdf][save]") {
    const TempDir folder;
    const auto path = folder.write("a.pdf", "old");
    std::filesystem::create_symlink(path, folder / "link.pdf");
    pdf::replace_file(folder / "link.pdf", "new");
    CHECK(read_file(path) == "new");
    CHECK(std::filesystem::is_symlink(folder / "link.pdf"));
}

#endif
