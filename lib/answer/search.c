/* Finding by name. Candidates come from the table of keys, a bounded number at each step; how well
 * each fits is told from its name itself, so that a key too many does no harm. */
#include <accord/search.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fit.h"

enum {
    KEY_WHOLE = 485,
    KEY_WORD,
    KEY_PREFIX,
    KEY_NEAR_WORDS,
    KEY_CANDIDATE,
    KEY_COUNT,
    KEY_HAS,
    KEY_PENDING,
    KEY_TEXT,
    KEY_TEXT_COUNT,
    KEY_TEXTS,
    KEY_HELD,
    KEY_HOLDERS,
    KEY_ABOVE,
    KEY_ALL = 501, /* hits.c has those between */
    KEY_COUNT_BEGUN,
    KEY_BEGUN,
    KEY_SAME
};
enum {
    MOST_CANDIDATES = 2048,
    MOST_NAMESAKES = 400,
    MOST_POSTINGS = 150,
    MOST_DRIVEN = 400,
    MOST_PREFIX = 120,
    MOST_OF_KINDS = 20000, /* read to find those of the kinds asked for */
    MOST_NEAR_WORDS = 24,
    MOST_PENDING = 5000
};

/* Those bounds are for SEARCH_LIMIT records: more are to be found where more are asked for. */
static int64_t room(const search *q, int most) {
    enum { MOST_GROWTH = 1000000 };
    size_t growth = q->limit ? (q->limit - 1) / SEARCH_LIMIT + 1 : 1;
    return most * (int64_t)(growth < MOST_GROWTH ? growth : MOST_GROWTH);
}

/* --- candidates
 * ------------------------------------------------------------------------------------------ */

static size_t seat_of(const search *q, name_ref ref) {
    size_t mask = q->seen_size - 1;
    size_t at = (size_t)((uint64_t)ref.record * 2654435761U + (uint64_t)ref.slot * 40503U) & mask;
    while (q->seen[at].record && (q->seen[at].record != ref.record || q->seen[at].slot != ref.slot))
        at = (at + 1) & mask;
    return at;
}

static int grow_seen(search *q) {
    enum { FIRST_SIZE = 64 };
    name_ref *old = q->seen;
    size_t old_size = q->seen_size, size = old_size ? 2 * old_size : FIRST_SIZE;
    name_ref *seen = calloc(size, sizeof *seen);
    if (!seen)
        return store_fail(q->db, ACCORD_NOMEM, "out of memory");
    q->seen = seen;
    q->seen_size = size;
    for (size_t i = 0; i < old_size; i++)
        if (old[i].record)
            q->seen[seat_of(q, old[i])] = old[i];
    free(old);
    return ACCORD_OK;
}

enum { OF_RECORD = -1 }; /* for a slot: the seat of a record that was found */

/* The seat of a name or record, of a table with room for one more. */
static int find_seat(search *q, name_ref ref, name_ref **seat) {
    int status = 2 * (q->seen_count + q->hit_count) < q->seen_size ? ACCORD_OK : grow_seen(q);
    if (!status)
        *seat = &q->seen[seat_of(q, ref)];
    return status;
}

/* *fresh: the name was not looked at before, and may be. */
static int see(search *q, name_ref ref, bool *fresh) {
    name_ref *seat;
    *fresh = false;
    int status = find_seat(q, ref, &seat);
    if (status)
        return status;
    *fresh = !seat->record && (int64_t)q->seen_count < room(q, MOST_CANDIDATES);
    if (*fresh) {
        *seat = ref;
        q->seen_count++;
    }
    return ACCORD_OK;
}

static int rank_of(unsigned kind, unsigned type) {
    enum { AFTER_PLACES = 32 };
    int rank = 0;
    if (kind == ACCORD_KIND_PLACE) {
        while (type && !(type >> rank & 1))
            rank++;
        return type ? rank : AFTER_PLACES - 1;
    }
    while (!(kind >> rank & 1) && rank < 32)
        rank++;
    return AFTER_PLACES + rank;
}

enum { TIER_SHIFT = 41, MARKED_SHIFT = 40, TYPE_SHIFT = 38, SPELLING_SHIFT = 32 };

static int put_hit(search *q, found_hit hit) {
    name_ref *seat;
    int status = find_seat(q, (name_ref){.record = hit.record, .slot = OF_RECORD}, &seat);
    if (status)
        return status;
    if (seat->record) {
        /* Yen Bai is Yên Bài in English, so it is no Yên Bái. */
        found_hit *had = &q->hits[seat->hit];
        uint64_t marked_otherwise = (hit.order | had->order) & UINT64_C(1) << MARKED_SHIFT;
        if (hit.order < had->order)
            *had = hit;
        if (had->unmarked)
            had->order |= marked_otherwise;
        return ACCORD_OK;
    }
    if (q->hit_count == q->hit_capacity) {
        size_t capacity = q->hit_capacity ? q->hit_capacity * 2 : 64;
        found_hit *grown = realloc(q->hits, capacity * sizeof *grown);
        if (!grown)
            return store_fail(q->db, ACCORD_NOMEM, "out of memory");
        q->hits = grown;
        q->hit_capacity = capacity;
    }
    *seat = (name_ref){hit.record, OF_RECORD, q->hit_count};
    q->hits[q->hit_count++] = hit;
    return ACCORD_OK;
}

/* What breaks ties: what there is before what was, and preferred names. */
typedef struct standing {
    int rank;
    bool ended, preferred;
} standing;

