/* What a search or a listing gives, one by one. */
#include <accord/search.h>

#include <stdlib.h>
#include <string.h>

#include "../record/record.h"
#include "search.h"

enum { DEFAULT_LIMIT = 20 };

const char *accord_how_name(int how) {
    static const char *const names[] = {"", "exact", "equal", "words", "prefix", "near", "text"};
    return how > 0 && how <= ACCORD_HOW_TEXT ? names[how] : "";
}

/* A word of the query as one reading of it takes it. */
/* --- the cursor
 * ---------------------------------------------------------------------------------------------- */

typedef struct hit_list {
    found_hit *hits;
    size_t count;
    store_statement *read, *read_text;
    accord_hit lent;
} hit_list;

static void release_hits(accord_cursor *cursor) {
    hit_list *list = cursor->list;
    if (!list)
        return;
    free(list->hits);
    store_finalize(list->read);
    store_finalize(list->read_text);
    free(list);
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
    int status = store_prepare(
        db,
        "SELECT r.uid, r.kind, (SELECT text FROM name WHERE record = r.id ORDER BY type IS NOT "
        "'preferred', slot LIMIT 1), (SELECT text FROM name WHERE record = r.id AND slot = ?2) "
        "FROM record r WHERE r.id = ?1",
        &list->read);
    if (status) {
        accord_cursor_close(cursor);
        return status;
    }
    *rows = cursor;
    return store_ok(db);
}

int accord_search(accord *db, unsigned kinds, const char *words, int limit, accord_cursor **rows) {
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
    int status =
        search_names(db, kinds, words, limit ? (size_t)limit : DEFAULT_LIMIT, &hits, &count);
    return status ? status : hit_cursor(db, hits, count, rows);
}

int accord_hit_next(accord_cursor *rows, const accord_hit **hit) {
    int status = cursor_expect(rows, hit, release_hits, "hit", "hits");
    if (status)
        return status;
    hit_list *list = rows->list;
    *hit = NULL;
    while (rows->at < list->count) {
        const found_hit *h = &list->hits[rows->at++];
        store_reset(list->read);
        store_bind_integer(list->read, 1, h->record);
        store_bind_integer(list->read, 2, h->slot);
        status = store_step(list->read);
        if (status == ACCORD_DONE) /* removed since */
            continue;
        if (status != ACCORD_ROW)
            return status;
        const char *kind = store_text(list->read, 1);
        list->lent = (accord_hit){h->record,
                                  store_text(list->read, 0),
                                  kind ? accord_kind_named(kind) : 0,
                                  store_text(list->read, 2),
                                  store_text(list->read, 3),
                                  h->how};
        if (h->how == ACCORD_HOW_TEXT) {
            if (!list->read_text &&
                (status = store_prepare(
                     rows->store.db, "SELECT text FROM texts WHERE record = ?1 LIMIT 1 OFFSET ?2",
                     &list->read_text)))
                return status;
            store_reset(list->read_text);
            store_bind_integer(list->read_text, 1, h->record);
            store_bind_integer(list->read_text, 2, h->slot);
            if ((status = store_step(list->read_text)) == ACCORD_DONE)
                continue;
            if (status != ACCORD_ROW)
                return status;
            list->lent.matched = store_text(list->read_text, 0);
        }
        *hit = &list->lent;
        return ACCORD_ROW;
    }
    store_reset(list->read);
    return ACCORD_DONE;
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
                                    true};
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
