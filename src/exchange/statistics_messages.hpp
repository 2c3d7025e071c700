#pragma once

#include "content/messages.hpp"

/// What statistics.hpp reports, as content/messages.hpp: English is the msgid.
namespace samenspel::exchange::messages {

using content::Message;

inline constexpr Message label_cut{"the label of {name} is too long for this kind of file and was cut",
                                   "the codebook has all of it"};
inline constexpr Message value_label_cut{"the label of {name} = {code} was cut: it is too long",
                                         "the codebook has all of it"};
inline constexpr Message texts_cut{"texts of {name} that are longer than {limit} bytes were cut: {count}",
                                   "the CSV file has all of them"};
inline constexpr Message not_marked{"{name} has {count} answers that are none; SPSS can mark only one",
                                    "mark them there by hand"};
inline constexpr Message negative_answers{
    "{name} has answers below 0 and {count} reasons for none; SPSS can mark only three",
    "leave them out there by hand"};

} // namespace samenspel::exchange::messages
