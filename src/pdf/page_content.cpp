#include "pdf/page_content.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <variant>

#include "base/sum.hpp"
#include "pdf/content.hpp"
#include "pdf/vector_drawing.hpp"

namespace samenspel::pdf {
namespace {

using namespace document;

constexpr double largest_page = 14'400.01; // points; PDF allows 14,400, the rest is rounding
constexpr double word_gap = 0.1;           // of the type size: from here on two texts are two words
constexpr double wide_spacing = 0.08;      // of the type size: readers start to see spaces between letters

double points(Millimetres length) {
    return to_points(length).value;
}

template <class Placed>
const std::string& href_of(const Placed& placed) {
    static const std::string none;
    if constexpr (requires { placed.href; })
        return placed.href;
    else
        return none;
}

class PageDrawer {
public:
    /// @param all_one the items are parts of one element
    PageDrawer(const Page& page, const std::vector<StructureElement>& structure, FontTable& fonts,
               bool all_one = false)
        : page_(page), structure_(structure), fonts_(fonts), all_one_(all_one) {
        content_.width = points(page.width);
        content_.height = points(page.height);
        const auto fits = [](double length) { return length > 0 && length <= largest_page; };
        if (!fits(content_.width) || !fits(content_.height)) {
            throw std::invalid_argument("a page must be larger than nothing and at most 5,080 mm");
        }
    }

    void lay_on(const PageContent& background) {
        if (background.width != content_.width || background.height != content_.height)
            throw std::invalid_argument("a page must be as large as its background");
        content_.background = page_.background->number;
        content_.links = background.links;
        content_.pieces = background.pieces;
        for (auto& piece : content_.pieces)
            piece.element = page_.background->tag;
    }

    PageContent draw() {
        for (std::size_t i = 0; i < page_.items.size(); ++i) {
            next_ = i + 1 < page_.items.size() ? &page_.items[i + 1] : nullptr;
            if (all_one_)
                next_ = next_text(i + 1);
            std::visit(
                [&](const auto& placed) {
                    mark(placed.tag, href_of(placed), spelled_out(placed));
                    draw_item(placed);
                },
                page_.items[i]);
        }
        end_mark();
        content_.operators = out_.operators();
        return std::move(content_);
    }

private:
    /// The characters of text with wide letter spacing: readers take that for spaces, so the word is also
    /// written out.
    std::u32string spelled_out(const PlacedText& text) {
        if (!(text.letter_space.value > wide_spacing * text.size.value))
            return {};
        return fonts_.run(text.text, text.font).characters;
    }
    template <class Placed>
    std::u32string spelled_out(const Placed&) {
        return {};
    }

    /// Opens the piece that the next item belongs to, unless it is open already.
    void mark(const Tag& tag, const std::string& href, const std::u32string& spelled) {
        if (tag && !structure_.empty() && *tag >= structure_.size())
            throw std::invalid_argument("a tag outside the structure");
        const bool in_link = tag && !structure_.empty() && structure_[*tag].type == "Link";
        Mark wanted{tag, in_link ? std::string() : href, spelled};
        if (structure_.empty())
            wanted = {{}, {}, spelled};
        if (mark_depth_ > 0 && wanted == mark_ && spelled.empty())
            return;
        end_mark();
        mark_ = wanted;
        if (structure_.empty()) {
            spell_out();
        } else if (!tag && href.empty()) {
            out_.begin_artifact();
            ++mark_depth_;
            spell_out();
        } else {
            begin_piece();
        }
    }

    void spell_out() {
        if (mark_.spelled.empty())
            return;
        out_.begin_span(mark_.spelled);
        ++mark_depth_;
    }

    void begin_piece() {
        const auto id = static_cast<int>(content_.pieces.size());
        // One mark for both: a reader loses its place in nested ones.
        if (!mark_.spelled.empty())
            out_.begin_span(mark_.spelled, id);
        else
            out_.begin_marked(mark_.href.empty() ? structure_[*mark_.tag].type : "Link", id);
        ++mark_depth_;
        const Tag around = page_.background ? page_.background->tag : Tag{};
        content_.pieces.push_back({mark_.tag ? mark_.tag : around, mark_.href, std::nullopt});
    }

