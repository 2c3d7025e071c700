#pragma once

#include <cstdint>

#include "domain/study/study.hpp"
#include "store/format/file_format.hpp"

/// The tables of a study file, and a row of each as a record.
namespace samenspel::store::study {

inline constexpr auto integer = Column::Type::integer;
inline constexpr auto text = Column::Type::text;

inline constexpr Column study_columns[] = {{"id", integer}, {"study", text}, {"title", text}};
inline constexpr Column questionnaire_columns[] = {
    {"id", integer}, {"name", text}, {"version", text}, {"xml", text}};
inline constexpr Column copy_columns[] = {
    {"id", integer}, {"code", text}, {"questionnaire", integer}, {"printed_on", text}};
inline constexpr Column box_columns[] = {{"id", integer}, {"questionnaire", integer}, {"variable", text},
                                         {"value", text}, {"page", integer},          {"x", integer},
                                         {"y", integer},  {"width", integer},         {"height", integer}};
inline constexpr Column source_columns[] = {{"id", integer},   {"name", text},  {"bytes", text},
                                            {"mapping", text}, {"at", integer}, {"who", text}};
inline constexpr Column entry_columns[] = {
    {"id", integer},    {"uid", integer}, {"copy", text},     {"questionnaire", integer},
    {"layer", integer}, {"who", text},    {"at", integer},    {"source", integer},
    {"line", integer},  {"reason", text}, {"replaces", text}, {"answered_on", text},
    {"answers", text}};
inline constexpr Column handed_columns[] = {{"id", integer},    {"practice", text}, {"questionnaire", text},
                                            {"count", integer}, {"on_day", text},   {"who", text}};

inline constexpr Column meeting_columns[] = {
    {"id", integer}, {"practice", text}, {"at", integer}, {"on_day", text}};

inline constexpr Table study_table{"study", study_columns};
inline constexpr Table questionnaire_table{"questionnaire", questionnaire_columns};
inline constexpr Table copy_table{"copy", copy_columns};
inline constexpr Table box_table{"box", box_columns};
inline constexpr Table source_table{"source", source_columns};
inline constexpr Table entry_table{"entry", entry_columns};
inline constexpr Table handed_table{"handed", handed_columns};
inline constexpr Table meeting_table{"meeting", meeting_columns};

extern const FileFormat format;

/// Numbers of questionnaires and sources in the file are their places in the study plus one.
Row to_row(std::int64_t number, const domain::AnswerFile& source);
Row to_row(std::int64_t number, const domain::Entry& entry);
Row to_row(std::int64_t number, const domain::Handed& handed);

domain::AnswerFile source_of(const Row& row);
/// @throws base::FileError damaged if it names what is not there
domain::Entry entry_of(Connection& connection, Row row, const domain::Study& study);
domain::Handed handed_of(const Row& row);

} // namespace samenspel::store::study
