/* A loadable extension for the sqlite3 shell, beside the library:
 *
 *     .load ./accord
 *     SELECT accord_fold('Tỉnh Yên Bái');                          tinh yen bai
 *     SELECT edtf_earliest('2023-11'), edtf_latest('2023-11');      2023-11-01|2023-11-30
 *     SELECT uid, name, matched, how FROM accord_search('hagiwaraseiji');
 *
 * accord_search(words, kind, most) opens the registry that the shell has open a second time, for
 * reading: it sees what is committed. Functions are harmless in views, not in a schema: a file that
 * depends on them fails in a shell without them. */
#include <accord.h>
#include <limits.h>
#include <sqlite3ext.h>
#include <stdlib.h>
#include <string.h>

#include "../text/fold.h"

SQLITE_EXTENSION_INIT1

#ifdef _WIN32
#define EXTENSION_API __declspec(dllexport)
#else
#define EXTENSION_API __attribute__((visibility("default")))
#endif

static void fold_function(sqlite3_context *context, int count, sqlite3_value **values) {
    text_buffer folded = {0};
    const char *text = (const char *)sqlite3_value_text(values[0]);
    (void)count;
    if (!text)
        return; /* NULL */
    if (fold_name(text, (size_t)sqlite3_value_bytes(values[0]), &folded))
        sqlite3_result_error_nomem(context);
    else
        sqlite3_result_text(context, text_string(&folded), (int)folded.length, SQLITE_TRANSIENT);
    text_free(&folded);
}

/* The bound as day, '..' where open, NULL where unknown; the user data says which. */
static void bound_function(sqlite3_context *context, int count, sqlite3_value **values) {
    accord_date date;
    const char *text = (const char *)sqlite3_value_text(values[0]);
    (void)count;
    if (!text)
        return;
    if (accord_date_parse(text, &date)) {
        char *message =
            sqlite3_mprintf("'%.60s' is not an EDTF date: %s", text, accord_date_explain(text));
        sqlite3_result_error(context, message ? message : "is not an EDTF date", -1);
        sqlite3_free(message);
        return;
    }
    const accord_bound *bound = sqlite3_user_data(context) ? &date.latest : &date.earliest;
    if (*bound->text)
        sqlite3_result_text(context, bound->text, -1, SQLITE_TRANSIENT);
}

/* --- accord_search
 * --------------------------------------------------------------------------------- */

enum {
    COLUMN_UID,
    COLUMN_KIND,
    COLUMN_NAME,
    COLUMN_MATCHED,
    COLUMN_HOW,
    COLUMN_WORDS,
    COLUMN_ONLY,
    COLUMN_MOST
};
static const char columns[] =
    "CREATE TABLE found (uid, kind, name, matched, how, words HIDDEN, only_kind HIDDEN, "
    "most HIDDEN)";

typedef struct search_table {
    sqlite3_vtab base; /* first */
    sqlite3 *sqlite;
} search_table;

typedef struct search_cursor {
    sqlite3_vtab_cursor base; /* first */
    accord *db;
    accord_cursor *rows;
    const accord_hit *hit;
    sqlite3_int64 row;
} search_cursor;

static int connect_table(sqlite3 *db, void *unused, int count, const char *const *words,
                         sqlite3_vtab **table, char **error) {
    (void)unused, (void)count, (void)words, (void)error;
    int rc = sqlite3_declare_vtab(db, columns);
    search_table *made = rc == SQLITE_OK ? sqlite3_malloc(sizeof *made) : NULL;
    if (rc != SQLITE_OK || !made)
        return rc != SQLITE_OK ? rc : SQLITE_NOMEM;
    *made = (search_table){.sqlite = db};
    sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY);
    *table = &made->base;
    return SQLITE_OK;
}

static int disconnect_table(sqlite3_vtab *table) {
    sqlite3_free(table);
    return SQLITE_OK;
}

