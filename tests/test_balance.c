/* Visits received and paid: whose turn it is, also where a visit has no certain year. */
#include "scratch.h"
#include "support.h"

#include <accord.h>

static accord *db;

static const char visits[] =
    "{\"kind\":\"place\",\"uid\":\"vn/"
    "a\",\"type\":\"province\",\"country\":\"VN\",\"names\":[{\"text\":\"A\"}]}\n"
    "{\"kind\":\"place\",\"uid\":\"jp/"
    "b\",\"type\":\"city\",\"country\":\"JP\",\"names\":[{\"text\":\"B\"}]}\n"
    "{\"kind\":\"delegation\",\"uid\":\"b\",\"sender\":\"jp/b\"}\n"
    "{\"kind\":\"delegation\",\"uid\":\"a\",\"sender\":\"vn/a\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"winter\",\"delegation\":\"b\",\"host\":\"vn/a\","
    "\"start_date\":\"[2019-12..2020-01]\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"may\",\"delegation\":\"a\",\"host\":\"jp/b\","
    "\"start_date\":\"2022-05-01\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"some-day\",\"delegation\":\"b\",\"host\":\"vn/a\","
    "\"start_date\":\"[2021..2024]\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"june\",\"delegation\":\"b\",\"host\":\"vn/a\","
    "\"start_date\":\"2022-06\"}\n"
    "{\"kind\":\"place\",\"uid\":\"vn/c\",\"type\":\"province\",\"country\":\"VN\"}\n"
    "{\"kind\":\"delegation\",\"uid\":\"c\",\"sender\":\"vn/c\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"meant\",\"delegation\":\"c\",\"host\":\"jp/b\","
    "\"planned_start_date\":\"2024-12-30\",\"start_date\":\"2025-03-07\",\"actions\":["
    "{\"type\":\"cancelled\",\"date\":\"2024-06-01\"},{\"type\":\"planned\",\"date\":\"2024-07\"}]}"
    "\n"
    "{\"kind\":\"visit\",\"uid\":\"asked-for\",\"delegation\":\"c\",\"host\":\"jp/b\","
    "\"start_date\":\"2025-03-08\",\"actions\":["
    "{\"type\":\"approval-requested\",\"date\":\"2024-07-01\"}]}\n"
    "{\"kind\":\"visit\",\"uid\":\"sudden\",\"delegation\":\"c\",\"host\":\"jp/b\","
    "\"start_date\":\"2025-03\",\"actions\":["
    "{\"type\":\"carried-out\",\"date\":\"2025-03-09\"}]}\n"
    "{\"kind\":\"visit\",\"uid\":\"dropped\",\"delegation\":\"c\",\"host\":\"jp/b\","
    "\"planned_start_date\":\"2025-03-09\",\"actions\":["
    "{\"type\":\"cancelled\",\"date\":\"2025-01\"}]}\n";

static int begin(void **state) {
    accord_import_counts counts;
    if (scratch_begin(state))
        return -1;
    db = scratch_registry(scratch_path("balance.accord"));
    assert_ok(db,
              accord_import_text(db, visits, strlen(visits),
                                 ACCORD_IMPORT_OPTIONS(.flags = ACCORD_IMPORT_UNSOURCED), &counts));
    return 0;
}

static int end(void **state) {
    accord_close(db);
    return scratch_end(state);
}

static const char *of = "vn/a", *day = "2026-01-01";

/* "year incoming-outgoing=balance certainty (visits); ..." */
static const char *balance(const char *name, const char *value) {
    static char text[1000];
    static const char *const columns[] = {"year",      "incoming", "outgoing", "balance",
                                          "certainty", "visits",   NULL},
                             *const before[] = {"", " ", "-", "=", " ", " (", NULL};
    const accord_argument arguments[] = {{"of", of}, {name, value}};
    accord_cursor *rows;
    const accord_answer *row;
    int status;
    *text = 0;
    assert_ok(db, accord_ask(db, "visit-balance", arguments, name ? 2 : 1, day, &rows));
    while ((status = accord_answer_next(rows, &row)) == ACCORD_ROW) {
        strcat(text, *text ? "; " : "");
        for (size_t i = 0; columns[i]; i++) {
            const char *cell = row->texts[column_of(row->question, columns[i], strlen(columns[i]))];
            snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", before[i],
                     cell ? cell : "?");
        }
        strcat(text, ")");
    }
    assert_int_equal(status, ACCORD_DONE);
    accord_cursor_close(rows);
    return text;
}

/* Planned visits of vn/c by a day, by the year they were planned for; as of and after it, those
 * that took place. */
static void test_plans_by_the_day(void **state) {
    (void)state;
    static const struct {
        const char *day, *of, *wanted;
    } cases[] = {
        {"2024-06-30", "vn/c", "2025 0-0=0 certainly (dropped)"},
        {"2024-07-15", "vn/c",
         "2024 0-0=0 certainly (meant); 2025 0-0=0 certainly (dropped); ? 0-0=0 possibly "
         "(asked-for)"},
        {"2025-01-15", "vn/c", "2024 0-0=0 certainly (meant); ? 0-0=0 possibly (asked-for)"},
        {"2025-03-07", "vn/c", "2025 0-2=2 certainly (meant sudden); ? 0-0=2 possibly (asked-for)"},
        {"2025-03-08", "vn/c", "2025 0-3=3 certainly (meant asked-for sudden)"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        day = cases[i].day;
        of = cases[i].of;
        assert_string_equal(balance(NULL, NULL), cases[i].wanted);
    }
}

/* A visit of no certain year counts from the year by whose end it certainly was; the balance of a
 * year is the same whether that year is asked for or all. */
static void test_uncertain_years(void **state) {
    (void)state;
    assert_string_equal(balance(NULL, NULL), "2022 1-1=-1 certainly (june may); "
                                             "? 2-0=-2 possibly (winter some-day)");
    assert_string_equal(balance("year", "2022"), "2022 1-1=-1 certainly (june may); "
                                                 "? 1-0=-2 possibly (some-day)");
    assert_string_equal(balance("year", "2020"), "? 1-0=-1 possibly (winter)");
    assert_string_equal(balance("year", "2023"), "? 1-0=-2 possibly (some-day)");
    assert_string_equal(balance("year", "2025"), "2025 0-0=-2 certainly (?)");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_uncertain_years),
        cmocka_unit_test(test_plans_by_the_day),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
