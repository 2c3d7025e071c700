#include "cli/command_line.hpp"

#include "app/versions.hpp"
#include "cli/describe/surroundings.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

using app::Places;
using base::ExitCode;
using words::tr;

void add_check(CLI::App& app, Request& request) {
    auto* command =
        app.add_subcommand("check", tr("Check trainings, templates or pictures; prints every problem"));
    command
        ->add_option("PATH", request.paths,
                     tr("folder of a training, a module.xml, an SVG, or the templates"))
        ->required();
    command->callback([&] { request.run = [&](const Places&, auto s) { return check(request.paths, s); }; });
}

void add_plan(CLI::App& app, Request& request) {
    auto* command = app.add_subcommand("plan", tr("Show how the time of a session is divided"));
    command->add_option("TRAINING", request.plan.module, tr("id of a training, or its folder"))->required();
    command->add_option("--length", request.plan.length, tr("minutes (60–180)"));
    command->add_option("--start", request.plan.start, tr("time of the start, for example 20:00"));
    command->add_option("--short", request.plan.brief, tr("tell this step short: block/step"));
    command->add_option("--video", request.plan.video, tr("show this step as video"));
    command->add_option("--without", request.plan.without, tr("leave out this block or step"));
    command->callback(
        [&] { request.run = [&](const auto& places, auto s) { return plan(places, request.plan, s); }; });
}

void add_support(CLI::App& app, Request& request) {
    auto* command = app.add_subcommand("support", tr("Search the directory of local support"));
    command->add_option("--training", request.support.module, tr("id of a training, or its folder"));
    command->add_option("--search", request.support.words,
                        tr("words to look for; a typing error does not matter"));
    command->add_option("--region", request.support.region, tr("only what holds in this region"));
    command->add_option("--theme", request.support.theme, tr("only this theme"));
    command->add_option("--on", request.support.on,
                        tr("mark what is old on this day (2026-11-21); else today"));
    command->add_option("--import", request.support.import_from,
                        tr("take over the corrections in this file"));
    command->add_option("--export", request.support.export_to, tr("write your own corrections to this file"));
    command->callback([&] {
        request.run = [&](const auto& places, auto s) { return support(places, request.support, s); };
    });
}

void add_play(CLI::App& app, Request& request) {
    auto* command = app.add_subcommand("play", tr("Play a script of timed actions into a session file"));
    command->add_option("SCRIPT", request.script, tr("the script; docs/command-line.md describes it"))
        ->required();
    command->add_option("SESSION", request.session, tr("the session file to write; replaced if it is there"))
        ->required();
    command->callback([&] {
        request.run = [&](const auto& places, auto s) {
            return play(places, request.script, request.session, s);
        };
    });
}

void add_show(CLI::App& app, Request& request) {
    auto* command = app.add_subcommand("show", tr("Print a session"));
    command->add_option("SESSION", request.session, tr("a session file (.lok)"))->required();
    command->add_flag("--json", request.json, tr("as JSON"));
    command->callback([&] {
        request.run = [&](const auto& places, auto s) {
            return show(places, request.session, request.json, s);
        };
    });
}

void add_merge(CLI::App& app, Request& request) {
    auto* command = app.add_subcommand("merge", tr("Take the notes of other laptops into a session"));
    command->add_option("SESSION", request.session, tr("a session file (.lok)"))->required();
    command->add_option("OTHER", request.others, tr("session files of the same LOK"))->required();
    command->add_flag("--dry-run", request.only_tell, tr("only tell what would be taken"));
    command->callback([&] {
        request.run = [&](const auto& places, auto s) {
            return merge(places, request.session, request.others, request.only_tell, s);
        };
    });
}

void add_rescue(CLI::App& app, Request& request) {
    auto* command = app.add_subcommand("rescue", tr("Save what can be saved of a damaged session"));
    command->add_option("SESSION", request.session, tr("a session file (.lok)"))->required();
    command->callback([&] {
        request.run = [&](const auto& places, auto s) { return rescue(places, request.session, s); };
    });
}

void add_export(CLI::App& app, Request& request) {
    auto* command = app.add_subcommand("export", tr("Make the documents of a session as PDF"));
    command->add_option("SESSION", request.session, tr("a session file (.lok)"))->required();
    command->add_option("--out", request.folder, tr("folder for the documents; made if needed"))->required();
    command->add_option("--document", request.documents,
                        tr("only this document (handout, report …); may be repeated"));
    command->add_option("--password-file", request.password_file,
                        tr("the first line of this file opens the documents; they are then encrypted"));
    command->callback([&] {
        request.run = [&](const auto& places, auto s) {
            return export_session(places, request.session, request.folder, request.documents,
                                  request.password_file, s);
        };
    });
}

