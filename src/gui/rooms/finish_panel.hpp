#pragma once

#include <memory>

#include <wx/panel.h>

#include "app/pages/rooms.hpp"
#include "gui/rooms/export_job.hpp"
#include "gui/shell.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/sides.hpp"
#include "gui/widgets/words.hpp"

class wxGauge;

namespace samenspel::gui {

/// After the evening: what the group said, who was there, what must be reported, and the papers.
class FinishPanel : public wxPanel {
public:
    FinishPanel(wxWindow* parent, Shell& shell, app::LiveSession& session);
    ~FinishPanel() override;

    void enter();
    /// @param names of the wanted ones; empty: all
    void make_papers(const std::vector<std::string>& names = {});
    [[nodiscard]] const std::vector<std::filesystem::path>& papers() const { return papers_; }
    void merge_notes(); ///< of a second laptop
    [[nodiscard]] std::filesystem::path papers_folder() const;
    /// Asks for the file of a second laptop; empty: none. Tests give one.
    std::function<std::filesystem::path()> choose_file;

private:
    void show_page();
    void add_kind(domain::NoteKind kind, const std::string& title, const std::string& empty);
    void add_questions();
    void add_note(const domain::Note& note, int gap);
    Button* add_link(Column* column, const std::string& text, std::function<void()> action, int gap);
    void show_side();
    void add_papers();
    void add_needs();
    void copy_needs();
    void add_stretches();
    void save_calendar();
    void change_note(const domain::Note& note);
    void new_note(const std::string& step, domain::NoteKind kind);
    void later(std::function<void()> action);

    void progress(const app::ExportProgress& now);
    void papers_done(const ExportJob::Result& result);
    void set_working(bool working);
    void arrange();
    void draw_lines(wxPaintEvent& event);

    Shell& shell_;
    app::LiveSession& session_;
    app::FinishPage page_;
    std::unique_ptr<ExportJob> job_;
    std::vector<std::filesystem::path> papers_;
    Column::Place asked_from_; ///< for the papers that are being made

    Sides* sides_;
    Column *main_, *side_; ///< in it
    int bar_ = 0;          ///< where the bar below begins
    Words* status_;
    wxGauge* gauge_;
    Button* cancel_;
    Button* folder_;
    Button* make_;
};

} // namespace samenspel::gui
