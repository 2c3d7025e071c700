# What a program for Windows needs beside its code: an icon, its version, a manifest. Included where WIN32.

# Every file of ours sees the same Windows: 10 and later, without macros that are called min and max.
add_compile_definitions(_WIN32_WINNT=0x0A00 NOMINMAX WIN32_LEAN_AND_MEAN UNICODE _UNICODE)

find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_program(ICOTOOL icotool REQUIRED)
set(icon "${CMAKE_BINARY_DIR}/windows/samenspel.ico")
set(drawing "${PROJECT_SOURCE_DIR}/packaging/icons/samenspel.svg")
set(pictures "")
set(draw "")
foreach(size IN ITEMS 16 20 24 32 40 48 64 128 256)
    set(picture "${CMAKE_BINARY_DIR}/windows/${size}.png")
    list(APPEND pictures "${picture}")
    list(APPEND draw COMMAND "${RSVG_CONVERT}" -w ${size} -h ${size} -o "${picture}" "${drawing}")
endforeach()
add_custom_command(OUTPUT "${icon}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_BINARY_DIR}/windows"
    ${draw}
    COMMAND "${ICOTOOL}" -c -o "${icon}" ${pictures}
    DEPENDS "${drawing}" VERBATIM)
add_custom_target(windows_icon DEPENDS "${icon}")

# windows_resources(<program> <what it is, in a few words>)
function(windows_resources program description)
    set(PROGRAM ${program})
    set(DESCRIPTION "${description}")
    set(MANIFEST "${PROJECT_SOURCE_DIR}/packaging/windows/samenspel.manifest")
    set(ICON "${icon}")
    set(TOOLKIT_RESOURCES "")
    if(program STREQUAL "samenspel")  # cursors of the toolkit; the manifest is ours
        set(TOOLKIT_RESOURCES "#define wxUSE_NO_MANIFEST 1\n#include \"wx/msw/wx.rc\"")
    endif()
    string(REPLACE "." "," NUMBERS "${PROJECT_VERSION}")
    set(resources "${CMAKE_BINARY_DIR}/windows/${program}.rc")
    configure_file("${PROJECT_SOURCE_DIR}/packaging/windows/program.rc.in" "${resources}" @ONLY)
    set_source_files_properties("${resources}" PROPERTIES OBJECT_DEPENDS "${MANIFEST};${icon}")
    target_sources(${program} PRIVATE "${resources}")
    add_dependencies(${program} windows_icon)
endfunction()

# The one library that is not in the program itself lies beside it.
function(windows_libraries program)
    file(GLOB libraries "${SAMENSPEL_WINDOWS_ROOT}/bin/*.dll")
    add_custom_command(TARGET ${program} POST_BUILD
        COMMAND "${CMAKE_COMMAND}" -E copy_if_different ${libraries} "$<TARGET_FILE_DIR:${program}>" VERBATIM)
    install(FILES ${libraries} DESTINATION "${CMAKE_INSTALL_BINDIR}")
endfunction()
