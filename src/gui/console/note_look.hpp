#pragma once

#include "domain/session/event.hpp"
#include "gui/look/typesetter.hpp"
#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// The small box that says what kind a note is: colour and word.
struct NoteLook {
    Tone text, fill;
};
NoteLook note_look(domain::NoteKind kind);

double kind_chip_width(Typesetter& set, const wxString& name);
double kind_chip_height(Typesetter& set);
void paint_kind_chip(Typesetter& set, domain::NoteKind kind, const wxString& name, double x, double y);

} // namespace samenspel::gui
