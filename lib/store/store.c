#include "store.h"

#include <accord/check.h>

#include <errno.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#if defined(__unix__) || defined(__APPLE__)
#include <sys/stat.h>
#endif

#include "keys.h"

enum { KEY_BEGIN = 460, KEY_COMMIT, KEY_ROLLBACK, KEY_NEST, KEY_RELEASE, KEY_UNNEST };
enum { FIRST_CHECKS = 16, LONGEST_AUTHOR = 200 };

struct store_statement {
    sqlite3_stmt *sqlite;
    accord *db;
};

struct accord {
    sqlite3 *sqlite;
    bool readonly;
    int depth;        /* of open transactions */
    int failed_depth; /* depth of the transaction in which a write failed, 0 = none */
    bool own;         /* the transaction was begun by store_write_begin */
    char *author;
    char line[512];     /* the message, cut */
    text_buffer longer; /* the whole of a longer one, while there is memory */
    text_buffer first_failure;
    store_statement *kept[STORE_KEYS];
    store_cursor *cursors;
    accord_id *checks;
    size_t check_count, check_capacity;
    store_extension extension;
    key_queue keys;
    bool made_file;  /* there was none before */
    bool names_wait; /* keys are written when the file is next opened */
};

/* --- messages ------------------------------------------------------------------------------ */

int store_fail(accord *db, int status, const char *format, ...) {
    va_list arguments;
    char line[sizeof db->line]; /* the values may lie in the message before */
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    text_clear(&db->longer);
    if (length >= (int)sizeof line && text_reserve(&db->longer, (size_t)length)) {
        va_start(arguments, format);
        vsnprintf(db->longer.data, (size_t)length + 1, format, arguments);
        va_end(arguments);
        db->longer.length = (size_t)length;
    }
    memcpy(db->line, line, sizeof line);
    return status;
}

int store_ok(accord *db) {
    text_clear(&db->longer);
    *db->line = 0;
    return ACCORD_OK;
}

const char *store_message(const accord *db) {
    return db->longer.length ? text_string(&db->longer) : db->line;
}

const char *accord_errmsg(const accord *db) {
    return db ? store_message(db) : "out of memory";
}

static bool ends_with(const char *text, const char *end) {
    size_t n = strlen(text), m = strlen(end);
    return n >= m && !strcmp(text + n - m, end);
}

/* The schema's own sentences say what kind of refusal they are. */
static int constraint_status(const char *sentence) {
    if (ends_with(sentence, "already taken") || strstr(sentence, "was taken") ||
        !strncmp(sentence, "UNIQUE", 6))
        return ACCORD_EXISTS;
    static const char *const malformed[] = {
        "is not an EDTF", "is not a term", "is empty",      "is not from", "is neither",
        "is not an ISO",  "is not a BCP",  "is not a time", "is not 64",   "is not a decimal",
        "is not a uid",   "is required",   "is open-ended"};
    for (size_t i = 0; i < sizeof malformed / sizeof *malformed; i++)
        if (strstr(sentence, malformed[i]))
            return ACCORD_INVALID;
    return ACCORD_CONSTRAINT;
}

static const char *without_prefix(const char *sentence) {
    static const char *const prefixes[] = {"CHECK constraint failed: "};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
        if (!strncmp(sentence, prefixes[i], strlen(prefixes[i])))
            return sentence + strlen(prefixes[i]);
    return sentence;
}

