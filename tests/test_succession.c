/* Who holds what a party signed, by what right, on any day: the views takeovers, holders and heirs,
 * and the questions built on them, in the schema as the stock shell would load it. */
#define _XOPEN_SOURCE 700
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "question_list.h"

static sqlite3 *db;

/* --- a registry in memory --------------------------------------------------------------------- */

static char *file_text(const char *folder_and_name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", ACCORD_SOURCE_DIR, folder_and_name);
    FILE *in = fopen(path, "rb");
    if (!in)
        fail_msg("%s cannot be read", path);
    assert_int_equal(fseek(in, 0, SEEK_END), 0);
    long size = ftell(in);
    assert_true(size > 0);
    rewind(in);
    char *text = malloc((size_t)size + 1);
    assert_non_null(text);
    assert_int_equal(fread(text, 1, (size_t)size, in), (size_t)size);
    text[size] = 0;
    fclose(in);
    return text;
}

static int begin(void **state) {
    (void)state;
    char *schema = file_text("schema.sql");
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    if (sqlite3_exec(db, schema, NULL, NULL, NULL))
        fail_msg("schema.sql: %s", sqlite3_errmsg(db));
    free(schema);
    return 0;
}

static int end(void **state) {
    (void)state;
    return sqlite3_close(db);
}

static void run(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    char *sql = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    if (sqlite3_exec(db, sql, NULL, NULL, NULL))
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    sqlite3_free(sql);
}

/* The one text that the statement gives; empty for none or NULL. */
static const char *text_of(const char *format, ...) {
    static char answer[8192];
    va_list arguments;
    va_start(arguments, format);
    char *sql = sqlite3_vmprintf(format, arguments);
    va_end(arguments);
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL))
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    int rc = sqlite3_step(statement);
    if (rc != SQLITE_ROW && rc != SQLITE_DONE)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    const unsigned char *text = rc == SQLITE_ROW ? sqlite3_column_text(statement, 0) : NULL;
    snprintf(answer, sizeof answer, "%s", text ? (const char *)text : "");
    sqlite3_finalize(statement);
    sqlite3_free(sql);
    return answer;
}

static void place(const char *uid) {
    run("INSERT INTO places (uid, name, type, country) VALUES (%Q, upper(%Q), 'province', 'VN')",
        uid, uid);
}

static void body(const char *uid, const char *of) {
    run("INSERT INTO organizations (uid, name, type, place, governs) VALUES (%Q, upper(%Q), "
        "'committee', %Q, 'yes')",
        uid, uid, of);
}

static void succeeds(const char *old, const char *successor, const char *type, const char *legal,
                     const char *operative) {
    run("INSERT INTO successions (record, successor, type, legal_date, operative_date) VALUES (%Q, "
        "%Q, %Q, %Q, %Q)",
        old, successor, type, legal, operative);
}

static void act(const char *record, const char *type, const char *date, const char *agent,
                const char *recipient) {
    run("INSERT INTO actions (record, type, date, agent, recipient) VALUES (%Q, %Q, %Q, %Q, %Q)",
        record, type, date, agent, recipient);
}

static void partnership(const char *uid, const char *side, const char *partner,
                        const char *established) {
    run("INSERT INTO partnerships (uid, name, type) VALUES (%Q, %Q, 'friendship')", uid, uid);
    run("INSERT INTO parties (record, party) VALUES (%Q, %Q), (%Q, %Q)", uid, side, uid, partner);
    if (established)
        act(uid, "established", established, NULL, NULL);
}

static void agreement(const char *uid, const char *of, const char *side, const char *partner,
                      const char *is_signed) {
    run("INSERT INTO agreements (uid, name, partnership) VALUES (%Q, %Q, %Q)", uid, uid, of);
    run("INSERT INTO parties (record, party) VALUES (%Q, %Q), (%Q, %Q)", uid, side, uid, partner);
    act(uid, "signed", is_signed, NULL, NULL);
}

/* Holders of what a party signed: "uid right", "?" where only possibly, "-" for nobody. */
static const char *held_on(const char *day, const char *record, const char *party) {
    return text_of(
        "SELECT group_concat(line, '; ') FROM (SELECT coalesce(holder, '-') || ' ' || by_right "
        "|| CASE WHEN start_latest <= %Q AND %Q < end_earliest THEN '' ELSE '?' END AS line FROM "
        "holders "
        "WHERE record_id = (SELECT id FROM record WHERE uid = %Q) "
        "AND party_id = (SELECT id FROM record WHERE uid = %Q) "
        "AND start_earliest <= %Q AND %Q < end_latest ORDER BY line)",
        day, day, record, party, day, day);
}

static void expect_held(const char *day, const char *record, const char *party,
                        const char *expected) {
    const char *found = held_on(day, record, party);
    if (strcmp(found, expected) != 0)
        fail_msg("%s of %s on %s: '%s', not '%s'", record, party, day, found, expected);
}

/* The statement of a question with one parameter given, and nothing else. */
static char *statement_of(const char *question, const char *parameter, const char *uid,
                          const char *day) {
    size_t at = 0;
    while (at < question_count && strcmp(question_list[at].question.name, question) != 0)
        at++;
    if (at == question_count)
        fail_msg("there is no question %s", question);
    char *names = sqlite3_mprintf("as_of"), *values = sqlite3_mprintf("%Q", day);
    for (const accord_parameter *const *p = question_list[at].question.parameters; *p; p++) {
        bool is_reference = (*p)->type == ACCORD_PARAMETER_REFERENCE;
        char *given =
            strcmp((*p)->name, parameter) != 0 ? NULL
            : is_reference
                ? sqlite3_mprintf("%s", text_of("SELECT id FROM record WHERE uid = %Q", uid))
                : sqlite3_mprintf("%Q", uid);
        names = sqlite3_mprintf("%z, %s_%s", names, (*p)->name, is_reference ? "id" : "value");
        values = sqlite3_mprintf("%z, %s", values, given && *given ? given : "NULL");
        sqlite3_free(given);
    }
    return sqlite3_mprintf("WITH RECURSIVE asked (%z) AS (VALUES (%z))\n%s", names, values,
                           question_list[at].body);
}

/* One column of all rows that a question gives, joined. */
static const char *asked(const char *question, const char *parameter, const char *value,
                         const char *day, const char *column) {
    char *sql = statement_of(question, parameter, value, day);
    const char *answer = text_of("SELECT group_concat(%s, '; ') FROM (%s)", column, sql);
    sqlite3_free(sql);
    return answer;
}

/* What "why" gives of an attribute: "what record value source", joined. */
static const char *why(const char *record, const char *attribute, const char *day) {
    size_t at = 0;
    while (strcmp(question_list[at].question.name, "why") != 0)
        at++;
    return text_of("SELECT group_concat(proof || ' ' || record || coalesce(' ' || value, '') || "
                   "coalesce(' ' || source, ''), '; ') FROM (WITH RECURSIVE asked (as_of, "
                   "record_id, attribute_value) AS (SELECT %Q, id, %Q FROM record WHERE uid = "
                   "%Q)\n%s)",
                   day, attribute, record, question_list[at].body);
}

/* --- what is named in the brief -----------------------------------------------------------------
 */

static void operative_day_decides(void **state) {
    (void)state;
    place("a"), place("b"), place("x");
    partnership("p", "a", "x", "2019");
    succeeds("a", "b", "merger", "2025-06-12", "2025-07-01");
    expect_held("2025-06-11", "p", "a", "a original");
    expect_held("2025-06-30", "p", "a", "a original");
    expect_held("2025-07-01", "p", "a", "b by-succession-presumed");
    expect_held("2025-07-01", "p", "x", "x original");
    assert_string_equal(text_of("SELECT path FROM holders WHERE record = 'p' AND holder = 'b'"),
                        "B ← A");
    run("UPDATE successions SET operative_date = NULL WHERE record = 'a'"); /* then the law's day */
    expect_held("2025-06-11", "p", "a", "a original");
    expect_held("2025-06-12", "p", "a", "b by-succession-presumed");
}

static void path_names_the_acts(void **state) {
    (void)state;
    place("a"), place("b"), place("c"), place("x");
    run("INSERT INTO sources (uid, name) VALUES ('act1', 'Decision 1'), ('act2', 'Decision on many "
        "things')");
    run("INSERT INTO names (record, text, type) VALUES ('act2', 'Decision 2', 'short')");
    partnership("p", "a", "x", "2000");
    run("INSERT INTO successions (record, successor, type, operative_date, act) VALUES "
        "('a', 'b', 'merger', '2005', 'act1'), ('b', 'c', 'absorption', '2010', 'act2')");
    assert_string_equal(text_of("SELECT path FROM holders WHERE record = 'p' AND holder = 'c'"),
                        "C ← B, Decision 2 ← A, Decision 1");
    assert_string_equal(text_of("SELECT path FROM heirs WHERE heir = 'c' AND record_id = "
                                "(SELECT id FROM record WHERE uid = 'a')"),
                        "C ← B, Decision 2 ← A, Decision 1");
}

