#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "content/xml/grammar.hpp"
#include "domain/support/directory.hpp"

namespace samenspel::content {

/// A file of support as docs/support-format.md describes it.
const xml::Grammar& support_grammar();

inline constexpr std::array<std::pair<std::string_view, domain::SupportKind>, 12> support_kinds{{
    {"association", domain::SupportKind::association},
    {"organisation", domain::SupportKind::organisation},
    {"information", domain::SupportKind::information},
    {"emergency", domain::SupportKind::emergency},
    {"violence", domain::SupportKind::violence},
    {"helpline", domain::SupportKind::helpline},
    {"professional", domain::SupportKind::professional},
    {"repertory", domain::SupportKind::repertory},
    {"service", domain::SupportKind::service},
    {"municipality", domain::SupportKind::municipality},
    {"example", domain::SupportKind::example},
    {"figure", domain::SupportKind::figure},
}};

} // namespace samenspel::content