/* The fit and what breaks ties, as one number. */
static uint64_t order_of(const fit *f, standing s) {
    uint64_t marks = f->spelling < 31 ? (uint64_t)f->spelling : 31,
             left = f->left < 15 ? (uint64_t)f->left : 15;
    uint64_t extra = f->extra < 255 ? f->extra : 255;
    return (uint64_t)tier_of(f) << TIER_SHIFT | (uint64_t)f->marked_otherwise << MARKED_SHIFT |
           (uint64_t)f->type << TYPE_SHIFT | (uint64_t)f->order << 37 | marks << SPELLING_SHIFT |
           left << 28 | extra << 20 | (uint64_t)s.rank << 12 | (uint64_t)f->last << 4 |
           (uint64_t)s.ended << 3 | (uint64_t)!f->spelled << 2 |
           (uint64_t)(f->how != ACCORD_HOW_EXACT) << 1 | (uint64_t)!s.preferred;
}

/* Whether the record lies in one of them; a body lies where its place does. */
static int lies_in(search *q, accord_id record, const holders *of, bool *lies) {
    enum { MOST_LEVELS = 8 };
    store_statement *ask;
    int status = store_keep(
        q->db, KEY_ABOVE,
        "SELECT coalesce(p.parent, o.place, o.parent), coalesce(p.country, o.country) FROM record "
        "r "
        "LEFT JOIN place p ON p.id = r.id LEFT JOIN organization o ON o.id = r.id WHERE r.id = ?1",
        &ask);
    *lies = false;
    for (int level = 0; level < MOST_LEVELS && record && !*lies && !status; level++) {
        store_bind_integer(ask, 1, record);
        status = store_step(ask);
        const char *country = status == ACCORD_ROW ? store_text(ask, 1) : NULL;
        accord_id above = status == ACCORD_ROW ? store_integer(ask, 0) : 0;
        for (size_t i = 0; i < of->count && !*lies; i++)
            *lies = (above && of->items[i].id == above) || (country && of->items[i].id != record &&
                                                            !strcmp(country, of->items[i].country));
        store_reset(ask);
        record = above;
        status = status == ACCORD_ROW || status == ACCORD_DONE ? ACCORD_OK : status;
    }
    return status;
}

static int look_at(search *q, name_ref ref) {
    enum { COST = 4 }; /* of reading and spelling a name, in rows of a key */
    store_statement *read;
    bool fresh;
    if (q->budget <= 0 || (q->before && ref.record >= q->before))
        return ACCORD_OK;
    int seen = see(q, ref, &fresh);
    if (seen || !fresh)
        return seen;
    if (q->within) {
        bool lies = false;
        int found = lies_in(q, ref.record, q->within, &lies);
        if (found || !lies)
            return found;
    }
    q->budget -= COST;
    int status = store_keep(
        q->db, KEY_CANDIDATE,
        "SELECT n.text, r.kind, p.type, n.type IS 'preferred', p.country, p.end_date <> '..'\n"
        "FROM name n JOIN record r ON r.id = n.record LEFT JOIN place p ON p.id = n.record\n"
        "WHERE n.record = ?1 AND n.slot = ?2",
        &read);
    if (status)
        return status;
    store_bind_integer(read, 1, ref.record);
    store_bind_integer(read, 2, ref.slot);
    status = store_step(read);
    if (status == ACCORD_ROW) {
        const char *text = store_text(read, 0), *kind_name = store_text(read, 1);
        named of = {kind_name ? accord_kind_named(kind_name) : 0,
                    place_type_of(store_text(read, 2)), store_text(read, 4)};
        fit f;
        status = ACCORD_OK;
        if (text && (!q->kinds || q->kinds & of.kind) &&
            fit_name(q, text, store_text_length(read, 0), &of, &f))
            status = put_hit(
                q, (found_hit){
                       ref.record, ref.slot,
                       order_of(&f, (standing){rank_of(of.kind, of.place_type),
                                               store_integer(read, 5), store_integer(read, 3)}),
                       of.kind, f.how, f.spelled && (!f.order || of.kind == ACCORD_KIND_PERSON),
                       f.unmarked});
    } else if (status == ACCORD_DONE) {
        status = ACCORD_OK;
    }
    store_reset(read);
    return status;
}

