#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "document/page.hpp"
#include "pdf/font_table.hpp"

namespace samenspel::pdf {

/// Points from the lower left corner of the page.
struct Area {
    double left, bottom, right, top;
};

/// What one piece of a page belongs to; its index in PageContent::pieces is its number on the page (MCID).
struct Piece {
    std::optional<std::size_t> element; ///< of Document::structure; none: only a link
    std::string href;                   ///< set if the piece is a link by itself within `element`
    std::optional<Area> figure;         ///< the ground that a Figure covers
    std::string alternative = {};       ///< of a link that is no text
};

struct Link {
    Area area;
    std::string href;
    std::string description;
    std::size_t piece = 0; ///< that it lies on
};

struct PageContent {
    double width = 0, height = 0; ///< points
    std::string operators;
    std::vector<Piece> pieces;
    std::vector<Link> links;
    std::set<std::pair<int, int>> opacities; ///< of fill and stroke, percent
    std::map<std::string, std::shared_ptr<const document::Photograph>> photographs; ///< by their names
    std::optional<std::size_t> background; ///< its number; its pieces then come first
};

/// Name of the graphics state for an opacity.
std::string opacity_name(const std::pair<int, int>& opacity);

/// @throws std::invalid_argument for a character that a font lacks, a length that is not finite, a page
/// larger than PDF allows, a tag outside `structure` or an href of another kind than https:, http:, mailto:, tel:
/// @param background that lies under the page, or null
PageContent draw_page(const document::Page& page, const PageContent* background,
                      const std::vector<document::StructureElement>& structure, FontTable& fonts);

/// Content that pages share. If their document is `tagged`, all of it is one element, and its pieces have the same
/// numbers on each page.
PageContent draw_background(const document::Page& page, bool tagged, FontTable& fonts);

} // namespace samenspel::pdf
