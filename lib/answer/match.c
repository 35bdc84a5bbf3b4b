/* Whether something is in the registry already, and the list of what may stand there twice. */
#include <accord/search.h>

#include <stdlib.h>
#include <string.h>

#include <accord/date.h>

#include "../record/record.h"
#include "../text/spelling.h"
#include "search.h"

enum { MOST_MATCHES = 10, LOOKED_AT = 60 };
enum {
    KEY_FACTS = 512,
    KEY_CODE,
    KEY_CODES,
    KEY_SHARE,
    KEY_OF_CODE,
    KEY_OF_CODES,
    KEY_NAMES,
    KEY_LINE,
    KEY_SOUNDS
};

const char *accord_verdict_name(int verdict) {
    static const char *const names[] = {"", "new", "same", "ask"};
    return verdict > 0 && verdict <= ACCORD_VERDICT_ASK ? names[verdict] : "";
}

/* What may be known of one namesake and not of another. */
enum { PLACE_KNOWN = 1, CODE_KNOWN = 2, COMBINATIONS = 4 };

/* One thing that speaks for or against a candidate. */
enum { FOR, AGAINST, SILENT };

typedef struct candidate {
    accord_id id;
    unsigned kind;
    int how, score, against;
    bool spelled;             /* as the name asked for, to a reader */
    bool by_code, by_other;   /* code, or country and parent, say so too */
    bool dated;               /* it began on the same date */
    bool other_type;          /* of a type that may be meant as well */
    unsigned told, apart;     /* or-ed: what is known of both, and what of that differs */
    size_t uid, name, reason; /* offsets into the text */
} candidate;

/* What is looked for. */
typedef struct subject {
    accord_match_query known;
    accord_id record; /* 0: it is not recorded; else its codes are those of the record */
    accord_id before;
} subject;

