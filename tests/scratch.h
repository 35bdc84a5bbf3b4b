/* What the tests of the library share: a folder of its own for each test program, and a look at a
 * file with SQLite itself. */
#ifndef TESTS_SCRATCH_H
#define TESTS_SCRATCH_H

#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700 /* mkdtemp, nftw */
#endif

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <ftw.h>
#include <sqlite3.h>
#include <unistd.h>

#include <accord.h>

static char scratch_folder[64];

static inline int scratch_begin(void **state) {
    (void)state;
    snprintf(scratch_folder, sizeof scratch_folder, "/tmp/accord-test-XXXXXX");
    return mkdtemp(scratch_folder) ? 0 : -1;
}

static inline int scratch_remove_one(const char *path, const struct stat *status, int type,
                                     struct FTW *ftw) {
    (void)status, (void)type, (void)ftw;
    return remove(path);
}

static inline int scratch_end(void **state) {
    (void)state;
    return nftw(scratch_folder, scratch_remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* The path of a file of this name in the folder; lent until the fourth call from here. */
static inline const char *scratch_path(const char *name) {
    static char paths[4][256];
    static int turn;
    char *path = paths[turn++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", scratch_folder, name);
    return path;
}

static inline void scratch_write(const char *path, const char *text) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

/* Runs SQL on a file as a shell would. */
static inline void scratch_shell(const char *path, const char *sql) {
    sqlite3 *db;
    char *message = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    sqlite3_busy_timeout(db, 5000);
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
        fail_msg("%s: %s", sql, message);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

/* The first column of the first row as text, "" for NULL and no row; freed with sqlite3_free(). */
static inline char *scratch_ask_open(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    int rc = sqlite3_step(statement);
    assert_true(rc == SQLITE_ROW || rc == SQLITE_DONE);
    const unsigned char *text = rc == SQLITE_ROW ? sqlite3_column_text(statement, 0) : NULL;
    char *answer = sqlite3_mprintf("%s", text ? (const char *)text : "");
    sqlite3_finalize(statement);
    return answer;
}

static inline char *scratch_ask(const char *path, const char *sql) {
    sqlite3 *db;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    sqlite3_busy_timeout(db, 5000);
    char *answer = scratch_ask_open(db, sql);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    return answer;
}

static inline void scratch_expect(const char *path, const char *sql, const char *wanted) {
    char *answer = scratch_ask(path, sql);
    assert_string_equal(answer, wanted);
    sqlite3_free(answer);
}

/* Fails with the message of the handle. */
static inline void scratch_ok(accord *db, int status, const char *file, int line) {
    if (status) {
        print_error("%s\n", accord_errmsg(db));
        _assert_int_equal((uintmax_t)status, ACCORD_OK, file, line);
    }
}
#define assert_ok(db, call)                                                                        \
    do {                                                                                           \
        int status_ = (call); /* before db is read: the call may set it */                         \
        scratch_ok(db, status_, __FILE__, __LINE__);                                               \
    } while (0)

/* The call fails with this status and exactly this message. */
static inline void scratch_refused(accord *db, int status, int wanted, const char *message,
                                   const char *file, int line) {
    if (status != wanted)
        print_error("%s: %s\n", accord_status_name(status), accord_errmsg(db));
    _assert_int_equal((uintmax_t)status, (uintmax_t)wanted, file, line);
    _assert_string_equal(accord_errmsg(db), message, file, line);
}
#define assert_refused(db, call, wanted, message)                                                  \
    do {                                                                                           \
        int status_ = (call);                                                                      \
        scratch_refused(db, status_, wanted, message, __FILE__, __LINE__);                         \
    } while (0)

/* A new registry, open for writing. */
static inline accord *scratch_registry(const char *path) {
    accord *db;
    int status =
        accord_open(path, ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE | ACCORD_OPEN_NEW), &db);
    assert_ok(db, status);
    return db;
}

#endif
