#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "content/module_reader.hpp"

using namespace samenspel;

/// Any bytes are read or told what is wrong: each problem has words, and a place or the file as a whole.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto loaded = content::read_module(text, "fuzz", [](const std::string&) { return true; });
    for (const auto& problem : loaded.problems) {
        if (problem.text.empty() || problem.line < 0 || (problem.line == 0) != (problem.column == 0))
            std::abort();
    }
    const bool usable = !loaded.module.blocks.empty() && loaded.module.length.count() > 0;
    if (loaded.problems.empty() && !usable)
        std::abort();
    return 0;
}
