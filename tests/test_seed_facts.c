/* The facts of the five articles, asked of a registry made from their dossiers, through the stock
 * SQLite.
 *
 * tests/seed_facts.tsv: number, query, answer (rows joined by " ; "), and a statement that removes
 * the record or row behind the fact, after which the answer must differ. A fact that cannot be held
 * has its reason in place of the query, after "reason: "; it counts as not held and is printed. */
#include "scratch.h"
#include "support.h"

enum { FACTS = 120, MUST_HOLD = 117, LONGEST_LINE = 16384, LONGEST_ANSWER = 16384 };

static sqlite3 *registry;

static int make_registry(void **state) {
    if (scratch_begin(state))
        return -1;
    const char *path = scratch_path("facts.db");
    accord *db = registry_of_seeds(path, SEEDS_ONLY);
    accord_close(db);
    assert_int_equal(sqlite3_open(path, &registry), SQLITE_OK);
    return 0;
}

static int drop_registry(void **state) {
    sqlite3_close(registry);
    return scratch_end(state);
}

/* What the shell prints in list mode, lines joined. */
static void answer_to(const char *sql, char *answer) {
    sqlite3_stmt *statement;
    size_t used = 0;
    int rc = sqlite3_prepare_v2(registry, sql, -1, &statement, NULL);
    if (rc != SQLITE_OK)
        fail_msg("%s\n%s", sqlite3_errmsg(registry), sql);
    answer[0] = 0;
    for (int row = 0; (rc = sqlite3_step(statement)) == SQLITE_ROW; row++)
        for (int i = 0; i < sqlite3_column_count(statement); i++) {
            const char *text = (const char *)sqlite3_column_text(statement, i);
            used += (size_t)snprintf(answer + used, LONGEST_ANSWER - used, "%s%s",
                                     i     ? "|"
                                     : row ? " ; "
                                           : "",
                                     text ? text : "");
            assert_true(used < LONGEST_ANSWER);
        }
    if (rc != SQLITE_DONE)
        fail_msg("%s\n%s", sqlite3_errmsg(registry), sql);
    sqlite3_finalize(statement);
}

static void must_run(const char *sql) {
    if (sqlite3_exec(registry, sql, NULL, NULL, NULL) != SQLITE_OK)
        fail_msg("%s\n%s", sqlite3_errmsg(registry), sql);
}

static int is_word_at(const char *sql, const char *at, size_t length) {
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz_";
    return (at == sql || !strchr(letters, at[-1])) && (!at[length] || !strchr(letters, at[length]));
}

/* A query that reads prose would hold a quotation, not the fact. The text of a name is a name. */
static int reads_prose(const char *sql) {
    static const char *const prose[] = {"words", "because", "motive", "purpose", "text"};
    for (size_t i = 0; i < sizeof prose / sizeof *prose; i++)
        for (const char *at = strstr(sql, prose[i]); at; at = strstr(at + 1, prose[i]))
            if (is_word_at(sql, at, strlen(prose[i])) &&
                !(!strcmp(prose[i], "text") && strstr(sql, " names ")))
                return 1;
    return 0;
}

static void every_fact_is_held_and_rests_on_its_record(void **state) {
    (void)state;
    static char line[LONGEST_LINE], answer[LONGEST_ANSWER], without[LONGEST_ANSWER];
    FILE *facts = fopen(ACCORD_SOURCE_DIR "/tests/seed_facts.tsv", "r");
    assert_non_null(facts);
    int read = 0, held = 0, wrong = 0;
    while (fgets(line, sizeof line, facts)) {
        char *column[4] = {line, NULL, NULL, NULL};
        line[strcspn(line, "\n")] = 0;
        for (int i = 1; i < 4; i++) {
            char *tab = column[i - 1] ? strchr(column[i - 1], '\t') : NULL;
            if (tab) {
                *tab = 0;
                column[i] = tab + 1;
            }
        }
        read++;
        if (column[1] && !strncmp(column[1], "reason: ", 8)) {
            print_message("%s is not held: %s\n", column[0], column[1] + 8);
            continue;
        }
        if (!column[3]) {
            fail_msg("line %d has not four columns", read);
            break;
        }
        answer_to(column[1], answer);
        if (strcmp(answer, column[2]) != 0) {
            print_error("%s: expected %s\n       answered %s\n", column[0], column[2], answer);
            wrong++;
            continue;
        }
        if (reads_prose(column[1])) {
            print_error("%s: the query reads prose: %s\n", column[0], column[1]);
            wrong++;
        }
        must_run("SAVEPOINT fact");
        must_run(column[3]);
        answer_to(column[1], without);
        must_run("ROLLBACK TO fact; RELEASE fact");
        if (!strcmp(answer, without)) {
            print_error("%s: the answer stays without what it rests on: %s\n", column[0],
                        column[3]);
            wrong++;
            continue;
        }
        held++;
    }
    fclose(facts);
    print_message("%d of %d facts held\n", held, read);
    assert_int_equal(read, FACTS);
    assert_int_equal(wrong, 0);
    assert_true(held >= MUST_HOLD);
}

static void every_sample_of_the_guide_returns_rows(void **state) {
    (void)state;
    sqlite3_stmt *guide, *sample;
    int silent = 0;
    assert_int_equal(
        sqlite3_prepare_v2(registry, "SELECT name, sample FROM guide", -1, &guide, NULL),
        SQLITE_OK);
    while (sqlite3_step(guide) == SQLITE_ROW) {
        const char *name = (const char *)sqlite3_column_text(guide, 0);
        const char *sql = (const char *)sqlite3_column_text(guide, 1);
        if (sqlite3_prepare_v2(registry, sql, -1, &sample, NULL) != SQLITE_OK)
            fail_msg("%s: %s\n%s", name, sqlite3_errmsg(registry), sql);
        if (sqlite3_step(sample) != SQLITE_ROW) {
            print_error("guide: the sample of %s returns no row: %s\n", name, sql);
            silent++;
        }
        sqlite3_finalize(sample);
    }
    sqlite3_finalize(guide);
    assert_int_equal(silent, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_fact_is_held_and_rests_on_its_record),
        cmocka_unit_test(every_sample_of_the_guide_returns_rows),
    };
    return cmocka_run_group_tests(tests, make_registry, drop_registry);
}
