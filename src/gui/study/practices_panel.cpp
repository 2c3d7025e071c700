#include "gui/study/practices_panel.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <wx/filedlg.h>
#include <wx/utils.h>
#include <wx/wupdlock.h>

#include "app/study/withdraw_page.hpp"
#include "app/texts.hpp"
#include "base/error.hpp"
#include "base/path.hpp"
#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/study/practice_dialog.hpp"
#include "gui/study/withdraw_dialog.hpp"
#include "gui/widgets/text_dialog.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int pad = 14, widest = 900;
constexpr const char* key_extension = ".loksleutel";

wxString key_files() {
    return wx(tr("Keys of practices")) + " (*.loksleutel)|*.loksleutel";
}

} // namespace

/// A practice: who and when above, and below them a cell for each questionnaire.
class PracticesPanel::Row : public Control {
public:
    Row(wxWindow* parent, const app::PracticesPage::Row& row)
        : Control(parent, &Palette::paper, AccessRole::button, wx(row.spoken)), row_(row) {
        SetCursor(wxCursor(wxCURSOR_HAND));
    }
    int height_for(int width) override {
        Typesetter set = measure();
        return static_cast<int>(std::ceil(flow(set, width, false)));
    }

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override {
        const Palette& c = colours();
        fill_round(set.context(), box, px(8), c.card, hovered() ? c.brand : c.line);
        flow(set, box.m_width, true);
        wxRect2DDouble ring = box;
        ring.Inset(px(2), px(2));
        draw_focus(set.context(), ring, px(7), c.brand);
    }

private:
    /// Words, and before what is missing or strange a mark, so that it is not told by colour alone.
    double words(Typesetter& set, const std::string& text, bool notice, double x, double y, double room,
                 bool really) {
        const Palette& c = colours();
        const double side = px(18), left = notice ? side + px(6) : 0;
        const auto lines = set.wrap(wx(text), type::text, room - left);
        if (really && notice) {
            const double top = y + (set.line_height(type::text) - side) / 2;
            fill_round(set.context(), {x, top, side, side}, side / 2, c.late_tint, c.late_edge);
            set.line_centred("?", type::small_strong, c.late, x + side / 2,
                             top + (side - set.line_height(type::small_strong)) / 2);
        }
        if (really)
            set.lines(lines, type::text, notice ? c.late : c.ink, x + left, y);
        return static_cast<double>(lines.size()) * set.line_height(type::text);
    }
    /// Code and name, and the meeting at their right; below them where there is no room.
    double head(Typesetter& set, double room, double y, bool really) {
        const double code = set.tabular_width(wx(row_.code), type::strong) + px(14);
        const double meeting = set.width(wx(row_.meeting), type::text) + px(row_.day.empty() ? 26 : 2);
        const double name_wide = row_.has_name ? set.width(wx(row_.name), type::strong)
                                               : set.width(wx(row_.no_name), type::text) + px(26);
        const bool beside = code + name_wide + px(20) + meeting <= room;
        if (really)
            set.tabular(wx(row_.code), type::strong, colours().ink, px(pad), y);
        const auto name = set.wrap(wx(row_.name), type::strong, room - code);
        if (really && row_.has_name)
            set.lines(name, type::strong, colours().ink, px(pad) + code, y);
        else if (!row_.no_name.empty())
            words(set, row_.no_name, true, px(pad) + code, y, room - code, really);
        const double high =
            set.line_height(type::strong) * static_cast<double>(std::max<std::size_t>(1, name.size()));
        if (beside) {
            words(set, row_.meeting, row_.day.empty(), px(pad) + room - meeting, y, meeting, really);
            return high;
        }
        return high + words(set, row_.meeting, row_.day.empty(), px(pad), y + high, room, really);
    }
    double part(Typesetter& set, const app::PracticesPage::Part& part, double x, double y, double room,
                bool really) {
        const auto title = set.wrap(wx(part.title), type::small, room);
        if (really)
            set.lines(title, type::small, colours().soft, x, y);
        const double high = static_cast<double>(title.size()) * set.line_height(type::small);
        return high + words(set, part.counts, !part.handed_known, x, y + high, room, really);
    }
    double parts(Typesetter& set, double room, double y, bool really) {
        const double least = px(330);
        const auto columns = static_cast<std::size_t>(std::max(1.0, std::floor(room / least)));
        const double wide =
            room / static_cast<double>(std::min(columns, std::max<std::size_t>(1, row_.parts.size())));
        double line = 0;
        for (std::size_t i = 0; i < row_.parts.size(); ++i) {
            const auto column = i % columns;
            if (column == 0) {
                y += line + (i > 0 ? px(4) : 0);
                line = 0;
            }
            line = std::max(line, part(set, row_.parts[i], px(pad) + static_cast<double>(column) * wide, y,
                                       wide - px(12), really));
        }
        return y + line;
    }
    double flow(Typesetter& set, double width, bool really) {
        const double room = width - 2 * px(pad);
        double y = px(10);
        y += head(set, room, y, really) + px(4);
        y = parts(set, room, y, really);
        for (const auto& one : row_.strange)
            y += words(set, one, true, px(pad), y, room, really);
        return y + px(10);
    }
    app::PracticesPage::Row row_;
};

