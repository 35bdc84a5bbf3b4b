/* Whether something is in the registry already, and the list of what may stand there twice. */
#include <accord/search.h>

#include <stdlib.h>
#include <string.h>

#include <accord/date.h>

#include "../record/record.h"
#include "../text/spelling.h"
#include "search.h"

enum { MOST_MATCHES = 10, LOOKED_AT = 60 };

const char *accord_verdict_name(int verdict) {
    static const char *const names[] = {"", "new", "same", "ask"};
    return verdict > 0 && verdict <= ACCORD_VERDICT_ASK ? names[verdict] : "";
}

/* One thing that speaks for or against a candidate. */
enum { FOR, AGAINST, SILENT };

typedef struct candidate {
    accord_id id;
    unsigned kind;
    int how, score, against;
    bool spelled;             /* as the name asked for, to a reader */
    bool by_code, by_other;   /* code, or country and parent, say so too */
    size_t uid, name, reason; /* offsets into the text */
} candidate;

typedef struct match_list {
    spelling asked; /* the name asked for */
    candidate items[LOOKED_AT + MOST_MATCHES];
    size_t count;
    text_buffer text;
    accord_match lent;
} match_list;

static void release_matches(accord_cursor *cursor) {
    match_list *list = cursor->list;
    if (!list)
        return;
    spelling_free(&list->asked);
    text_free(&list->text);
    free(list);
}

static size_t keep(match_list *list, const char *text) {
    size_t at = list->text.length;
    text_append(&list->text, text ? text : "", text ? strlen(text) + 1 : 1);
    return at;
}

static const char *how_words(const candidate *c) {
    switch (c->how) {
    case 0:
        return "the same code";
    case ACCORD_HOW_EXACT:
        return "the same name";
    case ACCORD_HOW_EQUAL:
        return c->spelled ? "the same name" : "the same name but for its spelling";
    case ACCORD_HOW_WORDS:
        return "all its words in the name";
    case ACCORD_HOW_PREFIX:
        return "the begin of the name";
    default:
        return "a letter off the name";
    }
}

static int how_score(int how) {
    static const int scores[] = {60, 70, 60, 35, 25, 25};
    return scores[how];
}

/* What a comparison of one attribute adds. */
static void weigh(candidate *c, text_buffer *reason, const char *what, int answer, int worth) {
    if (answer == SILENT)
        return;
    text_append_format(reason, "; %s %s", what, answer == FOR ? "agrees" : "differs");
    c->score += answer == FOR ? worth : -2 * worth;
    c->against += answer == AGAINST;
}

static int compare_words(const char *wanted, const char *there) {
    return !wanted || !there ? SILENT : !strcmp(wanted, there) ? FOR : AGAINST;
}

/* Whether the one ends before the other begins, as far as both are known. */
static bool ends_before(const char *end, const char *start) {
    accord_date a, b;
    if (!end || !start || accord_date_parse(end, &a) || accord_date_parse(start, &b) ||
        a.latest.kind != ACCORD_BOUND_DAY || b.earliest.kind != ACCORD_BOUND_DAY)
        return false;
    int64_t x = (a.latest.year * 16 + a.latest.month) * 32 + a.latest.day;
    int64_t y = (b.earliest.year * 16 + b.earliest.month) * 32 + b.earliest.day;
    return x < y;
}

static int compare_periods(const accord_match_query *q, const char *start, const char *end) {
    if (ends_before(end, q->start_date) || ends_before(q->end_date, start))
        return AGAINST;
    return q->start_date && start && !strcmp(q->start_date, start) ? FOR : SILENT;
}

static int compare_code(accord *db, const accord_match_query *q, accord_id id, int *answer) {
    store_statement *ask;
    *answer = SILENT;
    if (!q->code || !q->scheme)
        return ACCORD_OK;
    int status = store_prepare(
        db, "SELECT code = ?3 FROM identifier WHERE record = ?1 AND scheme = ?2 ORDER BY 1 DESC",
        &ask);
    if (status)
        return status;
    store_bind_integer(ask, 1, id);
    store_bind_text(ask, 2, q->scheme, -1);
    store_bind_text(ask, 3, q->code, -1);
    status = store_step(ask);
    if (status == ACCORD_ROW)
        *answer = store_integer(ask, 0) ? FOR : AGAINST;
    store_finalize(ask);
    return status == ACCORD_ROW || status == ACCORD_DONE ? ACCORD_OK : status;
}

/* Whether the type word in the name asked for names the type. Where the recorded name has that word
 * as well it may be a part of both: Cape Town is no town. */
