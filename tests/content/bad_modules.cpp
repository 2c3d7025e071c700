#include "content/bad_modules.hpp"

#include <stdexcept>

namespace samenspel::test {

const std::string& good_module() {
    static const std::string text = R"(<training format="1" id="proef" version="1" language="nl">
  <title>Proef</title>
  <source id="bron">Een bron</source>
  <session minutes="20"/>
  <block id="een" kind="part" planned="20" least="10" most="30">
    <title>Deel één</title>
    <flash id="flits" planned="8" least="6" most="10" short="3">
      <text><p source="bron">Lange <em>tekst</em>.</p></text>
      <short-text><p>Korte tekst.</p></short-text>
      <picture file="beeld.svg">Een beeld</picture>
    </flash>
    <question id="vraag" planned="12" least="4" most="20">
      <text>Wat denk je?</text>
      <tally id="telling"><title>Hoeveel?</title><count id="aantal">aantal</count>
        <option id="ja" colour="1">Ja</option></tally>
    </question>
  </block>
</training>
)";
    return text;
}

std::string broken(const BadModule& bad) {
    std::string text = good_module();
    const auto at = text.find(bad.from);
    if (at == std::string::npos)
        throw std::logic_error("not in the good module: " + bad.from);
    return text.replace(at, bad.from.size(), bad.to);
}

const std::vector<BadModule>& bad_modules() {
    static const std::vector<BadModule> all = [] {
        std::vector<BadModule> joined;
        for (const auto* some : {&not_xml(), &bad_elements(), &bad_values(), &broken_rules()}) {
            joined.insert(joined.end(), some->begin(), some->end());
        }
        return joined;
    }();
    return all;
}

} // namespace samenspel::test
