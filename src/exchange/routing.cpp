#include "exchange/routing.hpp"

#include <algorithm>

namespace samenspel::exchange {
namespace {

struct Jump {
    int code = 0;
    std::size_t to = 0;
};

std::vector<Jump> jumps_of(const domain::Form& form, std::size_t from) {
    const auto& questions = form.questions();
    std::vector<Jump> jumps;
    for (const auto& option : questions[from].options) {
        const auto found = std::ranges::find(questions, option.go_to, &domain::Question::id);
        const auto to = static_cast<std::size_t>(found - questions.begin());
        if (!option.go_to.empty() && found != questions.end() && to > from)
            jumps.push_back({option.code, to});
    }
    return jumps;
}

/// Whether all that jumps past a question jumps past a later one too.
bool falls_with(const domain::Form& form, std::size_t earlier, std::size_t later) {
    for (std::size_t i = 0; i < earlier; ++i)
        for (const auto& jump : jumps_of(form, i))
            if (jump.to > earlier && jump.to <= later)
                return false;
    return true;
}

std::string in_brackets(const std::string& text) {
    return '(' + text + ')';
}

class Writer {
public:
    Writer(const domain::Form& form, const Conditions& words) : form_(form), words_(words) {}

    std::string asked(std::size_t question) const {
        std::string out;
        for (const auto& skip : skips_of(form_, question)) {
            auto stays = each(skip, words_.differs, words_.both);
            if (skip.if_asked)
                stays = in_brackets(in_brackets(stays) + words_.either + in_brackets(skipped(skip.question)));
            out += (out.empty() ? "" : words_.both) + stays;
        }
        return out;
    }

private:
    std::string skipped(std::size_t question) const {
        std::string out;
        for (const auto& skip : skips_of(form_, question)) {
            auto leaves = in_brackets(each(skip, words_.equal, words_.either));
            if (skip.if_asked)
                leaves = in_brackets(leaves + words_.both + in_brackets(asked(skip.question)));
            out += (out.empty() ? "" : words_.either) + leaves;
        }
        return out;
    }

    std::string each(const Skip& skip, const std::string& relation, const std::string& between) const {
        std::string out;
        for (const int code : skip.codes) {
            out += out.empty() ? "" : between;
            out += words_.before + form_.questions()[skip.question].id + relation + std::to_string(code) +
                   words_.after;
        }
        return out;
    }

    const domain::Form& form_;
    const Conditions& words_;
};

} // namespace

std::vector<Skip> skips_of(const domain::Form& form, std::size_t question) {
    std::vector<Skip> skips;
    for (std::size_t i = 0; i < question; ++i) {
        Skip skip{i, {}, !falls_with(form, i, question)};
        for (const auto& jump : jumps_of(form, i))
            if (jump.to > question)
                skip.codes.push_back(jump.code);
        if (!skip.codes.empty())
            skips.push_back(std::move(skip));
    }
    return skips;
}

std::string asked_when(const domain::Form& form, std::size_t question, const Conditions& words) {
    return Writer(form, words).asked(question);
}

} // namespace samenspel::exchange
