#include "gui/frame/nav.hpp"

#include <algorithm>

#include "gui/look/wx_text.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int entry_height = 38, brand_height = 70;

} // namespace

class Nav::Entry : public Control {
public:
    Entry(wxWindow* parent, Room target, const wxString& text, const wxString& number)
        : Control(parent, &Palette::deep, AccessRole::button, text),
          room(target),
          text_(text),
          number_(number) {}

    const Room room;
    void set_here(bool here) {
        if (here == here_)
            return;
        here_ = here;
        Refresh();
    }

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override {
        const Palette& c = colours();
        if (here_ || (hovered() && IsThisEnabled()))
            fill_round(set.context(), box, 0, here_ ? c.deep_hover : c.brand_hover);
        const Type& type = here_ ? type::strong : type::text;
        wxColour colour = here_ ? c.on_brand : c.on_brand_soft;
        if (!IsThisEnabled())
            colour = wxColour(0x6F, 0xA0, 0x9A);
        const double y = (box.m_height - set.line_height(type)) / 2;
        set.line(text_, type, colour, px(22), y);
        set.line_right(number_, type, colour, box.m_width - px(22), y);
        wxRect2DDouble ring = box;
        ring.Inset(px(3), px(3));
        draw_focus(set.context(), ring, px(5), c.on_brand);
    }

private:
    wxString text_, number_;
    bool here_ = false;
};

Nav::Nav(wxWindow* parent) : wxPanel(parent) {
    SetBackgroundColour(colours().deep);
    brand_ = new Words(this, &Palette::deep, {24, 800, 1.3}, &Palette::on_brand, "Samenspel");
    const auto add = [this](Room room, const std::string& text, const wxString& number) {
        auto* entry = new Entry(this, room, wx(text), number);
        entry->on_click = [this, room] {
            if (on_room)
                on_room(room);
        };
        entries_.push_back(entry);
    };
    add(Room::start, tr("Start"), {});
    add(Room::prepare, tr("Prepare"), "1");
    add(Room::console, tr("Moderate"), "2");
    add(Room::finish, tr("Finish"), "3");
    add(Room::support, tr("Support"), {});
    add(Room::study, tr("Research"), {});
    manual_ = new Entry(this, Room::start, wx(tr("Manual")), "F1");
    manual_->on_click = [this] {
        if (on_manual)
            on_manual();
    };
    settings_ = new Entry(this, Room::start, wx(tr("Settings")), {});
    settings_->on_click = [this] {
        if (on_settings)
            on_settings();
    };
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

void Nav::show(Room here, bool console, bool finish) {
    for (Entry* entry : entries_) {
        entry->set_here(entry->room == here);
        entry->Enable(entry->room == Room::console ? console : entry->room != Room::finish || finish);
    }
}

void Nav::arrange() {
    const int wide = GetClientSize().x;
    brand_->SetSize(dip(this, 22), dip(this, 18), std::max(1, wide - dip(this, 30)), dip(this, 34));
    int y = dip(this, brand_height);
    for (Entry* entry : entries_) {
        entry->SetSize(0, y, wide, dip(this, entry_height));
        y += dip(this, entry_height);
    }
    y = std::max(y, GetClientSize().y - dip(this, 2 * entry_height + 16));
    for (Entry* entry : {manual_, settings_}) {
        entry->SetSize(0, y, wide, dip(this, entry_height));
        y += dip(this, entry_height);
    }
}

} // namespace samenspel::gui