void add_print(CLI::App& app, Request& request) {
    auto* command =
        app.add_subcommand("print", tr("Print a paper for a study: a letter, or numbered questionnaires"));
    auto& options = request.print;
    command->add_option("WHAT", options.what, tr("id of a paper of the training, or: questionnaire"))
        ->required();
    command->add_option("ID", options.id, tr("which questionnaire"));
    command->add_option("--training", options.module, tr("id of a training, or its folder"));
    command->add_option("--practice", options.practice,
                        tr("code of the practice; without it a new one is made"));
    command->add_option("--copies", options.copies, tr("how many copies"));
    command->add_option("--study", options.study,
                        tr("the study file that keeps the numbers; made if needed"));
    command->add_option("--field", options.fields, tr("what to fill in, as name=text; may be repeated"));
    auto* separate = command->add_flag("--separate", options.separate, tr("a file for each copy"));
    command->add_flag("--fillable", options.fillable, tr("a file for each copy, to be filled in on a screen"))
        ->excludes(separate);
    command->add_option("--link", options.link,
                        tr("web address of the same questions; {code} in it becomes the code of the copy"));
    command->add_flag("--draft", options.draft, tr("gaps may stay"));
    command->add_option("--out", options.folder, tr("folder for the documents; made if needed"))->required();
    command->callback([&] {
        request.run = [&](const auto& places, auto s) { return print_paper(places, request.print, s); };
    });
}

void add_typeset(CLI::App& app, Request& request) {
    auto* command = app.add_subcommand("typeset", tr("Set a template as a PDF, by itself or with values"));
    command->add_option("TEMPLATE", request.typeset.paper, tr("the template (.xml); docs/templates.md"))
        ->required();
    command->add_option("--data", request.typeset.data, tr("values for the template (.xml)"));
    command->add_option("--out", request.typeset.pdf, tr("the PDF to write; replaced if it is there"))
        ->required();
    command->callback([&] {
        request.run = [&](const auto& places, auto s) { return cli::typeset(places, request.typeset, s); };
    });
}

void add_demo(CLI::App& app, Request& request) {
    auto* command = app.add_subcommand("demo", tr("Play a whole evening and make every document"));
    command->add_option("FOLDER", request.folder, tr("where to put the session and its documents"))
        ->required();
    command->callback(
        [&] { request.run = [&](const auto& places, auto s) { return demo(places, request.folder, s); }; });
}

/// For the build, so the help does not name it.
void add_describe(CLI::App& app, Request& request) {
    auto* command = app.add_subcommand("describe", tr("Print a man page, or the completion of a shell"));
    auto& options = request.describe;
    command->add_option("PROGRAM", options.program, "samenspel-cli, samenspel")
        ->required()
        ->check(CLI::IsMember({"samenspel-cli", "samenspel"}));
    command->add_option("FORM", options.form, "man, bash, zsh, fish")
        ->required()
        ->check(CLI::IsMember({"man", "bash", "zsh", "fish"}));
    command->add_option("--date", options.date, tr("the day, as 2026-11-21"));
    command->callback(
        [&] { request.run = [&](const auto&, auto s) { return describe(app, request.describe, s); }; });
}

std::string versions_text() {
    return app::versions("samenspel-cli", {{"CLI11", CLI11_VERSION, false}});
}

} // namespace

void build_command_line(CLI::App& app, Request& request) {
    app.name("samenspel-cli");
    app.description(tr("Samenspel without a window"));
    app.option_defaults()->group(tr("Options"));
    app.set_version_flag("--version", versions_text, tr("the version, and those of the libraries"));
    app.footer(surroundings_text);
    app.set_help_flag("-h,--help", tr("this help; after a command, of that command"));
    app.require_subcommand(1);
    add_check(app, request);
    add_plan(app, request);
    add_support(app, request);
    add_play(app, request);
    add_show(app, request);
    add_export(app, request);
    add_print(app, request);
    add_typeset(app, request);
    add_demo(app, request);
    add_rescue(app, request);
    add_merge(app, request);
    add_study(app, request.study, request.run);
    const auto labels = [](CLI::App& of) {
        auto& formatter = *of.get_formatter();
        formatter.label("Usage", tr("Usage"));
        formatter.label("OPTIONS", tr("OPTIONS"));
        formatter.label("Options", tr("Options"));
        formatter.label("Positionals", tr("Arguments"));
        formatter.label("SUBCOMMAND", tr("COMMAND"));
        formatter.label("REQUIRED", tr("required"));
        formatter.label("TEXT", tr("TEXT"));
        formatter.label("INT", tr("NUMBER"));
    };
    labels(app);
    const auto dress = [&](CLI::App& parent, const auto& again) -> void {
        for (auto* command : parent.get_subcommands({})) {
            command->group(tr("Commands"));
            command->get_help_ptr()->group(tr("Options"));
            labels(*command);
            again(*command, again);
        }
    };
    dress(app, dress);
    add_describe(app, request);
    app.get_subcommand("describe")->group("");
}

} // namespace samenspel::cli
