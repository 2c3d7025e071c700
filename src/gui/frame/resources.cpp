#include "gui/frame/resources.hpp"

#include <map>
#include <memory>

#include <wx/bmpbndl.h>

#include "app/pages/drawing.hpp"
#include "gui/look/wx_text.hpp"

namespace samenspel::gui {

Pictures loading_pictures() {
    using Drawing = std::shared_ptr<const document::Drawing>;
    struct Loaded {
        app::Slide::Picture picture;
        Drawing drawing;
    };
    return [loaded = std::make_shared<std::map<std::filesystem::path, Loaded>>()](
               const app::Slide::Picture& picture) {
        const auto found = loaded->find(picture.file);
        if (found != loaded->end() && found->second.picture == picture)
            return found->second.drawing; // another version of the training may have other words in it
        Drawing drawing;
        base::Problems problems; // told where the training is checked; here the slide does without
        if (auto read = app::load_drawing(picture.file, problems)) {
            app::put_labels(*read, picture.labels);
            drawing = std::make_shared<const document::Drawing>(std::move(*read));
        }
        (*loaded)[picture.file] = {picture, drawing};
        return drawing;
    };
}

wxIconBundle icons_of(const app::Places& places) {
    const auto data = places.templates.parent_path();
    wxIconBundle icons;
    for (const auto& folder : {data / "icons", data / "packaging" / "icons"}) {
        const auto file = folder / "samenspel.svg";
        std::error_code none;
        if (!std::filesystem::is_regular_file(file, none))
            continue;
        const auto drawing = wxBitmapBundle::FromSVGFile(wx(file), {64, 64});
        for (const int size : {16, 24, 32, 48, 64, 128, 256})
            if (const wxBitmap bitmap = drawing.GetBitmap({size, size}); bitmap.IsOk()) {
                wxIcon icon;
                icon.CopyFromBitmap(bitmap);
                icons.AddIcon(icon);
            }
        break;
    }
    return icons;
}

} // namespace samenspel::gui
