#include "gui/study/files_bar.hpp"

#include <algorithm>

#include <wx/gauge.h>
#include <wx/utils.h>

#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int high = 74, upper = 54, margin = 30, between = 14, least_status = 240;

} // namespace

FilesBar::FilesBar(wxWindow* parent, Shell& shell)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_NONE),
      shell_(shell),
      making_(wx(tr("The files are being made…"))),
      not_made_(wx(tr("The files were not made."))),
      status_(new Words(this, &Palette::paper, type::text, &Palette::soft, {})),
      gauge_(new wxGauge(this, wxID_ANY, 100)) {
    m_container.DisableSelfFocus();
    SetBackgroundColour(colours().paper);
    set_access_name(gauge_, wx(tr("How far it is")));
    const auto button = [this](const std::string& text, std::function<void()> action) {
        auto* made = new Button(this, &Palette::paper, Button::Look::secondary, wx(text));
        made->on_click = [this, does = std::move(action)] { CallAfter(does); };
        made->Hide();
        return made;
    };
    cancel_ = button(tr("Stop"), [this] { stop(); });
    open_ = button(tr("Open the folder"), [this] { wxLaunchDefaultApplication(wx(folder_)); });
    gauge_->Hide();
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

FilesBar::~FilesBar() = default;

bool FilesBar::has_upper_row(int width) {
    int rest = width - dip(this, 2 * margin + least_status);
    for (auto* button : makers_)
        rest -= button->best_width() + dip(this, between);
    return rest < 0 && (!status_->text().empty() || gauge_->IsShown() || open_->IsShown());
}

int FilesBar::height_for(int width) {
    return dip(this, has_upper_row(width) ? high + upper : high) + dip(this, upper) * (maker_rows(width) - 1);
}

/// The buttons stand below each other where they have no room beside.
int FilesBar::maker_rows(int width) {
    int wide = dip(this, 2 * margin - between);
    for (auto* button : makers_)
        wide += button->best_width() + dip(this, between);
    return wide > width ? static_cast<int>(makers_.size()) : 1;
}

void FilesBar::resize() {
    if (on_height)
        on_height();
    arrange();
}

Button* FilesBar::add(Button::Look look, const wxString& text, std::function<Make()> make) {
    auto* button = new Button(this, &Palette::paper, look, text);
    button->on_click = [this, button, prepare = std::move(make)] {
        CallAfter([this, button, prepare] {
            if (job_)
                return;
            if (auto does = prepare()) {
                pressed_ = button;
                start(std::move(does));
            }
        });
    };
    makers_.push_back(button);
    return button;
}

void FilesBar::set_texts(const wxString& making, const wxString& not_made) {
    making_ = making;
    not_made_ = not_made;
}

void FilesBar::set_status(const wxString& text) {
    status_->set_text(text);
    resize();
}

bool FilesBar::stop() {
    if (job_)
        job_->cancel();
    return job_ != nullptr;
}

void FilesBar::start(Make make) {
    if (job_)
        return;
    made_ = std::make_shared<app::StudyExport>();
    status_->set_text(making_);
    set_working(true);
    job_ = std::make_unique<ExportJob>(
        [made = made_, does = std::move(make)](ExportJob::Result&, const ExportJob::Tell& tell) {
            *made = does(tell);
        },
        [this](const app::ExportProgress& now) {
            gauge_->SetRange(static_cast<int>(std::max<std::size_t>(now.all, 1)));
            gauge_->SetValue(static_cast<int>(std::min(now.done, now.all)));
            if (!now.what.empty())
                status_->set_text(wx(now.what));
        },
        [this](const ExportJob::Result& result) { done(result); });
}

void FilesBar::done(const ExportJob::Result& result) {
    CallAfter([this] { job_.reset(); }); // it is on the stack, and has said its last
    set_working(false);
    if (result.trouble) {
        set_status({});
        if (on_trouble && on_trouble(result.trouble))
            return;
        set_status(not_made_);
        tell_trouble(wxGetTopLevelParent(this), result.trouble);
        return;
    }
    status_->set_text({});
    open_->Show(!made_->files.empty());
    if (pressed_)
        pressed_->SetFocus(); // it was lost while nothing could be pressed
    if (on_made)
        on_made(*made_);
    resize();
}

void FilesBar::set_working(bool working) {
    gauge_->Show(working);
    gauge_->SetValue(0);
    cancel_->Show(working);
    open_->Show(false);
    for (auto* button : makers_)
        button->Enable(!working);
    if (on_working)
        on_working(working);
    shell_.hold_session(working); // nobody goes elsewhere, and no word changes its language
    resize();
}

void FilesBar::arrange() {
    const auto d = [this](int value) { return dip(this, value); };
    const wxSize size = GetClientSize();
    const bool two = has_upper_row(size.x);
    int right = size.x - d(margin), middle = size.y - d(high) / 2;
    const auto put = [&](Button* button, int tall) {
        if (!button->IsShown())
            return;
        const int wide = button->best_width();
        button->SetSize(right - wide, middle - tall / 2, wide, tall);
        right -= wide + d(between);
    };
    const bool below = maker_rows(size.x) > 1;
    for (auto button = makers_.rbegin(); button != makers_.rend(); ++button) {
        put(*button, button == makers_.rbegin() ? d(48) : d(40));
        if (below) {
            right = size.x - d(margin);
            middle -= d(upper);
        }
    }
    if (two) {
        right = size.x - d(margin);
        middle = d(upper) / 2;
    }
    put(open_, d(40));
    put(cancel_, d(40));
    if (gauge_->IsShown()) {
        gauge_->SetSize(right - d(140), middle - d(5), d(130), d(10));
        right -= d(150);
    }
    const int wide = std::max(10, right - d(margin));
    const int tall = std::max(1, std::min(status_->height_for(wide), two ? d(upper) : d(high)));
    status_->SetSize(d(margin), middle - tall / 2, wide, tall);
}

} // namespace samenspel::gui
