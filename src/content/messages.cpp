#include "content/messages.hpp"

#include "base/text.hpp"

namespace samenspel::content {
namespace {

Translate translation = nullptr;

constexpr std::size_t longest_word = 60; // characters

std::string shown(const std::string& value) {
    std::u32string points = base::to_utf32(base::collapse_spaces(base::clean_text(value)));
    if (points.size() > longest_word)
        points = points.substr(0, longest_word) + U"…";
    return base::to_utf8(points);
}

std::string filled(const char* english, std::initializer_list<Filling> fillings) {
    if (*english == '\0')
        return {};
    const std::string sentence = translation == nullptr ? english : translation(english);
    std::string out;
    std::size_t from = 0;
    while (from < sentence.size()) {
        const auto open = sentence.find('{', from);
        const auto close = sentence.find('}', open);
        if (open == std::string::npos || close == std::string::npos)
            break;
        out += sentence.substr(from, open - from);
        const auto name = std::string_view(sentence).substr(open + 1, close - open - 1);
        for (const auto& filling : fillings) {
            if (filling.name == name)
                out += shown(filling.value);
        }
        from = close + 1;
    }
    return out + sentence.substr(from);
}

} // namespace

void translate_messages_with(Translate translate) {
    translation = translate;
}

base::Problem make_problem(std::string file, int line, int column, const Message& message,
                           std::initializer_list<Filling> fillings) {
    return {std::move(file), line, column, filled(message.text, fillings), filled(message.hint, fillings)};
}

} // namespace samenspel::content
