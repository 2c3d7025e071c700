#include "cli/watched.hpp"

#include <csignal>

#include "base/error.hpp"
#include "words/words.hpp"

namespace samenspel::cli {
namespace {

using words::fill;
using words::tr;

volatile std::sig_atomic_t cancelled = 0;

void cancel(int) {
    cancelled = 1;
    std::signal(SIGINT, SIG_DFL);
}

std::string of_all(const std::string& pattern, const std::string& file, std::size_t done, std::size_t all) {
    return fill(pattern, {{"file", file}, {"done", std::to_string(done)}, {"all", std::to_string(all)}});
}

} // namespace

Watched::Watched(Streams streams) : streams_(streams) {
    cancelled = 0;
    std::signal(SIGINT, cancel);
}

Watched::~Watched() {
    std::signal(SIGINT, SIG_DFL);
    clear();
}

bool Watched::is_cancelled() {
    return cancelled != 0;
}

void Watched::show(const std::string& line) {
    if (streams_.terminal && line != shown_) {
        streams_.err << '\r' << line << "\x1b[K" << std::flush;
        shown_ = line;
    }
    if (is_cancelled())
        throw base::Cancelled();
}

void Watched::clear() {
    if (!shown_.empty())
        streams_.err << "\r\x1b[K" << std::flush;
    shown_.clear();
}

std::string bytes_line(const std::string& file, const app::LongProgress& at) {
    constexpr std::size_t mb = 1024 * 1024;
    return of_all(tr("{file}: {done} of {all} MB"), file, at.done / mb, (at.all + mb - 1) / mb);
}

std::string kept_line(const app::LongProgress& at) {
    return of_all(tr("Kept: {done} of {all}"), {}, at.done, at.all);
}

} // namespace samenspel::cli