    void end_mark() {
        for (; mark_depth_ > 0; --mark_depth_)
            out_.end_marked();
    }

    void draw_item(const PlacedText& text) {
        const double size = text.size.value;
        if (!(size > 0))
            throw std::invalid_argument("a type size must be more than nothing");
        TextRun run = fonts_.run(text.text, text.font);
        if (run.array.empty())
            return;
        const double space = text.letter_space.value;
        const double width = run.width * size + space * static_cast<double>(run.characters.size());
        const double x = points(text.baseline.x), y = up(text.baseline.y);
        if (ends_word(text, x + width)) {
            run.array += hex(U" ");
            fonts_.run(" ", text.font);
        }
        out_.fill_colour(text.colour);
        out_.font(run.font, size);
        out_.letter_space(space);
        out_.show(x, y, run.array);

        const type::Face& face = fonts_.fonts().face(text.font);
        const Area area{x, y - face.descent() * size, x + width, y + face.ascent() * size};
        link(area, text.href, text.text);
    }

    [[nodiscard]] const Item* next_text(std::size_t from) const {
        for (; from < page_.items.size(); ++from)
            if (std::holds_alternative<PlacedText>(page_.items[from]))
                return &page_.items[from];
        return nullptr;
    }

    /// Whether what follows in the same element is another word: then a space keeps them apart for a
    /// reader, though the page needs none.
    [[nodiscard]] bool ends_word(const PlacedText& text, double end) const {
        const auto* following = next_ == nullptr ? nullptr : std::get_if<PlacedText>(next_);
        if (following == nullptr || !text.tag || following->tag != text.tag)
            return false;
        for (const auto* joined : {" ", "-", "\xC2\xAD"}) {
            if (text.text.ends_with(joined))
                return false;
        }
        if (following->text.starts_with(" "))
            return false;
        const double gap = points(following->baseline.x) - end;
        const bool same_line = std::abs(following->baseline.y.value - text.baseline.y.value) < 0.01;
        return !same_line || std::abs(gap) > word_gap * text.size.value;
    }

    void draw_item(const PlacedBox& box) {
        const double edge = box.edge ? points(box.edge_width) : 0;
        const double width = points(box.rect.width) - edge, height = points(box.rect.height) - edge;
        if (!(width >= 0 && height >= 0))
            throw std::invalid_argument("a box is smaller than its edge");
        if (!box.fill && edge <= 0)
            return;
        if (box.fill)
            out_.fill_colour(*box.fill);
        if (edge > 0) {
            out_.stroke_colour(*box.edge);
            out_.line_width(edge);
            out_.dashes({});
        }
        // The edge lies inside the rectangle.
        out_.rounded_rectangle(points(box.rect.x) + edge / 2, up(box.rect.y) - edge / 2 - height, width,
                               height, points(box.radius) - edge / 2);
        if (edge > 0)
            out_.paint(box.fill ? "B" : "S");
        else
            out_.paint("f");
    }

    void draw_item(const PlacedLine& line) {
        out_.stroke_colour(line.colour);
        out_.line_width(points(line.width));
        std::vector<double> dashes;
        for (const double length : line.dashes)
            dashes.push_back(points({length}));
        out_.dashes(dashes);
        out_.move_to(points(line.from.x), up(line.from.y));
        out_.line_to(points(line.to.x), up(line.to.y));
        out_.paint("S");
    }

    void draw_item(const PlacedDrawing& placed) {
        const Drawing& drawing = placed.drawing;
        if (!(drawing.width > 0 && drawing.height > 0))
            return;
        const double width = points(placed.rect.width), height = points(placed.rect.height);
        const double scale = std::min(width / drawing.width, height / drawing.height);
        const Placement placement{points(placed.rect.x) + (width - scale * drawing.width) / 2,
                                  up(placed.rect.y) - (height - scale * drawing.height) / 2, scale};
        pdf::draw(drawing, placement, placed.family, out_, fonts_, content_.opacities);
        cover(placed.rect);
    }

