# What a Linux desktop asks for besides: a place in the menu, the kinds of files that a double click opens,
# an entry in the software centre, man pages, and what shells offer while one types.

install(FILES packaging/icons/samenspel.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES packaging/linux/samenspel.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES packaging/linux/samenspel.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
install(FILES packaging/linux/samenspel.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(NOT TARGET samenspel-cli OR CMAKE_CROSSCOMPILING)
    return()
endif()

# The program tells itself what it takes, in each of its languages. The date is that of SOURCE_DATE_EPOCH, if there
# is one.
string(TIMESTAMP today "%Y-%m-%d" UTC)
set(described "${CMAKE_BINARY_DIR}/described")
file(MAKE_DIRECTORY "${described}")
set(pages "")

# describe(<language> <program> <form> <file>)
function(describe language program form file)
    add_custom_command(OUTPUT "${described}/${file}"
        COMMAND "${CMAKE_COMMAND}" -E env "SAMENSPEL_LANGUAGE=${language}" "SAMENSPEL_DATA=${PROJECT_SOURCE_DIR}"
            $<TARGET_FILE:samenspel-cli> describe ${program} ${form} --date ${today} > "${described}/${file}"
        DEPENDS samenspel-cli translations VERBATIM)
    set(pages ${pages} "${described}/${file}" PARENT_SCOPE)
endfunction()

foreach(program IN ITEMS samenspel samenspel-cli)
    # Dutch is what the program speaks when nobody asks for something else.
    foreach(language IN ITEMS nl fr en)
        describe(${language} ${program} man "${program}.${language}.1")
        set(folder "${language}/")
        if(language STREQUAL "nl")
            set(folder "")
        endif()
        install(FILES "${described}/${program}.${language}.1" RENAME "${program}.1"
            DESTINATION "${CMAKE_INSTALL_MANDIR}/${folder}man1")
    endforeach()
    foreach(shell IN ITEMS bash zsh fish)
        describe(nl ${program} ${shell} "${program}.${shell}")
    endforeach()
    install(FILES "${described}/${program}.bash" RENAME "${program}"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
    install(FILES "${described}/${program}.zsh" RENAME "_${program}"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
    install(FILES "${described}/${program}.fish"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
endforeach()
add_custom_target(described ALL DEPENDS ${pages})
