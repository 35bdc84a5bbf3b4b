#include "store.h"

#include <stdio.h>
#include <string.h>

#include "schema_text.h"

enum { APPLICATION_ID = 1094935378 };

int store_schema_create(accord *db) {
    return store_execute(db, schema_text);
}

static int is_ours(const char *table) {
    for (size_t i = 0; i < schema_object_count; i++)
        if (!strcmp(schema_objects[i].type, "table") && !strcmp(schema_objects[i].name, table))
            return 1;
    return 0;
}

static const schema_object *object_named(const char *type, const char *name) {
    size_t low = 0, high = schema_object_count;
    while (low < high) { /* sorted by type, then name */
        size_t middle = low + (high - low) / 2;
        int order = strcmp(schema_objects[middle].type, type);
        if (!order)
            order = strcmp(schema_objects[middle].name, name);
        if (!order)
            return &schema_objects[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* The statement as SQLite keeps it: "CREATE TABLE " and what follows IF NOT EXISTS in schema.sql.
 */
static int is_unaltered(const schema_object *object, const char *sql) {
    const char *rest = strstr(sql, object->name);
    return rest && !strncmp(sql, "CREATE ", 7) && strlen(rest) == object->length &&
           !memcmp(rest, schema_text + object->offset, object->length);
}

/* What an office adds is its own, unless it acts on our tables or answers in their place. */
static int stranger_status(accord *db, const char *type, const char *name, const char *table,
                           const char *sql) {
    if (!strcmp(type, "trigger"))
        return store_fail(db, ACCORD_SCHEMA, "the trigger '%s' is not part of the schema", name);
    if (!strcmp(type, "table") && sql && !strncmp(sql, "CREATE VIRTUAL", 14))
        return store_fail(db, ACCORD_SCHEMA, "the virtual table '%s' is not part of the schema",
                          name);
    return !strcmp(type, "index") && sql && is_ours(table) ? ACCORD_ROW : ACCORD_OK;
}

/* A plain index of an office is fine; one with an expression or WHERE would run in our writes, and
 * through a UNIQUE one INSERT OR REPLACE would do away with rows. */
static int check_index(accord *db, const char *name) {
    char sql[512];
    int64_t odd = 0;
    snprintf(
        sql, sizeof sql,
        "SELECT partial + 2 * \"unique\" FROM pragma_index_list((SELECT tbl_name FROM "
        "sqlite_schema "
        "WHERE type = 'index' AND rowid = ?1)) WHERE name = (SELECT name FROM sqlite_schema WHERE "
        "rowid = ?1)");
    store_statement *find;
    int status = store_prepare(
        db, "SELECT rowid FROM sqlite_schema WHERE type = 'index' AND name = ?1", &find);
    if (status)
        return status;
    store_bind_text(find, 1, name, -1);
    status = store_step(find);
    int64_t row = status == ACCORD_ROW ? store_integer(find, 0) : 0;
    store_finalize(find);
    if (status != ACCORD_ROW)
        return status == ACCORD_DONE ? store_ok(db) : status;
    status = store_ask_integer(db, sql, row, 0, &odd);
    if (!status && !odd)
        status =
            store_ask_integer(db,
                              "SELECT EXISTS (SELECT 1 FROM pragma_index_xinfo((SELECT name FROM "
                              "sqlite_schema WHERE rowid = ?1)) WHERE cid = -2)",
                              row, 0, &odd);
    if (status)
        return status;
    if (odd & 2)
        return store_fail(db, ACCORD_SCHEMA,
                          "the index '%s' is not part of the schema, and is UNIQUE", name);
    return odd ? store_fail(db, ACCORD_SCHEMA,
                            "the index '%s' is not part of the schema, and has an "
                            "expression or WHERE",
                            name)
               : ACCORD_OK;
}

static int check_version(accord *db, bool header_too) {
    int64_t id = 0, version = 0, meta = 0, tables = 0;
    int status = store_ask_integer(db, "PRAGMA application_id", 0, 0, &id);
    if (!status)
        status = store_ask_integer(db, "PRAGMA user_version", 0, 0, &version);
    if (!status)
        status = store_ask_integer(db,
                                   "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND "
                                   "name IN ('metadata', 'record')",
                                   0, 0, &tables);
    if (status)
        return status;
    if (tables < 2)
        return store_fail(db, ACCORD_SCHEMA, "the file is not a registry");
    status = store_ask_integer(
        db, "SELECT CAST(value AS INTEGER) FROM metadata WHERE name = 'schema_version'", 0, 0,
        &meta);
    if (status == ACCORD_NOTFOUND || status == ACCORD_SCHEMA)
        return store_fail(db, ACCORD_SCHEMA,
                          "the file is not a registry: it has no schema_version");
    if (status)
        return status;
    if (meta > SCHEMA_VERSION || version > SCHEMA_VERSION)
        return store_fail(db, ACCORD_SCHEMA,
                          "the registry is of a newer accord (schema %d, this library knows %d)",
                          (int)(meta > version ? meta : version), SCHEMA_VERSION);
    if (meta < SCHEMA_VERSION)
        return store_fail(db, ACCORD_SCHEMA, "the registry is of an older schema (%d)", (int)meta);
    if (header_too && (id != APPLICATION_ID || version != SCHEMA_VERSION))
        return store_fail(db, ACCORD_SCHEMA,
                          "the file's header is not a registry's (application_id or "
                          "user_version was lost); accord-check --repair-header mends it");
    return ACCORD_OK;
}

static int check_objects(accord *db) {
    store_statement *objects;
    int status = store_prepare(db,
                               "SELECT type, name, tbl_name, sql FROM sqlite_schema "
                               "WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY type, name",
                               &objects);
    size_t found = 0;
    while (!status && (status = store_step(objects)) == ACCORD_ROW) {
        const char *type = store_text(objects, 0), *name = store_text(objects, 1);
        const char *table = store_text(objects, 2), *sql = store_text(objects, 3);
        if (!type || !name) {
            status = store_fail(db, ACCORD_CORRUPT, "the file is damaged: a nameless object");
            break;
        }
        const schema_object *known = object_named(type, name);
        if (known && sql && is_unaltered(known, sql)) {
            found++;
            status = ACCORD_OK;
        } else if (known) {
            status = store_fail(db, ACCORD_SCHEMA, "the %s '%s' was altered", type, name);
        } else {
            status = stranger_status(db, type, name, table ? table : "", sql);
            if (status == ACCORD_ROW)
                status = check_index(db, name);
        }
    }
    store_finalize(objects);
    if (status != ACCORD_DONE && status != ACCORD_OK)
        return status;
    if (found == schema_object_count)
        return ACCORD_OK;
    for (size_t i = 0; i < schema_object_count; i++) {
        int64_t there = 0;
        store_statement *find;
        if ((status = store_prepare(db, "SELECT 1 FROM sqlite_schema WHERE type = ?1 AND name = ?2",
                                    &find)))
            return status;
        store_bind_text(find, 1, schema_objects[i].type, -1);
        store_bind_text(find, 2, schema_objects[i].name, -1);
        there = store_step(find) == ACCORD_ROW;
        store_finalize(find);
        if (!there)
            return store_fail(db, ACCORD_SCHEMA, "the %s '%s' is missing", schema_objects[i].type,
                              schema_objects[i].name);
    }
    return store_fail(db, ACCORD_SCHEMA, "the schema is incomplete");
}

int store_schema_check(accord *db) {
    int status = check_version(db, true);
    return status ? status : check_objects(db);
}

int store_schema_repair(accord *db) {
    char sql[96];
    int status = check_version(db, false);
    if (!status)
        status = check_objects(db);
    snprintf(sql, sizeof sql, "PRAGMA application_id = %d; PRAGMA user_version = %d",
             APPLICATION_ID, SCHEMA_VERSION);
    return status ? status : store_execute(db, sql);
}
