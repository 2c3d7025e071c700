#pragma once

#include <filesystem>
#include <optional>

#include "app/places.hpp"
#include "base/problem.hpp"
#include "content/template_reader.hpp"
#include "document/layout.hpp"
#include "document/page.hpp"
#include "domain/training/module.hpp"
#include "type/font_set.hpp"
#include "type/pattern_hyphenator.hpp"

namespace samenspel::app {

/// Everything that papers of one training are set with: fonts, hyphenation, pictures. Made once for many papers.
class Press {
public:
    /// `problems` gets what is wrong with the pictures; a picture that is gone is left out of the papers.
    /// @throws base::FileError if a font cannot be read
    Press(const Places& places, const domain::Module& module, const std::filesystem::path& module_folder,
          base::Problems& problems);

    /// A template of `templates`, or with `file` one of the training. None with problems.
    [[nodiscard]] std::optional<document::Template> load(const std::string& name,
                                                         base::Problems& problems) const;
    [[nodiscard]] std::optional<document::Template> load_file(const std::filesystem::path& file,
                                                              base::Problems& problems) const;

    [[nodiscard]] document::Document set(const document::Template& paper, const document::Value& value,
                                         base::Problems& problems) const;
    [[nodiscard]] const type::FontSet& fonts() const { return fonts_; }

private:
    [[nodiscard]] static std::optional<document::Template> usable(content::LoadedTemplate loaded,
                                                                  base::Problems& problems);
    Places places_;
    type::FontSet fonts_;
    type::PatternHyphenator hyphenator_;
    document::Drawings drawings_;
};

} // namespace samenspel::app
