#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "exchange/incoming.hpp"
#include "exchange/incoming_bytes.hpp"
#include "exchange/messages.hpp"

namespace samenspel::exchange {
namespace {

using Json = nlohmann::json;
using OrderedJson =
    nlohmann::ordered_json; // to write only: it looks through all names for each that it reads
using Role = Mapping::Role;

constexpr int format = 1;
constexpr std::size_t largest_mb = 10, mb = 1024 * 1024;

constexpr std::array<std::pair<std::string_view, Role>, 6> roles{{{"ignored", Role::ignored},
                                                                  {"copy", Role::copy},
                                                                  {"practice", Role::practice},
                                                                  {"response", Role::response},
                                                                  {"submitted", Role::submitted},
                                                                  {"variable", Role::variable}}};
constexpr std::array<std::pair<std::string_view, Shape>, 5> shapes{
    {{"table", Shape::table},
     {"limesurvey-vv", Shape::limesurvey_vv},
     {"limesurvey-heads", Shape::limesurvey_heads},
     {"limesurvey-codes", Shape::limesurvey_codes},
     {"odk", Shape::odk}}};

template <typename Value, std::size_t N>
std::string word_for(const std::array<std::pair<std::string_view, Value>, N>& words, Value value) {
    return std::string(std::ranges::find(words, value, &std::pair<std::string_view, Value>::second)->first);
}

class Reader {
public:
    Reader(const std::string& file, base::Problems& problems) : file_(file), problems_(problems) {}

    Mapping read(const Json& json) {
        Mapping mapping;
        if (const auto number = json.find("format");
            !json.is_object() || number == json.end() || *number != format)
            bad("format");
        mapping.questionnaire = text(json, "questionnaire", true);
        mapping.version = text(json, "version", true);
        mapping.shape = one_of(json, "shape", shapes);
        const auto columns = json.find("columns");
        if (columns == json.end() || !columns->is_array()) {
            bad("columns");
            return mapping;
        }
        for (const auto& column : *columns)
            mapping.columns.push_back(read_column(column));
        return mapping;
    }

private:
    Mapping::Column read_column(const Json& json) {
        Mapping::Column column;
        if (!json.is_object()) {
            bad("columns");
            return column;
        }
        column.name = text(json, "name", true);
        column.role = one_of(json, "is", roles);
        column.variable = text(json, "variable", column.role == Role::variable);
        if (const auto values = json.find("values"); values != json.end()) {
            if (!values->is_object())
                bad("values");
            else
                for (const auto& [field, cell] : values->items())
                    column.values.emplace(field, text(*values, field, true));
        }
        return column;
    }

    std::string text(const Json& json, const std::string& name, bool needed) {
        const auto found = json.find(name);
        if (found != json.end() && found->is_string())
            return found->get<std::string>();
        if (needed || found != json.end())
            bad(name);
        return {};
    }

    template <typename Value, std::size_t N>
    Value one_of(const Json& json, const std::string& name,
                 const std::array<std::pair<std::string_view, Value>, N>& words) {
        const auto found = json.find(name);
        if (found != json.end() && found->is_string())
            for (const auto& [word, value] : words)
                if (*found == word)
                    return value;
        bad(name);
        return words.front().second;
    }

    void bad(const std::string& part) {
        problems_.push_back(content::make_problem(file_, 0, 0, messages::bad_part, {{"part", part}}));
    }

    const std::string& file_;
    base::Problems& problems_;
};

base::Problem not_json(std::string_view text, std::size_t offset, const std::string& file) {
    int line = 1;
    std::size_t at = 0;
    offset = std::min(offset, text.size());
    for (auto end = end_of_line(text, at); end < offset; end = end_of_line(text, at)) {
        ++line;
        at = end;
    }
    return content::make_problem(file, line, std::max(1, characters_in(text.substr(at, offset - at))),
                                 messages::not_a_mapping);
}

} // namespace

std::string mapping_text(const Mapping& mapping) {
    OrderedJson columns = OrderedJson::array();
    for (const auto& column : mapping.columns) {
        OrderedJson json{{"name", column.name}, {"is", word_for(roles, column.role)}};
        if (!column.variable.empty())
            json["variable"] = column.variable;
        for (const auto& [field, cell] : column.values)
            json["values"][field] = cell;
        columns.push_back(std::move(json));
    }
    const OrderedJson json{{"format", format},
                           {"questionnaire", mapping.questionnaire},
                           {"version", mapping.version},
                           {"shape", word_for(shapes, mapping.shape)},
                           {"columns", std::move(columns)}};
    constexpr int indent = 2;
    return json.dump(indent, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
}

Mapping read_mapping(std::string_view text, const std::string& file_name, base::Problems& problems) {
    if (text.size() > largest_mb * mb) {
        problems.push_back(content::make_problem(file_name, 0, 0, messages::too_large,
                                                 {{"limit", std::to_string(largest_mb)}}));
        return {};
    }
    try {
        const auto json = Json::parse(text);
        return Reader(file_name, problems).read(json);
    } catch (const Json::parse_error& error) {
        problems.push_back(not_json(text, error.byte, file_name));
    } catch (const Json::out_of_range&) { // a number beyond all measure
        problems.push_back(content::make_problem(file_name, 0, 0, messages::not_a_mapping));
    }
    return {};
}

} // namespace samenspel::exchange
