#include "gui/frame/audience_frame.hpp"

#include <wx/cursor.h>
#include <wx/timer.h>

#include "gui/look/wx_text.hpp"
#include "gui/video/video_player.hpp"
#include "gui/widgets/canvas.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int hint_stays = 5000;

/// Keys with which a moderator goes on while the slide covers the only screen.
bool moves_the_evening(const wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
    case WXK_PAGEDOWN:
    case WXK_PAGEUP:
    case WXK_LEFT:
    case WXK_RIGHT:
    case WXK_UP:
    case WXK_DOWN:
    case WXK_SPACE:
    case 'B':
    case 'V':
    case '.':
        return true;
    default:
        return false;
    }
}

} // namespace

class AudienceFrame::SlideCanvas : public Canvas {
public:
    SlideCanvas(wxWindow* parent, const Pictures& pictures, bool with_hint)
        : Canvas(parent, &Palette::paper), pictures_(pictures) {
        SetCursor(wxCursor(wxCURSOR_BLANK));
        if (!with_hint)
            return;
        hint_ = true;
        timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
            hint_ = false;
            Refresh();
        });
        timer_.StartOnce(hint_stays);
    }

    void show(const app::Slide& slide, const BeamerLook& look) {
        slide_ = slide;
        look_ = look;
        set_access(this, AccessRole::picture, spoken_slide(slide));
        Refresh();
    }

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override {
        paint_slide(set.context(), box, slide_, look_, pictures_);
        if (!hint_)
            return;
        const wxString text = wx(tr("Esc: back to the controls"));
        const double wide = set.width(text, type::strong) + px(32), high = px(40);
        const wxRect2DDouble mark((box.m_width - wide) / 2, box.m_height - high - px(24), wide, high);
        fill_round(set.context(), mark, px(8), colours().deep);
        set.line_centred(text, type::strong, colours().on_brand, box.m_width / 2,
                         mark.m_y + (high - set.line_height(type::strong)) / 2);
    }

private:
    Pictures pictures_;
    app::Slide slide_;
    BeamerLook look_;
    wxTimer timer_;
    bool hint_ = false;
};

AudienceFrame::AudienceFrame(const wxRect& place, const Pictures& pictures, bool over_controls)
    : wxFrame(nullptr, wxID_ANY, wx(tr("Samenspel: the beamer")), place.GetPosition(), place.GetSize(),
              wxBORDER_NONE | wxFRAME_NO_TASKBAR),
      canvas_(new SlideCanvas(this, pictures, over_controls)),
      over_controls_(over_controls) {
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (over_controls_ && !moves_the_evening(event)) {
            if (on_leave)
                on_leave();
            return;
        }
        if (!on_key || !on_key(event))
            event.Skip();
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent&) {
        // Two windows in a frame: the toolkit sizes only one by itself.
        canvas_->SetSize(GetClientSize());
        if (player_)
            player_->SetSize(GetClientSize());
    });
    if (over_controls_)
        canvas_->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) {
            if (on_leave)
                on_leave();
        });
}

void AudienceFrame::show(const app::Slide& slide, const BeamerLook& look) {
    canvas_->show(slide, look);
    covered_ = slide.kind != app::Slide::Kind::video;
    if (player_)
        player_->cover(covered_);
}

void AudienceFrame::video(const app::VideoOrder& order, app::milliseconds from) {
    using What = app::VideoOrder::What;
    if (order.what == What::load) {
        if (player_)
            player_->Destroy(); // of a video that was not closed
        player_ = new VideoPlayer(this, [this](const app::VideoReport& report) {
            if (on_video)
                on_video(report);
        });
        player_->SetSize(GetClientSize());
        player_->cover(covered_);
        player_->load(order.file, from);
        return;
    }
    if (!player_)
        return;
    switch (order.what) {
    case What::play:
        player_->play();
        break;
    case What::pause:
        player_->pause();
        break;
    case What::rewind:
        player_->rewind();
        break;
    case What::close:
    case What::load:
        player_->Destroy();
        player_ = nullptr;
        break;
    }
}

void AudienceFrame::appear(wxWindow* console) {
    if (over_controls_) {
        ShowFullScreen(true);
        Raise();
        canvas_->SetFocus();
        return;
    }
    // In this order, or a full-screen window takes the focus.
    ShowWithoutActivating();
    ShowFullScreen(true);
    console->CallAfter([console] { console->Raise(); });
}

} // namespace samenspel::gui
