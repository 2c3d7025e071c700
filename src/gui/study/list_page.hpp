#pragma once

#include "gui/study/record_list.hpp"
#include "gui/study/task_page.hpp"

namespace samenspel::gui {

/// A page that is mostly a list of rows, of which a filter shows some. Up, Down, Home and End walk through it.
class ListPage : public TaskPage {
public:
    ListPage(wxWindow* parent, Shell& shell, StudyState& state, const std::string& title);

    bool key(const wxKeyEvent& event) override;
    [[nodiscard]] RecordList* list() const { return list_; }
    [[nodiscard]] RecordFilter* filter() const { return filter_; }

protected:
    static constexpr int margin = 30, widest = 860;

    /// An empty row that, when pressed, acts on the `shown`th of `places_`.
    virtual RecordRow* make_row(std::size_t shown) = 0;
    virtual void tell_row(RecordRow& row, std::size_t place) = 0;
    /// Fills `places_`, and shows so many rows.
    virtual void show_rows() = 0;

    /// Below what the list holds already.
    void add_filter(int space_above = 0);
    /// @param kinds have a name and a text; @param all so many rows are there in all
    template <class Kinds>
    void set_kinds(const Kinds& kinds, std::size_t all) {
        std::vector<std::pair<std::string, std::string>> offered{{{}, everything(all)}};
        for (const auto& kind : kinds)
            offered.emplace_back(kind.name, kind.text);
        filter_->set_kinds(offered);
        filter_->Show(all > 0);
    }
    void focus_row(std::size_t row); ///< or what is there instead

    std::vector<std::size_t> places_; ///< of the rows that are shown, among all
    RecordList* list_;
    RecordFilter* filter_;

private:
    static std::string everything(std::size_t count);
};

} // namespace samenspel::gui
