#include "content/format_version.hpp"

#include <charconv>
#include <system_error>

namespace samenspel::content {

bool is_newer_format(const xml::Node& root, int known, xml::Report& report) {
    for (const auto& attribute : root.attributes) {
        if (attribute.name != "format")
            continue;
        int format = 0;
        const auto& value = attribute.value;
        const auto end = value.data() + value.size();
        const auto [stop, error] = std::from_chars(value.data(), end, format);
        if (error != std::errc() || stop != end || format <= known)
            return false;
        report.add(attribute.at, messages::newer_format,
                   {{"found", value}, {"known", std::to_string(known)}});
        return true;
    }
    return false;
}

} // namespace samenspel::content
