# What a Linux desktop asks for besides: a place in the menu, the kinds of files that a double click opens,
# an entry in the software centre.

install(FILES packaging/icons/samenspel.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES packaging/linux/samenspel.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES packaging/linux/samenspel.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
install(FILES packaging/linux/samenspel.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
