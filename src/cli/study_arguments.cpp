#include <CLI/CLI.hpp>

#include "cli/study_command.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

using words::tr;

class Adder {
public:
    Adder(CLI::App& study, StudyOptions& options, StudyRun& run) : study_(study), o_(options), run_(run) {}

    CLI::App* add(const char* name, const std::string& what,
                  base::ExitCode (*work)(const StudyOptions&, Streams)) {
        return add(name, what, [o = &o_, work](const app::Places&, Streams s) { return work(*o, s); });
    }
    CLI::App* add(const char* name, const std::string& what, StudyRun work) {
        auto* command = study_.add_subcommand(name, what);
        command->add_option("STUDY", o_.study, tr("a study file (.lokstudie)"))->required();
        command->callback([run = &run_, work = std::move(work)] { *run = work; });
        return command;
    }

    CLI::Option* who(CLI::App* command) {
        return command->add_option("--who", o_.who, tr("initials of who does this"));
    }
    void json(CLI::App* command) { command->add_flag("--json", o_.json, tr("as JSON")); }
    void mending(CLI::App* command) {
        command->add_option("--copy", o_.copy, tr("code of the copy"))->required();
        command->add_option("--variable", o_.variable, tr("name of the variable"))->required();
        command
            ->add_option("--value", o_.value,
                         tr("the right answer: a code, a number, 2019-05, words, or -1 to -5"))
            ->required();
        command->add_option("--reason", o_.reason, tr("why, for who reads it later"))->required();
        who(command);
    }

    void print() {
        auto* print = add("print", tr("Print numbered questionnaires; their numbers and boxes are kept"),
                          [o = &o_](const app::Places& places, Streams s) {
                              o->print.what = "questionnaire";
                              o->print.study = o->study;
                              return print_paper(places, o->print, s);
                          });
        auto& options = o_.print;
        print->add_option("ID", options.id, tr("which questionnaire"))->required();
        print->add_option("--training", options.module, tr("id of a training, or its folder"));
        print->add_option("--practice", options.practice,
                          tr("code of the practice; without it a new one is made"));
        print->add_option("--copies", options.copies, tr("how many copies"));
        print->add_option("--out", options.folder, tr("folder for the files; made if needed"))->required();
        print->add_flag("--separate", options.separate, tr("a file for each copy"));
        print->add_flag("--fillable", options.fillable,
                        tr("to be filled in on a screen, a file for each copy"));
        print->add_option("--link", options.link,
                          tr("web address of the same questions; {code} becomes the code of the copy"));
    }

    void collect() {
        auto* fresh = add("new", tr("Begin a study"), study_new);
        fresh->add_option("--title", o_.title, tr("what it is about"));
        auto* questionnaire =
            add("questionnaire", tr("Add a questionnaire of which nothing is printed"), study_questionnaire);
        questionnaire->add_option("XML", o_.files, tr("the file of the questionnaire"))
            ->required()
            ->expected(1);
        auto* enter = add("enter", tr("Type answers from paper, one key each"), study_enter);
        enter->add_option("--layer", o_.layer, tr("first or second (blind)"))
            ->check(CLI::IsMember({"first", "second"}));
        who(enter)->required();
        auto* import = add("import", tr("Take in a file of answers from LimeSurvey, ODK or a spreadsheet"),
                           study_import);
        import->add_option("FILE", o_.files, tr("CSV or VV files"))->required();
        import->add_option("--mapping", o_.mapping,
                           tr("a file that says which column is what; written if it is not there"));
        import
            ->add_option("--conflicts", o_.conflicts,
                         tr("answers that differ from those given before: refuse, leave or keep"))
            ->check(CLI::IsMember({"refuse", "leave", "keep"}));
        import->add_flag("--dry-run", o_.dry_run, tr("only tell what would be taken"));
        who(import);
        json(import);
        auto* merge = add("merge", tr("Take over what other copies of the study know"), study_merge);
        merge->add_option("OTHER", o_.files, tr("study files"))->required();
        merge->add_flag("--join", o_.join, tr("also of another study"));
        json(merge);
        auto* handed =
            add("handed", tr("Note how many questionnaires a practice gave out in all"), study_handed);
        handed->add_option("--practice", o_.practice, tr("code of the practice"))->required();
        handed->add_option("--questionnaire", o_.questionnaire, tr("id of the questionnaire"))->required();
        handed->add_option("--count", o_.count, tr("how many"))->required();
        who(handed);
        auto* meeting = add("meeting", tr("Note when the LOK of a practice met"), study_meeting);
        meeting->add_option("--practice", o_.practice, tr("code of the practice"))->required();
        meeting->add_option("--on", o_.day, tr("the day, as 2026-11-21"))->required();
        auto* key =
            add("key", tr("Show or change which practice has which code, in a file of its own"), study_key);
        key->add_option("KEY", o_.key, tr("the key file (.loksleutel)"))->required();
        key->add_option("--practice", o_.practice, tr("code of the practice"));
        key->add_option("--name", o_.name, tr("name of the practice"));
        key->add_option("--note", o_.note, tr("whom to call, which LOK"));
        json(key);
    }

