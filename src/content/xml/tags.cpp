#include "content/xml/tags.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace samenspel::content::xml {
namespace {

struct Tag {
    std::string_view name;
    std::size_t at; ///< of its <
    enum class Kind { start, end, alone } kind;
};

/// Walks over the tags of a text, past comments, CDATA sections and quoted values.
class Tags {
public:
    explicit Tags(std::string_view text) : text_(text) {}

    std::optional<Tag> next() {
        while ((at_ = text_.find('<', at_)) != std::string_view::npos) {
            const auto rest = text_.substr(at_);
            if (rest.starts_with("<!--"))
                skip_past("-->");
            else if (rest.starts_with("<![CDATA["))
                skip_past("]]>");
            else if (rest.starts_with("<?") || rest.starts_with("<!"))
                skip_past(">");
            else
                return read_tag();
        }
        return std::nullopt;
    }

private:
    void skip_past(std::string_view end) {
        const auto found = text_.find(end, at_);
        at_ = found == std::string_view::npos ? text_.size() : found + end.size();
    }

    Tag read_tag() {
        const auto start = at_++;
        const bool closing = at_ < text_.size() && text_[at_] == '/';
        if (closing)
            ++at_;
        const auto name_end = std::min(text_.find_first_of(" \t\r\n/>", at_), text_.size());
        const auto name = text_.substr(at_, name_end - at_);
        at_ = name_end;
        for (char quote = 0; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (quote != 0)
                quote = c == quote ? '\0' : quote;
            else if (c == '"' || c == '\'')
                quote = c;
            else if (c == '>')
                break;
        }
        const bool alone = !closing && at_ < text_.size() && text_[at_ - 1] == '/';
        return {name, start, closing ? Tag::Kind::end : alone ? Tag::Kind::alone : Tag::Kind::start};
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

void report_wrong_end(const Tag& end, const std::vector<Tag>& open, Report& report) {
    const std::string name(end.name);
    if (open.empty()) {
        report.add(end.at, messages::closes_nothing, {{"name", name}});
        return;
    }
    const Tag& innermost = open.back();
    // If it closes an element further out, the author forgot to close the innermost one.
    if (std::ranges::find(open, end.name, &Tag::name) != open.end()) {
        report.add(innermost.at, messages::never_closed, {{"name", std::string(innermost.name)}});
        return;
    }
    report.add(end.at, messages::closes_another,
               {{"name", name},
                {"open", std::string(innermost.name)},
                {"line", std::to_string(report.line(innermost.at))}});
}

} // namespace

bool report_unbalanced_tags(std::string_view text, Report& report) {
    std::vector<Tag> open;
    Tags tags(text);
    while (const auto tag = tags.next()) {
        if (tag->kind == Tag::Kind::start)
            open.push_back(*tag);
        if (tag->kind != Tag::Kind::end)
            continue;
        if (open.empty() || open.back().name != tag->name) {
            report_wrong_end(*tag, open, report);
            return true;
        }
        open.pop_back();
    }
    if (open.empty())
        return false;
    report.add(open.back().at, messages::never_closed, {{"name", std::string(open.back().name)}});
    return true;
}

} // namespace samenspel::content::xml