static int sqlite_failure(accord *db, int rc) {
    const char *said = sqlite3_errmsg(db->sqlite);
    switch (rc & 0xff) {
    case SQLITE_CONSTRAINT: {
        if (!strncmp(said, "NOT NULL constraint failed: ", 28))
            return store_fail(db, ACCORD_INVALID, "%s: is required", said + 28);
        said = without_prefix(said);
        return store_fail(db, constraint_status(said), "%s", said);
    }
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return store_fail(db, ACCORD_BUSY, "another connection is writing to the registry");
    case SQLITE_READONLY:
        return store_fail(db, ACCORD_READONLY, "the registry cannot be written: %s", said);
    case SQLITE_NOMEM:
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    case SQLITE_FULL:
        return store_fail(db, ACCORD_IO, "the disk is full");
    case SQLITE_CORRUPT:
        return store_fail(db, ACCORD_CORRUPT, "the file is damaged: %s", said);
    case SQLITE_NOTADB:
        return store_fail(db, ACCORD_SCHEMA, "the file is not an SQLite database");
    case SQLITE_TOOBIG:
        return store_fail(db, ACCORD_INVALID, "a text is too long: %s", said);
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM:
        return store_fail(db, ACCORD_IO, "%s (%s)", said,
                          sqlite3_errstr(sqlite3_extended_errcode(db->sqlite)));
    case SQLITE_MISMATCH:
        return store_fail(db, ACCORD_INVALID, "%s", said);
    case SQLITE_MISUSE:
        return store_fail(db, ACCORD_MISUSE, "the registry is not open");
    default:
        return store_fail(db, rc == SQLITE_ERROR ? ACCORD_SCHEMA : ACCORD_IO, "%s", said);
    }
}

/* --- statements ----------------------------------------------------------------------------- */

int store_prepare(accord *db, const char *sql, store_statement **statement) {
    *statement = NULL;
    store_statement *made = calloc(1, sizeof *made);
    if (!made)
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    made->db = db;
    int rc =
        sqlite3_prepare_v3(db->sqlite, sql, -1, SQLITE_PREPARE_PERSISTENT, &made->sqlite, NULL);
    if (rc != SQLITE_OK) {
        free(made);
        return sqlite_failure(db, rc);
    }
    *statement = made;
    return ACCORD_OK;
}

store_statement *store_kept(accord *db, size_t key) {
    return db->kept[key];
}

int store_keep(accord *db, size_t key, const char *sql, store_statement **statement) {
    *statement = db->kept[key];
    if (*statement)
        return ACCORD_OK;
    int status = store_prepare(db, sql, statement);
    db->kept[key] = *statement;
    return status;
}

void store_finalize(store_statement *statement) {
    if (!statement)
        return;
    sqlite3_finalize(statement->sqlite);
    free(statement);
}

void store_bind_text(store_statement *statement, int at, const char *text, ptrdiff_t n) {
    if (text)
        sqlite3_bind_text(statement->sqlite, at, text, (int)n, SQLITE_STATIC);
    else
        sqlite3_bind_null(statement->sqlite, at);
}

void store_bind_id(store_statement *statement, int at, int64_t id) {
    if (id)
        sqlite3_bind_int64(statement->sqlite, at, id);
    else
        sqlite3_bind_null(statement->sqlite, at);
}

void store_bind_integer(store_statement *statement, int at, int64_t value) {
    sqlite3_bind_int64(statement->sqlite, at, value);
}

void store_bind_null(store_statement *statement, int at) {
    sqlite3_bind_null(statement->sqlite, at);
}

int store_step(store_statement *statement) {
    int rc = sqlite3_step(statement->sqlite);
    if (rc == SQLITE_ROW)
        return ACCORD_ROW;
    if (rc == SQLITE_DONE)
        return ACCORD_DONE;
    int status = sqlite_failure(statement->db, rc);
    sqlite3_reset(statement->sqlite);
    return status;
}

int store_run(store_statement *statement) {
    int status;
    while ((status = store_step(statement)) == ACCORD_ROW)
        ;
    if (status != ACCORD_DONE)
        return status;
    sqlite3_reset(statement->sqlite);
    return ACCORD_OK;
}

void store_reset(store_statement *statement) {
    sqlite3_reset(statement->sqlite);
}

int64_t store_integer(store_statement *statement, int column) {
    return sqlite3_column_int64(statement->sqlite, column);
}

const char *store_text(store_statement *statement, int column) {
    return (const char *)sqlite3_column_text(statement->sqlite, column);
}

