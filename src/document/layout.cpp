#include "document/layout.hpp"

#include <algorithm>
#include <set>

#include "document/layout/compose.hpp"

namespace samenspel::document {
namespace {

constexpr Millimetres above_notes{4};
constexpr Millimetres note_rule{30};

class Layout {
public:
    Layout(const Template& paper, const Value& data, const Typesetting& typesetting)
        : paper_(paper),
          typesetting_(typesetting),
          complaints_(paper.file, typesetting.translate),
          filler_(paper, data, typesetting, complaints_) {}

    Laid run() {
        document_.title = filler_.words(paper_.title);
        document_.author = filler_.words(paper_.author);
        document_.subject = filler_.words(paper_.subject);
        document_.language = paper_.language;
        add_element("Document", {});
        for (const auto& section : paper_.sections)
            add_copies(section);
        if (document_.pages.empty())
            document_.pages.emplace_back();
        add_furniture();
        return {std::move(document_), complaints_.take()};
    }

private:
    static Millimetres top_margin(const PageMaster& master, bool first) {
        return first && master.first_top ? *master.first_top : master.margin.top;
    }

    static Millimetres measure(const PageMaster& master) {
        return std::max(master.width - master.margin.left - master.margin.right, Millimetres{10});
    }

    static Millimetres room(const PageMaster& master, bool first) {
        return std::max(master.height - top_margin(master, first) - master.margin.bottom, Millimetres{10});
    }

    /// A body as it is set once: for an item of its loop, or simply.
    struct Copy {
        const Section* section;
        const Value* item;      // null without a loop
        std::size_t number;     // see Answer::copy
        std::size_t first_page; // with which it begins
        bool first = true;      // of its section
    };

    Tag add_element(const char* type, Tag parent) {
        StructureElement element;
        element.type = type;
        element.parent = parent;
        document_.structure.push_back(std::move(element));
        return document_.structure.size() - 1;
    }

    void add_copies(const Section& section) {
        if (!section.loop)
            return add_copy({&section, nullptr, 0, document_.pages.size()}, Tag{0});
        const auto& items = filler_.items(*section.loop);
        const Start start{document_.pages.size(), document_.structure.size(), document_.bookmarks.size()};
        for (const auto& item : items) {
            const bool first = &item == &items.front();
            add_copy({&section, &item, ++numbered_, document_.pages.size(), first},
                     add_element("Sect", Tag{0}));
            if (first && items.size() > 1 && !filler_.asked_for_item())
                return share(section, items, start);
        }
    }

    /// Where in the document the first copy begins.
    struct Start {
        std::size_t page, element, bookmark;
    };

    /// All copies are the same, but for what stands above and below: what was set for the first one becomes the
    /// background of each. Elements for each of its lines, a thousand times over, would weigh more than the lines, and
    /// a thousand times the same bookmarks lead nobody.
    void share(const Section& section, const Value::List& items, const Start& start) {
        const auto first_background = document_.backgrounds.size();
        for (auto page = start.page; page < document_.pages.size(); ++page) {
            for (auto& item : document_.pages[page].items)
                std::visit([](auto& placed) { placed.tag = std::nullopt; }, item);
            document_.backgrounds.push_back(std::move(document_.pages[page]));
        }
        for (auto& answer : document_.answers)
            if (answer.copy == numbered_)
                answer.tag = std::nullopt;
        document_.pages.resize(start.page);
        document_.structure.resize(start.element);
        document_.bookmarks.resize(start.bookmark);
        copies_.pop_back();
        --numbered_;
        for (const auto& item : items) {
            const auto page = document_.pages.size();
            copies_.push_back({&section, &item, ++numbered_, page, &item == &items.front()});
            const auto part = add_element("Sect", Tag{0});
            for (auto i = first_background; i < document_.backgrounds.size(); ++i) {
                const Page& under = document_.backgrounds[i];
                document_.pages.push_back(
                    {under.width, under.height, {}, Background{i, add_element("Div", part)}});
            }
        }
    }

    void start(const Copy& copy) {
        static const std::string none;
        filler_.start_copy(copy.number, copy.item != nullptr ? copy.section->loop->as : none, copy.item);
    }

