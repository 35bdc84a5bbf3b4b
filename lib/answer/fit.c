/* How a query can be read, and how well a name fits one of its readings. */
#include "fit.h"

#include <stdlib.h>
#include <string.h>

/* --- the ways to read the query
 * -------------------------------------------------------------------- */

static way_word word_of(const spelling *s, const spelled_word *w, bool bare) {
    piece plain = bare && w->bare.length ? w->bare : w->plain,
          loose = bare && w->bare.length ? w->bare_loose : w->loose;
    piece longs = bare && w->bare.length ? w->bare : w->longs;
    return (way_word){piece_text(s, plain),
                      piece_text(s, loose),
                      piece_text(s, w->marks),
                      piece_text(s, longs),
                      plain.length,
                      loose.length,
                      bare && w->bare.length ? 0 : w->marks.length,
                      longs.length,
                      w->types,
                      w->cjk,
                      -1};
}

/* Glues the words of a way; its text goes into q->parts, which may move: pointers come later. */
static void glue_way(search *q, way *w) {
    text_clear(&q->glued);
    for (size_t i = 0; i < w->count; i++)
        text_append(&q->glued, w->words[i].plain, w->words[i].plain_length);
    loosen(text_string(&q->glued), q->glued.length, LOOSE, &q->loose);
    w->plain_at = q->parts.length;
    w->plain_length = q->glued.length;
    text_append(&q->parts, text_string(&q->glued), q->glued.length);
    w->loose_at = q->parts.length;
    w->loose_length = q->loose.length;
    text_append(&q->parts, text_string(&q->loose), q->loose.length);
}

/* The query without its first and last words, which name types. */
static void add_way(search *q, size_t before, size_t after, unsigned types, bool bare) {
    const spelling *s = &q->query;
    if (before + after >= s->count)
        return;
    way *w = &q->ways[q->way_count++];
    *w = (way){.types = types, .bare = bare};
    for (size_t i = before; i < s->count - after; i++) {
        bool inner = bare && after && i > before && i + 1 < s->count - after && s->words[i].is_type;
        if (!inner)
            w->words[w->count++] = word_of(s, &s->words[i], bare);
        if (bare && s->words[i].ending)
            w->types = s->words[i].ending;
    }
    glue_way(q, w);
}

/* "naganoken": nagano, of type prefecture. */
static void add_parted(void *context, size_t from, size_t to, unsigned types,
                       const char *language) {
    search *q = context;
    if (q->way_count == MOST_WAYS)
        return;
    way *w = &q->ways[q->way_count++];
    const char *plain = piece_text(&q->query, q->query.whole) + from;
    *w = (way){.types = types, .count = 1, .bare = true, .parted = language};
    w->words[0] =
        (way_word){plain, plain, "", plain, to - from, to - from, 0, to - from, 0, false, -1};
    glue_way(q, w);
}

int find_ways(search *q) {
    const spelling *s = &q->query;
    bool ending = false;
    for (size_t i = 0; i < s->count; i++)
        ending = ending || s->words[i].ending;
    if (s->titles_before || s->titles_after)
        add_way(q, s->titles_before, s->titles_after, PERSON_TITLE, true);
    if (s->after || ending)
        add_way(q, 0, s->after, s->after_types, true);
    if (s->before)
        add_way(q, s->before, 0, s->before_types, true);
    if (s->before && s->after)
        add_way(q, s->before, s->after, s->before_types | s->after_types, true);
    add_way(q, 0, 0, 0, false);
    if (s->count == 1 && !s->words[0].cjk)
        part_glued(piece_text(s, s->whole), s->whole.length, add_parted, q);
    for (size_t i = 0; i < q->way_count; i++) { /* the text stays where it is now */
        way *w = &q->ways[i];
        w->plain = text_string(&q->parts) + w->plain_at;
        w->loose = text_string(&q->parts) + w->loose_at;
        if (w->parted)
            w->words[0].loose = w->loose, w->words[0].loose_length = w->loose_length;
    }
    q->unmarked = true;
    for (size_t i = 0; i < s->count; i++) {
        q->unmarked = q->unmarked && !word_has_marks(s, &s->words[i]);
    }
    if (as_read(q->text, strlen(q->text), &q->read[0]))
        return store_fail(q->db, ACCORD_NOMEM, "out of memory");
    return q->parts.failed || q->loose.failed ? store_fail(q->db, ACCORD_NOMEM, "out of memory")
                                              : ACCORD_OK;
}

