/* Questions: what is refused and how, the statement behind an answer, cells for people. */
#include "scratch.h"
#include "support.h"

#include <stdbool.h>

#include "../bench/scale.h"

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

static const char today[] = "2026-11-22";

#define ARGUMENTS(...)                                                                             \
    (const accord_argument[]){__VA_ARGS__},                                                        \
        sizeof((accord_argument[]){__VA_ARGS__}) / sizeof(accord_argument)

static size_t count_rows(accord_cursor *rows) {
    const accord_answer *row;
    size_t count = 0;
    int status;
    while ((status = accord_answer_next(rows, &row)) == ACCORD_ROW)
        count++;
    assert_int_equal(status, ACCORD_DONE);
    assert_null(row);
    assert_int_equal(accord_answer_next(rows, &row), ACCORD_DONE);
    accord_cursor_close(rows);
    return count;
}

static size_t column(const accord_question *q, const char *name) {
    size_t i = 0;
    while (q->columns[i] && strcmp(q->columns[i]->name, name) != 0)
        i++;
    assert_non_null(q->columns[i]);
    return i;
}

static void test_list(void **state) {
    (void)state;
    const accord_question *q;
    const char *before = "";
    size_t count = 0;
    for (; (q = accord_question_at(count)); count++) {
        size_t columns = 0;
        assert_true(strcmp(before, q->name) < 0);
        before = q->name;
        assert_ptr_equal(accord_question_named(q->name), q);
        assert_int_equal(q->about[strlen(q->about) - 1], '.');
        assert_non_null(q->samples[0]);
        for (; q->columns[columns]; columns++) {
            const accord_column *c = q->columns[columns];
            assert_true(*c->title_en && *c->title_vi && *c->title_ja);
            assert_int_equal(c->type == ACCORD_COLUMN_TERM, c->vocabulary != NULL);
        }
        assert_true(q->record < columns);
        assert_int_equal(q->columns[q->record]->type, ACCORD_COLUMN_REFERENCE);
    }
    assert_true(count >= 7);
    assert_null(accord_question_named("no-such"));
    assert_null(accord_question_named(NULL));
}

static void test_unknown_question(void **state) {
    (void)state;
    accord_cursor *rows = NULL;
    assert_refused(db, accord_ask(db, "figure", NULL, 0, today, &rows), ACCORD_NOTFOUND,
                   "there is no question 'figure'; near it are: figures");
    assert_null(rows);
    assert_refused(db, accord_ask(db, "time-lien", NULL, 0, today, &rows), ACCORD_NOTFOUND,
                   "there is no question 'time-lien'; near it are: timeline");
    assert_refused(db, accord_ask(db, "xyzzy-xyzzy-xyzzy", NULL, 0, today, &rows), ACCORD_NOTFOUND,
                   "there is no question 'xyzzy-xyzzy-xyzzy'");
    assert_refused(db, accord_ask(db, NULL, NULL, 0, today, &rows), ACCORD_MISUSE,
                   "the name of the question is missing");
    assert_refused(db, accord_ask(db, "gifts", NULL, 1, today, &rows), ACCORD_MISUSE,
                   "the arguments of the question are missing");
    assert_refused(db, accord_ask(db, "gifts", NULL, 0, today, NULL), ACCORD_MISUSE,
                   "where the cursor goes is missing");
    assert_int_equal(accord_ask(NULL, "gifts", NULL, 0, today, &rows), ACCORD_MISUSE);
}

typedef struct refusal {
    const char *question;
    accord_argument arguments[3];
    size_t count;
    const char *as_of;
    int status;
    const char *message;
} refusal;

