# What `cmake --install` puts where. The program finds its data relative to itself (src/app/places.cpp), so the
# prefix may be moved, and a link to the program works too.

if(APPLE)
    include(packaging/macos/bundle.cmake)
    return()
endif()

set(data "${CMAKE_INSTALL_DATADIR}/samenspel")

foreach(program IN ITEMS samenspel samenspel-cli)
    if(TARGET ${program})
        install(TARGETS ${program} DESTINATION "${CMAKE_INSTALL_BINDIR}")
    endif()
endforeach()

install(DIRECTORY modules templates DESTINATION "${data}")
install(FILES packaging/icons/samenspel.svg DESTINATION "${data}/icons")
if(catalogues)
    install(DIRECTORY "${CMAKE_BINARY_DIR}/share/locale" DESTINATION "${data}" FILES_MATCHING PATTERN "*.mo")
endif()

if(UNIX AND NOT APPLE)
    include(packaging/linux/install.cmake)
endif()
