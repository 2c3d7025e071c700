#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace samenspel::base {

/// What the machine refused: a disk, a database, a font. Caught once per face.
class FileError : public std::runtime_error {
public:
    enum class Kind {
        missing,
        unreadable,
        unwritable, ///< read-only, no rights, disk full
        in_use,     ///< another program holds it
        damaged,
        newer,   ///< written by a newer version of the program
        foreign, ///< a file of another kind
    };

    FileError(Kind kind, std::string path, std::string reason)
        : std::runtime_error(path + ": " + reason),
          kind_(kind),
          path_(std::move(path)),
          reason_(std::move(reason)) {}

    [[nodiscard]] Kind kind() const noexcept { return kind_; }
    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    [[nodiscard]] const std::string& reason() const noexcept { return reason_; } ///< the system's own words

private:
    Kind kind_;
    std::string path_;
    std::string reason_;
};

/// Whoever asked for something long wanted it no more: nothing has changed.
class Cancelled : public std::runtime_error {
public:
    Cancelled() : std::runtime_error("cancelled") {}
};

} // namespace samenspel::base
