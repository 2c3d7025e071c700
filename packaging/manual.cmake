# The manual: docs/handleiding as web pages and as PDF, set by the program itself, below share/doc in the build folder and
# where it is installed. Target: manual.
#
# When this build cannot run its own programs (no CMAKE_CROSSCOMPILING_EMULATOR either), give it one that can:
# -DSAMENSPEL_NATIVE_CLI=/path/to/samenspel-cli

option(SAMENSPEL_MANUAL "Build the manual" ON)
set(SAMENSPEL_NATIVE_CLI "" CACHE FILEPATH "A samenspel-cli for the machine that builds, when cross-compiling")
if(NOT SAMENSPEL_MANUAL OR NOT TARGET samenspel-cli)
    return()
endif()
find_program(XSLTPROC xsltproc REQUIRED)

set(manual_source "${PROJECT_SOURCE_DIR}/docs/handleiding")
set(manual "${CMAKE_BINARY_DIR}/share/doc/samenspel/handleiding")
set(manual_work "${CMAKE_BINARY_DIR}/manual")
file(GLOB manual_chapters CONFIGURE_DEPENDS "${manual_source}/*.xml")
file(GLOB manual_pictures CONFIGURE_DEPENDS "${manual_source}/pictures/*.png")
file(GLOB manual_look CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/templates/styles.xml"
    "${PROJECT_SOURCE_DIR}/templates/fonts/*" "${PROJECT_SOURCE_DIR}/templates/hyphenation/*")

if(SAMENSPEL_NATIVE_CLI)
    set(manual_cli "${SAMENSPEL_NATIVE_CLI}")
elseif(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
    message(FATAL_ERROR "The manual needs a program that runs here: set SAMENSPEL_NATIVE_CLI or "
        "CMAKE_CROSSCOMPILING_EMULATOR, or SAMENSPEL_MANUAL=OFF")
else()
    set(manual_cli ${CMAKE_CROSSCOMPILING_EMULATOR} $<TARGET_FILE:samenspel-cli>)
endif()

# What was a page before and is none now must go: the folder is made anew. The pictures of both PDFs are laid ready here, for
# two that are set at once would write each other's.
add_custom_command(OUTPUT "${manual}/index.html"
    COMMAND "${CMAKE_COMMAND}" -E rm -rf "${manual}" "${manual_work}"
    COMMAND "${CMAKE_COMMAND}" -E copy_directory "${manual_source}/pictures" "${manual_work}/pictures"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${manual}/fonts"
    COMMAND "${CMAKE_COMMAND}" -E chdir "${manual}" "${XSLTPROC}" --nonet -o naar.html
        "${manual_source}/html.xsl" "${manual_source}/handleiding.xml"
    COMMAND "${CMAKE_COMMAND}" -E copy "${manual_source}/handleiding.css" "${manual}"
    COMMAND "${CMAKE_COMMAND}" -E copy_directory "${manual_source}/pictures" "${manual}/pictures"
    COMMAND "${CMAKE_COMMAND}" -E copy "${PROJECT_SOURCE_DIR}/templates/fonts/Lato-Regular.ttf"
        "${PROJECT_SOURCE_DIR}/templates/fonts/Lato-Bold.ttf"
        "${PROJECT_SOURCE_DIR}/templates/fonts/OFL-Lato.txt" "${manual}/fonts"
    COMMAND "${CMAKE_COMMAND}" -E rename "${manual}/naar.html" "${manual}/index.html"
    DEPENDS "${manual_source}/html.xsl" "${manual_source}/handleiding.css" ${manual_chapters} ${manual_pictures}
    COMMENT "The manual as web pages" VERBATIM)

function(manual_pdf name) # manual_pdf(<name> <xsltproc arguments>...)
    add_custom_command(OUTPUT "${manual}/${name}.pdf"
        COMMAND "${XSLTPROC}" --nonet ${ARGN} -o "${manual_work}/${name}.xml"
            "${manual_source}/papier.xsl" "${manual_source}/handleiding.xml"
        COMMAND "${CMAKE_COMMAND}" -E env "SAMENSPEL_DATA=${PROJECT_SOURCE_DIR}"
            ${manual_cli} typeset "${manual_work}/${name}.xml" --out "${manual}/${name}.pdf"
        DEPENDS "${manual}/index.html" "${manual_source}/papier.xsl" ${manual_look} samenspel-cli
        COMMENT "The manual as PDF: ${name}" VERBATIM)
endfunction()
manual_pdf(handleiding)
manual_pdf(tijdens --stringparam only tijdens)

add_custom_target(manual ALL
    DEPENDS "${manual}/index.html" "${manual}/handleiding.pdf" "${manual}/tijdens.pdf")

if(WIN32)
    install(DIRECTORY "${manual}" DESTINATION "${CMAKE_INSTALL_BINDIR}")
else()
    install(DIRECTORY "${manual}" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/samenspel")
endif()
