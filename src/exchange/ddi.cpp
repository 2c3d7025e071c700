#include "exchange/ddi.hpp"

#include <algorithm>

#include <pugixml.hpp>

namespace samenspel::exchange {
namespace {

using dataset::Column;
using pugi::xml_node;
using Kind = Column::Kind;

xml_node add(xml_node to, const char* name, const std::string& text) {
    auto node = to.append_child(name);
    node.text().set(text.c_str());
    return node;
}

void set(xml_node node, const char* name, const std::string& value) {
    node.append_attribute(name).set_value(value.c_str());
}

std::string name_of(dataset::Level level) {
    switch (level) {
    case dataset::Level::identifiable:
        return "identifiable";
    case dataset::Level::pseudonymous:
        return "pseudonymous";
    case dataset::Level::shared:
        break;
    }
    return "public";
}

void describe_study(xml_node to, const dataset::Description& description) {
    auto study = to.append_child("stdyDscr");
    auto citation = study.append_child("citation");
    auto title = citation.append_child("titlStmt");
    add(title, "titl", description.title);
    add(title, "IDNo", description.made_on + '-' + name_of(description.level));
    auto production = citation.append_child("prodStmt");
    set(add(production, "prodDate", description.made_on), "date", description.made_on);
    add(production, "software", description.program);
    set(add(study, "notes", name_of(description.level)), "type", "level");
    for (const auto& sentence : description.left_out)
        set(add(study, "notes", sentence), "type", "left out");
    for (const auto& sentence : description.notes)
        set(add(study, "notes", sentence), "type", "made");
}

void describe_file(xml_node to, const dataset::Table& table, const std::string& id) {
    auto file = to.append_child("fileDscr");
    set(file, "ID", id);
    auto text = file.append_child("fileTxt");
    add(text, "fileName", table.name + ".csv");
    add(text, "fileCont", table.title);
    auto size = text.append_child("dimensns");
    add(size, "caseQnty", std::to_string(table.rows()));
    add(size, "varQnty", std::to_string(table.columns.size()));
    add(text, "fileType", "text/csv; charset=utf-8");
}

void add_range(xml_node to, const std::string& min, const std::string& max) {
    auto range = to.append_child("range");
    set(range, "min", min);
    set(range, "max", max);
}

void describe_values(xml_node to, const Column& column) {
    if (column.kind == Kind::month && !column.from.empty())
        add_range(to.append_child("valrng"), column.from, column.to);
    else if (column.min != 0 || column.max != 0)
        add_range(to.append_child("valrng"), std::to_string(column.min), std::to_string(column.max));
    auto invalid = to.append_child("invalrng");
    add_range(invalid, "-5", "-1");
    for (const auto& label : column.labels)
        if (label.missing)
            set(invalid.append_child("item"), "VALUE", std::to_string(label.code));
}

void add_category(xml_node to, int code, const std::string& text, bool missing) {
    auto category = to.append_child("catgry");
    if (missing)
        set(category, "missing", "Y");
    add(category, "catValu", std::to_string(code));
    add(category, "labl", text);
}

void describe_format(xml_node to, Kind kind) {
    auto format = to.append_child("varFormat");
    set(format, "type", kind == Kind::text || kind == Kind::month ? "character" : "numeric");
    if (kind == Kind::month) {
        set(format, "formatname", "YYYY-MM");
        set(format, "schema", "ISO");
        set(format, "category", "date");
    }
}

void describe_column(xml_node to, const Column& column, const std::string& file, const MissingWords& words) {
    auto variable = to.append_child("var");
    set(variable, "ID", file + '.' + column.name);
    set(variable, "name", column.name);
    set(variable, "files", file);
    if (column.kind == Kind::number)
        set(variable, "dcml", std::to_string(column.decimals));
    set(variable, "intrvl", column.kind == Kind::number ? "contin" : "discrete");
    if (column.kind == Kind::number)
        set(variable, "nature", "ratio");
    else if (column.kind == Kind::code)
        set(variable, "nature", column.ordered ? "ordinal" : "nominal");
    add(variable, "labl", column.label);
    if (!column.question.empty())
        add(variable.append_child("qstn"), "qstnLit", column.question);
    describe_values(variable, column);
    for (const auto& label : column.labels)
        add_category(variable, label.code, label.text, label.missing);
    for (const auto reason : domain::all_missing)
        add_category(variable, static_cast<int>(reason), words.of(reason), true);
    describe_format(variable, column.kind);
    if (!column.source.empty())
        set(add(variable, "notes", column.source), "type", "source");
}

class StringWriter : public pugi::xml_writer {
public:
    void write(const void* data, std::size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
    std::string text;
};

} // namespace

std::string write_ddi(const std::vector<dataset::Table>& tables, const dataset::Description& description,
                      const MissingWords& words) {
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    set(declaration, "version", "1.0");
    set(declaration, "encoding", "UTF-8");
    auto book = document.append_child("codeBook");
    set(book, "xmlns", "ddi:codebook:2_5");
    set(book, "version", "2.5");
    describe_study(book, description);
    const auto id_of = [](std::size_t table) { return 'F' + std::to_string(table + 1); };
    for (std::size_t i = 0; i < tables.size(); ++i)
        describe_file(book, tables[i], id_of(i));
    const bool any = std::ranges::any_of(tables, [](const auto& table) { return !table.columns.empty(); });
    auto data = any ? book.append_child("dataDscr") : xml_node(); // which may not be empty
    for (std::size_t i = 0; i < tables.size(); ++i)
        for (const auto& column : tables[i].columns)
            describe_column(data, column, id_of(i), words);
    StringWriter writer;
    document.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
    return std::move(writer.text);
}

} // namespace samenspel::exchange