static int compare_type_word(accord *db, const spelling *asked, const char *type, const char *name,
                             int *answer) {
    unsigned types = asked->types & PLACE_TYPES;
    *answer = SILENT;
    if (!types || !type || !name)
        return ACCORD_OK;
    if (types & place_type_of(type)) {
        *answer = FOR;
        return ACCORD_OK;
    }
    spelling there = {0};
    int status = spell(&there, name, strlen(name)) ? store_fail(db, ACCORD_NOMEM, "out of memory")
                                                   : ACCORD_OK;
    if (!status && !piece_equal(asked, asked->whole, &there, there.whole))
        *answer = AGAINST;
    spelling_free(&there);
    return status;
}

/* What is recorded of a place, a body or a person; nothing of other kinds. */
static const char facts[] =
    "SELECT r.uid, r.kind, (SELECT text FROM name WHERE record = r.id AND slot = ?2), p.type,\n"
    "    coalesce(p.country, o.country, h.country), coalesce(p.parent, o.place),\n"
    "    coalesce(p.start_date, o.start_date, h.birth_date), coalesce(p.end_date, o.end_date, "
    "h.death_date),\n"
    "    coalesce((SELECT text FROM name WHERE record = r.id ORDER BY type IS NOT 'preferred', "
    "slot LIMIT 1), r.uid)\n"
    "FROM record r LEFT JOIN place p ON p.id = r.id LEFT JOIN organization o ON o.id = r.id\n"
    "    LEFT JOIN person h ON h.id = r.id WHERE r.id = ?1";

static int weigh_candidate(accord *db, const accord_match_query *q, candidate *c, int64_t slot,
                           match_list *list) {
    store_statement *read;
    text_buffer reason = {0};
    int code = SILENT;
    int status = compare_code(db, q, c->id, &code);
    if (!status)
        status = store_prepare(db, facts, &read);
    if (status)
        return status;
    store_bind_integer(read, 1, c->id);
    store_bind_integer(read, 2, slot);
    status = store_step(read);
    if (status == ACCORD_ROW) {
        int type = compare_words(q->type, store_text(read, 3)), word = SILENT;
        if (!q->type && c->how)
            status = compare_type_word(db, &list->asked, store_text(read, 3), store_text(read, 2),
                                       &word);
        else
            status = ACCORD_OK;
        int country = compare_words(q->country, store_text(read, 4));
        int parent = q->parent && !store_is_null(read, 5)
                         ? (store_integer(read, 5) == q->parent ? FOR : AGAINST)
                         : SILENT;
        c->kind = accord_kind_named(store_text(read, 1));
        c->uid = keep(list, store_text(read, 0));
        c->name = keep(list, store_text(read, slot ? 2 : 8));
        c->score = how_score(c->how);
        text_append_string(&reason, how_words(c));
        if (c->how || code == AGAINST)
            weigh(c, &reason, "code", code, 30);
        weigh(c, &reason, "type", type, 8);
        if (word == AGAINST) { /* not against it: who speaks may call a city a town */
            c->score -= 8;
            c->spelled = false;
            text_append_string(&reason, "; type word differs");
        } else {
            weigh(c, &reason, "type word", word, 8);
        }
        weigh(c, &reason, "country", country, 8);
        weigh(c, &reason, "parent", parent, 15);
        weigh(c, &reason, "period", compare_periods(q, store_text(read, 6), store_text(read, 7)),
              7);
        c->by_code = code == FOR;
        c->by_other = parent == FOR || (country == FOR && (type == FOR || word == FOR));
        c->score = c->score < 0 ? 0 : c->score > 100 ? 100 : c->score;
        c->reason = keep(list, text_string(&reason));
        if (!status && (reason.failed || list->text.failed))
            status = store_fail(db, ACCORD_NOMEM, "out of memory");
    }
    store_finalize(read);
    text_free(&reason);
    return status;
}

static int add_candidate(accord *db, const accord_match_query *q, accord_id id, int64_t slot,
                         int how, bool spelled, match_list *list) {
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].id == id)
            return ACCORD_OK;
    if (list->count == sizeof list->items / sizeof *list->items)
        return ACCORD_OK;
    candidate *c = &list->items[list->count++];
    *c = (candidate){.id = id, .how = how, .spelled = spelled};
    return weigh_candidate(db, q, c, slot, list);
}

