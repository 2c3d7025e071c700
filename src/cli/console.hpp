#pragma once

namespace samenspel::cli {

/// As long as it lives the streams of the program take UTF-8 and every byte as it is, and a terminal understands the
/// orders by which a line is written over. Only Windows has to be told; its console is left as it was.
class Console {
public:
    Console();
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;
};

/// Whether what we write goes to another program, and writing to one that left fails. Only so on Windows.
bool is_pipe();

/// Whether a person reads what is written to the stream of errors.
bool is_terminal();

} // namespace samenspel::cli
