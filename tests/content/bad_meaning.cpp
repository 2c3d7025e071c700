#include "content/bad_modules.hpp"

namespace samenspel::test {
namespace {

const std::string block_2 = R"(
  <block id="een" kind="part" planned="5" least="5" most="5"><title>Nog</title>
    <talk id="a" planned="5" least="5" most="5"><text><p>Zo.</p></text></talk></block>
</training>)";

/// The whole question of the good module.
std::string question() {
    const std::string& text = good_module();
    const std::string end = "    </question>\n";
    const auto from = text.find("    <question");
    return text.substr(from, text.find(end) + end.size() - from);
}

} // namespace

// ---- values ----------------------------------------------------------------------------------------

const std::vector<BadModule>& bad_values() {
    static const std::vector<BadModule> cases{
        {"an id with a capital",
         "id=\"vraag\"",
         "id=\"Vraag\"",
         {"m.xml:12:15: id=\"Vraag\" is not an id; an id begins with a letter a-z and holds only a-z, 0-9 "
          "and -"},
         Schema::sees},
        {"an id that begins with a digit",
         "id=\"ja\"",
         "id=\"1ja\"",
         {"m.xml:15:17: id=\"1ja\" is not an id; an id begins with a letter a-z and holds only a-z, 0-9 and "
          "-"},
         Schema::sees},
        {"minutes in words",
         "planned=\"12\"",
         "planned=\"twaalf\"",
         {"m.xml:12:26: planned=\"twaalf\" is not a whole number"},
         Schema::sees},
        {"half a minute",
         "planned=\"12\"",
         "planned=\"12.5\"",
         {"m.xml:12:26: planned=\"12.5\" is not a whole number"},
         Schema::sees},
        {"a number that no computer holds",
         "planned=\"12\"",
         "planned=\"99999999999999999999\"",
         {"m.xml:12:26: planned=\"99999999999999999999\" is out of range; it is 1 to 600"},
         Schema::sees},
        {"minutes below zero",
         "least=\"4\"",
         "least=\"-4\"",
         {"m.xml:12:39: least=\"-4\" is out of range; it is 0 to 600"},
         Schema::sees},
        {"a fifth colour",
         "colour=\"1\"",
         "colour=\"5\"",
         {"m.xml:15:25: colour=\"5\" is out of range; it is 1 to 4"},
         Schema::sees},
        {"a misspelt kind",
         "kind=\"part\"",
         "kind=\"prat\"",
         {"m.xml:5:19: kind=\"prat\" is not known; did you mean part?"},
         Schema::sees},
        {"an unknown kind",
         "kind=\"part\"",
         "kind=\"pauze\"",
         {"m.xml:5:19: kind=\"pauze\" is not known; it is one of intro, part, outro"},
         Schema::sees},
        {"a language in words",
         "language=\"nl\"",
         "language=\"Nederlands\"",
         {"m.xml:1:45: language=\"Nederlands\" is not a language code; write for example nl or nl-BE"},
         Schema::sees},
        {"a link without safety",
         "<source id=\"bron\">",
         "<source id=\"bron\" href=\"http://bron.be\">",
         {"m.xml:3:21: href=\"http://bron.be\" is not a link that can be opened; a link begins with https:// "
          "or "
          "mailto: or tel:"},
         Schema::sees},
        {"a link to nowhere",
         "<source id=\"bron\">",
         "<source id=\"bron\" href=\"https://\">",
         {"m.xml:3:21: href=\"https://\" is not a link that can be opened; a link begins with https:// or "
          "mailto: "
          "or tel:"},
         Schema::sees},
        {"a script for a link",
         "Lange <em>tekst</em>",
         "<link href=\"javascript:alert(1)\">tekst</link>",
         {"m.xml:8:36: href=\"javascript:alert(1)\" is not a link that can be opened; a link begins with "
          "https:// "
          "or mailto: or tel:"},
         Schema::sees},
        {"a picture above the folder",
         "beeld.svg",
         "../beeld.svg",
         {"m.xml:10:16: file=\"../beeld.svg\" lies outside the module's folder; name a file in it, without "
          ".. "
          "and "
          "not from / on"},
         Schema::sees},
        {"a picture above the folder by a way round",
         "beeld.svg",
         "a/../../beeld.svg",
         {"m.xml:10:16: file=\"a/../../beeld.svg\" lies outside the module's folder; name a file in it, "
          "without "
          ".. "
          "and not from / on"},
         Schema::sees},
        {"an absolute picture",
         "beeld.svg",
         "/tmp/beeld.svg",
         {"m.xml:10:16: file=\"/tmp/beeld.svg\" lies outside the module's folder; name a file in it, without "
          ".. "
          "and "
          "not from / on"},
         Schema::sees},
        {"a picture on a drive",
         "beeld.svg",
         "C:/beeld.svg",
         {"m.xml:10:16: file=\"C:/beeld.svg\" lies outside the module's folder; name a file in it, without "
          ".. "
          "and "
          "not from / on"},
         Schema::sees},
        {"a backslash",
         "beeld.svg",
         "map\\beeld.svg",
         {"m.xml:10:16: file=\"map\\beeld.svg\" is not a file name that works everywhere; write / between "
          "folders "
          "and none of \\ : * ? \" < > |"},
         Schema::sees},
        {"a picture of a kind that cannot be drawn",
         "beeld.svg",
         "beeld.docx",
         {"m.xml:10:16: the file beeld.docx does not exist",
          "m.xml:10:16: the picture beeld.docx is of an unknown kind; save it as .svg"},
         Schema::sees},
        {"a label that the picture has no place for",
         "</training>",
         "<labels file=\"beeld.svg\"><label id=\"boven\">B</label><label "
         "id=\"opzij\">O</label></labels></training>",
         {"m.xml:18:1: the text onder of picture beeld.svg has no label",
          "m.xml:18:60: picture beeld.svg holds no text with the id opzij"},
         Schema::misses},
        {"a label less than the picture has",
         "</training>",
         "<labels file=\"beeld.svg\"><label id=\"onder\">O</label></labels></training>",
         {"m.xml:18:1: the text boven of picture beeld.svg has no label"},
         Schema::misses},
        {"a label twice",
         "</training>",
         "<labels file=\"beeld.svg\"><label id=\"boven\">B</label><label id=\"onder\">O</label><label "
         "id=\"onder\">O</label></labels></training>",
         {"m.xml:18:87: the id onder is used twice; it stands first on line 18"},
         Schema::misses},
        {"the words of a picture in two places",
         "</training>",
         "<labels file=\"beeld.svg\"><label id=\"boven\">B</label><label "
         "id=\"onder\">O</label></labels><labels file=\"beeld.svg\"><label id=\"boven\">B</label><label "
         "id=\"onder\">O</label></labels></training>",
         {"m.xml:18:97: the words of picture beeld.svg stand here twice; it stands first on line 18"},
         Schema::misses},
        {"the words of a picture that is not there",
         "</training>",
         "<labels file=\"weg.svg\"><label id=\"boven\">B</label></labels></training>",
         {"m.xml:18:9: the file weg.svg does not exist"},
         Schema::misses},
        {"labels from a source that is not named",
         "</training>",
         "<labels file=\"beeld.svg\" source=\"born\"><label id=\"boven\">B</label><label "
         "id=\"onder\">O</label></labels></training>",
         {"m.xml:18:26: unknown source born; did you mean bron?"},
         Schema::misses},
        {"a picture that is not there",
         "beeld.svg",
         "weg.svg",
         {"m.xml:10:16: the file weg.svg does not exist"},
         Schema::misses},
        {"a later format",
         "format=\"1\"",
         "format=\"2\" klank=\"ja\"",
         {"m.xml:1:11: format 2 is newer than this program knows; it reads format 1; install a newer "
          "version"},
         Schema::sees},
        {"a format that never was",
         "format=\"1\"",
         "format=\"0\"",
         {"m.xml:1:11: format=\"0\" is out of range; it is 1 to 1"},
         Schema::sees},
    };
    return cases;
}

