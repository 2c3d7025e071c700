#include "domain/training/module.hpp"

#include <algorithm>

namespace samenspel::domain {

const PictureLabels* Module::labels_of(const std::string& picture_file) const {
    const auto found = std::ranges::find(picture_labels, picture_file, &PictureLabels::file);
    return found == picture_labels.end() ? nullptr : &*found;
}

std::string plain_text(const Paragraph& paragraph) {
    std::string text;
    for (const auto& span : paragraph.spans)
        text += span.text;
    return text;
}

std::string plain_text(const Text& text) {
    std::string all;
    for (const auto& paragraph : text) {
        if (!all.empty())
            all += '\n';
        all += plain_text(paragraph);
    }
    return all;
}

std::size_t word_count(const Text& text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : plain_text(text)) {
        const bool space = c == ' ' || c == '\n';
        if (!space && !inside)
            ++words;
        inside = !space;
    }
    return words;
}

} // namespace samenspel::domain
