#include "content/bad_modules.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/run_command.hpp"
#include "support/temp_dir.hpp"

using namespace samenspel;

namespace {

/// What xmllint (Debian: libxml2-utils) says of files in a folder that it holds against the schema, one line a fault or
/// file.
std::string lint(const std::filesystem::path& folder, const std::vector<std::string>& files) {
    const auto schema = test::source_dir() / "src/content/module.xsd";
    std::vector<std::string> command{"xmllint", "--noout", "--schema", schema.string()};
    command.insert(command.end(), files.begin(), files.end());
    test::CommandOptions options;
    options.folder = folder;
    const auto result = test::run_command(command, options);
    REQUIRE(result.code != 127);
    return result.err;
}

} // namespace

TEST_CASE("Each training that the reader takes fits the schema", "[module][schema]") {
    for (const auto* folder : {"modules", "tests/modules"}) {
        for (const auto& entry : std::filesystem::directory_iterator(test::source_dir() / folder)) {
            CHECK(lint(entry.path(), {"module.xml"}) == "module.xml validates\n");
        }
    }
}

TEST_CASE("The schema sees each fault that a schema can see", "[module][schema]") {
    const test::TempDir folder;
    folder.write("good.xml", test::good_module());
    std::vector<std::string> files{"good.xml"};
    for (std::size_t i = 0; i < test::bad_modules().size(); ++i) {
        const auto text = test::broken(test::bad_modules()[i]);
        files.push_back("bad" + std::to_string(i) + ".xml");
        folder.write(files.back(), text);
    }
    const auto verdict = '\n' + lint(folder.path(), files);
    const auto validates = [&](const std::string& file) {
        return verdict.find('\n' + file + " validates\n") != std::string::npos;
    };
    CHECK(validates(files.front()));
    for (std::size_t i = 0; i < test::bad_modules().size(); ++i) {
        const auto& bad = test::bad_modules()[i];
        CAPTURE(bad.trouble);
        CHECK(validates(files[i + 1]) == (bad.schema == test::Schema::misses));
    }
}