    void add_copy(const Copy& copy, Tag parent) {
        copies_.push_back(copy);
        start(copy);
        const Section& section = *copy.section;
        const auto highest = std::max(room(section.page, true), room(section.page, false));
        Composer composer(paper_, typesetting_, highest, document_.structure, complaints_);
        const auto blocks = filler_.blocks(section.body);
        std::vector<Filled> part;
        for (const auto& block : blocks) {
            if (!std::holds_alternative<PageBreakNode>(block.node->content)) {
                part.push_back(block);
            } else if (!part.empty()) {
                add_pages(composer, composer.stack(part, measure(section.page), parent));
                part.clear();
            }
        }
        const bool nothing_yet = copy.first_page == document_.pages.size();
        if (!part.empty() || nothing_yet) {
            add_pages(composer, composer.stack(part, measure(section.page), parent));
        }
    }

    void add_pages(Composer& composer, std::shared_ptr<const Stack> rest) {
        const PageMaster& master = copies_.back().section->page;
        while (rest) {
            const bool first = document_.pages.size() == copies_.back().first_page;
            const auto height = room(master, first);
            const Fit fit = this->fit(composer, rest, height);
            if (fit.head->height() + fit.notes > height + tolerance)
                complaints_.add(rest->first_position(), complaints::too_tall);
            add_page(composer, fit, height, first);
            rest = fit.tail;
        }
    }

    /// What goes on a page, what is left, and how high the footnotes are.
    struct Fit {
        std::shared_ptr<const Stack> head, tail;
        Millimetres notes;
    };

    /// The largest part of it that fits above its own notes.
    Fit fit(Composer& composer, const std::shared_ptr<const Stack>& rest, Millimetres height) {
        Fit fit = cut(rest, height);
        for (;;) {
            fit.notes = footnotes_height(composer, *fit.head);
            const auto had = fit.head->height();
            if (fit.notes.value <= 0 || had + fit.notes <= height + tolerance)
                return fit;
            Fit smaller = cut(rest, had - tolerance * 2);
            if (smaller.head->height() >= had)
                return fit; // it cannot be parted
            fit = std::move(smaller);
        }
    }

    static Fit cut(const std::shared_ptr<const Stack>& rest, Millimetres room) {
        if (rest->height() <= room + tolerance)
            return {rest, nullptr, {}};
        Cut cut = rest->cut(room, false);
        if (!cut.head)
            cut = rest->cut(room, true);
        return {std::static_pointer_cast<const Stack>(cut.head),
                std::static_pointer_cast<const Stack>(cut.tail),
                {}};
    }

    Millimetres footnotes_height(Composer& composer, const Stack& content) {
        if (!filler_.has_footnotes())
            return {};
        Document trial;
        trial.pages.emplace_back();
        Canvas canvas(trial, 0);
        content.draw(canvas, {});
        Millimetres height;
        for (const auto& [number, cited] : canvas.footnotes())
            height += composer.footnote(*cited.footnote, measure(copies_.back().section->page), {})->height();
        return height.value > 0 ? height + above_notes : height;
    }

    void add_page(Composer& composer, const Fit& fit, Millimetres height, bool first) {
        const PageMaster& master = copies_.back().section->page;
        Page& page = document_.pages.emplace_back();
        page.width = master.width;
        page.height = master.height;
        Canvas canvas(document_, document_.pages.size() - 1, copies_.back().number);
        if (!master.tint.empty()) {
            const Rect all{{}, {}, page.width, page.height};
            canvas.add(PlacedBox{all, {}, paper_.sheet.tints.at(master.tint), std::nullopt, {}, {}}, {});
        }
        const Place top{master.margin.left, top_margin(master, first)};
        const auto left = fit.tail ? Millimetres{} : height - fit.notes - fit.head->height();
        fit.head->draw(canvas, top, std::max(left, Millimetres{}));
        add_footnotes(composer, canvas, {top.x, top.y + height - fit.notes});
    }

