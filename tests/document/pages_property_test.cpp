#include <random>
#include <set>

#include "paper.hpp"
#include "support/catch.hpp"

using namespace samenspel::document;
using namespace samenspel::document::test;

namespace {

/// Random papers in which every word stands once.
class RandomPaper {
public:
    explicit RandomPaper(unsigned seed) : random_(seed) {}

    int number(int least, int most) { return std::uniform_int_distribution(least, most)(random_); }
    bool chance(int of) { return number(1, of) == 1; }

    Nodes blocks(int depth) {
        Nodes nodes;
        const int count = number(1, depth == 0 ? 7 : 3);
        for (int i = 0; i < count; ++i) {
            nodes.push_back(block(depth));
            Node& last = nodes.back();
            if (chance(4))
                last.space_before = Millimetres{static_cast<double>(number(0, 9))};
            if (chance(5))
                last.keep_with_next = true;
        }
        return nodes;
    }

    std::set<std::string> words;

private:
    Node block(int depth) {
        switch (depth > 2 ? 0 : number(0, 8)) {
        case 1:
            return node(box(depth));
        case 2:
            return node(columns(depth));
        case 3:
            return node(list(depth));
        case 4:
            return node(table(depth));
        case 5:
            return node(FlowColumnsNode{number(2, 3), {1}, blocks(depth + 1)});
        case 6:
            return p(text(3), 1);
        default:
            return p(text(number(1, 40)));
        }
    }

    std::string text(int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            const std::string word = "w" + std::to_string(words.size());
            words.insert(word);
            text += word + (chance(12) ? "\n" : " ");
        }
        return text;
    }

    BoxNode box(int depth) {
        BoxNode box;
        box.look.tint = "tint";
        const auto pad = [&] { return Millimetres{static_cast<double>(number(0, 6))}; };
        box.look.padding = {pad(), pad(), pad(), pad()};
        box.keep_together = chance(3);
        box.children = blocks(depth + 1);
        return box;
    }

    CellNode random_cell(int depth) {
        CellNode one = cell(blocks(depth + 1));
        one.vertical = chance(3) ? Vertical::bottom : Vertical::top;
        return one;
    }

    ColumnsNode columns(int depth) {
        ColumnsNode columns;
        columns.gap = {1};
        columns.keep_together = chance(3);
        for (int i = number(1, 3); i > 0; --i)
            columns.cells.push_back(node(random_cell(depth)));
        return columns;
    }

    ListNode list(int depth) {
        ListNode list;
        for (int i = number(1, 4); i > 0; --i)
            list.items.push_back(node(ItemNode{blocks(depth + 2)}));
        return list;
    }

    TableNode table(int depth) {
        TableNode table;
        table.widths = {{Track::Unit::automatic, 1}, {Track::Unit::share, 1}};
        for (int i = number(1, 5); i > 0; --i) {
            RowNode row;
            row.head = table.rows.empty() && chance(2);
            for (int j = 0; j < 2; ++j)
                row.cells.push_back(node(random_cell(depth + 1)));
            table.rows.push_back(node(row));
        }
        return table;
    }

    std::mt19937 random_;
};

/// The words of all pages without those that are repeated; torn ones are joined first.
std::multiset<std::string> words_on(const Document& document) {
    std::multiset<std::string> words;
    std::map<std::size_t, std::string> by_element;
    for (const auto& page : document.pages) {
        for (const auto& item : page.items) {
            const auto* text = std::get_if<PlacedText>(&item);
            if (text != nullptr && text->tag && text->text != "•")
                by_element[*text->tag] += text->text + " ";
        }
    }
    for (const auto& [tag, text] : by_element) {
        std::string word;
        for (const char c : text + "w") {
            if (c == 'w' && !word.empty())
                words.insert(std::exchange(word, ""));
            if (c != ' ')
                word += c;
        }
    }
    return words;
}

} // namespace

TEST_CASE("Whatever is in each other: it ends, and every word stands on one page", "[pages]") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        RandomPaper random(seed);
        const auto body = random.blocks(0);
        const double height = random.number(3, 40);
        INFO("seed " << seed << ", " << height << " lines a page");
        const auto laid = lay_out(paper(body, height, 60));
        const auto found = words_on(laid.document);
        REQUIRE(found == std::multiset<std::string>(random.words.begin(), random.words.end()));
        REQUIRE(laid.document.pages.size() <= random.words.size() + 2);
    }
}

TEST_CASE("Ten thousand reflections fill their pages in a moment", "[pages]") {
    Value::List lines;
    for (int i = 0; i < 10000; ++i)
        lines.push_back("reflectie " + std::to_string(i));
    ListNode list;
    list.items = {node(RepeatNode{{"lines", "line", {}}, {node(ItemNode{{p(Inlines{{field("line")}})}})}})};
    const auto laid = lay_out(paper({node(list)}, 50, 60), Value::record({{"lines", Value::list(lines)}}));
    CHECK(laid.document.pages.size() == 200);
}
