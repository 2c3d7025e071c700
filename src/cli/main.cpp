#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "base/surroundings.hpp"
#include "cli/command_line.hpp"
#include "cli/console.hpp"
#include "words/words.hpp"

namespace {

namespace cli = samenspel::cli;
using samenspel::base::ExitCode;
using samenspel::words::fill;
using samenspel::words::tr;

/// CLI11 speaks English only; its messages hold the names that count.
std::string wrong_use_text(const CLI::ParseError& error, const std::vector<std::string>& unread) {
    const std::string text = error.what();
    const auto after_colon = [&] { return text.substr(std::min(text.size(), text.find(": ") + 2)); };
    const auto first_word = [&] { return text.substr(0, text.find_first_of(" :")); };
    if (!unread.empty())
        return fill(tr("not known here: {what}"), {{"what", unread.front()}});
    if (dynamic_cast<const CLI::RequiredError*>(&error))
        return text.starts_with("A subcommand") ? tr("no command given")
                                                : fill(tr("{what} is missing"), {{"what", first_word()}});
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
        return fill(tr("{what} needs a value"), {{"what", first_word()}});
    if (dynamic_cast<const CLI::ConversionError*>(&error))
        return fill(tr("this value does not fit: {what}"), {{"what", after_colon()}});
    return text;
}

ExitCode run(const std::vector<std::string>& words) {
    const auto places = samenspel::app::find_places(samenspel::app::program_path(words.front().c_str()));
    samenspel::app::load_words(places);
    CLI::App app;
    app.allow_windows_style_options(false); // a path may begin with a slash, also there
    cli::Request request;
    cli::build_command_line(app, request);
    try {
        std::vector<std::string> turned(words.rbegin(), std::prev(words.rend())); // as the library wants them
        app.parse(std::move(turned));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {
            app.exit(error);
            return ExitCode::done;
        }
        std::cerr << "samenspel-cli: " << wrong_use_text(error, app.remaining(true)) << '\n'
                  << tr("samenspel-cli --help tells what can be asked.") << '\n';
        return ExitCode::wrong_use;
    }
    return request.run(places, {std::cout, std::cerr, cli::is_terminal()});
}

} // namespace

int main(int argc, char** argv) {
    using samenspel::base::FileError;
    const cli::Console console;
    samenspel::base::tell_that_it_runs();
    try {
        const ExitCode code = run(samenspel::base::arguments(argc, argv));
        std::cout.flush();
        if (!std::cout &&
            !cli::is_pipe()) // a reader that left has what it wanted; elsewhere a signal ends us then
            throw FileError(FileError::Kind::unwritable, "-", tr("cannot be written"));
        return static_cast<int>(code);
    } catch (const samenspel::base::Cancelled&) {
        std::cerr << tr("Cancelled.") << '\n';
        return static_cast<int>(ExitCode::cancelled);
    } catch (const FileError& error) {
        std::cerr << error.path() << ": " << samenspel::app::reason_text(error) << '\n';
        return static_cast<int>(ExitCode::file);
    } catch (const std::filesystem::filesystem_error& error) {
        std::cerr << samenspel::base::utf8(error.path1()) << ": " << error.code().message() << '\n';
        return static_cast<int>(ExitCode::file);
    } catch (const std::exception& error) {
        std::cerr << tr("A mistake in Samenspel itself:") << ' ' << error.what() << '\n';
        return static_cast<int>(ExitCode::bug);
    }
}