PracticesPanel::PracticesPanel(wxWindow* parent, Shell& shell, StudyState& state)
    : TaskPage(parent, shell, state, words::trc("task", "Practices")),
      list_(new RowColumn(this, &Palette::paper)) {
    list_->set_padding({30, 4, 30, 24});
    list_->set_widest(widest);
    // Nothing is proposed beside the study: there a key is in the wrong hands.
    choose_key = [this] {
        wxFileDialog dialog(wxGetTopLevelParent(this), wx(tr("Open the key")), {}, {}, key_files(),
                            wxFD_OPEN | wxFD_FILE_MUST_EXIST);
        return dialog.ShowModal() == wxID_OK ? base::to_path(utf8(dialog.GetPath()))
                                             : std::filesystem::path();
    };
    choose_new_key = [this] {
        const auto name = base::utf8(study().file().stem()) + key_extension;
        wxFileDialog dialog(wxGetTopLevelParent(this), wx(tr("New key")), {}, wx(name), key_files(),
                            wxFD_SAVE);
        if (dialog.ShowModal() != wxID_OK)
            return std::filesystem::path();
        auto file = base::to_path(utf8(dialog.GetPath()));
        if (file.extension() != key_extension)
            file += key_extension;
        return file;
    };
    show_page();
}

void PracticesPanel::enter() {
    arrange();
    if (list_->rows.empty())
        first_link_->SetFocus();
    else
        list_->focus_row(0);
}

bool PracticesPanel::key(const wxKeyEvent& event) {
    return (!event.HasAnyModifiers() && list_->walk(event.GetKeyCode())) || TaskPage::key(event);
}

// ---- what is shown -------------------------------------------------------------------------------------

std::optional<std::vector<app::PracticeKey>> PracticesPanel::read_key() {
    if (state_.key.empty())
        return std::nullopt;
    try {
        return app::practice_keys(study(), state_.key);
    } catch (const std::exception&) {
        state_.key.clear();
        refuse_key();
        return std::nullopt;
    }
}

void PracticesPanel::refuse_key() {
    const auto trouble = std::current_exception();
    try {
        throw;
    } catch (const base::FileError& error) {
        // Of this kind the window speaks of evenings.
        if (error.kind() == base::FileError::Kind::foreign)
            return say(tr("This key is not of this study: it belongs to another one, or is no key at all."),
                       true);
    } catch (...) {
    }
    later([this, trouble] { tell_trouble(wxGetTopLevelParent(this), trouble); });
}

void PracticesPanel::add_links(const std::vector<std::pair<std::string, std::function<void()>>>& links,
                               int gap) {
    auto* row = new Flow(list_, &Palette::paper, 8, 4);
    for (const auto& [text, action] : links) {
        auto* link = row->add(new Button(row, &Palette::paper, Button::Look::link, wx(text)));
        link->on_click = [this, does = action] { later(does); };
        if (!first_link_)
            first_link_ = link;
    }
    list_->add(row, gap);
}

