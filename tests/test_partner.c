/* The questions of a partner's sheet say the same as those that ask about all: what is open, which
 * partnership is dormant, who holds it, which agreement is in force. */
#include "scratch.h"
#include "support.h"

#include <stdbool.h>
#include <stdlib.h>

static accord *db;

static int open_seeds(void **state) {
    if (scratch_begin(state))
        return -1;
    db = registry_of_seeds(scratch_path("seeds.accord"), SEEDS_AND_SUCCESSION);
    return db ? 0 : -1;
}

static int close_seeds(void **state) {
    accord_close(db);
    return scratch_end(state);
}

static const char *const days[] = {"2026-11-22", "2025-06-30", "2024-04-22", "2022-12-31"};
enum { DAYS = sizeof days / sizeof *days, MOST_LINES = 400, LONGEST = 400 };

/* Answers as lines of text, sorted, so that two can be compared. */
typedef struct answers {
    char lines[MOST_LINES][LONGEST];
    size_t count;
} answers;

static int compare(const void *a, const void *b) {
    return strcmp(a, b);
}

/* The columns named, with blanks between, of each row in which `where` is one of `values`. */
static void ask(answers *all, const char *question, const char *parameter, const char *value,
                const char *day, const char *columns, const char *where, const char *values) {
    accord_cursor *rows;
    const accord_answer *row;
    const accord_argument argument = {parameter, value};
    int status = accord_ask(db, question, &argument, parameter ? 1 : 0, day, &rows);
    if (status == ACCORD_INVALID) /* it did not exist yet */
        return;
    assert_ok(db, status);
    while ((status = accord_answer_next(rows, &row)) == ACCORD_ROW) {
        const accord_question *q = row->question;
        const char *is = where ? row->texts[column_of(q, where, strlen(where))] : NULL;
        if (where && (!is || !strstr(values, is)))
            continue;
        assert_true(all->count < MOST_LINES);
        char *line = all->lines[all->count++];
        *line = 0;
        for (const char *name = columns; *name; name += strspn(name, " ")) {
            size_t length = strcspn(name, " ");
            const char *text = row->texts[column_of(q, name, length)];
            snprintf(line + strlen(line), LONGEST - strlen(line), "%s|", text ? text : "-");
            name += length;
        }
    }
    assert_int_equal(status, ACCORD_DONE);
    accord_cursor_close(rows);
    qsort(all->lines, all->count, sizeof *all->lines, compare);
}

static void assert_same(const answers *a, const answers *b, const char *what, const char *day) {
    for (size_t i = 0; i < a->count || i < b->count; i++)
        if (i >= a->count || i >= b->count || strcmp(a->lines[i], b->lines[i]) != 0)
            fail_msg("%s on %s: '%s' here, '%s' there", what, day,
                     i < a->count ? a->lines[i] : "nothing",
                     i < b->count ? b->lines[i] : "nothing");
}

static void for_each_body(void (*check)(const char *uid, const char *day)) {
    accord_cursor *rows;
    const accord_hit *hit;
    size_t count = 0;
    for (size_t i = 0; i < DAYS; i += 2) {
        assert_ok(db, accord_listing(db, ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION, &rows));
        for (; accord_hit_next(rows, &hit) == ACCORD_ROW; count++)
            check(hit->uid, days[i]);
        accord_cursor_close(rows);
    }
    assert_true(count > 30 * DAYS);
}

static size_t checked;

static void check_promises(const char *uid, const char *day) {
    static answers here, there;
    char theirs[] = "theirs|", *side;
    here.count = there.count = 0;
    ask(&here, "open-statements", "of", uid, day,
        "direction statement state age_days due certainty giver receiver", "type", "promise offer");
    ask(&there, "open-commitments", "partner", uid, day,
        "whose commitment state age_days due certainty giver receiver", NULL, NULL);
    for (size_t i = 0; i < there.count; i++) { /* ours: said to it */
        char *line = there.lines[i], rest[LONGEST];
        bool given = !strncmp(line, theirs, strlen(theirs));
        side = strchr(line, '|');
        snprintf(rest, sizeof rest, "%s%.*s", given ? "given" : "received", LONGEST - 20, side);
        strcpy(line, rest);
    }
    qsort(there.lines, there.count, sizeof *there.lines, compare);
    assert_same(&here, &there, uid, day);
    checked += here.count;
}

/* open-statements and open-commitments agree on promises and offers. */
static void test_promises(void **state) {
    (void)state;
    checked = 0;
    for_each_body(check_promises);
    assert_true(checked > 20);
}

static answers asked_of_all;

static void take_requests(const char *uid, const char *day) {
    static answers one;
    one.count = 0;
    ask(&one, "open-statements", "of", uid, day, "statement age_days certainty", "type",
        "request proposal");
    for (size_t i = 0; i < one.count; i++) {
        const char *known = bsearch(one.lines[i], asked_of_all.lines, asked_of_all.count,
                                    sizeof *asked_of_all.lines, compare);
        if (!known)
            fail_msg("%s on %s: '%s' is not among the unanswered", uid, day, one.lines[i]);
    }
}