size_t store_text_length(store_statement *statement, int column) {
    return (size_t)sqlite3_column_bytes(statement->sqlite, column);
}

int store_columns(store_statement *statement) {
    return sqlite3_column_count(statement->sqlite);
}

const char *store_column_name(store_statement *statement, int column) {
    return sqlite3_column_name(statement->sqlite, column);
}

bool store_is_null(store_statement *statement, int column) {
    return sqlite3_column_type(statement->sqlite, column) == SQLITE_NULL;
}

int store_execute(accord *db, const char *sql) {
    int rc = sqlite3_exec(db->sqlite, sql, NULL, NULL, NULL);
    return rc == SQLITE_OK ? ACCORD_OK : sqlite_failure(db, rc);
}

int64_t store_last_id(const accord *db) {
    return sqlite3_last_insert_rowid(db->sqlite);
}

int64_t store_changed_rows(const accord *db) {
    return sqlite3_changes64(db->sqlite);
}

static int ask(accord *db, const char *sql, int64_t a, int64_t b, store_statement **statement) {
    int status = store_prepare(db, sql, statement);
    if (status)
        return status;
    int count = sqlite3_bind_parameter_count((*statement)->sqlite);
    if (count > 0)
        store_bind_integer(*statement, 1, a);
    if (count > 1)
        store_bind_integer(*statement, 2, b);
    status = store_step(*statement);
    return status == ACCORD_DONE ? ACCORD_NOTFOUND : status;
}

int store_ask_integer(accord *db, const char *sql, int64_t a, int64_t b, int64_t *value) {
    store_statement *statement;
    int status = ask(db, sql, a, b, &statement);
    if (status == ACCORD_ROW) {
        *value = store_integer(statement, 0);
        status = ACCORD_OK;
    }
    store_finalize(statement);
    return status;
}

int store_ask_text(accord *db, const char *sql, int64_t a, int64_t b, text_buffer *out) {
    store_statement *statement;
    int status = ask(db, sql, a, b, &statement);
    if (status == ACCORD_ROW) {
        status = ACCORD_OK;
        if (!store_is_null(statement, 0)) {
            const char *text = store_text(statement, 0);
            if (text)
                text_append(out, text, store_text_length(statement, 0));
            if (!text || out->failed)
                status = store_fail(db, ACCORD_NOMEM, "out of memory");
        }
    }
    store_finalize(statement);
    return status;
}

/* --- transactions ----------------------------------------------------------------------------- */

static int set_session_author(accord *db, const char *author) {
    store_statement *statement;
    int status = store_keep(db, STORE_KEYS - 1,
                            "UPDATE session SET author = ?1 WHERE author IS NOT ?1", &statement);
    if (status)
        return status;
    store_bind_text(statement, 1, author, -1);
    return store_run(statement);
}

static int refuse_failed(accord *db) {
    return store_fail(db, ACCORD_CONFLICT, "the transaction has failed: %s",
                      db->first_failure.length ? text_string(&db->first_failure) : "out of memory");
}

/* Prepared before they are needed: without memory a transaction could not be left. */
static int keep_turns(accord *db) {
    static const char *const turns[] = {"BEGIN IMMEDIATE",  "COMMIT",         "ROLLBACK",
                                        "SAVEPOINT nested", "RELEASE nested", "ROLLBACK TO nested"};
    store_statement *kept;
    int status = ACCORD_OK;
    for (size_t i = 0; i < sizeof turns / sizeof *turns && !status; i++)
        status = store_keep(db, KEY_BEGIN + i, turns[i], &kept);
    return status;
}

/* Leaves the message alone. */
static bool turn(accord *db, size_t key) {
    sqlite3_step(db->kept[key]->sqlite);
    return sqlite3_reset(db->kept[key]->sqlite) == SQLITE_OK;
}