/* --- how a name fits
 * ---------------------------------------------------------------------------------- */

int tier_of(const fit *f) {
    return f->weak ? 2 * ACCORD_HOW_NEAR + 1 : 2 * (f->usual ? ACCORD_HOW_EQUAL : f->how);
}

static int compare_fits(const fit *a, const fit *b) {
    int order = (tier_of(a) > tier_of(b)) - (tier_of(a) < tier_of(b));
    if (!order)
        order = a->marked_otherwise - b->marked_otherwise;
    if (!order)
        order = (a->type > b->type) - (a->type < b->type);
    if (!order)
        order = (a->order > b->order) - (a->order < b->order);
    if (!order)
        order = (a->spelling > b->spelling) - (a->spelling < b->spelling);
    if (!order)
        order = (a->left > b->left) - (a->left < b->left);
    if (!order)
        order = (a->extra > b->extra) - (a->extra < b->extra);
    return order ? order : (a->last > b->last) - (a->last < b->last);
}

bool same_bytes(const char *a, size_t n, const char *b, size_t m) {
    return n == m && !memcmp(a, b, n);
}

static bool begins(const char *a, size_t n, const char *start, size_t m) {
    return m && n >= m && !memcmp(a, start, m);
}

static bool contains(const char *a, size_t n, const char *b, size_t m) {
    for (size_t i = 0; m && i + m <= n; i++)
        if (!memcmp(a + i, b, m))
            return true;
    return false;
}

static bool is(const spelling *s, piece p, const char *text, size_t n) {
    return same_bytes(piece_text(s, p), p.length, text, n);
}

/* 0 the marks are the same, 1 only the name has some, 2 they differ. */
static int marks_differ(const search *q, const way_word *w, const spelling *c,
                        const spelled_word *word) {
    if (!w->marks_length || !word->marks.length || is(c, word->marks, w->marks, w->marks_length))
        return 0;
    if (word->bare.length && is(c, word->bare, w->marks, w->marks_length))
        return 0; /* kana and kanji have no marks: 長野 of 長野県 */
    return same_bytes(w->marks, w->marks_length, w->plain, w->plain_length) || q->unmarked ? 1 : 2;
}

enum { NO_FIT, WORD_FIT, PREFIX_FIT, NEAR_FIT, WEAK_FIT };

static int word_fit(const way_word *w, const spelling *c, const spelled_word *word) {
    const char *plain = piece_text(c, word->plain), *loose = piece_text(c, word->loose);
    if (same_bytes(loose, word->loose.length, w->loose, w->loose_length) ||
        (word->bare.length && is(c, word->bare_loose, w->loose, w->loose_length)))
        return WORD_FIT;
    if (begins(plain, word->plain.length, w->plain, w->plain_length))
        return PREFIX_FIT;
    if (word->cjk && contains(plain, word->plain.length, w->plain, w->plain_length))
        return PREFIX_FIT;
    if (letter_count(plain, word->plain.length) >= SHORTEST_NEAR &&
        w->plain_length >= SHORTEST_NEAR - 1) {
        if (is_near(plain, word->plain.length, w->plain, w->plain_length) ||
            is_near(loose, word->loose.length, w->loose, w->loose_length))
            return NEAR_FIT;
        if (word->written.length &&
            is_near(piece_text(c, word->written), word->written.length, w->plain, w->plain_length))
            return NEAR_FIT;
        if (word->bare.length &&
            letter_count(piece_text(c, word->bare), word->bare.length) >= SHORTEST_NEAR &&
            is_near(piece_text(c, word->bare), word->bare.length, w->plain, w->plain_length))
            return NEAR_FIT;
    }
    if (begins(loose, word->loose.length, w->loose, w->loose_length))
        return WEAK_FIT;
    if (w->plain_length >= SHORTEST_NEAR && !word->cjk && word->plain.length > w->plain_length &&
        same_bytes(plain + word->plain.length - w->plain_length, w->plain_length, w->plain,
                   w->plain_length))
        return WEAK_FIT; /* the other half of a name written as one word */
    return NO_FIT;
}

/* A letter missing is likelier than a wrong one, and that than one too many; the first letter is
 * seldom wrong. */