static void unclear_days_are_possible(void **state) {
    (void)state;
    place("a"), place("b"), place("c"), place("x");
    partnership("p", "a", "x", "2000");
    succeeds("a", "b", "merger", NULL, "2005");
    succeeds("b", "c", "merger", NULL, NULL);
    expect_held("2004-12-31", "p", "a", "a original");
    expect_held("2005-06-01", "p", "a",
                "a original?; b by-succession-presumed?; c by-succession-presumed?");
    expect_held("2006-01-01", "p", "a", "b by-succession-presumed?; c by-succession-presumed?");
    run("UPDATE successions SET operative_date = '2007-03-01?' WHERE record = 'b'"); /* qualified:
                                                                                        never
                                                                                        certain */
    expect_held("2007-02-28", "p", "a", "b by-succession-presumed");
    expect_held("2008-01-01", "p", "a", "b by-succession-presumed?; c by-succession-presumed?");
}

static void split_in_three(void) {
    place("a"), place("b"), place("c"), place("d"), place("x");
    partnership("p", "a", "x", "2022-10");
    succeeds("a", "b", "split", "2025-06-16", "2025-07-01");
    succeeds("a", "c", "split", "2025-06-16", "2025-07-01");
    succeeds("a", "d", "split", "2025-06-16", "2025-07-01");
}

static void nothing_said_is_undecided(void **state) {
    (void)state;
    split_in_three();
    expect_held("2025-06-30", "p", "a", "a original");
    expect_held("2025-07-01", "p", "a", "b undecided; c undecided; d undecided");
    assert_string_equal(asked("orphaned", "ignored", "", "2025-07-01",
                              "record || ' ' || \"right\" || ' ' || candidates"),
                        "p undecided B / C / D");
    assert_string_equal(asked("orphaned", "ignored", "", "2025-06-30", "record"), "");
    assert_string_equal(asked("inherited", "ignored", "", "2025-07-01", "record"), "");
    assert_string_equal(asked("holdings", "of", "c", "2025-07-01", "record || ' ' || \"right\""),
                        "p undecided");
}

static void the_partner_says_which(void **state) {
    (void)state;
    split_in_three();
    act("p", "confirmed", "2025-09-01", "x", "c");
    expect_held("2025-08-31", "p", "a", "b undecided; c undecided; d undecided");
    expect_held("2025-09-01", "p", "a", "c by-succession-confirmed");
    assert_string_equal(asked("orphaned", "ignored", "", "2025-09-01", "record"), "");
    assert_string_equal(asked("inherited", "ignored", "", "2025-09-01", "heir || ' ' || \"right\""),
                        "c by-succession-confirmed");
    act("p", "confirmed", "2025-10-01", "x", "d"); /* and two of them */
    expect_held("2025-10-01", "p", "a", "c by-succession-confirmed; d by-succession-confirmed");
}

static void a_successor_of_one_is_confirmed(void **state) {
    (void)state;
    split_in_three();
    place("e");
    succeeds("c", "e", "rename", NULL, "2026-01-01");
    act("p", "confirmed", "2026-02-01", "x", "e");
    expect_held("2026-01-15", "p", "a", "b undecided; d undecided; e undecided");
    expect_held("2026-02-01", "p", "a", "e by-succession-confirmed");
}

static void all_meet_again(void **state) {
    (void)state;
    split_in_three();
    place("e");
    succeeds("b", "e", "merger", NULL, "2030-01-01");
    succeeds("c", "e", "merger", NULL, "2030-01-01");
    expect_held("2030-01-01", "p", "a", "d undecided; e undecided; e undecided");
    succeeds("d", "e", "merger", NULL, "2031-01-01");
    expect_held("2030-12-31", "p", "a", "d undecided; e undecided; e undecided");
    expect_held("2031-01-01", "p", "a", "e by-succession-presumed");
    assert_string_equal(
        text_of("SELECT group_concat(heir || ' ' || by_right) FROM heirs WHERE record_id = "
                "(SELECT id FROM record WHERE uid = 'a') AND start_latest <= '2031-01-01' AND "
                "'2031-01-01' < end_earliest"),
        "e by-succession-presumed");
}

static void a_rename_in_two_rows_is_one(void **state) {
    (void)state;
    place("a"), place("b"), place("x");
    partnership("p", "a", "x", "2017");
    succeeds("a", "b", "rename", "2022-09-09", "2023-04-01");
    succeeds("a", "b", "change-of-status", "2022-09-09", "2023-04-01");
    expect_held("2023-03-31", "p", "a", "a original");
    expect_held("2023-04-01", "p", "a", "b by-succession-presumed");
}

static void a_part_does_not_carry_it(void **state) {
    (void)state;
    place("a"), place("b"), place("c"), place("d"), place("x");
    partnership("p", "a", "x", "2017");
    succeeds("a", "b", "partial-transfer", "2020-01-01", "2020-01-01");
    expect_held("2021-01-01", "p", "a", "a original");
    succeeds("a", "c", "split", "2022-01-01", "2022-01-01");
    expect_held("2023-01-01", "p", "a", "c by-succession-presumed");
    run("UPDATE places SET end_date = '..' WHERE uid = 'a'"); /* it goes on: c was split off */
    expect_held("2023-01-01", "p", "a", "a original");
    succeeds("a", "d", "merger", NULL, "2024-01-01");
    expect_held("2024-01-01", "p", "a", "d by-succession-presumed");
}

static void bodies_succeed_apart(void **state) {
    (void)state;
    place("a"), place("b"), place("x");
    body("a/committee", "a"), body("b/committee", "b");
    partnership("p", "a", "x", "2017");
    agreement("g", NULL, "a/committee", "x", "2017-05-01");
    succeeds("a", "b", "merger", NULL, "2025-07-01");
    expect_held("2025-07-01", "p", "a", "b by-succession-presumed");
    expect_held("2025-07-01", "g", "a/committee", "a/committee original");
    assert_string_equal(asked("holdings", "of", "b", "2025-07-01", "record"), "p");
    succeeds("a/committee", "b/committee", "merger", NULL, "2025-08-01");
    expect_held("2025-07-31", "g", "a/committee", "a/committee original");
    expect_held("2025-08-01", "g", "a/committee", "b/committee by-succession-presumed");
    assert_string_equal(asked("holdings", "of", "b", "2025-08-01", "record || ' ' || holder"),
                        "p b; g b/committee");
    act("g", "confirmed", "2025-09-01", "x", "b"); /* to the place that the body governs */
    expect_held("2025-09-01", "g", "a/committee", "b/committee by-succession-confirmed");
}

static void a_proposal_stays_one(void **state) {
    (void)state;
    place("a"), place("b"), place("x"), place("y");
    partnership("p", "a", "x", NULL);
    act("p", "proposed", "2024-04-22", "a", "x");
    partnership("q", "a", "y", "2019");
    succeeds("a", "b", "merger", "2025-06-12", "2025-07-01");
    assert_string_equal(asked("holdings", "of", "b", "2025-07-01", "record"), "q");
    assert_string_equal(asked("inherited", "ignored", "", "2025-07-01", "record"), "q");
    assert_string_equal(
        asked("partnerships", "of", "b", "2025-07-01",
              "partnership || ' ' || state || coalesce(' ' || holder || \"right\", '')"),
        "q active bby-succession-presumed; p proposed");
    assert_string_equal(
        asked("partnerships", "of", "a", "2025-07-01", "partnership || ' ' || state"),
        "q active; p proposed");
    assert_string_equal(
        asked("proposed", "ignored", "", "2025-07-01", "partnership || ' ' || today"), "p B – X");
    partnership("r", "b", "x", "2027-01-01"); /* what follows it is the successor's own */
    assert_string_equal(asked("proposed", "ignored", "", "2027-01-01", "partnership"), "");
    assert_string_equal(asked("holdings", "of", "b", "2027-01-01", "record || ' ' || \"right\""),
                        "q by-succession-presumed; r original");
}

static void ended_is_not_inherited(void **state) {
    (void)state;
    place("a"), place("b"), place("x");
    partnership("p", "a", "x", "2010");
    act("p", "terminated", "2020-05-01", NULL, NULL);
    succeeds("a", "b", "merger", NULL, "2025-07-01");
    assert_string_equal(asked("inherited", "ignored", "", "2026-01-01", "record"), "");
    assert_string_equal(asked("holdings", "of", "b", "2026-01-01", "record"), "");
    assert_string_equal(asked("holdings", "of", "a", "2020-04-30", "record"), "p");
}

