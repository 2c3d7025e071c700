#include "app/settings.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/path.hpp"
#include "pdf/replace_file.hpp"

namespace samenspel::app {
namespace {

using nlohmann::ordered_json;

constexpr std::array<std::string_view, 3> languages{"nl", "fr", "en"};

/// Leaves the value as it is if the file has nothing there of that type.
template <class Value>
void take(const ordered_json& from, const char* name, Value& value) {
    const auto found = from.find(name);
    if (found == from.end())
        return;
    if constexpr (std::is_same_v<Value, bool>) {
        if (found->is_boolean())
            value = found->get<bool>();
    } else if constexpr (std::is_same_v<Value, int>) {
        if (found->is_number_integer())
            value = static_cast<int>(std::clamp<long long>(found->get<long long>(), -100'000, 100'000));
    } else if (found->is_string()) {
        value = found->get<std::string>();
    }
}

WindowPlace place_of(const ordered_json& from) {
    WindowPlace place;
    take(from, "x", place.x);
    take(from, "y", place.y);
    take(from, "width", place.width);
    take(from, "height", place.height);
    take(from, "maximized", place.maximized);
    return place;
}

} // namespace

Settings read_settings(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const auto json = ordered_json::parse(in, nullptr, false);
    Settings settings;
    if (!json.is_object())
        return settings;
    take(json, "language", settings.language);
    take(json, "textSize", settings.text_size);
    take(json, "highContrast", settings.high_contrast);
    take(json, "darkBeamer", settings.dark_beamer);
    take(json, "beamerMargin", settings.beamer_margin);
    take(json, "beamerCountdown", settings.beamer_countdown);
    take(json, "guidedOnce", settings.guided_once);
    if (const auto studies = json.find("studies"); studies != json.end() && studies->is_array())
        for (const auto& study : *studies)
            if (study.is_string())
                settings.studies.push_back(study.get<std::string>());
    if (const auto places = json.find("windows"); places != json.end() && places->is_object())
        for (const auto& [screens, place] : places->items())
            if (place.is_object())
                settings.places[screens] = place_of(place);
    if (std::ranges::find(languages, settings.language) == languages.end())
        settings.language = Settings{}.language;
    settings.text_size = std::clamp(settings.text_size, Settings::least_text, Settings::most_text);
    settings.beamer_margin = std::clamp(settings.beamer_margin, 0, Settings::most_margin);
    return settings;
}

void write_settings(const std::filesystem::path& file, const Settings& settings) {
    ordered_json json{
        {"language", settings.language},          {"textSize", settings.text_size},
        {"highContrast", settings.high_contrast}, {"darkBeamer", settings.dark_beamer},
        {"beamerMargin", settings.beamer_margin}, {"beamerCountdown", settings.beamer_countdown},
        {"guidedOnce", settings.guided_once},     {"studies", settings.studies},
        {"windows", ordered_json::object()}};
    for (const auto& [screens, place] : settings.places)
        json["windows"][screens] = {{"x", place.x},
                                    {"y", place.y},
                                    {"width", place.width},
                                    {"height", place.height},
                                    {"maximized", place.maximized}};
    std::error_code failed;
    std::filesystem::create_directories(file.parent_path(), failed);
    if (failed)
        throw base::FileError(base::FileError::Kind::unwritable, base::utf8(file), failed.message());
    pdf::replace_file(file, json.dump(2) + '\n');
}

} // namespace samenspel::app