static int distance(const way_word *w, const spelling *c, const spelled_word *word) {
    enum { MISSING, WRONG = 2, TOO_MANY = 3 };
    bool plain = !word->bare.length ||
                 is_near(piece_text(c, word->plain), word->plain.length, w->plain, w->plain_length);
    piece p = plain ? word->plain : word->bare;
    size_t letters = letter_count(piece_text(c, p), p.length),
           typed = letter_count(w->plain, w->plain_length);
    return (letters > typed    ? MISSING
            : letters == typed ? WRONG
                               : TOO_MANY) +
           (*piece_text(c, p) != *w->plain);
}

/* Each word of the query takes a word of the name. */
static bool fit_words(const search *q, const way *w, const spelling *c, unsigned *types, fit *f) {
    bool taken[MOST_WORDS] = {false}, dropped = false;
    int worst = WORD_FIT, near = 0;
    size_t last = 0, matched = 0;
    f->spelling = f->order = f->left = 0;
    for (size_t i = 0; i < w->count; i++) {
        int best = NO_FIT;
        size_t at = 0;
        for (size_t j = 0; j < c->count; j++) {
            int one = taken[j] ? NO_FIT : word_fit(&w->words[i], c, &c->words[j]);
            if (one && (!best || one < best))
                best = one, at = j;
        }
        if (best >= NEAR_FIT || !best) { /* a type word need not be there */
            if (w->words[i].types && w->count > 1) {
                *types |= w->words[i].types;
                dropped = true;
                continue;
            }
        }
        if (!best || (best == NEAR_FIT && ++near > 1))
            return false;
        taken[at] = true;
        f->order |= matched && at < last;
        last = at;
        matched++;
        worst = best > worst ? best : worst;
        if (best == NEAR_FIT)
            f->spelling += distance(&w->words[i], c, &c->words[at]);
        if (best == WORD_FIT) {
            f->spelling += marks_differ(q, &w->words[i], c, &c->words[at]);
            f->spelling +=
                3 * !is(c, c->words[at].plain, w->words[i].plain, w->words[i].plain_length);
        }
    }
    if (!matched)
        return false;
    for (size_t j = 0; j < c->count; j++)
        f->left += !taken[j] && !c->words[j].is_type;
    f->order |= dropped;
    f->how = worst == WORD_FIT   ? (f->left || dropped ? ACCORD_HOW_WORDS : ACCORD_HOW_EQUAL)
             : worst == NEAR_FIT ? ACCORD_HOW_NEAR
                                 : ACCORD_HOW_PREFIX;
    f->weak = worst == WEAK_FIT;
    /* A name of these words alone is likelier than one of more. */
    if (f->how == ACCORD_HOW_NEAR) {
        enum { MOST_LEFT = 7, MOST_DISTANCE = 3 };
        int most = f->spelling < MOST_DISTANCE ? f->spelling : MOST_DISTANCE;
        f->spelling = (MOST_DISTANCE + 1) * (f->left < MOST_LEFT ? f->left : MOST_LEFT) + most;
    }
    return true;
}

/* The words of the query glued in another order are the name: "SeijiHagiwara" for "hagiwara seiji".
 */
static bool is_turned(search *q, const way *w, const spelling *c) {
    for (size_t start = 1; start < w->count; start++) {
        text_clear(&q->glued);
        for (size_t j = 0; j < w->count; j++) {
            const way_word *word = &w->words[(start + j) % w->count];
            text_append(&q->glued, word->plain, word->plain_length);
        }
        loosen(text_string(&q->glued), q->glued.length, LOOSE, &q->loose);
        if (is(c, c->name_loose, text_string(&q->loose), q->loose.length))
            return true;
    }
    return false;
}

/* The words of a name glued in another order: "seijihagiwara". */
static bool is_rotated(search *q, const way *w, const spelling *c) {
    if (w->count == 1 && w->plain_length < SHORTEST_TURNED)
        return false; /* "dama" is no Mã Đà */
    size_t at[MOST_WORDS], n = 0;
    for (size_t j = 0; j < c->count; j++)
        if (!c->words[j].is_type)
            at[n++] = j;
    for (size_t start = 1; start < n; start++) {
        text_clear(&q->glued);
        for (size_t j = 0; j < n; j++) {
            piece p = c->words[at[(start + j) % n]].plain;
            text_append(&q->glued, piece_text(c, p), p.length);
        }
        loosen(text_string(&q->glued), q->glued.length, LOOSE, &q->loose);
        if (same_bytes(text_string(&q->loose), q->loose.length, w->loose, w->loose_length))
            return true;
    }
    return false;
}