static void test_refused(void **state) {
    (void)state;
    static const refusal refusals[] = {
        {"figures", {{NULL, NULL}}, 0, today, ACCORD_INVALID, "figures needs of="},
        {"figures", {{"of", ""}}, 1, today, ACCORD_INVALID, "figures needs of="},
        {"partners-in",
         {{NULL, NULL}},
         0,
         today,
         ACCORD_INVALID,
         "partners-in needs country= or within="},
        {"why", {{"record", "vn"}}, 1, today, ACCORD_INVALID, "why needs attribute="},
        {"why",
         {{"attribute", "nonsense"}, {"record", "gift/none"}},
         2,
         today,
         ACCORD_NOTFOUND,
         "record: no record is called 'gift/none'"},
        {"holdings",
         {{"of", "person/abe-shuichi"}},
         1,
         today,
         ACCORD_NOTFOUND,
         "of: 'person/abe-shuichi' is of the kind person, not place or organization"},
        {"why",
         {{"attribute", "state"}, {"record", "source/yen-bai-portal/2023-11-21"}},
         2,
         today,
         ACCORD_INVALID,
         "attribute: source has no 'state'; it has: type, publisher, section, issuer, author, "
         "number, "
         "addressee, url, published, retrieved, language, copy_of, names, identifiers, documents, "
         "notes"},
        {"why",
         {{"attribute", "identifier.title"}, {"record", "vn"}},
         2,
         today,
         ACCORD_INVALID,
         "attribute: place has no 'identifier.title'; it has: type, country, parent, start_date, "
         "end_date, names, identifiers, contacts, successions, actions, notes, state"},
        {"figures",
         {{"on", "vn"}},
         1,
         today,
         ACCORD_INVALID,
         "figures has no parameter 'on'; it has: of"},
        {"figures", {{"of", "vn"}, {"of", "jp"}}, 2, today, ACCORD_INVALID, "of: is given twice"},
        {"figures", {{NULL, "vn"}}, 1, today, ACCORD_MISUSE, "an argument has no name"},
        {"figures",
         {{"of", "vn"}},
         1,
         "2026-02-29",
         ACCORD_INVALID,
         "as of: '2026-02-29' is not a day, YYYY-MM-DD"},
        {"figures",
         {{"of", "vn"}},
         1,
         "2026-02",
         ACCORD_INVALID,
         "as of: '2026-02' is not a day, YYYY-MM-DD"},
        {"figures", {{"of", "vn"}}, 1, "", ACCORD_INVALID, "as of: '' is not a day, YYYY-MM-DD"},
        {"figures",
         {{"of", "nowhere"}},
         1,
         today,
         ACCORD_NOTFOUND,
         "of: no record is called 'nowhere'"},
        {"gifts",
         {{"of", "visit/lao-cai-japan-2024"}},
         1,
         today,
         ACCORD_NOTFOUND,
         "of: 'visit/lao-cai-japan-2024' is of the kind visit, not place, organization, person or "
         "partnership"},
        {"figures",
         {{"of", "vn/lao-cai-2025"}},
         1,
         "2024-04-22",
         ACCORD_INVALID,
         "of: 'vn/lao-cai-2025' did not exist yet on 2024-04-22"},
        {"figures",
         {{"of", "\xff"}},
         1,
         today,
         ACCORD_INVALID,
         "of: the word to find is not UTF-8"},
        {"changes",
         {{"since", "2023-02-30"}},
         1,
         today,
         ACCORD_INVALID,
         "since: '2023-02-30' is not an EDTF date (30 February does not exist)"},
        {"expiring",
         {{"within", "soon"}},
         1,
         today,
         ACCORD_INVALID,
         "within: 'soon' is not a number of days"},
        {"expiring",
         {{"within", "-1"}},
         1,
         today,
         ACCORD_INVALID,
         "within: '-1' is not a number of days"},
        {"expiring",
         {{"within", "1234567"}},
         1,
         today,
         ACCORD_INVALID,
         "within: '1234567' is not a number of days"},
        {"promised", {{"year", "23"}}, 1, today, ACCORD_INVALID, "year: '23' is not a year, YYYY"},
        {"promised",
         {{"year", "0000"}},
         1,
         today,
         ACCORD_INVALID,
         "year: '0000' is not a year, YYYY"},
        {"promised", {{NULL, NULL}}, 0, today, ACCORD_INVALID, "promised needs year= or period="},
        {"promised",
         {{"year", "2023"}, {"period", "2023"}},
         2,
         today,
         ACCORD_INVALID,
         "year and period are given; one is enough"},
        {"promised",
         {{"period", "2025-04-01/"}},
         1,
         today,
         ACCORD_INVALID,
         "period: an end of '2025-04-01/' is unknown; '..' is open"},
        {"promised",
         {{"period", "-0005/2020"}},
         1,
         today,
         ACCORD_INVALID,
         "period: '-0005/2020' is not within the years 0001 to 9999"},
        {"visit-balance",
         {{"year", "2023"}},
         1,
         today,
         ACCORD_INVALID,
         "visit-balance needs of= or country="},
        {"visit-balance",
         {{"country", "Japan"}},
         1,
         today,
         ACCORD_INVALID,
         "country: 'Japan' is not an ISO 3166-1 alpha-2 code"},
    };
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        const refusal *r = &refusals[i];
        accord_cursor *rows = (accord_cursor *)(void *)&rows;
        char *sql = NULL;
        assert_refused(db, accord_ask(db, r->question, r->arguments, r->count, r->as_of, &rows),
                       r->status, r->message);
        assert_null(rows);
        assert_refused(db, accord_ask_sql(db, r->question, r->arguments, r->count, r->as_of, &sql),
                       r->status, r->message);
        assert_null(sql);
    }
}

