#include "gui/console/note_look.hpp"

namespace samenspel::gui {
namespace {

constexpr Type chip{12, 700, 1.3};

} // namespace

NoteLook note_look(domain::NoteKind kind) {
    using domain::NoteKind;
    switch (kind) {
    case NoteKind::intention:
        return {&Palette::intention, &Palette::intention_tint};
    case NoteKind::unmet_need:
        return {&Palette::late, &Palette::late_tint};
    case NoteKind::question:
        return {&Palette::ink, &Palette::line};
    case NoteKind::reflection:
        break;
    }
    return {&Palette::brand, &Palette::brand_tint};
}

double kind_chip_width(Typesetter& set, const wxString& name) {
    return set.width(name, chip) + 11 * set.scale();
}

double kind_chip_height(Typesetter& set) {
    return set.line_height(chip) + 1 * set.scale();
}

void paint_kind_chip(Typesetter& set, domain::NoteKind kind, const wxString& name, double x, double y) {
    const NoteLook look = note_look(kind);
    fill_round(set.context(), {x, y, kind_chip_width(set, name), kind_chip_height(set)}, 4 * set.scale(),
               colours().*look.fill, high_contrast() ? colours().edge : wxNullColour);
    set.line(name, chip, colours().*look.text, x + 5.5 * set.scale(), y + 0.5 * set.scale());
}

} // namespace samenspel::gui
