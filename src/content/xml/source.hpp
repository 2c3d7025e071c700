#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "content/messages.hpp"

namespace samenspel::content::xml {

/// A place as editors show it. Both from 1; a column is a character (code point), not a byte.
struct Place {
    int line = 1;
    int column = 1;
    friend bool operator==(const Place&, const Place&) = default;
};

/// The bytes of a file without their byte order mark, and which line each of them stands on.
class Source {
public:
    explicit Source(std::string_view bytes);

    [[nodiscard]] const std::string& text() const { return text_; }
    /// `offset` counts bytes after the byte order mark; beyond the end counts as the end.
    [[nodiscard]] Place place(std::size_t offset) const;
    [[nodiscard]] int line(std::size_t offset) const;

private:
    std::string text_;
    std::vector<std::size_t> line_starts_;
};

/// Collects the problems of one file. `source` must outlive it.
class Report {
public:
    Report(std::string file, const Source& source) : file_(std::move(file)), source_(source) {}

    void add(std::size_t offset, const Message& message, std::initializer_list<Filling> fillings = {});
    void add_for_file(const Message& message, std::initializer_list<Filling> fillings = {});

    [[nodiscard]] int line(std::size_t offset) const { return source_.line(offset); }
    [[nodiscard]] bool empty() const { return problems_.empty(); }
    /// Sorted by place; the report is empty afterwards.
    base::Problems take();

private:
    bool full();

    std::string file_;
    const Source& source_;
    base::Problems problems_;
};

} // namespace samenspel::content::xml
