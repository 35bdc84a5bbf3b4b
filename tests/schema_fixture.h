/* A registry as a stock shell sees it: made from schema.sql alone, no functions or collations
 * added. */
#ifndef TESTS_SCHEMA_FIXTURE_H
#define TESTS_SCHEMA_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "../lib/record/model.h"

#ifndef ACCORD_SOURCE_DIR
#error "ACCORD_SOURCE_DIR must name the source directory"
#endif

#define COUNT(array) (sizeof(array) / sizeof *(array))

static sqlite3 *db;

/* Where the next refusals are expected, as table.column; NULL = anywhere. */
static const char *expected_place;

static char *schema_text;

/* The tables by name, each with a statement that reads it all. */
enum { MOST_TABLES = 80 };
static sqlite3_stmt *table_rows[MOST_TABLES];
static size_t table_count;

static inline char *read_whole(const char *path) {
    FILE *in = fopen(path, "rb");
    if (!in)
        fail_msg("%s cannot be read", path);
    size_t size = 0, room = 1 << 16;
    char *text = malloc(room);
    assert_non_null(text);
    for (size_t got; (got = fread(text + size, 1, room - size - 1, in)) > 0;)
        if ((size += got) + 1 == room)
            assert_non_null(text = realloc(text, room *= 2));
    fclose(in);
    text[size] = 0;
    return text;
}

static inline char *format_text(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *text = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    assert_non_null(text);
    return text;
}

static inline void run(const char *sql) {
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        fail_msg("%s\n  in: %.400s", sqlite3_errmsg(db), sql);
}

static inline void run_format(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *sql = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    run(sql);
    sqlite3_free(sql);
}

/* The first column of the first row, as text; "" for NULL and for no row. Lent until the next few
 * calls. */
static inline const char *ask(const char *format, ...) {
    static char answers[8][1 << 13];
    static unsigned at;
    char *answer = answers[at++ % COUNT(answers)];
    va_list arguments;
    va_start(arguments, format);
    char *sql = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        fail_msg("%s\n  in: %.400s", sqlite3_errmsg(db), sql);
    int code = sqlite3_step(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        fail_msg("%s\n  in: %.400s", sqlite3_errmsg(db), sql);
    const unsigned char *text = code == SQLITE_ROW ? sqlite3_column_text(statement, 0) : NULL;
    snprintf(answer, sizeof *answers, "%s", text ? (const char *)text : "");
    sqlite3_finalize(statement);
    sqlite3_free(sql);
    return answer;
}

static inline sqlite3_int64 ask_integer(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *sql = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    sqlite3_int64 value = strtoll(ask("%s", sql), NULL, 10);
    sqlite3_free(sql);
    return value;
}

/* A hash over every row of every table: equal before and after = nothing changed. */
static inline uint64_t fingerprint(void) {
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < table_count; i++) {
        sqlite3_stmt *rows = table_rows[i];
        int code;
        while ((code = sqlite3_step(rows)) == SQLITE_ROW)
            for (int column = 0; column < sqlite3_column_count(rows); column++) {
                int type = sqlite3_column_type(rows, column);
                const unsigned char *bytes = sqlite3_column_blob(rows, column);
                int size = sqlite3_column_bytes(rows, column);
                hash = (hash ^ (uint64_t)(type + 256 * size)) * 1099511628211u;
                for (int b = 0; b < size; b++)
                    hash = (hash ^ bytes[b]) * 1099511628211u;
            }
        assert_int_equal(code, SQLITE_DONE);
        sqlite3_reset(rows);
    }
    return hash;
}

static inline void close_registry(void) {
    for (size_t i = 0; i < table_count; i++)
        sqlite3_finalize(table_rows[i]);
    table_count = 0;
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    db = NULL;
}

/* Before each test: what a failed one left open. */
static inline int roll_back(void **state) {
    (void)state;
    expected_place = NULL;
    for (sqlite3_stmt *left = NULL; (left = sqlite3_next_stmt(db, left));)
        sqlite3_reset(left);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, NULL);
    if (!sqlite3_get_autocommit(db))
        run("ROLLBACK");
    return 0;
}

