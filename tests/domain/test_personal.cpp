#include "domain/session/personal.hpp"

#include "support/catch.hpp"

using namespace samenspel::domain;

TEST_CASE("A line that names somebody is noticed", "[personal]") {
    const auto line = GENERATE(
        as<std::string>{}, "Jan Peeters belde", "Vorige week belde Jan Peeters nog",
        "De Heer Janssens komt niet meer buiten", "De heer Janssens", "mevrouw Claes is uitgeput",
        "Mevr. Claes is uitgeput", "gesprek met dr. Verhoeven", "Dokter De Smet doet dat anders",
        "Marie De Smet", "de zoon van Marie-Louise Van Damme", "Anne-Marie Peeters", "Jan van den Berg belde",
        "met Jan van der Elst gebeld", "Fatma Y\u0131ld\u0131z vroeg hulp", "hulp voor Fatma \u015eahin",
        "\u00c9lise Dupont", "Anna Łuczak", "Ewa Żak", "Zo\u00eb Ma\u00ebs zorgt",
        "Goed gesprek. Jan Peeters belde", "Idee: Jan Peeters bellen", "Wie? Jan Peeters", "(Jan Peeters)",
        "\u201cJan Peeters\u201d", "Pati\u00ebnt Janssens", "collega Maes", "Pieter D'Hondt",
        "het gezin en Jan Peeters", "Jan  Peeters", "'Jan Peeters'", "Het ging over Tom Aerts");
    CAPTURE(line);
    CHECK(looks_personal(line));
}

TEST_CASE("An ordinary note is left alone", "[personal]") {
    const auto line = GENERATE(
        as<std::string>{}, "", "Nachtopvang in de buurt ontbreekt",
        "Actief vragen hoe het met de mantelzorger gaat", "OKRA doet huisbezoeken", "folder van OKRA en CM",
        "Het Wit-Gele Kruis belt niet terug", "via het Rode Kruis", "de Christelijke Mutualiteit weet het",
        "De Vlaamse Overheid betaalt", "In Antwerpen is er niets", "Via Familiehulp",
        "Geen idee? Via Familiehulp", "Belangrijk! Via Samana", "Idee: Via Samana", "Veel LOK's Kempen",
        "ziet Kris ľubo", "Meer Samana inschakelen", "Bij Thuisverpleging niets. Ook Turnhout niet",
        "Stilte mag. Niemand weet wie", "Vaak te laat: Pas bij crisis", "Huisarts als sleutelfiguur",
        "LOK Kempen", "GDPR en ICT", "Ik vraag het zelf", "Vraag Samana", "Dr. is vaak te laat",
        "dokter en patient", "de dokter. Niemand anders", "Mevrouw is moe", "SOFA-model en Kompas", "A B",
        "De mantelzorger", "Sint-Niklaas", "Wie? Niemand. Hoe? Samen", "lijst, Antwerpen, Gent, Brugge");
    CAPTURE(line);
    CHECK_FALSE(looks_personal(line));
}

TEST_CASE("A public name or number is not a person", "[personal]") {
    const std::vector<std::string> known{
        "Thomas More", "Wit-Gele Kruis", "Kom op tegen Kanker", "Huis van het Kind", "014 56 23 10", "",
        "\xff"};
    CHECK(looks_personal("onderzoek van Thomas More"));
    CHECK_FALSE(looks_personal("onderzoek van Thomas More", known));
    CHECK_FALSE(looks_personal("Thomas More vraagt feedback", known));
    CHECK_FALSE(looks_personal("thuiszorg via Wit-gele Kruis", known));
    CHECK_FALSE(looks_personal("bel 014 56 23 10", known));
    CHECK(looks_personal("bel 014 56 23 10"));
    CHECK(looks_personal("bel 014 56 23 11", known));
    // The rest of the line is looked at as before.
    CHECK(looks_personal("Jan Peeters van Thomas More", known));
    CHECK(looks_personal("Thomas More en Thomas Moreels", known));
    CHECK_FALSE(looks_personal("Thomas More, Thomas More en Thomas More", known));
    CHECK(looks_personal("Jan Thomas Moreau", known));
    CHECK(looks_personal("Jan  Peeters", known));
    CHECK(looks_personal("vraag Jan Peeters", {"an Peeters", "Jan Peet"}));
    CHECK_FALSE(looks_personal("Rode Rode Rode Rode", {"Rode Rode"}));
}

TEST_CASE("A number that is somebody's is noticed", "[personal]") {
    const auto line = GENERATE(
        as<std::string>{}, "0475 12 34 56", "0475 12 34 56  20 uur", "2  0475 12 34 56", "+32 14 56 23 10",
        "bel 0475/12.34.56", "0475123456", "gsm 0475-12 34 56.", "+32 475 12 34 56", "+32475123456",
        "0032 475 12 34 56", "+32 (0)475 12 34 56", "014 56 23 10", "014/56.23.10", "03 230 12 34",
        "tel.:03/230.12.34", "2 keer  0475 12 34 56", "85.07.30-033.28", "85073003328", "85 07 30 033 28",
        "RR 85.07.30-033.28", "geboren 3/12/1948", "3-12-1948", "03.12.1948", "3 / 12 / 1948", "1948-12-03",
        "12/03/2012", "3 december 1948", "3 December 1948");
    CAPTURE(line);
    CHECK(looks_personal(line));
}

TEST_CASE("A number that is nobody's is left alone", "[personal]") {
    const auto line = GENERATE(as<std::string>{}, "bel 106 of 1712", "112", "0800 12 345", "078 15 15 15",
                               "070 24 50 76", "0900 12 345", "volgende LOK 12/03/2027", "15.10.2026",
                               "2026-10-15", "3 december 2026", "om 20:30", "10 à 15 minuten", "2024-2025",
                               "05/06/2026", "3 op 10", "0,5 uur", "1/3 tot 2/3", "ISBN 978 90", "A0475",
                               "x0475123456", "2500 euro, 12 keer", "12345678901234567890", "0475 12 34");
    CAPTURE(line);
    CHECK_FALSE(looks_personal(line));
}

TEST_CASE("A line that is not UTF-8 is not judged", "[personal]") {
    CHECK_FALSE(looks_personal("Jan Peeters \xff"));
}
