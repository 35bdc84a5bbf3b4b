/* The calls of every noun, driven by the descriptions: what goes in comes out, what is wrong is
 * refused with record, attribute and value, and nothing has changed then. */
#include "scratch.h"

#include <stdalign.h>
#include <stdbool.h>

#include "record/model.h"

/* --- the public calls of all nouns, as a table ------------------------------------------------ */

typedef struct calls {
    const noun *noun;
    int (*add)(accord *, const void *, size_t, int64_t *);
    int (*ensure)(accord *, const void *, size_t, int64_t *);
    int (*get)(accord *, int64_t, int64_t, void **);
    int (*update)(accord *, const void *, size_t);
    int (*remove)(accord *, int64_t, int64_t);
    int (*list)(accord *, const void *, size_t, accord_cursor **);
    int (*next)(accord_cursor *, const void **);
} calls;

#define COMMON_CALLS(n)                                                                            \
    static int n##_add(accord *db, const void *value, size_t size, int64_t *key) {                 \
        return accord_##n##_add(db, value, size, key);                                             \
    }                                                                                              \
    static int n##_update(accord *db, const void *value, size_t size) {                            \
        return accord_##n##_update(db, value, size);                                               \
    }                                                                                              \
    static int n##_list(accord *db, const void *like, size_t size, accord_cursor **rows) {         \
        return accord_##n##_list(db, like, size, rows);                                            \
    }                                                                                              \
    static int n##_next(accord_cursor *rows, const void **value) {                                 \
        const accord_##n *row = NULL;                                                              \
        int status = accord_##n##_next(rows, &row);                                                \
        *value = row;                                                                              \
        return status;                                                                             \
    }
#define RECORD_CALLS(n)                                                                            \
    COMMON_CALLS(n)                                                                                \
    static int n##_ensure(accord *db, const void *value, size_t size, int64_t *key) {              \
        return accord_##n##_ensure(db, value, size, key);                                          \
    }                                                                                              \
    static int n##_get(accord *db, int64_t id, int64_t slot, void **value) {                       \
        accord_##n *row = NULL;                                                                    \
        int status = accord_##n##_get(db, id, &row);                                               \
        *value = row;                                                                              \
        return (void)slot, status;                                                                 \
    }                                                                                              \
    static int n##_remove(accord *db, int64_t id, int64_t slot) {                                  \
        return (void)slot, accord_remove(db, id, 0);                                               \
    }
#define ROW_CALLS(n)                                                                               \
    COMMON_CALLS(n)                                                                                \
    static int n##_get(accord *db, int64_t record, int64_t slot, void **value) {                   \
        accord_##n *row = NULL;                                                                    \
        int status = accord_##n##_get(db, record, slot, &row);                                     \
        *value = row;                                                                              \
        return status;                                                                             \
    }                                                                                              \
    static int n##_remove(accord *db, int64_t record, int64_t slot) {                              \
        return accord_##n##_remove(db, record, slot);                                              \
    }
NOUN_LIST(RECORD_CALLS, ROW_CALLS)

