/* What a question costs as the registry grows: one about a place, a person or any other record
 * reads that record's surroundings, not the tables.
 *
 * The same dossiers stand in two registries, one with four times as many made visits around them
 * (bench/scale.sql). Every sample that names a record is run in both: the rows are the same, and
 * so, but for the depth of the indexes, are the steps that SQLite takes. */
#include "scratch.h"
#include "support.h"

#include <stdbool.h>

#include "../bench/scale.h"

enum { SMALL = 2000, LARGE = 4 * SMALL, MOST_ARGUMENTS = 8, LONGEST_SAMPLE = 256 };

static sqlite3 *small, *large;
static accord *asked; /* the small one, through the library */

/* Sanitizers make it slow, and find nothing in SQL. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
static const bool too_slow = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) ||                         \
    __has_feature(thread_sanitizer)
static const bool too_slow = true;
#else
static const bool too_slow = false;
#endif
#else
static const bool too_slow = false;
#endif

static void must_run(sqlite3 *db, const char *sql) {
    char *message = NULL;
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
        fail_msg("%.200s: %s", sql, message);
}

static sqlite3 *grown(const char *name, int visits) {
    const char *path = scratch_path(name);
    sqlite3 *db;
    char scale[96];
    accord_close(registry_of_seeds(path, SEEDS_AND_SUCCESSION));
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    char *made = scale_script();
    assert_non_null(made);
    must_run(db, "PRAGMA synchronous = off; PRAGMA temp_store = memory; BEGIN");
    snprintf(scale, sizeof scale, "CREATE TEMP TABLE scale AS SELECT %d AS visits, 1 AS seed",
             visits);
    must_run(db, scale);
    must_run(db, made);
    must_run(db, "COMMIT");
    free(made);
    return db;
}

static int make_registries(void **state) {
    if (scratch_begin(state))
        return -1;
    if (too_slow)
        return 0;
    small = grown("small.accord", SMALL);
    large = grown("large.accord", LARGE);
    return accord_open(scratch_path("small.accord"),
                       ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_READONLY), &asked);
}

static int drop_registries(void **state) {
    accord_close(asked);
    sqlite3_close(small);
    sqlite3_close(large);
    return scratch_end(state);
}

typedef struct cost {
    int steps, scanned, rows;
    sqlite3_uint64 sum; /* of the answer's bytes */
} cost;

/* Runs the statement to its end. Ids differ between the registries, answers do not. */
static cost cost_of(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement;
    cost c = {.sum = 14695981039346656037u};
    int rc;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
        c.rows++;
        for (int i = 0; i < sqlite3_column_count(statement); i++) {
            if (!strcmp(sqlite3_column_name(statement, i), "changed_at"))
                continue; /* when that file was made */
            const unsigned char *text = sqlite3_column_text(statement, i);
            for (const char *at = text ? (const char *)text : "-"; *at; at++)
                c.sum = (c.sum ^ (unsigned char)*at) * 1099511628211u;
        }
    }
    if (rc != SQLITE_DONE)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    c.steps = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0);
    c.scanned = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
    sqlite3_finalize(statement);
    return c;
}

/* More than what a place or two, or a deeper index, can make of it. */
static bool grows(cost few, cost many) {
    return many.steps > few.steps + few.steps / 4 + 500 || many.scanned > few.scanned + 50;
}

/* The statement of a sample, freed with accord_free(), and whether it names a record. */
static char *statement_of(const accord_question *q, const char *sample, bool *scoped) {
    char words[LONGEST_SAMPLE], *sql = NULL, *at = words, *value;
    const char *as_of = "2026-11-22", *name;
    accord_argument arguments[MOST_ARGUMENTS];
    size_t count = 0;
    *scoped = false;
    snprintf(words, sizeof words, "%s", sample);
    while (scale_argument(&at, &name, &value)) {
        if (!strcmp(name, "as_of")) {
            as_of = value;
            continue;
        }
        for (const accord_parameter *const *p = q->parameters; *p; p++)
            *scoped |= !strcmp((*p)->name, name) && (*p)->type == ACCORD_PARAMETER_REFERENCE;
        assert_true(count < MOST_ARGUMENTS);
        arguments[count++] = (accord_argument){name, value};
    }
    assert_ok(asked, accord_ask_sql(asked, q->name, arguments, count, as_of, &sql));
    return sql;
}