void PracticesPanel::add_head() {
    first_link_ = nullptr;
    list_->add(new Words(list_, &Palette::paper, type::text, &Palette::soft, wx(page_.who)));
    std::vector<std::pair<std::string, std::function<void()>>> links{
        {tr("Print copies…"), [this] { leave_to(Task::printing); }},
        {tr("Take away a copy…"), [this] { ask_withdraw(); }}};
    if (state_.key.empty()) {
        links.emplace_back(tr("Open the key…"), [this] { open_key(choose_key()); });
        links.emplace_back(tr("New key…"), [this] { create_key(choose_new_key()); });
    } else {
        links.emplace_back(tr("Close the key"), [this] { close_key(); });
    }
    add_links(links, 6);
    if (const auto notice =
            state_.key.empty() ? std::string() : app::key_place_notice(study().file(), state_.key);
        !notice.empty())
        list_->add(new TintBox(list_, &Palette::paper, {&Palette::late_tint, &Palette::late_edge}, {},
                               {notice}, false),
                   8);
}

void PracticesPanel::show_page() {
    const wxWindowUpdateLocker no_flicker(this);
    const wxBusyCursor busy;
    say({});
    const bool had_key = !state_.key.empty();
    const auto keys = read_key();
    page_ = app::make_practices_page(study(), keys ? &*keys : nullptr);
    list_->clear();
    list_->rows.clear();
    add_head();
    for (std::size_t i = 0; i < page_.rows.size(); ++i) {
        auto* row = list_->add(new Row(list_, page_.rows[i]), i == 0 ? 12 : 8);
        row->on_click = [this, i] { later([this, i] { edit(i); }); };
        list_->rows.push_back(row);
    }
    if (page_.rows.empty())
        list_->add(
            new Words(list_, &Palette::paper, type::text, &Palette::ink,
                      wx(tr("There are no practices yet: each comes in when copies are printed for it."))),
            16);
    arrange();
    list_->arrange();
    if (!page_.rows.empty() && had_key == keys.has_value()) // else it says why there is none any more
        say(page_.summary);
}

void PracticesPanel::place(const wxRect& room) {
    list_->SetSize(room);
}

void PracticesPanel::focus_code(const std::string& code) {
    const auto found = std::ranges::find(page_.rows, code, &app::PracticesPage::Row::code);
    list_->focus_row(static_cast<std::size_t>(found - page_.rows.begin()));
}

// ---- what is done --------------------------------------------------------------------------------------

void PracticesPanel::edit(std::size_t row) {
    const auto code = page_.rows.at(row).code;
    if (!knows_who())
        return;
    bool done = false;
    try {
        PracticeDialog dialog(wxGetTopLevelParent(this), app::first_practice_form(study(), page_, code));
        dialog.on_keep = [this](const app::PracticeForm& before, const app::PracticeForm& now) {
            app::keep_practice(study(), state_.key, before, now, state_.who, shell_.clock());
        };
        done = dialog.ask();
    } catch (const std::exception&) {
        tell_trouble(wxGetTopLevelParent(this), std::current_exception());
        done = true; // part of it may be kept
    }
    if (done)
        show_page();
    focus_code(code);
}

void PracticesPanel::open_key(const std::filesystem::path& file) {
    if (file.empty())
        return;
    try {
        app::practice_keys(study(), file);
    } catch (const std::exception&) {
        return refuse_key(); // the one that was open stays
    }
    state_.key = file;
    show_page();
    enter();
}

void PracticesPanel::create_key(const std::filesystem::path& file) {
    if (file.empty())
        return;
    try {
        app::create_practice_key(study(), file);
    } catch (const std::exception&) {
        return refuse_key();
    }
    open_key(file);
}

void PracticesPanel::close_key() {
    state_.key.clear();
    show_page();
    enter();
}

void PracticesPanel::ask_withdraw() {
    if (const auto typed = ask_line(wxGetTopLevelParent(this), tr("Take away a copy"),
                                    tr("Code of the copy, as it stands on the paper"), tr("Look it up"), {});
        typed && !typed->empty())
        withdraw(*typed);
}

void PracticesPanel::withdraw(const std::string& typed) {
    std::string code;
    try {
        code = app::make_withdraw_page(study(), typed).copy;
    } catch (const std::invalid_argument& error) {
        return say(app::capital_first(error.what()), true);
    }
    if (knows_who() &&
        ask_withdrawal(wxGetTopLevelParent(this), study(), code, {}, state_.who, shell_.clock())) {
        show_page();
        say(words::fill(tr("{code} counts no more."), {{"code", code}}));
    }
    focus_code(domain::practice_of(code));
}

} // namespace samenspel::gui
