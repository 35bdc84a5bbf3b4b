/* SQLite's full-text search with each of two tokenizers. */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "peers.h"

static sqlite3 *db;
static sqlite3_stmt *find_words, *find_trigrams;

static void must(int rc) {
    if (rc != SQLITE_OK && rc != SQLITE_DONE)
        stop("fts5", sqlite3_errmsg(db));
}

static const char *load(const lines *things, const char *table, const char *tokenizer,
                        sqlite3_stmt **find) {
    sqlite3_stmt *add;
    char sql[512];
    if (!db)
        must(sqlite3_open(":memory:", &db));
    snprintf(sql, sizeof sql,
             "CREATE VIRTUAL TABLE %s USING fts5(name, uid UNINDEXED, tokenize = '%s'); BEGIN",
             table, tokenizer);
    must(sqlite3_exec(db, sql, NULL, NULL, NULL));
    snprintf(sql, sizeof sql, "INSERT INTO %s (name, uid) VALUES (?1, ?2)", table);
    must(sqlite3_prepare_v2(db, sql, -1, &add, NULL));
    for (size_t i = 0; i < things->count; i++)
        for (int j = FIRST_NAME; j < things->items[i].count; j++) {
            sqlite3_bind_text(add, 1, things->items[i].fields[j], -1, SQLITE_STATIC);
            sqlite3_bind_text(add, 2, things->items[i].fields[ID], -1, SQLITE_STATIC);
            must(sqlite3_step(add));
            sqlite3_reset(add);
        }
    sqlite3_finalize(add);
    must(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL));
    snprintf(sql, sizeof sql, "SELECT uid FROM %s WHERE %s MATCH ?1 ORDER BY rank LIMIT 30", table,
             table);
    must(sqlite3_prepare_v2(db, sql, -1, find, NULL));
    return NULL;
}

/* Each word quoted, so that none is syntax: names that have all of them. */
static void quote(const char *query, char *words, size_t size) {
    size_t at = 0;
    for (const char *p = query; *p && at + 8 < size;) {
        size_t length = strcspn(p, " ");
        words[at++] = '"';
        for (size_t i = 0; i < length && at + 4 < size; i++) {
            if (p[i] == '"')
                words[at++] = '"';
            words[at++] = p[i];
        }
        words[at++] = '"';
        words[at++] = ' ';
        p += length + (p[length] == ' ');
    }
    words[at] = 0;
}

static void find(sqlite3_stmt *rows, const char *query, hits *found) {
    char words[2048];
    quote(query, words, sizeof words);
    sqlite3_bind_text(rows, 1, words, -1, SQLITE_STATIC);
    while (sqlite3_step(rows) == SQLITE_ROW)
        add_hit(found, (const char *)sqlite3_column_text(rows, 0));
    sqlite3_reset(rows);
}

static const char *load_words(const lines *things) {
    return load(things, "words", "unicode61 remove_diacritics 2", &find_words);
}

static const char *load_trigrams(const lines *things) {
    return load(things, "trigrams", "trigram", &find_trigrams);
}

static void by_words(const char *query, hits *found) {
    find(find_words, query, found);
}

static void by_trigrams(const char *query, hits *found) {
    find(find_trigrams, query, found);
}

static void finish(void) {
    sqlite3_finalize(find_words);
    sqlite3_finalize(find_trigrams);
    sqlite3_close(db);
    db = NULL;
    find_words = find_trigrams = NULL;
}

const peer fts5_words = {"fts5 unicode61", load_words, by_words, finish, false};
const peer fts5_trigrams = {"fts5 trigram", load_trigrams, by_trigrams, finish, false};