/* Its term ran out, or another agreement replaced it. */
static void what_is_over_is_not_inherited(void **state) {
    (void)state;
    place("a"), place("b"), place("x");
    partnership("p", "a", "x", "2010");
    for (int i = 0; i < 4; i++) {
        static const char *const uids[] = {"ran-out", "runs", "replaced", "unknown"};
        static const char *const terms[] = {"P5Y", "P50Y", NULL, "P5Y"};
        agreement(uids[i], "p", "a", "x", "2012-01-01");
        act(uids[i], "entered-into-force", "2012-01-01", NULL, NULL);
        run("UPDATE agreements SET term = %Q, renewal = nullif(%Q, '') WHERE uid = %Q", terms[i],
            i < 3 ? "none" : "", uids[i]);
    }
    agreement("newer", "p", "a", "x", "2018-01-01");
    act("newer", "entered-into-force", "2018-01-01", NULL, NULL);
    run("INSERT INTO relations (record, type, agreement) VALUES ('newer', 'replaces', 'replaced')");
    succeeds("a", "b", "merger", NULL, "2025-07-01");
    const char *const held = "p certainly; newer certainly; runs certainly; unknown possibly";
    const char *const record = "record || ' ' || certainty";
    assert_string_equal(asked("holdings", "of", "a", "2012-06-01", "record"),
                        "p; ran-out; replaced; runs; unknown");
    assert_string_equal(asked("inherited", "ignored", "", "2026-01-01", record), held);
    assert_string_equal(asked("holdings", "of", "b", "2026-01-01", record), held);
    assert_string_equal(asked("handover", "place", "a", "2026-01-01", record), held);
}

static void one_merged(void) {
    place("a"), place("b"), place("x");
    partnership("p", "a", "x", "2010");
    agreement("g", "p", "a", "x", "2010-01-01");
    succeeds("a", "b", "merger", "2025-06-12", "2025-07-01");
}

static void renewed_is_reconcluded(void **state) {
    (void)state;
    one_merged();
    agreement("n", "p", "b", "x", "2025-12-17");
    run("INSERT INTO relations (record, type, agreement) VALUES ('n', 'renews', 'g')");
    expect_held("2025-12-16", "p", "a", "b by-succession-presumed");
    expect_held("2025-12-17", "p", "a", "b re-concluded");
    expect_held("2025-12-17", "g", "a", "b re-concluded");
    assert_string_equal(asked("holdings", "of", "b", "2025-12-17",
                              "record || ' ' || \"right\" || coalesce(' ' || says, '')"),
                        "p re-concluded n; g re-concluded n; n original");
}

static void a_new_partnership_reconcludes(void **state) {
    (void)state;
    one_merged();
    partnership("n", "b", "x", "2026-03-01");
    expect_held("2026-02-28", "p", "a", "b by-succession-presumed");
    expect_held("2026-03-01", "p", "a", "b re-concluded");
    expect_held("2026-03-01", "g", "a",
                "b by-succession-presumed"); /* of the paper nothing was said */
}

static void the_object_of_an_action_reconcludes(void **state) {
    (void)state;
    one_merged();
    agreement("n", NULL, "b", "x", "2026-03-01");
    run("INSERT INTO relations (record, type, agreement) VALUES ('n', 'implements', 'g')");
    expect_held("2026-03-01", "p", "a",
                "b by-succession-presumed"); /* a plan that carries out the old paper */
    run("INSERT INTO actions (record, type, date, object) VALUES ('p', 'extended', '2026-03-01', "
        "'n')");
    expect_held("2026-03-01", "p", "a", "b re-concluded");
}

static void an_earlier_paper_does_not(void **state) {
    (void)state;
    one_merged();
    agreement("n", "p", "b", "x", "2024-12-17"); /* b absorbed a, and had one of its own */
    partnership("m", "b", "x", "2001");
    expect_held("2026-03-01", "p", "a", "b by-succession-presumed");
    run("UPDATE actions SET date = '2025-06-20' WHERE record = 'n'"); /* law in force, not yet
                                                                         operating */
    expect_held("2025-06-30", "p", "a", "a original");
    expect_held("2025-07-01", "p", "a", "b re-concluded");
}

static void another_partner_does_not(void **state) {
    (void)state;
    one_merged();
    place("y");
    agreement("n", "p", "b", "y", "2026-01-01");
    expect_held("2026-03-01", "p", "a", "b by-succession-presumed");
}

static void the_partner_may_be_succeeded_too(void **state) {
    (void)state;
    one_merged();
    place("z");
    succeeds("x", "z", "merger", NULL, "2026-01-01");
    agreement("n", "p", "b", "z", "2026-05-01");
    expect_held("2026-05-01", "p", "a", "b re-concluded");
    expect_held("2026-05-01", "p", "x", "z re-concluded");
    static const char *const both = "partner || ' ' || partner_today";
    assert_string_equal(asked("holdings", "of", "b", "2026-02-01", both), "x z; x z");
    assert_string_equal(asked("holdings", "of", "b", "2025-08-01", both), "x x; x x");
    assert_string_equal(asked("partnerships", "of", "b", "2026-02-01", both), "x z");
    assert_string_equal(
        asked("partners-in", "within", "z", "2026-02-01",
              "partner || ' ' || partner_today || ' ' || side || ' ' || side_today"),
        "x z a b");
}

/* Who succeeded those invited may have come in their place. */
static void an_heir_follows_the_invitation(void **state) {
    (void)state;
    static const char *const open = "invitation || ' ' || invited_today || ' ' || certainty";
    one_merged();
    run("INSERT INTO statements (uid, type, side, addressee, date) VALUES ('i', 'invitation', 'x', "
        "'a', "
        "'2024-01-01')");
    run("INSERT INTO delegations (uid, sender) VALUES ('d', 'b')");
    run("INSERT INTO visits (uid, delegation, host, start_date, end_date) VALUES ('v', 'd', 'x', "
        "'2025-08-01', "
        "'2025-08-02')");
    assert_string_equal(asked("open-invitations", "ignored", "", "2025-06-30", open),
                        "i a certainly");
    assert_string_equal(asked("open-invitations", "ignored", "", "2025-07-31", open),
                        "i b certainly");
    assert_string_equal(asked("open-invitations", "ignored", "", "2025-08-01", open),
                        "i b possibly");
    assert_string_equal(
        asked("open-statements", "of", "x", "2025-08-01", "statement || ' ' || certainty"),
        "i possibly");
}

/* A partner of which nobody says who holds it today is one partner, under the names of all that
 * may. */
static void an_undecided_partner_is_one(void **state) {
    (void)state;
    static const char *const named = "partner || ' ' || coalesce(partner_today, '-') || ' ' || "
                                     "partner_today_name || ' ' || \"right\"";
    place("p1"), place("a"), place("b"), place("c"), place("x");
    run("UPDATE places SET parent = 'p1' WHERE uid IN ('a', 'b')");
    partnership("p", "a", "x", "2010");
    succeeds("a", "b", "split", NULL, "2025-07-01");
    succeeds("a", "c", "split", NULL, "2025-07-01");
    assert_string_equal(asked("partners-in", "within", "p1", "2025-06-30", named),
                        "a a A original");
    assert_string_equal(asked("partners-in", "within", "p1", "2025-07-01", named),
                        "a - B / C undecided");
    assert_string_equal(asked("partners-in", "within", "c", "2025-07-01", named),
                        "a - B / C undecided");
    run("UPDATE places SET parent = 'p1' WHERE uid = 'c'");
    assert_string_equal(asked("partners-in", "within", "p1", "2025-07-01", named),
                        "a - B / C undecided");
}

/* A place that has ended is gone, whatever is known of the day of its succession. */
static void an_end_bounds_the_succession(void **state) {
    (void)state;
    static const char *const named = "partner || ' ' || coalesce(partner_today, '-') || ' ' || "
                                     "partner_today_name || ' ' || \"right\" || ' ' || certainty";
    static const char *const giver = "commitment || ' ' || coalesce(giver_today, '-') || ' ' || "
                                     "giver_today_name || ' ' || giver_gone";
    place("p1"), place("a"), place("b"), place("c"), place("x");
    run("UPDATE places SET parent = 'p1' WHERE uid IN ('a', 'b', 'c')");
    run("UPDATE places SET end_date = '2021-03-31' WHERE uid = 'a'");
    partnership("p", "a", "x", "2010");
    run("INSERT INTO statements (uid, type, side, addressee, date) VALUES ('s', 'promise', 'a', "
        "'x', '2019')");
    succeeds("a", "b", "split", NULL, NULL);
    expect_held("2021-03-31", "p", "a", "a original");
    expect_held("2021-04-01", "p", "a", "b by-succession-presumed");
    assert_string_equal(asked("open-commitments", "partner", "b", "2021-03-31", "commitment"), "");
    assert_string_equal(asked("open-commitments", "partner", "b", "2021-04-01", giver),
                        "s b B yes");
    succeeds("a", "c", "split", NULL, NULL);
    expect_held("2021-03-31", "p", "a", "a original");
    expect_held("2021-04-01", "p", "a", "b undecided; c undecided");
    assert_string_equal(asked("partners-in", "within", "p1", "2021-03-31", named),
                        "a a A original certainly");
    assert_string_equal(asked("partners-in", "within", "p1", "2021-04-01", named),
                        "a - B / C undecided certainly");
    assert_string_equal(
        asked("holdings", "of", "x", "2021-04-01",
              "partner || ' ' || coalesce(partner_today, '-') || ' ' || partner_today_name"),
        "a - B / C");
    assert_string_equal(asked("open-commitments", "partner", "a", "2021-03-31", giver), "s a A no");
    assert_string_equal(asked("open-commitments", "partner", "a", "2021-04-01", giver),
                        "s - B / C yes");
    assert_string_equal(asked("handover", "place", "a", "2021-04-01",
                              "record || ' ' || \"right\" || ' ' || heirs || ' ' || certainty"),
                        "p undecided B / C certainly; s undecided B / C certainly");
    assert_string_equal(asked("orphaned", "ignored", "", "2021-04-01",
                              "record || ' ' || candidates || ' ' || since || ' ' || certainty"),
                        "p B / C 2021-04-01 certainly");
    run("UPDATE successions SET operative_date = '2021' WHERE record = 'a'"); /* some day of it */
    expect_held("2021-03-31", "p", "a", "a original");
    expect_held("2021-04-01", "p", "a", "b undecided; c undecided");
    run("UPDATE places SET end_date = '2021-03' WHERE uid = 'a'");
    expect_held("2021-03-01", "p", "a", "a original");
    expect_held("2021-03-31", "p", "a", "a original?; b undecided?; c undecided?");
    expect_held("2021-04-01", "p", "a", "b undecided; c undecided");
    run("UPDATE successions SET operative_date = '2021-03-20' WHERE record = 'a'"); /* the finer */
    expect_held("2021-03-19", "p", "a", "a original");
    expect_held("2021-03-20", "p", "a", "b undecided; c undecided");
}