/* Of the two Lào Cai the one that existed on the day is meant; two that exist at once are refused.
 */
static void test_references(void **state) {
    (void)state;
    char *sql;
    const accord_id *ids;
    accord_cursor *rows;
    assert_ok(db, accord_ask_sql(db, "figures", ARGUMENTS({"of", "Lào Cai"}), "2024-04-22", &sql));
    assert_non_null(strstr(sql, "uid = 'vn/lao-cai')"));
    accord_free(sql);
    assert_ok(db, accord_ask_sql(db, "figures", ARGUMENTS({"of", "lao cai"}), today, &sql));
    assert_non_null(strstr(sql, "uid = 'vn/lao-cai-2025')"));
    accord_free(sql);
    accord_id id, old, now;
    assert_ok(db, accord_by_uid(db, "vn/lao-cai", &old));
    assert_ok(db, accord_by_uid(db, "vn/lao-cai-2025", &now));
    assert_ok(db, accord_find_as_of(db, ACCORD_KIND_PLACE, "tỉnh Lào Cai", "2025-06-30", &id));
    assert_int_equal(id, old);
    assert_ok(db, accord_find_as_of(db, ACCORD_KIND_PLACE, "tỉnh Lào Cai", today, &id));
    assert_int_equal(id, now);
    assert_refused(db, accord_find_as_of(db, ACCORD_KIND_PLACE, "tỉnh Lào Cai", NULL, &id),
                   ACCORD_AMBIGUOUS, "'tỉnh Lào Cai' fits 2 records");
    assert_refused(db, accord_find(db, ACCORD_KIND_PLACE, "tỉnh Lào Cai", today, &id),
                   ACCORD_AMBIGUOUS, "'tỉnh Lào Cai' fits 2 records");
    assert_refused(db, accord_find(db, ACCORD_KIND_PLACE, "jp/mimasaka", "2024-02-30", &id),
                   ACCORD_INVALID, "'2024-02-30' is not a day (YYYY-MM-DD)");
    assert_ok(db, accord_begin(db));
    for (int i = 0; i < 2; i++)
        assert_ok(db, accord_place_add(db,
                                       ACCORD_PLACE(.uid = i ? "x/2" : "x/1", .name = "Hokuto-shi",
                                                    .type = "city"),
                                       NULL));
    assert_refused(db, accord_ask(db, "figures", ARGUMENTS({"of", "Hokuto-shi"}), today, &rows),
                   ACCORD_AMBIGUOUS, "of: 'Hokuto-shi' fits 2 records");
    assert_int_equal(accord_candidates(db, &ids), 2);
    assert_ok(db, accord_rollback(db));
}

static void test_statement(void **state) {
    (void)state;
    static const char start[] = "WITH RECURSIVE asked (as_of, year_first, year_last";
    char *sql;
    assert_ok(db, accord_ask_sql(db, "promised", ARGUMENTS({"period", "2025-04-01/2026-03-31"}),
                                 today, &sql));
    assert_memory_equal(sql, start, strlen(start));
    assert_non_null(strstr(sql, "(VALUES ('2026-11-22', '2025-04-01', '2026-03-31'"));
    assert_string_equal(sql + strlen(sql) - 2, ";\n");
    accord_free(sql);
    assert_ok(db, accord_ask_sql(db, "promised", ARGUMENTS({"period", "../2023"}), today, &sql));
    assert_non_null(strstr(sql, "(VALUES ('2026-11-22', '0001-01-01', '2023-12-31'"));
    accord_free(sql);
    assert_ok(db, accord_ask_sql(db, "promised", ARGUMENTS({"year", "2023"}), today, &sql));
    assert_non_null(strstr(sql, "(VALUES ('2026-11-22', '2023-01-01', '2023-12-31'"));
    accord_free(sql);
    assert_ok(db, accord_ask_sql(db, "expiring", ARGUMENTS({"within", "0365"}), today, &sql));
    assert_non_null(strstr(sql, "asked (as_of, within_value) AS (VALUES ('2026-11-22', 365))"));
    accord_free(sql);
    assert_ok(db, accord_ask_sql(db, "gifts", NULL, 0, NULL, &sql));
    assert_non_null(strstr(sql, "(VALUES ('20"));
    accord_free(sql);
}

