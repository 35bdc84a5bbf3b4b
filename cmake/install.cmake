include(CMakePackageConfigHelpers)

install(TARGETS accord EXPORT accord LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS accord_extension LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(FILES include/accord.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/accord DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(FILES schema.sql examples/sqliterc DESTINATION ${CMAKE_INSTALL_DATADIR}/accord)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

file(GLOB man_pages CONFIGURE_DEPENDS docs/man/*.1)
if(man_pages)
    install(FILES ${man_pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()

if(ACCORD_EXAMPLES)
    get_property(programs DIRECTORY ${PROJECT_SOURCE_DIR}/examples PROPERTY BUILDSYSTEM_TARGETS)
    list(FILTER programs INCLUDE REGEX "^accord-")
    install(TARGETS ${programs} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()

# Relative, so that an installed tree can be moved.
file(RELATIVE_PATH pc_to_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
configure_file(cmake/accord.pc.in accord.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/accord.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/accord)
install(EXPORT accord NAMESPACE accord:: FILE accordTargets.cmake DESTINATION ${package_dir})
configure_package_config_file(cmake/accordConfig.cmake.in accordConfig.cmake
    INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(accordConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/accordConfig.cmake
    ${CMAKE_CURRENT_BINARY_DIR}/accordConfigVersion.cmake DESTINATION ${package_dir})
