#include "content/template_reader.hpp"

#include "base/path.hpp"
#include "content/files.hpp"
#include "content/template_builder.hpp"
#include "content/template_grammar.hpp"
#include "content/xml/parse.hpp"

namespace samenspel::content {

LoadedTemplate read_template(std::string_view text, const std::string& file_name,
                             const document::StyleSheet& sheet, const std::filesystem::path& folder) {
    LoadedTemplate loaded;
    const xml::Source source(text);
    xml::Report report(file_name, source);
    if (const auto root = xml::parse(source, report)) {
        if (const auto paper = xml::check(*root, template_grammar(), report))
            loaded.paper = TemplateBuilder(source, report, sheet, folder).document(*paper);
    }
    loaded.paper.file = file_name;
    loaded.paper.sheet = sheet;
    loaded.problems = report.take();
    return loaded;
}

LoadedTemplate load_template(const std::filesystem::path& folder, const std::string& name) {
    return load_template_with(folder, folder / (name + ".xml"));
}

LoadedTemplate load_template_with(const std::filesystem::path& styles_folder,
                                  const std::filesystem::path& file) {
    const auto styles_file = styles_folder / "styles.xml";
    auto styles = read_styles(read_bytes(styles_file), shown_path(styles_file));
    auto loaded = read_template(read_bytes(file), shown_path(file), styles.sheet,
                                file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
    loaded.paper.name = base::utf8(file.stem());
    loaded.problems.insert(loaded.problems.begin(), styles.problems.begin(), styles.problems.end());
    return loaded;
}

} // namespace samenspel::content
