#include "gui/console/overview_dialog.hpp"

#include <algorithm>

#include "app/texts.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/column.hpp"
#include "gui/widgets/dialog_room.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int thumb_width = 208, thumb_height = 117, edge = 4;

class Thumb : public Control {
public:
    Thumb(wxWindow* parent, app::Slide slide, BeamerTheme theme, Pictures pictures, bool here)
        : Control(parent, &Palette::paper, AccessRole::button, spoken_slide(slide)),
          slide_(std::move(slide)),
          theme_(theme),
          pictures_(std::move(pictures)),
          here_(here) {}
    int best_width() override { return px(thumb_width + 2 * edge); }
    int height_for(int) override { return px(thumb_height + 2 * edge); }

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override {
        wxRect2DDouble inner = box;
        inner.Inset(px(edge), px(edge));
        paint_slide(set.context(), inner, slide_, theme_, pictures_);
        const Palette& c = colours();
        fill_round(set.context(), inner, px(3), wxNullColour, hovered() ? c.brand : c.edge);
        if (here_)
            fill_round(set.context(), box, px(6), wxNullColour, c.moderator_edge, px(3));
        draw_focus(set.context(), box, px(6), c.brand);
    }

private:
    app::Slide slide_;
    BeamerTheme theme_;
    Pictures pictures_;
    bool here_;
};

} // namespace

OverviewDialog::OverviewDialog(wxWindow* parent, const Shell& shell, const app::LiveSession& session,
                               std::size_t step, std::size_t slide)
    : wxDialog(parent, wxID_ANY, wx(tr("All slides")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      column_(new Column(this, &Palette::paper)) {
    set_access(this, AccessRole::dialog, GetTitle());
    SetBackgroundColour(colours().paper);
    column_->set_padding({20, 8, 20, 16});
    add_slides(shell, session, {step, slide});
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        switch (event.GetKeyCode()) {
        case WXK_ESCAPE:
            return EndModal(wxID_CANCEL);
        case WXK_LEFT:
        case WXK_UP:
        case WXK_PAGEUP:
            return walk(-1);
        case WXK_RIGHT:
        case WXK_DOWN:
        case WXK_PAGEDOWN:
            return walk(1);
        default:
            event.Skip();
        }
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent&) { column_->SetSize(GetClientSize()); });
    const wxSize room = dialog_room(parent);
    SetClientSize(std::min(dip(this, 40 + 5 * (thumb_width + 2 * edge + 8)), room.x),
                  std::min(dip(this, 640), room.y));
    CentreOnParent();
    if (here_)
        here_->SetFocus();
}

void OverviewDialog::add_slides(const Shell& shell, const app::LiveSession& session, const Place& here) {
    std::string block;
    Flow* row = nullptr;
    const auto steps = session.running().plan().steps.size();
    for (std::size_t step = 0; step < steps; ++step) {
        if (const auto& now = session.block_of(step); !row || now.id != block) {
            block = now.id;
            column_->add(new Words(column_, &Palette::paper, type::heading, &Palette::ink,
                                   wx(app::numbered_title(now)), AccessRole::heading),
                         14);
            row = new Flow(column_, &Palette::paper, 8, 8);
            column_->add(row, 4);
        }
        const auto slides = app::slides_of(session, step);
        for (std::size_t i = 0; i < slides.size(); ++i) {
            const bool is_here = step == here.step && i == here.slide;
            auto* thumb =
                row->add(new Thumb(row, slides[i], shell.beamer_look().theme, shell.pictures(), is_here));
            thumb->on_click = [this, place = Place{step, i}] {
                chosen_ = place;
                EndModal(wxID_OK);
            };
            thumbs_.push_back(thumb);
            if (is_here)
                here_ = thumb;
        }
    }
}

void OverviewDialog::walk(int by) {
    const auto focus =
        std::ranges::find(thumbs_, FindFocus(), [](Control* thumb) -> wxWindow* { return thumb; });
    const auto at = focus == thumbs_.end() ? 0 : focus - thumbs_.begin() + by;
    thumbs_.at(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at, 0, std::ssize(thumbs_) - 1)))
        ->SetFocus();
}

std::optional<OverviewDialog::Place> OverviewDialog::ask() {
    if (ShowModal() != wxID_OK)
        return std::nullopt;
    return chosen_;
}

} // namespace samenspel::gui