/* What was typed are the last words of the name, glued: "dalat" of Xuân Hương - Đà Lạt. Gives how
 * many words are left, 0: it is none. */
static size_t words_before(search *q, const way *w, const spelling *c) {
    size_t words = 0, length = 0;
    if (w->count != 1 || w->words[0].cjk)
        return 0;
    for (size_t i = 0; i < c->count; i++)
        words += !c->words[i].is_type;
    for (size_t first = c->count; first-- > 0 && words > 1 && length <= 2 * w->plain_length;) {
        if (c->words[first].is_type)
            continue;
        words--;
        length += c->words[first].plain.length;
        text_clear(&q->glued);
        for (size_t i = first; i < c->count; i++)
            if (!c->words[i].is_type)
                text_append(&q->glued, piece_text(c, c->words[i].plain), c->words[i].plain.length);
        loosen(text_string(&q->glued), q->glued.length, LOOSE, &q->loose);
        if (same_bytes(text_string(&q->loose), q->loose.length, w->loose, w->loose_length))
            return words;
    }
    return 0;
}

static void loosen_words(search *q, const way *w, loosening how, text_buffer *out) {
    text_clear(&q->glued);
    for (size_t i = 0; i < w->count; i++)
        text_append(&q->glued, w->words[i].longs, w->words[i].longs_length);
    loosen(text_string(&q->glued), q->glued.length, how, out);
}

static void loosen_name(search *q, bool whole, loosening how, text_buffer *out) {
    const spelling *c = &q->name;
    text_clear(&q->glued);
    for (size_t i = 0; i < c->count; i++) {
        piece p = c->words[i].longs;
        if (!whole && c->words[i].is_type)
            continue;
        if (!whole && c->words[i].bare.length)
            p = c->words[i].bare;
        text_append(&q->glued, piece_text(c, p), p.length);
    }
    loosen(text_string(&q->glued), q->glued.length, how, out);
}

static bool same_longs(search *q, const way *w, bool whole) {
    const spelling *c = &q->name;
    size_t at = 0;
    text_clear(&q->glued);
    for (size_t i = 0; i < w->count; i++)
        text_append(&q->glued, w->words[i].longs, w->words[i].longs_length);
    for (size_t i = 0; i < c->count; i++) {
        piece p = !whole && c->words[i].bare.length ? c->words[i].bare : c->words[i].longs;
        if (!whole && c->words[i].is_type)
            continue;
        if (at + p.length > q->glued.length ||
            memcmp(text_string(&q->glued) + at, piece_text(c, p), p.length) != 0)
            return false;
        at += p.length;
    }
    return at == q->glued.length;
}

static bool same_loosened(search *q, const way *w, bool whole, loosening how) {
    loosen_words(q, w, how, &q->longs[0]);
    loosen_name(q, whole, how, &q->longs[1]);
    return same_bytes(text_string(&q->longs[0]), q->longs[0].length, text_string(&q->longs[1]),
                      q->longs[1].length);
}

static void glue_read(text_buffer *read) {
    size_t n = 0;
    for (size_t i = 0; i < read->length; i++)
        if (!strchr(" -'", read->data[i]))
            read->data[n++] = read->data[i];
    read->length = n;
}

/* How many hyphens and apostrophes: Jean-Paul is rather the one that was typed with one. */
static int count_joints(const char *text, size_t n) {
    int joints = 0;
    for (size_t i = 0; i < n; i++)
        joints += text[i] == '-' || text[i] == '\'';
    return joints;
}

/* What was typed stands in the name, or the name without its type word in what was typed. The marks
 * of what was glued are compared so, too. */
static bool reads_as_typed(search *q, const char *text, size_t n, bool bare, bool glued) {
    text_buffer *name = &q->read[1], *typed = &q->read[0];
    if (as_read(text, n, name))
        return false;
    if (glued) {
        text_clear(&q->longs[0]);
        text_append(&q->longs[0], text_string(typed), typed->length);
        typed = &q->longs[0];
        glue_read(typed);
        glue_read(name);
    }
    return contains(text_string(name), name->length, text_string(typed), typed->length) ||
           (bare && contains(text_string(typed), typed->length, text_string(name), name->length));
}

