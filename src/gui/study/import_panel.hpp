#pragma once

#include <optional>

#include "app/study/exchange_page.hpp"
#include "gui/study/task_page.hpp"

namespace samenspel::gui {

/// A file of answers is shown before anything of it is taken in.
class ImportPanel : public TaskPage {
public:
    ImportPanel(wxWindow* parent, Shell& shell, StudyState& state);

    void enter() override;
    void look_at(const std::filesystem::path& file);
    void take_without(); ///< the questions that no column answers: looks again
    void take();
    /// Asks for a file; empty: none. Tests give one.
    std::function<std::filesystem::path()> choose_file;
    [[nodiscard]] const app::ImportPage& shown() const { return page_; }
    [[nodiscard]] Segmented* conflicts() const { return conflicts_; } ///< null if there are none

private:
    void place(const wxRect& room) override;
    void show_page();
    void add_lines(const std::string& title, const std::vector<std::string>& lines, Tone colour);
    void add_conflicts();
    void add_choose(bool first);

    void look(const exchange::Mapping* mapping);

    std::filesystem::path file_;
    std::optional<app::ImportPreview> preview_;
    std::size_t chosen_ = 0; ///< of conflict_choices
    app::ImportPage page_;
    Column* column_;
    Button* choose_ = nullptr;
    Segmented* conflicts_ = nullptr;
    Button* take_;
};

} // namespace samenspel::gui
