#pragma once

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "domain/session/event.hpp"
#include "domain/session/session_info.hpp"
#include "store/session_file.hpp"

/// Values for the tests of the store.
namespace samenspel::test {

domain::Moment at(long long milliseconds);

/// A whole one: every field has a value of its own.
domain::SessionInfo some_info();
std::string some_module();

/// At least one of every kind, with values of its own in every field.
std::vector<domain::Happening> every_happening();

domain::NoteContent some_note(const std::string& text);

/// Text as people and machines write it: quotes, accents, emoji, control characters, what looks like SQL or
/// JSON, long and empty ones. Always UTF-8 without a NUL.
std::string odd_text(std::mt19937& random);
domain::Happening any_happening(std::mt19937& random);

/// A new session in a file, closed again.
std::filesystem::path make_session(const std::filesystem::path& path,
                                   const std::vector<domain::Happening>& events = {});

/// What happened, in order, without numbers and moments.
std::vector<domain::Happening> happenings(const std::vector<domain::Event>& events);

} // namespace samenspel::test