/* Whether the statement of a sample is as it should be; says so if not. */
typedef bool sample_check(const char *question, const char *sample, const char *sql, bool scoped);

/* Checks all samples, or those that name a record. */
static void check_samples(sample_check *check, bool scoped_only) {
    const accord_question *q;
    int samples = 0, bad = 0;
    if (too_slow) {
        print_message("skipped: too slow under a sanitizer, which finds nothing in SQL\n");
        skip();
    }
    for (size_t i = 0; (q = accord_question_at(i)); i++)
        for (const char *const *sample = q->samples; *sample; sample++) {
            bool scoped;
            char *sql = statement_of(q, *sample, &scoped);
            if (scoped || !scoped_only) {
                samples++;
                bad += !check(q->name, *sample, sql, scoped);
            }
            accord_free(sql);
        }
    assert_true(samples > 30);
    assert_int_equal(bad, 0);
}

static bool stays_small(const char *question, const char *sample, const char *sql, bool scoped) {
    (void)scoped;
    cost few = cost_of(small, sql), many = cost_of(large, sql);
    bool same = few.rows == many.rows && few.sum == many.sum, more = grows(few, many);
    if (!same)
        print_error("%s %s: %d rows, then %d others\n", question, sample, few.rows, many.rows);
    if (more)
        print_error("%s %s: %d steps, then %d; %d scanned, then %d\n", question, sample, few.steps,
                    many.steps, few.scanned, many.scanned);
    return same && !more;
}

static void test_scoped_questions(void **state) {
    (void)state;
    check_samples(stays_small, true);
}

/* A step that is named twice is compiled twice, with all the steps that it names: what SQLite holds
 * while it prepares a question grows with that, and the time, 2 to 5 ms for each MB, is spent
 * whenever the question is asked, of one record or of all. */
static bool prepares_lightly(const char *question, const char *sample, const char *sql,
                             bool scoped) {
    enum { MOST_SCOPED = 14000000, MOST = 18000000 };
    sqlite3_stmt *statement;
    sqlite3_int64 used = sqlite3_memory_used(), most;
    sqlite3_memory_highwater(1);
    assert_int_equal(sqlite3_prepare_v2(small, sql, -1, &statement, NULL), SQLITE_OK);
    most = sqlite3_memory_highwater(0) - used;
    sqlite3_finalize(statement);
    assert_true(most > 0);
    if (most > (scoped ? MOST_SCOPED : MOST)) {
        print_error("%s %s: %lld bytes to prepare it\n", question, sample, (long long)most);
        return false;
    }
    return true;
}

static void test_preparing(void **state) {
    (void)state;
    check_samples(prepares_lightly, false);
}

/* That the measure sees what it is there for: a question about all, which reads all; and one about
 * a place, once what finds the place's visits is gone. */
static void test_measure(void **state) {
    (void)state;
    if (too_slow) {
        print_message("skipped: too slow under a sanitizer, which finds nothing in SQL\n");
        skip();
    }
    const accord_argument all[] = {{"country", "VN"}}, one[] = {{"of", "vn/yen-bai"}};
    char *of_all, *of_one;
    assert_ok(asked, accord_ask_sql(asked, "visit-balance", all, 1, "2026-11-22", &of_all));
    assert_ok(asked, accord_ask_sql(asked, "visit-balance", one, 1, "2026-11-22", &of_one));
    assert_true(grows(cost_of(small, of_all), cost_of(large, of_all)));
    assert_false(grows(cost_of(small, of_one), cost_of(large, of_one)));
    must_run(small, "SAVEPOINT before; DROP INDEX visit_host");
    must_run(large, "SAVEPOINT before; DROP INDEX visit_host");
    assert_true(grows(cost_of(small, of_one), cost_of(large, of_one)));
    must_run(small, "ROLLBACK TO before; RELEASE before");
    must_run(large, "ROLLBACK TO before; RELEASE before");
    accord_free(of_all);
    accord_free(of_one);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_scoped_questions),
                                       cmocka_unit_test(test_preparing),
                                       cmocka_unit_test(test_measure)};
    return cmocka_run_group_tests(tests, make_registries, drop_registries);
}
