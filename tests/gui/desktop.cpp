#include "gui/desktop.hpp"

#include <csignal>
#include <cstdlib>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "gui/canvas.hpp"
#include "support/run_command.hpp"

namespace samenspel::test {
namespace {

using namespace std::chrono_literals;

std::string output_of(const std::vector<std::string>& command) {
    const auto result = run_command(command);
    if (result.code != 0)
        throw std::runtime_error(command.front() + ": " + result.err);
    return result.out;
}

} // namespace

bool soon(const std::function<bool()>& so, std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!so()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(5ms);
    }
    return true;
}

Program::Program(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                 const std::vector<std::pair<std::string, std::string>>& environment) {
    std::vector<std::string> words{"/usr/bin/env"};
    for (const auto& [name, value] : environment)
        words.push_back(name + "=" + value);
    words.push_back(program.string());
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    if (posix_spawn(&process_, argv.front(), nullptr, nullptr, argv.data(), environ) != 0)
        throw std::runtime_error("cannot start " + program.string());
}

Program::~Program() {
    kill();
}

void Program::kill() {
    if (process_ <= 0)
        return;
    ::kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
    process_ = 0;
}

bool Program::runs() const {
    return process_ > 0 && waitpid(process_, nullptr, WNOHANG) == 0;
}

void press(const std::string& key) {
    output_of({"xdotool", "key", key});
}

void type(const std::string& text) {
    output_of({"xdotool", "type", "--delay", "12", text});
}

HeldKey::HeldKey(std::string key) : key_(std::move(key)) {
    output_of({"xdotool", "keydown", key_});
}

void HeldKey::release() {
    run_command({"xdotool", "keyup", key_});
}

bool window_shown(const std::string& title) {
    // Not xdotool's search: it passes over titles with other letters than ASCII.
    const std::string all = run_command({"wmctrl", "-l", "-u"}).out;
    const std::regex wanted(title);
    std::istringstream lines(all);
    for (std::string line; std::getline(lines, line);) {
        // id, desktop, machine, title
        static const std::regex parts(R"(\S+\s+\S+\s+\S+ (.*))");
        std::smatch found;
        if (std::regex_match(line, found, parts) && std::regex_search(found[1].str(), wanted))
            return true;
    }
    return false;
}

Screens screens() {
    const std::string text = output_of({"xrandr", "--current"});
    const std::regex place(R"((\d+)x(\d+)\+(\d+)\+\d+)");
    Screens found{};
    for (std::sregex_iterator one(text.begin(), text.end(), place), end; one != end; ++one) {
        const int width = std::stoi((*one)[1]), height = std::stoi((*one)[2]), left = std::stoi((*one)[3]);
        if (left == 0) {
            found.laptop_width = width;
            found.laptop_height = height;
        } else {
            found.beamer_left = left;
            found.beamer_width = width;
            found.beamer_height = height;
        }
    }
    return found;
}

wxColour screen_pixel(int x, int y) {
    const std::string text =
        output_of({"import", "-silent", "-window", "root", "-crop",
                   "1x1+" + std::to_string(x) + "+" + std::to_string(y), "-depth", "8", "rgb:-"});
    if (text.size() < 3)
        return {};
    return {static_cast<unsigned char>(text[0]), static_cast<unsigned char>(text[1]),
            static_cast<unsigned char>(text[2])};
}

bool screen_is(int x, int y, const wxColour& colour) {
    return alike(screen_pixel(x, y), colour);
}

} // namespace samenspel::test