static int begin(accord *db) {
    if (db->readonly)
        return store_fail(db, ACCORD_READONLY, "the registry is open for reading only");
    int status = keep_turns(db);
    if (!status)
        status = store_run(db->kept[db->depth ? KEY_NEST : KEY_BEGIN]);
    if (status)
        return status;
    if (!db->depth) {
        db->check_count = 0;
        key_queue_undo(&db->keys, 0);
        if ((status = set_session_author(db, db->author))) { /* also nobody: not who was before */
            turn(db, KEY_ROLLBACK);
            return status;
        }
    }
    db->depth++;
    return ACCORD_OK;
}

int store_depth(const accord *db) {
    return db->depth;
}

void store_forget_default(accord *db) {
    free(db->extension.default_locator);
    db->extension.default_locator = NULL;
    db->extension.default_source = 0;
    db->extension.default_depth = 0;
}

/* SQLite itself rolls back on some errors (a full disk); then only the counters are left. */
static void rollback(accord *db) {
    key_queue_undo(&db->keys, db->depth);
    db->depth--;
    if (db->extension.default_depth > db->depth)
        store_forget_default(db);
    bool open = !sqlite3_get_autocommit(db->sqlite), undone = open;
    if (open && !db->depth)
        turn(db, KEY_ROLLBACK);
    else if (open)
        undone = turn(db, KEY_UNNEST) && turn(db, KEY_RELEASE);
    if (db->failed_depth > db->depth || !undone)
        db->failed_depth = undone ? 0 : db->depth;
}

static int check_partnership(accord *db, accord_id id) {
    int64_t parties = 0;
    int status =
        store_ask_integer(db,
                          "SELECT count(*) FROM party WHERE record = (SELECT id FROM "
                          "partnership WHERE id = ?1) HAVING (SELECT 1 FROM partnership WHERE "
                          "id = ?1)",
                          id, 0, &parties);
    if (status == ACCORD_NOTFOUND || (status == ACCORD_OK && parties >= 2))
        return store_ok(db);
    if (status)
        return status;
    text_buffer uid = {0};
    status = store_ask_text(db, "SELECT uid FROM record WHERE id = ?1", id, 0, &uid);
    if (status == ACCORD_OK)
        status =
            store_fail(db, ACCORD_CONSTRAINT, "partnership.parties: '%s' has %d, and needs two",
                       text_string(&uid), (int)parties);
    text_free(&uid);
    return status;
}

int store_check_now(accord *db) {
    int status = ACCORD_OK;
    for (size_t i = 0; db->depth == 1 && i < db->check_count && !status; i++)
        status = check_partnership(db, db->checks[i]);
    return status;
}

static int commit(accord *db) {
    int status = ACCORD_OK;
    if (db->depth == 1) {
        status = store_check_now(db);
        if (!status && !db->names_wait)
            status = store_write_keys(db, &db->keys);
        if (!status && db->author)
            status = set_session_author(db, NULL);
        if (!status)
            status = store_run(db->kept[KEY_COMMIT]);
    } else {
        status = store_run(db->kept[KEY_RELEASE]);
        if (!status)
            key_queue_merge(&db->keys, db->depth);
    }
    if (!status && db->extension.default_depth == db->depth)
        db->extension.default_depth--;
    if (!status)
        db->depth--;
    return status;
}

int store_check_at_commit(accord *db, accord_id record) {
    for (size_t i = db->check_count; i-- > 0 && db->check_count - i < 8;)
        if (db->checks[i] == record)
            return ACCORD_OK;
    if (db->check_count == db->check_capacity) {
        size_t capacity = db->check_capacity ? db->check_capacity * 2 : FIRST_CHECKS;
        accord_id *grown = realloc(db->checks, capacity * sizeof *grown);
        if (!grown)
            return store_fail(db, ACCORD_NOMEM, "out of memory");
        db->checks = grown;
        db->check_capacity = capacity;
    }
    db->checks[db->check_count++] = record;
    return ACCORD_OK;
}

int store_write_begin(accord *db) {
    if (db->failed_depth)
        return refuse_failed(db);
    if (db->depth)
        return ACCORD_OK;
    int status = begin(db);
    db->own = status == ACCORD_OK;
    return status;
}

