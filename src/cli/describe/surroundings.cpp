#include "cli/describe/surroundings.hpp"

#include <algorithm>

#include "base/exit_code.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

using words::tr;

constexpr std::size_t name_width = 28; ///< as wide as the help makes the names of options

std::string table(const std::string& heading, const std::vector<Meaning>& rows) {
    std::string text = heading + ":\n";
    for (const auto& row : rows) {
        auto name = "  " + row.name;
        name.resize(std::max(name.size() + 2, name_width + 2), ' ');
        text += name + row.text + '\n';
    }
    return text;
}

} // namespace

std::vector<Meaning> exit_codes() {
    using base::ExitCode;
    const auto row = [](ExitCode code, const std::string& text) {
        return Meaning{std::to_string(static_cast<int>(code)), text};
    };
    return {row(ExitCode::done, tr("done")),
            row(ExitCode::problems, tr("the content has problems; each was printed")),
            row(ExitCode::wrong_use, tr("wrong use: an unknown command or option, or a missing argument")),
            row(ExitCode::file, tr("a file or the disk refused")),
            row(ExitCode::cancelled, tr("cancelled")),
            row(ExitCode::bug, tr("a mistake in Samenspel itself"))};
}

std::vector<Meaning> environment() {
    return {
        {"SAMENSPEL_DATA", tr("the folder that holds modules and templates, if it is not with the program")},
        {"SAMENSPEL_LANGUAGE", tr("nl, fr or en; else Dutch, or what the settings of the window say")},
        {"SAMENSPEL_SESSIONS", tr("where new sessions are kept; else Samenspel in your documents")},
        {"SAMENSPEL_SETTINGS", tr("where settings and log are kept; else ~/.config/samenspel")}};
}

std::string surroundings_text() {
    auto text = table(tr("Exit codes"), exit_codes()) + '\n' + table(tr("Environment"), environment());
    text.pop_back();
    return text;
}

} // namespace samenspel::cli
