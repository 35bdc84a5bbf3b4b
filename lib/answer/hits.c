/* What a search or a listing gives, one by one. */
#include <accord/search.h>

#include <stdlib.h>
#include <string.h>

#include "../record/record.h"
#include "search.h"

const char *accord_how_name(int how) {
    static const char *const names[] = {"", "exact", "equal", "words", "prefix", "near", "text"};
    return how > 0 && how <= ACCORD_HOW_TEXT ? names[how] : "";
}

/* --- the cursor
 * ---------------------------------------------------------------------------------------------- */

enum { KEY_HIT = 499, KEY_HIT_TEXT };
enum { HITS_AT_ONCE = 32 };

/* A hit as it is lent; its texts are offsets, 0: NULL. */
typedef struct read_hit {
    const found_hit *found;
    unsigned kind;
    size_t uid, name, matched;
} read_hit;

typedef struct hit_list {
    found_hit *hits;
    size_t count, next; /* the first one that is not read yet */
    read_hit read[HITS_AT_ONCE];
    size_t read_count;
    text_buffer text;
    accord_hit lent;
} hit_list;

static void release_hits(accord_cursor *cursor) {
    hit_list *list = cursor->list;
    if (!list)
        return;
    free(list->hits);
    text_free(&list->text);
    free(list);
}

static size_t keep(hit_list *list, store_statement *row, int column) {
    size_t at = list->text.length;
    const char *text = store_text(row, column);
    if (!text)
        return 0;
    text_append(&list->text, text, store_text_length(row, column));
    text_append_char(&list->text, 0);
    return at;
}

/* The text that has the words; *there: it still stands in the record. */
static int read_text(accord *db, hit_list *list, read_hit *hit, bool *there) {
    store_statement *row;
    int status = store_keep(db, KEY_HIT_TEXT,
                            "SELECT text FROM texts WHERE record = ?1 LIMIT 1 OFFSET ?2", &row);
    if (status)
        return status;
    store_bind_integer(row, 1, hit->found->record);
    store_bind_integer(row, 2, hit->found->slot);
    status = store_step(row);
    *there = status == ACCORD_ROW;
    if (*there)
        hit->matched = keep(list, row, 0);
    store_reset(row);
    return status == ACCORD_ROW || status == ACCORD_DONE ? ACCORD_OK : status;
}

/* *there: the record was not removed since. */
static int read_hit_of(accord *db, hit_list *list, read_hit *hit, bool *there) {
    store_statement *row;
    int status =
        store_keep(db, KEY_HIT,
                   "SELECT r.uid, r.kind,\n" /* in the order of the key: nothing to sort */
                   "    coalesce((SELECT text FROM name WHERE record = r.id AND type = 'preferred' "
                   "ORDER BY slot LIMIT 1),\n"
                   "        (SELECT text FROM name WHERE record = r.id ORDER BY slot LIMIT 1)),\n"
                   "    (SELECT text FROM name WHERE record = r.id AND slot = ?2)\n"
                   "FROM record r WHERE r.id = ?1",
                   &row);
    *there = false;
    if (status)
        return status;
    store_bind_integer(row, 1, hit->found->record);
    store_bind_integer(row, 2, hit->found->slot);
    status = store_step(row);
    if (status == ACCORD_ROW) {
        const char *kind = store_text(row, 1);
        hit->kind = kind ? accord_kind_named(kind) : 0;
        hit->uid = keep(list, row, 0);
        hit->name = keep(list, row, 2);
        hit->matched = keep(list, row, 3);
        *there = true;
    }
    store_reset(row);
    status = status == ACCORD_ROW || status == ACCORD_DONE ? ACCORD_OK : status;
    return !status && *there && hit->found->how == ACCORD_HOW_TEXT ? read_text(db, list, hit, there)
                                                                   : status;
}

/* Some at once: a cursor that is not at its end holds neither the file nor a statement. */
static int read_some(accord *db, hit_list *list) {
    int status = ACCORD_OK;
    list->read_count = 0;
    text_clear(&list->text);
    text_append_char(&list->text, 0);
    while (list->next < list->count && list->read_count < HITS_AT_ONCE && !status) {
        read_hit *hit = &list->read[list->read_count];
        bool there;
        *hit = (read_hit){.found = &list->hits[list->next++]};
        status = read_hit_of(db, list, hit, &there);
        list->read_count += there;
    }
    return status              ? status
           : list->text.failed ? store_fail(db, ACCORD_NOMEM, "out of memory")
                               : ACCORD_OK;
}

