#include "base/text.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;

namespace {

/// A line without what stands behind // in it.
std::string without_comment(const std::string& line) {
    return line.substr(0, line.find("//"));
}

} // namespace

TEST_CASE("Nothing in the program knows the topic of a training", "[module]") {
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::source_dir() / "src")) {
        const auto ending = entry.path().extension();
        if (ending != ".cpp" && ending != ".hpp" && ending != ".xsd")
            continue;
        ++files;
        std::istringstream text(test::read_file(entry.path()));
        int number = 0;
        for (std::string line; std::getline(text, line);) {
            ++number;
            const bool knows =
                base::fold_for_search(without_comment(line)).find("mantelzorg") != std::string::npos;
            if (knows)
                FAIL_CHECK(entry.path().string() << ":" << number << ": " << line);
        }
    }
    CHECK(files > 10);
}
