#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "content/support_reader.hpp"

using namespace samenspel;

/// Any bytes are read or told what is wrong, and what was read without a problem is written and read again as it
/// was: a correction never changes by being kept.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto loaded = content::read_support({{"fuzz", text}});
    for (const auto& problem : loaded.problems) {
        if (problem.text.empty() || problem.line < 0 || (problem.line == 0) != (problem.column == 0))
            std::abort();
    }
    if (!loaded.problems.empty())
        return 0;
    const auto again = content::read_support({{"again", content::write_support(loaded.directory)}});
    if (!again.problems.empty() || again.directory != loaded.directory)
        std::abort();
    return 0;
}
