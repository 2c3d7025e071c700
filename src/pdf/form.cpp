#include "pdf/form.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/text.hpp"
#include "pdf/content.hpp"

namespace samenspel::pdf {
namespace {

using Handle = QPDFObjectHandle;
using document::Answer;

// Flags of fields (ISO 32000-1, tables 221, 226 and 228).
constexpr int multiline = 1 << 12;
constexpr int radio = 1 << 15;

constexpr double one_line = 11;     // mm; higher is room for more lines
constexpr double letter_part = 0.5; // of the height of a line
constexpr double largest_letter = 14;
constexpr double line_of_many = 14; // points, type size of several lines

double points(double mm) {
    return document::to_points(document::Millimetres{mm}).value;
}

Handle words(const std::string& text) {
    return Handle::newUnicodeString(base::clean_text(text));
}

/// What is drawn in a box: a cross, or nothing.
Handle appearance(QPDF& file, const Answer& answer, bool crossed) {
    const double width = points(answer.width), height = points(answer.height), free = width * 0.2;
    ContentWriter out;
    if (crossed) {
        out.line_width(width / 10);
        out.caps(1);
        out.move_to(free, free);
        out.line_to(width - free, height - free);
        out.move_to(free, height - free);
        out.line_to(width - free, free);
        out.paint("S");
    }
    Handle form = file.newStream(out.operators());
    form.getDict().replaceKey("/Type", Handle::newName("/XObject"));
    form.getDict().replaceKey("/Subtype", Handle::newName("/Form"));
    form.getDict().replaceKey("/BBox", Handle::parse("[0 0 " + number(width) + " " + number(height) + "]"));
    return form;
}

class FormBuilder {
public:
    FormBuilder(QPDF& file, const std::vector<Handle>& sheets, const document::Document& document)
        : file_(file), sheets_(sheets), document_(document) {}

    std::vector<Widget> build() {
        std::map<std::string, std::vector<const Answer*>> named;
        std::vector<std::string> order;
        for (const auto& answer : document_.answers) {
            auto& same = named[answer.name];
            check(answer, same);
            if (same.empty())
                order.push_back(answer.name);
            same.push_back(&answer);
        }
        Handle fields = Handle::newArray();
        for (const auto& name : order)
            fields.appendItem(field(name, named[name]));
        Handle form = Handle::parse("<</DA(/Helv 0 Tf 0 g)/DR<</Font<<>>>>>>");
        form.getKey("/DR").getKey("/Font").replaceKey("/Helv", typed_font());
        form.replaceKey("/Fields", fields);
        file_.getRoot().replaceKey("/AcroForm", file_.makeIndirectObject(form));
        return std::move(widgets_);
    }

private:
    /// What a field cannot be called, and what cannot be a choice of one.
    static void check(const Answer& answer, const std::vector<const Answer*>& same) {
        if (answer.name.find('.') != std::string::npos || answer.value == "Off")
            throw std::invalid_argument("no field can be called " + answer.name + "=" + answer.value);
        for (const auto* other : same)
            if (other->kind != Answer::Kind::tick || answer.kind != Answer::Kind::tick ||
                other->value == answer.value)
                throw std::invalid_argument("two answers are called " + answer.name + "=" + answer.value);
    }

    /// Of the reader: what someone types is not known, so no font of the document can hold it.
    Handle typed_font() {
        return file_.makeIndirectObject(
            Handle::parse("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"));
    }

    Handle field(const std::string& name, const std::vector<const Answer*>& answers) {
        const Answer& first = *answers.front();
        if (answers.size() == 1) {
            Handle single = widget(first);
            single.replaceKey("/T", words(name));
            single.replaceKey("/TU", words(tip_of(first)));
            if (first.kind == Answer::Kind::tick)
                make_box(single, first);
            else
                make_text(single, first);
            return single;
        }
        Handle group = file_.makeIndirectObject(Handle::parse("<</FT/Btn/V/Off>>"));
        group.replaceKey("/Ff", Handle::newInteger(radio));
        group.replaceKey("/T", words(name));
        group.replaceKey("/TU", words(first.tip));
        Handle kids = Handle::newArray();
        for (const auto* answer : answers) {
            Handle kid = widget(*answer);
            add_states(kid, *answer);
            kid.replaceKey("/TU", words(tip_of(*answer)));
            kid.replaceKey("/Parent", group);
            kids.appendItem(kid);
        }
        group.replaceKey("/Kids", kids);
        return group;
    }

    /// The question, and what a box stands for.
    [[nodiscard]] std::string tip_of(const Answer& answer) const {
        const std::string own = answer.tag ? document_.structure.at(*answer.tag).alternative : std::string();
        if (answer.tip.empty() || own.empty())
            return answer.tip + own;
        return answer.tip + " " + own;
    }

    Handle widget(const Answer& answer) {
        const double top = document::to_points(document_.pages.at(answer.page).height).value;
        const double left = points(answer.x), upper = top - points(answer.y);
        Handle widget =
            file_.makeIndirectObject(Handle::parse("<</Type/Annot/Subtype/Widget/F 4>>")); // printed too
        widget.replaceKey(
            "/Rect", Handle::parse("[" + number(left) + " " + number(upper - points(answer.height)) + " " +
                                   number(left + points(answer.width)) + " " + number(upper) + "]"));
        Handle sheet = sheets_.at(answer.page);
        widget.replaceKey("/P", sheet);
        if (!sheet.hasKey("/Annots"))
            sheet.replaceKey("/Annots", Handle::newArray());
        sheet.getKey("/Annots").appendItem(widget);
        widgets_.push_back({widget, answer.page, answer.tag});
        return widget;
    }

    void add_states(Handle widget, const Answer& answer) {
        const std::string on = "/" + (answer.value.empty() ? "1" : answer.value);
        Handle states = Handle::newDictionary();
        states.replaceKey(on, appearance(file_, answer, true));
        states.replaceKey("/Off", appearance(file_, answer, false));
        Handle looks = Handle::newDictionary();
        looks.replaceKey("/N", states);
        widget.replaceKey("/AP", looks);
        widget.replaceKey("/AS", Handle::newName("/Off"));
    }

    void make_box(Handle widget, const Answer& answer) {
        widget.replaceKey("/FT", Handle::newName("/Btn"));
        widget.replaceKey("/V", Handle::newName("/Off"));
        add_states(widget, answer);
    }

    void make_text(Handle widget, const Answer& answer) {
        const bool many = answer.height > one_line;
        const double size =
            many ? line_of_many : std::min(largest_letter, points(answer.height) * letter_part);
        widget.replaceKey("/FT", Handle::newName("/Tx"));
        if (many)
            widget.replaceKey("/Ff", Handle::newInteger(multiline));
        widget.replaceKey("/DA", Handle::newString("/Helv " + number(size) + " Tf 0 g"));
        Handle looks = Handle::newDictionary();
        looks.replaceKey("/N", appearance(file_, answer, false));
        widget.replaceKey("/AP", looks);
    }

    QPDF& file_;
    const std::vector<Handle>& sheets_;
    const document::Document& document_;
    std::vector<Widget> widgets_;
};

} // namespace

std::vector<Widget> add_form(QPDF& file, const std::vector<Handle>& sheets,
                             const document::Document& document) {
    return FormBuilder(file, sheets, document).build();
}

} // namespace samenspel::pdf
