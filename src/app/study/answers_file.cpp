#include "app/study/answers_file.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <vector>

#include "base/error.hpp"
#include "base/path.hpp"
#include "base/sum.hpp"
#include "words/words.hpp"

namespace samenspel::app {
namespace {

using words::tr;

std::string sum_text(std::string_view bytes) {
    char text[17] = {};
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(base::sum_of(bytes)));
    return std::to_string(bytes.size()) + '-' + text;
}

void tell(const TellProgress& progress, std::size_t done, std::size_t all) {
    if (progress && !progress({std::min(done, all), all}))
        throw base::Cancelled();
}

} // namespace

std::string read_bytes(const std::filesystem::path& file, std::size_t most, const TellProgress& progress) {
    std::error_code error; // a folder opens as a file does
    std::ifstream stream;
    if (!std::filesystem::is_directory(file, error))
        stream.open(file, std::ios::binary);
    if (!stream.is_open())
        throw base::FileError(base::FileError::Kind::missing, base::utf8(file), tr("cannot be read"));
    std::string bytes;
    const bool regular = std::filesystem::is_regular_file(file, error);
    const auto size = regular ? static_cast<std::size_t>(std::filesystem::file_size(file, error)) : 0;
    if (!error && size < most)
        bytes.reserve(size);
    std::vector<char> block(std::size_t{1} << 20U);
    while (stream && bytes.size() < most) {
        stream.read(block.data(), static_cast<std::streamsize>(std::min(block.size(), most - bytes.size())));
        bytes.append(block.data(), static_cast<std::size_t>(stream.gcount()));
        tell(progress, bytes.size(), std::max(size, bytes.size()));
    }
    if (stream.bad()) // not its end: the stick was drawn, the network went
        throw base::FileError(base::FileError::Kind::missing, base::utf8(file), tr("cannot be read"));
    return bytes;
}

AnswersFile read_answers_file(const std::filesystem::path& file, const TellProgress& progress) {
    AnswersFile answers;
    answers.path = base::utf8(file);
    std::error_code error;
    if (std::filesystem::is_regular_file(file, error)) {
        const auto size = std::filesystem::file_size(file, error);
        if (!error && size > exchange::largest_file) { // not worth the time to read it
            answers.incoming.problems.push_back(exchange::too_large_problem(answers.path));
            return answers;
        }
    }
    const auto half = [&](std::size_t done, std::size_t from, std::size_t all) {
        tell(progress, from + done / 2, all);
    };
    const auto bytes = read_bytes(file, exchange::largest_file + 1, [&](const LongProgress& at) {
        half(at.done, 0, at.all);
        return true;
    });
    answers.bytes = bytes.size();
    answers.sum = sum_text(bytes);
    answers.incoming = exchange::read_incoming(
        bytes, answers.path, [&](std::size_t done) { half(done, bytes.size() / 2, bytes.size()); });
    return answers;
}

} // namespace samenspel::app