/* The words are a must; kind and most may be given. */
static int best_index(sqlite3_vtab *table, sqlite3_index_info *info) {
    int at[3] = {-1, -1, -1}, next = 1;
    for (int i = 0; i < info->nConstraint; i++) {
        int hidden = info->aConstraint[i].iColumn - COLUMN_WORDS;
        if (hidden < 0 || info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
            continue;
        if (!info->aConstraint[i].usable)
            return SQLITE_CONSTRAINT;
        at[hidden] = i;
    }
    if (at[0] < 0) {
        sqlite3_free(table->zErrMsg);
        table->zErrMsg = sqlite3_mprintf("accord_search('words') needs the words");
        return SQLITE_ERROR;
    }
    for (int i = 0; i < 3; i++)
        if (at[i] >= 0) {
            info->aConstraintUsage[at[i]].argvIndex = next++;
            info->aConstraintUsage[at[i]].omit = 1;
            info->idxNum |= 1 << i;
        }
    info->estimatedCost = 100;
    info->estimatedRows = 20;
    return SQLITE_OK;
}

static int open_cursor(sqlite3_vtab *table, sqlite3_vtab_cursor **cursor) {
    (void)table;
    search_cursor *made = sqlite3_malloc(sizeof *made);
    if (!made)
        return SQLITE_NOMEM;
    *made = (search_cursor){.db = NULL};
    *cursor = &made->base;
    return SQLITE_OK;
}

static int close_cursor(sqlite3_vtab_cursor *base) {
    search_cursor *cursor = (search_cursor *)(void *)base;
    accord_close(cursor->db);
    sqlite3_free(cursor);
    return SQLITE_OK;
}

static int fail(search_cursor *cursor, const char *message) {
    sqlite3_free(cursor->base.pVtab->zErrMsg);
    cursor->base.pVtab->zErrMsg = sqlite3_mprintf("accord_search: %s", message);
    return SQLITE_ERROR;
}

static int refuse(search_cursor *cursor, sqlite3_value *value, const char *why) {
    const char *text = (const char *)sqlite3_value_text(value);
    char *message = sqlite3_mprintf("%.60Q %s", text, why);
    int rc = message ? fail(cursor, message) : SQLITE_NOMEM;
    sqlite3_free(message);
    return rc;
}

/* A number from 1; NULL is none given. */
static bool take_most(sqlite3_value *value, int *most) {
    int type = sqlite3_value_numeric_type(value);
    sqlite3_int64 number = sqlite3_value_int64(value);
    *most = type == SQLITE_INTEGER && number <= INT_MAX ? (int)number : 0;
    return type == SQLITE_NULL || (type == SQLITE_INTEGER && number >= 1 && number <= INT_MAX);
}

static int step(search_cursor *cursor) {
    cursor->row++;
    int status = accord_hit_next(cursor->rows, &cursor->hit);
    return status == ACCORD_ROW || status == ACCORD_DONE ? SQLITE_OK
                                                         : fail(cursor, accord_errmsg(cursor->db));
}

static int filter(sqlite3_vtab_cursor *base, int given, const char *unused, int count,
                  sqlite3_value **values) {
    search_cursor *cursor = (search_cursor *)(void *)base;
    sqlite3 *sqlite = ((search_table *)(void *)base->pVtab)->sqlite;
    const char *path = sqlite3_db_filename(sqlite, "main");
    (void)unused, (void)count;
    int next = 0, most = 0;
    const char *words = (const char *)sqlite3_value_text(values[next++]), *kind = NULL;
    sqlite3_value *kind_given = given & 2 ? values[next++] : NULL;
    if (kind_given)
        kind = (const char *)sqlite3_value_text(kind_given);
    if (given & 4 && !take_most(values[next], &most))
        return refuse(cursor, values[next], "is no number from 1 to 2147483647");
    unsigned kinds = kind ? accord_kind_named(kind) : ACCORD_KIND_ANY;
    accord_cursor_close(cursor->rows);
    cursor->rows = NULL;
    cursor->hit = NULL;
    cursor->row = 0;
    if (!words)
        return SQLITE_OK;
    if (kind && !kinds)
        return refuse(cursor, kind_given, "is no kind of record");
    if (!path || !*path)
        return fail(cursor, "the main database is no file");
    if (!cursor->db &&
        accord_open(path, ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_READONLY), &cursor->db))
        return fail(cursor, accord_errmsg(cursor->db));
    if (accord_search(cursor->db, kinds, words, most, &cursor->rows))
        return fail(cursor, accord_errmsg(cursor->db));
    return step(cursor);
}

static int next_row(sqlite3_vtab_cursor *base) {
    return step((search_cursor *)(void *)base);
}

static int at_end(sqlite3_vtab_cursor *base) {
    return !((search_cursor *)(void *)base)->hit;
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *context, int at) {
    const accord_hit *hit = ((search_cursor *)(void *)base)->hit;
    const char *values[] = {hit->uid, accord_kind_name(hit->kind), hit->name, hit->matched,
                            accord_how_name(hit->how)};
    if (at <= COLUMN_HOW && values[at])
        sqlite3_result_text(context, values[at], -1, SQLITE_TRANSIENT);
    return SQLITE_OK;
}

static int row_id(sqlite3_vtab_cursor *base, sqlite3_int64 *row) {
    *row = ((search_cursor *)(void *)base)->row;
    return SQLITE_OK;
}

static sqlite3_module search_module = {
    .xConnect =
        connect_table, /* without xCreate it is a function of the shell, not a table of the file */
    .xBestIndex = best_index,
    .xDisconnect = disconnect_table,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = filter,
    .xNext = next_row,
    .xEof = at_end,
    .xColumn = column,
    .xRowid = row_id,
};

EXTENSION_API int sqlite3_accord_init(sqlite3 *db, char **error, const sqlite3_api_routines *api);
EXTENSION_API int sqlite3_accord_init(sqlite3 *db, char **error, const sqlite3_api_routines *api) {
    SQLITE_EXTENSION_INIT2(api);
    (void)error;
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    int rc = sqlite3_create_function(db, "accord_fold", 1, flags, NULL, fold_function, NULL, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_create_function(db, "edtf_earliest", 1, flags, NULL, bound_function, NULL,
                                     NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_create_function(db, "edtf_latest", 1, flags, db, bound_function, NULL, NULL);
    return rc == SQLITE_OK ? sqlite3_create_module(db, "accord_search", &search_module, NULL) : rc;
}
