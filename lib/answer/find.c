/* Which record a word names: by uid, by scheme:code, by exact name, by folded name. */
#include "find.h"

#include <stdlib.h>
#include <string.h>

#include "../record/record.h"
#include "../text/fold.h"
#include "../text/spelling.h"

typedef struct found {
    accord_id *ids;
    size_t count, capacity;
} found;

static int take(accord *db, found *f, accord_id id) {
    for (size_t i = 0; i < f->count; i++)
        if (f->ids[i] == id)
            return ACCORD_OK;
    if (f->count == f->capacity) {
        size_t capacity = f->capacity ? f->capacity * 2 : 8;
        accord_id *grown = realloc(f->ids, capacity * sizeof *grown);
        if (!grown)
            return store_fail(db, ACCORD_NOMEM, "out of memory");
        f->ids = grown;
        f->capacity = capacity;
    }
    f->ids[f->count++] = id;
    return ACCORD_OK;
}

static void append_kinds(text_buffer *sql, unsigned kinds) {
    if (!kinds)
        return;
    text_append_string(sql, " AND r.kind IN (");
    const char *between = "";
    for (unsigned k = 1; k <= ACCORD_KIND_SOURCE; k <<= 1)
        if (kinds & k) {
            text_append_format(sql, "%s'%s'", between, accord_kind_name(k));
            between = ", ";
        }
    text_append_string(sql, ")");
}