/* Looks at the names that a kept statement gives; it has its values already. */
static int look_at_all(search *q, store_statement *rows) {
    int status;
    while ((status = store_step(rows)) == ACCORD_ROW) {
        name_ref ref = {.record = store_integer(rows, 0), .slot = store_integer(rows, 1)};
        if ((status = look_at(q, ref)) || q->budget-- <= 0)
            break;
    }
    store_reset(rows);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

/* Of what is read, so many of the kinds asked for; bind_few() binds the parameters from ?7 on. */
#define FEW_OF(what)                                                                               \
    "SELECT k.record, k.slot FROM (" what " LIMIT ?8) k WHERE ?9 IS NULL OR EXISTS "               \
    "(SELECT 1 FROM record WHERE id = k.record AND instr(?9, ' ' || kind || ' ')) LIMIT ?7"

static void bind_few(const search *q, store_statement *rows, int64_t most) {
    int64_t of_kinds = room(q, MOST_OF_KINDS);
    store_bind_integer(rows, 7, most);
    store_bind_integer(rows, 8, q->kinds && most < of_kinds ? of_kinds : most);
    if (q->kinds)
        store_bind_text(rows, 9, text_string(&q->kind_names), (ptrdiff_t)q->kind_names.length);
    else
        store_bind_null(rows, 9);
}

static int look_up(search *q, const char *key, size_t n, bool whole, int64_t most) {
    store_statement *rows;
    if (!n)
        return ACCORD_OK;
    int status =
        store_keep(q->db, whole ? KEY_WHOLE : KEY_WORD,
                   whole ? FEW_OF("SELECT record, slot FROM name_key WHERE form = ?1 AND part = 0")
                         : FEW_OF("SELECT record, slot FROM name_key WHERE form = ?1"),
                   &rows);
    if (status)
        return status;
    text_clear(&q->key);
    text_append(&q->key, key, n);
    store_bind_text(rows, 1, text_string(&q->key), (ptrdiff_t)q->key.length);
    bind_few(q, rows, most);
    return look_at_all(q, rows);
}

static size_t good_hits(const search *q, int how) {
    size_t n = 0;
    for (size_t i = 0; i < q->hit_count; i++)
        n += q->hits[i].order >> TIER_SHIFT <= 2 * (uint64_t)how;
    return n;
}

/* The words in another order. */
static int by_turned(search *q, const way *w) {
    int status = ACCORD_OK;
    for (size_t start = 1; start < w->count && w->count <= 6 && !status; start++) {
        text_clear(&q->glued);
        for (size_t j = 0; j < w->count; j++) {
            const way_word *word = &w->words[(start + j) % w->count];
            text_append(&q->glued, word->plain, word->plain_length);
        }
        loosen(text_string(&q->glued), q->glued.length, LOOSE, &q->loose);
        status = look_up(q, text_string(&q->loose), q->loose.length, true, room(q, MOST_POSTINGS));
    }
    return status;
}

/* The same of what was typed without blanks. */
static int by_turned_glued(search *q, const way *w) {
    enum { SHORTEST_PART = 2, LONGEST_GLUED = 40 };
    int status = ACCORD_OK;
    if (w->count > 4 || w->words[0].cjk || w->plain_length < SHORTEST_TURNED ||
        w->plain_length > LONGEST_GLUED || good_hits(q, ACCORD_HOW_EQUAL))
        return ACCORD_OK;
    for (size_t at = SHORTEST_PART; at + SHORTEST_PART <= w->plain_length && !status; at++) {
        if (((unsigned char)w->plain[at] & 0xC0) == 0x80)
            continue;
        text_clear(&q->glued);
        text_append(&q->glued, w->plain + at, w->plain_length - at);
        text_append(&q->glued, w->plain, at);
        loosen(text_string(&q->glued), q->glued.length, LOOSE, &q->loose);
        status = look_up(q, text_string(&q->loose), q->loose.length, true, room(q, MOST_POSTINGS));
    }
    return status;
}

/* The whole name, in any rotation of what was typed. */
static int by_whole(search *q) {
    int status = ACCORD_OK;
    for (size_t i = 0; i < q->way_count && !status; i++) {
        const way *w = &q->ways[i];
        status = look_up(q, w->loose, w->loose_length, true, room(q, MOST_NAMESAKES));
        if (!status)
            status = by_turned(q, w);
        if (!status)
            status = by_turned_glued(q, w);
    }
    return status;
}

/* The very same name. */
static int by_text_of_name(search *q) {
    store_statement *rows;
    int status =
        store_keep(q->db, KEY_SAME, FEW_OF("SELECT record, slot FROM name WHERE text = ?1"), &rows);
    if (status)
        return status;
    store_bind_text(rows, 1, q->text, -1);
    bind_few(q, rows, room(q, MOST_NAMESAKES));
    return look_at_all(q, rows);
}

typedef struct key_text {
    const char *text;
    size_t length;
    int *names; /* how many have it, as far as it was counted; -1: not yet */
} key_text;

/* How many names have the word, counted no further than to MOST_DRIVEN. */
static int count_names(search *q, const key_text *key) {
    store_statement *ask;
    if (*key->names >= 0)
        return ACCORD_OK;
    int status =
        store_keep(q->db, KEY_COUNT,
                   "SELECT count(*) FROM (SELECT 1 FROM name_key WHERE form = ?1 LIMIT ?2)", &ask);
    if (status)
        return status;
    store_bind_text(ask, 1, key->text, (ptrdiff_t)key->length);
    store_bind_integer(ask, 2, room(q, MOST_DRIVEN));
    status = store_step(ask);
    *key->names = status == ACCORD_ROW ? (int)store_integer(ask, 0) : 0;
    store_reset(ask);
    return status == ACCORD_ROW ? ACCORD_OK : status;
}

#define HAS_PART(part, form, record, slot)                                                         \
    "EXISTS (SELECT 1 FROM name_key WHERE (form, part, record, slot) = (" form ", " part           \
    ", " record ", " slot "))"
/* A list (part IN ...) would be made a table of its own each time. */
#define HAS_KEY(form, record, slot)                                                                \
    HAS_PART("1", form, record, slot)                                                              \
    " OR " HAS_PART("2", form, record, slot) " OR " HAS_PART("0", form, record, slot)

static int has_word(search *q, const char *key, size_t n, name_ref ref, bool *has) {
    store_statement *ask;
    int status = store_keep(q->db, KEY_HAS, "SELECT " HAS_KEY("?1", "?2", "?3"), &ask);
    if (status)
        return status;
    store_bind_text(ask, 1, key, (ptrdiff_t)n);
    store_bind_integer(ask, 2, ref.record);
    store_bind_integer(ask, 3, ref.slot);
    status = store_step(ask);
    *has = status == ACCORD_ROW && store_integer(ask, 0);
    store_reset(ask);
    return status == ACCORD_ROW ? ACCORD_OK : status;
}

static const char all_words[] = "SELECT d.record, d.slot FROM (" FEW_OF(
    "SELECT record, slot FROM name_key WHERE form = ?1") ") d\n"
                                                         "WHERE ?3 IS NULL OR " HAS_KEY(
                                                             "?3", "d.record", "d.slot");

/* Looks at the names that the statement gives, which have the first two of the words, if they have
 * the others. */
static int look_at_those_with(search *q, store_statement *rows, const key_text *keys, size_t count,
                              size_t first, size_t second, int64_t most) {
    int status = ACCORD_OK;
    int64_t found = 0;
    while (!status && found < most && (status = store_step(rows)) == ACCORD_ROW) {
        name_ref ref = {.record = store_integer(rows, 0), .slot = store_integer(rows, 1)};
        bool all = true;
        status = ACCORD_OK;
        for (size_t i = 0; i < count && all && !status; i++)
            if (i != first && i != second)
                status = has_word(q, keys[i].text, keys[i].length, ref, &all);
        if (!status && all) {
            found++;
            status = look_at(q, ref);
        }
    }
    store_reset(rows);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

/* Which of the words fewest names have, and how many. */
static int find_rarest(search *q, const key_text *keys, size_t count, size_t *rarest, int *fewest) {
    int status = ACCORD_OK;
    *fewest = (int)room(q, MOST_DRIVEN) + 1;
    *rarest = 0;
    for (size_t i = 0; i < count && !status; i++) {
        status = count_names(q, &keys[i]);
        if (!status && *keys[i].names < *fewest)
            *fewest = *keys[i].names, *rarest = i;
    }
    return status;
}

/* Looks at the names that have all these words. */
static int by_all(search *q, const key_text *keys, size_t count, int64_t most) {
    enum { PROBE = 2 };
    store_statement *rows;
    int fewest;
    size_t rarest;
    int status = find_rarest(q, keys, count, &rarest, &fewest);
    if (status || !count || !fewest || q->budget <= 0)
        return status;
    int64_t cost = count > 1 ? 1 + PROBE : 1, driven = (q->budget + cost - 1) / cost;
    if (driven > fewest)
        driven = fewest;
    q->budget -= cost * driven;
    if ((status = store_keep(q->db, KEY_ALL, all_words, &rows)))
        return status;
    size_t second = count > 1 && !rarest ? 1 : 0;
    store_bind_text(rows, 1, keys[rarest].text, (ptrdiff_t)keys[rarest].length);
    bind_few(q, rows, driven);
    if (count > 1)
        store_bind_text(rows, 3, keys[second].text, (ptrdiff_t)keys[second].length);
    else
        store_bind_null(rows, 3);
    return look_at_those_with(q, rows, keys, count, rarest, second, most);
}

static key_text key_of(way_word *word) {
    return (key_text){word->loose, word->loose_length, &word->names};
}

/* The words of a way that its names must have; type words need not be there. */
static size_t keys_of(way *w, key_text keys[MOST_WORDS]) {
    size_t n = 0;
    for (size_t i = 0; i < w->count; i++)
        if (!w->words[i].types || w->count == 1)
            keys[n++] = key_of(&w->words[i]);
    for (size_t i = 0; i < w->count && !n; i++)
        keys[n++] = key_of(&w->words[i]);
    return n;
}

static int by_words(search *q) {
    int status = ACCORD_OK;
    for (size_t i = 0; i < q->way_count && !status; i++) {
        key_text keys[MOST_WORDS];
        way *w = &q->ways[i];
        size_t n = keys_of(w, keys);
        if (!w->bare && n < w->count) { /* Thuy Lan: what may be a type word may be of the name */
            key_text all[MOST_WORDS];
            for (size_t j = 0; j < w->count; j++)
                all[j] = key_of(&w->words[j]);
            status = by_all(q, all, w->count, room(q, MOST_POSTINGS));
        }
        if (status)
            break;
        status = n == 1 ? look_up(q, keys[0].text, keys[0].length, false, room(q, MOST_POSTINGS))
                        : by_all(q, keys, n, room(q, MOST_POSTINGS));
    }
    return status;
}

/* Binds the keys that begin so: from ?at on, before ?at + 1. */
static void bind_range(search *q, store_statement *rows, int at, const char *key, size_t n) {
    text_clear(&q->key);
    text_clear(&q->key_end);
    text_append(&q->key, key, n);
    text_append(&q->key_end, key, n);
    text_append_string(&q->key_end, "\xF4\x8F\xBF\xBF"); /* the last code point */
    store_bind_text(rows, at, text_string(&q->key), (ptrdiff_t)q->key.length);
    store_bind_text(rows, at + 1, text_string(&q->key_end), (ptrdiff_t)q->key_end.length);
}

static int look_up_prefix(search *q, const char *key, size_t n) {
    store_statement *rows;
    int status = store_keep(
        q->db, KEY_PREFIX,
        FEW_OF("SELECT record, slot FROM name_key WHERE form >= ?1 AND form < ?2"), &rows);
    if (status || !n)
        return status;
    bind_range(q, rows, 1, key, n);
    bind_few(q, rows, room(q, MOST_PREFIX));
    return look_at_all(q, rows);
}

/* "ziguinch": what follows decides how its end sounds. Without the letters that this could change.
 */
static size_t sure_length(const char *loose, size_t n) {
    for (; n; n--) {
        char last = loose[n - 1], before = n > 1 ? loose[n - 2] : 0;
        bool sure = !strchr("cdfjmw", last) && !(last == 'h' && before && strchr("sct", before)) &&
                    !(last == 's' && before == 't');
        if (sure)
            break;
    }
    return n;
}

/* How many keys go on from these letters, counted no further than to MOST_DRIVEN. */
static int count_begun(search *q, const char *key, size_t n, int64_t *count) {
    store_statement *ask;
    int status = store_keep(q->db, KEY_COUNT_BEGUN,
                            "SELECT count(*) FROM (SELECT 1 FROM name_key WHERE form > ?1 AND "
                            "form < ?2 LIMIT ?3)",
                            &ask);
    if (status)
        return status;
    bind_range(q, ask, 1, key, n);
    store_bind_integer(ask, 3, room(q, MOST_DRIVEN));
    status = store_step(ask);
    *count = status == ACCORD_ROW ? store_integer(ask, 0) : 0;
    store_reset(ask);
    return status == ACCORD_ROW ? ACCORD_OK : status;
}

/* Names with all these words, and with one that was begun only. Where few have the words, it is of
 * less work to look at these. Else few words go on from one that was typed to its end, and the
 * names that have it were looked at: then from those words to the names. */
static int by_begun(search *q, const way_word *begun, const key_text *keys, size_t count) {
    enum { FEW = 24 };
    store_statement *rows;
    size_t n = sure_length(begun->loose, begun->loose_length), rarest;
    const int64_t most = room(q, MOST_DRIVEN);
    int64_t going_on = most;
    int fewest;
    int status = find_rarest(q, keys, count, &rarest, &fewest);
    if (!status && n && fewest > FEW)
        status = count_begun(q, begun->loose, n, &going_on);
    if (status || going_on == most)
        return status ? status : by_all(q, keys, count, room(q, MOST_POSTINGS));
    if (q->budget <= 0)
        return ACCORD_OK;
    if (count == 1) /* to the name it may be a type word: Lạng Giang, Làng Giàng */
        status = look_up(q, keys->text, keys->length, true, room(q, MOST_POSTINGS));
    if (status || (status = store_keep(
                       q->db, KEY_BEGUN,
                       "SELECT b.record, b.slot FROM (SELECT part, record, slot FROM name_key\n"
                       "WHERE form > ?1 AND form < ?2 LIMIT ?3) b WHERE b.part <> 0 AND (" HAS_KEY(
                           "?4", "b.record", "b.slot") ")",
                       &rows)))
        return status;
    q->budget -= going_on / 2;
    bind_range(q, rows, 1, begun->loose, n);
    store_bind_integer(rows, 3, room(q, MOST_DRIVEN));
    store_bind_text(rows, 4, keys[rarest].text, (ptrdiff_t)keys[rarest].length);
    return look_at_those_with(q, rows, keys, count, rarest, rarest, room(q, MOST_POSTINGS));
}

/* Names with the words that are more than initials. */
static int by_longer(search *q, way *w) {
    enum { LONGEST_INITIAL = 2 };
    key_text keys[MOST_WORDS];
    size_t n = 0;
    for (size_t i = 0; i < w->count; i++)
        if (w->words[i].loose_length > LONGEST_INITIAL)
            keys[n++] = key_of(&w->words[i]);
    return n && n < w->count ? by_all(q, keys, n, room(q, MOST_POSTINGS)) : ACCORD_OK;
}

static int by_prefix(search *q) {
    enum { SHORTEST_SURE = 3 };
    int status = ACCORD_OK;
    for (size_t i = 0; i < q->way_count && !status; i++) {
        way *w = &q->ways[i];
        size_t before = q->hit_count;
        status = look_up_prefix(q, w->loose, w->loose_length);
        size_t sure = sure_length(w->loose, w->loose_length);
        if (!status && q->hit_count == before && sure >= SHORTEST_SURE && sure < w->loose_length)
            status = look_up_prefix(q, w->loose, sure);
        if (w->count < 2)
            continue;
        /* The last word begun only: names with all the others; then any one of them. */
        for (size_t begun = w->count; begun-- > 0 && !status;) {
            key_text keys[MOST_WORDS];
            size_t n = 0;
            for (size_t j = 0; j < w->count; j++)
                if (j != begun && (!w->words[j].types || w->count == 2))
                    keys[n++] = key_of(&w->words[j]);
            status = by_begun(q, &w->words[begun], keys, n);
            if (begun + 2 < w->count)
                break;
        }
        if (!status && q->hit_count == before) /* "J. M. Fraser" */
            status = by_longer(q, w);
    }
    return status;
}

typedef struct near_word {
    char text[96];
    size_t length;
    int names; /* as in a key_text */
} near_word;

/* Words of names from which the word differs by a letter, in the form of the keys. */
static int near_words(search *q, const way_word *w, near_word *words, size_t *count) {
    store_statement *rows;
    int64_t numbers[MOST_NEAR];
    *count = 0;
    int status = store_keep(q->db, KEY_NEAR_WORDS,
                            "SELECT word FROM word_near WHERE number = ?1 LIMIT 200", &rows);
    for (int form = 0; form < 2 && !status; form++) {
        const char *text = form ? w->loose : w->plain;
        size_t length = form ? w->loose_length : w->plain_length;
        if (form && same_bytes(w->loose, w->loose_length, w->plain, w->plain_length))
            break;
        size_t n = near_hashes(text, length, numbers);
        for (size_t i = 0; i < n && !status; i++) {
            store_bind_integer(rows, 1, numbers[i]);
            while (*count < MOST_NEAR_WORDS && (status = store_step(rows)) == ACCORD_ROW) {
                const char *word = store_text(rows, 0);
                size_t m = store_text_length(rows, 0);
                status = ACCORD_OK;
                if (!word || !is_near(word, m, text, length))
                    continue;
                loosen(word, m, LOOSE, &q->loose);
                bool known = same_bytes(text_string(&q->loose), q->loose.length, w->loose,
                                        w->loose_length) ||
                             q->loose.length >= sizeof words->text;
                for (size_t j = 0; j < *count && !known; j++)
                    known = same_bytes(words[j].text, words[j].length, text_string(&q->loose),
                                       q->loose.length);
                if (!known) {
                    memcpy(words[*count].text, text_string(&q->loose), q->loose.length);
                    words[*count].names = -1;
                    words[(*count)++].length = q->loose.length;
                }
            }
            store_reset(rows);
            status = status == ACCORD_DONE ? ACCORD_OK : status;
        }
    }
    return status;
}

/* Where few names have the other words, it is of less work to look at these than to think of words
 * that the one may stand for. */
static int by_others(search *q, const key_text *keys, size_t count, bool *looked) {
    enum { FEW = 60 };
    size_t rarest;
    int fewest;
    int status = find_rarest(q, keys, count, &rarest, &fewest);
    *looked = !status && fewest <= FEW;
    return *looked ? by_all(q, keys, count, room(q, FEW)) : status;
}

static int by_near(search *q) {
    int status = ACCORD_OK;
    near_word near[MOST_NEAR_WORDS];
    for (size_t i = 0; i < q->way_count && !status; i++) {
        way *w = &q->ways[i];
        for (size_t j = 0; j < w->count && !status; j++) {
            size_t count;
            key_text keys[MOST_WORDS];
            size_t n = 1;
            bool looked;
            for (size_t k = 0; k < w->count; k++)
                if (k != j && !w->words[k].types)
                    keys[n++] = key_of(&w->words[k]);
            if (n > 1 && ((status = by_others(q, keys + 1, n - 1, &looked)) || looked))
                continue;
            if (w->words[j].types && w->count > 1)
                continue;
            status = near_words(q, &w->words[j], near, &count);
            for (size_t k = 0; k < count && n > 1 && !status; k++) { /* the whole name first */
                text_clear(&q->glued);
                for (size_t m = 0; m < w->count; m++)
                    text_append(&q->glued, m == j ? near[k].text : w->words[m].plain,
                                m == j ? near[k].length : w->words[m].plain_length);
                loosen(text_string(&q->glued), q->glued.length, LOOSE, &q->loose);
                status = look_up(q, text_string(&q->loose), q->loose.length, true, room(q, 40));
            }
            for (size_t k = 0; k < count && !status && q->budget > 0; k++) {
                keys[0] = (key_text){near[k].text, near[k].length, &near[k].names};
                status = n == 1 ? look_up(q, near[k].text, near[k].length, false, room(q, 40))
                                : by_all(q, keys, n, room(q, 40));
            }
        }
    }
    return status;
}

/* Names written by a shell that have no keys yet. */
static int by_pending(search *q) {
    store_statement *rows;
    int status = store_keep(q->db, KEY_PENDING,
                            "SELECT record, slot FROM name WHERE folded IS NULL LIMIT ?1", &rows);
    if (status)
        return status;
    store_bind_integer(rows, 1, MOST_PENDING);
    return look_at_all(q, rows);
}

/* --- texts: purposes, promises, quotations
 * ------------------------------------------------------------------ */

typedef struct text_keys {
    char keys[MOST_WORDS][64];
    size_t lengths[MOST_WORDS], count;
    unsigned found; /* in a text, a bit each */
} text_keys;

static bool take_wanted(void *context, const char *key, size_t n) {
    text_keys *t = context;
    if (n && n < sizeof t->keys[0]) {
        memcpy(t->keys[t->count], key, n);
        t->lengths[t->count++] = n;
    }
    return t->count < MOST_WORDS;
}

static bool has_all(const text_keys *t) {
    return t->found == (1U << t->count) - 1;
}

static bool take_found(void *context, const char *key, size_t n) {
    text_keys *t = context;
    for (size_t i = 0; i < t->count; i++)
        if (same_bytes(t->keys[i], t->lengths[i], key, n))
            t->found |= 1U << i;
    return !has_all(t);
}

/* The first text of the record that has all the words. */
static int look_at_texts(search *q, text_keys *t, accord_id record, unsigned kind) {
    store_statement *rows;
    int status = store_keep(q->db, KEY_TEXTS, "SELECT text FROM texts WHERE record = ?1", &rows);
    if (status)
        return status;
    store_bind_integer(rows, 1, record);
    for (int64_t at = 0; (status = store_step(rows)) == ACCORD_ROW; at++) {
        const char *text = store_text(rows, 0);
        t->found = 0;
        if (!text || each_text_key(text, store_text_length(rows, 0), take_found, t)) {
            status = store_fail(q->db, ACCORD_NOMEM, "out of memory");
            break;
        }
        if (has_all(t)) {
            fit f = {.how = ACCORD_HOW_TEXT};
            status = put_hit(q, (found_hit){record, at,
                                            order_of(&f, (standing){rank_of(kind, 0), false, true}),
                                            kind, f.how, false, false});
            break;
        }
    }
    store_reset(rows);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

static int by_text(search *q) {
    enum { MOST_TEXTS = 200, SHORTEST_KEY = 2 };
    text_keys t = {.count = 0};
    store_statement *rows;
    int64_t fewest = room(q, MOST_DRIVEN) + 1;
    size_t driver = 0;
    if (each_text_key(q->text, strlen(q->text), take_wanted, &t))
        return store_fail(q->db, ACCORD_NOMEM, "out of memory");
    int status =
        store_keep(q->db, KEY_TEXT_COUNT,
                   "SELECT count(*) FROM (SELECT 1 FROM text_key WHERE form = ?1 LIMIT ?2)", &rows);
    for (size_t i = 0; i < t.count && !status; i++) {
        store_bind_text(rows, 1, t.keys[i], (ptrdiff_t)t.lengths[i]);
        store_bind_integer(rows, 2, room(q, MOST_DRIVEN));
        status = store_step(rows);
        int64_t count = status == ACCORD_ROW ? store_integer(rows, 0) : 0;
        store_reset(rows);
        status = status == ACCORD_ROW ? ACCORD_OK : status;
        if (count < fewest)
            fewest = count, driver = i;
    }
    if (status || !t.count || !fewest || t.lengths[driver] < SHORTEST_KEY)
        return status;
    status = store_keep(
        q->db, KEY_TEXT,
        "SELECT f.record, r.kind FROM (" FEW_OF("SELECT record, 0 AS slot FROM text_key WHERE form "
                                                "= ?1") ") f "
                                                        "JOIN record r ON r.id = f.record",
        &rows);
    if (status)
        return status;
    store_bind_text(rows, 1, t.keys[driver], (ptrdiff_t)t.lengths[driver]);
    bind_few(q, rows, room(q, MOST_TEXTS));
    while ((status = store_step(rows)) == ACCORD_ROW) {
        unsigned kind = accord_kind_named(store_text(rows, 1));
        if ((!q->kinds || q->kinds & kind) &&
            (status = look_at_texts(q, &t, store_integer(rows, 0), kind)))
            break;
    }
    store_reset(rows);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

static int compare_hits(const void *a, const void *b) {
    const found_hit *x = a, *y = b;
    int order = (x->order > y->order) - (x->order < y->order);
    return order ? order : (x->record > y->record) - (x->record < y->record);
}

/* --- a search
 * ----------------------------------------------------------------------------------- */

static void search_free(search *q) {
    if (!q)
        return;
    spelling_free(&q->query);
    spelling_free(&q->name);
    text_buffer *const buffers[] = {&q->longs[0], &q->longs[1], &q->read[0],   &q->read[1],
                                    &q->glued,    &q->loose,    &q->parts,     &q->clean,
                                    &q->key,      &q->key_end,  &q->kind_names};
    for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++)
        text_free(buffers[i]);
    free(q->hits);
    free(q->seen);
    free(q);
}

/* A search for the words, taken apart; `words` are UTF-8. */
static int search_new(accord *db, unsigned kinds, const char *words, size_t n, search **made) {
    search *q = calloc(1, sizeof *q);
    int status = ACCORD_OK;
    *made = q;
    if (!q)
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    q->db = db;
    q->kinds = kinds;
    text_append_char(&q->kind_names, ' ');
    for (unsigned kind = 1; kind && kind <= kinds; kind <<= 1)
        if (kinds & kind && accord_kind_name(kind)) {
            text_append_string(&q->kind_names, accord_kind_name(kind));
            text_append_char(&q->kind_names, ' ');
        }
    int cleaned = text_clean_name(words, n, &q->clean, NULL);
    if (cleaned != TEXT_CHANGED && cleaned != TEXT_NOMEM) {
        text_clear(&q->clean);
        text_append(&q->clean, words, n);
    }
    q->text = text_string(&q->clean);
    if (cleaned == TEXT_NOMEM || q->clean.failed || q->kind_names.failed ||
        spell(&q->query, words, n))
        status = store_fail(db, ACCORD_NOMEM, "out of memory");
    return status ? status : find_ways(q);
}

/* --- places within places
 * ------------------------------------------------------------------------ */

/* The places of that name in which others lie. */
static int find_holders(search *q, const char *text, size_t n, holders *found) {
    enum { MOST = sizeof found->items / sizeof *found->items };
    store_statement *rows;
    found->count = 0;
    if (spell(&q->name, text, n))
        return store_fail(q->db, ACCORD_NOMEM, "out of memory");
    int status =
        store_keep(q->db, KEY_HOLDERS,
                   "SELECT p.id, CASE p.type WHEN 'country' THEN p.country END\n"
                   "FROM (SELECT record FROM name_key WHERE form = ?1 AND part = 0 LIMIT 300) k\n"
                   "JOIN place p ON p.id = k.record\n"
                   "WHERE EXISTS (SELECT 1 FROM place WHERE parent = p.id)\n"
                   "    OR EXISTS (SELECT 1 FROM organization WHERE place = p.id)\n"
                   "    OR p.type = 'country' LIMIT ?2",
                   &rows);
    piece forms[] = {q->name.whole_loose, q->name.name_loose};
    for (size_t i = 0; i < 2 && !status && !found->count; i++) {
        store_bind_text(rows, 1, piece_text(&q->name, forms[i]), (ptrdiff_t)forms[i].length);
        store_bind_integer(rows, 2, MOST);
        while (found->count < MOST && (status = store_step(rows)) == ACCORD_ROW) {
            const char *country = store_text(rows, 1);
            holder *h = &found->items[found->count++];
            *h = (holder){.id = store_integer(rows, 0)};
            if (country)
                snprintf(h->country, sizeof h->country, "%s", country);
            status = ACCORD_OK;
        }
        store_reset(rows);
        status = status == ACCORD_DONE ? ACCORD_OK : status;
    }
    return status;
}

static int by_place(search *q);

/* Names that are one part of what was typed, of what lies in a place that the other part names. */
static int by_part(search *q, const char *name, size_t n, const char *place, size_t m) {
    enum { BUDGET = 1000 };
    holders of;
    search *inner = NULL;
    int status = find_holders(q, place, m, &of);
    if (status || !of.count)
        return status;
    status = search_new(q->db, q->kinds, name, n, &inner);
    if (!status) {
        inner->depth = q->depth + 1;
        inner->limit = q->limit;
        inner->budget = room(q, BUDGET);
        inner->within = &of;
        status = by_whole(inner);
    }
    if (!status)
        status = by_place(inner);
    int worst = status || !good_hits(inner, ACCORD_HOW_EQUAL) ? ACCORD_HOW_WORDS : ACCORD_HOW_EQUAL;
    for (size_t i = 0; !status && i < inner->hit_count; i++) {
        found_hit hit = inner->hits[i];
        bool lies = false;
        if (hit.how > worst || (status = lies_in(q, hit.record, &of, &lies)) || !lies)
            continue;
        hit.order &= (UINT64_C(1) << TIER_SHIFT) - 1;
        hit.order |= 2 * (uint64_t)ACCORD_HOW_WORDS << TIER_SHIFT;
        hit.how = ACCORD_HOW_WORDS;
        hit.spelled = true;
        status = put_hit(q, hit);
    }
    search_free(inner);
    return status;
}

/* Written without blanks: kanji and kana. */
static bool is_unparted(int32_t code) {
    return code >= 0x3041 && code <= 0x9FFF;
}

static bool is_comma(int32_t code) {
    return code == ',' || code == ';' || code == 0x3001 || code == 0xFF0C;
}

/* Parts what was typed at its commas, or at blanks and between kanji and kana. */
static int by_parts(search *q, bool commas) {
    enum { MOST_PARTS = 12 };
    const char *text = q->text, *end = text + strlen(text);
    int status = ACCORD_OK, parts = 0;
    int32_t before = 0;
    for (const char *p = text; p < end && parts < MOST_PARTS && !status;) {
        const char *at = p;
        int32_t code = text_utf8_next(&p, end);
        bool inside = !commas && is_unparted(before) && is_unparted(code);
        bool parted = commas ? is_comma(code) : code == ' ' && at > text;
        before = code;
        if (!inside && !parted)
            continue;
        parts++;
        const char *rest = inside ? at : p;
        status = by_part(q, rest, (size_t)(end - rest), text, (size_t)(at - text));
        if (!status && !inside)
            status = by_part(q, text, (size_t)(at - text), rest, (size_t)(end - rest));
    }
    return status;
}

/* Something is called so, and is no other type of thing. */
static bool has_name(const search *q) {
    for (size_t i = 0; i < q->hit_count; i++)
        if (q->hits[i].order >> TIER_SHIFT <= 2 * ACCORD_HOW_EQUAL &&
            (q->hits[i].order >> TYPE_SHIFT & 3) < OTHER_TYPE)
            return true;
    return false;
}

/* "Ba Đình, Hà Nội", "Yachiyo Ibaraki", "千葉県八千代市": the name of a place, and of one it lies
 * in.
 */
static int by_place(search *q) {
    enum { MOST_DEPTH = 2, LONGEST = 400 };
    if (q->depth >= MOST_DEPTH || has_name(q) || strlen(q->text) > LONGEST)
        return ACCORD_OK;
    size_t before = q->hit_count;
    int status = by_parts(q, true);
    return status || q->hit_count > before ? status : by_parts(q, false);
}

/* Something has the very letters that were typed. */
static bool has_letters(const search *q) {
    for (size_t i = 0; i < q->hit_count; i++) {
        uint64_t order = q->hits[i].order;
        if (q->hits[i].spelled || (order >> TIER_SHIFT <= 2 * ACCORD_HOW_EQUAL &&
                                   (order >> SPELLING_SHIFT & 31) <= TYPED_WITHOUT))
            return true;
    }
    return false;
}

/* Better ways to find first; a worse one only while there is room for what it finds. What has the
 * letters leaves no error to guess, and what comes after it is of less use. */
static int find_hits(search *q) {
    static const struct step {
        int (*find)(search *);
        int how; /* what it finds is no better */
        int budget;
    } steps[] = {{by_pending, 0, 8 * MOST_PENDING},
                 {by_whole, 0, 2000},
                 {by_place, 0, 1},
                 {by_words, ACCORD_HOW_EQUAL, 800},
                 {by_prefix, ACCORD_HOW_WORDS, 600},
                 {by_near, ACCORD_HOW_PREFIX, 1200},
                 {by_text, ACCORD_HOW_NEAR, 1}};
    int status = ACCORD_OK;
    for (size_t i = 0; i < sizeof steps / sizeof *steps && !status; i++) {
        bool letters = has_letters(q);
        if (good_hits(q, steps[i].how) >= q->limit || (letters && steps[i].find == by_near))
            continue;
        q->budget = room(q, letters ? steps[i].budget / 2 : steps[i].budget);
        status = steps[i].find(q);
    }
    if (q->hit_count)
        qsort(q->hits, q->hit_count, sizeof *q->hits, compare_hits);
    if (q->hit_count > q->limit)
        q->hit_count = q->limit;
    return status;
}

int search_hold(accord *db, store_statement **held) {
    int status = store_keep(db, KEY_HELD, "SELECT 1 FROM metadata", held);
    if (status)
        return status;
    status = store_step(*held);
    return status == ACCORD_ROW || status == ACCORD_DONE ? ACCORD_OK : status;
}

void search_release(store_statement *held) {
    if (held)
        store_reset(held);
}

/* What was found goes to the caller. */
static int end_search(search *q, int status, found_hit **hits, size_t *count) {
    if (!status) {
        *hits = q->hits;
        *count = q->hit_count;
        q->hits = NULL;
    }
    search_free(q);
    return status;
}

int search_names(accord *db, unsigned kinds, const char *words, size_t limit, found_hit **hits,
                 size_t *count) {
    size_t n = strlen(words);
    search *q = NULL;
    *hits = NULL;
    *count = 0;
    if (text_utf8_error(words, n) >= 0)
        return store_fail(db, ACCORD_INVALID, "the words are not UTF-8 (byte %td)",
                          text_utf8_error(words, n));
    int status = search_new(db, kinds, words, n, &q);
    if (!status && q->query.more)
        status = store_fail(db, ACCORD_INVALID, "more than %d words to search for", MOST_WORDS);
    if (!status) {
        q->limit = limit;
        if (q->query.whole.length)
            status = find_hits(q);
    }
    return end_search(q, status, hits, count);
}

int search_equal(accord *db, unsigned kind, const char *name, accord_id before, found_hit **hits,
                 size_t *count) {
    enum { BUDGET = 2000 };
    search *q = NULL;
    *hits = NULL;
    *count = 0;
    int status = search_new(db, kind, name, strlen(name), &q);
    if (!status) {
        q->before = before;
        q->budget = BUDGET;
        status = by_text_of_name(q);
    }
    for (size_t i = 0; !status && kind & NAMED_KINDS && !q->query.more && i < q->way_count; i++) {
        const way *w = &q->ways[i];
        status = look_up(q, w->loose, w->loose_length, true, room(q, MOST_NAMESAKES));
        if (!status && kind == ACCORD_KIND_PERSON)
            status = by_turned(q, w);
    }
    return end_search(q, status, hits, count);
}
