#include "app/papers/print.hpp"

#include <algorithm>
#include <stdexcept>

#include "app/papers/press.hpp"
#include "base/path.hpp"
#include "content/module_reader.hpp"
#include "pdf/pdf.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using document::Value;
using words::fill;
using words::tr;

const domain::Paper& paper_of(const domain::Module& module, const std::string& id) {
    const auto found = std::ranges::find(module.papers, id, &domain::Paper::id);
    if (found == module.papers.end() || !found->for_study)
        throw std::invalid_argument(fill(tr("there is no document '{name}'"), {{"name", id}}));
    return *found;
}

/// A gap that nobody reads over.
Value gap(const std::string& label) {
    return document::RichText{
        {"[" + fill(tr("to be filled in: {what}"), {{"what", label}}) + "]", true, false, {}}};
}

Value value_of(const domain::Paper& paper, const std::map<std::string, std::string>& blanks,
               std::vector<std::string>& missing) {
    Value fields = Value::record({});
    for (const auto& blank : paper.blanks) {
        const auto given = blanks.find(blank.id);
        if (given != blanks.end() && !given->second.empty()) {
            fields.set(blank.id, given->second);
        } else if (blank.required) {
            fields.set(blank.id, gap(blank.label));
            missing.push_back(blank.label);
        }
    }
    Value::List gaps(missing.begin(), missing.end());
    return Value::record({{"fields", std::move(fields)}, {"missing", Value::list(std::move(gaps))}});
}

} // namespace

PrintedPaper print_paper(const Places& places, const std::filesystem::path& module_folder,
                         const std::string& id, const std::map<std::string, std::string>& blanks,
                         const std::filesystem::path& folder, base::Problems& problems) {
    const auto loaded = content::load_module(module_folder);
    const auto& paper = paper_of(loaded.module, id);
    for (const auto& [name, text] : blanks)
        if (std::ranges::find(paper.blanks, name, &domain::Paper::Blank::id) == paper.blanks.end())
            throw std::invalid_argument(
                fill(tr("'{paper}' has no blank '{name}'"), {{"paper", id}, {"name", name}}));
    PrintedPaper printed;
    const auto value = value_of(paper, blanks, printed.missing);
    const Press press(places, loaded.module, module_folder, problems);
    const words::Speak of_the_paper(loaded.module.language);
    const auto set = press.load_file(module_folder / base::to_path(paper.file), problems);
    if (!set)
        return printed;
    const auto document = press.set(*set, value, problems);
    std::filesystem::create_directories(folder);
    const auto file = folder / base::to_path(id + ".pdf");
    pdf::save_pdf(file, document, press.fonts());
    printed.file = file;
    return printed;
}

} // namespace samenspel::app
