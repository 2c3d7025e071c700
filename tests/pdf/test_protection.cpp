#include "sample.hpp"
#include "support/catch.hpp"

#include <qpdf/QPDF.hh>

#include "pdf/pdf.hpp"

using namespace samenspel;
using namespace samenspel::test;
using Catch::Matchers::ContainsSubstring;

namespace {

const std::string secret = "één geheim";

std::string locked(const pdf::Protection& protection) {
    return pdf::make_pdf(two_pages(), fonts(), protection);
}

bool opens(const PdfFile& file, const std::string& password) {
    try {
        return file.read({"qpdf", "--check", "--password=" + password, "%"}).find("No syntax") !=
               std::string::npos;
    } catch (const std::runtime_error& error) {
        CHECK_THAT(error.what(), ContainsSubstring("invalid password"));
        return false;
    }
}

} // namespace

TEST_CASE("A protected file is AES-256, opens with its password only, and can be read", "[pdf][protection]") {
    const PdfFile file(locked({secret, ""}));
    const auto shown = file.read({"qpdf", "--show-encryption", "--password=" + secret, "%"});
    CHECK_THAT(shown, ContainsSubstring("R = 6"));
    CHECK_THAT(shown, ContainsSubstring("file encryption method: AESv3"));
    CHECK_THAT(shown, ContainsSubstring("extract for accessibility: allowed"));
    CHECK(opens(file, secret));
    CHECK_FALSE(opens(file, ""));
    CHECK_FALSE(opens(file, "een geheim"));
    CHECK_THAT(file.read({"pdftotext", "-upw", secret, "%", "-"}), ContainsSubstring("Tweede bladzijde"));
    for (const auto* words : {"Samenspel", "website", "example.be"})
        CHECK(file.bytes().find(words) == std::string::npos);
}

TEST_CASE("The owner has a password of his own, or is the only one who has one", "[pdf][protection]") {
    const PdfFile both(locked({secret, "baas"}));
    CHECK(opens(both, secret));
    CHECK(opens(both, "baas"));
    CHECK_FALSE(opens(both, ""));
    const PdfFile open(locked({"", "baas"}));
    CHECK(opens(open, ""));
    CHECK_THAT(open.read({"qpdf", "--show-encryption", "%"}), ContainsSubstring("modify other: not allowed"));
}

TEST_CASE("A protected file makes no claim to be an archive", "[pdf][protection]") {
    const auto metadata = [](const std::string& bytes) {
        QPDF file;
        file.processMemoryFile("sample", bytes.data(), bytes.size(), secret.c_str());
        const auto data = file.getRoot().getKey("/Metadata").getStreamData();
        return std::string(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    };
    CHECK_THAT(metadata(locked({secret, ""})), !ContainsSubstring("pdfaid:part>"));
    CHECK_THAT(metadata(pdf::make_pdf(two_pages(), fonts())), ContainsSubstring("pdfaid:part>"));
}

TEST_CASE("No password, one that is too long or not UTF-8 protects nothing and is refused",
          "[pdf][protection]") {
    CHECK_THROWS_AS(locked({"", ""}), std::invalid_argument);
    CHECK_THROWS_AS(locked({std::string(128, 'x'), ""}), std::invalid_argument);
    CHECK_THROWS_AS(locked({secret, "\xE9"}), std::invalid_argument);
    CHECK_THROWS_AS(locked({std::string("a\0b", 3), ""}), std::invalid_argument);
    CHECK(opens(PdfFile(locked({std::string(127, 'x'), ""})), std::string(127, 'x')));
    const TempDir folder;
    CHECK_THROWS_AS(pdf::save_pdf(folder / "a.pdf", two_pages(), fonts(), pdf::Protection{}),
                    std::invalid_argument);
    CHECK_FALSE(std::filesystem::exists(folder / "a.pdf"));
}

TEST_CASE("A protected file is saved as it is", "[pdf][protection]") {
    const TempDir folder;
    pdf::save_pdf(folder / "a.pdf", two_pages(), fonts(), pdf::Protection{secret, {}});
    CHECK(opens(PdfFile(read_file(folder / "a.pdf")), secret));
}