static inline void open_registry(const char *path) {
    if (!schema_text)
        schema_text = read_whole(ACCORD_SOURCE_DIR "/schema.sql");
    assert_int_equal(
        sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                        NULL),
        SQLITE_OK);
    run(schema_text);
    sqlite3_stmt *tables;
    assert_int_equal(
        sqlite3_prepare_v2(db,
                           "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                           "'sqlite%' ORDER BY name",
                           -1, &tables, NULL),
        SQLITE_OK);
    while (sqlite3_step(tables) == SQLITE_ROW) {
        char *sql = format_text("SELECT * FROM %s", (const char *)sqlite3_column_text(tables, 0));
        assert_true(table_count < MOST_TABLES);
        assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &table_rows[table_count++], NULL),
                         SQLITE_OK);
        sqlite3_free(sql);
    }
    sqlite3_finalize(tables);
}

/* --- messages
 * ---------------------------------------------------------------------------------------- */

/* What the schema said to the cases so far. */
static char **seen;
static size_t seen_count;

static inline bool was_seen(const char *message) {
    for (size_t i = 0; i < seen_count; i++)
        if (!strcmp(seen[i], message))
            return true;
    return false;
}

/* The sentence of an error: without SQLite's own introduction. */
static inline void sentence_of(const char *said, char *sentence, size_t size) {
    static const char check[] = "CHECK constraint failed: ",
                      missing[] = "NOT NULL constraint failed: ";
    if (!strncmp(said, check, strlen(check)))
        snprintf(sentence, size, "%s", said + strlen(check));
    else if (!strncmp(said, missing, strlen(missing)))
        snprintf(sentence, size, "%s: is required", said + strlen(missing));
    else
        snprintf(sentence, size, "%s", said);
}

static inline void see(const char *sentence) {
    if (was_seen(sentence))
        return;
    assert_non_null(seen = realloc(seen, (seen_count + 1) * sizeof *seen));
    assert_non_null(seen[seen_count] = malloc(strlen(sentence) + 1));
    strcpy(seen[seen_count++], sentence);
}

/* A sentence begins with the name of a table or view, and mostly a column, then a colon; or SQLite
 * names the column. */
static inline bool names_its_place(const char *sentence) {
    if (strstr(sentence, "cannot store "))
        return strchr(strstr(sentence, " column "), '.') != NULL;
    size_t length = strspn(sentence, "abcdefghijklmnopqrstuvwxyz_");
    if (sentence[length] == '.')
        length += 1 + strspn(sentence + length + 1, "abcdefghijklmnopqrstuvwxyz0123456789_");
    return length && sentence[length] == ':' && sentence[length + 1] == ' ';
}

/* The statement is refused: with an error that contains `expect`, or, where it says so, skipped;
 * nothing changes. */
static inline void refuse_once(const char *sql, const char *expect, bool may_skip) {
    uint64_t before = fingerprint();
    sqlite3_int64 changes = sqlite3_total_changes64(db);
    char sentence[512];
    int code = sqlite3_exec(db, sql, NULL, NULL, NULL);
    sentence_of(sqlite3_errmsg(db), sentence, sizeof sentence);
    uint64_t after = fingerprint();
    if (code == SQLITE_OK && (!may_skip || sqlite3_total_changes64(db) != changes))
        fail_msg("taken: %.400s", sql);
    if (before != after)
        fail_msg("left something behind (%s): %.400s", code ? sentence : "skipped", sql);
    if (code == SQLITE_OK)
        return;
    see(sentence);
    if (!names_its_place(sentence))
        fail_msg("names no table and column: %s\n  of: %.400s", sentence, sql);
    if (!strncmp(sentence, "date.text: ",
                 11)) /* the dictionary's own words, when OR REPLACE overrides its IGNORE */
        return;
    if (expect && !strstr(sentence, expect))
        fail_msg("says '%s', not '%s'\n  of: %.400s", sentence, expect, sql);
    if (expected_place && !strstr(sentence, expected_place))
        fail_msg("says '%s', not of %s\n  of: %.400s", sentence, expected_place, sql);
}

