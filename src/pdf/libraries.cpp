#include "pdf/libraries.hpp"

#include <hpdf.h>
#include <qpdf/QPDF.hh>

namespace samenspel::pdf {

base::Libraries libraries() {
    return {{"libharu", HPDF_GetVersion()}, {"qpdf", QPDF::QPDFVersion()}};
}

} // namespace samenspel::pdf
