#include "keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../text/fold.h"
#include "../text/spelling.h"

enum { KEY_ADD_NAME_KEY = 480, KEY_ADD_NEAR, KEY_HAS_WORK, KEY_REMOVE_NAME_KEY, KEY_KIND };
enum { NAMES_AT_ONCE = 100000, PENDING_AT_ONCE = 20000, LONGEST_KEY = 60, LONGEST_ENDING = 24 };
enum { WHOLE, WORD, ENDING };

typedef struct queued_name {
    accord_id record;
    int64_t slot;
    size_t text, length;
    int depth; /* of the transaction it was added in */
} queued_name;

/* A row of name_key, its key a piece of the batch's text. */
typedef struct key_row {
    const char *key;
    uint32_t length;
    int part;
    accord_id record;
    int64_t slot;
} key_row;

typedef struct near_row {
    int64_t number;
    const char *word;
    uint32_t length;
} near_row;

/* A piece of text to which rows point: blocks that do not move. */
typedef struct block {
    struct block *next;
    size_t used;
    char bytes[65536];
} block;

typedef struct batch {
    accord *db;
    spelling spelling;
    block *blocks;
    key_row *rows;
    size_t count, capacity;
    near_row *near;
    size_t near_count, near_capacity;
    bool failed;
} batch;

static int no_memory(accord *db) {
    return store_fail(db, ACCORD_NOMEM, "out of memory");
}

/* --- the queue ---------------------------------------------------------------------------------
 */

void key_queue_free(key_queue *queue) {
    free(queue->names);
    text_free(&queue->text);
    *queue = (key_queue){0};
}

static void forget(key_queue *queue) {
    queue->count = 0;
    text_clear(&queue->text);
}

void key_queue_undo(key_queue *queue, int depth) {
    while (queue->count && queue->names[queue->count - 1].depth >= depth)
        queue->text.length = queue->names[--queue->count].text;
    if (!queue->count)
        forget(queue);
}

void key_queue_merge(key_queue *queue, int depth) {
    for (size_t i = queue->count; i-- > 0 && queue->names[i].depth >= depth;)
        queue->names[i].depth = depth - 1;
}

/* --- a batch of rows -----------------------------------------------------------------------------
 */

static const char *keep(batch *b, const char *text, size_t n) {
    if (!b->blocks || b->blocks->used + n > sizeof b->blocks->bytes) {
        block *more = n <= sizeof more->bytes ? malloc(sizeof *more) : NULL;
        if (!more) {
            b->failed = true;
            return NULL;
        }
        more->next = b->blocks;
        more->used = 0;
        b->blocks = more;
    }
    char *kept = b->blocks->bytes + b->blocks->used;
    memcpy(kept, text, n);
    b->blocks->used += n;
    return kept;
}

static bool room(void **rows, size_t count, size_t *capacity, size_t size) {
    if (count < *capacity)
        return true;
    size_t more = *capacity ? *capacity * 2 : 256;
    void *grown = realloc(*rows, more * size);
    if (!grown)
        return false;
    *rows = grown;
    *capacity = more;
    return true;
}

/* Cuts after `most` bytes at the latest, between characters. */
static size_t cut(const char *text, size_t n, size_t most) {
    if (n <= most)
        return n;
    while (most && ((unsigned char)text[most] & 0xC0) == 0x80)
        most--;
    return most;
}

static void add_key(batch *b, const char *key, size_t n, size_t most, int part, accord_id record,
                    int64_t slot) {
    n = cut(key, n, most);
    if (!n)
        return;
    void *rows = b->rows;
    if (!room(&rows, b->count, &b->capacity, sizeof *b->rows)) {
        b->failed = true;
        return;
    }
    b->rows = rows;
    b->rows[b->count++] = (key_row){keep(b, key, n), (uint32_t)n, part, record, slot};
}

