/* ICU: names in its Latin transliteration, found when equal, begun, or by all their words. */
#include "peers.h"

#ifndef WITH_ICU

const char *icu_fold(const char *text) {
    (void)text;
    return NULL;
}

static const char *load(const lines *things) {
    (void)things;
    return "built without ICU (libicu-dev)";
}

const peer icu_keys = {"ICU", load, NULL, NULL, false};

#else

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include <unicode/uloc.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

enum { LONGEST = 2048 };

static sqlite3 *db;
enum { EQUAL, BEGUN, WORDS, WAYS };
static sqlite3_stmt *ways[WAYS];

const char *icu_fold(const char *text) {
    static UTransliterator *rule;
    static char folded[4 * LONGEST];
    UChar letters[LONGEST];
    UErrorCode error = U_ZERO_ERROR;
    if (!rule) {
        UChar id[128];
        u_uastrcpy(id, "Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower");
        rule = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
        if (U_FAILURE(error))
            stop("ICU", u_errorName(error));
    }
    int32_t length, limit;
    u_strFromUTF8(letters, LONGEST / 2, &length, text, -1, &error);
    limit = length;
    utrans_transUChars(rule, letters, &length, LONGEST, 0, &limit, &error);
    u_strToUTF8(folded, (int32_t)sizeof folded, NULL, letters, length, &error);
    if (U_FAILURE(error))
        stop("ICU", u_errorName(error));
    return folded;
}

static void must(int rc) {
    if (rc != SQLITE_OK && rc != SQLITE_DONE)
        stop("ICU", sqlite3_errmsg(db));
}

static void add_words(sqlite3_stmt *add, char *folded, size_t thing) {
    for (char *word = strtok(folded, " -'.,"); word; word = strtok(NULL, " -'.,")) {
        sqlite3_bind_text(add, 1, word, -1, SQLITE_STATIC);
        sqlite3_bind_int64(add, 2, (sqlite3_int64)thing);
        must(sqlite3_step(add));
        sqlite3_reset(add);
    }
}

static const char *load(const lines *things) {
    static const char *const finds[WAYS] = {
        [EQUAL] = "SELECT uid FROM name WHERE folded = ?1 ORDER BY text <> ?2 LIMIT 30",
        [BEGUN] = "SELECT uid FROM name WHERE folded > ?1 AND folded < ?1 || char(1114111) "
                  "ORDER BY length(folded) LIMIT 30",
        [WORDS] = "SELECT n.uid FROM word w JOIN name n ON n.rowid = w.name WHERE w.word IN "
                  "(SELECT value FROM json_each(?1)) GROUP BY n.rowid HAVING count(DISTINCT "
                  "w.word) = json_array_length(?1) ORDER BY length(n.folded) LIMIT 30"};
    sqlite3_stmt *add, *add_word;
    must(sqlite3_open(":memory:", &db));
    must(sqlite3_exec(db,
                      "CREATE TABLE name (folded TEXT, uid TEXT, text TEXT);"
                      "CREATE TABLE word (word TEXT, name INTEGER);"
                      "CREATE INDEX name_folded ON name (folded);"
                      "CREATE INDEX word_word ON word (word, name); BEGIN",
                      NULL, NULL, NULL));
    must(sqlite3_prepare_v2(db, "INSERT INTO name VALUES (?1, ?2, ?3)", -1, &add, NULL));
    must(sqlite3_prepare_v2(db, "INSERT INTO word VALUES (?1, ?2)", -1, &add_word, NULL));
    for (size_t i = 0; i < things->count; i++)
        for (int j = FIRST_NAME; j < things->items[i].count; j++) {
            char folded[4 * LONGEST];
            snprintf(folded, sizeof folded, "%s", icu_fold(things->items[i].fields[j]));
            sqlite3_bind_text(add, 1, folded, -1, SQLITE_STATIC);
            sqlite3_bind_text(add, 2, things->items[i].fields[ID], -1, SQLITE_STATIC);
            sqlite3_bind_text(add, 3, things->items[i].fields[j], -1, SQLITE_STATIC);
            must(sqlite3_step(add));
            sqlite3_reset(add);
            add_words(add_word, folded, (size_t)sqlite3_last_insert_rowid(db));
        }
    sqlite3_finalize(add);
    sqlite3_finalize(add_word);
    must(sqlite3_exec(db, "COMMIT; ANALYZE", NULL, NULL, NULL));
    for (int i = 0; i < WAYS; i++)
        must(sqlite3_prepare_v2(db, finds[i], -1, &ways[i], NULL));
    return NULL;
}

/* The words as a list of JSON; characters that would need an escape part words. */
static void list_words(const char *folded, char *list, size_t size) {
    size_t at = 0;
    list[at++] = '[';
    for (const char *p = folded; *p && at + 300 < size;) {
        size_t n = strcspn(p, " -'.,\"\\");
        if (n && n < 256) {
            at +=
                (size_t)snprintf(list + at, size - at, "%s\"%.*s\"", at > 1 ? "," : "", (int)n, p);
        }
        p += n + (p[n] != 0);
    }
    list[at++] = ']';
    list[at] = 0;
}

static void find(const char *query, hits *found) {
    char folded[4 * LONGEST], list[2 * LONGEST];
    snprintf(folded, sizeof folded, "%s", icu_fold(query));
    list_words(folded, list, sizeof list);
    for (int i = 0; i < WAYS && found->count < MOST_HITS; i++) {
        sqlite3_bind_text(ways[i], 1, i == WORDS ? list : folded, -1, SQLITE_STATIC);
        if (i == EQUAL)
            sqlite3_bind_text(ways[i], 2, query, -1, SQLITE_STATIC);
        while (sqlite3_step(ways[i]) == SQLITE_ROW)
            add_hit(found, (const char *)sqlite3_column_text(ways[i], 0));
        sqlite3_reset(ways[i]);
    }
}

static void finish(void) {
    for (int i = 0; i < WAYS; i++)
        sqlite3_finalize(ways[i]);
    sqlite3_close(db);
}

const peer icu_keys = {"ICU", load, find, finish, false};

#endif