/* The records that have the code, whatever their name is. */
static int by_code(accord *db, const accord_match_query *q, match_list *list) {
    store_statement *rows;
    if (!q->code || !q->scheme)
        return ACCORD_OK;
    int status = store_prepare(
        db,
        "SELECT DISTINCT i.record, r.kind FROM identifier i JOIN record r ON r.id = i.record "
        "WHERE i.code = ?1 AND i.scheme = ?2 LIMIT 10",
        &rows);
    if (status)
        return status;
    store_bind_text(rows, 1, q->code, -1);
    store_bind_text(rows, 2, q->scheme, -1);
    while (!status && (status = store_step(rows)) == ACCORD_ROW) {
        status = ACCORD_OK;
        if (!q->kinds || q->kinds & accord_kind_named(store_text(rows, 1)))
            status = add_candidate(db, q, store_integer(rows, 0), 0, 0, false, list);
    }
    store_finalize(rows);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

static int compare_candidates(const void *a, const void *b) {
    const candidate *x = a, *y = b;
    int order = (x->score < y->score) - (x->score > y->score);
    return order ? order : (x->id > y->id) - (x->id < y->id);
}

static bool has_name(const candidate *c) {
    return c->how == ACCORD_HOW_EXACT || c->how == ACCORD_HOW_EQUAL;
}

/* Same: one candidate has the name, spelled so, nothing speaks against it, and something besides
 * the name speaks for it, or it alone has the very name. What is spelled in another way may be
 * another thing, Furth and Fürth: someone must look. New: nothing that has the name could be it. */
static int verdict_of(const accord_match_query *q, const match_list *list) {
    size_t likely = 0, spelled = 0, possible = 0, of_code = 0, open_code = 0;
    const candidate *best = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const candidate *c = &list->items[i];
        of_code += c->how == 0 || c->by_code;
        open_code += c->by_code && !c->against; /* a code is given again when a unit has ended */
        possible += c->how == ACCORD_HOW_NEAR && c->against == 0 &&
                    (c->by_other || !(q->country || q->parent));
        if (!has_name(c) || c->against > 0)
            continue;
        if (!best || c->by_code > best->by_code ||
            (c->by_code == best->by_code && c->spelled > best->spelled))
            best = c;
        likely++;
        spelled += c->spelled;
    }
    if (best && best->by_code && open_code == 1)
        return ACCORD_VERDICT_SAME;
    if (of_code)
        return ACCORD_VERDICT_ASK; /* the code is of something with another name */
    if (spelled == 1 && (best->by_other || best->how == ACCORD_HOW_EXACT))
        return ACCORD_VERDICT_SAME;
    return likely || possible ? ACCORD_VERDICT_ASK : ACCORD_VERDICT_NEW;
}

static int look(accord *db, const accord_match_query *q, match_list *list) {
    found_hit *hits = NULL;
    size_t count = 0;
    text_append(&list->text, "", 1);
    int status = search_names(db, q->kinds, q->name, LOOKED_AT, &hits, &count);
    if (!status && spell(&list->asked, q->name, strlen(q->name)))
        status = store_fail(db, ACCORD_NOMEM, "out of memory");
    for (size_t i = 0; i < count && !status; i++)
        if (hits[i].how != ACCORD_HOW_TEXT) /* a text tells of it, and is not its name */
            status = add_candidate(db, q, hits[i].record, hits[i].slot, hits[i].how,
                                   hits[i].spelled, list);
    free(hits);
    if (!status)
        status = by_code(db, q, list);
    if (list->count)
        qsort(list->items, list->count, sizeof *list->items, compare_candidates);
    return status;
}

static int check_query(accord *db, const accord_match_query *given, size_t size,
                       accord_match_query *q) {
    if (!given)
        return store_fail(db, ACCORD_MISUSE, "what to look for is missing");
    for (size_t i = sizeof *q; i < size; i++)
        if (((const unsigned char *)given)[i])
            return store_fail(db, ACCORD_MISUSE, "the query is of a newer library");
    memcpy(q, given, size < sizeof *q ? size : sizeof *q);
    if (!q->name || !*q->name)
        return store_fail(db, ACCORD_INVALID, "match.name: is required");
    if (q->type && !place_type_of(q->type))
        return store_fail(db, ACCORD_INVALID,
                          "match.type: '%.40s' is not a term of vocabulary place_type", q->type);
    const char *const dates[] = {q->start_date, q->end_date};
    for (size_t i = 0; i < 2; i++)
        if (dates[i] && accord_date_parse(dates[i], NULL))
            return store_fail(db, ACCORD_INVALID, "match.%s: '%.40s' is not an EDTF date (%s)",
                              i ? "end_date" : "start_date", dates[i],
                              accord_date_explain(dates[i]));
    return ACCORD_OK;
}