/* Each request and proposal without an answer is open for who made it, and no other. */
static void test_requests(void **state) {
    (void)state;
    size_t count = 0;
    for (size_t i = 0; i < DAYS; i++) {
        static answers mine;
        asked_of_all.count = 0;
        ask(&asked_of_all, "unanswered", NULL, NULL, days[i], "statement age_days certainty", NULL,
            NULL);
        count += asked_of_all.count;
        mine.count = 0;
        ask(&mine, "unanswered", NULL, NULL, days[i], "asker statement", NULL, NULL);
        for (size_t j = 0; j < mine.count; j++) {
            static answers open;
            char asker[LONGEST];
            const char *bar = strchr(mine.lines[j], '|');
            snprintf(asker, sizeof asker, "%.*s", (int)(bar - mine.lines[j]), mine.lines[j]);
            if (!strcmp(asker, "-") || !strncmp(asker, "delegation/", 11))
                continue;
            open.count = 0;
            ask(&open, "open-statements", "of", asker, days[i], "statement", NULL, NULL);
            if (!bsearch(bar + 1, open.lines, open.count, sizeof *open.lines, compare))
                fail_msg("%s on %s: %s is not open", asker, days[i], bar + 1);
        }
        accord_cursor *rows;
        const accord_hit *hit;
        assert_ok(db, accord_listing(db, ACCORD_KIND_PLACE, &rows));
        while (accord_hit_next(rows, &hit) == ACCORD_ROW)
            take_requests(hit->uid, days[i]);
        accord_cursor_close(rows);
    }
    assert_true(count > 20);
}

/* What is dormant among all is so on its own sheet, with the same last contact. */
static void test_dormant(void **state) {
    (void)state;
    size_t dormant = 0;
    for (size_t i = 0; i < DAYS; i++) {
        static answers all, one;
        accord_cursor *rows;
        const accord_hit *hit;
        all.count = one.count = 0;
        ask(&all, "dormant", "months", "24", days[i], "partnership last_contact state", NULL, NULL);
        assert_ok(db, accord_listing(db, ACCORD_KIND_PARTNERSHIP, &rows));
        while (accord_hit_next(rows, &hit) == ACCORD_ROW) {
            static answers awake;
            awake.count = 0;
            ask(&awake, "standing", "of", hit->uid, days[i], "partnership", "dormant", "no");
            if (!awake.count)
                ask(&one, "standing", "of", hit->uid, days[i], "partnership last_contact state",
                    NULL, NULL);
        }
        accord_cursor_close(rows);
        assert_same(&one, &all, "dormant", days[i]);
        dormant += all.count;
    }
    assert_true(dormant >= 5);
}

static void check_sides(const char *uid, const char *day) {
    static answers there;
    there.count = 0;
    ask(&there, "holdings", "of", uid, day, "record signed_by holder right path says certainty",
        "kind", "partnership");
    for (size_t i = 0; i < there.count; i++) { /* it holds a side: that side says the same */
        static answers sides;
        char tie[LONGEST];
        snprintf(tie, sizeof tie, "%.*s", (int)strcspn(there.lines[i], "|"), there.lines[i]);
        sides.count = 0;
        ask(&sides, "sides", "of", tie, day, "partnership side holder right path says certainty",
            NULL, NULL);
        if (!bsearch(there.lines[i], sides.lines, sides.count, sizeof *sides.lines, compare))
            fail_msg("%s on %s: no side is '%s'", uid, day, there.lines[i]);
        checked++;
    }
}

static void test_sides(void **state) {
    (void)state;
    checked = 0;
    for_each_body(check_sides);
    assert_true(checked > 20);
}

/* Agreements in force are those in force on the sheets of their parties. */
static void test_agreements(void **state) {
    (void)state;
    for (size_t i = 0; i < DAYS; i++) {
        static answers all, one;
        accord_cursor *rows;
        const accord_hit *hit;
        all.count = one.count = 0;
        ask(&all, "in-force", NULL, NULL, days[i],
            "agreement parties signed since ends certainty "
            "finding",
            NULL, NULL);
        assert_ok(db, accord_listing(db, ACCORD_KIND_PARTNERSHIP, &rows));
        while (accord_hit_next(rows, &hit) == ACCORD_ROW)
            ask(&one, "agreements", "of", hit->uid, days[i],
                "agreement parties signed since ends in_force finding", "in_force",
                "certainly possibly");
        accord_cursor_close(rows);
        ask(&one, "agreements", "of", "org/jetro", days[i],
            "agreement parties signed since ends in_force finding", "in_force",
            "certainly possibly");
        ask(&one, "agreements", "of", "vn/quang-ninh/dai-hoc-ha-long", days[i],
            "agreement parties signed since ends in_force finding", "in_force",
            "certainly possibly");
        size_t kept = 0; /* an agreement may stand on two sheets */
        for (size_t j = 0; j < one.count; j++)
            if (!j || strcmp(one.lines[j], one.lines[kept - 1]) != 0)
                memmove(one.lines[kept++], one.lines[j], LONGEST);
        one.count = kept;
        assert_same(&one, &all, "in force", days[i]);
        assert_true(all.count > 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_promises),   cmocka_unit_test(test_requests),
        cmocka_unit_test(test_dormant),    cmocka_unit_test(test_sides),
        cmocka_unit_test(test_agreements),
    };
    return cmocka_run_group_tests(tests, open_seeds, close_seeds);
}