/* Records of the kinds that the condition holds for; its values are ?1, ?2 and ?3. */
static int collect(accord *db, unsigned kinds, const char *from, const char *a, const char *b,
                   const char *c, found *f) {
    text_buffer sql = {0};
    store_statement *rows = NULL;
    text_append_format(&sql, "SELECT DISTINCT r.id FROM %s", from);
    append_kinds(&sql, kinds);
    text_append_string(&sql, " ORDER BY r.id LIMIT 1000");
    int status = sql.failed ? store_fail(db, ACCORD_NOMEM, "out of memory")
                            : store_prepare(db, text_string(&sql), &rows);
    text_free(&sql);
    if (status)
        return status;
    store_bind_text(rows, 1, a, -1);
    if (b)
        store_bind_text(rows, 2, b, -1);
    if (c)
        store_bind_text(rows, 3, c, -1);
    while (!status && (status = store_step(rows)) == ACCORD_ROW)
        status = take(db, f, store_integer(rows, 0));
    store_finalize(rows);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

static int by_code(accord *db, unsigned kinds, const char *word, const char *day, found *f) {
    const char *colon = strchr(word, ':');
    if (!colon || colon == word || !colon[1])
        return ACCORD_OK;
    text_buffer scheme = {0};
    text_append(&scheme, word, (size_t)(colon - word));
    int status = collect(
        db, kinds,
        day ? "identifier i JOIN record r ON r.id = i.record WHERE i.scheme = ?1 AND i.code = ?2 "
              "AND "
              "coalesce((SELECT earliest FROM date WHERE text = i.start_date), '') <= ?3 AND ?3 <= "
              "coalesce((SELECT latest FROM date WHERE text = i.end_date), '9999-12-31')"
            : "identifier i JOIN record r ON r.id = i.record WHERE i.scheme = ?1 AND i.code = ?2",
        text_string(&scheme), colon + 1, day, f);
    text_free(&scheme);
    return status;
}

/* Names that the shell wrote are folded only at the next open for writing: look at them one by one.
 */
static int by_pending(accord *db, unsigned kinds, const char *folded, found *f) {
    text_buffer sql = {0}, one = {0};
    store_statement *rows = NULL;
    text_append_string(
        &sql,
        "SELECT r.id, n.text FROM name n JOIN record r ON r.id = n.record WHERE n.folded IS NULL");
    append_kinds(&sql, kinds);
    int status = sql.failed ? store_fail(db, ACCORD_NOMEM, "out of memory")
                            : store_prepare(db, text_string(&sql), &rows);
    while (!status && (status = store_step(rows)) == ACCORD_ROW) {
        status = fold_name(store_text(rows, 1), store_text_length(rows, 1), &one)
                     ? store_fail(db, ACCORD_NOMEM, "out of memory")
                     : ACCORD_OK;
        if (!status && !strcmp(text_string(&one), folded))
            status = take(db, f, store_integer(rows, 0));
    }
    store_finalize(rows);
    text_free(&sql);
    text_free(&one);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

static int by_folded(accord *db, unsigned kinds, const char *folded, found *f) {
    if (!*folded)
        return ACCORD_OK;
    int status = collect(db, kinds, "name n JOIN record r ON r.id = n.record WHERE n.folded = ?1",
                         folded, NULL, NULL, f);
    return status ? status : by_pending(db, kinds, folded, f);
}

/* The places of these types that have the folded name. */
static int by_type(accord *db, const char *folded, size_t n, unsigned types, found *f) {
    text_buffer from = {0}, name = {0};
    const char *code, *between = "";
    text_append(&name, folded, n);
    text_append_string(&from, "name n JOIN record r ON r.id = n.record JOIN place p ON p.id = r.id "
                              "WHERE n.folded = ?1 AND p.type IN (");
    for (unsigned i = 0; (code = place_type_code(i)); i++)
        if (types >> i & 1) {
            text_append_format(&from, "%s'%s'", between, code);
            between = ", ";
        }
    text_append_string(&from, ")");
    int status = from.failed || name.failed ? store_fail(db, ACCORD_NOMEM, "out of memory")
                                            : collect(db, ACCORD_KIND_PLACE, text_string(&from),
                                                      text_string(&name), NULL, NULL, f);
    text_free(&from);
    text_free(&name);
    return status;
}

static size_t words_length(const char *folded, size_t words) {
    const char *p = folded;
    for (; words && *p; words--) {
        p += strcspn(p, " ");
        p += *p == ' ';
    }
    return (size_t)(p - folded);
}

/* "tỉnh Yên Bái", "Yen Bai Province", 美作市 for 美作: the name without the type word, among places
 * of that type. */
static int by_type_word(accord *db, unsigned kinds, const char *word, const char *folded,
                        found *f) {
    if (kinds && !(kinds & ACCORD_KIND_PLACE))
        return ACCORD_OK;
    spelling s = {0};
    int status =
        spell(&s, word, strlen(word)) ? store_fail(db, ACCORD_NOMEM, "out of memory") : ACCORD_OK;
    size_t words = 1;
    for (const char *p = folded; *p; p++)
        words += *p == ' ';
    if (!status && s.after && s.after < words) {
        size_t n = words_length(folded, words - s.after);
        status = by_type(db, folded, n - 1, s.after_types, f);
    }
    if (!status && !f->count && s.before && s.before < words) {
        size_t at = words_length(folded, s.before);
        status = by_type(db, folded + at, strlen(folded + at), s.before_types, f);
    }
    if (!status && !f->count && s.count == 1 && s.words[0].cjk && s.words[0].bare.length)
        status = by_type(db, piece_text(&s, s.words[0].bare), s.words[0].bare.length,
                         s.words[0].ending, f);
    spelling_free(&s);
    return status;
}

static int find_all(accord *db, unsigned kinds, const char *word, const char *day, found *f) {
    text_buffer nfc = {0}, folded = {0};
    int status = collect(db, kinds, "record r WHERE r.uid = ?1", word, NULL, NULL, f);
    if (!status && !f->count)
        status = by_code(db, kinds, word, day, f);
    int changed = text_clean_name(word, strlen(word), &nfc, NULL);
    const char *clean = changed == TEXT_CHANGED ? text_string(&nfc) : word;
    if (!status && !f->count)
        status =
            changed == TEXT_NOMEM
                ? store_fail(db, ACCORD_NOMEM, "out of memory")
                : collect(db, kinds, "name n JOIN record r ON r.id = n.record WHERE n.text = ?1",
                          clean, NULL, NULL, f);
    if (!status && !f->count && fold_name(clean, strlen(clean), &folded))
        status = store_fail(db, ACCORD_NOMEM, "out of memory");
    if (!status && !f->count)
        status = by_folded(db, kinds, text_string(&folded), f);
    if (!status && !f->count)
        status = by_type_word(db, kinds, clean, text_string(&folded), f);
    text_free(&nfc);
    text_free(&folded);
    return status;
}

int accord_find(accord *db, unsigned kinds, const char *word, const char *day, accord_id *id) {
    found f = {0};
    if (!db)
        return ACCORD_MISUSE;
    if (!word)
        return store_fail(db, ACCORD_MISUSE, "the word to find is missing");
    if (!id)
        return store_fail(db, ACCORD_MISUSE, "where the id goes is missing");
    if (text_utf8_error(word, strlen(word)) >= 0)
        return store_fail(db, ACCORD_INVALID, "the word to find is not UTF-8");
    if (day && !text_is_day(day))
        return store_fail(db, ACCORD_INVALID, "'%s' is not a day (YYYY-MM-DD)", day);
    store_extension *extension = store_extension_of(db);
    free(extension->candidates);
    extension->candidates = NULL;
    extension->candidate_count = 0;
    int status = find_all(db, kinds, word, day, &f);
    if (!status && f.count == 1)
        *id = f.ids[0];
    if (!status && !f.count)
        status = store_fail(db, ACCORD_NOTFOUND, "nothing is called '%s'", word);
    if (!status && f.count > 1) {
        extension->candidates = f.ids;
        extension->candidate_count = f.count;
        return store_fail(db, ACCORD_AMBIGUOUS, "'%s' fits %zu records", word, f.count);
    }
    free(f.ids);
    return status ? status : store_ok(db);
}

size_t accord_candidates(accord *db, const accord_id **ids) {
    if (!db)
        return 0;
    if (ids)
        *ids = store_extension_of(db)->candidates;
    return store_extension_of(db)->candidate_count;
}

int find_outside(accord *db, accord_id id, const char *day, bool *before, bool *after) {
    store_statement *statement;
    int status = store_prepare(
        db,
        "SELECT coalesce(s.earliest > ?2, 0), coalesce(e.latest < ?2, 0) FROM (SELECT start_date, "
        "end_date FROM place WHERE id = ?1 UNION ALL SELECT start_date, end_date FROM "
        "organization WHERE id = ?1) l LEFT JOIN date s ON s.text = l.start_date LEFT JOIN "
        "date e ON e.text = l.end_date",
        &statement);
    *before = *after = false;
    if (status)
        return status;
    store_bind_integer(statement, 1, id);
    store_bind_text(statement, 2, day, -1);
    status = store_step(statement);
    if (status == ACCORD_ROW) {
        *before = store_integer(statement, 0);
        *after = store_integer(statement, 1);
        status = ACCORD_OK;
    }
    store_finalize(statement);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

int accord_find_as_of(accord *db, unsigned kinds, const char *word, const char *day,
                      accord_id *id) {
    int status = accord_find(db, kinds, word, day, id);
    if (status != ACCORD_AMBIGUOUS || !day)
        return status;
    store_extension *extension = store_extension_of(db);
    size_t left = 0;
    accord_id only = 0;
    for (size_t i = 0; i < extension->candidate_count; i++) {
        bool before, after;
        int read = find_outside(db, extension->candidates[i], day, &before, &after);
        if (read)
            return read;
        if (!before && !after && !left++)
            only = extension->candidates[i];
    }
    if (left != 1)
        return store_fail(db, ACCORD_AMBIGUOUS, "'%s' fits %zu records", word,
                          extension->candidate_count);
    *id = only;
    return store_ok(db);
}
