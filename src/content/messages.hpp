#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/problem.hpp"

/// Every sentence with which the readers of this layer report a problem. The English text is the msgid; words
/// in {braces} are filled in after translation, so a translation may put them in another order.
namespace samenspel::content {

struct Message {
    const char* text;
    const char* hint = ""; ///< what to do; may be empty
};

/// One word to fill in: {name} becomes `value`.
struct Filling {
    std::string_view name;
    std::string value;
};

/// Gives the sentence in the language of the interface for an English one. Called with constants below only.
using Translate = std::string (*)(const char* english);

/// Sets the translation for all readers; null: English. For the start of the program: not safe beside reading.
void translate_messages_with(Translate translate);

/// Long words are cut and control characters left out, so that a damaged file cannot flood a list.
base::Problem make_problem(std::string file, int line, int column, const Message& message,
                           std::initializer_list<Filling> fillings = {});

namespace messages {

// The file as a whole.
inline constexpr Message too_large{"the file is larger than {limit} MB"};
inline constexpr Message not_utf8_encoding{"the file is written in {encoding}", "save it as UTF-8"};
inline constexpr Message declared_encoding{"the file says that it is written in {encoding}",
                                           "save it as UTF-8 and write encoding=\"UTF-8\""};
inline constexpr Message not_text{"the file holds bytes that are no text"};
inline constexpr Message not_utf8{"byte {byte} is not UTF-8", "save the file as UTF-8"};
inline constexpr Message control_character{"control character {character}", "remove it"};
inline constexpr Message too_many{"there are more than {limit} problems", "mend these first"};

// Not XML.
inline constexpr Message empty_file{"the file holds no element"};
inline constexpr Message stray_less_than{"a < that begins no element", "write &lt; for the character itself"};
inline constexpr Message bad_comment{"the comment does not end", "write --> at its end"};
inline constexpr Message comment_dashes{"-- inside a comment", "XML does not allow it: write one dash"};
inline constexpr Message bad_cdata{"the CDATA section does not end", "write ]]> at its end"};
inline constexpr Message bad_start_tag{"the start tag <{name}> is not well formed",
                                       "write it as <name attribute=\"value\">"};
inline constexpr Message bad_attribute{"an attribute is not well formed", "write it as name=\"value\""};
inline constexpr Message bad_end_tag{"the end tag is not well formed", "write it as </name>"};
inline constexpr Message never_closed{"<{name}> is never closed", "write </{name}> at its end"};
inline constexpr Message closes_another{"</{name}> stands where <{open}> of line {line} is still open",
                                        "write </{open}> here"};
inline constexpr Message closes_nothing{"</{name}> closes nothing", "remove it"};
inline constexpr Message not_xml{"the file is not XML from here on"};
inline constexpr Message too_deep{"elements stand more than {limit} deep in each other"};
inline constexpr Message second_root{"a second outermost element <{name}>", "a file holds one"};
inline constexpr Message text_outside{"text outside the outermost element", "remove it"};
inline constexpr Message doctype{"a document type declaration", "remove it: it is not used"};
inline constexpr Message instruction{"a processing instruction <?{name}?>", "remove it: it is not used"};
inline constexpr Message entity{"unknown entity &{name};",
                                "only &amp; &lt; &gt; &quot; &apos; and &#number; are known"};
inline constexpr Message stray_ampersand{"a bare &", "write &amp; for the character itself"};
inline constexpr Message bad_character_number{"&#{number}; is no character"};
inline constexpr Message less_than_in_value{"a < in the value of {name}",
                                            "write &lt; for the character itself"};
inline constexpr Message double_attribute{"the attribute {name} stands twice in <{element}>"};

// Elements and attributes.
inline constexpr Message wrong_root{"the outermost element is <{name}>", "it should be <{expected}>"};
inline constexpr Message unknown_element{"unknown element <{name}>"};
inline constexpr Message unknown_element_near{"unknown element <{name}>", "did you mean <{near}>?"};
inline constexpr Message wrong_place{"<{name}> cannot stand in <{parent}>", "it belongs in {places}"};
inline constexpr Message unknown_attribute{"unknown attribute {name} of <{element}>"};
inline constexpr Message unknown_attribute_near{"unknown attribute {name} of <{element}>",
                                                "did you mean {near}?"};
inline constexpr Message missing_element{"<{parent}> lacks the element <{name}>"};
inline constexpr Message missing_attribute{"<{element}> lacks the attribute {name}"};
inline constexpr Message double_element{"a second <{name}> in <{parent}>", "the first stands on line {line}"};
inline constexpr Message empty_element{"<{name}> is empty"};
inline constexpr Message empty_attribute{"the attribute {name} of <{element}> is empty"};
inline constexpr Message stray_text{"text directly in <{name}>", "put it in an element or remove it"};
inline constexpr Message stray_text_paragraph{"text directly in <{name}>", "put it in a <p>"};

// Values.
inline constexpr Message newer_format{"format {found} is newer than this program knows",
                                      "it reads format {known}; install a newer version"};
inline constexpr Message not_whole_number{"{name}=\"{value}\" is not a whole number"};
inline constexpr Message out_of_range{"{name}=\"{value}\" is out of range", "it is {least} to {most}"};
inline constexpr Message bad_id{"{name}=\"{value}\" is not an id",
                                "an id begins with a letter a-z and holds only a-z, 0-9 and -"};
inline constexpr Message bad_language{"{name}=\"{value}\" is not a language code",
                                      "write for example nl or nl-BE"};
inline constexpr Message unknown_value{"{name}=\"{value}\" is not known", "it is one of {values}"};
inline constexpr Message unknown_value_near{"{name}=\"{value}\" is not known", "did you mean {near}?"};
inline constexpr Message bad_link{"{name}=\"{value}\" is not a link that can be opened",
                                  "a link begins with https:// or mailto: or tel:"};
inline constexpr Message outside_folder{"{name}=\"{value}\" lies outside the module's folder",
                                        "name a file in it, without .. and not from / on"};
inline constexpr Message bad_file_name{"{name}=\"{value}\" is not a file name that works everywhere",
                                       "write / between folders and none of \\ : * ? \" < > |"};
inline constexpr Message missing_file{"the file {file} does not exist"};
inline constexpr Message picture_kind{"the picture {file} is of an unknown kind", "save it as .svg"};
inline constexpr Message photograph_kind{"the picture {file} is no PNG", "save it as .png"};
inline constexpr Message photograph_damaged{"the picture {file} is damaged", "save it anew"};
inline constexpr Message photograph_form{
    "the picture {file} is a kind of PNG that a page cannot show",
    "save it without transparency and without interlacing, in 8 bits a colour"};
// Questionnaires.
inline constexpr Message bad_variable{
    "{name} cannot be the name of a variable",
    "use small letters and digits, at most 20, and no word of SPSS, Stata, R or LimeSurvey"};
inline constexpr Message double_variable{"the variable {name} is used twice",
                                         "it stands first on line {line}"};
inline constexpr Message double_question{"the question {id} stands there twice"};
inline constexpr Message empty_range{"nothing lies between the bounds of {id}"};
inline constexpr Message not_a_month{"{value} is not a month", "write it as 1950-01"};
inline constexpr Message double_code{"the code {code} is used twice", "it stands first on line {line}"};
inline constexpr Message jump_to_nothing{"there is no question {id} to go to"};
inline constexpr Message jump_back{"question {id} comes before this one or is it", "go to a later one"};
inline constexpr Message mirror_not_answered{
    "question {id} mirrors {mirror}, and that does not mirror it alike",
    "the other questionnaire needs a question {mirror} that mirrors {id}, of the same kind with the same "
    "codes"};

inline constexpr Message paper_kind{"the paper {file} is not a template", "its name ends in .xml"};
inline constexpr Message labels_twice{"the words of picture {file} stand here twice",
                                      "it stands first on line {line}"};
inline constexpr Message label_of_nothing{"picture {file} holds no text with the id {id}"};
inline constexpr Message label_missing{"the text {id} of picture {file} has no label"};

// Rules of a training.
inline constexpr Message double_id{"the id {id} is used twice", "it stands first on line {line}"};
inline constexpr Message unknown_source{"unknown source {id}"};
inline constexpr Message unknown_source_near{"unknown source {id}", "did you mean {near}?"};
inline constexpr Message least_above_planned{"least ({least}) is more than planned ({planned})"};
inline constexpr Message planned_above_most{"planned ({planned}) is more than most ({most})"};
inline constexpr Message short_not_below_least{"short ({short}) is not less than least ({least})"};
inline constexpr Message short_without_text{"short=\"{short}\" without <short-text>",
                                            "add the words of the short version"};
inline constexpr Message steps_do_not_add_up{"the steps of block {id} add up to {sum} minutes",
                                             "the block is planned at {planned}"};
inline constexpr Message least_does_not_add_up{"the steps of block {id} need at least {sum} minutes",
                                               "the block says {said}"};
inline constexpr Message most_does_not_add_up{"the steps of block {id} take at most {sum} minutes",
                                              "the block says {said}"};
inline constexpr Message blocks_do_not_add_up{"the blocks add up to {sum} minutes",
                                              "the session lasts {planned}"};
inline constexpr Message no_steps{"block {id} has no steps",
                                  "add a <flash>, <question>, <addition>, <talk> or <round>"};
inline constexpr Message no_part{"no block is of kind part", "a training has at least one"};
inline constexpr Message neither_text_nor_video{"<{name}> has neither <text> nor <video>"};
inline constexpr Message neither_file_nor_link{"<video> has neither file nor href"};

// Rules of the directory of support.
inline constexpr Message double_id_in{"the id {id} is used twice", "it stands first in {file}, line {line}"};
inline constexpr Message looks_double{"entry {id} looks like {other}: the same name and {value}",
                                      "remove one, or write same-as=\"{other}\" at this one"};
inline constexpr Message unknown_name{"unknown {what} {id}"};
inline constexpr Message unknown_name_near{"unknown {what} {id}", "did you mean {near}?"};
inline constexpr Message region_circle{"region {id} lies within itself"};
inline constexpr Message bad_date{"{name}=\"{value}\" is not a date", "write 2026, 2026-09 or 2026-09-17"};
inline constexpr Message no_origin{"entry {id} has neither source nor date",
                                   "say where it comes from, or from when it is"};
inline constexpr Message bad_phone{"{value} is not a Belgian telephone number",
                                   "112, 1712, or nine or ten digits that begin with 0"};
inline constexpr Message bad_mail{"{value} is not an address of mail"};
inline constexpr Message bad_site{"{value} is not the address of a site", "it begins with https://"};
inline constexpr Message twice_in_entry{"{value} stands twice in entry {id}", "remove one"};

// Pictures.
inline constexpr Message no_view_box{"<svg> has neither viewBox nor width and height in plain numbers",
                                     "write viewBox=\"0 0 width height\""};
inline constexpr Message bad_view_box{"the viewBox is not four numbers with a width and height above 0"};
inline constexpr Message bad_number{"{name} is no number here", "write a plain number without a unit"};
inline constexpr Message negative_number{"{name} is negative"};
inline constexpr Message bad_opacity{"{name} is not between 0 and 1"};
inline constexpr Message bad_path{"the path cannot be read from here on",
                                  "it is made of the commands M L H V C S Q T A Z and numbers"};
inline constexpr Message odd_points{"points is not a list of pairs of numbers"};
inline constexpr Message bad_colour{"{name} is not a colour that is known here",
                                    "write #rgb, #rrggbb, none or a name from docs/pictures.md"};
inline constexpr Message bad_transform{"the transform cannot be read from here on",
                                       "use translate, rotate, scale or matrix"};
inline constexpr Message bad_weight{"font-weight is not known", "write normal, bold or 100 to 900"};
inline constexpr Message turned_text{"the text is turned, mirrored or stretched", "set it upright"};
inline constexpr Message stretched_stroke{"the line of this shape is stretched by a transform",
                                          "scale evenly, or write the path in its final shape"};

} // namespace messages
} // namespace samenspel::content
