#include "gui/console/help_dialog.hpp"

#include <algorithm>
#include <vector>

#include <wx/sizer.h>

#include "gui/look/wx_text.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/column.hpp"
#include "gui/widgets/dialog_room.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

struct Line {
    std::string keys, what; ///< without keys: a heading
};

std::vector<Line> all_lines() {
    return {
        {"", tr("The evening")},
        {tr("PgDn, →, ↓, space"), tr("next; on a clicker the large button")},
        {tr("PgUp, ←, ↑"), tr("back")},
        {"P", tr("pause, and on again")},
        {"Z", tr("it is silent: show a prompt (Ctrl+L while typing)")},
        {"Ctrl+G", tr("jump: to the agenda, then ↑ ↓ and Enter")},
        {"O", tr("all slides: choose where to go")},
        {"Ctrl+↓, Ctrl+↑", tr("move the words, when they do not fit")},
        {"Ctrl+Z", tr("undo")},
        {"", tr("The beamer")},
        {tr("B or ."), tr("black, and back")},
        {"F", tr("freeze: look ahead without showing")},
        {"T", tr("countdown on or off")},
        {"V", tr("play the video, or stop it for a moment")},
        {"Ctrl+M", tr("message to the room")},
        {"Ctrl+F", tr("look up an address of support, and show it")},
        {"F5, F11", tr("full screen")},
        {"S", tr("swap the screens")},
        {"", tr("Notes")},
        {tr("N or Tab"), tr("to the line")},
        {tr("Enter"), tr("keep the line")},
        {tr("Tab, or Ctrl+1 to 4"), tr("reflection, intention, unmet need, question")},
        {tr("↑ ↓ in the empty line"), tr("change an earlier line")},
        {tr("* before the line"), tr("read out at the end")},
        {tr("Ctrl + and Ctrl −"), tr("larger and smaller letters; Ctrl 0: as usual")},
        {"F6", tr("on to agenda, words, notes, line and button")},
        {"?", tr("all keys")},
        {"F1", tr("the manual, at the page about what you are doing")},
        {"Esc", tr("leaves the line, black, freeze or pause; never the session")},
    };
}

class HelpLine : public Canvas {
public:
    HelpLine(wxWindow* parent, const Line& line) : Canvas(parent, &Palette::paper), line_(line) {
        set_access(this, AccessRole::label, wx(line.keys + ": " + line.what));
    }
    int height_for(int width) override {
        Typesetter set = measure();
        const auto lines = set.wrap(wx(line_.what), type::text, width - px(190));
        return static_cast<int>(std::max<std::size_t>(1, lines.size()) * static_cast<std::size_t>(px(22)));
    }

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override {
        const Palette& c = colours();
        set.line(wx(line_.keys), type::strong, c.brand, 0, 0);
        set.paragraph(wx(line_.what), type::text, c.ink, px(190), 0, box.m_width - px(190));
    }

private:
    Line line_;
};

} // namespace

HelpDialog::HelpDialog(wxWindow* parent)
    : wxDialog(parent, wxID_ANY, wx(tr("Keys")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
    set_access(this, AccessRole::dialog, GetTitle());
    SetBackgroundColour(colours().paper);
    auto* column = new Column(this, &Palette::paper);
    column->set_padding({24, 12, 24, 12});
    for (const Line& line : all_lines())
        if (line.keys.empty())
            column->add(new Words(column, &Palette::paper, type::heading, &Palette::ink, wx(line.what),
                                  AccessRole::heading),
                        12);
        else
            column->add(new HelpLine(column, line), 2);
    auto* close = new Button(this, &Palette::paper, Button::Look::secondary, wx(tr("Close")));
    auto* manual = new Button(this, &Palette::paper, Button::Look::link, wx(tr("Manual")));
    manual->on_click = [this] { EndModal(wxID_HELP); };
    close->on_click = [this] { EndModal(wxID_CLOSE); };
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            EndModal(wxID_CLOSE);
        else
            event.Skip();
    });
    const wxSize room = dialog_room(parent);
    const int wide = std::min(dip(this, 640), room.x), bar = dip(this, 60);
    const int high = std::min({column->height_for(wide), dip(this, 600), room.y - bar});
    Bind(wxEVT_SIZE, [this, column, close, manual, bar](wxSizeEvent&) {
        const wxSize size = GetClientSize();
        const int button = close->best_width();
        column->SetSize(0, 0, size.x, size.y - bar);
        manual->SetSize(dip(this, 18), size.y - bar + dip(this, 8), manual->best_width(), dip(this, 40));
        close->SetSize(size.x - button - dip(this, 24), size.y - bar + dip(this, 8), button, dip(this, 40));
    });
    SetClientSize(wide, high + bar);
    CentreOnParent();
    close->SetFocus();
}

} // namespace samenspel::gui
