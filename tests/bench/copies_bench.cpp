#include <zlib.h>

#include "content/template_reader.hpp"
#include "document/layout.hpp"
#include "document/layout/qr.hpp"
#include "pdf/pdf.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/temp_dir.hpp"
#include "type/font_set.hpp"
#include "type/pattern_hyphenator.hpp"

// The job: 1,000 questionnaires of four pages, 30 questions of five boxes, each page with a code of its own as text
// and as QR. `tests/bench/copies/measure` has others do the same.

namespace samenspel {
namespace {

using document::Value;

constexpr int copies = 1000, questions = 30, pages = 4;

constexpr const char* job = R"(<document format="1" language="nl-BE" title="Vragenlijst">
  <page size="A4" margin-top="40" margin-bottom="26" margin-left="24" margin-right="24" header="12" footer="12">
    <header><place x="104" y="20" width="56"><p style="form-fine">blad <field path="page.number"/></p></place></header>
    <header>
      <place x="104" y="15.5" width="56"><p style="form-fine"><field path="copy"/></p></place>
      <place x="164" y="14" width="20"><qr text="VRAGENLIJST/1.0/{copy}/{page.number}" size="20" alternative="code"/></place>
    </header>
  </page>
  <body over="copies" as="copy" restart="yes">
    <repeat over="sides" as="side">
      <repeat over="side" as="question">
        <group keep-together="yes" space-before="4">
          <p style="form"><field path="question.text"/></p>
          <columns widths="20 20 20 20 20">
            <column><tick name="{question.id}" value="1"/></column>
            <column><tick name="{question.id}" value="2"/></column>
            <column><tick name="{question.id}" value="3"/></column>
            <column><tick name="{question.id}" value="4"/></column>
            <column><tick name="{question.id}" value="5"/></column>
          </columns>
        </group>
      </repeat>
      <page-break/>
    </repeat>
  </body>
</document>
)";

std::string code(int copy) {
    return "K7QD4M-" + std::to_string(1000 + copy);
}

Value data() {
    Value::List sides, codes;
    for (int page = 0, question = 0; page < pages; ++page) {
        Value::List side;
        for (; question < questions * (page + 1) / pages; ++question)
            side.push_back(
                Value::record({{"id", "v" + std::to_string(question)},
                               {"text", std::to_string(question + 1) +
                                            ". Hoe vaak vroeg uw huisarts de voorbije twaalf maanden of de "
                                            "zorg voor u niet te zwaar werd?"}}));
        sides.push_back(Value::list(std::move(side)));
    }
    for (int copy = 0; copy < copies; ++copy)
        codes.emplace_back(code(copy));
    return Value::record(
        {{"sides", Value::list(std::move(sides))}, {"copies", Value::list(std::move(codes))}});
}

std::string deflated(const std::string& text) {
    const auto length = static_cast<uLong>(text.size());
    std::string out(compressBound(length), '\0');
    auto size = static_cast<uLongf>(out.size());
    compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()),
             length);
    out.resize(size);
    return out;
}

/// As little as can be done: what is the same was compressed before, fonts are left to the reader, there are no tags,
/// no links, no check of anything.
class Floor {
public:
    std::string run() {
        add("<</Type/Catalog/Pages 2 0 R>>");
        add("<</Type/Pages/Kids 3 0 R/Count " + std::to_string(copies * pages) + ">>");
        std::string kids = "[";
        const int first = 5 + pages;
        for (int i = 0; i < copies * pages; ++i)
            kids += std::to_string(first + 2 * i + 1) + " 0 R ";
        add(kids + "]");
        add("<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>");
        for (int page = 0; page < pages; ++page)
            add_stream(shared(page));
        for (int copy = 0; copy < copies; ++copy)
            for (int page = 0; page < pages; ++page)
                add_page(copy, page);
        out_ += "xref\n0 " + std::to_string(places_.size() + 1) + "\n0000000000 65535 f \n";
        for (const auto place : places_) {
            const auto digits = std::to_string(place);
            out_ += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
        }
        out_ += "trailer<</Size " + std::to_string(places_.size() + 1) + "/Root 1 0 R>>\n";
        return std::move(out_);
    }

private:
    void add(const std::string& object) {
        places_.push_back(out_.size());
        out_ += std::to_string(places_.size()) + " 0 obj\n" + object + "\nendobj\n";
    }

    void add_stream(const std::string& text) {
        const auto bytes = deflated(text);
        add("<</Filter/FlateDecode/Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes +
            "\nendstream");
    }

    static std::string shared(int page) {
        std::string text;
        for (int i = 0; i < questions / pages; ++i) {
            text += "BT /F1 10 Tf 70 " + std::to_string(700 - 60 * i) + " Td (Vraag " +
                    std::to_string(page * 8 + i) + ") Tj ET\n";
            for (int box = 0; box < 5; ++box)
                text += std::to_string(70 + 60 * box) + " " + std::to_string(680 - 60 * i) + " 13 13 re S\n";
        }
        return text;
    }

    void add_page(int copy, int page) {
        const auto name = code(copy);
        const auto qr = document::make_qr("VRAGENLIJST/1.0/" + name + "/" + std::to_string(page + 1));
        std::string text = "BT /F1 9 Tf 400 790 Td (" + name +
                           ") Tj ET q 56 0 0 56 465 745 cm BI/IM true/W 25/H 25/F/AHx ID ";
        constexpr const char* digits = "0123456789ABCDEF";
        for (std::size_t row = 0; row < 25; ++row)
            for (std::size_t column = 0; column < 32; column += 4) {
                unsigned bits = 0;
                for (std::size_t i = column; i < column + 4; ++i)
                    bits = bits * 2 + (i < 25 && qr->dark[row * 25 + i] ? 0U : 1U);
                text += digits[bits];
            }
        add_stream(text + ">\nEI Q");
        add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources 4 0 R/Contents[" +
            std::to_string(5 + page) + " 0 R " + std::to_string(places_.size()) + " 0 R]>>");
    }

    std::string out_ = "%PDF-1.4\n";
    std::vector<std::size_t> places_;
};

} // namespace

TEST_CASE("1,000 numbered questionnaires of four pages", "[bench][copies]") {
    const auto templates = test::source_dir() / "templates";
    const test::TempDir folder;
    const auto loaded = content::load_template_with(templates, folder.write("job.xml", job));
    REQUIRE(loaded.problems.empty());
    const type::FontSet fonts(templates / "fonts");
    const type::PatternHyphenator hyphenator(templates / "hyphenation", "nl");
    const auto value = data();
    const document::Drawings none;
    const auto set = [&] {
        return document::layout_document(loaded.paper, value, {fonts, hyphenator, none});
    };
    const auto laid = set();
    REQUIRE(laid.document.pages.size() == copies * pages);
    WARN("bytes a copy: " << pdf::make_pdf(laid.document, fonts).size() / copies << ", floor "
                          << Floor().run().size() / copies);

    BENCHMARK("floor: by hand, without fonts, tags or checks") {
        return Floor().run().size();
    };
    BENCHMARK("laid out") {
        return set().document.pages.size();
    };
    BENCHMARK("written in one file") {
        return pdf::make_pdf(laid.document, fonts).size();
    };
    BENCHMARK("written in a file each, in memory") {
        std::size_t bytes = 0;
        pdf::make_each(laid.document, fonts,
                       [&](std::size_t, const std::string& file) { bytes += file.size(); });
        return bytes;
    };
}

} // namespace samenspel
