/* Turns schema.sql into schema_text.h: its text, and where each object's definition stands in it.
 * usage: accord-embed schema.sql > schema_text.h */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void stop(const char *what, const char *why) {
    fprintf(stderr, "accord-embed: %s: %s\n", what, why);
    exit(1);
}

int main(int argc, char **argv) {
    if (argc != 2)
        stop("usage", "accord-embed schema.sql");
    FILE *in = fopen(argv[1], "rb");
    if (!in)
        stop(argv[1], "cannot be read");
    fseek(in, 0, SEEK_END);
    size_t size = (size_t)ftell(in);
    rewind(in);
    char *text = malloc(size + 1);
    if (!text || fread(text, 1, size, in) != size)
        stop(argv[1], "cannot be read");
    text[size] = 0;
    fclose(in);

    sqlite3 *db;
    sqlite3_stmt *rows;
    if (sqlite3_open(":memory:", &db) || sqlite3_exec(db, text, NULL, NULL, NULL))
        stop(argv[1], sqlite3_errmsg(db));
    if (sqlite3_prepare_v2(db,
                           "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE "
                           "'sqlite!_%' ESCAPE '!' ORDER BY type, name",
                           -1, &rows, NULL))
        stop(argv[1], sqlite3_errmsg(db));
    printf(
        "/* Made from schema.sql. */\n#ifndef STORE_SCHEMA_TEXT_H\n#define STORE_SCHEMA_TEXT_H\n\n"
        "#include <stddef.h>\n\n"
        "typedef struct schema_object {\n    const char *type, *name;\n    size_t offset, length; "
        "/* "
        "of its definition from its name on, in schema_text */\n} schema_object;\n\n"
        "static const schema_object schema_objects[] = {\n");
    while (sqlite3_step(rows) == SQLITE_ROW) {
        const char *type = (const char *)sqlite3_column_text(rows, 0);
        const char *name = (const char *)sqlite3_column_text(rows, 1);
        const char *definition = strstr((const char *)sqlite3_column_text(rows, 2), name);
        const char *at = definition ? strstr(text, definition) : NULL;
        if (!at)
            stop(name, "its definition is not found in the schema");
        printf("    {\"%s\", \"%s\", %zu, %zu},\n", type, name, (size_t)(at - text),
               strlen(definition));
    }
    printf("};\nstatic const size_t schema_object_count = sizeof schema_objects / sizeof "
           "*schema_objects;\n\n");
    sqlite3_finalize(rows);
    if (sqlite3_prepare_v2(db, "PRAGMA user_version", -1, &rows, NULL) ||
        sqlite3_step(rows) != SQLITE_ROW)
        stop("user_version", sqlite3_errmsg(db));
    printf("enum { SCHEMA_VERSION = %d };\n\n", sqlite3_column_int(rows, 0));
    sqlite3_finalize(rows);
    sqlite3_close(db);
    printf("static const char schema_text[] = {");
    for (size_t i = 0; i <= size; i++)
        printf("%s%d,", i % 24 ? "" : "\n    ", (signed char)text[i]);
    printf("\n};\n\n#endif\n");
    free(text);
    return 0;
}