/* A cursor over hits; takes what `hits` points to. */
static int hit_cursor(accord *db, found_hit *hits, size_t count, accord_cursor **rows) {
    accord_cursor *cursor = cursor_new(db);
    hit_list *list = cursor ? calloc(1, sizeof *list) : NULL;
    if (!list) {
        free(hits);
        accord_cursor_close(cursor);
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    }
    list->hits = hits;
    list->count = count;
    cursor->list = list;
    cursor->release_list = release_hits;
    int status = read_some(db, list);
    if (status) {
        accord_cursor_close(cursor);
        return status;
    }
    *rows = cursor;
    return store_ok(db);
}

int accord_search(accord *db, unsigned kinds, const char *words, int limit, accord_cursor **rows) {
    store_statement *held;
    found_hit *hits;
    size_t count;
    if (!db)
        return ACCORD_MISUSE;
    if (!rows || !words || limit < 0)
        return store_fail(db, ACCORD_MISUSE, "%s",
                          !rows    ? "where the cursor goes is missing"
                          : !words ? "the words are missing"
                                   : "the limit is below 0");
    *rows = NULL;
    int status = search_hold(db, &held);
    if (!status)
        status =
            search_names(db, kinds, words, limit ? (size_t)limit : SEARCH_LIMIT, &hits, &count);
    if (!status)
        status = hit_cursor(db, hits, count, rows);
    search_release(held);
    return status;
}

int accord_hit_next(accord_cursor *rows, const accord_hit **hit) {
    int status = cursor_expect(rows, hit, release_hits, "hit", "hits");
    if (status)
        return status;
    hit_list *list = rows->list;
    *hit = NULL;
    while (rows->at == list->read_count && list->next < list->count) {
        store_statement *held;
        rows->at = 0;
        status = search_hold(rows->store.db, &held);
        if (!status)
            status = read_some(rows->store.db, list);
        search_release(held);
        if (status)
            return status;
    }
    if (rows->at == list->read_count)
        return ACCORD_DONE;
    const read_hit *h = &list->read[rows->at++];
    const char *text = text_string(&list->text);
    list->lent = (accord_hit){h->found->record,
                              text + h->uid,
                              h->kind,
                              h->name ? text + h->name : NULL,
                              h->matched ? text + h->matched : NULL,
                              h->found->how};
    *hit = &list->lent;
    return ACCORD_ROW;
}

/* --- by name
 * -------------------------------------------------------------------------------------------------
 */

int accord_listing(accord *db, unsigned kinds, accord_cursor **rows) {
    text_buffer sql = {0};
    store_statement *read = NULL;
    found_hit *hits = NULL;
    size_t count = 0, capacity = 0;
    if (!db)
        return ACCORD_MISUSE;
    if (!rows)
        return store_fail(db, ACCORD_MISUSE, "where the cursor goes is missing");
    *rows = NULL;
    text_append_string(&sql, "SELECT id, slot, kind FROM listing");
    const char *between = " WHERE kind IN (";
    for (unsigned k = 1; k <= ACCORD_KIND_SOURCE; k <<= 1)
        if (kinds & k) {
            text_append_format(&sql, "%s'%s'", between, accord_kind_name(k));
            between = ", ";
        }
    text_append_string(&sql, kinds ? ") ORDER BY sort_key, id" : " ORDER BY sort_key, id");
    int status = sql.failed ? store_fail(db, ACCORD_NOMEM, "out of memory")
                            : store_prepare(db, text_string(&sql), &read);
    while (!status && (status = store_step(read)) == ACCORD_ROW) {
        if (count == capacity) {
            capacity = capacity ? capacity * 2 : 256;
            found_hit *grown = realloc(hits, capacity * sizeof *grown);
            if (!grown) {
                status = store_fail(db, ACCORD_NOMEM, "out of memory");
                break;
            }
            hits = grown;
        }
        const char *kind = store_text(read, 2);
        hits[count++] = (found_hit){store_integer(read, 0),
                                    store_integer(read, 1),
                                    0,
                                    kind ? accord_kind_named(kind) : 0,
                                    ACCORD_HOW_EXACT,
                                    true,
                                    false};
        status = ACCORD_OK;
    }
    store_finalize(read);
    text_free(&sql);
    if (status != ACCORD_DONE) {
        free(hits);
        return status;
    }
    return hit_cursor(db, hits, count, rows);
}
