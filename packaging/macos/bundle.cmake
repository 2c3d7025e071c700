# A bundle and a disk image for macOS. Written without a Mac: never tried. Included where APPLE.
# The data lies in Samenspel.app/Contents/Resources, where src/app/places.cpp looks too.

find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_program(ICONUTIL iconutil REQUIRED)
set(icons "${CMAKE_BINARY_DIR}/samenspel.iconset")
set(draw "")
foreach(size IN ITEMS 16 32 128 256 512)
    math(EXPR double "2 * ${size}")
    foreach(picture IN ITEMS "${size}:icon_${size}x${size}" "${double}:icon_${size}x${size}@2x")
        string(REPLACE ":" ";" picture "${picture}")
        list(GET picture 0 dots)
        list(GET picture 1 name)
        list(APPEND draw COMMAND "${RSVG_CONVERT}" -w ${dots} -h ${dots} -o "${icons}/${name}.png"
            "${PROJECT_SOURCE_DIR}/packaging/icons/samenspel.svg")
    endforeach()
endforeach()
add_custom_command(OUTPUT "${CMAKE_BINARY_DIR}/samenspel.icns"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${icons}"
    ${draw}
    COMMAND "${ICONUTIL}" -c icns -o "${CMAKE_BINARY_DIR}/samenspel.icns" "${icons}"
    DEPENDS packaging/icons/samenspel.svg VERBATIM)

if(TARGET samenspel)
    target_sources(samenspel PRIVATE "${CMAKE_BINARY_DIR}/samenspel.icns")
    set_source_files_properties("${CMAKE_BINARY_DIR}/samenspel.icns" PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
    set_target_properties(samenspel PROPERTIES MACOSX_BUNDLE TRUE OUTPUT_NAME Samenspel
        MACOSX_BUNDLE_INFO_PLIST "${PROJECT_SOURCE_DIR}/packaging/macos/Info.plist.in")
    install(TARGETS samenspel BUNDLE DESTINATION .)
    set(resources "Samenspel.app/Contents/Resources")
    install(DIRECTORY modules templates DESTINATION "${resources}")
    if(catalogues)
        install(DIRECTORY "${CMAKE_BINARY_DIR}/share/locale" DESTINATION "${resources}" FILES_MATCHING PATTERN "*.mo")
    endif()
    # Libraries of a package manager come along, and are looked for in the bundle.
    install(CODE "include(BundleUtilities)
        fixup_bundle(\"\${CMAKE_INSTALL_PREFIX}/Samenspel.app\" \"\" \"/opt/homebrew/lib;/usr/local/lib\")")
endif()

set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_FILE_NAME "samenspel-${PROJECT_VERSION}-macos")
include(CPack)
