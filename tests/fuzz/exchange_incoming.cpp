#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/incoming.hpp"

using namespace samenspel;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

domain::Form make_form() {
    using Kind = domain::Question::Kind;
    const auto question = [](Kind kind, const char* id, const char* text) {
        domain::Question made;
        made.kind = kind;
        made.id = id;
        made.text = text;
        return made;
    };
    auto contact = question(Kind::single, "contact", "Sprak u?");
    contact.options = {{1, "", "ja", "", false}, {2, "", "nee", "nodig", false}};
    auto moment = question(Kind::multiple, "moment", "Wanneer?");
    moment.options = {{1, "begin", "eerst", "", false}, {2, "meer", "later", "", false}};
    auto sinds = question(Kind::date, "sinds", "Sinds?");
    sinds.from = "1950-01";
    sinds.to = "2030-12";
    auto aantal = question(Kind::number, "aantal", "Hoeveel?");
    aantal.max = 500;
    domain::Questionnaire made;
    made.id = "proef";
    made.version = "1.0";
    made.parts = {{"een", "Deel", {contact, moment, sinds, aantal, question(Kind::text, "nodig", "Wat?")}}};
    return domain::Form(made);
}

void check(const base::Problems& problems) {
    for (const auto& problem : problems)
        require(!problem.text.empty() && problem.line >= 0 && (problem.line > 0 || problem.column == 0));
}

} // namespace

/// Any bytes are read or told what is wrong. Each row becomes a form whose cells all fit, or has a problem; and the
/// mapping is the same after it was written and read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto form = make_form();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    base::Problems problems;
    static_cast<void>(exchange::read_mapping(bytes, "fuzz", problems));
    check(problems);

    const auto incoming = exchange::read_incoming(bytes, "fuzz");
    check(incoming.problems);
    if (!incoming.problems.empty())
        return 0;
    for (const auto row : incoming.rows)
        require(row.size() == incoming.names.size() && row.line > 0);
    const auto mapping = exchange::propose_mapping(incoming, {&form});
    check(exchange::check_mapping(mapping, incoming, form));
    problems.clear();
    require(exchange::read_mapping(exchange::mapping_text(mapping), "again", problems) == mapping);
    require(problems.empty());

    const auto forms = exchange::read_forms(incoming, mapping, form, problems);
    check(problems);
    require(forms.size() == incoming.rows.size() || !problems.empty());
    for (const auto& one : forms)
        for (std::size_t v = 0; v < form.variables().size(); ++v)
            require(!one.cells.at(v).empty() && form.fits(v, one.cells[v]));
    return 0;
}