/* Words are words, whatever they hold; composed as the registry keeps them. */
static void test_words(void **state) {
    (void)state;
    char *sql;
    accord_cursor *rows;
    static const char attack[] = "x'); DROP TABLE record; --";
    assert_ok(
        db, accord_ask(db, "holders-of", ARGUMENTS({"in", "vn"}, {"post", attack}), today, &rows));
    assert_int_equal(count_rows(rows), 0);
    assert_ok(db, accord_ask_sql(db, "holders-of", ARGUMENTS({"in", "vn"}, {"post", attack}), today,
                                 &sql));
    assert_non_null(strstr(sql, "'x''); DROP TABLE record; --'"));
    accord_free(sql);
    assert_ok(db, accord_ask_sql(db, "holders-of", ARGUMENTS({"in", "vn"}, {"post", "e\xcc\x81"}),
                                 today, &sql));
    assert_non_null(strstr(sql, "'\xc3\xa9'"));
    accord_free(sql);
}

/* The library and SQLite itself give the same cells for the same statement. */
static void test_same_as_shell(void **state) {
    (void)state;
    accord_cursor *rows;
    const accord_answer *row;
    char *sql;
    sqlite3 *shell;
    sqlite3_stmt *statement;
    size_t count = 0;
    assert_ok(db, accord_ask_sql(db, "timeline", ARGUMENTS({"of", "vn/yen-bai"}), today, &sql));
    assert_ok(db, accord_ask(db, "timeline", ARGUMENTS({"of", "vn/yen-bai"}), today, &rows));
    assert_int_equal(sqlite3_open(scratch_path("seeds.accord"), &shell), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(shell, sql, -1, &statement, NULL), SQLITE_OK);
    for (; accord_answer_next(rows, &row) == ACCORD_ROW; count++) {
        assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
        assert_int_equal(sqlite3_column_count(statement), row->count);
        for (size_t i = 0; i < row->count; i++) {
            const char *text = (const char *)sqlite3_column_text(statement, (int)i);
            assert_string_equal(sqlite3_column_name(statement, (int)i),
                                row->question->columns[i]->name);
            assert_int_equal(text != NULL, row->texts[i] != NULL);
            if (text)
                assert_string_equal(text, row->texts[i]);
        }
    }
    assert_int_equal(sqlite3_step(statement), SQLITE_DONE);
    assert_true(count >= 15);
    sqlite3_finalize(statement);
    sqlite3_close(shell);
    accord_cursor_close(rows);
    accord_free(sql);
}

static void expect_cell(accord_cursor *rows, size_t at, const char *language, const char *wanted) {
    const char *text;
    assert_ok(db, accord_answer_text(rows, at, language, &text));
    assert_string_equal(text, wanted);
}