/* As long as it is not certain that a place is gone, who stands today is not known, and named are
 * both. */
static void a_change_of_no_certain_day_is_undecided(void **state) {
    (void)state;
    static const char *const named = "partner || ' ' || coalesce(partner_today, '-') || ' ' || "
                                     "partner_today_name || ' ' || coalesce(\"right\", '-') || ' ' "
                                     "|| certainty";
    static const char *const giver = "commitment || ' ' || coalesce(giver_today, '-') || ' ' || "
                                     "giver_today_name || ' ' || coalesce(giver_gone, '?')";
    place("p1"), place("c"), place("e"), place("x"), place("y");
    run("UPDATE places SET parent = 'p1' WHERE uid IN ('c', 'e')");
    partnership("p", "c", "x", "2015-05-01");
    partnership("q", "c", "y", "2016-05-01");
    act("q", "terminated", "2020-01-01", NULL, NULL);
    partnership("r", "c", "y", NULL);
    act("r", "proposed", "2020-05-01", "y", "c");
    agreement("g", NULL, "x", "c", "2018-05-01");
    succeeds("c", "e", "absorption", NULL, "2022");
    run("INSERT INTO statements (uid, type, side, addressee, date) VALUES ('s', 'promise', 'c', "
        "'x', '2019')");
    static const struct {
        const char *day, *own, *next, *partners, *parties, *promise, *held;
    } days[] = {
        {"2021-12-31", "p C certainly; q — certainly; r — certainly", "",
         "c c C original certainly", "X – C", "s c C no", "p c C; g c C"},
        {"2022-06-01", "p C possibly; p E possibly; q — certainly; r — certainly",
         "p E possibly; r — certainly", "c - C / E - possibly", "X – C → C / E", "s - C / E ?",
         "p - C / E; g - C / E"},
        {"2023-01-01", "p E certainly; q — certainly; r — certainly",
         "p E certainly; r — certainly", "c e E by-succession-presumed certainly", "X – C → E",
         "s e E yes", "p e E; g e E"},
    };
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        static const char *const held = "partnership || ' ' || holder_name || ' ' || certainty";
        const char *day = days[i].day;
        assert_string_equal(asked("partnerships", "of", "c", day, held), days[i].own);
        assert_string_equal(asked("partnerships", "of", "e", day, held), days[i].next);
        assert_string_equal(asked("partners-in", "within", "p1", day, named), days[i].partners);
        assert_string_equal(asked("partners-in", "within", "e", day, named),
                            i ? days[i].partners : "");
        assert_string_equal(asked("in-force", "ignored", "", day, "parties"), days[i].parties);
        assert_string_equal(asked("open-commitments", "partner", "c", day, giver), days[i].promise);
        assert_string_equal(
            asked("holdings", "of", "x", day,
                  "record || ' ' || coalesce(partner_today, '-') || ' ' || partner_today_name"),
            days[i].held);
    }
    run("UPDATE successions SET successor = NULL, type = 'abolition' WHERE record = 'c'");
    assert_string_equal(asked("partners-in", "within", "p1", "2022-06-01", named),
                        "c - C / — - possibly");
    assert_string_equal(asked("in-force", "ignored", "", "2022-06-01", "parties"), "X – C → C / —");
    run("DELETE FROM successions");
    run("UPDATE places SET end_date = '2022' WHERE uid = 'c'"); /* and nothing more is known */
    assert_string_equal(asked("partners-in", "within", "p1", "2022-06-01", named),
                        "c - C / ? - possibly");
    assert_string_equal(asked("in-force", "ignored", "", "2022-06-01", "parties"), "X – C → C / ?");
    assert_string_equal(asked("in-force", "ignored", "", "2023-06-01", "parties"), "X – C → ?");
}

static void who_confirms_counts(void **state) {
    (void)state;
    one_merged();
    body("b/committee", "b");
    act("p", "confirmed", "2025-08-01", "b", "b");           /* nobody confirms himself */
    act("p", "confirmed", "2025-08-02", "b/committee", "b"); /* nor through a body of his */
    expect_held("2025-09-01", "p", "a", "b by-succession-presumed");
    act("p", "confirmed", "2025-06-01", "x", NULL); /* before there was a law to speak of */
    expect_held("2025-09-01", "p", "a", "b by-succession-presumed");
    act("p", "confirmed", "2025-09-01", "x", NULL); /* whoever it is */
    expect_held("2025-08-31", "p", "a", "b by-succession-presumed");
    expect_held("2025-09-01", "p", "a", "b by-succession-confirmed");
}

static void the_place_may_be_confirmed(void **state) {
    (void)state;
    one_merged();
    place("y");
    partnership("q", "a", "y", "2012");
    act("a", "confirmed", "2025-10-01", "x", "b"); /* x writes that b succeeds a, y is silent */
    expect_held("2025-10-01", "p", "a", "b by-succession-confirmed");
    expect_held("2025-10-01", "q", "a", "b by-succession-presumed");
}

static void a_later_step_is_presumed_again(void **state) {
    (void)state;
    one_merged();
    act("p", "confirmed", "2025-09-01", "x", "b");
    place("c");
    succeeds("b", "c", "absorption", NULL, "2030-01-01");
    expect_held("2029-12-31", "p", "a", "b by-succession-confirmed");
    expect_held("2030-01-01", "p", "a", "c by-succession-presumed");
}

static void the_abolished_lapses(void **state) {
    (void)state;
    place("a"), place("b"), place("x");
    partnership("p", "a", "x", "2010");
    partnership("q", "b", "x", "2010");
    succeeds("a", NULL, "abolition", NULL, "2025-07-01");
    expect_held("2025-06-30", "p", "a", "a original");
    expect_held("2025-07-01", "p", "a", "- lapsed");
    run("UPDATE places SET end_date = '2025-06-30' WHERE uid = 'b'"); /* gone, and nothing more is
                                                                         known */
    expect_held("2025-06-30", "q", "b", "b original");
    expect_held("2025-07-01", "q", "b", "- undecided");
    assert_string_equal(
        asked("orphaned", "ignored", "", "2025-07-01", "record || ' ' || \"right\""),
        "p lapsed; q undecided");
    static const char *const today = "partner || ' ' || coalesce(partner_today, '-')";
    assert_string_equal(asked("holdings", "of", "x", "2025-06-30", today), "a a; b b");
    assert_string_equal(asked("holdings", "of", "x", "2025-07-01", today), "a -; b -");
    assert_string_equal(asked("holdings", "of", "x", "2025-07-01",
                              "partner || ' ' || coalesce(partner_today_name, '?')"),
                        "a —; b ?");
    assert_string_equal(asked("orphaned", "ignored", "", "2025-07-01", "record || ' ' || since"),
                        "p 2025-07-01; q 2025-07-01"); /* the day after the last */
    static const char *const named = "partner || ' ' || coalesce(partner_today, '-') || ' ' || "
                                     "coalesce(partner_today_name, '-') || ' ' || \"right\"";
    assert_string_equal(asked("partners-in", "within", "a", "2025-06-30", named), "a a A original");
    assert_string_equal(asked("partners-in", "within", "a", "2025-07-01", named), "a - — lapsed");
    assert_string_equal(asked("partners-in", "within", "b", "2025-07-01", named),
                        "b - - undecided");
}