#define RECORD_ENTRY(n)                                                                            \
    {&n##_noun, n##_add, n##_ensure, n##_get, n##_update, n##_remove, n##_list, n##_next},
#define ROW_ENTRY(n)                                                                               \
    {&n##_noun, n##_add, NULL, n##_get, n##_update, n##_remove, n##_list, n##_next},
static const calls all_calls[] = {NOUN_LIST(RECORD_ENTRY, ROW_ENTRY)};
enum { NOUNS = sizeof all_calls / sizeof *all_calls, LARGEST = 512, KINDS = 13 };

/* --- a registry with two records of each kind ---------------------------------------------------
 */

static accord *db;
static const char *path;
static sqlite3 *look; /* at the same file */
static accord_id pool[KINDS][2];
static accord_id parties[2];

static const calls *calls_of(unsigned kind) {
    for (size_t i = 0; i < NOUNS; i++)
        if (all_calls[i].noun->kind == kind)
            return &all_calls[i];
    return NULL;
}

/* A struct of any noun. */
typedef struct any {
    alignas(16) char bytes[LARGEST];
} any;

static void put_number(any *value, const field *f, int64_t number) {
    memcpy(value->bytes + f->offset, &number, sizeof number);
}

static void put_text(any *value, const field *f, const char *text) {
    memcpy(value->bytes + f->offset, &text, sizeof text);
}

static void put_tristate(any *value, const field *f, accord_tristate t) {
    memcpy(value->bytes + f->offset, &t, sizeof t);
}

static int64_t number_of(const void *value, const field *f) {
    int64_t number;
    memcpy(&number, (const char *)value + f->offset, sizeof number);
    return number;
}

static const char *text_of(const void *value, const field *f) {
    const char *text;
    memcpy(&text, (const char *)value + f->offset, sizeof text);
    return text;
}

static accord_tristate tristate_of(const void *value, const field *f) {
    accord_tristate t;
    memcpy(&t, (const char *)value + f->offset, sizeof t);
    return t;
}

static bool is_number(const field *f) {
    return f->type == TYPE_REF || f->type == TYPE_INTEGER || f->type == TYPE_TARGET ||
           f->type == TYPE_FOLLOWS;
}

static size_t bit_of(unsigned kinds) {
    size_t bit = 0;
    while (kinds && !(kinds & 1u << bit))
        bit++;
    return bit;
}

/* A term; lives as long as the program. */
static const char *term_of(const char *table, const char *column, const char *where, const char *is,
                           int turn) {
    static char *kept[64];
    static size_t count;
    char *sql = sqlite3_mprintf(
        "SELECT %s FROM %s WHERE %s = %Q ORDER BY 1 LIMIT 1 OFFSET (SELECT min(%d, count(*) - 1) "
        "FROM %s WHERE %s = %Q)",
        column, table, where, is, turn, table, where, is);
    char *text = scratch_ask_open(look, sql);
    sqlite3_free(sql);
    if (!*text)
        fail_msg("no term of %s", is);
    for (size_t i = 0; i < count; i++)
        if (!strcmp(kept[i], text)) {
            sqlite3_free(text);
            return kept[i];
        }
    assert_true(count < sizeof kept / sizeof *kept);
    return kept[count++] = text;
}

/* One of two values of an attribute that is fine. */
static void put_value(any *value, const noun *n, const field *f, unsigned owner, int turn) {
    static const char *const texts[][2] = {
        [TYPE_TEXT] = {"Hai bên trao đổi\nvề hợp tác.", "両者は協力について話し合った。"},
        [TYPE_LINE] = {"số 1234/QĐ-UBND", "Nguyễn Thế Phước"},
        [TYPE_NAME] = {"Yên Bái", "美作市"},
        [TYPE_DATE] = {"2023-11-21", "2024~"},
        [TYPE_END] = {"..", "[2024-03-01..2025]"},
        [TYPE_TIME] = {"09:30", "14:00"},
        [TYPE_DURATION] = {"P3Y", "P6M"},
        [TYPE_DECIMAL] = {"2.30", "12"},
        [TYPE_COUNTRY] = {"VN", "JP"},
        [TYPE_CURRENCY] = {"USD", "JPY"},
        [TYPE_LANGUAGE] = {"vi", "ja-Latn"},
        [TYPE_SHA256] = {"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                         "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210"},
        [TYPE_FOLDED] = {NULL, NULL},
    };
    switch (f->type) {
    case TYPE_REF:
        put_number(value, f, pool[f->kinds ? bit_of(f->kinds) : 0][turn]);
        break;
    case TYPE_INTEGER:
        put_number(value, f, turn + 1);
        break;
    case TYPE_TARGET:  /* the name, which every record here has */
    case TYPE_FOLLOWS: /* the action, which every record that takes any has here */
        put_number(value, f, f->type == TYPE_TARGET ? 1 : 2);
        break;
    case TYPE_TRISTATE:
        put_tristate(value, f, turn ? ACCORD_NO : ACCORD_YES);
        break;
    case TYPE_CODE: /* a claimed value goes with the stance disputes alone */
        put_text(value, f,
                 n == &citation_noun && !strcmp(f->name, "stance")
                     ? "disputes"
                     : term_of("term", "code", "vocabulary", f->vocabulary, turn));
        break;
    case TYPE_LIFECYCLE:
        put_text(value, f,
                 term_of("lifecycle", "action_type", "kind", noun_of_kind(owner)->name, turn));
        break;
    case TYPE_FOLDED:
        break;
    default: /* a citation speaks of what its target has: a name, or a party of a partnership */
        put_text(value, f,
                 n != &citation_noun || strcmp(f->name, "attribute") != 0 ? texts[f->type][turn]
                 : owner == ACCORD_KIND_PARTNERSHIP ? (turn ? "description" : "party")
                                                    : (turn ? "end_date" : "start_date"));
    }
}

static void put_unknown(any *value, const field *f) {
    if (is_number(f))
        put_number(value, f, 0);
    else if (f->type == TYPE_TRISTATE)
        put_tristate(value, f, ACCORD_UNKNOWN);
    else if (f->type != TYPE_FOLDED)
        put_text(value, f, NULL);
}

static void fill(any *value, const noun *n, unsigned owner, int turn) {
    for (size_t i = 0; i < n->field_count; i++)
        put_value(value, n, &n->fields[i], owner, turn);
}

/* Only what must be there; of the nouns with a rule over several columns, what it asks for too. */
static void fill_required(any *value, const noun *n, unsigned owner, int turn) {
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        if (f->flags & REQUIRED ||
            (n->rule && (!strcmp(f->name, "capacity") || !strcmp(f->name, "side"))))
            put_value(value, n, f, owner, turn);
        else
            put_unknown(value, f);
    }
}

static void same(const noun *n, const field *f, const void *wanted, const void *got) {
    if (f->type == TYPE_FOLDED)
        return;
    if (is_number(f)) {
        if (number_of(wanted, f) != number_of(got, f))
            fail_msg("%s.%s: %lld, not %lld", n->name, f->name, (long long)number_of(got, f),
                     (long long)number_of(wanted, f));
    } else if (f->type == TYPE_TRISTATE) {
        if (tristate_of(wanted, f) != tristate_of(got, f))
            fail_msg("%s.%s: %d, not %d", n->name, f->name, (int)tristate_of(got, f),
                     (int)tristate_of(wanted, f));
    } else {
        const char *a = text_of(wanted, f), *b = text_of(got, f);
        if (!a != !b || (a && strcmp(a, b) != 0))
            fail_msg("%s.%s: %s, not %s", n->name, f->name, b ? b : "unknown", a ? a : "unknown");
    }
}

static void same_fields(const noun *n, const void *wanted, const void *got) {
    for (size_t i = 0; i < n->field_count; i++)
        same(n, &n->fields[i], wanted, got);
}

/* Adds one; a partnership with two parties. */
static int add_whole(const calls *c, const any *value, size_t size, int64_t *key) {
    if (c->noun != &partnership_noun)
        return c->add(db, value, size, key);
    int status = accord_begin(db) || c->add(db, value, size, key) ||
                 accord_party_add(db, ACCORD_PARTY(.record = *key, .party = parties[0]), NULL) ||
                 accord_party_add(db, ACCORD_PARTY(.record = *key, .party = parties[1]), NULL) ||
                 accord_commit(db);
    return status;
}

/* A new record of a kind with a name (slot 1) and, where it takes any, an action (slot 2). */
static accord_id new_owner(unsigned kind) {
    const calls *c = calls_of(kind);
    any value = {{0}};
    accord_id id = 0;
    fill_required(&value, c->noun, 0, 0);
    assert_ok(db, add_whole(c, &value, c->noun->size, &id));
    /* parties take slots too, so both are given outright */
    if (c->noun != &partnership_noun)
        assert_ok(db, accord_name_add(db, ACCORD_NAME(.record = id, .text = "Yên Bái"), NULL));
    if (kind & action_noun.owners && c->noun != &partnership_noun)
        assert_ok(db, accord_action_add(
                          db,
                          ACCORD_ACTION(.record = id, .type = term_of("lifecycle", "action_type",
                                                                      "kind", c->noun->name, 0)),
                          NULL));
    return id;
}

static int open_registry(void **state) {
    (void)state;
    static char kept[256];
    static int number;
    char name[32];
    snprintf(name, sizeof name, "r-%d.accord", number++);
    snprintf(kept, sizeof kept, "%s", scratch_path(name));
    path = kept;
    db = scratch_registry(path);
    assert_int_equal(sqlite3_open(path, &look), SQLITE_OK);
    assert_ok(db,
              accord_place_add(db, ACCORD_PLACE(.uid = "one", .type = "city"), &parties[0]) ||
                  accord_place_add(db, ACCORD_PLACE(.uid = "two", .type = "city"), &parties[1]));
    for (int turn = 0; turn < 2; turn++)
        for (size_t bit = 0; bit < KINDS; bit++)
            pool[bit][turn] = new_owner(1u << bit);
    return 0;
}

static int close_registry(void **state) {
    (void)state;
    accord_close(db);
    return sqlite3_close(look);
}

static void head_of(any *value, const noun *n, int64_t key, int64_t slot) {
    if (n->kind)
        ((record_head *)(void *)value)->id = key;
    else
        *(row_head *)(void *)value = (row_head){key, slot};
}

/* --- what goes in comes out
 * ----------------------------------------------------------------------- */

static void *read_back(const calls *c, int64_t key, int64_t slot) {
    void *got;
    assert_ok(db, c->get(db, key, slot, &got));
    return got;
}

static int count_like(const calls *c, const any *like, size_t size) {
    accord_cursor *rows;
    const void *row;
    int status, count = 0;
    assert_ok(db, c->list(db, like, size, &rows));
    while ((status = c->next(rows, &row)) == ACCORD_ROW)
        count++;
    assert_int_equal(status, ACCORD_DONE);
    assert_null(row);
    accord_cursor_close(rows);
    return count;
}

/* Every attribute alone finds the row, and with another value it does not. */
static void check_list(const calls *c, int64_t key, int64_t slot, const any *value,
                       unsigned owner) {
    const noun *n = c->noun;
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        any like = {{0}}, other = {{0}};
        if (f->type == TYPE_FOLDED)
            continue;
        size_t size = f->type == TYPE_TRISTATE ? sizeof(accord_tristate) : sizeof(void *);
        head_of(&like, n, key, slot);
        memcpy(like.bytes + f->offset, value->bytes + f->offset, size);
        assert_int_equal(count_like(c, &like, n->size), 1);
        put_value(&other, n, f, owner, 0);
        if (memcmp(other.bytes + f->offset, value->bytes + f->offset, size) == 0)
            continue; /* the vocabulary has one term */
        head_of(&other, n, key, slot);
        assert_int_equal(count_like(c, &other, n->size), 0);
    }
}

static void check_sizes(const calls *c, int64_t key, int64_t slot, const any *value,
                        unsigned owner) {
    const noun *n = c->noun;
    const field *last = NULL;
    any shorter = *value;
    void *got;
    char message[160];
    for (size_t i = 0; i < n->field_count; i++)
        if (n->fields[i].type != TYPE_FOLDED)
            last = &n->fields[i];
    /* a shorter struct does not say the last member: it stays */
    put_value(&shorter, n, last, owner, 0);
    assert_ok(db, c->update(db, &shorter, last->offset));
    got = read_back(c, key, slot);
    same_fields(n, value, got);
    accord_free(got);
    /* a longer one of zeros is fine, one with more in it is not */
    any longer = *value;
    assert_ok(db, c->update(db, &longer, n->size + 16));
    longer.bytes[n->size + 15] = 1;
    snprintf(message, sizeof message,
             "%s: the struct is of a newer library, and has members that this one does not "
             "know",
             n->name);
    assert_refused(db, c->update(db, &longer, n->size + 16), ACCORD_MISUSE, message);
    assert_refused(db, c->add(db, &longer, n->size + 16, NULL), ACCORD_MISUSE, message);
    snprintf(message, sizeof message, "%s: the size of the struct is wrong", n->name);
    assert_refused(db, c->add(db, value, 8, NULL), ACCORD_MISUSE, message);
    snprintf(message, sizeof message, "%s: the struct is missing", n->name);
    assert_refused(db, c->add(db, NULL, n->size, NULL), ACCORD_MISUSE, message);
}

static void live(const calls *c, unsigned owner) {
    const noun *n = c->noun;
    any value = {{0}};
    int64_t key = 0, slot = 0, next_slot = 0;
    if (n->kind) {
        record_head *head = (record_head *)(void *)&value;
        head->uid = "under-test/1";
        head->name = "Đoàn công tác";
        fill(&value, n, 0, 0);
        assert_ok(db, add_whole(c, &value, n->size, &key));
        head->uid = head->name = NULL;
    } else {
        key = new_owner(owner);
        if (owner == ACCORD_KIND_PARTNERSHIP) /* its parties have slots 1 and 2 */
            assert_ok(db, accord_action_add(db, ACCORD_ACTION(.record = key, .type = "proposed"),
                                            &next_slot));
        fill(&value, n, owner, 0);
        if (owner == ACCORD_KIND_PARTNERSHIP && n == &action_noun)
            put_number(&value, noun_field(n, "follows"), next_slot);
        head_of(&value, n, key, 0);
        assert_ok(db, c->add(db, &value, n->size, &slot));
        assert_true(slot > 1);
    }
    void *got = read_back(c, key, slot);
    same_fields(n, &value, got);
    if (n->kind) {
        assert_string_equal(((record_head *)got)->uid, "under-test/1");
        assert_string_equal(((record_head *)got)->name, "Đoàn công tác");
        assert_true(((record_head *)got)->revision > 0);
    }
    assert_int_equal(*(int64_t *)got, key);
    accord_free(got);

    /* everything changes */
    fill(&value, n, owner, 1);
    if (owner == ACCORD_KIND_PARTNERSHIP && n == &action_noun)
        put_number(&value, noun_field(n, "follows"), next_slot);
    head_of(&value, n, key, slot);
    assert_ok(db, c->update(db, &value, n->size));
    got = read_back(c, key, slot);
    same_fields(n, &value, got);
    accord_free(got);
    check_list(c, key, slot, &value, owner);
    check_sizes(c, key, slot, &value, owner);

    /* all becomes unknown that may be */
    fill_required(&value, n, owner, 1);
    assert_ok(db, c->update(db, &value, n->size));
    got = read_back(c, key, slot);
    same_fields(n, &value, got);
    accord_free(got);

    /* gone, and a slot is not used again */
    assert_ok(db, c->remove(db, key, slot));
    assert_int_equal(c->get(db, key, slot, &got), ACCORD_NOTFOUND);
    assert_null(got);
    assert_int_equal(c->update(db, &value, n->size), ACCORD_NOTFOUND);
    assert_int_equal(c->remove(db, key, slot), ACCORD_NOTFOUND);
    if (!n->kind) {
        head_of(&value, n, key, 0);
        assert_ok(db, c->add(db, &value, n->size, &next_slot));
        assert_true(next_slot > slot);
        head_of(&value, n, key, slot);
        assert_int_equal(c->add(db, &value, n->size, NULL), ACCORD_EXISTS);
        head_of(&value, n, key, -1);
        assert_int_equal(c->add(db, &value, n->size, NULL), ACCORD_INVALID);
        head_of(&value, n, 999999, 0);
        assert_int_equal(c->add(db, &value, n->size, NULL), ACCORD_NOTFOUND);
    }
}

static void test_life_of_every_noun(void **state) {
    (void)state;
    for (size_t i = 0; i < NOUNS; i++) {
        const noun *n = all_calls[i].noun;
        if (n->kind)
            live(&all_calls[i], 0);
        else
            for (unsigned bit = 0; bit < KINDS; bit++)
                if (!n->owners || n->owners & 1u << bit)
                    live(&all_calls[i], 1u << bit);
    }
    scratch_expect(path, "PRAGMA integrity_check", "ok");
}

/* A row beside a record of a kind that takes none of them. */
static void test_rows_of_other_kinds(void **state) {
    (void)state;
    for (size_t i = 0; i < NOUNS; i++) {
        const calls *c = &all_calls[i];
        if (c->noun->kind || !c->noun->owners)
            continue;
        for (unsigned bit = 0; bit < KINDS; bit++) {
            if (c->noun->owners & 1u << bit)
                continue;
            any value = {{0}};
            fill_required(&value, c->noun, c->noun->owners & ~(c->noun->owners - 1), 0);
            head_of(&value, c->noun, pool[bit][0], 0);
            assert_int_equal(c->add(db, &value, c->noun->size, NULL), ACCORD_CONSTRAINT);
            char *start = sqlite3_mprintf("%s.record: '", c->noun->name);
            assert_int_equal(strncmp(accord_errmsg(db), start, strlen(start)), 0);
            sqlite3_free(start);
        }
    }
}

/* --- what is wrong
 * ---------------------------------------------------------------------------------- */

/* The attribute alone is wrong; the rest is fine. */
static void refused_with(const calls *c, unsigned owner, const any *value, int status,
                         const char *message) {
    any whole = *value;
    head_of(&whole, c->noun, c->noun->kind ? 0 : pool[bit_of(owner)][0], 0);
    static const char state[] =
        "SELECT (SELECT max(id) FROM history) || '/' || (SELECT count(*) FROM record)";
    char *before = scratch_ask_open(look, state);
    assert_refused(db, c->add(db, &whole, c->noun->size, NULL), status, message);
    char *after = scratch_ask_open(look, state);
    assert_string_equal(before, after);
    sqlite3_free(after);
    sqlite3_free(before);
}

static void refuse_text(const calls *c, unsigned owner, const any *fine, const field *f,
                        const char *text, int status, const char *sentence) {
    any value = *fine;
    char message[400];
    put_text(&value, f, text);
    snprintf(message, sizeof message, "%s.%s: %s", c->noun->name, f->name, sentence);
    refused_with(c, owner, &value, status, message);
}

static void refuse_attribute(const calls *c, unsigned owner, const any *fine, const field *f) {
    any value = *fine;
    char sentence[300], message[400];
    const noun *n = c->noun;
    if (f->flags & REQUIRED) {
        put_unknown(&value, f);
        snprintf(message, sizeof message, "%s.%s: is required", n->name, f->name);
        refused_with(c, owner, &value, ACCORD_INVALID, message);
    }
    switch (f->type) {
    case TYPE_REF:
        value = *fine;
        put_number(&value, f, 999999);
        head_of(&value, n, n->kind ? 0 : pool[bit_of(owner)][0], 0);
        assert_int_equal(c->add(db, &value, n->size, NULL), ACCORD_CONSTRAINT);
        snprintf(message, sizeof message, "%s.%s: '999999' is not a", n->name, f->name);
        assert_int_equal(strncmp(accord_errmsg(db), message, strlen(message)), 0);
        if (f->kinds && !(f->kinds & ACCORD_KIND_GIFT)) {
            put_number(&value, f, pool[bit_of(ACCORD_KIND_GIFT)][0]);
            accord_record *gift;
            assert_int_equal(c->add(db, &value, n->size, NULL), ACCORD_CONSTRAINT);
            char *said = sqlite3_mprintf("%s", accord_errmsg(db));
            assert_ok(db, accord_record_get(db, pool[bit_of(ACCORD_KIND_GIFT)][0], &gift));
            snprintf(message, sizeof message, "%s.%s: '%s' is not a", n->name, f->name, gift->uid);
            assert_int_equal(strncmp(said, message, strlen(message)), 0);
            accord_free(gift);
            sqlite3_free(said);
        }
        return;
    case TYPE_INTEGER:
        put_number(&value, f, -1);
        snprintf(message, sizeof message, "%s.%s: '-1' is not from 1", n->name, f->name);
        refused_with(c, owner, &value, ACCORD_INVALID, message);
        return;
    case TYPE_TARGET:
    case TYPE_FOLLOWS:
        put_number(&value, f, 777);
        head_of(&value, n, pool[bit_of(owner)][0], 0);
        assert_int_equal(c->add(db, &value, n->size, NULL), ACCORD_CONSTRAINT);
        snprintf(message, sizeof message, "%s.%s: '777' is not the slot of", n->name, f->name);
        assert_int_equal(strncmp(accord_errmsg(db), message, strlen(message)), 0);
        return;
    case TYPE_TRISTATE:
        put_tristate(&value, f, (accord_tristate)7);
        snprintf(message, sizeof message, "%s.%s: 7 is neither unknown, yes nor no", n->name,
                 f->name);
        refused_with(c, owner, &value, ACCORD_INVALID, message);
        return;
    case TYPE_FOLDED:
        return;
    case TYPE_CODE:
        snprintf(sentence, sizeof sentence, "'nonsense' is not a term of vocabulary %s",
                 f->vocabulary);
        refuse_text(c, owner, fine, f, "nonsense", ACCORD_INVALID, sentence);
        break;
    case TYPE_DATE:
    case TYPE_END:
        snprintf(sentence, sizeof sentence, "'2023-02-30' is not an EDTF date (%s)",
                 accord_date_explain_storable("2023-02-30"));
        refuse_text(c, owner, fine, f, "2023-02-30", ACCORD_INVALID, sentence);
        if (f->type == TYPE_DATE)
            refuse_text(c, owner, fine, f, "..", ACCORD_INVALID,
                        "'..' is open-ended, which only an end may be");
        break;
    case TYPE_DURATION:
        refuse_text(c, owner, fine, f, "3 years", ACCORD_INVALID,
                    "'3 years' is not an ISO 8601 duration such as P3Y");
        break;
    case TYPE_DECIMAL:
        refuse_text(c, owner, fine, f, "2,3", ACCORD_INVALID, "'2,3' is not a decimal number");
        break;
    case TYPE_LANGUAGE:
        refuse_text(c, owner, fine, f, "tiếng Việt", ACCORD_INVALID,
                    "'tiếng Việt' is not a BCP 47 language tag");
        break;
    case TYPE_NAME:
        refuse_text(c, owner, fine, f, "two\nlines", ACCORD_INVALID,
                    "has a control character (byte 3)");
        break;
    default:
        break;
    }
    refuse_text(c, owner, fine, f, "Y\xean", ACCORD_INVALID, "is not UTF-8 (byte 1)");
    refuse_text(c, owner, fine, f, "\xed\xa0\x80", ACCORD_INVALID, "is not UTF-8 (byte 0)");
    /* empty is not unknown */
    put_text(&value, f, "");
    head_of(&value, n, n->kind ? 0 : pool[bit_of(owner)][0], 0);
    int status = c->add(db, &value, n->size, NULL);
    if (status != ACCORD_INVALID && status != ACCORD_CONSTRAINT)
        fail_msg("%s.%s takes an empty text", n->name, f->name);
    snprintf(message, sizeof message, "%s.%s: ", n->name, f->name);
    assert_int_equal(strncmp(accord_errmsg(db), message, strlen(message)), 0);
}

static void test_refusals_of_every_attribute(void **state) {
    (void)state;
    for (size_t i = 0; i < NOUNS; i++) {
        const calls *c = &all_calls[i];
        unsigned owner = c->noun->kind     ? 0
                         : c->noun->owners ? c->noun->owners & ~(c->noun->owners - 1)
                                           : ACCORD_KIND_PLACE;
        any fine = {{0}};
        fill_required(&fine, c->noun, owner, 0);
        for (size_t j = 0; j < c->noun->field_count; j++)
            refuse_attribute(c, owner, &fine, &c->noun->fields[j]);
    }
}

/* --- text
 * ---------------------------------------------------------------------------------------------- */

static void test_text_is_nfc(void **state) {
    (void)state;
    /* "Yên Bái" with combining marks */
    static const char nfd[] = "Ye\xcc\x82n Ba\xcc\x81i", nfc[] = "Yên Bái";
    for (size_t i = 0; i < NOUNS; i++) {
        const calls *c = &all_calls[i];
        const noun *n = c->noun;
        unsigned owner = n->kind ? 0 : n->owners ? n->owners & ~(n->owners - 1) : ACCORD_KIND_PLACE;
        any value = {{0}}, wanted;
        int64_t key = 0, slot = 0;
        fill_required(&value, n, owner, 0);
        wanted = value;
        for (size_t j = 0; j < n->field_count; j++)
            if (n->fields[j].type == TYPE_TEXT || n->fields[j].type == TYPE_LINE ||
                n->fields[j].type == TYPE_NAME) {
                if (n == &citation_noun && (!strcmp(n->fields[j].name, "value") ||
                                            !strcmp(n->fields[j].name, "attribute")))
                    continue; /* not any text will do */
                put_text(&value, &n->fields[j], nfd);
                put_text(&wanted, &n->fields[j], nfc);
            }
        if (!n->kind)
            head_of(&value, n, key = pool[bit_of(owner)][1], 0);
        assert_ok(db, n->kind ? add_whole(c, &value, n->size, &key)
                              : c->add(db, &value, n->size, &slot));
        void *got = read_back(c, key, slot);
        same_fields(n, &wanted, got);
        accord_free(got);
    }
}

static void test_names_are_cleaned(void **state) {
    (void)state;
    accord_id id;
    accord_place *place;
    accord_name *name;
    /* NBSP, ideographic blank, zero-width space, soft hyphen, doubled and outer blanks */
    assert_ok(
        db, accord_place_add(db,
                             ACCORD_PLACE(.uid = "clean", .type = "city",
                                          .name = " \xc2\xa0Thành  phố\xe3\x80\x80Yên\xe2\x80\x8b "
                                                  "B\xc2\xad"
                                                  "a\xcc\x81i "),
                             &id));
    assert_ok(db, accord_place_get(db, id, &place));
    assert_string_equal(place->name, "Thành phố Yên Bái");
    accord_free(place);
    scratch_expect(
        path, "SELECT folded FROM name WHERE record = (SELECT id FROM record WHERE uid = 'clean')",
        "thanh pho yen bai");
    assert_ok(db, accord_name_get(db, id, 1, &name));
    assert_string_equal(name->text, "Thành phố Yên Bái");
    accord_free(name);
    assert_ok(db, accord_name_update(
                      db, ACCORD_NAME(.record = id, .slot = 1, .text = " 長野県\xe3\x80\x80")));
    assert_ok(db, accord_place_get(db, id, &place));
    assert_string_equal(place->name, "長野県");
    accord_free(place);
    char *folded = scratch_ask(path, "SELECT folded FROM name WHERE text = '長野県'");
    assert_true(*folded);
    sqlite3_free(folded);
    /* cleaned to nothing */
    assert_int_equal(accord_name_add(db, ACCORD_NAME(.record = id, .text = " \xe2\x80\x8b"), NULL),
                     ACCORD_INVALID);
    /* a quotation stays verbatim */
    accord_note *note;
    int64_t slot;
    assert_ok(db, accord_note_add(db,
                                  ACCORD_NOTE(.record = id, .text = "  hai  dấu\xc2\xa0"
                                                                    "cách\n"),
                                  &slot));
    assert_ok(db, accord_note_get(db, id, slot, &note));
    assert_string_equal(note->text, "  hai  dấu\xc2\xa0"
                                    "cách\n");
    accord_free(note);
}

static void test_long_text(void **state) {
    (void)state;
    enum { MIB = 1 << 20 };
    char *text = malloc(10 * MIB + 1);
    accord_note *note;
    int64_t slot;
    assert_non_null(text);
    memset(text, 'a', 10 * MIB);
    text[10 * MIB] = 0;
    char message[256];
    snprintf(message, sizeof message,
             "note.text: '%.60s...' is empty, holds a NUL, or is longer than 1 MiB", text);
    assert_int_equal(accord_note_add(db, ACCORD_NOTE(.record = pool[0][0], .text = text), &slot),
                     ACCORD_INVALID);
    assert_string_equal(accord_errmsg(db), message);
    assert_int_equal(accord_name_add(db, ACCORD_NAME(.record = pool[0][0], .text = text), &slot),
                     ACCORD_INVALID);
    text[MIB] = 0;
    assert_ok(db, accord_note_add(db, ACCORD_NOTE(.record = pool[0][0], .text = text), &slot));
    assert_ok(db, accord_note_get(db, pool[0][0], slot, &note));
    assert_string_equal(note->text, text);
    accord_free(note);
    /* the value in a message is cut between characters */
    for (int i = 0; i < 200; i++)
        memcpy(text + 3 * i, "長", 4);
    assert_int_equal(
        accord_note_add(db, ACCORD_NOTE(.record = pool[0][0], .date = text, .text = "x"), NULL),
        ACCORD_INVALID);
    assert_int_equal(strncmp(accord_errmsg(db), "note.date: '長長長", 21), 0);
    assert_non_null(strstr(accord_errmsg(db), "長...' is not an EDTF date"));
    assert_true(strlen(accord_errmsg(db)) < 300);
    free(text);
}

/* --- records
 * -------------------------------------------------------------------------------------------- */

static void test_uid(void **state) {
    (void)state;
    accord_id id;
    accord_visit *visit;
    assert_ok(db, accord_visit_add(db, ACCORD_VISIT(.uid = "visit/2023-11.a_b"), &id));
    assert_refused(db, accord_visit_add(db, ACCORD_VISIT(.uid = "visit/2023-11.a_b"), &id),
                   ACCORD_EXISTS, "visit.uid: 'visit/2023-11.a_b' is already taken");
    assert_refused(
        db, accord_event_add(db, ACCORD_EVENT(.uid = "visit/2023-11.a_b", .type = "meeting"), &id),
        ACCORD_EXISTS, "event.uid: 'visit/2023-11.a_b' is already taken");
    static const char *const wrong[] = {"Visit", "/visit", "a b", "đoàn", "", ".a"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char message[128];
        snprintf(message, sizeof message,
                 "visit.uid: '%s' is not a uid (a-z, 0-9, then also . _ - /)", wrong[i]);
        assert_refused(db, accord_visit_add(db, ACCORD_VISIT(.uid = wrong[i]), &id), ACCORD_INVALID,
                       message);
    }
    /* version 7, of now, and all different */
    char before[37] = "";
    for (int i = 0; i < 20; i++) {
        assert_ok(db, accord_visit_add(db, ACCORD_VISIT(0), &id));
        assert_ok(db, accord_visit_get(db, id, &visit));
        assert_int_equal(strlen(visit->uid), 36);
        assert_int_equal(visit->uid[14], '7');
        assert_non_null(strchr("89ab", visit->uid[19]));
        assert_string_not_equal(visit->uid, before);
        memcpy(before, visit->uid, sizeof before);
        accord_free(visit);
    }
    /* uid and name of an update must be as they are */
    assert_ok(db, accord_by_uid(db, "visit/2023-11.a_b", &id));
    assert_refused(db, accord_visit_update(db, ACCORD_VISIT(.id = id, .uid = "visit/other")),
                   ACCORD_INVALID, "visit.uid: 'visit/2023-11.a_b' cannot become 'visit/other'");
    assert_refused(db, accord_visit_update(db, ACCORD_VISIT(.id = id, .name = "Chuyến thăm")),
                   ACCORD_INVALID,
                   "visit.name: 'Chuyến thăm' is not its preferred name; names are changed with "
                   "accord_name_update");
}

static void test_ensure(void **state) {
    (void)state;
    accord_id first = 0, again = 0, other = 0;
    assert_ok(db,
              accord_place_ensure(
                  db, ACCORD_PLACE(.uid = "jp/furth", .type = "city", .name = "Furth"), &first));
    assert_ok(db, accord_place_ensure(db, ACCORD_PLACE(.uid = "jp/furth", .type = "town"), &again));
    assert_int_equal(first, again);
    assert_ok(db, accord_place_ensure(db, ACCORD_PLACE(.type = "city", .name = " Furth "), &again));
    assert_int_equal(first, again);
    /* neither folded nor with other members */
    assert_ok(db, accord_place_ensure(db, ACCORD_PLACE(.type = "city", .name = "Fürth"), &other));
    assert_int_not_equal(first, other);
    assert_ok(db, accord_place_ensure(db, ACCORD_PLACE(.type = "town", .name = "Furth"), &other));
    assert_int_not_equal(first, other);
    accord_id third;
    assert_ok(db, accord_place_add(db, ACCORD_PLACE(.type = "city", .name = "Furth"), &third));
    assert_refused(db,
                   accord_place_ensure(db, ACCORD_PLACE(.type = "city", .name = "Furth"), &again),
                   ACCORD_AMBIGUOUS, "place.name: 'Furth' is the name of several");
    assert_refused(db, accord_place_ensure(db, ACCORD_PLACE(.type = "city"), &again),
                   ACCORD_INVALID, "place: neither uid nor name is given");
}

static void test_default_citation(void **state) {
    (void)state;
    accord_id source, id;
    assert_ok(db,
              accord_source_add(db, ACCORD_SOURCE(.uid = "news/1", .type = "article"), &source));
    char message[96];
    snprintf(message, sizeof message, "citation.source: record %lld is not a source",
             (long long)pool[0][0]);
    assert_refused(db, accord_cite_begin(db, pool[0][0], NULL), ACCORD_NOTFOUND, message);
    assert_refused(db, accord_cite_begin(db, source, "\xff"), ACCORD_INVALID,
                   "citation.locator: is not UTF-8 (byte 0)");
    assert_int_equal(accord_cite_begin(db, source, "two\nlines"), ACCORD_INVALID);
    assert_ok(db, accord_cite_begin(db, source, "đoạn 2"));
    assert_ok(db, accord_place_add(
                      db, ACCORD_PLACE(.uid = "cited", .type = "city", .name = "Mimasaka"), &id));
    assert_ok(db, accord_visit_add(db, ACCORD_VISIT(.uid = "cited-too"), &id));
    accord_cite_end(db);
    assert_ok(db, accord_visit_add(db, ACCORD_VISIT(.uid = "uncited"), &id));
    scratch_expect(
        path,
        "SELECT group_concat(r.uid || ' ' || s.uid || ' ' || c.locator || ' ' || c.basis || ' ' || "
        "ifnull(c.attribute, '-'), ', ') FROM citation c JOIN record r ON r.id = c.record JOIN "
        "record s "
        "ON s.id = c.source WHERE r.uid LIKE '%cited%'",
        "cited news/1 đoạn 2 stated -, cited-too news/1 đoạn 2 stated -");
}

static void test_remove(void **state) {
    (void)state;
    accord_id place = 0, visit = 0, id = 0;
    char message[128];
    assert_ok(db, accord_place_add(
                      db, ACCORD_PLACE(.uid = "vn/yen-bai", .type = "province", .name = "Yên Bái"),
                      &place));
    assert_ok(db, accord_visit_add(db, ACCORD_VISIT(.uid = "v", .host = place), &visit));
    assert_refused(
        db, accord_remove(db, place, 0), ACCORD_CONSTRAINT,
        "place: 'vn/yen-bai' cannot be removed: visit.host of another record refers to it");
    assert_ok(db, accord_remove(db, visit, 0));
    assert_ok(db, accord_remove(db, place, 0));
    snprintf(message, sizeof message, "record.id: there is no record %lld", (long long)place);
    assert_refused(db, accord_remove(db, place, 0), ACCORD_NOTFOUND, message);
    scratch_expect(path,
                   "SELECT count(*) FROM name WHERE text = 'Yên Bái' AND record NOT IN (SELECT id "
                   "FROM record)",
                   "0");
    assert_ok(db, accord_place_add(db, ACCORD_PLACE(.type = "city"), &id));
    assert_true(id > visit);
}

/* The description and the struct agree about where the members are. */
static void test_descriptions(void **state) {
    (void)state;
    for (size_t i = 0; i < NOUNS; i++) {
        const noun *n = all_calls[i].noun;
        assert_ptr_equal(n, nouns[i]);
        assert_true(n->size <= LARGEST);
        size_t end = n->kind ? sizeof(record_head) : sizeof(row_head);
        for (size_t j = 0; j < n->field_count; j++) {
            const field *f = &n->fields[j];
            if (f->type == TYPE_FOLDED)
                continue;
            /* in the order of the struct, without a gap: every member is described */
            size_t size = f->type == TYPE_TRISTATE ? sizeof(accord_tristate) : sizeof(void *);
            end += f->type == TYPE_TRISTATE ? 0 : (size - end % size) % size;
            if (f->offset != end)
                fail_msg("%s.%s stands at %zu, not %zu", n->name, f->name, f->offset, end);
            end += size;
        }
        assert_true(n->size - end < sizeof(void *));
    }
    assert_null(nouns[NOUNS]);
}

static int cite(accord_id record, int64_t target, const char *attribute, int64_t *slot) {
    return accord_citation_add(db,
                               ACCORD_CITATION(.record = record, .source = pool[KINDS - 1][0],
                                               .target = target, .attribute = attribute),
                               slot);
}

static void test_what_a_citation_speaks_of(void **state) {
    (void)state;
    accord_id visit = pool[bit_of(ACCORD_KIND_VISIT)][0];
    static const char *const of_a_visit[] = {"start_date", "host", "name", "participants"};
    int64_t slot = 0, none = 0;
    for (size_t i = 0; i < sizeof of_a_visit / sizeof *of_a_visit; i++)
        assert_ok(db, cite(visit, 0, of_a_visit[i], &slot));
    assert_ok(db, cite(visit, 1, "language", &none));
    assert_refused(db, cite(visit, 0, "capital", &none), ACCORD_INVALID,
                   "citation.attribute: 'capital' is not an attribute of a visit");
    assert_refused(db, cite(visit, 0, "parties", &none), ACCORD_INVALID,
                   "citation.attribute: 'parties' is not an attribute of a visit");
    assert_refused(db, cite(visit, 1, "start", &none), ACCORD_INVALID,
                   "citation.attribute: 'start' is not an attribute of a name");
    assert_refused(db, cite(visit, 1, "name", &none), ACCORD_INVALID,
                   "citation.attribute: 'name' is not an attribute of a name");
    assert_refused(db, cite(visit, 1, "folded", &none), ACCORD_INVALID,
                   "citation.attribute: 'folded' is not an attribute of a name");
    assert_refused(
        db, cite(visit, 0, "ngày bắt đầu chuyến thăm của đoàn công tác", &none), ACCORD_INVALID,
        "citation.attribute: 'ngày bắt đầu chuyến thăm của ...' is not an attribute of a "
        "visit");
    assert_refused(db,
                   accord_citation_update(db, ACCORD_CITATION(.record = visit, .slot = slot,
                                                              .source = pool[KINDS - 1][0],
                                                              .attribute = "capital")),
                   ACCORD_INVALID, "citation.attribute: 'capital' is not an attribute of a visit");
    accord_citation *kept;
    assert_ok(db, accord_citation_get(db, visit, slot, &kept));
    assert_string_equal(kept->attribute, "participants");
    accord_free(kept);
}

/* Counts findings of a rule; the sentence of each is the one wanted. */
static int count_findings(accord_tristate broken, const char *rule, const char *sentence) {
    accord_cursor *rows;
    const accord_finding *finding;
    int status, count = 0;
    assert_ok(db, accord_check(db, &rows));
    while ((status = accord_finding_next(rows, &finding)) == ACCORD_ROW) {
        if (strcmp(finding->rule, rule) != 0)
            continue;
        assert_int_equal(finding->broken, broken);
        assert_string_equal(finding->sentence, sentence);
        assert_string_equal(finding->uid, "hanoi");
        assert_string_equal(finding->kind, "place");
        count++;
    }
    assert_int_equal(status, ACCORD_DONE);
    accord_cursor_close(rows);
    return count;
}

static void shell(const char *format, accord_id id) {
    char sql[512];
    snprintf(sql, sizeof sql, format, (long long)id);
    scratch_shell(path, sql);
}

static void test_what_a_shell_wrote(void **state) {
    (void)state;
    accord_id id;
    assert_ok(db, accord_place_add(
                      db, ACCORD_PLACE(.uid = "hanoi", .type = "city", .name = "Hà Nội"), &id));
    assert_int_equal(count_findings(ACCORD_NO, "unclean-name", ""), 0);
    assert_int_equal(count_findings(ACCORD_YES, "utf-8", ""), 0);
    assert_int_equal(count_findings(ACCORD_YES, "citation", ""), 0);
    static const char *const unclean[] = {"Ha\xCC\x80 Nội", "Hà  Nội", "Hà\xE2\x80\x8B Nội"};
    for (size_t i = 0; i < sizeof unclean / sizeof *unclean; i++) {
        char sql[256], sentence[256];
        snprintf(sql, sizeof sql, "UPDATE name SET text = '%s' WHERE record = %%lld", unclean[i]);
        snprintf(sentence, sizeof sentence,
                 "name.text of slot 1: '%s' is not as names are kept (NFC, single blanks, nothing "
                 "invisible)",
                 unclean[i]);
        shell(sql, id);
        assert_int_equal(count_findings(ACCORD_NO, "unclean-name", sentence), 1);
    }
    shell("UPDATE name SET text = 'x' || CAST(x'ff' AS TEXT) WHERE record = %lld", id);
    assert_int_equal(count_findings(ACCORD_NO, "unclean-name", ""), 0);
    assert_int_equal(
        count_findings(ACCORD_YES, "utf-8", "name.text of slot 1: is not UTF-8 (byte 1)"), 1);
    shell("UPDATE name SET text = 'x' WHERE record = %lld", id);
    shell("INSERT INTO note (record, slot, text) VALUES (%lld, 9, CAST(x'c328' AS TEXT))", id);
    assert_int_equal(
        count_findings(ACCORD_YES, "utf-8", "note.text of slot 9: is not UTF-8 (byte 0)"), 1);
    sqlite3 *raw; /* with its triggers off, as the shell can */
    char sql[200];
    snprintf(sql, sizeof sql,
             "INSERT INTO citation (record, slot, source, attribute) VALUES (%lld, 10, (SELECT "
             "min(id) FROM source), 'population')",
             (long long)id);
    assert_int_equal(sqlite3_open(path, &raw), SQLITE_OK);
    assert_int_equal(sqlite3_db_config(raw, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_exec(raw, sql, NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_close(raw), SQLITE_OK);
    assert_int_equal(
        count_findings(ACCORD_YES, "citation",
                       "citation 10 speaks of 'population', which is not an attribute of a place"),
        1);
}

static void test_where_the_answer_goes(void **state) {
    (void)state;
    accord_cursor *rows;
    accord_id id;
    assert_refused(db, accord_place_get(db, parties[0], NULL), ACCORD_MISUSE,
                   "place: where the struct goes is missing");
    assert_refused(db, accord_name_get(db, parties[0], 1, NULL), ACCORD_MISUSE,
                   "name: where the struct goes is missing");
    assert_refused(db, accord_record_get(db, parties[0], NULL), ACCORD_MISUSE,
                   "record: where the struct goes is missing");
    assert_refused(db, accord_new_uid(db, NULL), ACCORD_MISUSE,
                   "record.uid: where it goes is missing");
    assert_refused(db, accord_by_uid(db, "one", NULL), ACCORD_MISUSE,
                   "record.id: where it goes is missing");
    assert_refused(db, accord_history(db, "one", NULL), ACCORD_MISUSE,
                   "where the cursor goes is missing");
    assert_ok(db, accord_place_list(db, NULL, 0, &rows));
    assert_refused(db, accord_place_next(rows, NULL), ACCORD_MISUSE,
                   "place: where the struct goes is missing");
    accord_cursor_close(rows);
    assert_refused(db, accord_find(db, 0, "one", NULL, NULL), ACCORD_MISUSE,
                   "where the id goes is missing");
    assert_refused(db, accord_find(db, 0, NULL, NULL, &id), ACCORD_MISUSE,
                   "the word to find is missing");
    assert_refused(db, accord_state_list(db, parties[0], "2024-01-01", NULL), ACCORD_MISUSE,
                   "where the cursor goes is missing");

    /* Every step over a list: without a place for the row, and with a cursor over something else.
     */
    accord_cursor *places;
    int verdict;
    assert_ok(db, accord_place_list(db, NULL, 0, &places));
#define ASSERT_STEP(open, next, type, one, several)                                                \
    do {                                                                                           \
        const type *lent;                                                                          \
        assert_int_equal(next(NULL, &lent), ACCORD_MISUSE);                                        \
        assert_refused(db, next(places, &lent), ACCORD_MISUSE,                                     \
                       "the cursor is not one over " several);                                     \
        assert_ok(db, open);                                                                       \
        assert_refused(db, next(rows, NULL), ACCORD_MISUSE, "where the " one " goes is missing");  \
        assert_in_range(next(rows, &lent), ACCORD_ROW, ACCORD_DONE); /* as if nothing had been */  \
        accord_cursor_close(rows);                                                                 \
    } while (0)
    ASSERT_STEP(accord_check(db, &rows), accord_finding_next, accord_finding, "finding",
                "findings");
    ASSERT_STEP(accord_history(db, "one", &rows), accord_change_next, accord_change, "change",
                "changes");
    ASSERT_STEP(accord_ask(db, "gifts", NULL, 0, "2024-01-01", &rows), accord_answer_next,
                accord_answer, "answer", "answers");
    ASSERT_STEP(accord_values(db, parties[0], &rows), accord_value_next, accord_value, "value",
                "values");
    ASSERT_STEP(accord_referrers(db, parties[0], &rows), accord_referrer_next, accord_referrer,
                "referrer", "referrers");
    ASSERT_STEP(accord_state_list(db, parties[0], "2024-01-01", &rows), accord_state_next,
                accord_state, "state", "states");
    ASSERT_STEP(accord_match_list(db, ACCORD_MATCH_QUERY(.name = "one"), &verdict, &rows),
                accord_match_next, accord_match, "match", "matches");
    ASSERT_STEP(accord_search(db, 0, "one", 0, &rows), accord_hit_next, accord_hit, "hit", "hits");
    ASSERT_STEP(accord_listing(db, 0, &rows), accord_hit_next, accord_hit, "hit", "hits");
    accord_cursor_close(places);
}

static void test_restore_without_referent(void **state) {
    (void)state;
    accord_id host, visit;
    assert_ok(db, accord_place_add(db, ACCORD_PLACE(.uid = "h", .type = "city"), &host));
    assert_ok(db, accord_visit_add(db, ACCORD_VISIT(.uid = "v", .host = host), &visit));
    assert_ok(db, accord_remove(db, visit, 0));
    assert_ok(db, accord_remove(db, host, 0));
    assert_refused(db, accord_restore(db, "v", &visit), ACCORD_CONSTRAINT,
                   "visit.host: 'h' is not a place or organization");
    assert_ok(db, accord_restore(db, "h", &host));
    assert_ok(db, accord_restore(db, "v", &visit));
}

#define IN_REGISTRY(test) cmocka_unit_test_setup_teardown(test, open_registry, close_registry)

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_descriptions),
        IN_REGISTRY(test_life_of_every_noun),
        IN_REGISTRY(test_rows_of_other_kinds),
        IN_REGISTRY(test_refusals_of_every_attribute),
        IN_REGISTRY(test_text_is_nfc),
        IN_REGISTRY(test_names_are_cleaned),
        IN_REGISTRY(test_long_text),
        IN_REGISTRY(test_uid),
        IN_REGISTRY(test_ensure),
        IN_REGISTRY(test_default_citation),
        IN_REGISTRY(test_remove),
        IN_REGISTRY(test_what_a_citation_speaks_of),
        IN_REGISTRY(test_what_a_shell_wrote),
        IN_REGISTRY(test_where_the_answer_goes),
        IN_REGISTRY(test_restore_without_referent),
    };
    return cmocka_run_group_tests(tests, scratch_begin, scratch_end);
}
