#include "gui/frame/settings_dialog.hpp"

#include <algorithm>
#include <array>

#include "gui/frame/trouble.hpp"
#include "gui/look/wx_text.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/check_line.hpp"
#include "gui/widgets/choice_line.hpp"
#include "gui/widgets/column.hpp"
#include "gui/widgets/words.hpp"
#include "words/words.hpp"

namespace samenspel::gui {
namespace {

using words::tr;

constexpr int wide = 620;
constexpr std::array sizes{80, 90, 100, 110, 125, 150, 200};
constexpr std::array margins{0, 2, 4, 6, 8};

template <std::size_t N>
std::size_t nearest(const std::array<int, N>& values, int value) {
    return static_cast<std::size_t>(
        std::ranges::min_element(values, {}, [value](int one) { return std::abs(one - value); }) -
        values.begin());
}

template <std::size_t N>
std::vector<wxString> percents(const std::array<int, N>& values) {
    std::vector<wxString> out;
    for (const int value : values)
        out.push_back(wxString::Format(wxString::FromUTF8("%d %%"), value));
    return out;
}

} // namespace

SettingsDialog::SettingsDialog(wxWindow* parent, const app::Settings& settings)
    : KeepDialog(parent, wx(tr("Settings"))), settings_(settings) {
    add_window_part();
    add_beamer_part();
    add_help_part();
    finish(wide);
}

void SettingsDialog::add_heading(const std::string& text) {
    column()->add(
        new Words(column(), &Palette::paper, type::heading, &Palette::ink, wx(text), AccessRole::heading),
        18);
}

void SettingsDialog::add_choice(const std::string& name, std::vector<wxString> choices, std::size_t chosen,
                                std::function<void(std::size_t)> take) {
    auto* line = new ChoiceLine(column(), wx(name), std::move(choices), chosen, 190);
    line->choice()->on_choice = [this, take = std::move(take)](std::size_t choice) {
        take(choice);
        changed();
    };
    column()->add_window(
        line, [line](int width) { return line->place(width); }, 8);
}

void SettingsDialog::add_tick(const std::string& name, bool app::Settings::*member) {
    auto* line =
        column()->add(new CheckLine(column(), &Palette::paper, type::text, wx(name), settings_.*member), 8);
    line->on_change = [this, member](bool on) {
        settings_.*member = on;
        changed();
    };
}

void SettingsDialog::add_window_part() {
    add_heading(tr("This window"));
    static const std::array<const char*, 3> languages{"nl", "fr", "en"};
    const auto here = std::ranges::find(languages, settings_.language);
    // Each in its own words: who has the wrong one must find the right one.
    add_choice(tr("Language of the buttons"), {"Nederlands", wxString::FromUTF8("Français"), "English"},
               here == languages.end() ? 0 : static_cast<std::size_t>(here - languages.begin()),
               [this](std::size_t choice) { settings_.language = languages.at(choice); });
    add_choice(tr("Size of the letters"), percents(sizes), nearest(sizes, settings_.text_size),
               [this](std::size_t choice) { settings_.text_size = sizes.at(choice); });
    add_tick(tr("Black on white, with strong edges"), &app::Settings::high_contrast);
    column()->add(
        new Words(column(), &Palette::paper, type::small, &Palette::soft,
                  wx(tr("Slides and papers are in the language of the training. Ctrl + and Ctrl − change the "
                        "letters at any time, Ctrl 0 puts them back."))),
        6);
}

void SettingsDialog::add_beamer_part() {
    add_heading(tr("The beamer"));
    add_choice(tr("Colours"), {wx(tr("light")), wx(tr("dark"))}, settings_.dark_beamer ? 1 : 0,
               [this](std::size_t choice) { settings_.dark_beamer = choice == 1; });
    add_choice(tr("Free edge"), percents(margins), nearest(margins, settings_.beamer_margin),
               [this](std::size_t choice) { settings_.beamer_margin = margins.at(choice); });
    add_tick(tr("Countdown beside the question"), &app::Settings::beamer_countdown);
    column()->add(
        new Words(column(), &Palette::paper, type::small, &Palette::soft,
                  wx(tr("Dark is for a room that can be made dark; in daylight light is read further away. "
                        "Choose a free edge if this beamer cuts off the edges of the slide."))),
        6);
}

void SettingsDialog::add_help_part() {
    add_heading(tr("When something goes wrong"));
    auto* row = new Flow(column(), &Palette::paper, 8, 4);
    auto* copy =
        row->add(new Button(row, &Palette::paper, Button::Look::secondary, wx(tr("Copy a report for help"))));
    told_ = new Words(column(), &Palette::paper, type::small, &Palette::soft,
                      wx(tr("Of this computer and of what Samenspel did; no names, no notes, no files.")));
    copy->on_click = [this] {
        told_->set_text(wx(copy_help_report()
                               ? tr("Copied: paste it in a mail to whoever helps you.")
                               : tr("The clipboard of this computer does not answer. Try again.")));
        column()->arrange();
    };
    column()->add(row, 8);
    column()->add(told_, 4);
    column()->add(new Words(column(), &Palette::paper, type::small, &Palette::soft,
                            wxString::FromUTF8("Samenspel " SAMENSPEL_VERSION)),
                  14);
}

void SettingsDialog::changed() {
    if (on_change)
        on_change(settings_);
}

std::optional<app::Settings> SettingsDialog::ask() {
    if (!keeps())
        return std::nullopt;
    return settings_;
}

} // namespace samenspel::gui
