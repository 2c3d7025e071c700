#include "content/module_reader.hpp"

#include <charconv>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/error.hpp"
#include "content/module_builder.hpp"
#include "content/module_grammar.hpp"
#include "content/module_rules.hpp"
#include "content/xml/parse.hpp"

namespace samenspel::content {
namespace {

std::string utf8(const std::filesystem::path& path) {
    const auto bytes = path.generic_u8string();
    return {bytes.begin(), bytes.end()};
}

std::string read_file(const std::filesystem::path& path) {
    using Kind = base::FileError::Kind;
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) {
        throw base::FileError(Kind::missing, utf8(path), std::generic_category().message(ENOENT));
    }
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.is_open() || file.bad() || std::filesystem::is_directory(status)) {
        throw base::FileError(Kind::unreadable, utf8(path), std::generic_category().message(errno));
    }
    return bytes;
}

/// A later format may hold anything, so nothing else in the file is worth a problem.
bool is_newer(const xml::Node& root, xml::Report& report) {
    for (const auto& attribute : root.attributes) {
        if (attribute.name != "format")
            continue;
        int format = 0;
        const auto& value = attribute.value;
        const auto end = value.data() + value.size();
        const auto [stop, error] = std::from_chars(value.data(), end, format);
        if (error != std::errc() || stop != end || format <= module_format)
            return false;
        report.add(attribute.at, messages::newer_format,
                   {{"found", value}, {"known", std::to_string(module_format)}});
        return true;
    }
    return false;
}

} // namespace

LoadedModule read_module(std::string_view text, const std::string& file_name, const FileExists& exists) {
    LoadedModule loaded;
    const xml::Source source(text);
    xml::Report report(file_name, source);
    const auto root = xml::parse(source, report);
    if (root && !is_newer(*root, report)) {
        if (const auto training = xml::check(*root, module_grammar(), report)) {
            check_module_rules(*training, exists, report);
            loaded.module = build_module(*training);
        }
    }
    loaded.problems = report.take();
    return loaded;
}

LoadedModule load_module(const std::filesystem::path& folder) {
    const auto file = folder / "module.xml";
    const auto exists = [&](const std::string& name) {
        std::error_code error;
        return std::filesystem::is_regular_file(
            folder / std::filesystem::path(std::u8string(name.begin(), name.end())), error);
    };
    return read_module(read_file(file), utf8(file), exists);
}

} // namespace samenspel::content
