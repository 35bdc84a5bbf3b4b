# A new registry with the five dossiers, and the sheet of the partnership with Mimasaka.
file(GLOB demo_dossiers CONFIGURE_DEPENDS examples/dossiers/seeds/*.jsonl)
set(demo_registry ${PROJECT_BINARY_DIR}/demo.accord)
add_custom_target(demo
    COMMAND ${CMAKE_COMMAND} -E rm -f ${demo_registry} ${demo_registry}-wal ${demo_registry}-shm
    COMMAND accord-init ${demo_registry}
    COMMAND accord-import ${demo_registry} ${demo_dossiers}
    COMMAND accord-show ${demo_registry} partnership/yen-bai-mimasaka
    COMMAND accord-report ${demo_registry} open-commitments partner=jp/mimasaka --as-of 2023-12-31
    USES_TERMINAL VERBATIM)