static void add_near(batch *b, const char *word, size_t n) {
    int64_t hashes[MOST_NEAR];
    if (letter_count(word, n) < SHORTEST_NEAR)
        return;
    size_t count = near_hashes(word, n, hashes);
    const char *kept = count ? keep(b, word, n) : NULL;
    for (size_t i = 0; i < count; i++) {
        void *rows = b->near;
        if (!room(&rows, b->near_count, &b->near_capacity, sizeof *b->near)) {
            b->failed = true;
            return;
        }
        b->near = rows;
        b->near[b->near_count++] = (near_row){hashes[i], kept, (uint32_t)n};
    }
}

static void add_piece(batch *b, piece p, int part, accord_id record, int64_t slot) {
    add_key(b, piece_text(&b->spelling, p), p.length, LONGEST_KEY, part, record, slot);
}

/* A word, and its other form: kana say how long a vowel is, who types Latin letters may not. */
static void add_near_pieces(batch *b, piece p, piece other) {
    add_near(b, piece_text(&b->spelling, p), p.length);
    if (p.at != other.at)
        add_near(b, piece_text(&b->spelling, other), other.length);
}

/* What is written without blanks is found by each of its endings, too. */
static void add_endings(batch *b, piece p, accord_id record, int64_t slot) {
    const char *text = piece_text(&b->spelling, p), *end = text + p.length, *at = text;
    for (int i = 0;
         i < 12 && text_utf8_next(&at, end) >= 0 && letter_count(at, (size_t)(end - at)) > 1; i++)
        add_key(b, at, (size_t)(end - at), LONGEST_ENDING, ENDING, record, slot);
}

/* "dalat" finds Xuân Hương - Đà Lạt: the last words, glued. (Those that a name begins with are
 * found as the begin of the whole.) */
static void add_last_words(batch *b, accord_id record, int64_t slot) {
    enum { MOST_LAST = 3 };
    const spelling *s = &b->spelling;
    text_buffer glued = {0}, loose = {0};
    size_t last[MOST_LAST + 1], n = 0;
    for (size_t i = s->count; i-- > 0 && n <= MOST_LAST;)
        if (!s->words[i].is_type)
            last[n++] = i;
    for (size_t k = 2; k < n; k++) {
        text_clear(&glued);
        for (size_t i = k; i-- > 0;)
            text_append(&glued, piece_text(s, s->words[last[i]].plain),
                        s->words[last[i]].plain.length);
        loosen(text_string(&glued), glued.length, LOOSE, &loose);
        add_key(b, text_string(&loose), loose.length, LONGEST_KEY, ENDING, record, slot);
    }
    b->failed = b->failed || glued.failed || loose.failed;
    text_free(&glued);
    text_free(&loose);
}

static void add_camel(batch *b, const char *text, size_t n, accord_id record, int64_t slot);

/* Places have type words, persons titles: Lan is a person. What is gone may have been either. */
enum { OTHER = 0, PLACE = 1, PERSON = 2, GONE = PLACE | PERSON };

static int kind_of(accord *db, accord_id record) {
    store_statement *ask;
    int answer = GONE;
    if (store_keep(db, KEY_KIND,
                   "SELECT CASE kind WHEN 'place' THEN 1 WHEN 'person' THEN 2 ELSE 0 END FROM "
                   "record WHERE id = ?1",
                   &ask))
        return GONE;
    store_bind_integer(ask, 1, record);
    if (store_step(ask) == ACCORD_ROW)
        answer = (int)store_integer(ask, 0);
    store_reset(ask);
    return answer;
}

static void add_keys(batch *b, accord_id record, int64_t slot);

/* All keys of a name. */
static bool take_name(batch *b, const char *text, size_t n, accord_id record, int64_t slot) {
    spelling *s = &b->spelling;
    if (spell(s, text, n))
        return false;
    int kind = s->types || s->titles ? kind_of(b->db, record) : PLACE;
    if (kind & PLACE)
        add_keys(b, record, slot);
    if (kind != PLACE) {
        spell_whole(s);
        add_keys(b, record, slot);
    }
    if (kind & PERSON && s->titles) {
        spell_person(s);
        add_keys(b, record, slot);
    }
    add_camel(b, text, n, record, slot);
    return !b->failed;
}