static int equal_spelling(search *q, const way *w, const char *text, size_t n, const char *country,
                          bool whole) {
    const spelling *c = &q->name;
    bool plain = is(c, whole ? c->whole : c->name, w->plain, w->plain_length);
    if (plain) {
        int differ = 0;
        size_t i = 0;
        for (size_t j = 0; j < c->count && i < w->count; j++) {
            if (!whole && c->words[j].is_type)
                continue;
            int one = marks_differ(q, &w->words[i++], c, &c->words[j]);
            differ = one > differ ? one : differ;
        }
        if (differ != 1 && reads_as_typed(q, text, n, w->bare, differ != 0))
            return contains(text, n, q->text, strlen(q->text)) ? AS_TYPED : AS_READ;
        if (differ < 2) /* Hoà is no other name than Hòa, but not as typed */
            return differ ? TYPED_WITHOUT : SAME_MARKS;
    }
    if (same_longs(q, w, whole))
        return SAME_LONGS;
    if ((!country || strcmp(country, "JP") != 0) && !same_loosened(q, w, whole, KEEP_SOUNDS))
        return OTHER_SOUNDS;
    if (same_loosened(q, w, whole, KEEP_LONG))
        return SAME_SOUNDS;
    return plain                                     ? OTHER_MARKS
           : same_loosened(q, w, whole, KEEP_UMLAUT) ? SAME_BUT_LENGTH
                                                     : SAME_LOOSE;
}

/* Ikeda-machi is no Ikeda-cho, though both are towns. */
static unsigned of_two_words(void) {
    return place_type_of("town") | place_type_of("village");
}

/* The same letters, but other marks than those typed, or none. */
static void compare_marks(const search *q, const way *w, bool whole, fit *f) {
    const spelling *c = &q->name;
    bool marks = false, differ = false;
    size_t i = 0;
    if (f->spelling <= TYPED_WITHOUT ||
        !is(c, whole ? c->whole : c->name, w->plain, w->plain_length))
        return;
    for (size_t j = 0; j < c->count && i < w->count; j++) {
        if (!whole && c->words[j].is_type)
            continue;
        marks = marks || word_has_marks(c, &c->words[j]);
        differ = differ || marks_differ(q, &w->words[i++], c, &c->words[j]) == 2;
    }
    f->marked_otherwise = marks && differ;
    f->unmarked = !marks && differ;
}

static bool begins_with(const spelling *s, piece p, const char *start, size_t n) {
    return begins(piece_text(s, p), p.length, start, n);
}

/* Whether names of the country are written as one word with the type words of the language:
 * "naganoken", but Yorktown is no York. */
static bool glues_types(const char *language, const char *country) {
    return (!strcmp(language, "ja") && (!country || !strcmp(country, "JP"))) ||
           (!strcmp(language, "vi") && (!country || !strcmp(country, "VN")));
}

/* Vietnamese is typed without its marks by everybody and recorded so in English: where none was
 * typed, Yên Bái is what was, as much as Yen Bai is, and their rank decides. Elsewhere Furth is
 * not Fürth. */
static bool is_typed_plain(const search *q, const char *country) {
    return q->unmarked && country && !strcmp(country, "VN");
}