typedef struct match_list {
    spelling asked; /* the name asked for */
    candidate items[LOOKED_AT + MOST_MATCHES];
    size_t count;
    bool ruled_out[COMBINATIONS]; /* whether something of the very name is by no more than these */
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

static bool has_name(const candidate *c) {
    return c->how == ACCORD_HOW_EXACT || c->how == ACCORD_HOW_EQUAL;
}

static int how_score(int how) {
    static const int scores[] = {60, 70, 60, 35, 25, 25};
    return scores[how];
}

/* A country, or what it is made of, is no town, and often has the name of one in it. Else the type
 * alone tells no two apart: who speaks may call a village a town. */
static bool types_apart(const char *one, const char *other) {
    unsigned country = place_type_of("country"), municipality = place_type_of("municipality"),
             a = place_type_of(one), b = place_type_of(other);
    if (!a || !b)
        return false;
    if (a == country || b == country)
        return true;
    return !((a | b) & municipality) && (a < municipality) != (b < municipality);
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

/* That two identifiers were, or may have been, valid on one day: a code is given again. */
#define VALID_TOGETHER(one, other)                                                                 \
    "coalesce((SELECT latest FROM date WHERE text = " one ".end_date), '9999-12-31') >=\n"         \
    "    coalesce((SELECT earliest FROM date WHERE text = " other ".start_date), '')\n"            \
    "AND coalesce((SELECT latest FROM date WHERE text = " other ".end_date), '9999-12-31') >=\n"   \
    "    coalesce((SELECT earliest FROM date WHERE text = " one ".start_date), '')"

/* Of what the statement asks of a code or of two records: 1 for, 0 against, no row: silent. */
static int ask_answer(store_statement *ask, int *answer) {
    int status = store_step(ask);
    *answer = status != ACCORD_ROW ? SILENT : store_integer(ask, 0) ? FOR : AGAINST;
    store_reset(ask);
    return status == ACCORD_ROW || status == ACCORD_DONE ? ACCORD_OK : status;
}

static int compare_code(accord *db, const subject *w, accord_id id, int *answer) {
    store_statement *ask;
    *answer = SILENT;
    if (!w->record && !(w->known.code && w->known.scheme))
        return ACCORD_OK;
    int status =
        w->record ? store_keep(db, KEY_CODES,
                               "SELECT i.code = m.code FROM identifier m\n"
                               "JOIN identifier i ON i.record = ?1 AND i.scheme = m.scheme\n"
                               "WHERE m.record = ?2 AND (i.code <> m.code OR " VALID_TOGETHER(
                                   "i", "m") ") ORDER BY 1 DESC",
                               &ask)
                  : store_keep(db, KEY_CODE,
                               "SELECT code = ?3 FROM identifier WHERE record = ?1 AND scheme = ?2 "
                               "ORDER BY 1 DESC",
                               &ask);
    if (status)
        return status;
    store_bind_integer(ask, 1, id);
    if (w->record) {
        store_bind_integer(ask, 2, w->record);
    } else {
        store_bind_text(ask, 2, w->known.scheme, -1);
        store_bind_text(ask, 3, w->known.code, -1);
    }
    return ask_answer(ask, answer);
}

/* Where it lies, and where the candidate does; *heir: in what became of the one place, or what the
 * other was before. */
static int compare_parent(accord *db, const subject *w, accord_id id, accord_id there, int *answer,
                          bool *heir) {
    accord_id here = w->known.parent;
    store_statement *ask;
    *answer = SILENT;
    *heir = false;
    if ((here && here == id) || (there && there == w->record))
        *answer = AGAINST; /* one lies in the other */
    else if (here && there == here)
        *answer = FOR;
    if (*answer != SILENT || !here || !there)
        return ACCORD_OK;
    int status =
        store_keep(db, KEY_SHARE,
                   "SELECT " SUCCEEDED("?1", "?2") " WHERE NOT " LIE_TOGETHER("?1", "?2"), &ask);
    if (status)
        return status;
    store_bind_integer(ask, 1, here);
    store_bind_integer(ask, 2, there);
    status = ask_answer(ask, answer);
    *heir = *answer == FOR;
    *answer = *heir ? SILENT : *answer;
    return status;
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

/* What is recorded of it. */
static const char facts[] =
    "SELECT r.uid, r.kind, (SELECT text FROM name WHERE record = r.id AND slot = ?2), p.type,\n"
    "    coalesce(p.country, o.country, h.country), coalesce(p.parent, o.place),\n"
    "    coalesce(p.start_date, o.start_date, h.birth_date, v.start_date, e.start_date,\n"
    "        s.published, (SELECT date FROM action WHERE record = r.id\n"
    "            AND type IN ('established', 'signed') AND date IS NOT NULL ORDER BY slot\n"
    "            LIMIT 1)),\n"
    "    coalesce(p.end_date, o.end_date, h.death_date),\n"
    "    coalesce((SELECT text FROM name WHERE record = r.id AND type = 'preferred' ORDER BY slot\n"
    "            LIMIT 1), (SELECT text FROM name WHERE record = r.id ORDER BY slot LIMIT 1), "
    "r.uid)\n"
    "FROM record r LEFT JOIN place p ON p.id = r.id LEFT JOIN organization o ON o.id = r.id\n"
    "    LEFT JOIN person h ON h.id = r.id LEFT JOIN visit v ON v.id = r.id\n"
    "    LEFT JOIN event e ON e.id = r.id LEFT JOIN source s ON s.id = r.id WHERE r.id = ?1";

static int ask_facts(accord *db, accord_id id, int64_t slot, store_statement **read) {
    int status = store_keep(db, KEY_FACTS, facts, read);
    if (status)
        return status;
    store_bind_integer(*read, 1, id);
    store_bind_integer(*read, 2, slot);
    return store_step(*read);
}

/* What speaks for the candidate and against it, from the row of its facts. */
static int weigh_facts(accord *db, const subject *w, candidate *c, int64_t slot,
                       store_statement *read, match_list *list) {
    const accord_match_query *q = &w->known;
    text_buffer reason = {0};
    int code, parent = SILENT, word = SILENT;
    bool heir = false;
    int type = compare_words(q->type, store_text(read, 3));
    int country = compare_words(q->country, store_text(read, 4));
    int period = compare_periods(q, store_text(read, 6), store_text(read, 7));
    int status = compare_code(db, w, c->id, &code);
    if (!status)
        status = compare_parent(db, w, c->id, store_is_null(read, 5) ? 0 : store_integer(read, 5),
                                &parent, &heir);
    if (!status && c->how)
        status =
            compare_type_word(db, &list->asked, store_text(read, 3), store_text(read, 2), &word);
    if (q->type && word == FOR)
        word = SILENT; /* the type says as much */
    c->kind = accord_kind_named(store_text(read, 1));
    c->uid = keep(list, store_text(read, 0));
    c->name = keep(list, store_text(read, slot ? 2 : 8));
    c->score = how_score(c->how);
    text_append_string(&reason, how_words(c));
    if (c->how || code == AGAINST)
        weigh(c, &reason, "code", code, 30);
    weigh(c, &reason, "type", type, 8);
    if (type == AGAINST && !types_apart(q->type, store_text(read, 3))) {
        c->against--;
        c->other_type = true;
        c->spelled = false;
    }
    if (word == AGAINST) { /* not against it: who speaks may call a city a town */
        c->score -= 8;
        c->spelled = false;
        text_append_string(&reason, "; type word differs");
    } else {
        weigh(c, &reason, "type word", word, 8);
    }
    weigh(c, &reason, "country", country, 8);
    weigh(c, &reason, "parent", parent, 15);
    if (heir) { /* of the one place, or of the other: nothing is inherited unsaid */
        c->spelled = false;
        text_append_string(&reason, "; parent became the other");
    }
    weigh(c, &reason, c->kind & NAMED_KINDS ? "period" : "date", period, 7);
    if (code == AGAINST && has_name(c) && c->spelled && type == FOR && parent == FOR) {
        c->against--; /* the one code may be mistyped */
        c->score += 30;
        c->spelled = false;
    }
    c->told = (parent == SILENT ? 0 : PLACE_KNOWN) | (code == SILENT ? 0 : CODE_KNOWN);
    c->apart = (parent == AGAINST ? PLACE_KNOWN : 0) | (code == AGAINST ? CODE_KNOWN : 0);
    c->by_code = code == FOR;
    c->by_other = parent == FOR || (country == FOR && (type == FOR || word == FOR));
    c->dated = period == FOR;
    c->score = c->score < 0 ? 0 : c->score > 100 ? 100 : c->score;
    c->reason = keep(list, text_string(&reason));
    if (!status && (reason.failed || list->text.failed))
        status = store_fail(db, ACCORD_NOMEM, "out of memory");
    text_free(&reason);
    return status;
}

static int weigh_candidate(accord *db, const subject *w, candidate *c, int64_t slot,
                           match_list *list) {
    store_statement *read;
    int status = ask_facts(db, c->id, slot, &read);
    if (status == ACCORD_ROW)
        status = weigh_facts(db, w, c, slot, read, list);
    else if (status == ACCORD_DONE)
        status = ACCORD_OK;
    store_reset(read);
    return status;
}

/* The candidate of the record, to be weighed; NULL: it is one already by a name that fits as well,
 * or there are too many. */
static candidate *take_candidate(match_list *list, accord_id id, int how, bool spelled) {
    candidate *c = NULL;
    for (size_t i = 0; i < list->count && !c; i++)
        if (list->items[i].id == id)
            c = &list->items[i];
    if (c && (!how || c->spelled > spelled || (c->spelled == spelled && c->how <= how)))
        return NULL;
    if (!c && list->count == sizeof list->items / sizeof *list->items)
        return NULL;
    if (!c)
        c = &list->items[list->count++];
    *c = (candidate){.id = id, .how = how, .spelled = spelled};
    return c;
}

static int add_candidate(accord *db, const subject *w, accord_id id, int64_t slot, int how,
                         bool spelled, match_list *list) {
    candidate *c = take_candidate(list, id, how, spelled);
    return c ? weigh_candidate(db, w, c, slot, list) : ACCORD_OK;
}

/* The records that have the code, whatever their name is. */
static int by_code(accord *db, const subject *w, match_list *list) {
    const accord_match_query *q = &w->known;
    store_statement *rows;
    if (!w->record && (!q->code || !q->scheme))
        return ACCORD_OK;
    int status = w->record
                     ? store_keep(db, KEY_OF_CODES,
                                  "SELECT DISTINCT i.record, r.kind FROM identifier m\n"
                                  "JOIN identifier i ON i.code = m.code AND i.scheme = m.scheme\n"
                                  "JOIN record r ON r.id = i.record\n"
                                  "WHERE m.record = ?1 AND i.record < ?2 AND i.record <> ?1\n"
                                  "    AND " VALID_TOGETHER("i", "m") " LIMIT 10",
                                  &rows)
                     : store_keep(db, KEY_OF_CODE,
                                  "SELECT DISTINCT i.record, r.kind FROM identifier i\n"
                                  "JOIN record r ON r.id = i.record\n"
                                  "WHERE i.code = ?1 AND i.scheme = ?2 LIMIT 10",
                                  &rows);
    if (status)
        return status;
    if (w->record) {
        store_bind_integer(rows, 1, w->record);
        store_bind_integer(rows, 2, w->before);
    } else {
        store_bind_text(rows, 1, q->code, -1);
        store_bind_text(rows, 2, q->scheme, -1);
    }
    while (!status && (status = store_step(rows)) == ACCORD_ROW) {
        accord_id id = store_integer(rows, 0);
        status = ACCORD_OK;
        if ((!q->kinds || q->kinds & accord_kind_named(store_text(rows, 1))))
            status = add_candidate(db, w, id, 0, 0, false, list);
    }
    store_reset(rows);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

static int compare_candidates(const void *a, const void *b) {
    const candidate *x = a, *y = b;
    int order = (x->score < y->score) - (x->score > y->score);
    return order ? order : (x->id > y->id) - (x->id < y->id);
}

/* What has the very name and is ruled out by its place or its code alone. */
static void note_ruled_out(match_list *list) {
    for (size_t i = 0; i < list->count; i++) {
        const candidate *c = &list->items[i];
        int by = !!(c->apart & PLACE_KNOWN) + !!(c->apart & CODE_KNOWN);
        if (by && c->against == by && has_name(c) && c->spelled)
            list->ruled_out[c->apart] = true;
    }
}

/* Whether nothing that ruled out something else of the name is known of the candidate. */
static bool is_left_over(const match_list *list, const candidate *c) {
    for (unsigned i = 1; i < COMBINATIONS; i++)
        if (list->ruled_out[i] && !(c->told & i))
            return true;
    return false;
}

/* *same: which it is, NULL if none. Same: one candidate has the name, spelled so, nothing speaks
 * against it, and something besides the name speaks for it, or it alone has the very name. What is
 * spelled in another way may be another thing, Furth and Fürth: someone must look. So may one of
 * which nothing is known that rules its namesakes out. New: nothing that has the name could be it.
 */
static int verdict_of(const accord_match_query *q, const match_list *list, const candidate **same) {
    size_t likely = 0, spelled = 0, possible = 0, of_code = 0, open_code = 0;
    const candidate *best = NULL;
    *same = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const candidate *c = &list->items[i];
        of_code += c->how == 0 || c->by_code;
        /* a code is given again when a unit has ended, or became another type */
        open_code += c->by_code && !c->against && !c->other_type;
        possible += c->how == ACCORD_HOW_NEAR && c->against == 0 && !c->other_type &&
                    (c->by_other || !(q->country || q->parent));
        if (!has_name(c) || c->against > 0)
            continue;
        if (!best || c->by_code > best->by_code ||
            (c->by_code == best->by_code && c->spelled > best->spelled))
            best = c;
        likely++;
        spelled += c->spelled;
    }
    bool by_code = best && best->by_code && open_code == 1;
    if (of_code && !by_code)
        return ACCORD_VERDICT_ASK; /* the code is of something with another name */
    if (by_code || (spelled == 1 && (best->by_other || best->how == ACCORD_HOW_EXACT) &&
                    !is_left_over(list, best))) {
        *same = best;
        return ACCORD_VERDICT_SAME;
    }
    return likely || possible ? ACCORD_VERDICT_ASK : ACCORD_VERDICT_NEW;
}

static int sort_candidates(match_list *list, int status) {
    if (list->count)
        qsort(list->items, list->count, sizeof *list->items, compare_candidates);
    return status;
}

static int spell_asked(accord *db, match_list *list, const char *name, size_t n) {
    return spell(&list->asked, name, n) ? store_fail(db, ACCORD_NOMEM, "out of memory") : ACCORD_OK;
}

static int look(accord *db, subject *w, match_list *list) {
    const accord_match_query *q = &w->known;
    found_hit *hits = NULL;
    size_t count = 0;
    int status = search_names(db, q->kinds, q->name, LOOKED_AT, &hits, &count);
    if (!status)
        status = spell_asked(db, list, q->name, strlen(q->name));
    for (size_t i = 0; i < count && !status; i++)
        if (hits[i].how != ACCORD_HOW_TEXT) /* a text tells of it, and is not its name */
            status = add_candidate(db, w, hits[i].record, hits[i].slot, hits[i].how,
                                   hits[i].spelled, list);
    free(hits);
    if (!status)
        status = by_code(db, w, list);
    note_ruled_out(list);
    return sort_candidates(list, status);
}

/* --- what is recorded -------------------------------------------------------------------------
 */

/* What is known of a record; the texts go into `text`, which may move: they are given at the end.
 */
static int know(accord *db, subject *w, text_buffer *text) {
    static const int columns[] = {3, 4, 6, 7};
    const char **const known[] = {&w->known.type, &w->known.country, &w->known.start_date,
                                  &w->known.end_date};
    size_t at[4] = {0};
    store_statement *read;
    int status = ask_facts(db, w->record, 0, &read);
    if (status == ACCORD_ROW) {
        w->known.kinds = accord_kind_named(store_text(read, 1));
        w->known.parent = store_is_null(read, 5) ? 0 : store_integer(read, 5);
        text_append(text, "", 1);
        for (size_t i = 0; i < 4; i++) {
            const char *value = store_text(read, columns[i]);
            at[i] = value ? text->length : 0;
            if (value)
                text_append(text, value, strlen(value) + 1);
        }
        for (size_t i = 0; i < 4; i++)
            *known[i] = at[i] ? text_string(text) + at[i] : NULL;
        status = text->failed ? store_fail(db, ACCORD_NOMEM, "out of memory") : ACCORD_OK;
    } else if (status == ACCORD_DONE) {
        status = store_fail(db, ACCORD_NOTFOUND, "there is no record with id %lld",
                            (long long)w->record);
    }
    store_reset(read);
    return status;
}

/* One of the two became the other. */
static int is_of_line(accord *db, accord_id one, accord_id other, bool *is) {
    store_statement *ask;
    int answer;
    int status = store_keep(db, KEY_LINE, "SELECT 1 WHERE " SUCCEEDED("?1", "?2"), &ask);
    if (status)
        return status;
    store_bind_integer(ask, 1, one);
    store_bind_integer(ask, 2, other);
    status = ask_answer(ask, &answer);
    *is = answer == FOR;
    return status;
}

/* What is spelled otherwise must be alike to a reader: Tân An is no Tần Ân. */
static int add_alike(accord *db, const subject *w, const found_hit *hit, const char *name, size_t n,
                     match_list *list) {
    bool alike = hit->spelled;
    named of = {w->known.kinds, place_type_of(w->known.type), w->known.country};
    if (!alike && w->known.kinds & NAMED_KINDS) {
        store_statement *read;
        int status = ask_facts(db, hit->record, hit->slot, &read);
        const char *its_name = status == ACCORD_ROW ? store_text(read, 2) : NULL;
        status = status == ACCORD_ROW || status == ACCORD_DONE ? ACCORD_OK : status;
        if (!status && its_name)
            status = names_alike(db, name, n, its_name, store_text_length(read, 2), &of, &alike);
        store_reset(read);
        if (status)
            return status;
    }
    return alike ? add_candidate(db, w, hit->record, hit->slot, hit->how, hit->spelled, list)
                 : ACCORD_OK;
}

static int by_name(accord *db, const subject *w, const char *name, size_t n, match_list *list) {
    found_hit *hits = NULL;
    size_t count = 0;
    int status = search_equal(db, w->known.kinds, name, w->before, &hits, &count);
    if (!status)
        status = spell_asked(db, list, name, n);
    for (size_t i = 0; i < count && !status; i++)
        if (hits[i].record != w->record)
            status = add_alike(db, w, &hits[i], name, n, list);
    free(hits);
    return status;
}

static int by_names(accord *db, const subject *w, match_list *list) {
    store_statement *names;
    int status =
        store_keep(db, KEY_NAMES, "SELECT text FROM name WHERE record = ?1 ORDER BY slot", &names);
    if (status)
        return status;
    store_bind_integer(names, 1, w->record);
    while (!status && (status = store_step(names)) == ACCORD_ROW)
        status = by_name(db, w, store_text(names, 0), store_text_length(names, 0), list);
    store_reset(names);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

/* Leaves those that it is likely the same as. */
static int keep_likely(accord *db, const subject *w, match_list *list) {
    size_t kept = 0;
    int status = ACCORD_OK;
    for (size_t i = 0; i < list->count && !status; i++) {
        const candidate *c = &list->items[i];
        bool likely = !c->against && (!has_name(c) || c->kind & NAMED_KINDS ||
                                      (c->spelled && c->dated) || c->by_code),
             two = false;
        if (likely)
            status = is_of_line(db, w->record, c->id, &two);
        if (likely && !two)
            list->items[kept++] = *c;
    }
    list->count = kept;
    return status;
}

static int look_for_record(accord *db, subject *w, match_list *list) {
    text_buffer text = {0};
    int status = know(db, w, &text);
    if (!status)
        status = by_names(db, w, list);
    if (!status)
        status = by_code(db, w, list);
    note_ruled_out(list);
    if (!status)
        status = keep_likely(db, w, list);
    w->known = (accord_match_query){.kinds = w->known.kinds}; /* its texts go */
    text_free(&text);
    return sort_candidates(list, status);
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

/* The same but for the ways to romanize: Saga is not Sagae, as no umlaut is written there. */
static bool same_romanized(const spelling *a, const spelling *b) {
    const piece of_a[] = {a->name, a->whole}, of_b[] = {b->name, b->whole};
    text_buffer x = {0}, y = {0};
    bool same = false;
    for (int i = 0; i < 4 && !same; i++) {
        loosen(piece_text(a, of_a[i / 2]), of_a[i / 2].length, KEEP_UMLAUT, &x);
        loosen(piece_text(b, of_b[i % 2]), of_b[i % 2].length, KEEP_UMLAUT, &y);
        same = x.length && x.length == y.length && !memcmp(x.data, y.data, x.length);
    }
    text_free(&x);
    text_free(&y);
    return same;
}

static bool alike_in_order(const spelling *x, const spelling *y, const named *of) {
    bool marked = is_marked(x) && is_marked(y), kana = is_kana(x) && is_kana(y);
    bool romanized = !of->country || !strcmp(of->country, "JP");
    return same_sound(x, y) &&
           (piece_equal(x, x->name, y, y->name)
                ? !marked || same_marks(x, y)
                : !marked && !kana &&
                      (same_written_out(x, y) || (romanized && same_romanized(x, y))));
}

static int spell_as(accord *db, spelling *s, const char *name, size_t n, const named *of) {
    if (spell(s, name, n))
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    spell_for(s, of);
    return ACCORD_OK;
}

/* A person's name begins with the family's or ends with it: the words of `a` from any one on. */
static int alike_turned(accord *db, const char *a, size_t n, const spelling *y, const named *of,
                        bool *alike) {
    enum { MOST_TURNED = 6 };
    spelling x = {0};
    text_buffer turned = {0};
    int status = ACCORD_OK, words = 0;
    for (size_t i = 1; i + 1 < n && words < MOST_TURNED && !*alike && !status; i++) {
        if (a[i] != ' ')
            continue;
        words++;
        text_clear(&turned);
        text_append(&turned, a + i + 1, n - i - 1);
        text_append_char(&turned, ' ');
        text_append(&turned, a, i);
        status = turned.failed ? store_fail(db, ACCORD_NOMEM, "out of memory")
                               : spell_as(db, &x, text_string(&turned), turned.length, of);
        *alike = !status && alike_in_order(&x, y, of);
    }
    spelling_free(&x);
    text_free(&turned);
    return status;
}

int names_alike(accord *db, const char *a, size_t n, const char *b, size_t m, const named *of,
                bool *alike) {
    spelling x = {0}, y = {0};
    *alike = false;
    int status = spell_as(db, &x, a, n, of);
    if (!status)
        status = spell_as(db, &y, b, m, of);
    if (!status)
        *alike = alike_in_order(&x, &y, of);
    if (!status && !*alike && of->kind == ACCORD_KIND_PERSON)
        status = alike_turned(db, a, n, &y, of, alike);
    spelling_free(&x);
    spelling_free(&y);
    return status;
}

int marks_apart(accord *db, accord_id one, accord_id other, const named *of, bool *apart) {
    store_statement *rows;
    spelling x = {0}, y = {0};
    bool alike = false;
    *apart = false;
    int status = store_keep(db, KEY_SOUNDS,
                            "SELECT n.text, m.text FROM name_key a\n"
                            "JOIN name_key b ON b.form = a.form AND b.part = 0 AND b.record = ?2\n"
                            "JOIN name n ON n.record = a.record AND n.slot = a.slot\n"
                            "JOIN name m ON m.record = b.record AND m.slot = b.slot\n"
                            "WHERE a.record = ?1 AND a.part = 0",
                            &rows);
    if (status)
        return status;
    store_bind_integer(rows, 1, one);
    store_bind_integer(rows, 2, other);
    while (!status && !alike && (status = store_step(rows)) == ACCORD_ROW) {
        status = spell_as(db, &x, store_text(rows, 0), store_text_length(rows, 0), of);
        if (!status)
            status = spell_as(db, &y, store_text(rows, 1), store_text_length(rows, 1), of);
        if (status || !is_marked(&x) || !is_marked(&y))
            continue;
        alike = alike_in_order(&x, &y, of);
        *apart = !alike;
    }
    store_reset(rows);
    spelling_free(&x);
    spelling_free(&y);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

/* A cursor without rows yet, which holds `list`. */
static int new_list(accord *db, accord_cursor **cursor, match_list **list) {
    *cursor = cursor_new(db);
    *list = *cursor ? calloc(1, sizeof **list) : NULL;
    if (!*list) {
        accord_cursor_close(*cursor);
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    }
    text_append(&(*list)->text, "", 1);
    (*cursor)->list = *list;
    (*cursor)->release_list = release_matches;
    return ACCORD_OK;
}

/* What was found goes to the caller who asked for it. */
static int end_look(accord *db, int status, const subject *w, accord_cursor *cursor, int *verdict,
                    accord_cursor **rows) {
    match_list *list = cursor->list;
    const candidate *same = NULL;
    if (!status)
        *verdict = verdict_of(&w->known, list, &same);
    if (w->record && same) {
        list->items[0] = *same;
        list->count = 1;
    }
    if (list->count > MOST_MATCHES)
        list->count = MOST_MATCHES;
    if (status || !rows) {
        accord_cursor_close(cursor);
        return status ? status : store_ok(db);
    }
    *rows = cursor;
    return store_ok(db);
}

static int begin_look(accord *db, int *verdict, accord_cursor **rows) {
    if (rows)
        *rows = NULL;
    if (!verdict)
        return store_fail(db, ACCORD_MISUSE, "where the verdict goes is missing");
    *verdict = 0;
    return ACCORD_OK;
}

static int list_matches(accord *db, subject *w, int (*looks)(accord *, subject *, match_list *),
                        int *verdict, accord_cursor **rows) {
    accord_cursor *cursor;
    store_statement *held;
    match_list *list;
    int status = new_list(db, &cursor, &list);
    if (status)
        return status;
    status = search_hold(db, &held);
    if (!status)
        status = looks(db, w, list);
    search_release(held);
    return end_look(db, status, w, cursor, verdict, rows);
}

int accord_match_list(accord *db, const accord_match_query *query, size_t size, int *verdict,
                      accord_cursor **rows) {
    subject w = {.record = 0};
    if (!db)
        return ACCORD_MISUSE;
    int status = begin_look(db, verdict, rows);
    if (!status)
        status = check_query(db, query, size, &w.known);
    return status ? status : list_matches(db, &w, look, verdict, rows);
}

int accord_match_record(accord *db, accord_id record, accord_id before, int *verdict,
                        accord_cursor **rows) {
    subject w = {.record = record, .before = before ? before : INT64_MAX};
    if (!db)
        return ACCORD_MISUSE;
    int status = begin_look(db, verdict, rows);
    return status ? status : list_matches(db, &w, look_for_record, verdict, rows);
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