static void add_keys(batch *b, accord_id record, int64_t slot) {
    const spelling *s = &b->spelling;
    piece whole = s->name_loose.length ? s->name_loose : s->whole_loose;
    bool ending = false;
    size_t words = 0;
    for (size_t i = 0; i < s->count; i++) {
        words += !s->words[i].is_type;
        ending = ending || s->words[i].bare.length;
    }
    add_piece(b, whole, WHOLE, record, slot);
    if (ending || (s->types && !s->sure)) /* Tu Do, Tu Lan, Lang Can: it may be none */
        add_piece(b, s->whole_loose, WHOLE, record, slot);
    if (s->shortened)
        add_piece(b, s->written_loose, WHOLE, record, slot);
    for (size_t i = 0; i < s->count; i++) {
        const spelled_word *w = &s->words[i];
        if (w->is_type && words)
            continue;
        if (w->written.length) {
            add_piece(b, w->written, WORD, record, slot);
            add_near(b, piece_text(s, w->written), w->written.length);
        }
        if (words > 1 || !words)
            add_piece(b, w->loose, WORD, record, slot);
        if (words > 1 && w->bare.length)
            add_piece(b, w->bare_loose, WORD, record, slot);
        if (w->cjk)
            add_endings(b, w->loose, record, slot);
        add_near_pieces(b, w->plain, w->kana ? w->loose : w->plain);
        if (w->bare.length)
            add_near_pieces(b, w->bare, w->kana ? w->bare_loose : w->bare);
    }
    add_last_words(b, record, slot);
}

/* "HagiwaraSeiji" is found by "Seiji": the parts of a word that begin with a capital. */
static void add_camel(batch *b, const char *text, size_t n, accord_id record, int64_t slot) {
    text_buffer parts = {0};
    bool any = false;
    for (size_t i = 0; i < n; i++) {
        bool inside =
            i && text[i] >= 'A' && text[i] <= 'Z' &&
            ((text[i - 1] >= 'a' && text[i - 1] <= 'z') || (unsigned char)text[i - 1] >= 0x80);
        any = any || inside;
        if (inside)
            text_append_char(&parts, ' ');
        text_append_char(&parts, text[i]);
    }
    if (any && (parts.failed || spell(&b->spelling, text_string(&parts), parts.length)))
        b->failed = true;
    for (size_t i = 0; any && !b->failed && i < b->spelling.count; i++) {
        add_piece(b, b->spelling.words[i].loose, WORD, record, slot);
        add_near(b, piece_text(&b->spelling, b->spelling.words[i].plain),
                 b->spelling.words[i].plain.length);
    }
    text_free(&parts);
}

static int compare_text(const char *a, size_t n, const char *b, size_t m) {
    int order = memcmp(a, b, n < m ? n : m);
    return order ? order : (n > m) - (n < m);
}

static int compare_rows(const void *a, const void *b) {
    const key_row *x = a, *y = b;
    int order = compare_text(x->key, x->length, y->key, y->length);
    if (!order)
        order = (x->part > y->part) - (x->part < y->part);
    if (!order)
        order = (x->record > y->record) - (x->record < y->record);
    return order ? order : (x->slot > y->slot) - (x->slot < y->slot);
}

static int compare_near(const void *a, const void *b) {
    const near_row *x = a, *y = b;
    int order = (x->number > y->number) - (x->number < y->number);
    return order ? order : compare_text(x->word, x->length, y->word, y->length);
}

static void clear(batch *b) {
    b->count = 0;
    b->near_count = 0;
    while (b->blocks) {
        block *next = b->blocks->next;
        free(b->blocks);
        b->blocks = next;
    }
}