/* What one of several successors may hold, and what it holds once the partner has said so. */
static void one_of_several_has_what_it_may_hold(void **state) {
    (void)state;
    static const char *const held = "holder || ' ' || \"right\"";
    place("a"), place("b"), place("c"), place("x");
    body("a/committee", "a"), body("b/committee", "b"), body("c/committee", "c");
    partnership("p", "a", "x", "2005");
    partnership("q", "a/committee", "x", "2005");
    agreement("m", NULL, "a", "x", "2006");
    succeeds("a", "b", "split", NULL, "2010-01-01");
    succeeds("a", "c", "split", NULL, "2010-01-01");
    succeeds("a/committee", "b/committee", "split", NULL, "2010-01-01");
    succeeds("a/committee", "c/committee", "split", NULL, "2010-01-01");
    assert_string_equal(asked("standing", "of", "c", "2009-01-01", "partnership"), "");
    assert_string_equal(asked("standing", "of", "c", "2011-01-01", "partnership"), "p; q");
    assert_string_equal(asked("standing", "of", "c/committee", "2011-01-01", "partnership"), "q");
    assert_string_equal(asked("sides", "of", "c", "2009-01-01", held), "");
    assert_string_equal(asked("sides", "of", "c", "2011-01-01", held),
                        "b undecided; c undecided; x original; "
                        "b/committee undecided; c/committee undecided; x original");
    assert_string_equal(asked("agreements", "of", "c", "2009-01-01", "agreement"), "");
    assert_string_equal(asked("agreements", "of", "c", "2011-01-01", "agreement"), "m");
    act("p", "confirmed", "2012-03-01", "x", "b");
    assert_string_equal(asked("standing", "of", "b", "2013-01-01", "partnership"), "p; q");
    assert_string_equal(asked("standing", "of", "c", "2013-01-01", "partnership"), "q");
    assert_string_equal(asked("sides", "of", "b", "2013-01-01", held),
                        "b by-succession-confirmed; x original; "
                        "b/committee undecided; c/committee undecided; x original");
}

static void a_cycle_is_refused(void **state) {
    (void)state;
    place("a"), place("b"), place("c");
    succeeds("a", "b", "merger", NULL, "2001"), succeeds("b", "c", "merger", NULL, "2002");
    assert_int_not_equal(
        sqlite3_exec(
            db, "INSERT INTO successions (record, successor, type) VALUES ('c', 'a', 'rename')",
            NULL, NULL, NULL),
        SQLITE_OK);
    assert_string_equal(sqlite3_errmsg(db),
                        "succession.successor: leads back to the record itself");
    assert_int_not_equal(
        sqlite3_exec(
            db, "INSERT INTO successions (record, successor, type) VALUES ('c', 'c', 'rename')",
            NULL, NULL, NULL),
        SQLITE_OK);
}

static void all_is_handed_over(void **state) {
    (void)state;
    one_merged();
    body("a/office", "a"), body("b/office", "b");
    succeeds("a/office", "b/office", "merger", NULL, "2025-07-01");
    run("INSERT INTO focal_points (record, side, organization, start_date) VALUES ('p', 'a', "
        "'a/office', '2023-11-21')");
    run("INSERT INTO statements (uid, type, side, addressee, date) VALUES ('s', 'promise', 'a', "
        "'x', '2023'), "
        "('t', 'promise', 'a', 'x', '2023')");
    act("t", "fulfilled", "2024-01-01", NULL, NULL);
    run("INSERT INTO delegations (uid, sender) VALUES ('d', 'a')");
    run("INSERT INTO visits (uid, delegation, host, planned_start_date) VALUES ('v', 'd', 'x', "
        "'2025')");
    assert_string_equal(
        asked("handover", "place", "a", "2025-07-01", "what || ' ' || record || ' ' || heirs"),
        "partnership p B; agreement g B; promise s B; focal-point p B/OFFICE; planned-visit v B");
    assert_string_equal(asked("handover", "place", "a", "2025-06-30", "heirs"),
                        "B; B; B; B/OFFICE; B"); /* to be handed over the next day */
    assert_string_equal(asked("handover", "place", "x", "2025-07-01", "record"), "");
    body("x/office", "x"), body("x/board", "x");
    succeeds("x/office", "x/board", "merger", NULL, "2025-01-01");
    run("INSERT INTO statements (uid, type, side, addressee, date) VALUES ('u', 'promise', "
        "'x/office', 'a', '2023')");
    assert_string_equal(
        asked("handover", "place", "x", "2025-07-01", "what || ' ' || record || ' ' || heirs"),
        "promise u X/BOARD"); /* of a place that goes on, what a body left that is gone */
    assert_string_equal(
        asked("focal-points", "partnership", "p", "2025-07-01", "gone || ' ' || heir"),
        "yes b/office");
    assert_string_equal(asked("focal-points", "partnership", "p", "2025-06-30", "gone"), "no");
}

/* A place that held by succession only leaves that, and what its one predecessor left. */
static void what_was_inherited_is_handed_over(void **state) {
    (void)state;
    static const char *const left =
        "what || ' ' || record || ' ' || body || ' ' || \"right\" || ' ' || coalesce(heirs, '-') "
        "|| ' ' || certainty";
    place("o"), place("a"), place("b"), place("c"), place("z"), place("x");
    partnership("p", "o", "x", "2005");
    partnership("q", "o", "x", NULL);
    act("q", "proposed", "2006-01-01", "o", "x");
    succeeds("o", "a", "rename", NULL, "2008-01-01");
    succeeds("a", "b", "split", "2008-12-01", "2010-01-01"),
        succeeds("a", "c", "split", "2008-12-01", "2010-01-01");
    succeeds("b", "z", "merger", "2010-12-01", "2019-01-01");
    succeeds("c", "z", "merger", "2010-12-01", "2019-01-01");
    run("INSERT INTO statements (uid, type, side, addressee, date) VALUES ('s', 'promise', 'o', "
        "'x', '2007')");
    assert_string_equal(asked("handover", "place", "a", "2009-01-01", left),
                        "partnership p a undecided B / C certainly; "
                        "promise s o undecided B / C certainly");
    assert_string_equal(asked("handover", "place", "a", "2007-06-01", "record"), "");
    assert_string_equal(asked("handover", "place", "b", "2011-01-01", left),
                        "partnership p b by-succession-presumed Z possibly");
    act("p", "confirmed", "2012-03-01", "x", "b");
    assert_string_equal(asked("handover", "place", "b", "2018-01-01", left),
                        "partnership p b by-succession-presumed Z certainly");
    assert_string_equal(asked("handover", "place", "b", "2020-01-01", left),
                        "partnership p b by-succession-presumed Z certainly");
    assert_string_equal(asked("handover", "place", "c", "2020-01-01", "record"), "");
    assert_string_equal(asked("handover", "place", "c", "2011-01-01", "record"), "p");
}

/* What will end is handed over from the law on that says so; before it nobody can know. */
static void an_end_is_known_with_its_law(void **state) {
    (void)state;
    static const char *const left = "record || ' ' || coalesce(heirs, '-') || ' ' || certainty";
    one_merged(); /* by a law of 2025-06-12, from 2025-07-01 on */
    run("INSERT INTO statements (uid, type, side, addressee, date) VALUES ('s', 'promise', 'a', "
        "'x', '2019-01-01')");
    assert_string_equal(asked("handover", "place", "a", "2025-06-11", left), "");
    assert_string_equal(asked("handover", "place", "a", "2025-06-12", left),
                        "p B certainly; g B certainly; s B certainly");
    run("UPDATE successions SET legal_date = '2025-06' WHERE record = 'a'"); /* some day of it */
    assert_string_equal(asked("handover", "place", "a", "2025-05-31", left), "");
    assert_string_equal(asked("handover", "place", "a", "2025-06-12", left),
                        "p B possibly; g B possibly; s B possibly");
    assert_string_equal(asked("handover", "place", "a", "2025-06-30", left),
                        "p B certainly; g B certainly; s B certainly");
    run("UPDATE successions SET legal_date = '2025-06?' WHERE record = 'a'");
    assert_string_equal(asked("handover", "place", "a", "2025-06-30", left),
                        "p B possibly; g B possibly; s B possibly");
    assert_string_equal(asked("handover", "place", "a", "2025-07-01", left),
                        "p B certainly; g B certainly; s B certainly");
    run("UPDATE successions SET legal_date = NULL WHERE record = 'a'");
    assert_string_equal(asked("handover", "place", "a", "2025-06-30", left), "");
    assert_string_equal(asked("handover", "place", "a", "2025-07-01", left),
                        "p B certainly; g B certainly; s B certainly");
    place("c");
    partnership("q", "c", "x", "2010");
    run("UPDATE places SET end_date = '2025-06-30' WHERE uid = 'c'");
    assert_string_equal(asked("handover", "place", "c", "2025-06-29", left), "");
    assert_string_equal(asked("handover", "place", "c", "2025-06-30", left), "q - certainly");
}

/* An approval that was asked of a body that is gone is asked of the next one. */
static void approvals_are_handed_over(void **state) {
    (void)state;
    static const char *const left = "what || ' ' || record || ' ' || body || ' ' || partner || ' ' "
                                    "|| detail || ' ' || heirs || ' ' || certainty";
    one_merged();
    body("a/committee", "a"), body("b/committee", "b");
    place("d");
    succeeds("a/committee", "b/committee", "merger", NULL, "2025-07-01");
    run("INSERT INTO delegations (uid, sender) VALUES ('team', 'd')");
    run("INSERT INTO visits (uid, delegation, host, planned_start_date) VALUES ('v', 'team', 'x', "
        "'2026')");
    act("v", "approval-requested", "2025-01-01", "d", "a/committee");
    assert_string_equal(asked("handover", "place", "a/committee", "2025-08-01", left),
                        "approval v a/committee x D B/COMMITTEE certainly");
    assert_string_equal(asked("handover", "place", "b/committee", "2025-08-01", "record"), "");
    act("v", "approved", "2025-08-15", "b/committee", NULL);
    assert_string_equal(asked("handover", "place", "a/committee", "2025-09-01", "record"), "");
}

