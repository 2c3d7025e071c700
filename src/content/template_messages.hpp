#pragma once

#include "content/messages.hpp"

/// What the readers of templates, style sheets and example data say besides the messages of all XML.
namespace samenspel::content::messages {

inline constexpr Message not_a_length{"{name}=\"{value}\" is not a length",
                                      "write a number, with a point before decimals: 2.5"};
inline constexpr Message length_out_of_range{"{name}=\"{value}\" is out of range", "it is {least} to {most}"};
inline constexpr Message not_a_colour{"{name}=\"{value}\" is not a colour", "write it as #RRGGBB"};
inline constexpr Message not_widths{"{name}=\"{value}\" does not give widths of columns",
                                    "write for each column a number of mm, a share such as 1* or auto"};
inline constexpr Message not_padding{
    "{name}=\"{value}\" is not room around something",
    "write one length, two (above and below, beside) or four (top, right, bottom, left)"};
inline constexpr Message not_a_path{"{name}=\"{value}\" is not a path",
                                    "write names with points between them: part.title"};
inline constexpr Message open_brace{"{name}=\"{value}\" has a brace that is not closed",
                                    "write a field as {form}"};
inline constexpr Message unknown_format{"unknown format {format}", "it is one of {values}"};
inline constexpr Message unknown_style{"unknown style {style}"};
inline constexpr Message unknown_style_near{"unknown style {style}", "did you mean {near}?"};
inline constexpr Message unknown_tint{"unknown tint {tint}"};
inline constexpr Message unknown_tint_near{"unknown tint {tint}", "did you mean {near}?"};
inline constexpr Message unknown_family{"unknown family {family}"};
inline constexpr Message double_name{"the {what} {name} is given twice", "it stands first on line {line}"};
inline constexpr Message missing_style{"there is no style {style}", "the program needs it"};
inline constexpr Message style_lacks{"style {style} has no {name}", "give it, or a style that it is like"};
inline constexpr Message page_in_body{"{path} is known in headers and footers only"};
inline constexpr Message block_among_words{"<{name}> stands among words", "put the words in a <p>"};
inline constexpr Message block_out_of_place{"<{name}> stands directly in {parent}"};
inline constexpr Message page_break_inside{"<{name}> stands inside another block",
                                           "it belongs directly in <body>"};
inline constexpr Message answer_out_of_place{
    "<{name}> cannot stand in <{parent}>",
    "it is filled in once: put it in <body>, outside rows that stand again on each page"};
inline constexpr Message note_out_of_place{"<note> cannot stand in <{parent}>",
                                           "what stands at the foot of a page belongs to a text in <body>"};
inline constexpr Message needs_beside{"{name} of <{element}> needs {other} beside it"};
inline constexpr Message body_without_page{"<body> stands before the first <page>"};
inline constexpr Message page_without_body{"<page> is followed by no <body>"};
inline constexpr Message no_room{"the margins leave no room for text"};
inline constexpr Message chart_needs{"a chart of kind {kind} needs {name}"};
inline constexpr Message not_a_number{"“{value}” is not a number", "write it with a point before decimals"};
inline constexpr Message not_yes_or_no{"“{value}” is neither yes nor no"};
inline constexpr Message not_an_item{"<{name}> stands in a list", "a list holds <item>"};
inline constexpr Message words_beside_elements{"words stand beside the elements of <{name}>"};

} // namespace samenspel::content::messages