int store_write_end(accord *db, int status) {
    if (db->own) {
        db->own = false;
        if (!status)
            status = commit(db);
        if (status) {
            rollback(db);
            return status;
        }
        return store_ok(db);
    }
    if (!status)
        return store_ok(db);
    if (!db->failed_depth && db->depth) {
        db->failed_depth = db->depth;
        text_clear(&db->first_failure);
        text_append_string(&db->first_failure, store_message(db));
    }
    return status;
}

int accord_begin(accord *db) {
    if (!db)
        return ACCORD_MISUSE;
    if (db->failed_depth)
        return refuse_failed(db);
    int status = begin(db);
    return status ? status : store_ok(db);
}

int accord_commit(accord *db) {
    if (!db)
        return ACCORD_MISUSE;
    if (!db->depth)
        return store_fail(db, ACCORD_MISUSE, "there is no transaction to commit");
    if (db->failed_depth) {
        int status = refuse_failed(db);
        rollback(db);
        return status;
    }
    int status = commit(db);
    return status ? status : store_ok(db);
}

int accord_rollback(accord *db) {
    if (!db)
        return ACCORD_MISUSE;
    if (!db->depth)
        return store_fail(db, ACCORD_MISUSE, "there is no transaction to roll back");
    rollback(db);
    return store_ok(db);
}

void store_roll_back(accord *db) {
    if (db->depth)
        rollback(db);
}

/* --- the handle --------------------------------------------------------------------------------
 */

int accord_set_author(accord *db, const char *author) {
    if (!db)
        return ACCORD_MISUSE;
    char *copy = NULL;
    if (author) {
        size_t n = strlen(author);
        if (!n || n > LONGEST_AUTHOR || text_utf8_error(author, n) >= 0)
            return store_fail(db, ACCORD_INVALID, "session.author: is no text of 1 to %d bytes",
                              LONGEST_AUTHOR);
        copy = malloc(n + 1);
        if (!copy)
            return store_fail(db, ACCORD_NOMEM, "out of memory");
        memcpy(copy, author, n + 1);
    }
    if (db->depth) {
        int status = set_session_author(db, copy);
        if (status) {
            free(copy);
            return status;
        }
    }
    free(db->author);
    db->author = copy;
    return store_ok(db);
}

key_queue *store_key_queue(accord *db, int *depth) {
    *depth = db->depth;
    return &db->keys;
}

bool store_names_wait(const accord *db) {
    return db->names_wait;
}

store_extension *store_extension_of(accord *db) {
    return &db->extension;
}

bool store_is_readonly(const accord *db) {
    return db->readonly;
}

void store_random(void *bytes, int n) {
    sqlite3_randomness(n, bytes);
}

int64_t store_now_ms(accord *db) {
    int64_t julian_ms = 0;
    sqlite3_vfs *vfs = NULL;
    sqlite3_file_control(db->sqlite, "main", SQLITE_FCNTL_VFS_POINTER, &vfs);
    if (!vfs)
        vfs = sqlite3_vfs_find(NULL);
    if (vfs && vfs->iVersion >= 2 && vfs->xCurrentTimeInt64) {
        sqlite3_int64 now = 0;
        vfs->xCurrentTimeInt64(vfs, &now);
        julian_ms = now;
    }
    return julian_ms - INT64_C(210866760000000); /* 1970-01-01 in milliseconds of the Julian day */
}

void store_cursor_link(accord *db, store_cursor *cursor) {
    cursor->db = db;
    cursor->next = db->cursors;
    cursor->link = &db->cursors;
    if (db->cursors)
        db->cursors->link = &cursor->next;
    db->cursors = cursor;
}

void store_cursor_unlink(store_cursor *cursor) {
    *cursor->link = cursor->next;
    if (cursor->next)
        cursor->next->link = cursor->link;
}