static void batch_free(batch *b) {
    clear(b);
    free(b->rows);
    free(b->near);
    spelling_free(&b->spelling);
}

/* In the order of the tables, so that a page is written once. */
static int write_batch(accord *db, batch *b) {
    store_statement *add;
    int status = store_keep(db, KEY_ADD_NAME_KEY,
                            "INSERT OR IGNORE INTO name_key (form, part, record, slot) "
                            "VALUES (?1, ?2, ?3, ?4)",
                            &add);
    if (b->count)
        qsort(b->rows, b->count, sizeof *b->rows, compare_rows);
    for (size_t i = 0; i < b->count && !status; i++) {
        const key_row *r = &b->rows[i];
        if (i && !compare_rows(r, r - 1))
            continue;
        store_bind_text(add, 1, r->key, (ptrdiff_t)r->length);
        store_bind_integer(add, 2, r->part);
        store_bind_integer(add, 3, r->record);
        store_bind_integer(add, 4, r->slot);
        status = store_run(add);
    }
    if (!status)
        status = store_keep(db, KEY_ADD_NEAR,
                            "INSERT OR IGNORE INTO word_near (number, word) VALUES (?1, ?2)", &add);
    if (b->near_count)
        qsort(b->near, b->near_count, sizeof *b->near, compare_near);
    for (size_t i = 0; i < b->near_count && !status; i++) {
        const near_row *r = &b->near[i];
        if (i && !compare_near(r, r - 1))
            continue;
        store_bind_integer(add, 1, r->number);
        store_bind_text(add, 2, r->word, (ptrdiff_t)r->length);
        status = store_run(add);
    }
    clear(b);
    return status;
}

static int write_queue(accord *db, key_queue *queue) {
    batch b = {.db = db};
    int status = ACCORD_OK;
    for (size_t i = 0; i < queue->count && !status; i++) {
        const queued_name *q = &queue->names[i];
        if (!take_name(&b, queue->text.data + q->text, q->length, q->record, q->slot))
            status = no_memory(db);
    }
    if (!status)
        status = write_batch(db, &b);
    batch_free(&b);
    if (!status)
        forget(queue);
    return status;
}

int store_name_added(accord *db, accord_id record, int64_t slot, const char *text) {
    int depth = 0;
    key_queue *queue = store_key_queue(db, &depth);
    if (queue->count >= NAMES_AT_ONCE && depth == 1) {
        int status = write_queue(db, queue);
        if (status)
            return status;
    }
    void *names = queue->names;
    if (!room(&names, queue->count, &queue->capacity, sizeof *queue->names))
        return no_memory(db);
    queue->names = names;
    size_t at = queue->text.length, n = strlen(text);
    text_append(&queue->text, text, n);
    if (queue->text.failed)
        return no_memory(db);
    queue->names[queue->count++] = (queued_name){record, slot, at, n, depth};
    return ACCORD_OK;
}

/* --- names that changed, or were written without the library
 * ----------------------------------------- */

/* Takes back the keys of names that changed. The words of table word_near stay: others may have
 * them. */
static int remove_stale(accord *db) {
    batch b = {.db = db};
    store_statement *read = NULL, *remove;
    int status = store_prepare(db, "SELECT record, slot, text FROM name_stale", &read);
    while (!status && (status = store_step(read)) == ACCORD_ROW) {
        const char *text = store_text(read, 2);
        status = text && take_name(&b, text, store_text_length(read, 2), store_integer(read, 0),
                                   store_integer(read, 1))
                     ? ACCORD_OK
                     : no_memory(db);
    }
    if (status == ACCORD_DONE)
        status = store_keep(db, KEY_REMOVE_NAME_KEY,
                            "DELETE FROM name_key WHERE form = ?1 AND part = ?2 AND record = ?3 "
                            "AND slot = ?4",
                            &remove);
    for (size_t i = 0; i < b.count && !status; i++) {
        store_bind_text(remove, 1, b.rows[i].key, (ptrdiff_t)b.rows[i].length);
        store_bind_integer(remove, 2, b.rows[i].part);
        store_bind_integer(remove, 3, b.rows[i].record);
        store_bind_integer(remove, 4, b.rows[i].slot);
        status = store_run(remove);
    }
    store_finalize(read);
    batch_free(&b);
    return status ? status : store_execute(db, "DELETE FROM name_stale");
}

