/* The file: the only layer that calls sqlite3. */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <accord/common.h>
#include <accord/registry.h>
#include <stdbool.h>

#include "../text/text.h"

typedef struct store_statement store_statement;

/* A prepared statement that the handle keeps under a key, for statements used again and again. */
enum { STORE_KEYS = 544 };

/* --- messages --- */

/* Sets the message of the handle and returns the status. */
int store_fail(accord *db, int status, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 3, 4)))
#endif
    ;
/* Clears the message and returns ACCORD_OK. */
int store_ok(accord *db);
const char *store_message(const accord *db);

/* --- statements --- */

int store_prepare(accord *db, const char *sql, store_statement **statement);
/* The statement kept under key, reset; NULL when there is none yet. */
store_statement *store_kept(accord *db, size_t key);
/* Prepares and keeps. */
int store_keep(accord *db, size_t key, const char *sql, store_statement **statement);
void store_finalize(store_statement *statement);

/* Bound text must live until the statement is reset. n < 0: up to the NUL. */
void store_bind_text(store_statement *statement, int at, const char *text, ptrdiff_t n);
void store_bind_id(store_statement *statement, int at, int64_t id); /* 0 = NULL */
void store_bind_integer(store_statement *statement, int at, int64_t value);
void store_bind_null(store_statement *statement, int at);

/* ACCORD_ROW, ACCORD_DONE, or a status with the message set and the statement reset. */
int store_step(store_statement *statement);
/* Runs to its end and resets: ACCORD_OK or a status. */
int store_run(store_statement *statement);
void store_reset(store_statement *statement);

int64_t store_integer(store_statement *statement, int column);
const char *store_text(store_statement *statement,
                       int column); /* NULL = NULL; lent until the next step */
size_t store_text_length(store_statement *statement, int column);
int store_columns(store_statement *statement);
const char *store_column_name(store_statement *statement, int column);
bool store_is_null(store_statement *statement, int column);

/* Runs statements without values and results. */
int store_execute(accord *db, const char *sql);
int64_t store_last_id(const accord *db);
int64_t store_changed_rows(const accord *db);

/* One integer or text from a query with up to two bound values; ACCORD_NOTFOUND when there is no
 * row. The text is appended to `out`. */
int store_ask_integer(accord *db, const char *sql, int64_t a, int64_t b, int64_t *value);
int store_ask_text(accord *db, const char *sql, int64_t a, int64_t b, text_buffer *out);

/* --- writing --- */

/* Around every write: begins a transaction when there is none; refuses when one has failed. */
int store_write_begin(accord *db);
/* Ends it: commits or rolls back what store_write_begin began, or marks the transaction failed. */
int store_write_end(accord *db, int status);
/* How many transactions are open. */
int store_depth(const accord *db);
/* No default source from here on. */
void store_forget_default(accord *db);
/* As accord_rollback(), but the message stays. */
void store_roll_back(accord *db);

/* Asks for a look at this record when the transaction commits. */
int store_check_at_commit(accord *db, accord_id record);
/* That look, ahead of the commit; inside another transaction there is nothing to look at yet. */
int store_check_now(accord *db);

/* Makes what names are found by for those that were written without the library, or by another
 * version of the folding, when the file can be written. */
int store_complete_names(accord *db);
/* Says that a name was added: its keys are written when the transaction ends. */
int store_name_added(accord *db, accord_id record, int64_t slot, const char *text);
/* Whether names are left for the next opening to complete. */
bool store_names_wait(const accord *db);
struct key_queue *store_key_queue(accord *db, int *depth);

/* --- what hangs on the handle for other layers --- */

typedef struct store_extension {
    accord_id default_source;
    char *default_locator;
    int default_depth; /* of the transaction in which it was set: when that is rolled back it ends
                        */
    accord_id *candidates;
    size_t candidate_count;
} store_extension;
store_extension *store_extension_of(accord *db);
bool store_is_readonly(const accord *db);
void store_random(void *bytes, int n);
int64_t store_now_ms(accord *db);

/* Cursors register, so that closing the handle can close them. */
typedef struct store_cursor {
    struct store_cursor *next, **link;
    accord *db;
    store_statement *statement; /* or NULL */
    void (*release)(struct store_cursor *);
} store_cursor;
void store_cursor_link(accord *db, store_cursor *cursor);
void store_cursor_unlink(store_cursor *cursor);

/* --- the schema --- */

int store_schema_create(accord *db);
/* Compares each object of the schema with the file's. */
int store_schema_check(accord *db);
/* The same, but for a lost application_id and user_version, which it sets. */
int store_schema_repair(accord *db);

#endif
