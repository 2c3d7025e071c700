#pragma once

#include <string>
#include <string_view>

#include "domain/session/event.hpp"
#include "store/session/fields.hpp"

namespace samenspel::store {

/// What happened as it stands in the file: docs/session-file.md lists every kind.
struct Payload {
    std::string kind;
    std::string json;
    friend bool operator==(const Payload&, const Payload&) = default;
};

/// @throws std::invalid_argument if a text is not UTF-8 or holds a NUL
Payload to_payload(const domain::Happening& what);

/// @throws PayloadError
domain::Happening from_payload(const Payload& payload);

std::string_view name_of(domain::NoteKind kind);
/// @throws PayloadError
domain::NoteKind note_kind_of(std::string_view name);

} // namespace samenspel::store