/* Some of the names without keys; *done when there are no more. */
static int complete_some(accord *db, bool *done) {
    batch b = {.db = db};
    key_queue queue = {0};
    store_statement *read = NULL, *write = NULL;
    text_buffer folded = {0}, key = {0};
    char sql[128];
    snprintf(sql, sizeof sql, "SELECT record, slot, text FROM name WHERE folded IS NULL LIMIT %d",
             PENDING_AT_ONCE);
    int status = store_prepare(db, sql, &read);
    while (!status && (status = store_step(read)) == ACCORD_ROW) {
        void *names = queue.names;
        const char *text = store_text(read, 2);
        size_t n = store_text_length(read, 2);
        status = text && room(&names, queue.count, &queue.capacity, sizeof *queue.names)
                     ? ACCORD_OK
                     : no_memory(db);
        if (status)
            break;
        queue.names = names;
        queue.names[queue.count++] =
            (queued_name){store_integer(read, 0), store_integer(read, 1), queue.text.length, n, 1};
        text_append(&queue.text, text, n);
        if (queue.text.failed)
            status = no_memory(db);
    }
    store_finalize(read);
    if (status == ACCORD_DONE)
        status = store_prepare(
            db, "UPDATE name SET folded = ?3, sort_key = ?4 WHERE record = ?1 AND slot = ?2",
            &write);
    for (size_t i = 0; i < queue.count && !status; i++) {
        const queued_name *q = &queue.names[i];
        const char *text = queue.text.data + q->text;
        if (fold_name(text, q->length, &folded) || sort_key(text, q->length, &key) ||
            !take_name(&b, text, q->length, q->record, q->slot)) {
            status = no_memory(db);
            break;
        }
        store_bind_integer(write, 1, q->record);
        store_bind_integer(write, 2, q->slot);
        store_bind_text(write, 3, text_string(&folded), (ptrdiff_t)folded.length);
        store_bind_text(write, 4, text_string(&key), (ptrdiff_t)key.length);
        status = store_run(write);
    }
    if (!status)
        status = write_batch(db, &b);
    *done = queue.count < PENDING_AT_ONCE;
    store_finalize(write);
    batch_free(&b);
    key_queue_free(&queue);
    text_free(&folded);
    text_free(&key);
    return status;
}

/* --- texts
 * ---------------------------------------------------------------------------------------------- */

typedef struct text_words {
    batch *batch;
    accord_id record;
    size_t count;
} text_words;

static bool take_text_key(void *context, const char *key, size_t n) {
    enum { MOST_KEYS = 4000 };
    text_words *words = context;
    add_key(words->batch, key, n, LONGEST_KEY, 0, words->record, 0);
    return !words->batch->failed && ++words->count < MOST_KEYS;
}

/* The keys of words that are no more in a text stay: a search looks at the text itself. */
static int write_texts(accord *db) {
    batch b = {.db = db};
    store_statement *read = NULL, *add = NULL;
    int status =
        store_prepare(db,
                      "SELECT p.record, t.text FROM (SELECT DISTINCT record FROM text_pending) p "
                      "JOIN texts t ON t.record = p.record",
                      &read);
    while (!status && (status = store_step(read)) == ACCORD_ROW) {
        text_words words = {&b, store_integer(read, 0), 0};
        const char *text = store_text(read, 1);
        bool taken = text &&
                     !each_text_key(text, store_text_length(read, 1), take_text_key, &words) &&
                     !b.failed;
        status = taken ? ACCORD_OK : no_memory(db);
    }
    store_finalize(read);
    if (status == ACCORD_DONE)
        status = store_prepare(db, "INSERT OR IGNORE INTO text_key (form, record) VALUES (?1, ?2)",
                               &add);
    if (b.count)
        qsort(b.rows, b.count, sizeof *b.rows, compare_rows);
    for (size_t i = 0; i < b.count && !status; i++) {
        if (i && !compare_rows(&b.rows[i], &b.rows[i - 1]))
            continue;
        store_bind_text(add, 1, b.rows[i].key, (ptrdiff_t)b.rows[i].length);
        store_bind_integer(add, 2, b.rows[i].record);
        status = store_run(add);
    }
    store_finalize(add);
    batch_free(&b);
    return status ? status : store_execute(db, "DELETE FROM text_pending");
}