/* What decides who holds a side is told with what it rests on. */
static void a_party_rests_on_what_decides_its_holder(void **state) {
    (void)state;
    one_merged();
    run("INSERT INTO sources (uid, name) VALUES ('act', 'Act'), ('letter', 'Letter'), ('file', "
        "'File')");
    run("UPDATE successions SET act = 'act' WHERE record = 'a'");
    run("INSERT INTO citations (record, source) VALUES ('p', 'file')");
    assert_string_equal(why("p", "party", "2025-06-11"), /* before the law */
                        "value p a; value p x; citation p file");
    assert_string_equal(why("p", "party", "2025-08-01"),
                        "value p a; value p x; citation p file; succession a b act");
    act("p", "confirmed", "2025-09-01", "x", "b");
    run("INSERT INTO citations (record, target, source) SELECT 'p', slot, 'letter' FROM actions "
        "WHERE type = 'confirmed'");
    agreement("n", NULL, "b", "x", "2026-03-01");
    agreement("m", NULL, "b", "x", "2019-03-01"); /* of an earlier time, and of its own */
    run("INSERT INTO citations (record, source) VALUES ('n', 'file'), ('m', 'file')");
    assert_string_equal(why("p", "parties", "2025-10-01"),
                        "value p a; value p x; citation p file; succession a b act; "
                        "action p confirmed; citation p letter");
    assert_string_equal(why("p", "party", "2026-04-01"),
                        "value p a; value p x; citation p file; succession a b act; "
                        "action n signed; citation n file; action p confirmed; citation p letter");
    assert_string_equal(why("p", "state", "2026-04-01"), /* uncited by itself */
                        "value p active; action p established; action p confirmed; "
                        "citation p letter; citation p file");
}

/* An attribute that the record has is that one; those of its rows are asked for by row. */
static void an_attribute_is_that_of_the_record(void **state) {
    (void)state;
    one_merged();
    run("UPDATE places SET start_date = '1990' WHERE uid = 'b'");
    run("INSERT INTO identifiers (record, scheme, code, start_date) VALUES ('b', 'gso', '15', "
        "'2025-07-01')");
    assert_string_equal(why("b", "start_date", "2026-01-01"), "value b 1990");
    assert_string_equal(why("b", "identifier.start_date", "2026-01-01"), "value b 2025-07-01");
    assert_string_equal(why("b", "identifiers.code", "2026-01-01"), "value b 15");
    assert_string_equal(why("b", "code", "2026-01-01"), "value b 15");
    assert_string_equal(why("p", "type", "2026-01-01"), "value p friendship");
    run("UPDATE places SET start_date = NULL WHERE uid = 'b'"); /* unknown is not the code's */
    assert_string_equal(why("b", "start_date", "2026-01-01"), "");
}

/* Who names a successor rests on the act that made it one: the answer names the act, step by step.
 */
static void successors_rest_on_their_acts(void **state) {
    (void)state;
    static const char *const acts = "coalesce(acts, '-')";
    place("a"), place("b"), place("c"), place("z"), place("x"), place("y");
    body("y/office", "y"), body("x/office", "x"), body("x/board", "x");
    run("INSERT INTO sources (uid, name) VALUES ('act1', '1'), ('act2', '2'), ('act3', '3'), "
        "('act4', '4')");
    partnership("p", "a", "x", "2005");
    partnership("q", "y", "x", "2005");
    run("INSERT INTO successions (record, successor, type, operative_date, act) VALUES "
        "('a', 'b', 'split', '2010-01-01', 'act1'), ('a', 'c', 'split', '2010-01-01', 'act1'), "
        "('b', 'z', 'merger', '2019-01-01', 'act2'), "
        "('y', NULL, 'abolition', '2010-01-01', 'act3'), "
        "('x/office', 'x/board', 'rename', '2010-01-01', 'act4')");
    run("INSERT INTO focal_points (record, side, organization) VALUES ('p', 'x', 'x/office')");
    run("INSERT INTO statements (uid, type, side, addressee, date) VALUES ('s', 'promise', 'y', "
        "'x', '2007'), ('t', 'promise', 'x/office', 'a', '2007')");
    assert_string_equal(asked("orphaned", "ignored", "", "2009-01-01", acts), "");
    assert_string_equal(asked("orphaned", "ignored", "", "2011-01-01", acts), "act1; act3");
    assert_string_equal(asked("handover", "place", "a", "2009-01-01", acts), "");
    assert_string_equal(asked("handover", "place", "a", "2011-01-01", acts), "act1");
    assert_string_equal(asked("orphaned", "ignored", "", "2020-01-01", acts), "act1 act2; act3");
    assert_string_equal(asked("handover", "place", "a", "2020-01-01", acts), "act1 act2");
    assert_string_equal(asked("handover", "place", "y", "2011-01-01", acts), "act3; act3");
    assert_string_equal(asked("handover", "place", "x", "2011-01-01", acts), "act4; act4");
    assert_string_equal(asked("focal-points", "partnership", "p", "2011-01-01", acts), "act4");
    assert_string_equal(asked("focal-points", "partnership", "p", "2009-01-01", acts), "-");
    act("p", "confirmed", "2012-03-01", "x", "b");
    assert_string_equal(asked("partnerships", "of", "b", "2016-01-01", acts), "act1");
    assert_string_equal(asked("partnerships", "of", "z", "2020-01-01", acts), "act1 act2");
    assert_string_equal(asked("partnerships", "of", "a", "2009-01-01", acts), "-");
    assert_string_equal(asked("partners-in", "within", "z", "2020-01-01", acts), "act1 act2");
    assert_string_equal(asked("handover", "place", "b", "2020-01-01", acts), "act1 act2");
}

/* What became of it, to the end; what it came from, to the beginning. */
static void each_step_of_a_succession_is_told(void **state) {
    (void)state;
    static const char *const steps = "what || ' ' || record || ' ' || coalesce(successor, '-')";
    place("a"), place("b"), place("c"), place("d"), place("z"), place("x");
    partnership("p", "a", "x", "2005");
    succeeds("a", "b", "split", NULL, "2010-01-01"),
        succeeds("a", "c", "split", NULL, "2010-01-01");
    succeeds("b", "z", "merger", NULL, "2019-01-01");
    succeeds("b", "d", "partial-transfer", NULL, "2018-01-01");
    succeeds("d", NULL, "abolition", NULL, "2020-01-01");
    assert_string_equal(asked("succession", "of", "p", "2021-01-01", steps),
                        "succeeded a b; succeeded a c; succeeded b d; succeeded b z");
    assert_string_equal(asked("succession", "of", "a", "2018-06-01", steps),
                        "succeeded a b; succeeded a c; succeeded b d");
    assert_string_equal(asked("succession", "of", "z", "2021-01-01", steps),
                        "succeeds a b; succeeds b z");
    assert_string_equal(asked("succession", "of", "d", "2021-01-01", steps),
                        "succeeds b d; succeeded d -");
}

/* A promise of a body is its own: who stands for it is told by what became of the body, not of its
 * place; a dash where nobody does, which is known, nothing where it is not. */
static void a_body_that_is_gone_is_flagged(void **state) {
    (void)state;
    static const char *const giver = "commitment || ' ' || coalesce(giver_today, '') || ' ' || "
                                     "coalesce(giver_today_name, '?') || ' ' || giver_gone";
    one_merged();
    body("a/office", "a"), body("a/board", "a"), body("a/centre", "a"), body("b/centre", "b");
    succeeds("a/office", NULL, "abolition", NULL, "2020-12-31");
    run("UPDATE organizations SET end_date = '2020-12-30' WHERE uid = 'a/board'");
    succeeds("a/centre", "b/centre", "merger", NULL, "2025-07-01");
    body("a/trade", "a");
    run("INSERT INTO delegations (uid, sender) VALUES ('team', 'a/office')");
    run("INSERT INTO statements (uid, type, side, addressee, responsible, date) VALUES "
        "('s1', 'promise', 'a/office', 'x', 'a/office', '2019'), "
        "('s2', 'promise', 'a/board', 'x', 'a/board', '2019'), "
        "('s3', 'promise', 'a/centre', 'x', 'a/centre', '2019'), "
        "('s4', 'promise', 'a/trade', 'x', 'a/trade', '2019'), "
        "('s5', 'promise', 'a', 'x', NULL, '2019'), "
        "('s6', 'promise', 'team', 'x', NULL, '2019'), "
        "('r1', 'request', 'a/office', 'x', NULL, '2019')");
    static const char *const all = "s1  — yes; s2  ? yes; s3 b/centre B/CENTRE yes; "
                                   "s4 a/trade A/TRADE no; s5 b B yes; s6 b B yes";
    assert_string_equal(asked("overdue", "ignored", "", "2026-01-01", giver), all);
    assert_string_equal(asked("overdue", "ignored", "", "2026-01-01",
                              "commitment || coalesce(' ' || responsible_today || ' ' || "
                              "responsible_gone, ' ' || responsible_today_name, '')"),
                        "s1 —; s2; s3 b/centre yes; s4 a/trade no; s5; s6");
    assert_string_equal(asked("open-commitments", "partner", "x", "2026-01-01", giver), all);
    assert_string_equal(asked("unanswered", "ignored", "", "2026-01-01",
                              "statement || ' ' || asker_today_name || ' ' || asker_gone"),
                        "r1 — yes");
    assert_string_equal(
        asked("open-statements", "of", "x", "2026-01-01",
              "statement || ' ' || coalesce(giver_today_name || ' ', '') || "
              "coalesce(giver_gone, '')"),
        "s1 — yes; s2 yes; s3 B/CENTRE yes; s4 A/TRADE no; s5 B yes; s6 B yes; r1 — yes");
    assert_string_equal(asked("handover", "place", "a/office", "2026-01-01",
                              "record || ' ' || \"right\" || ' ' || heirs"),
                        "s1 lapsed —; s6 lapsed —");
    partnership("q", "a/office", "x", "2019");
    assert_string_equal(asked("orphaned", "ignored", "", "2026-01-01", "record || candidates"),
                        "q—");
    assert_string_equal(asked("partnerships", "of", "a/office", "2026-01-01",
                              "partnership || coalesce(holder, '') || holder_name || \"right\""),
                        "q—lapsed");
}