static int connect(accord *db, const char *name, const char *path, int flags,
                   const accord_open_options *options) {
    int rc = sqlite3_open_v2(name, &db->sqlite, flags, options->vfs);
    if (rc != SQLITE_OK) {
        if (!db->sqlite)
            return store_fail(db, ACCORD_NOMEM, "out of memory");
        int status = sqlite_failure(db, rc);
        return store_fail(db, status, "%s: %s", path, store_message(db));
    }
    sqlite3_extended_result_codes(db->sqlite, 1);
    sqlite3_busy_timeout(db->sqlite, options->busy_timeout == 0  ? 5000
                                     : options->busy_timeout < 0 ? 0
                                                                 : options->busy_timeout);
    db->readonly =
        (options->flags & ACCORD_OPEN_READONLY) || sqlite3_db_readonly(db->sqlite, "main") == 1;
    sqlite3_db_config(db->sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db->sqlite, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    return store_execute(db, "PRAGMA temp_store = memory; PRAGMA cell_size_check = on");
}

static int open_file(accord *db, const char *path, const accord_open_options *options) {
    int flags =
        options->flags & ACCORD_OPEN_READONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    bool create = options->flags & ACCORD_OPEN_CREATE && !(options->flags & ACCORD_OPEN_READONLY);
    sqlite3_vfs *vfs = sqlite3_vfs_find(options->vfs);
    if (!vfs)
        return store_fail(db, ACCORD_NOTFOUND, "there is no VFS named '%s'", options->vfs);
    char *full = calloc(1, (size_t)vfs->mxPathname + 1);
    int there = 0;
    if (!full)
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    int named = vfs->xFullPathname(vfs, path, vfs->mxPathname, full) & 0xff, rc = SQLITE_OK;
    if (named == SQLITE_OK)
        rc = vfs->xAccess(vfs, full, SQLITE_ACCESS_EXISTS, &there);
    if (named == SQLITE_OK && rc == SQLITE_OK && !there) /* an empty file is none for the former */
        rc = vfs->xAccess(vfs, full, SQLITE_ACCESS_READWRITE, &there);
    free(full);
    if (rc != SQLITE_OK)
        return store_fail(db, ACCORD_IO, "%s: whether it is there cannot be found out", path);
    if (!there && !create)
        return store_fail(db, ACCORD_NOTFOUND, "%s: there is no such file", path);
    if (there && options->flags & ACCORD_OPEN_NEW)
        return store_fail(db, ACCORD_EXISTS, "%s: the file is already there", path);
    db->made_file = !there;
    return connect(db, path, path, flags | (create ? SQLITE_OPEN_CREATE : 0), options);
}

/* A file in WAL needs FILE-shm beside it, which a folder that cannot be written does not take.
 * Where no FILE-wal holds anything, nobody has changes that are not in the file yet. */
static int open_unchanging(accord *db, const char *path, const accord_open_options *options) {
    sqlite3_vfs *vfs = sqlite3_vfs_find(options->vfs);
    int there = 1, status = ACCORD_OK;
    text_buffer uri = {0};
    text_append_format(&uri, "%s-wal", sqlite3_db_filename(db->sqlite, "main"));
    if (!uri.failed &&
        vfs->xAccess(vfs, text_string(&uri), SQLITE_ACCESS_EXISTS, &there) != SQLITE_OK)
        there = 1;
    text_clear(&uri);
    if (there) {
        status = store_fail(db, ACCORD_IO,
                            "the folder cannot be written, and has changes of another "
                            "connection in the file's -wal");
    } else {
        text_append_string(&uri, *path == '/' ? "file://" : "file:");
        for (const char *c = path; *c; c++)
            if (strchr("?#%", *c))
                text_append_format(&uri, "%%%02x", (unsigned)*c);
            else
                text_append_char(&uri, *c);
        text_append_string(&uri, "?immutable=1");
        sqlite3_close(db->sqlite);
        db->sqlite = NULL;
        status = uri.failed ? store_fail(db, ACCORD_NOMEM, "out of memory")
                            : connect(db, text_string(&uri), path,
                                      SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, options);
    }
    text_free(&uri);
    return status;
}

static int prepare_file(accord *db, const char *path, const accord_open_options *options) {
    int64_t objects = 0;
    static const char count[] = "SELECT count(*) FROM sqlite_schema";
    int status = store_ask_integer(db, count, 0, 0, &objects);
    int rc = sqlite3_errcode(db->sqlite) & 0xff;
    if (status && (rc == SQLITE_READONLY || rc == SQLITE_CANTOPEN) &&
        options->flags & ACCORD_OPEN_READONLY) {
        status = open_unchanging(db, path, options);
        if (!status)
            status = store_ask_integer(db, count, 0, 0, &objects);
    }
    if (status)
        return status;
    if (!objects && !db->readonly && options->flags & ACCORD_OPEN_CREATE)
        status = store_schema_create(db);
    if (!status)
        status = store_schema_check(db);
    if (!status) /* the triggers are ours: SQLite 3.40 counts json_object() as unsafe otherwise */
        sqlite3_db_config(db->sqlite, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, NULL);
    if (!status && !db->readonly && !(options->flags & ACCORD_OPEN_NO_WAL)) {
        text_buffer mode = {0};
        status = store_ask_text(db, "PRAGMA journal_mode = wal", 0, 0, &mode);
        text_free(&mode);
        if (status == ACCORD_BUSY) /* someone else writes in another mode: later, then */
            status = ACCORD_OK;
    }
    db->names_wait = options->flags & ACCORD_OPEN_NAMES_WAIT;
    if (!status && !db->readonly && !db->names_wait)
        status = store_complete_names(db);
    return status;
}

static void disconnect(accord *db) {
    for (size_t i = 0; i < STORE_KEYS; i++) {
        store_finalize(db->kept[i]);
        db->kept[i] = NULL;
    }
    sqlite3_close(db->sqlite); /* rolls back */
    db->sqlite = NULL;
    db->depth = 0;
}

/* NULL, or why the default VFS is not to open this path: opening a FIFO would wait for a writer. */
static const char *no_regular_file(const char *path);

/* What is left of a file that could not be made. */
static void remove_if_empty(const char *path, const accord_open_options *options) {
    sqlite3_vfs *vfs = sqlite3_vfs_find(options->vfs);
    char *full = vfs ? calloc(1, (size_t)vfs->mxPathname + 1) : NULL;
    int filled = 1;
    if (full && (vfs->xFullPathname(vfs, path, vfs->mxPathname, full) & 0xff) == SQLITE_OK &&
        vfs->xAccess(vfs, full, SQLITE_ACCESS_EXISTS, &filled) == SQLITE_OK && !filled)
        vfs->xDelete(vfs, full, 0); /* SQLite takes an empty file for none */
    free(full);
}

int accord_open(const char *path, const accord_open_options *options, size_t size, accord **out) {
    enum {
        KNOWN = ACCORD_OPEN_READONLY | ACCORD_OPEN_CREATE | ACCORD_OPEN_NEW | ACCORD_OPEN_NO_WAL |
                ACCORD_OPEN_NAMES_WAIT
    };
    if (!out)
        return ACCORD_MISUSE;
    accord *db = *out = calloc(1, sizeof *db);
    if (!db)
        return ACCORD_NOMEM;
    accord_open_options all = {0};
    if (!path || !*path)
        return store_fail(db, ACCORD_MISUSE, "the path of the registry is missing");
    if (options) {
        if (size > sizeof all)
            for (size_t i = sizeof all; i < size; i++)
                if (((const unsigned char *)options)[i])
                    return store_fail(db, ACCORD_MISUSE, "the options are of a newer library");
        memcpy(&all, options, size < sizeof all ? size : sizeof all);
    }
    if (all.flags & ~(unsigned)KNOWN)
        return store_fail(db, ACCORD_MISUSE,
                          "the options have flags that this library does not know");
    const char *unfit = all.vfs ? NULL : no_regular_file(path);
    if (unfit)
        return store_fail(db, ACCORD_IO, "%s: %s", path, unfit);
    int status = all.author ? accord_set_author(db, all.author) : ACCORD_OK;
    if (!status)
        status = open_file(db, path, &all);
    if (!status) {
        status = prepare_file(db, path, &all);
        if (status && strncmp(store_message(db), path, strlen(path)) != 0) {
            text_buffer said = {0};
            text_append_string(&said, store_message(db));
            store_fail(db, status, "%s: %s", path,
                       said.failed ? "out of memory" : text_string(&said));
            text_free(&said);
        }
    }
    if (status) {
        disconnect(db); /* a file that failed the check is not to be touched */
        if (db->made_file)
            remove_if_empty(path, &all);
        return status;
    }
    return store_ok(db);
}

#if defined(__unix__) || defined(__APPLE__)
static const char *no_regular_file(const char *path) {
    struct stat status;
    if (stat(path, &status) || S_ISREG(status.st_mode))
        return NULL;
    return S_ISDIR(status.st_mode) ? "is a folder" : "is no regular file";
}

static bool file_exists(const char *path) {
    struct stat status;
    return !stat(path, &status);
}
#else
/* A folder opens for reading, and reading it fails. */
static const char *no_regular_file(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file)
        return NULL;
    errno = 0;
    int directory = getc(file) == EOF && errno == EISDIR;
    fclose(file);
    return directory ? "is a folder" : NULL;
}

