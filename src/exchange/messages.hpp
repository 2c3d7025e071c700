#pragma once

#include "content/messages.hpp"

/// Every sentence with which this layer reports a problem, translated as those of content are.
namespace samenspel::exchange::messages {

using content::Message;

// The file as a whole.
inline constexpr Message too_large = content::messages::too_large;
inline constexpr Message too_many = content::messages::too_many;
inline constexpr Message not_utf8 = content::messages::not_utf8;
inline constexpr Message control_character = content::messages::control_character;
inline constexpr Message nul{"control character {character}", "save the file as UTF-8"};
inline constexpr Message not_utf16{"the character is cut in two", "save the file as UTF-8"};
inline constexpr Message too_many_fields{"the file holds more than {limit} fields", "cut it in pieces"};
inline constexpr Message too_wide{"the row has more than {limit} columns", "choose another file"};
inline constexpr Message long_field{"a field is longer than {limit} MB",
                                    "a quote before it may not be closed, or line ends may be missing"};
inline constexpr Message no_names{"the file holds no row with the names of the columns"};
inline constexpr Message open_quote{"a field of this row begins with a quote that is never closed",
                                    "the file may be cut off: export it again"};
inline constexpr Message stray_quote{"a quote stands in the middle of a field",
                                     "write it twice, and put quotes around the field"};
inline constexpr Message wrong_width{"the row has {found} fields, and there are {expected} names",
                                     "a quote or a delimiter may be missing, or the file may be cut off"};
inline constexpr Message empty_name{"column {column} has no name"};
inline constexpr Message double_name{"the name {name} stands above two columns",
                                     "the first is column {column}"};

// The mapping.
inline constexpr Message not_a_mapping{"the file is no mapping of columns", "have it made again"};
inline constexpr Message bad_part{"{part} is missing from the mapping or is not right", "have it made again"};
inline constexpr Message lost_column{"there is no column {name}", "give the column its name back"};
inline constexpr Message lost_column_near{"there is no column {name}", "did you mean {near}?"};
inline constexpr Message new_column{"the mapping does not know the column {name}",
                                    "say what it holds, or that it is ignored"};
inline constexpr Message double_column{"two columns hold {what}", "choose {first} or {second}"};
inline constexpr Message unknown_variable{"the questionnaire has no variable {name}"};
inline constexpr Message unknown_variable_near{"the questionnaire has no variable {name}",
                                               "did you mean {near}?"};
inline constexpr Message lost_variable{"no column holds {name}",
                                       "choose its column, or say that the file lacks it"};
inline constexpr Message no_code{"no column holds the code of a copy or of a practice", "choose one of them"};
inline constexpr Message other_questionnaire{"the mapping is for {found}, not for {expected}"};
inline constexpr Message other_version{"the answers are to version {found}, not to version {expected}",
                                       "load version {found} of the questionnaire"};
inline constexpr Message bad_meaning{"{meaning} cannot be an answer to {variable}, as the mapping says",
                                     "it is {allowed}"};

// Answers. All may name {column}, {value}, {variable} and {allowed}.
inline constexpr Message not_allowed{"column {column}: {value} is no answer to {variable}",
                                     "it is {allowed}"};
inline constexpr Message several{"column {column}: {value} is more than one answer to {variable}",
                                 "choose one, or write -5 where two boxes are ticked"};
inline constexpr Message not_whole{"column {column}: {value} is no answer to {variable}",
                                   "write a whole number, without a decimal or a thousands mark"};
inline constexpr Message not_a_month{"column {column}: {value} is no month", "write it as 2019-05"};
inline constexpr Message month_outside{"column {column}: {value} is no answer to {variable}",
                                       "it is a month from {allowed}"};
inline constexpr Message not_a_day{"column {column}: {value} is no day",
                                   "write it as 2026-11-21, or say that the column is not used"};
inline constexpr Message spreadsheet{"column {column}: a spreadsheet changed this into {value}",
                                     "export the answers again and do not save them from a spreadsheet"};
inline constexpr Message formula{"column {column}: {value} is a formula", "write what it gives"};
inline constexpr Message double_response{"column {column}: {value} stands on line {line} too",
                                         "each set of answers has a number of its own"};

} // namespace samenspel::exchange::messages