// ---- rules -----------------------------------------------------------------------------------------

const std::vector<BadModule>& broken_rules() {
    static const std::vector<BadModule> cases{
        {"least above planned",
         "planned=\"12\" least=\"4\"",
         "planned=\"12\" least=\"13\"",
         {"m.xml:12:39: least (13) is more than planned (12)"},
         Schema::misses},
        {"planned above most",
         "most=\"20\"",
         "most=\"11\"",
         {"m.xml:12:49: planned (12) is more than most (11)"},
         Schema::misses},
        {"a short version that is not short",
         "short=\"3\"",
         "short=\"6\"",
         {"m.xml:7:55: short (6) is not less than least (6)"},
         Schema::misses},
        {"a short time without words",
         "      <short-text><p>Korte tekst.</p></short-text>\n",
         "",
         {"m.xml:7:55: short=\"3\" without <short-text>; add the words of the short version"},
         Schema::misses},
        {"steps that do not add up",
         "planned=\"12\"",
         "planned=\"11\"",
         {"m.xml:5:31: the steps of block een add up to 19 minutes; the block is planned at 20"},
         Schema::misses},
        {"a block that promises to be shorter than its steps",
         "least=\"10\" most=\"30\"",
         "least=\"8\" most=\"30\"",
         {"m.xml:5:44: the steps of block een need at least 10 minutes; the block says 8"},
         Schema::misses},
        {"a block that promises to be longer than its steps",
         "least=\"10\" most=\"30\"",
         "least=\"10\" most=\"40\"",
         {"m.xml:5:55: the steps of block een take at most 30 minutes; the block says 40"},
         Schema::misses},
        {"blocks that do not add up",
         "minutes=\"20\"",
         "minutes=\"25\"",
         {"m.xml:4:12: the blocks add up to 20 minutes; the session lasts 25"},
         Schema::misses},
        {"two blocks of one name",
         "</training>\n",
         block_2,
         {"m.xml:4:12: the blocks add up to 25 minutes; the session lasts 20",
          "m.xml:19:10: the id een is used twice; it stands first on line 5"},
         Schema::sees},
        {"two steps of one name",
         "id=\"vraag\"",
         "id=\"flits\"",
         {"m.xml:12:15: the id flits is used twice; it stands first on line 7"},
         Schema::sees},
        {"two sources of one name",
         "Een bron</source>",
         "Een bron</source><source id=\"bron\">Nog een</source>",
         {"m.xml:3:46: the id bron is used twice; it stands first on line 3"},
         Schema::sees},
        {"two options of one name",
         "Ja</option>",
         "Ja</option><option id=\"ja\">Nee</option>",
         {"m.xml:15:55: the id ja is used twice; it stands first on line 15"},
         Schema::sees},
        {"a misspelt source",
         "source=\"bron\"",
         "source=\"born\"",
         {"m.xml:8:16: unknown source born; did you mean bron?"},
         Schema::misses},
        {"one of two sources is unknown",
         "source=\"bron\"",
         "source=\"bron krant\"",
         {"m.xml:8:16: unknown source krant"},
         Schema::misses},
        {"an unknown step does not spoil the sums",
         question(),
         "    <pauze planned=\"12\"/>\n",
         {"m.xml:12:5: unknown element <pauze>"},
         Schema::sees},
        {"a block in which nothing happens",
         "</training>",
         "  <block id=\"leeg\" kind=\"part\" planned=\"5\" least=\"5\" "
         "most=\"5\"><title>Leeg</title></block></training>",
         {"m.xml:4:12: the blocks add up to 25 minutes; the session lasts 20",
          "m.xml:18:3: block leeg has no steps; add a <flash>, <question>, <addition>, <talk> or <round>"},
         Schema::misses},
        {"no part",
         "kind=\"part\"",
         "kind=\"intro\"",
         {"m.xml:1:1: no block is of kind part; a training has at least one"},
         Schema::misses},
        {"a flash without words",
         "      <text><p source=\"bron\">Lange <em>tekst</em>.</p></text>\n",
         "",
         {"m.xml:7:5: <flash> has neither <text> nor <video>"},
         Schema::misses},
        {"a video that is nowhere",
         "      <picture file=\"beeld.svg\">Een beeld</picture>",
         "      <video/>",
         {"m.xml:10:7: <video> has neither file nor href"},
         Schema::misses},
        {"a link with a note and no words",
         "</training>",
         "  <closing><link href=\"https://a.be\"><note>alles</note></link></closing></training>",
         {"m.xml:18:12: <link> is empty"},
         Schema::misses},
        {"many at once, none because of another",
         "<tally id=\"telling\"><title>Hoeveel?</title>",
         "<tally id=\"Telling\"><titel>Hoeveel?</titel>",
         {"m.xml:14:14: id=\"Telling\" is not an id; an id begins with a letter a-z and holds only a-z, 0-9 "
          "and "
          "-",
          "m.xml:14:27: unknown element <titel>; did you mean <title>?"},
         Schema::sees},
        {"minutes that cannot be read do not spoil the sums",
         "id=\"vraag\" planned=\"12\"",
         "id=\"vraag\" planned=\"?\"",
         {"m.xml:12:26: planned=\"?\" is not a whole number"},
         Schema::sees},
    };
    return cases;
}

} // namespace samenspel::test