static bool file_exists(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file)
        fclose(file);
    return file;
}
#endif

void accord_close(accord *db) {
    if (!db)
        return;
    while (db->cursors)
        db->cursors->release(db->cursors);
    disconnect(db);
    free(db->author);
    free(db->checks);
    key_queue_free(&db->keys);
    free(db->extension.default_locator);
    free(db->extension.candidates);
    text_free(&db->longer);
    text_free(&db->first_failure);
    free(db);
}

int accord_repair_header(const char *path, char *message, size_t size) {
    accord_open_options options = {0};
    accord *db = calloc(1, sizeof *db);
    int status = ACCORD_NOMEM;
    if (db && path && *path && !no_regular_file(path)) {
        status = open_file(db, path, &options);
        if (!status)
            status = store_schema_repair(db);
    } else if (db) {
        status = store_fail(db, path && *path ? ACCORD_IO : ACCORD_MISUSE, "is no file");
    }
    if (message && size)
        snprintf(message, size, "%s", status ? accord_errmsg(db) : "");
    accord_close(db);
    return status;
}

int accord_backup(accord *db, const char *path) {
    if (!db)
        return ACCORD_MISUSE;
    if (!path || !*path)
        return store_fail(db, ACCORD_MISUSE, "the path of the copy is missing");
    if (!db->sqlite)
        return store_fail(db, ACCORD_MISUSE, "the registry is not open");
    if (file_exists(path))
        return store_fail(db, ACCORD_EXISTS, "%s: the file is already there", path);
    sqlite3 *copy = NULL;
    int rc = sqlite3_open_v2(path, &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
    sqlite3_backup *backup =
        rc == SQLITE_OK ? sqlite3_backup_init(copy, "main", db->sqlite, "main") : NULL;
    if (backup) {
        sqlite3_busy_timeout(copy, 5000);
        do {
            rc = sqlite3_backup_step(backup, 1024);
            if (rc == SQLITE_BUSY || rc == SQLITE_LOCKED)
                sqlite3_sleep(10);
        } while (rc == SQLITE_OK || rc == SQLITE_BUSY || rc == SQLITE_LOCKED);
        rc = sqlite3_backup_finish(backup);
    } else if (copy) {
        rc = sqlite3_errcode(copy);
    }
    int status = ACCORD_OK;
    if (rc != SQLITE_OK)
        status = store_fail(db, rc == SQLITE_NOMEM ? ACCORD_NOMEM : ACCORD_IO, "%s: %s", path,
                            copy ? sqlite3_errmsg(copy) : "out of memory");
    sqlite3_close(copy);
    if (status) {
        remove(path);
        return status;
    }
    return store_ok(db);
}