/* Refused as it stands and under OR IGNORE and OR REPLACE. */
static inline void refuse(const char *expect, const char *format, ...) {
    static const char *const verbs[] = {"INSERT INTO ", "UPDATE "};
    va_list arguments;
    va_start(arguments, format);
    char *sql = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    refuse_once(sql, expect, false);
    for (size_t i = 0; i < COUNT(verbs); i++)
        if (!strncmp(sql, verbs[i], strlen(verbs[i])) && strncmp(sql, "UPDATE OR ", 10) != 0) {
            const char *rest = sql + strlen(verbs[i]), *into = i ? "" : "INTO ";
            char *ignore = format_text("%.6s OR IGNORE %s%s", sql, into, rest);
            char *replace = format_text("%.6s OR REPLACE %s%s", sql, into, rest);
            refuse_once(ignore, expect, true);
            refuse_once(replace, expect, false);
            sqlite3_free(ignore);
            sqlite3_free(replace);
        }
    sqlite3_free(sql);
}

/* Each RAISE message and constraint name in schema.sql; those that `ours` claims must have been
 * seen. */
static inline void assert_all_seen(bool (*ours)(const char *sentence)) {
    static const struct {
        const char *before;
        char quote;
    } marks[] = {{"RAISE(ABORT, '", '\''}, {"CONSTRAINT \"", '"'}};
    size_t missing = 0, found = 0;
    for (size_t m = 0; m < COUNT(marks); m++)
        for (const char *at = schema_text; (at = strstr(at, marks[m].before));) {
            char sentence[512];
            at += strlen(marks[m].before);
            size_t length = strcspn(at, marks[m].quote == '"' ? "\"" : "'");
            assert_true(length < sizeof sentence);
            memcpy(sentence, at, length);
            sentence[length] = 0;
            if (!ours(sentence))
                continue;
            found++;
            if (!was_seen(sentence)) {
                if (missing++ < 20)
                    print_error("never seen: %s\n", sentence);
            }
        }
    assert_true(found > 0);
    assert_int_equal(missing, 0);
}

/* --- a small registry: two records of each kind, and one row of each noun
 * ------------------------------- */

static inline sqlite3_int64 id_of(const char *kind, int which) {
    return ask_integer("SELECT id FROM record WHERE uid = '%s/%d'", kind, which);
}

/* The first kind of several, any of them when there are none. */
static inline const char *first_kind(unsigned kinds) {
    return noun_of_kind(kinds ? kinds & (~kinds + 1) : ACCORD_KIND_PLACE)->name;
}

/* What a row noun stands beside here. */
static inline const char *owner_kind(const noun *n) {
    return n == &action_noun ? "agreement" : first_kind(n->owners);
}

/* A value that the field takes, as SQL; malloc'ed. `other`: another one. */
static inline char *good_value(const noun *n, const field *f, bool other) {
    if (n == &citation_noun && !strcmp(f->name, "stance")) /* what a claimed value needs */
        return format_text(other ? "'supports'" : "'disputes'");
    if (n == &citation_noun && !strcmp(f->name, "attribute")) /* one that any record has */
        return format_text(other ? "'notes'" : "'name'");
    switch (f->type) {
    case TYPE_REF:
        return format_text("%lld", id_of(first_kind(f->kinds), other ? 3 : 2));
    case TYPE_CODE:
        return format_text("'%s'", ask("SELECT %s(code) FROM term WHERE vocabulary = '%s'",
                                       other ? "max" : "min", f->vocabulary));
    case TYPE_LIFECYCLE:
        return format_text("'%s'", ask("SELECT %s(action_type) FROM lifecycle WHERE kind = '%s'",
                                       other ? "max" : "min", owner_kind(n)));
    case TYPE_TARGET:
    case TYPE_FOLLOWS: /* a slot of the first owner's: its first row of another noun, or of this one
                        */
        return format_text(
            "%lld",
            ask_integer("SELECT slot FROM slots WHERE record = %lld AND entity %s '%s' ORDER BY "
                        "slot %s LIMIT 1",
                        id_of(owner_kind(n), 1), f->type == TYPE_FOLLOWS ? "=" : "<>", n->name,
                        other ? "DESC" : "ASC"));
    case TYPE_INTEGER:
        return format_text(other ? "7" : "3");
    default:
        break;
    }
    static const char *const texts[][2] = {
        [TYPE_TEXT] = {"'a\nb'", "'c'"},
        [TYPE_LINE] = {"'line'", "'other line'"},
        [TYPE_NAME] = {"'Name'", "'Other name'"},
        [TYPE_DATE] = {"'2024-02-03'", "'2024-02'"},
        [TYPE_END] = {"'2024-02-04'", "'..'"},
        [TYPE_TIME] = {"'09:30'", "'23:59:59'"},
        [TYPE_DURATION] = {"'P3Y'", "'P1Y6M'"},
        [TYPE_DECIMAL] = {"'12.50'", "'-3'"},
        [TYPE_COUNTRY] = {"'VN'", "'JP'"},
        [TYPE_CURRENCY] = {"'USD'", "'VND'"},
        [TYPE_LANGUAGE] = {"'vi'", "'zh-Hant-TW'"},
        [TYPE_SHA256] = {"'0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'",
                         "'1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'"},
        [TYPE_TRISTATE] = {"'yes'", "'no'"},
        [TYPE_FOLDED] = {"'name'", "'other name'"},
    };
    if (f->type >= COUNT(texts) || !texts[f->type][0])
        fail_msg("%s.%s: the tests know no value of its type", n->name, f->name);
    if (f->type == TYPE_DATE &&
        strstr(f->name, "end_date")) /* of the later ones, lest it end before it starts */
        return format_text(other ? "'2024-02-05'" : "'2024-02-04'");
    return format_text("%s", texts[f->type][other]);
}