    void draw_item(const PlacedQr& qr) {
        const auto side = static_cast<std::size_t>(std::max(qr.modules, 0));
        if (qr.dark.size() != side * side)
            throw std::invalid_argument("a QR code is not square");
        if (side == 0)
            return;
        out_.fill_colour({0, 0, 0});
        const Area area = area_of(qr.rect);
        out_.save();
        out_.transform(area.right - area.left, 0, 0, area.top - area.bottom, area.left, area.bottom);
        out_.mask(qr.dark, side);
        out_.restore();
        cover(qr.rect);
        if (!mark_.href.empty() && !content_.pieces.empty())
            content_.pieces.back().alternative = qr.href;
        link(area, qr.href, qr.href);
    }

    void draw_item(const PlacedPhotograph& placed) {
        const auto& photograph = *placed.photograph;
        const std::string name = "P" + std::to_string(base::sum_of(photograph.palette + photograph.data));
        content_.photographs.emplace(name, placed.photograph);
        const Area area = area_of(placed.rect);
        out_.save();
        out_.transform(area.right - area.left, 0, 0, area.top - area.bottom, area.left, area.bottom);
        out_.picture(name);
        out_.restore();
        cover(placed.rect);
    }

    void link(const Area& area, const std::string& href, const std::string& description) {
        if (href.empty())
            return;
        const bool known = std::any_of(std::begin(schemes), std::end(schemes),
                                       [&](const char* scheme) { return href.starts_with(scheme); });
        if (!known)
            throw std::invalid_argument("a link must start with https:, http:, mailto: or tel:, not " + href);
        content_.links.push_back(
            {area, href, description, content_.pieces.empty() ? 0 : content_.pieces.size() - 1});
    }

    /// A Figure says which ground it covers.
    void cover(const Rect& rect) {
        if (content_.pieces.empty() || !mark_.tag)
            return;
        const Area area = area_of(rect);
        auto& figure = content_.pieces.back().figure;
        if (!figure)
            figure = area;
        *figure = {std::min(figure->left, area.left), std::min(figure->bottom, area.bottom),
                   std::max(figure->right, area.right), std::max(figure->top, area.top)};
    }

    [[nodiscard]] double up(Millimetres y) const { return content_.height - points(y); }
    [[nodiscard]] Area area_of(const Rect& rect) const {
        return {points(rect.x), up(rect.y + rect.height), points(rect.x + rect.width), up(rect.y)};
    }

    static constexpr const char* schemes[] = {"https:", "http:", "mailto:", "tel:"};

    const Page& page_;
    const std::vector<StructureElement>& structure_;
    FontTable& fonts_;
    bool all_one_;
    PageContent content_;
    ContentWriter out_;
    const Item* next_ = nullptr;

    /// What is open, to `mark_depth_` levels.
    struct Mark {
        Tag tag;
        std::string href; ///< of a link by itself
        std::u32string spelled;
        friend bool operator==(const Mark&, const Mark&) = default;
    } mark_;
    int mark_depth_ = 0;
};

} // namespace

std::string opacity_name(const std::pair<int, int>& opacity) {
    return "A" + std::to_string(opacity.first) + "_" + std::to_string(opacity.second);
}

PageContent draw_page(const Page& page, const PageContent* background,
                      const std::vector<StructureElement>& structure, FontTable& fonts) {
    PageDrawer drawer(page, structure, fonts);
    if (background != nullptr)
        drawer.lay_on(*background);
    return drawer.draw();
}

PageContent draw_background(const Page& page, bool tagged, FontTable& fonts) {
    const std::vector<StructureElement> structure(tagged ? 1 : 0, {"Div", {}, "", 1});
    Page whole = page;
    for (auto& item : whole.items)
        std::visit([&](auto& placed) { placed.tag = tagged ? Tag{0} : Tag{}; }, item);
    PageContent content = PageDrawer(whole, structure, fonts, true).draw();
    ContentWriter out;
    out.save();
    out.insert(content.operators);
    out.restore();
    content.operators = out.operators();
    return content;
}

} // namespace samenspel::pdf