static int has_work(accord *db, bool *stale, bool *pending, bool *texts) {
    store_statement *ask;
    int status = store_keep(db, KEY_HAS_WORK,
                            "SELECT EXISTS (SELECT 1 FROM name_stale), "
                            "EXISTS (SELECT 1 FROM name WHERE folded IS NULL), "
                            "EXISTS (SELECT 1 FROM text_pending)",
                            &ask);
    if (status)
        return status;
    status = store_step(ask);
    if (status == ACCORD_ROW) {
        *stale = store_integer(ask, 0);
        *pending = store_integer(ask, 1);
        *texts = store_integer(ask, 2);
        status = ACCORD_OK;
    }
    store_reset(ask);
    return status;
}

int store_write_keys(accord *db, key_queue *queue) {
    bool stale = false, pending = false, texts = false, done = false;
    int status = queue->count ? write_queue(db, queue) : ACCORD_OK;
    if (!status)
        status = has_work(db, &stale, &pending, &texts);
    if (!status && texts)
        status = write_texts(db);
    if (!status && stale)
        status = remove_stale(db);
    while (!status && pending && !done)
        status = complete_some(db, &done);
    return status;
}

/* --- at open
 * ------------------------------------------------------------------------------------------ */

/* Keys made by another version of the folding are of no use. */
static int look_at_version(accord *db, bool *other) {
    int64_t version = 0;
    int status = store_ask_integer(
        db, "SELECT CAST(value AS INTEGER) FROM metadata WHERE name = 'fold_version'", 0, 0,
        &version);
    *other = status == ACCORD_NOTFOUND || version != FOLD_VERSION;
    return status == ACCORD_NOTFOUND ? store_ok(db) : status;
}

static int start_anew(accord *db) {
    char sql[256];
    snprintf(sql, sizeof sql,
             "UPDATE metadata SET value = '%d' WHERE name = 'fold_version';"
             "INSERT INTO metadata (name, value) SELECT 'fold_version', '%d' WHERE NOT EXISTS "
             "(SELECT 1 FROM metadata WHERE name = 'fold_version')",
             FOLD_VERSION, FOLD_VERSION);
    int status = store_execute(
        db, "DELETE FROM name_key; DELETE FROM word_near; DELETE FROM name_stale;"
            "DELETE FROM text_key; DELETE FROM text_pending;"
            "INSERT INTO text_pending (record) SELECT DISTINCT record FROM texts;"
            "UPDATE name SET folded = NULL, sort_key = NULL WHERE folded IS NOT NULL");
    return status ? status : store_execute(db, sql);
}

int store_complete_names(accord *db) {
    bool other = false, stale = false, pending = false, texts = false;
    key_queue none = {0};
    int status = look_at_version(db, &other);
    if (!status)
        status = has_work(db, &stale, &pending, &texts);
    if (status || !(other || stale || pending || texts))
        return status;
    if ((status = store_write_begin(db)))
        return status == ACCORD_BUSY ? store_ok(db) : status; /* the next one to open does it */
    if (other)
        status = start_anew(db);
    if (!status)
        status = store_write_keys(db, &none);
    return store_write_end(db, status);
}