    void mend() {
        auto* check =
            add("check", tr("Tell everything that is wrong or strange in the answers"), study_check);
        json(check);
        auto* compare = add("compare", tr("Compare first and second entry"), study_compare);
        json(compare);
        auto* correct =
            add("correct", tr("Correct what one layer says; the old answer is kept"), study_correct);
        mending(correct);
        correct->add_option("--layer", o_.layer, tr("first, second or given"))
            ->check(CLI::IsMember({"first", "second", "given"}));
        auto* settle = add("settle", tr("Choose the answer that counts where layers differ"), study_settle);
        mending(settle);
        auto* withdraw =
            add("withdraw", tr("Take out a copy that was entered under a wrong code; it is kept"),
                study_withdraw);
        withdraw->add_option("--copy", o_.copy, tr("code of the copy"))->required();
        withdraw->add_option("--questionnaire", o_.questionnaire,
                             tr("id of the questionnaire, if the copy has two"));
        withdraw->add_option("--reason", o_.reason, tr("why, for who reads it later"))->required();
        who(withdraw);
    }

    void use() {
        auto* match =
            add("match", tr("Put doctors and caregivers of the same practice side by side"),
                [o = &o_](const app::Places& places, Streams s) { return study_match(places, *o, s); });
        match->add_option("--out", o_.folder, tr("folder for the report and a CSV of each of its tables"));
        json(match);
        auto* out =
            add("export", tr("Write the data set for R, SPSS, Stata and spreadsheets"),
                [o = &o_](const app::Places& places, Streams s) { return study_export(places, *o, s); });
        out->add_option("--out", o_.folder, tr("folder for the files; made if needed"))->required();
        out->add_option("--level", o_.level, tr("identifiable, pseudonymous or public"))
            ->check(CLI::IsMember({"identifiable", "pseudonymous", "public"}));
        out->add_flag("--with-text", o_.with_text, tr("free text too: a doctor may recognise a caregiver"));
        out->add_flag("--with-months", o_.with_months, tr("months too"));
        json(out);
        auto* info = add("info", tr("Tell what a study holds"), study_info);
        json(info);
    }

private:
    CLI::App& study_;
    StudyOptions& o_;
    StudyRun& run_;
};

} // namespace

void add_study(CLI::App& app, StudyOptions& options, StudyRun& run) {
    auto* study =
        app.add_subcommand("study", tr("Collect, check, match and export answers to questionnaires"));
    study->require_subcommand(1);
    Adder adder(*study, options, run);
    adder.print();
    adder.collect();
    adder.mend();
    adder.use();
}

} // namespace samenspel::cli