/* Whether the name has a mark, or a letter that only looks like one with a mark. */
static bool is_marked(const spelling *s) {
    for (size_t i = 0; i < s->count; i++)
        if (s->words[i].marks.length && !piece_equal(s, s->words[i].marks, s, s->words[i].plain) &&
            !s->words[i].written.length)
            return true;
    return false;
}

static bool same_marks(const spelling *a, const spelling *b) {
    size_t i = 0, j = 0;
    for (; i < a->count && j < b->count; i++, j++) {
        while (i < a->count && a->words[i].is_type)
            i++;
        while (j < b->count && b->words[j].is_type)
            j++;
        if (i < a->count && j < b->count &&
            !piece_equal(a, a->words[i].marks, b, b->words[j].marks))
            return false;
    }
    return true;
}

static bool is_kana(const spelling *s) {
    return s->count == 1 && s->words[0].kana;
}

static bool same_sound(const spelling *a, const spelling *b) {
    return piece_equal(a, a->name_loose, b, b->name_loose) ||
           piece_equal(a, a->whole_loose, b, b->whole_loose) ||
           piece_equal(a, a->name_loose, b, b->whole_loose) ||
           piece_equal(a, a->whole_loose, b, b->name_loose);
}

/* The next letter of the name, with umlauts and long vowels written out; -1 past the last. */
static int next_letter(const spelling *s, size_t *word, size_t *at) {
    for (; *word < s->count; ++*word, *at = 0) {
        piece p = s->words[*word].longs;
        if (!s->words[*word].is_type && *at < p.length)
            return (unsigned char)piece_text(s, p)[(*at)++];
    }
    return -1;
}

static bool same_written_out(const spelling *a, const spelling *b) {
    size_t words[2] = {0, 0}, at[2] = {0, 0};
    int x, y;
    do {
        x = next_letter(a, &words[0], &at[0]);
        y = next_letter(b, &words[1], &at[1]);
    } while (x == y && x >= 0);
    return x == y;
}

int names_alike(accord *db, const char *a, size_t n, const char *b, size_t m, const named *of,
                bool *alike) {
    spelling x = {0}, y = {0};
    int status = spell(&x, a, n) || spell(&y, b, m) ? store_fail(db, ACCORD_NOMEM, "out of memory")
                                                    : ACCORD_OK;
    if (!status) {
        spell_for(&x, of);
        spell_for(&y, of);
    }
    bool marked = is_marked(&x) && is_marked(&y), kana = is_kana(&x) && is_kana(&y);
    bool romanized = !of->country || !strcmp(of->country, "JP");
    *alike = !status && same_sound(&x, &y) &&
             (piece_equal(&x, x.name, &y, y.name)
                  ? !marked || same_marks(&x, &y)
                  : !marked && !kana && (romanized || same_written_out(&x, &y)));
    spelling_free(&x);
    spelling_free(&y);
    return status;
}

int accord_match_list(accord *db, const accord_match_query *query, size_t size, int *verdict,
                      accord_cursor **rows) {
    accord_match_query q = {0};
    if (!db)
        return ACCORD_MISUSE;
    if (rows)
        *rows = NULL;
    if (!verdict)
        return store_fail(db, ACCORD_MISUSE, "where the verdict goes is missing");
    *verdict = 0;
    int status = check_query(db, query, size, &q);
    if (status)
        return status;
    accord_cursor *cursor = cursor_new(db);
    match_list *list = cursor ? calloc(1, sizeof *list) : NULL;
    if (!list) {
        accord_cursor_close(cursor);
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    }
    cursor->list = list;
    cursor->release_list = release_matches;
    store_statement *held;
    status = search_hold(db, &held);
    if (!status)
        status = look(db, &q, list);
    search_release(held);
    if (!status)
        *verdict = verdict_of(&q, list);
    if (list->count > MOST_MATCHES)
        list->count = MOST_MATCHES;
    if (status || !rows) {
        accord_cursor_close(cursor);
        return status ? status : store_ok(db);
    }
    *rows = cursor;
    return store_ok(db);
}

int accord_match_next(accord_cursor *rows, const accord_match **match) {
    int status = cursor_expect(rows, match, release_matches, "match", "matches");
    if (status)
        return status;
    match_list *list = rows->list;
    *match = NULL;
    if (rows->at == list->count)
        return ACCORD_DONE;
    const candidate *c = &list->items[rows->at++];
    const char *text = text_string(&list->text);
    list->lent =
        (accord_match){c->id, text + c->uid, c->kind, text + c->name, c->score, text + c->reason};
    *match = &list->lent;
    return ACCORD_ROW;
}
