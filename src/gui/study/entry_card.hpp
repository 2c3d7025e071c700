#pragma once

#include "app/study/entry_page.hpp"
#include "gui/widgets/canvas.hpp"

namespace samenspel::gui {

/// What is asked now: the code of the copy, or one question with a key for each of its boxes.
class EntryCard : public Canvas {
public:
    EntryCard(wxWindow* parent, Tone ground);
    void show(const app::EntryView& view);
    int height_for(int width) override;

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    double flow(Typesetter& set, double width, bool really);
    double flow_code(Typesetter& set, double y, double width, bool really);
    double flow_question(Typesetter& set, double y, double width, bool really);
    double flow_head(Typesetter& set, double width, bool really);
    double flow_choice(Typesetter& set, const wxString& key, const wxString& text, bool chosen, double y,
                       double width, bool really);
    double flow_typed(Typesetter& set, double y, double width, bool really);
    double flow_message(Typesetter& set, double y, double width, bool really);
    double words(Typesetter& set, const std::string& text, const Type& type, const wxColour& colour, double y,
                 double width, bool really);
    app::EntryView view_;
};

/// The page as it was printed, without its words: where one looks on the paper.
class EntrySheetPicture : public Canvas {
public:
    EntrySheetPicture(wxWindow* parent, Tone ground);
    void show(const app::EntrySheet& sheet);

protected:
    void draw(Typesetter& set, const wxRect2DDouble& box) override;

private:
    app::EntrySheet sheet_;
};

} // namespace samenspel::gui