static bool fit_way(search *q, const way *w, const char *text, size_t n, const char *country,
                    unsigned *types, fit *f) {
    const spelling *c = &q->name;
    *types = w->types;
    *f = (fit){.how = 0};
    bool whole = is(c, c->whole_loose, w->loose, w->loose_length) ||
                 is(c, c->written_loose, w->loose, w->loose_length);
    bool name = c->name.length && is(c, c->name_loose, w->loose, w->loose_length);
    if (whole || name) {
        f->how = ACCORD_HOW_EQUAL;
        f->spelling = name ? equal_spelling(q, w, text, n, country, false) : OTHER_SOUNDS;
        int other =
            whole && f->spelling ? equal_spelling(q, w, text, n, country, true) : OTHER_SOUNDS;
        f->spelling = other < f->spelling ? other : f->spelling;
        compare_marks(q, w, whole && !name, f);
        f->order = w->parted && f->spelling > TYPED_WITHOUT;
        size_t words = 0;
        for (size_t i = 0; i < c->count; i++)
            words += !c->words[i].is_type;
        bool other_word =
            w->bare && !is(c, c->whole_loose, piece_text(&q->query, q->query.whole_loose),
                           q->query.whole_loose.length);
        f->left = other_word || (words != w->count && c->count != w->count);
        f->spelled = f->spelling <= SAME_MARKS && !(other_word && c->types & of_two_words());
        if (f->spelling == TYPED_WITHOUT && is_typed_plain(q, country))
            f->spelling = AS_READ;
        if (w->parted) { /* what was cut off may be part of the name, so no reader is sure */
            f->spelled = false;
            f->weak = !glues_types(w->parted, country);
            f->how = f->weak ? ACCORD_HOW_WORDS : ACCORD_HOW_EQUAL;
        }
        f->last = c->name.length != c->whole.length;
        return true;
    }
    bool words = !w->parted && fit_words(q, w, c, types, f);
    if (words && f->how == ACCORD_HOW_EQUAL) {
        f->spelled = !f->spelling;
        return true;
    }
    if ((c->count > 1 && w->count <= 4 && is_rotated(q, w, c)) ||
        (c->count < w->count && w->count <= 6 && is_turned(q, w, c))) {
        *f = (fit){.how = ACCORD_HOW_EQUAL, .spelling = TYPED_WITHOUT, .order = 1};
        *types = w->types;
        return true;
    }
    if (words && f->how <= ACCORD_HOW_WORDS)
        return true;
    size_t before = c->count > 2 ? words_before(q, w, c) : 0;
    if (before) {
        *f = (fit){
            .how = ACCORD_HOW_WORDS, .weak = true, .spelling = TYPED_WITHOUT, .left = (int)before};
        *types = w->types;
        return true;
    }
    bool begun = !w->parted && (begins_with(c, c->name, w->plain, w->plain_length) ||
                                begins_with(c, c->whole, w->plain, w->plain_length));
    bool sounds = !w->parted && (begins_with(c, c->name_loose, w->loose, w->loose_length) ||
                                 begins_with(c, c->whole_loose, w->loose, w->loose_length));
    fit other = {.how = ACCORD_HOW_PREFIX, .weak = !begun, .spelling = !words}; /* glued */
    if ((begun || sounds) && (!words || f->order || tier_of(&other) < tier_of(f))) {
        *f = other;
        *types = w->types;
        return true;
    }
    if (words)
        return true;
    if (c->name.length >= SHORTEST_NEAR + 2 &&
        is_near(piece_text(c, c->name), c->name.length, w->plain, w->plain_length)) {
        *f = (fit){.how = ACCORD_HOW_NEAR, .order = 1};
        *types = w->types;
        return true;
    }
    return false;
}

void spell_for(spelling *s, const named *of) {
    if (of->kind == ACCORD_KIND_PERSON)
        spell_person(s);
    else if (of->kind != ACCORD_KIND_PLACE ||
             (of->place_type && s->types && !(of->place_type & s->types)))
        spell_whole(s); /* Tu Lan is no lan of Sweden */
}

bool fit_name(search *q, const char *text, size_t n, const named *of, fit *best) {
    bool any = false;
    *best = (fit){.how = 0};
    if (spell(&q->name, text, n))
        return false;
    if (same_bytes(text, n, q->text, strlen(q->text))) {
        bool usual = is_typed_plain(q, of->country);
        *best = (fit){.how = ACCORD_HOW_EXACT,
                      .usual = usual,
                      .spelling = usual ? AS_READ : AS_TYPED,
                      .spelled = true};
        return true;
    }
    unsigned known = of->kind == ACCORD_KIND_PERSON ? PERSON_TITLE
                     : of->place_type               ? of->place_type
                                                    : q->name.types;
    spell_for(&q->name, of);
    bool joints = count_joints(text, n) != count_joints(q->text, strlen(q->text));
    for (size_t i = 0; i < q->way_count; i++) {
        fit one;
        unsigned types;
        const way *w = &q->ways[i];
        if (!w->loose_length || !fit_way(q, w, text, n, of->country, &types, &one))
            continue;
        one.type = !types || types & known ? FIT_TYPE : known ? OTHER_TYPE : UNSURE_TYPE;
        size_t length = q->name.name.length ? q->name.name.length : q->name.whole.length;
        one.extra = length > w->plain_length ? length - w->plain_length : 0;
        if (types && q->name.types && !(types & q->name.types) && !one.type)
            one.type = UNSURE_TYPE;
        one.last += 2 * joints;
        if (!any || compare_fits(&one, best) < 0)
            *best = one;
        any = true;
    }
    return any;
}