static void test_cells_for_people(void **state) {
    (void)state;
    accord_cursor *rows;
    const accord_answer *row;
    const accord_question *q = accord_question_named("figures");
    const char *text;
    assert_ok(db, accord_ask(db, "figures", ARGUMENTS({"of", "event/vinh-phuc-japan-2022"}), today,
                             &rows));
    assert_refused(db, accord_answer_text(rows, 0, "en", &text), ACCORD_MISUSE,
                   "the cursor stands on no row, or a row has no column 0");
    assert_refused(db, accord_answer_text(rows, 0, "en", NULL), ACCORD_MISUSE,
                   "where the text goes is missing");
    do
        assert_int_equal(accord_answer_next(rows, &row), ACCORD_ROW);
    while (strcmp(row->texts[column(q, "metric")], "enterprises") != 0);
    assert_null(row->texts[column(q, "value")]);
    expect_cell(rows, column(q, "value"), "en", "unknown");
    expect_cell(rows, column(q, "value"), "vi", "chưa rõ");
    expect_cell(rows, column(q, "value"), "ja", "不明");
    expect_cell(rows, column(q, "certainty"), "vi", "chắc chắn");
    expect_cell(rows, column(q, "certainty"), NULL, "certainly");
    assert_string_equal(row->texts[column(q, "subject")], "event/vinh-phuc-japan-2022");
    expect_cell(rows, column(q, "subject"), "en", row->texts[column(q, "subject_name")]);
    assert_refused(db, accord_answer_text(rows, 0, "fr", &text), ACCORD_INVALID,
                   "'fr' is none of en, vi, ja");
    assert_int_equal(accord_answer_text(rows, 99, "en", &text), ACCORD_MISUSE);
    accord_cursor_close(rows);

    q = accord_question_named("gifts");
    assert_ok(db, accord_ask(db, "gifts", NULL, 0, today, &rows));
    assert_int_equal(accord_answer_next(rows, &row), ACCORD_ROW);
    assert_string_equal(row->texts[column(q, "date")], "2024-04-22");
    expect_cell(rows, column(q, "date"), "en", "2024-04-22 (inferred)");
    expect_cell(rows, column(q, "date"), "vi", "2024-04-22 (suy ra)");
    expect_cell(rows, column(q, "date"), "ja", "2024-04-22（推定）");
    accord_cursor_close(rows);
}

/* What a date rests on is said where there is a date, and only there, in every answer. */
static void check_bases(const accord_question *q, const char *sample, size_t *checked) {
    char words[256], *at = words, *value;
    const char *as_of = today, *name;
    accord_argument arguments[8];
    size_t count = 0;
    accord_cursor *rows;
    const accord_answer *row;
    snprintf(words, sizeof words, "%s", sample);
    while (scale_argument(&at, &name, &value)) {
        if (!strcmp(name, "as_of"))
            as_of = value;
        else
            arguments[count++] = (accord_argument){name, value};
    }
    assert_ok(db, accord_ask(db, q->name, arguments, count, as_of, &rows));
    while (accord_answer_next(rows, &row) == ACCORD_ROW)
        for (size_t i = 0; i < row->count; i++) {
            const char *ending = strstr(q->columns[i]->name, "_basis"), *basis = row->texts[i];
            if (!ending)
                continue;
            size_t of = column_of(q, q->columns[i]->name, (size_t)(ending - q->columns[i]->name));
            bool said = basis && (!strcmp(basis, "stated") || !strcmp(basis, "inferred"));
            if (said != (row->texts[of] != NULL) || said != (basis != NULL))
                fail_msg("%s %s: %s of %s is %s", q->name, sample, q->columns[i]->name,
                         row->texts[of] ? row->texts[of] : "nothing", basis ? basis : "nothing");
            ++*checked;
        }
    accord_cursor_close(rows);
}

static void test_bases(void **state) {
    (void)state;
    const accord_question *q;
    size_t checked = 0;
    for (size_t i = 0; (q = accord_question_at(i)); i++)
        for (const char *const *sample = q->samples; *sample; sample++)
            check_bases(q, *sample, &checked);
    assert_true(checked > 200);
}

static void test_other_cursors(void **state) {
    (void)state;
    accord_cursor *rows;
    const accord_answer *row;
    const accord_place *place;
    const char *text;
    assert_int_equal(accord_answer_next(NULL, &row), ACCORD_MISUSE);
    assert_int_equal(accord_answer_text(NULL, 0, NULL, &text), ACCORD_MISUSE);
    assert_ok(db, accord_place_list(db, NULL, 0, &rows));
    assert_refused(db, accord_answer_next(rows, &row), ACCORD_MISUSE,
                   "the cursor is not one over answers");
    assert_refused(db, accord_answer_text(rows, 0, NULL, &text), ACCORD_MISUSE,
                   "the cursor is not one over answers");
    accord_cursor_close(rows);
    assert_ok(db, accord_ask(db, "gifts", NULL, 0, today, &rows));
    assert_int_equal(accord_place_next(rows, &place), ACCORD_MISUSE);
    accord_cursor_close(rows);
}

/* A handle closes what is still being read. */
static void test_close_while_asking(void **state) {
    (void)state;
    accord *other;
    accord_cursor *rows;
    const accord_answer *row;
    assert_ok(other, accord_open(scratch_path("seeds.accord"),
                                 ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_READONLY), &other));
    assert_ok(other, accord_ask(other, "gifts", NULL, 0, today, &rows));
    assert_int_equal(accord_answer_next(rows, &row), ACCORD_ROW);
    accord_close(other);
}

