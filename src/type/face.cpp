#include "type/face.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <hb-ot.h>
#include <hb-subset.h>

#include "base/error.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "type/truetype.hpp"

namespace samenspel::type {
namespace {

using base::FileError;

constexpr char32_t soft_hyphen = 0xAD, unbreaking_hyphen = 0x2011;
constexpr std::size_t most_cached_words = 100'000;

/// The “prep” table of a font without hints: thin strokes are never dropped, at any size. It is the last table
/// that libharu writes; when that is empty and what is before it fills whole blocks of 4,096 bytes (once in
/// some 4,000 fonts), it cannot save.
constexpr std::string_view
    without_hints("\xB8\x01\xFF\x85\xB0\x04\x8D"); // PUSHW 511, SCANCTRL, PUSHB 4, SCANTYPE

std::string read_whole(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw FileError(FileError::Kind::unreadable, base::utf8(file), "cannot open the font");
    std::string data{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (in.bad())
        throw FileError(FileError::Kind::unreadable, base::utf8(file), "cannot read the font");
    return data;
}

std::string read_name(hb_face_t* face, hb_ot_name_id_t id) {
    std::array<char, 256> text{};
    auto length = static_cast<unsigned>(text.size());
    hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &length, text.data());
    return {text.data(), length};
}

/// What the writer of the file cannot follow is off: it knows one glyph for each character.
std::vector<hb_feature_t> features() {
    std::vector<hb_feature_t> all;
    for (const auto* tag : {"liga", "clig", "dlig", "calt", "rlig", "rclt", "ccmp", "locl"}) {
        all.push_back({hb_tag_from_string(tag, -1), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    }
    all.push_back({HB_TAG('k', 'e', 'r', 'n'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
    return all;
}

bool is_space(char c) {
    return c == ' ';
}

} // namespace

std::u32string drawn_characters(std::string_view text) {
    std::u32string characters = base::to_utf32(base::clean_text(text));
    std::replace(characters.begin(), characters.end(), unbreaking_hyphen, U'-'); // not every font has it
    if (text.ends_with("\xC2\xAD"))
        characters += soft_hyphen;
    return characters;
}

Face::Face(const std::filesystem::path& file) : data_(read_whole(file)) {
    const std::string reason = reason_to_refuse(data_);
    if (!reason.empty())
        throw FileError(FileError::Kind::foreign, base::utf8(file), reason);
    hb_blob_t* blob = hb_blob_create(data_.data(), static_cast<unsigned>(data_.size()),
                                     HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    face_.reset(hb_face_create(blob, 0));
    hb_blob_destroy(blob);
    shaper_.reset(hb_font_create(face_.get()));
    hb_face_make_immutable(face_.get());
    read_names();
    read_metrics();
    if (font_.family.empty() || postscript_name_.empty()) {
        throw FileError(FileError::Kind::damaged, base::utf8(file), "the font has no name");
    }
}

void Face::read_names() {
    font_.family = read_name(face_.get(), HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    if (font_.family.empty())
        font_.family = read_name(face_.get(), HB_OT_NAME_ID_FONT_FAMILY);
    font_.weight = static_cast<int>(std::lround(hb_style_get_value(shaper_.get(), HB_STYLE_TAG_WEIGHT)));
    font_.italic = hb_style_get_value(shaper_.get(), HB_STYLE_TAG_ITALIC) > 0;
    postscript_name_ = read_name(face_.get(), HB_OT_NAME_ID_POSTSCRIPT_NAME);
}

void Face::read_metrics() {
    em_ = hb_face_get_upem(face_.get());
    hb_font_extents_t extents{};
    hb_font_get_h_extents(shaper_.get(), &extents);
    ascent_ = extents.ascender / em_;
    descent_ = -extents.descender / em_;
    hb_position_t capitals = 0;
    hb_ot_metrics_get_position_with_fallback(shaper_.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &capitals);
    capital_height_ = capitals / em_;
}

bool Face::has(char32_t character) const {
    if (character < 0x20 || character > 0xFFFF)
        return false; // the file names characters by two bytes
    // A mark that no accented letter takes in would need a place of its own above another glyph.
    const auto category = hb_unicode_general_category(hb_unicode_funcs_get_default(), character);
    if (category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
        category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK) {
        return false;
    }
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(shaper_.get(), character, &glyph) != 0;
}

double Face::width(char32_t character) const {
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(shaper_.get(), character, &glyph);
    return hb_font_get_glyph_h_advance(shaper_.get(), glyph) / em_;
}

Face::Word Face::shape_word(const std::string& word) const {
    const std::u32string characters = drawn_characters(word);
    const std::unique_ptr<hb_buffer_t, Destroy<hb_buffer_t, hb_buffer_destroy>> buffer(hb_buffer_create());
    hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_PRESERVE_DEFAULT_IGNORABLES);
    for (std::size_t i = 0; i < characters.size(); ++i) {
        hb_buffer_add(buffer.get(), characters[i], static_cast<unsigned>(i));
    }
    hb_buffer_set_content_type(buffer.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_guess_segment_properties(buffer.get());
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    static const auto wanted = features();
    hb_shape(shaper_.get(), buffer.get(), wanted.data(), static_cast<unsigned>(wanted.size()));

    unsigned glyphs = 0;
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &glyphs);
    Word shaped;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const double alone = width(characters[i]);
        const bool one_for_one = glyphs == characters.size();
        shaped.characters.push_back(
            {characters[i], alone, one_for_one ? positions[i].x_advance / em_ : alone});
        shaped.width += shaped.characters.back().advance;
    }
    return shaped;
}

/// Spaces stand apart, so that a word is the same word wherever it stands.
template <class Use>
void Face::for_each_word(std::string_view line, Use use) const {
    const std::lock_guard lock(mutex_);
    if (words_.size() > most_cached_words)
        words_.clear();
    for (std::size_t start = 0; start < line.size();) {
        std::size_t end = start + 1;
        while (end < line.size() && is_space(line[end]) == is_space(line[start]))
            ++end;
        std::string word(line.substr(start, end - start));
        auto found = words_.find(word);
        if (found == words_.end()) {
            Word shaped = shape_word(word);
            found = words_.emplace(std::move(word), std::move(shaped)).first;
        }
        use(found->second);
        start = end;
    }
}

std::vector<ShapedCharacter> Face::shape(std::string_view line) const {
    std::vector<ShapedCharacter> all;
    for_each_word(line, [&](const Word& word) {
        all.insert(all.end(), word.characters.begin(), word.characters.end());
    });
    return all;
}

double Face::width(std::string_view line) const {
    double sum = 0;
    for_each_word(line, [&](const Word& word) { sum += word.width; });
    return sum;
}

std::string Face::subset(const std::set<char32_t>& characters) const {
    const std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_t, hb_subset_input_destroy>> input(
        hb_subset_input_create_or_fail());
    if (!input)
        throw std::bad_alloc();
    for (const char32_t character : characters)
        hb_set_add(hb_subset_input_unicode_set(input.get()), character);
    // The positions are computed here; in the file these tables would only pull in unused glyphs.
    hb_set_t* drop = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const auto* tag : {"GSUB", "GPOS", "GDEF", "kern", "DSIG"})
        hb_set_add(drop, hb_tag_from_string(tag, -1));
    hb_set_clear(hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG));
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);

    const std::unique_ptr<hb_face_t, Destroy<hb_face_t, hb_face_destroy>> small(
        hb_subset_or_fail(face_.get(), input.get()));
    if (!small)
        throw std::runtime_error(postscript_name_ + ": the font cannot be reduced");
    using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_t, hb_blob_destroy>>;
    const Blob prep(hb_blob_create(without_hints.data(), static_cast<unsigned>(without_hints.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    if (!hb_face_builder_add_table(small.get(), HB_TAG('p', 'r', 'e', 'p'), prep.get()))
        throw std::bad_alloc();
    const Blob blob(hb_face_reference_blob(small.get()));
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);
    return {bytes, length};
}

} // namespace samenspel::type
