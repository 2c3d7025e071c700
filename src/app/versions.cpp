#include "app/versions.hpp"

#include <algorithm>

#include "base/libraries.hpp"
#include "content/libraries.hpp"
#include "dataset/libraries.hpp"
#include "exchange/libraries.hpp"
#include "pdf/libraries.hpp"
#include "store/libraries.hpp"
#include "type/libraries.hpp"
#include "words/libraries.hpp"
#include "words/words.hpp"

namespace samenspel::app {

std::string versions(std::string_view program, const base::Libraries& face) {
    base::Libraries all = face;
    for (const auto& layer :
         {base::libraries(), words::libraries(), content::libraries(), type::libraries(), store::libraries(),
          pdf::libraries(), dataset::libraries(), exchange::libraries()})
        all.insert(all.end(), layer.begin(), layer.end());
    std::ranges::sort(all, {}, &base::Library::name);
    std::string out = std::string(program) + " " SAMENSPEL_VERSION "\n\n";
    for (const auto& library : all)
        out += "  " + library.name + ' ' + library.version +
               (library.running ? "" : " (" + words::tr("as built") + ")") + '\n';
    out.pop_back();
    return out;
}

} // namespace samenspel::app