/* What is of a later day is not told yet. */
static void test_as_of_bounds(void **state) {
    (void)state;
    accord_cursor *rows;
    assert_ok(db, accord_ask(db, "gifts", NULL, 0, "2024-04-21", &rows));
    assert_int_equal(count_rows(rows), 0);
    assert_ok(db, accord_ask(db, "gifts", NULL, 0, "2024-04-22", &rows));
    assert_int_equal(count_rows(rows), 3);
    assert_ok(db, accord_ask(db, "gifts", NULL, 0, "0001-01-01", &rows));
    assert_int_equal(count_rows(rows), 0);
    assert_ok(db, accord_ask(db, "gifts", NULL, 0, "9999-12-31", &rows));
    assert_int_equal(count_rows(rows), 3);
}

/* why: state, with its actions and what is cited for them; a party, with what became of it. */
static void test_why(void **state) {
    (void)state;
    accord_cursor *rows;
    const accord_answer *row;
    const accord_question *q = accord_question_named("why");
    bool inferred = false, stated = false;
    assert_ok(db, accord_ask(db, "why",
                             ARGUMENTS({"record", "visit/lao-cai-japan-2024"},
                                       {"attribute", "start_date"}),
                             today, &rows));
    assert_int_equal(accord_answer_next(rows, &row), ACCORD_ROW);
    assert_string_equal(row->texts[column(q, "proof")], "value");
    assert_string_equal(row->texts[column(q, "value")], "2024-04-21");
    while (accord_answer_next(rows, &row) == ACCORD_ROW) {
        const char *basis = row->texts[column(q, "basis")];
        inferred |= basis && !strcmp(basis, "inferred") && row->texts[column(q, "because")];
        stated |= basis && !strcmp(basis, "stated") && row->texts[column(q, "words")];
    }
    assert_true(inferred && stated);
    accord_cursor_close(rows);

    size_t successions = 0;
    assert_ok(db, accord_ask(db, "why",
                             ARGUMENTS({"record", "partnership/yen-bai-mimasaka"},
                                       {"attribute", "parties"}),
                             today, &rows));
    while (accord_answer_next(rows, &row) == ACCORD_ROW)
        if (!strcmp(row->texts[column(q, "proof")], "succession")) {
            assert_string_equal(row->texts[column(q, "record")], "vn/yen-bai");
            assert_string_equal(row->texts[column(q, "value")], "vn/lao-cai-2025");
            successions++;
        }
    assert_int_equal(successions, 1);
    accord_cursor_close(rows);
}

static void test_width(void **state) {
    (void)state;
    static const struct {
        const char *text;
        size_t width, fits_five; /* bytes that go on five columns */
    } texts[] = {
        {"", 0, 0},
        {"Yen Bai", 7, 5},
        {"Yên Bái", 7, 6},
        {"美作市", 6, 6},
        {"Ye\xcc\x82n", 3, 5},
        {"ｻｯﾎﾟﾛ", 5, 15},
        {"\xff\xfe", 2, 2},
        {"a\xe2\x80\x8b"
         "b",
         2, 5},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        size_t size = strlen(texts[i].text);
        assert_int_equal(accord_text_width(texts[i].text, size), texts[i].width);
        assert_int_equal(accord_text_fit(texts[i].text, size, 5), texts[i].fits_five);
        assert_int_equal(accord_text_fit(texts[i].text, size, 80), size);
    }
    assert_int_equal(accord_text_fit("e\xcc\x81x", 4, 1), 3);
    assert_int_equal(accord_text_fit("美", 3, 1), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_list),
        cmocka_unit_test(test_unknown_question),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_references),
        cmocka_unit_test(test_statement),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_same_as_shell),
        cmocka_unit_test(test_cells_for_people),
        cmocka_unit_test(test_bases),
        cmocka_unit_test(test_other_cursors),
        cmocka_unit_test(test_close_while_asking),
        cmocka_unit_test(test_as_of_bounds),
        cmocka_unit_test(test_why),
        cmocka_unit_test(test_width),
    };
    return cmocka_run_group_tests(tests, open_seeds, close_seeds);
}