/* The fields that any row of the noun needs. */
static inline bool is_needed(const noun *n, const field *f) {
    return (f->flags & REQUIRED) || (n->rule && n != &citation_noun && f->type == TYPE_REF) ||
           (n == &citation_noun && !strcmp(f->name, "stance"));
}

/* INSERT of a row with what it needs and one more value; malloc'ed. key: "id", or "record, slot".
 */
static inline char *insert_sql(const noun *n, const char *key, const field *more,
                               const char *value) {
    char *columns = format_text("%s", n->kind ? "id" : "record, slot"),
         *values = format_text("%s", key);
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        if (f != more && !is_needed(n, f))
            continue;
        char *good = f == more ? NULL : good_value(n, f, (f->flags & UNIQUE) && more);
        char *more_columns = format_text("%s, %s", columns, f->name);
        char *more_values = format_text("%s, %s", values, f == more ? value : good);
        sqlite3_free(columns);
        sqlite3_free(values);
        sqlite3_free(good);
        columns = more_columns;
        values = more_values;
    }
    char *sql = format_text("INSERT INTO %s (%s) VALUES (%s)", n->name, columns, values);
    sqlite3_free(columns);
    sqlite3_free(values);
    return sql;
}

/* The slot of the row of a noun that fill_registry made. */
static inline sqlite3_int64 slot_of(const noun *n) {
    return ask_integer("SELECT min(slot) FROM %s WHERE record = %lld", n->name,
                       id_of(owner_kind(n), 1));
}

static inline void fill_registry(void) {
    for (int which = 1; which <= 3; which++)
        for (const noun *const *n = nouns; *n; n++)
            if ((*n)->kind)
                run_format("INSERT INTO record (uid, kind) VALUES ('%s/%d', '%s')", (*n)->name,
                           which, (*n)->name);
    for (int which = 1; which <= 3; which++)
        for (const noun *const *n = nouns; *n; n++)
            if ((*n)->kind) {
                char *key = format_text("%lld", id_of((*n)->name, which));
                char *sql = insert_sql(*n, key, NULL, NULL);
                run(sql);
                sqlite3_free(sql);
                sqlite3_free(key);
            }
    for (const noun *const *n = nouns; *n; n++)
        if (!(*n)->kind) {
            sqlite3_int64 owner = id_of(owner_kind(*n), 1);
            char *key =
                format_text("%lld, %lld", owner,
                            ask_integer("SELECT next_slot FROM record WHERE id = %lld", owner));
            char *sql = insert_sql(*n, key, NULL, NULL);
            run(sql);
            sqlite3_free(sql);
            sqlite3_free(key);
        }
}

#endif
