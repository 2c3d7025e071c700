#include "content/template_reader.hpp"

#include "content/files.hpp"
#include "content/template_builder.hpp"
#include "content/template_grammar.hpp"
#include "content/xml/parse.hpp"

namespace samenspel::content {

LoadedTemplate read_template(std::string_view text, const std::string& file_name,
                             const document::StyleSheet& sheet) {
    LoadedTemplate loaded;
    const xml::Source source(text);
    xml::Report report(file_name, source);
    if (const auto root = xml::parse(source, report)) {
        if (const auto paper = xml::check(*root, template_grammar(), report))
            loaded.paper = TemplateBuilder(source, report, sheet).document(*paper);
    }
    loaded.paper.file = file_name;
    loaded.paper.sheet = sheet;
    loaded.problems = report.take();
    return loaded;
}

LoadedTemplate load_template(const std::filesystem::path& folder, const std::string& name) {
    const auto styles_file = folder / "styles.xml";
    const auto file = folder / (name + ".xml");
    auto styles = read_styles(read_bytes(styles_file), shown_path(styles_file));
    auto loaded = read_template(read_bytes(file), shown_path(file), styles.sheet);
    loaded.paper.name = name;
    loaded.problems.insert(loaded.problems.begin(), styles.problems.begin(), styles.problems.end());
    return loaded;
}

} // namespace samenspel::content