/* --- what is done for a side -------------------------------------------------------------------
 */

static void post(const char *person, const char *title, const char *of, const char *from,
                 const char *until) {
    run("INSERT INTO posts (record, title, place, start_date, end_date) VALUES (%Q, %Q, %Q, %Q, "
        "%Q)",
        person, title, of, from, until);
}

/* What somebody did in a post is done for the place of that post, and not of the next one. */
static void a_post_counts_while_it_is_held(void **state) {
    (void)state;
    static const char *const met = "person || ' ' || certainty", *const given =
                                                                     "record || ' ' || certainty";
    place("a"), place("b"), place("c"), place("x");
    run("INSERT INTO persons (uid, name) VALUES ('m', 'Minh'), ('k', 'Ken')");
    post("m", "Chủ tịch UBND tỉnh", "a", "2020-01-01", "2025-08-31");
    post("m", "Chủ tịch UBND tỉnh", "b", "2025-09-01", "..");
    post("m", "Chủ tịch UBND tỉnh", "c", "2024", NULL);
    post("k", "Mayor", "x", "[..2023-01-01]", "[2025-01-01..]");
    run("INSERT INTO events (uid, type, start_date) VALUES ('e', 'meeting', '2024-04-22')");
    run("INSERT INTO participants (record, person) VALUES ('e', 'm')");
    run("INSERT INTO participants (record, person, body) VALUES ('e', 'k', 'x')");
    run("INSERT INTO gifts (uid, giver, receiver, event) VALUES ('g', 'm', 'k', 'e')");
    run("INSERT INTO gifts (uid, giver, receiver, date) VALUES ('h', 'k', 'm', '2026')");
    run("INSERT INTO statements (uid, type, side, addressee, date) VALUES ('s', 'promise', 'x', "
        "'m', '2024-04-22')");
    assert_string_equal(asked("met-head", "partner", "a", "2026-11-22", met), "k certainly");
    assert_string_equal(asked("met-head", "partner", "b", "2026-11-22", met), "");
    assert_string_equal(asked("met-head", "partner", "c", "2026-11-22", met), "k possibly");
    assert_string_equal(asked("gifts", "of", "a", "2026-11-22", given), "g certainly");
    assert_string_equal(asked("gifts", "of", "b", "2026-11-22", given), "h possibly");
    assert_string_equal(asked("gifts", "of", "b", "2027-01-01", given), "h certainly");
    assert_string_equal(asked("gifts", "of", "c", "2027-01-01", given), "g possibly; h possibly");
    assert_string_equal(asked("gifts", "of", "x", "2027-01-01", given), "g certainly; h possibly");
    assert_string_equal(asked("gifts", "of", "m", "2027-01-01", given), "g certainly; h certainly");
    assert_string_equal(asked("open-statements", "of", "a", "2026-11-22", "statement"), "s");
    assert_string_equal(asked("open-statements", "of", "b", "2026-11-22", "statement"), "");
    assert_string_equal(asked("open-commitments", "partner", "a", "2026-11-22", "commitment"), "s");
    assert_string_equal(asked("open-commitments", "partner", "b", "2026-11-22", "commitment"), "");
    partnership("p", "a", "x", "2019");
    partnership("q", "b", "x", "2019");
    assert_string_equal(asked("gifts", "of", "p", "2027-01-01", "record"), "g");
    assert_string_equal(asked("gifts", "of", "q", "2027-01-01", given), "h possibly");
    static const char *const happened = "what || ' ' || record || ' ' || certainty";
    assert_string_equal(asked("timeline", "of", "c", "2025-01-01", happened),
                        "event e possibly; gift-given g possibly; heard s possibly");
    assert_string_equal(
        asked("timeline", "of", "p", "2025-01-01", happened),
        "partnership p certainly; event e certainly; gift-given g certainly; said s "
        "certainly");
    assert_string_equal(asked("people", "of", "c", "2025-01-01", met), "m possibly; k possibly");
    run("UPDATE places SET end_date = '2023-12-31' WHERE uid = 'c'"); /* no post outlives it */
    assert_string_equal(asked("timeline", "of", "c", "2025-01-01", happened), "");
    assert_string_equal(asked("people", "of", "c", "2025-01-01", met), "");
    assert_string_equal(asked("met-head", "partner", "c", "2026-11-22", met), "");
    assert_string_equal(asked("gifts", "of", "c", "2027-01-01", given), "");
}

/* The last contact is the one that is known to be the last, its age no finer than it is known; and
 * what "dormant" lists as possible is not denied by "standing". */
static void a_last_contact_is_as_fine_as_it_is_known(void **state) {
    (void)state;
    static const struct {
        const char *ended, *also, *standing, *dormant; /* another contact, and when it was ended */
    } cases[] = {
        {NULL, NULL, "2010-05-05 169 yes", "2010-05-05 certainly"},
        {NULL, "2024-05-16", "2024-05-16 0 no", ""},
        {NULL, "2024-05-15", "2024-05-15 1 no", ""},
        {NULL, "202X", "202X - -", "202X possibly"},
        {NULL, "2021", "2021 - yes", "2021 certainly"},
        {NULL, "2021-06", "2021-06 - yes", "2021-06 certainly"}, /* 35 or 36 months ago */
        {NULL, "[2021-06-01..2021-06-15]", "[2021-06-01..2021-06-15] 36 yes",
         "[2021-06-01..2021-06-15] certainly"},
        {NULL, "XXXX-04-21", "2010-05-05 169 -", "2010-05-05 possibly"},
        {NULL, "[..2023-01-01]", "2010-05-05 169 -", "2010-05-05 possibly"},
        {"2024", NULL, "2010-05-05 169 -", "2010-05-05 possibly"},
        {"2023", NULL, "2010-05-05 169 no", ""}, /* over */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        end(state), begin(state);
        place("a"), place("x");
        partnership("p", "a", "x", "2010-05-05");
        if (cases[i].also)
            agreement("g", "p", "a", "x", cases[i].also);
        if (cases[i].ended)
            act("p", "terminated", cases[i].ended, NULL, NULL);
        assert_string_equal(asked("standing", "of", "a", "2024-06-15",
                                  "last_contact || ' ' || coalesce(months, '-') || ' ' || "
                                  "coalesce(dormant, '-')"),
                            cases[i].standing);
        assert_string_equal(
            asked("dormant", "months", "24", "2024-06-15", "last_contact || ' ' || certainty"),
            cases[i].dormant);
    }
}

/* A successor has what was given to and measured of those it alone succeeded, under their names. */
static void gifts_and_figures_are_inherited(void **state) {
    (void)state;
    static const char *const of = "record || ' ' || subject_name || coalesce(' ' || "
                                  "counterpart_name, '')";
    one_merged();
    body("a/committee", "a");
    place("y"), place("c"), place("d");
    run("INSERT INTO gifts (uid, giver, receiver, date) VALUES ('g1', 'a/committee', 'x', "
        "'2020')");
    run("INSERT INTO delegations (uid, sender) VALUES ('team', 'a')");
    run("INSERT INTO visits (uid, name, delegation, host, start_date) VALUES ('v', 'Visit', "
        "'team', 'y', '2020')");
    run("INSERT INTO figures (uid, subject, counterpart, metric, value, date) VALUES "
        "('f1', 'a', NULL, 'population', '3', '2020'), ('f2', 'a', 'x', 'projects', '12', '2020'), "
        "('f3', 'y', 'a', 'projects', '2', '2020'), ('f4', 'p', NULL, 'projects', '4', '2020'), "
        "('f5', 'v', NULL, 'attendance', '9', '2020'), "
        "('f6', 'b', NULL, 'population', '2', '2026')");
    assert_string_equal(asked("gifts", "of", "b", "2026-11-22", "record"), "g1");
    assert_string_equal(asked("gifts", "of", "b", "2025-06-30", "record"), "");
    assert_string_equal(asked("figures", "of", "b", "2026-11-22", of),
                        "f5 Visit; f6 B; f1 A; f2 A X; f3 Y A; f4 p");
    assert_string_equal(asked("figures", "of", "b", "2025-06-30", of), "");
    assert_string_equal(asked("figures", "of", "a", "2026-11-22", of),
                        "f5 Visit; f1 A; f2 A X; f3 Y A; f4 p");
    assert_string_equal(asked("figures", "of", "p", "2026-11-22", of), "f2 A X; f4 p");
    succeeds("c", "b", "split", NULL, "2025-07-01"),
        succeeds("c", "d", "split", NULL, "2025-07-01");
    run("INSERT INTO figures (uid, subject, metric, value, date) VALUES ('f7', 'c', 'population', "
        "'3', "
        "'2020')");
    assert_string_equal(asked("figures", "of", "d", "2026-11-22", of), ""); /* not its alone */
}

