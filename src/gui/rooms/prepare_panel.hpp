#pragma once

#include <filesystem>
#include <functional>
#include <map>

#include <wx/panel.h>

#include "app/pages/rooms.hpp"
#include "app/preflight.hpp"
#include "gui/rooms/plan_table.hpp"
#include "gui/shell.hpp"
#include "gui/widgets/button.hpp"
#include "gui/widgets/field.hpp"
#include "gui/widgets/sides.hpp"

namespace samenspel::gui {

/// Everything that is to be known before the evening begins.
class PreparePanel : public wxPanel {
public:
    /// @throws base::FileError, std::invalid_argument if the training cannot be read
    /// @param before of a panel that goes, with what was typed in it
    PreparePanel(wxWindow* parent, Shell& shell, const std::filesystem::path& module_folder,
                 const PreparePanel* before = nullptr);

    void enter();
    void screens_changed();
    [[nodiscard]] const std::filesystem::path& module_folder() const { return folder_; }
    [[nodiscard]] Field* field(const std::string& name) const { return fields_.at(name); }
    [[nodiscard]] bool has_changes() const { return has_changes_; } ///< that would go with this panel
    void start();
    void rehearse(int speed);
    void print_papers(); ///< keeps the evening, and goes where its papers are made

    void show_as_video(const std::string& key, bool yes); ///< of a flash; asks for a file if there is none
    /// Asks for the file of a video; empty if none was chosen.
    std::function<std::filesystem::path()> choose_video;
    /// What is known of a video; looks into the file.
    std::function<void(app::VideoFacts&)> look_at_video;

private:
    class Grid;
    void build_form();
    void add_region();
    void edit_groups();
    void build_side();
    void build_bar();
    Field* add_field(wxWindow* parent, const std::string& name, const std::string& label,
                     std::string app::PrepareForm::*member, int lines = 1);
    void changed();
    void show_page();
    void show_material();
    void check_machine();
    void look_at_videos();
    void take_video_file(const std::string& key);
    void do_check(app::PreflightLine::Action action, const std::string& key);
    void add_check(const app::PreflightLine& line);
    void show_checks();
    int place_checks(int width);
    void arrange();
    void draw_lines(wxPaintEvent& event);
    void rehearse_menu();
    bool refuse(); ///< true if something is still missing: goes there

    Shell& shell_;
    std::filesystem::path folder_;
    domain::Module module_;
    app::PrepareForm form_;
    app::PreparePage page_;

    Sides* sides_;
    Column *main_, *side_; ///< in it
    int bar_ = 0;          ///< where the bar below begins
    std::map<std::string, Field*> fields_;
    Words* title_ = nullptr;
    Words* plan_title_ = nullptr;
    PlanTable* plan_ = nullptr;
    Words* plan_error_ = nullptr;
    Words* plan_note_ = nullptr;
    Flow* own_minutes_ = nullptr; ///< back to the proposed ones
    Flow* groups_ = nullptr;
    Words* people_line_ = nullptr;
    Words* people_advice_ = nullptr;
    app::MachineFacts facts_;
    std::vector<app::PreflightLine> checks_shown_;
    std::map<std::filesystem::path, app::VideoFacts> videos_looked_at_;
    wxPanel* checks_ = nullptr;
    wxPanel* material_ = nullptr;
    std::vector<std::string> material_shown_;
    Words* status_;
    Button* rehearsal_;
    Button* start_;
    bool has_changes_ = false;
    bool touched_ = false; ///< errors are shown only once something was typed or asked for
};

} // namespace samenspel::gui
