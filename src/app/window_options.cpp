#include "app/window_options.hpp"

#include "words/words.hpp"

namespace samenspel::app {

using words::tr;

std::string window_text() {
    return tr("Opens the window, with this session or study (.lokstudie) if one is given. Everything else is "
              "chosen "
              "there.");
}

WindowOption window_file() {
    return {"FILE", "", tr("a session (.lok) or a study (.lokstudie)")};
}

std::vector<WindowOption> window_options() {
    return {{"--module", "DIR", tr("prepare a LOK with the training in this folder")},
            {"--version", "", tr("the version, and those of the libraries")},
            {"-h,--help", "", tr("this help")}};
}

} // namespace samenspel::app