/* --- generated ----------------------------------------------------------------------------------
 */

enum { PLACES = 60, ROUNDS = 12, DAYS = 40 };

static unsigned seed = 20250701;

static int below(int n) {
    seed = seed * 1103515245u + 12345u;
    return (int)((seed >> 16) % (unsigned)n);
}

static void chains_of_mergers(void **state) {
    (void)state;
    place("x");
    for (int i = 0; i < PLACES; i++) {
        char uid[16], p[16];
        snprintf(uid, sizeof uid, "n%d", i), snprintf(p, sizeof p, "p%d", i);
        place(uid);
        partnership(p, uid, "x", "1990");
    }
    for (int round = 0; round < ROUNDS; round++) {
        int successor[PLACES],
            year[PLACES]; /* a later place takes over in a later year, or nobody does */
        run("DELETE FROM successions");
        for (int i = 0; i < PLACES; i++) {
            successor[i] = i + 1 < PLACES && below(6)
                               ? i + 1 + below(PLACES - i - 1 < 9 ? PLACES - i - 1 : 9)
                               : -1;
            year[i] = 2000 + i;
            if (successor[i] >= 0) {
                char old[16], heir[16], day[16];
                snprintf(old, sizeof old, "n%d", i),
                    snprintf(heir, sizeof heir, "n%d", successor[i]);
                snprintf(day, sizeof day, "%d-07-01", year[i]);
                succeeds(old, heir, below(2) ? "merger" : "absorption", NULL, day);
            }
        }
        for (int k = 0; k < DAYS; k++) {
            int i = below(PLACES), asked_year = 1999 + below(PLACES + 2), after = below(2), at = i;
            while (successor[at] >= 0 &&
                   (asked_year > year[at] || (asked_year == year[at] && after)))
                at = successor[at];
            char day[32], record[16], party[16], expected[64];
            snprintf(day, sizeof day, "%d-%s", asked_year, after ? "07-01" : "06-30");
            snprintf(record, sizeof record, "p%d", i), snprintf(party, sizeof party, "n%d", i);
            snprintf(expected, sizeof expected, "n%d %s", at,
                     at == i ? "original" : "by-succession-presumed");
            expect_held(day, record, party, expected);
        }
    }
}

/* --- what it costs ------------------------------------------------------------------------------
 */

/* Steps of SQLite's machine, not milliseconds: the same on every computer. */
static int steps_of(const char *sql) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL))
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    int rows = 0, rc;
    while ((rc = sqlite3_step(statement)) == SQLITE_ROW)
        rows++;
    assert_int_equal(rc, SQLITE_DONE);
    assert_true(rows > 0);
    int steps = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0);
    sqlite3_finalize(statement);
    return steps;
}

static void fill_with_others(int count) {
    run("BEGIN");
    for (int i = 0; i < count; i++) {
        char old[16], heir[16], record[16];
        snprintf(old, sizeof old, "o%d", i), snprintf(heir, sizeof heir, "h%d", i);
        snprintf(record, sizeof record, "r%d", i);
        place(old), place(heir);
        partnership(record, old, heir, "2001-05-06");
        run("INSERT INTO agreements (uid, partnership) VALUES ('g%d', %Q)", i, record);
        succeeds(old, i % 2 ? heir : NULL, i % 2 ? "merger" : "abolition", NULL, "2025-07-01");
        run("INSERT INTO delegations (uid, sender) VALUES ('d%d', %Q)", i, heir);
        run("INSERT INTO visits (uid, delegation, host, start_date) VALUES ('v%d', 'd%d', %Q, "
            "'2024-05-06')",
            i, i, old);
        run("INSERT INTO events (uid, type, visit, partnership) VALUES ('e%d', 'meeting', 'v%d', "
            "%Q)",
            i, i, record);
        run("INSERT INTO statements (uid, type, side, date) VALUES ('s%d', 'promise', %Q, "
            "'2024-05-06')",
            i, old);
    }
    run("COMMIT");
}

/* A question about one record or one place costs the same however many others there are. */
static void others_cost_nothing(void **state) {
    (void)state;
    static const struct {
        const char *question, *parameter, *value;
    } scoped[] = {{"holdings", "of", "b"},
                  {"partnerships", "of", "a"},
                  {"handover", "place", "a"},
                  {"focal-points", "partnership", "p"},
                  {"clair-tests", "partnership", "p"},
                  {"origins", "partnership", "p"},
                  {"idle-fields", "partnership", "p"},
                  {"partners-in", "within", "b"}};
    enum { SCOPED = sizeof scoped / sizeof *scoped, OTHERS = 400 };
    char *sql[SCOPED + 2];
    int before[SCOPED + 2];
    one_merged();
    body("b/committee", "b");
    act("p", "confirmed", "2025-09-01", "x", "b");
    run("INSERT INTO focal_points (record, side) VALUES ('p', 'a')");
    run("INSERT INTO fields (record, code) VALUES ('p', 'culture')");
    for (size_t i = 0; i < SCOPED; i++)
        sql[i] =
            statement_of(scoped[i].question, scoped[i].parameter, scoped[i].value, "2026-01-01");
    char *id = sqlite3_mprintf("%s", text_of("SELECT id FROM record WHERE uid = 'a'"));
    sql[SCOPED] = sqlite3_mprintf(
        "SELECT h.* FROM party p CROSS JOIN holders h ON h.record_id = p.record WHERE p.party = %s",
        id);
    sql[SCOPED + 1] = sqlite3_mprintf("SELECT * FROM heirs WHERE record_id = %s", id);
    sqlite3_free(id);
    for (size_t i = 0; i < SCOPED + 2; i++)
        before[i] = steps_of(sql[i]);
    fill_with_others(OTHERS);
    for (size_t i = 0; i < SCOPED + 2; i++) {
        int after = steps_of(sql[i]);
        if (after > before[i] + OTHERS) /* a step a row and more, if they were read */
            fail_msg("%d steps became %d: %s", before[i], after, sql[i]);
        sqlite3_free(sql[i]);
    }
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void) {
    const struct CMUnitTest tests[] = {
        CASE(operative_day_decides),
        CASE(path_names_the_acts),
        CASE(unclear_days_are_possible),
        CASE(nothing_said_is_undecided),
        CASE(the_partner_says_which),
        CASE(a_successor_of_one_is_confirmed),
        CASE(all_meet_again),
        CASE(a_rename_in_two_rows_is_one),
        CASE(a_part_does_not_carry_it),
        CASE(bodies_succeed_apart),
        CASE(a_proposal_stays_one),
        CASE(ended_is_not_inherited),
        CASE(what_is_over_is_not_inherited),
        CASE(renewed_is_reconcluded),
        CASE(a_new_partnership_reconcludes),
        CASE(the_object_of_an_action_reconcludes),
        CASE(an_earlier_paper_does_not),
        CASE(another_partner_does_not),
        CASE(the_partner_may_be_succeeded_too),
        CASE(an_heir_follows_the_invitation),
        CASE(an_undecided_partner_is_one),
        CASE(an_end_bounds_the_succession),
        CASE(a_change_of_no_certain_day_is_undecided),
        CASE(who_confirms_counts),
        CASE(the_place_may_be_confirmed),
        CASE(a_later_step_is_presumed_again),
        CASE(the_abolished_lapses),
        CASE(one_of_several_has_what_it_may_hold),
        CASE(a_cycle_is_refused),
        CASE(all_is_handed_over),
        CASE(what_was_inherited_is_handed_over),
        CASE(an_end_is_known_with_its_law),
        CASE(approvals_are_handed_over),
        CASE(a_party_rests_on_what_decides_its_holder),
        CASE(an_attribute_is_that_of_the_record),
        CASE(successors_rest_on_their_acts),
        CASE(each_step_of_a_succession_is_told),
        CASE(a_body_that_is_gone_is_flagged),
        CASE(a_post_counts_while_it_is_held),
        CASE(a_last_contact_is_as_fine_as_it_is_known),
        CASE(gifts_and_figures_are_inherited),
        CASE(chains_of_mergers),
        CASE(others_cost_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
