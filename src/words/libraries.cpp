#include "words/libraries.hpp"

#include <wx/version.h>

namespace samenspel::words {

// The toolkit can say which it is only where there is a window already.
base::Libraries libraries() {
    return {{"wxWidgets", wxVERSION_NUM_DOT_STRING, false}};
}

} // namespace samenspel::words
