#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/dialog.h>

class wxListBox;

namespace samenspel::gui {

class Button;
class Field;
class Words;

/// One of many texts, found by typing a part of it.
class PickDialog : public wxDialog {
public:
    /// The places of the texts that fit what was typed.
    using Filter =
        std::function<std::vector<std::size_t>(const std::vector<std::string>&, const std::string&)>;

    /// @param chosen that holds now; texts.size(): none
    /// @param typed is in the field already
    /// @param about what is asked about, above the field; may be empty
    PickDialog(wxWindow* parent, const std::string& title, std::vector<std::string> texts, std::size_t chosen,
               Filter filter, const std::string& typed = {}, const std::string& about = {});

    std::optional<std::size_t> ask(); ///< none if it was left

    [[nodiscard]] Field* field() const { return field_; }
    [[nodiscard]] const std::vector<std::size_t>& shown() const { return shown_; }

private:
    void fill(std::size_t wanted);
    void move(int by);
    void take();
    void arrange();
    bool key(int code);

    std::vector<std::string> texts_;
    std::vector<std::size_t> shown_; ///< places in texts_
    Filter filter_;
    std::optional<std::size_t> taken_;
    Field* field_;
    wxListBox* list_;
    Words* about_;
    Words* none_;
    Button* take_;
    Button* leave_;
};

} // namespace samenspel::gui