    /// Each below the paragraph that names it first, for who reads by ear.
    void add_footnotes(Composer& composer, Canvas& canvas, Place at) {
        if (canvas.footnotes().empty())
            return;
        const auto hairline = paper_.sheet.tints.find("line");
        const Colour colour = hairline != paper_.sheet.tints.end() ? hairline->second : Colour{200, 200, 200};
        at.y += above_notes * 0.6;
        canvas.add(PlacedLine{{}, {note_rule, {}}, {0.2}, colour, {}, {}}, at);
        at.y += above_notes * 0.4;
        for (const auto& [number, cited] : canvas.footnotes()) {
            const Tag paragraph = cited.reference ? document_.structure[*cited.reference].parent : Tag{};
            const auto flow =
                composer.footnote(*cited.footnote, measure(copies_.back().section->page), paragraph);
            flow->draw(canvas, at);
            at.y += flow->height();
        }
    }

    /// Headers and footers, now that the number of pages is known.
    void add_furniture() {
        for (std::size_t i = 0; i < copies_.size(); ++i) {
            const auto begin = copies_[i].first_page;
            const auto end = i + 1 < copies_.size() ? copies_[i + 1].first_page : document_.pages.size();
            const Section& section = *copies_[i].section;
            start(copies_[i]);
            for (auto page = begin; page < end; ++page) {
                if (section.restart)
                    filler_.set_page(page - begin + 1, end - begin);
                else
                    filler_.set_page(page + 1, document_.pages.size());
                add_furniture(copies_[i], page, page == begin);
            }
        }
    }

    void add_furniture(const Copy& copy, std::size_t number, bool first) {
        const PageMaster& master = copy.section->page;
        for (const auto& header : master.headers) {
            if (!stands_on(header, copy, number, first))
                continue;
            const auto flow = set(header, copy);
            if (master.header_top + flow->height() > top_margin(master, first))
                complain(header);
            draw_aside(*flow, header, copy, number, master.header_top);
        }
        for (const auto& footer : master.footers) {
            if (!stands_on(footer, copy, number, first))
                continue;
            const auto flow = set(footer, copy);
            if (master.footer_bottom + flow->height() > master.margin.bottom)
                complain(footer);
            draw_aside(*flow, footer, copy, number, master.height - master.footer_bottom - flow->height());
        }
    }

    /// Whether it is still to be put there.
    [[nodiscard]] bool stands_on(const Furniture& furniture, const Copy& copy, std::size_t number,
                                 bool first) const {
        if (furniture.pages != OnPages::all && (furniture.pages == OnPages::first) != first)
            return false;
        const auto& background = document_.pages[number].background;
        return copy.first || !background || !shared_.contains({&furniture, background->number});
    }

    std::shared_ptr<const Stack> set(const Furniture& furniture, const Copy& copy) {
        start(copy);
        const PageMaster& master = copy.section->page;
        Composer composer(paper_, typesetting_, master.height, document_.structure, complaints_);
        return composer.stack(filler_.blocks(furniture.children), measure(master), std::nullopt);
    }

    void complain(const Furniture& furniture) {
        complaints_.add(furniture.children.front().at, complaints::furniture_too_tall);
    }

    /// On the background of the page, if it is the same on this page of all copies.
    void draw_aside(const Stack& flow, const Furniture& furniture, const Copy& copy, std::size_t number,
                    Millimetres y) {
        const auto& background = document_.pages[number].background;
        const bool shared = background && copy.section->restart && !filler_.asked_for_item();
        if (shared)
            shared_.emplace(&furniture, background->number);
        Canvas canvas =
            shared ? Canvas(document_, document_.backgrounds[background->number]) : Canvas(document_, number);
        const Canvas::Aside aside(canvas);
        flow.draw(canvas, {copy.section->page.margin.left, y});
    }

    const Template& paper_;
    const Typesetting& typesetting_;
    Complaints complaints_;
    Filler filler_;
    Document document_;
    std::vector<Copy> copies_;
    std::set<std::pair<const Furniture*, std::size_t>> shared_; // with the background that it stands on
    std::size_t numbered_ = 0;
};

} // namespace

Laid layout_document(const Template& paper, const Value& data, const Typesetting& typesetting) {
    return Layout(paper, data, typesetting).run();
}

} // namespace samenspel::document
