#include "cli/describe/describe_command.hpp"

#include "cli/describe/completion.hpp"
#include "cli/describe/man_page.hpp"
#include "cli/describe/surroundings.hpp"
#include "words/words.hpp"

namespace samenspel::cli {

using words::tr;

base::ExitCode describe(const CLI::App& app, const DescribeOptions& options, Streams streams) {
    const bool window = options.program == "samenspel";
    const auto told = window ? tell_window() : tell(app);
    if (options.form == "bash") {
        streams.out << bash_completion(told);
    } else if (options.form == "zsh") {
        streams.out << zsh_completion(told);
    } else if (options.form == "fish") {
        streams.out << fish_completion(told);
    } else {
        ManPage page{SAMENSPEL_VERSION,
                     options.date,
                     app.get_description(),
                     tr("Does without a screen what the window does: the same training, the same rules, the "
                        "same papers."),
                     exit_codes(),
                     environment(),
                     "samenspel"};
        if (window)
            page = {SAMENSPEL_VERSION, options.date,   tr("moderate a LOK"), told.text, {},
                    environment(),     "samenspel-cli"};
        streams.out << man_page(told, page);
    }
    return base::ExitCode::done;
}

} // namespace samenspel::cli
