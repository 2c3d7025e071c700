#include <stdexcept>

#include "app/clock.hpp"
#include "app/pages/rooms.hpp"
#include "app/papers/print.hpp"
#include "app/papers/typeset.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "cli/commands.hpp"
#include "cli/folders.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

using base::ExitCode;
using words::fill;
using words::tr;

/// "controller=Thomas More" as name and text.
std::map<std::string, std::string> blanks_of(const std::vector<std::string>& fields) {
    std::map<std::string, std::string> blanks;
    for (const auto& field : fields) {
        const auto equals = field.find('=');
        if (equals == field.npos)
            throw std::invalid_argument(
                fill(tr("'{field}' is not written as name=text"), {{"field", field}}));
        blanks[field.substr(0, equals)] = field.substr(equals + 1);
    }
    return blanks;
}

/// The one that is named, or the first that has something to print for a study.
std::filesystem::path training_of(const app::Places& places, const std::string& name) {
    if (!name.empty())
        return module_folder(places, name);
    std::error_code error;
    for (const auto& training : app::find_trainings(places))
        if (std::filesystem::is_directory(training.folder / "questionnaires", error))
            return training.folder;
    throw base::FileError(base::FileError::Kind::missing, base::utf8(places.modules),
                          tr("no training here has questionnaires"));
}

ExitCode print_copies(const app::Places& places, const std::filesystem::path& training,
                      const PrintOptions& options, Streams streams) {
    if (options.study.empty())
        throw std::invalid_argument(tr("--study is missing: the study knows which numbers were printed"));
    const app::SystemClock clock;
    base::Problems problems;
    using Files = app::QuestionnaireOrder::Files;
    app::QuestionnaireOrder order{options.id,
                                  options.practice,
                                  options.copies,
                                  base::to_path(options.study),
                                  base::to_path(options.folder),
                                  app::local_day(clock)};
    order.link = options.link;
    order.files = options.fillable ? Files::forms : options.separate ? Files::separate : Files::together;
    order.made = [&](const std::filesystem::path& file) { streams.out << base::utf8(file) << std::endl; };
    const auto printed = app::print_questionnaire(places, training, order, problems);
    const auto code = print(problems, streams);
    if (printed.files.empty())
        return ExitCode::problems;
    streams.out << printed.codes.front();
    if (printed.codes.size() > 1)
        streams.out << " – " << printed.codes.back();
    streams.out << '\n';
    return code;
}

ExitCode print_blanks(const app::Places& places, const std::filesystem::path& training,
                      const PrintOptions& options, Streams streams) {
    for (const auto& [given, option] : {std::pair{options.separate, "--separate"},
                                        {options.fillable, "--fillable"},
                                        {!options.link.empty(), "--link"}})
        if (given)
            throw std::invalid_argument(
                fill(tr("{option} is for questionnaires only"), {{"option", option}}));
    base::Problems problems;
    const auto printed = app::print_paper(places, training, options.what, blanks_of(options.fields),
                                          base::to_path(options.folder), problems);
    const auto code = print(problems, streams);
    if (printed.file.empty())
        return ExitCode::problems;
    streams.out << base::utf8(printed.file) << '\n';
    for (const auto& what : printed.missing)
        streams.err << fill(tr("to be filled in: {what}"), {{"what", what}}) << '\n';
    return printed.missing.empty() || options.draft ? code : ExitCode::problems;
}

} // namespace

ExitCode typeset(const app::Places& places, const TypesetOptions& options, Streams streams) {
    base::Problems problems;
    app::typeset(places, base::to_path(options.paper), base::to_path(options.data),
                 base::to_path(options.pdf), problems);
    return print(problems, streams);
}

ExitCode print_paper(const app::Places& places, const PrintOptions& options, Streams streams) {
    const auto training = training_of(places, options.module);
    try {
        return options.what == "questionnaire" ? print_copies(places, training, options, streams)
                                               : print_blanks(places, training, options, streams);
    } catch (const std::invalid_argument& error) {
        streams.err << error.what() << '\n';
        return ExitCode::wrong_use;
    }
}

} // namespace samenspel::cli
