#include "support/approved.hpp"

#include "support/diff.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"

namespace samenspel::test {

namespace fs = std::filesystem;

std::string compare_with_approved(const fs::path& approved, const fs::path& received, std::string_view text) {
    const bool known = fs::exists(approved);
    const std::string report = diff(known ? read_file(approved) : std::string(), text);
    if (known && report.empty()) {
        fs::remove(received);
        return {};
    }
    write_file(received, text);
    return approved.string() + (known ? " differs:\n" : " does not exist yet:\n") + report +
           "Received: " + received.string() + "\n";
}

std::string compare_with_approved(std::string_view name, std::string_view text) {
    return compare_with_approved(source_dir() / "tests/approved" / name,
                                 build_dir() / "received" / (std::string(name) + ".received"), text);
}

} // namespace samenspel::test
