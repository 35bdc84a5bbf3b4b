/* Dates: the C reader, the SQL table, and that both are the same. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "accord/date.h"

#ifndef ACCORD_SOURCE_DIR
#error "ACCORD_SOURCE_DIR must name the source directory"
#endif

#define COUNT(array) (sizeof(array) / sizeof *(array))

static sqlite3 *db;
static sqlite3_stmt *insert;
static sqlite3_stmt *lookup;

/* ---- the SQL side ---- */

static int open_table(void **state) {
    static char sql[1 << 16];
    (void)state;
    FILE *file = fopen(ACCORD_SOURCE_DIR "/sql/date.sql", "rb");
    if (file == NULL) {
        return -1;
    }
    size_t size = fread(sql, 1, sizeof sql - 1, file);
    fclose(file);
    if (size == 0 || size == sizeof sql - 1 || sqlite3_open(":memory:", &db) != SQLITE_OK) {
        return -1;
    }
    sql[size] = '\0';
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) {
        fprintf(stderr, "sql/date.sql: %s\n", sqlite3_errmsg(db));
        return -1;
    }
    return sqlite3_prepare_v2(db, "INSERT OR IGNORE INTO date(text) VALUES (?1)", -1, &insert,
                              NULL) != SQLITE_OK ||
           sqlite3_prepare_v2(db, "SELECT earliest, latest, qualified FROM date WHERE text = ?1",
                              -1, &lookup, NULL) != SQLITE_OK;
}

static int close_table(void **state) {
    (void)state;
    sqlite3_finalize(insert);
    sqlite3_finalize(lookup);
    return sqlite3_close(db);
}

struct row {
    int found;
    int qualified;
    char earliest[16]; /* empty: NULL */
    char latest[16];
};

static void copy_column(int column, char *to, size_t size) {
    const char *text = (const char *)sqlite3_column_text(lookup, column);
    snprintf(to, size, "%s", text == NULL ? "" : text);
}

static struct row sql_read(const char *text) {
    struct row row = {0};
    sqlite3_bind_text(insert, 1, text, -1, SQLITE_STATIC);
    int code = sqlite3_step(insert);
    if (code != SQLITE_DONE) {
        fail_msg("INSERT of '%s': %s", text, sqlite3_errmsg(db));
    }
    sqlite3_reset(insert);
    sqlite3_bind_text(lookup, 1, text, -1, SQLITE_STATIC);
    row.found = sqlite3_step(lookup) == SQLITE_ROW;
    if (row.found) {
        copy_column(0, row.earliest, sizeof row.earliest);
        copy_column(1, row.latest, sizeof row.latest);
        row.qualified = sqlite3_column_int(lookup, 2);
    }
    sqlite3_reset(lookup);
    return row;
}

/* ---- both sides ---- */

static const char *sql_bound(const accord_bound *bound) {
    switch (bound->kind) {
    case ACCORD_BOUND_OPEN_START:
        return "0001-01-01";
    case ACCORD_BOUND_OPEN_END:
        return "9999-12-31";
    default:
        return bound->text;
    }
}

/* Both sides read the text; they must agree. Returns whether storage takes it. */
static int same_in_both(const char *text) {
    accord_date date;
    struct row row = sql_read(text);
    int storable = accord_date_storable(text);
    int code = accord_date_parse(text, &date);
    if (storable != row.found) {
        fail_msg("'%s' is %s in C, %s in SQL", text, storable ? "accepted" : "refused",
                 row.found ? "accepted" : "refused");
    }
    if ((code == ACCORD_OK) != (accord_date_explain(text) == NULL) ||
        storable != (accord_date_explain_storable(text) == NULL) ||
        (storable && code != ACCORD_OK)) {
        fail_msg("'%s': parse, explain and storable differ", text);
    }
    if (storable &&
        (strcmp(sql_bound(&date.earliest), row.earliest) != 0 ||
         strcmp(sql_bound(&date.latest), row.latest) != 0 || date.qualified != row.qualified)) {
        fail_msg("'%s' is %s, %s, %d in C and %s, %s, %d in SQL", text, date.earliest.text,
                 date.latest.text, date.qualified, row.earliest, row.latest, row.qualified);
    }
    return storable;
}

/* ---- what storage takes ---- */

struct valid {
    const char *text;
    int level;
    int qualified;
    const char *earliest;
    const char *latest;
};

static const struct valid stored[] = {
    {"0001", 0, 0, "0001-01-01", "0001-12-31"},
    {"2023", 0, 0, "2023-01-01", "2023-12-31"},
    {"9999", 0, 0, "9999-01-01", "9999-12-31"},
    {"0001-01", 0, 0, "0001-01-01", "0001-01-31"},
    {"0300-02", 0, 0, "0300-02-01", "0300-02-28"},
    {"0300-03", 0, 0, "0300-03-01", "0300-03-31"},
    {"0300-03-01", 0, 0, "0300-03-01", "0300-03-01"},
    {"0299-24", 1, 0, "0299-01-01", "0300-02-28"},
    {"0400-02", 0, 0, "0400-02-01", "0400-02-29"},
    {"1900-02", 0, 0, "1900-02-01", "1900-02-28"},
    {"2000-02", 0, 0, "2000-02-01", "2000-02-29"},
    {"2004-02", 0, 0, "2004-02-01", "2004-02-29"},
    {"2023-02", 0, 0, "2023-02-01", "2023-02-28"},
    {"2023-04", 0, 0, "2023-04-01", "2023-04-30"},
    {"2023-12", 0, 0, "2023-12-01", "2023-12-31"},
    {"9999-11", 0, 0, "9999-11-01", "9999-11-30"},
    {"9999-12", 0, 0, "9999-12-01", "9999-12-31"},
    {"0001-01-01", 0, 0, "0001-01-01", "0001-01-01"},
    {"2000-02-29", 0, 0, "2000-02-29", "2000-02-29"},
    {"2024-02-29", 0, 0, "2024-02-29", "2024-02-29"},
    {"9999-12-31", 0, 0, "9999-12-31", "9999-12-31"},
    {"2023-11-21T09:30:00", 0, 0, "2023-11-21", "2023-11-21"},
    {"2023-11-21T00:00", 0, 0, "2023-11-21", "2023-11-21"},
    {"2023-11-21T23:59:59Z", 0, 0, "2023-11-21", "2023-11-21"},
    {"2023-11-21T23:59Z", 0, 0, "2023-11-21", "2023-11-21"},
    {"2023-11-21T09:30:00+07:00", 0, 0, "2023-11-21", "2023-11-21"},
    {"2023-11-21T09:30:00-23:59", 0, 0, "2023-11-21", "2023-11-21"},
    {"2023-11-21T09:30:00+07", 0, 0, "2023-11-21", "2023-11-21"},
    {"2023-11-21T09:30-09", 0, 0, "2023-11-21", "2023-11-21"},
    {"2023-11-21T09:30+09:00", 0, 0, "2023-11-21", "2023-11-21"},
    {"0001-01-01T00:00:00+14:00", 0, 0, "0001-01-01", "0001-01-01"},
    {"9999-12-31T23:59:59-12:00", 0, 0, "9999-12-31", "9999-12-31"},
    {"2023?", 1, 1, "2023-01-01", "2023-12-31"},
    {"2023-11~", 1, 1, "2023-11-01", "2023-11-30"},
    {"2023-11-21%", 1, 1, "2023-11-21", "2023-11-21"},
    {"202X", 1, 0, "2020-01-01", "2029-12-31"},
    {"20XX", 1, 0, "2000-01-01", "2099-12-31"},
    {"000X", 1, 0, "0001-01-01", "0009-12-31"},
    {"00XX", 1, 0, "0001-01-01", "0099-12-31"},
    {"001X", 1, 0, "0010-01-01", "0019-12-31"},
    {"999X", 1, 0, "9990-01-01", "9999-12-31"},
    {"99XX?", 1, 1, "9900-01-01", "9999-12-31"},
    {"00XX~", 1, 1, "0001-01-01", "0099-12-31"},
    {"2023-XX", 1, 0, "2023-01-01", "2023-12-31"},
    {"2023-XX%", 1, 1, "2023-01-01", "2023-12-31"},
    {"2023-XX-XX", 1, 0, "2023-01-01", "2023-12-31"},
    {"2023-XX-XX?", 1, 1, "2023-01-01", "2023-12-31"},
    {"2023-02-XX", 1, 0, "2023-02-01", "2023-02-28"},
    {"2024-02-XX~", 1, 1, "2024-02-01", "2024-02-29"},
    {"9999-12-XX", 1, 0, "9999-12-01", "9999-12-31"},
    {"2023-21", 1, 0, "2023-01-01", "2024-02-29"},
    {"2024-22", 1, 0, "2024-01-01", "2025-02-28"},
    {"1899-23~", 1, 1, "1899-01-01", "1900-02-28"},
    {"9998-24", 1, 0, "9998-01-01", "9999-02-28"},
    {"9999-24", 1, 0, "9999-01-01", "9999-12-31"},
    {"9999-21?", 1, 1, "9999-01-01", "9999-12-31"},
    {"0001-21", 1, 0, "0001-01-01", "0002-02-28"},
    {"[..2023-11-21]", 2, 0, "..", "2023-11-21"},
    {"[..2023-02]", 2, 0, "..", "2023-02-28"},
    {"[..2023]", 2, 0, "..", "2023-12-31"},
    {"[2023-11-21..]", 2, 0, "2023-11-21", ".."},
    {"[2023-11..]", 2, 0, "2023-11-01", ".."},
    {"[2023..]", 2, 0, "2023-01-01", ".."},
    {"[2020..2023]", 2, 0, "2020-01-01", "2023-12-31"},
    {"[2023..2023-01-01]", 2, 0, "2023-01-01", "2023-01-01"},
    {"[2023-06..2023]", 2, 0, "2023-06-01", "2023-12-31"},
    {"[2023-12-31..2023]", 2, 0, "2023-12-31", "2023-12-31"},
    {"[0001..9999-12]", 2, 0, "0001-01-01", "9999-12-31"},
    {"XXXX-11-21", 2, 0, "", ""},
    {"XXXX-02-29", 2, 0, "", ""},
    {"..", 1, 0, "..", ".."},
};

static void test_stored(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(stored); i++) {
        const struct valid *want = &stored[i];
        accord_date date;
        print_message("%s\n", want->text);
        assert_int_equal(accord_date_parse(want->text, &date), ACCORD_OK);
        assert_int_equal(date.level, want->level);
        assert_int_equal(date.qualified, want->qualified);
        assert_int_equal(date.interval, 0);
        assert_string_equal(date.earliest.text, want->earliest);
        assert_string_equal(date.latest.text, want->latest);
        assert_null(accord_date_explain(want->text));
        assert_int_equal(accord_date_storable(want->text), 1);
        assert_true(same_in_both(want->text));
        if (want->earliest[0] >= '0' && want->earliest[0] <= '9') {
            assert_string_equal(sql_read(want->text).earliest, want->earliest);
        }
    }
}

static void test_bounds_of_every_kind(void **state) {
    accord_date date;
    (void)state;
    assert_int_equal(accord_date_parse("2023-11", &date), ACCORD_OK);
    assert_int_equal(date.earliest.kind, ACCORD_BOUND_DAY);
    assert_int_equal(date.earliest.year, 2023);
    assert_int_equal(date.earliest.month, 11);
    assert_int_equal(date.earliest.day, 1);
    assert_int_equal(date.latest.kind, ACCORD_BOUND_DAY);
    assert_int_equal(date.latest.day, 30);

    assert_int_equal(accord_date_parse("[..2023]", &date), ACCORD_OK);
    assert_int_equal(date.earliest.kind, ACCORD_BOUND_OPEN_START);
    assert_int_equal(date.latest.kind, ACCORD_BOUND_DAY);
    assert_string_equal(sql_read("[..2023]").earliest, "0001-01-01");

    assert_int_equal(accord_date_parse("[2023..]", &date), ACCORD_OK);
    assert_int_equal(date.earliest.kind, ACCORD_BOUND_DAY);
    assert_int_equal(date.latest.kind, ACCORD_BOUND_OPEN_END);
    assert_string_equal(sql_read("[2023..]").latest, "9999-12-31");

    assert_int_equal(accord_date_parse("..", &date), ACCORD_OK);
    assert_int_equal(date.earliest.kind, ACCORD_BOUND_OPEN_END);
    assert_int_equal(date.latest.kind, ACCORD_BOUND_OPEN_END);
    assert_string_equal(sql_read("..").earliest, "9999-12-31");

    assert_int_equal(accord_date_parse("XXXX-11-21", &date), ACCORD_OK);
    assert_int_equal(date.earliest.kind, ACCORD_BOUND_UNKNOWN);
    assert_int_equal(date.latest.kind, ACCORD_BOUND_UNKNOWN);
    assert_int_equal(date.latest.year, 0);
    assert_string_equal(sql_read("XXXX-11-21").latest, "");
}

/* ---- what is read but not stored ---- */

static const struct valid read_only[] = {
    {"2004/2005", 0, 0, "2004-01-01", "2005-12-31"},
    {"2004-06/2006-08", 0, 0, "2004-06-01", "2006-08-31"},
    {"2025-04-01/2026-03-31", 0, 0, "2025-04-01", "2026-03-31"},
    {"2004/2004-02", 0, 0, "2004-01-01", "2004-02-29"},
    {"2004-02-01/2004", 0, 0, "2004-02-01", "2004-12-31"},
    {"2004-02/..", 1, 0, "2004-02-01", ".."},
    {"../2004", 1, 0, "..", "2004-12-31"},
    {"/2004", 1, 0, "", "2004-12-31"},
    {"2004/", 1, 0, "2004-01-01", ""},
    {"2004~/2005-06-11", 1, 1, "2004-01-01", "2005-06-11"},
    {"2004/2005%", 1, 1, "2004-01-01", "2005-12-31"},
    {"200X/201X?", 1, 1, "2000-01-01", "2019-12-31"},
    {"2004-21/2004-24", 1, 0, "2004-01-01", "2005-02-28"},
    {"-0009/Y10000", 1, 0, "-0009-01-01", "Y10000"},
    {"Y1E5/..", 2, 0, "Y100000", ".."},
    {"0000", 0, 0, "0000-01-01", "0000-12-31"},
    {"0000-02", 0, 0, "0000-02-01", "0000-02-29"},
    {"0000-21", 1, 0, "0000-01-01", "0001-02-28"},
    {"[0000..2004]", 2, 0, "0000-01-01", "2004-12-31"},
    {"[2004..2005-00]", -1, 0, NULL, NULL},
    {"-0001", 1, 0, "-0001-01-01", "-0001-12-31"},
    {"-0400", 1, 0, "-0400-01-01", "-0400-12-31"},
    {"-0400-02", 1, 0, "-0400-02-01", "-0400-02-29"},
    {"-0100-02-28~", 1, 1, "-0100-02-28", "-0100-02-28"},
    {"-001X", 1, 0, "-0019-01-01", "-0010-12-31"},
    {"-00XX", 1, 0, "-0099-01-01", "-0001-12-31"},
    {"Y170000002", 1, 0, "Y170000002", "Y170000002"},
    {"Y-170000002?", 1, 1, "Y-170000002", "Y-170000002"},
    {"Y10000", 1, 0, "Y10000", "Y10000"},
    {"Y17E7", 2, 0, "Y170000000", "Y170000000"},
    {"Y-17E7", 2, 0, "Y-170000000", "Y-170000000"},
    {"Y1E3", 2, 0, "1000-01-01", "1000-12-31"},
    {"Y-999999999999999999", 1, 0, "Y-999999999999999999", "Y-999999999999999999"},
    {"Y1E17", 2, 0, "Y100000000000000000", "Y100000000000000000"},
};

static void test_read_only(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(read_only); i++) {
        const struct valid *want = &read_only[i];
        accord_date date;
        print_message("%s\n", want->text);
        if (want->level < 0) {
            assert_int_equal(accord_date_parse(want->text, &date), ACCORD_INVALID);
            continue;
        }
        assert_int_equal(accord_date_parse(want->text, &date), ACCORD_OK);
        assert_int_equal(date.level, want->level);
        assert_int_equal(date.qualified, want->qualified);
        assert_int_equal(date.interval, strchr(want->text, '/') != NULL);
        assert_string_equal(date.earliest.text, want->earliest);
        assert_string_equal(date.latest.text, want->latest);
        assert_null(accord_date_explain(want->text));
        assert_string_equal(accord_date_explain_storable(want->text),
                            date.interval
                                ? "an interval is not stored as one date, but as a start and an end"
                                : "a stored year is 0001 to 9999");
        assert_false(same_in_both(want->text));
    }
}

static void test_unknown_is_not_open(void **state) {
    accord_date date;
    (void)state;
    assert_int_equal(accord_date_parse("/2004", &date), ACCORD_OK);
    assert_int_equal(date.earliest.kind, ACCORD_BOUND_UNKNOWN);
    assert_int_equal(accord_date_parse("../2004", &date), ACCORD_OK);
    assert_int_equal(date.earliest.kind, ACCORD_BOUND_OPEN_START);
    assert_int_equal(accord_date_parse("2004/", &date), ACCORD_OK);
    assert_int_equal(date.latest.kind, ACCORD_BOUND_UNKNOWN);
    assert_int_equal(accord_date_parse("2004/..", &date), ACCORD_OK);
    assert_int_equal(date.latest.kind, ACCORD_BOUND_OPEN_END);
}

static void test_long_years(void **state) {
    accord_date date;
    (void)state;
    assert_int_equal(accord_date_parse("Y-170000002", &date), ACCORD_OK);
    assert_true(date.earliest.year == -170000002);
    assert_int_equal(date.earliest.month, 1);
    assert_int_equal(date.latest.month, 12);
    assert_int_equal(date.latest.day, 31);
    assert_int_equal(accord_date_parse("Y-17E16", &date), ACCORD_OK);
    assert_true(date.latest.year == INT64_C(-170000000000000000));
    /* -0001-21 runs into the year 0, which is a leap year. */
    assert_int_equal(accord_date_parse("-0001-21", &date), ACCORD_OK);
    assert_string_equal(date.latest.text, "0000-02-29");
}

/* ---- what is refused, and why ---- */

struct refused {
    const char *text;
    const char *reason;
};

static const struct refused refused[] = {
    {"", "the text is empty"},
    {"2", "year needs four digits"},
    {"202", "year needs four digits"},
    {"23-11-21", "year needs four digits"},
    {"21/11/2023", "an interval has one '/'"},
    {"November 2023", "a character that no date has"},
    {"20231121", "year needs four digits, and '-' before the month"},
    {"12023", "year needs four digits, and '-' before the month"},
    {"2023-", "month needs two digits, or XX"},
    {"2023-1", "month needs two digits, or XX"},
    {"2023-011", "month needs two digits, or XX"},
    {"2023-1X", "month needs two digits, or XX"},
    {"2023-00", "month 00 does not exist"},
    {"2023-13", "month 13 does not exist"},
    {"2023-20", "month 20 does not exist"},
    {"2023-99-01", "month 99 does not exist"},
    {"2023-25", "of the divisions of a year only the seasons 21 to 24 are taken"},
    {"2023-41", "of the divisions of a year only the seasons 21 to 24 are taken"},
    {"2023-42", "month 42 does not exist"},
    {"2023-21-01", "a season takes no day or time"},
    {"2023-11-", "day needs two digits, or XX"},
    {"2023-11-1", "day needs two digits, or XX"},
    {"2023-11-211", "day needs two digits, or XX"},
    {"2023-11-2X", "day needs two digits, or XX"},
    {"2023-11-00", "day 00 does not exist"},
    {"2023-11-32", "day 32 does not exist"},
    {"2023-11-31", "day 31 in a 30-day month"},
    {"2023-02-29", "29 February in a year that is not a leap year"},
    {"0300-02-29", "29 February in a year that is not a leap year"},
    {"1900-02-29", "29 February in a year that is not a leap year"},
    {"2024-02-30", "30 February does not exist"},
    {"2024-02-31", "31 February does not exist"},
    {"2023-11-21-", "after the day comes T and a time, or nothing"},
    {"2023-11-21Z", "after the day comes T and a time, or nothing"},
    {"2023:11", "after the year comes '-' and a month, or nothing"},
    {"2023-11:21", "after the month comes '-' and a day, or nothing"},
    {"2023T10:00", "a time needs a whole date before it"},
    {"2023-11T10:00", "a time needs a whole date before it"},
    {"2023-11-21T", "hour needs two digits"},
    {"2023-11-21T9:30", "hour needs two digits"},
    {"2023-11-21T24:00", "hour 24 does not exist"},
    {"2023-11-21T10", "a time is written hh:mm or hh:mm:ss"},
    {"2023-11-21T10:", "minute needs two digits"},
    {"2023-11-21T10:60", "minute 60 does not exist"},
    {"2023-11-21T10:00:", "second needs two digits"},
    {"2023-11-21T23:59:60", "second 60 does not exist"},
    {"2023-11-21T10:00:00.5", "'..' stands by itself, in [..D], [D..], [A..B], or for an end of an "
                              "interval"},
    {"2023-11-21T10:00ZZ", "a time is followed only by Z, +hh:mm, -hh:mm, +hh or -hh"},
    {"2023-11-21T10:00+7", "the hours of an offset need two digits"},
    {"2023-11-21T10:00+24", "the hours of an offset are 00 to 23"},
    {"2023-11-21T10:00+07:60", "the minutes of an offset are 00 to 59"},
    {"2023-11-21T10:00+0700", "the hours of an offset need two digits"},
    {"2023-11-21T10:00+07:00Z", "an offset is written +hh:mm, -hh:mm, +hh or -hh"},
    {"2023-11-21T10:00?", "a date with a time takes no qualifier (? ~ %)"},
    {"?", "a qualifier (? ~ %) stands after a date"},
    {"2023??", "a qualifier (? ~ %) stands once, after the whole date"},
    {"2023?-11", "a qualifier (? ~ %) stands once, after the whole date"},
    {"XXXX", "a date of an unknown year is written XXXX-MM-DD, and nothing follows"},
    {"XXXX-11", "a date of an unknown year is written XXXX-MM-DD, and nothing follows"},
    {"XXXX-11-21?", "a date of an unknown year is written XXXX-MM-DD, and nothing follows"},
    {"XXXX-XX-21", "a date of an unknown year is written XXXX-MM-DD, and nothing follows"},
    {"XXXX-13-01", "month 13 does not exist"},
    {"XXXX-02-30", "30 February does not exist"},
    {"XXXX-04-31", "day 31 in a 30-day month"},
    {"2XXX", "only the last one or two digits of a year can be X"},
    {"20X3", "only the last one or two digits of a year can be X"},
    {"202X-11", "nothing but a qualifier follows a year with X"},
    {"2023-XX-21", "after month XX the day is XX"},
    {"2023-11-XXT10:00", "nothing but a qualifier follows day XX"},
    {"202x", "the letters X, Y, T, Z and E are capitals"},
    {" 2023", "a date has no blanks"},
    {"2023\n", "a date has no blanks"},
    {"\xef\xbc\x92\xef\xbc\x90\xef\xbc\x92\xef\xbc\x93", "a date has only ASCII characters"},
    {"+2023", "year needs four digits"},
    {"-0000", "year -0000 does not exist"},
    {"[2023]", "a set is written [..D], [D..] or [A..B]"},
    {"[]", "a set is written [..D], [D..] or [A..B]"},
    {"[..]", "[..] names no date"},
    {"[", "'[' needs a ']' at the end"},
    {"[2023..", "'[' needs a ']' at the end"},
    {"[2023..2024]?", "'[' needs a ']' at the end"},
    {"[2023..2022]", "the set ends before it begins"},
    {"[2023-11-21..2023-10]", "the set ends before it begins"},
    {"[2023-21..]", "a set takes only YYYY, YYYY-MM and YYYY-MM-DD"},
    {"[202X..]", "a set takes only YYYY, YYYY-MM and YYYY-MM-DD"},
    {"[..2023?]", "a set takes only YYYY, YYYY-MM and YYYY-MM-DD"},
    {"[..2023-11-21T10:00]", "a set takes only YYYY, YYYY-MM and YYYY-MM-DD"},
    {"[-0001..]", "a set takes only YYYY, YYYY-MM and YYYY-MM-DD"},
    {"[..2023-02-30]", "30 February does not exist"},
    {"[2023,2024]", "lists, {...} and significant digits (S) are not taken"},
    {"{2023}", "lists, {...} and significant digits (S) are not taken"},
    {"/", "an interval needs a date at one end"},
    {"../..", "an interval needs a date at one end"},
    {"2005/2004", "the interval ends before it begins"},
    {"2004-06/2004-05", "the interval ends before it begins"},
    {"2004/2005/2006", "an interval has one '/'"},
    {"[2004..]/2005", "a set cannot be an end of an interval"},
    {"2004-01-01T10:00/2005", "the ends of an interval take no time of day"},
    {"2004/2005-13", "month 13 does not exist"},
    {"Y", "Y is followed by the digits of a year"},
    {"Y2004", "a year after Y has more than four digits"},
    {"Y02004", "a year after Y does not begin with 0"},
    {"Y17E", "E is followed by an exponent of 1 or more"},
    {"Y1E18", "a year has at most 18 digits"},
    {"Y1E99999999999", "a year has at most 18 digits"},
    {"Y1000000000000000000", "a year has at most 18 digits"},
    {"Y170000002-01", "a year after Y takes no month, day or time"},
};

static void test_refused(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(refused); i++) {
        accord_date date;
        const accord_date unknown = {0};
        print_message("%s\n", refused[i].text);
        memset(&date, 0x55, sizeof date);
        assert_int_equal(accord_date_parse(refused[i].text, &date), ACCORD_INVALID);
        assert_memory_equal(&date, &unknown, sizeof date);
        assert_string_equal(accord_date_explain(refused[i].text), refused[i].reason);
        assert_string_equal(accord_date_explain_storable(refused[i].text), refused[i].reason);
        assert_false(same_in_both(refused[i].text));
    }
}

/* Texts that date() of SQLite, a number or a slip in a pattern could let in. */
static void test_refused_by_both(void **state) {
    static const char *const texts[] = {"now",
                                        "2004-",
                                        "2004-0",
                                        "2451545.5",
                                        "123456e",
                                        "[2004..99999e",
                                        "[0001..999e]",
                                        "[0001..123456e]",
                                        "//XX",
                                        "0000-XX",
                                        "0000-21",
                                        "0000-01-XX",
                                        "2XXX?",
                                        "abXX",
                                        "abcd-21",
                                        "abcd-XX",
                                        "12:00",
                                        "2023-11-21 1",
                                        "2023-11-21",
                                        "[2004..2005]]",
                                        "[[2004..2005]",
                                        "[2004...]",
                                        "[...2004]",
                                        "2004]",
                                        "[2004..2005..2006]",
                                        "-004",
                                        "-200-21",
                                        "..?",
                                        "...",
                                        "\xff\xfe",
                                        "2023-11-2\xc3",
                                        "'2023'",
                                        "2023-22-XX",
                                        "2023-XX-XXX"};
    (void)state;
    for (size_t i = 0; i < COUNT(texts); i++) {
        int valid = strcmp(texts[i], "2023-11-21") == 0;
        assert_int_equal(same_in_both(texts[i]), valid);
    }
}

static void test_null(void **state) {
    accord_date date;
    (void)state;
    assert_int_equal(accord_date_parse(NULL, &date), ACCORD_INVALID);
    assert_int_equal(date.earliest.kind, ACCORD_BOUND_UNKNOWN);
    assert_int_equal(accord_date_parse("2023", NULL), ACCORD_OK);
    assert_int_equal(accord_date_parse("2O23", NULL), ACCORD_INVALID);
    assert_int_equal(accord_date_storable(NULL), 0);
    assert_non_null(accord_date_explain(NULL));
    assert_non_null(accord_date_explain_storable(NULL));
}

/* ---- what only SQL can be given ---- */

static int64_t rows(void) {
    sqlite3_stmt *count = NULL;
    assert_int_equal(sqlite3_prepare_v2(db, "SELECT count(*) FROM date", -1, &count, NULL),
                     SQLITE_OK);
    assert_int_equal(sqlite3_step(count), SQLITE_ROW);
    int64_t n = sqlite3_column_int64(count, 0);
    sqlite3_finalize(count);
    return n;
}

static void test_sql_only(void **state) {
    static const char *const statements[] = {
        "INSERT INTO date(text) VALUES (NULL)",
        "INSERT INTO date(text) VALUES (x'32303233')",
        "INSERT INTO date(text) VALUES (20233)",
        "INSERT INTO date(text) VALUES ('now')",
        "INSERT INTO date(text) VALUES ('2023-02-30')",
        "INSERT INTO date(text) VALUES ('1987' || char(0))",
        "INSERT INTO date(text) VALUES ('1987' || char(0) || 'x')",
        "INSERT INTO date(text) VALUES ('1987-11-21' || char(0))",
        "INSERT INTO date(text) VALUES ('now' || char(0) || '4567')",
        "INSERT INTO date(text) VALUES ('..' || char(0))",
        "INSERT INTO date(text) VALUES ('[..1987]' || char(0))",
        "INSERT INTO date(text) VALUES ('XXXX-11-21' || char(0))",
        "INSERT INTO date(text) VALUES (char(0))",
        "INSERT OR REPLACE INTO date(text) VALUES ('2023-13')",
        "INSERT OR FAIL INTO date(text) VALUES ('2023-13')",
        "UPDATE date SET text = '2023-13' WHERE text = '2023'",
        "UPDATE OR REPLACE date SET text = '2023-13' WHERE text = '2023'",
    };
    (void)state;
    assert_true(same_in_both("2023"));
    int64_t before = rows();
    for (size_t i = 0; i < COUNT(statements); i++) {
        print_message("%s\n", statements[i]);
        assert_int_equal(sqlite3_exec(db, statements[i], NULL, NULL, NULL), SQLITE_CONSTRAINT);
    }
    assert_int_equal(
        sqlite3_exec(db, "INSERT OR IGNORE INTO date(text) VALUES ('2023-13')", NULL, NULL, NULL),
        SQLITE_OK);
    assert_int_equal(rows(), before);
    /* A number becomes its text, and nothing can be said about a bound. */
    assert_int_equal(sqlite3_exec(db, "INSERT INTO date(text) VALUES (1987)", NULL, NULL, NULL),
                     SQLITE_OK);
    assert_string_equal(sql_read("1987").latest, "1987-12-31");
    assert_int_equal(sqlite3_exec(db, "INSERT INTO date(text, earliest) VALUES ('1988', '1987')",
                                  NULL, NULL, NULL),
                     SQLITE_ERROR);
}

/* ---- the comparison ---- */

static void test_every_border_day(void **state) {
    static const int years[] = {0, 1, 4, 100, 300, 1900, 2000, 2004, 2023, 2024, 9999};
    char text[64];
    int valid = 0;
    (void)state;
    sqlite3_exec(db, "BEGIN", NULL, NULL, NULL);
    for (size_t y = 0; y < COUNT(years); y++) {
        for (int month = 0; month < 100; month++) {
            for (int day = 0; day < 100; day++) {
                snprintf(text, sizeof text, "%04d-%02d-%02d", years[y], month, day);
                valid += same_in_both(text);
            }
        }
    }
    /* Ten stored years, of which 4, 2000, 2004 and 2024 are leap years. */
    assert_int_equal(valid, 10 * 365 + 4);
    valid = 0;
    for (int year = 0; year <= 9999; year++) {
        for (int month = 2; month <= 24; month += 11) { /* 02, 13, 24 */
            snprintf(text, sizeof text, "%04d-%02d", year, month);
            valid += same_in_both(text);
        }
        for (int day = 28; day <= 30; day++) {
            snprintf(text, sizeof text, "%04d-02-%02d", year, day);
            valid += same_in_both(text);
        }
        snprintf(text, sizeof text, "%04d-03-01", year);
        valid += same_in_both(text);
    }
    /* Of 1 to 9999, 2499 - 99 + 24 are leap years. */
    assert_int_equal(valid, 4 * 9999 + 2424);
    sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
}

static uint64_t random_state;

/* splitmix64: the same sequence everywhere */
static unsigned below(unsigned limit) {
    random_state += UINT64_C(0x9e3779b97f4a7c15);
    uint64_t z = random_state;
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (unsigned)((z ^ (z >> 31)) % limit);
}

enum { TEXT_SIZE = 96 };

struct text {
    char at[TEXT_SIZE];
    size_t length;
};

static void add(struct text *text, const char *more) {
    size_t n = strlen(more);
    assert_true(text->length + n < TEXT_SIZE);
    memcpy(text->at + text->length, more, n + 1);
    text->length += n;
}

static void add_number(struct text *text, const char *before, unsigned number, int digits) {
    char buffer[32];
    snprintf(buffer, sizeof buffer, "%s%0*u", before, digits, number);
    add(text, buffer);
}

static unsigned any_year(void) {
    static const unsigned borders[] = {0, 1, 9, 99, 100, 1900, 2000, 2004, 2023, 2024, 9998, 9999};
    return below(3) == 0 ? borders[below(COUNT(borders))] : below(10000);
}

/* Mostly a number that exists, sometimes the one beyond it, sometimes any. */
static unsigned any_of(unsigned last) {
    switch (below(16)) {
    case 0:
        return below(100);
    case 1:
        return last + below(2);
    default:
        return 1 + below(last);
    }
}

static void add_plain(struct text *text) {
    unsigned parts = below(3);
    add_number(text, "", any_year(), 4);
    if (parts > 0) {
        add_number(text, "-", any_of(12), 2);
    }
    if (parts > 1) {
        add_number(text, "-", any_of(31), 2);
    }
}

static void add_time(struct text *text) {
    add_number(text, "T", below(25), 2);
    add_number(text, ":", below(61), 2);
    if (below(2)) {
        add_number(text, ":", below(61), 2);
    }
    switch (below(4)) {
    case 0:
        add(text, "Z");
        break;
    case 1:
        add_number(text, below(2) ? "+" : "-", below(25), 2);
        break;
    case 2:
        add_number(text, below(2) ? "+" : "-", below(25), 2);
        add_number(text, ":", below(61), 2);
        break;
    default:
        break;
    }
}

static void add_qualifier(struct text *text) {
    static const char *const qualifiers[] = {"?", "~", "%"};
    if (below(3) == 0) {
        add(text, qualifiers[below(3)]);
    }
}

static void add_unspecified(struct text *text) {
    unsigned year = any_year();
    switch (below(5)) {
    case 0:
        add_number(text, "", year / 10, 3);
        add(text, "X");
        break;
    case 1:
        add_number(text, "", year / 100, 2);
        add(text, "XX");
        break;
    case 2:
        add_number(text, "", year, 4);
        add(text, "-XX");
        break;
    case 3:
        add_number(text, "", year, 4);
        add(text, "-XX-XX");
        break;
    default:
        add_number(text, "", year, 4);
        add_number(text, "-", any_of(12), 2);
        add(text, "-XX");
        break;
    }
    add_qualifier(text);
}

static void add_set(struct text *text) {
    unsigned ends = 1 + below(3);
    add(text, "[");
    if (ends & 1) {
        add_plain(text);
    }
    add(text, "..");
    if (ends & 2) {
        add_plain(text);
    }
    add(text, "]");
}

static void add_form(struct text *text) {
    switch (below(9)) {
    case 0:
    case 1:
        add_plain(text);
        add_qualifier(text);
        break;
    case 2:
        add_number(text, "", any_year(), 4);
        add_number(text, "-", any_of(12), 2);
        add_number(text, "-", any_of(31), 2);
        add_time(text);
        break;
    case 3:
        add_unspecified(text);
        break;
    case 4:
        add_number(text, "", any_year(), 4);
        add_number(text, "-", 20 + below(6), 2);
        add_qualifier(text);
        break;
    case 5:
        add_set(text);
        break;
    case 6:
        add_number(text, "XXXX-", any_of(12), 2);
        add_number(text, "-", any_of(31), 2);
        break;
    case 7:
        if (below(8) == 0) {
            add(text, "..");
        } else {
            add_set(text);
        }
        break;
    default:
        if (below(2)) {
            add_plain(text);
            add(text, "/");
            add(text, below(2) ? ".." : "");
            add_plain(text);
        } else {
            add_number(text, below(2) ? "Y" : "-", any_year(), 4);
            add_number(text, below(2) ? "E" : "", below(20), 1);
        }
        break;
    }
}

static char any_character(void) {
    static const char usual[] = "0123456789-X?~%[].:TZ+/ ";
    static const char other[] = "abexyztYES{},;_*'\"\\()\t\n\x01\x7f\x80\xc3\xa9\xef\xbc\x92\xff";
    return below(8) ? usual[below(sizeof usual - 1)] : other[below(sizeof other - 1)];
}

static void mutate(struct text *text) {
    size_t place = below((unsigned)text->length + 1);
    size_t rest = text->length - place;
    char *at = text->at + place;
    switch (below(5)) {
    case 0: /* insert */
        memmove(at + 1, at, rest + 1);
        *at = any_character();
        text->length++;
        break;
    case 1: /* delete */
        if (rest > 0) {
            memmove(at, at + 1, rest);
            text->length--;
        }
        break;
    case 2: /* swap */
        if (rest > 1) {
            char first = at[0];
            at[0] = at[1];
            at[1] = first;
        }
        break;
    case 3: /* cut */
        if (below(4) == 0) {
            *at = '\0';
            text->length = place;
        }
        break;
    default: /* change */
        if (rest > 0) {
            *at = any_character();
        }
        break;
    }
}

static void make_text(struct text *text) {
    unsigned way = below(20);
    *text = (struct text){0};
    if (way == 0) {
        for (unsigned n = below(14); n > 0; n--) {
            text->at[text->length++] = any_character();
        }
        return;
    }
    add_form(text);
    for (unsigned n = way <= 8 ? 1 + below(3) : 0; n > 0; n--) {
        mutate(text);
    }
}

/* The shape of a text is the text with every digit made 9. */
struct shape {
    char text[TEXT_SIZE];
    long count;
};

static size_t count_shape(struct shape *shapes, size_t used, size_t room, const char *text) {
    char shape[TEXT_SIZE];
    size_t i = 0;
    for (; text[i] != '\0'; i++) {
        shape[i] = (char)(text[i] >= '0' && text[i] <= '9' ? '9' : text[i]);
    }
    shape[i] = '\0';
    for (i = 0; i < used && strcmp(shapes[i].text, shape) != 0; i++) {
    }
    assert_true(i < room);
    if (i == used) {
        memcpy(shapes[used++].text, shape, sizeof shape);
    }
    shapes[i].count++;
    return used;
}

static void test_million(void **state) {
    /* plain 3, X 5, each with no or one of 3 qualifiers; times 2, with 6 endings; sets 3 + 3 + 9;
     * yearless; open. A season has the shape of a month. */
    enum { SHAPES = (3 + 5) * 4 + 2 * 6 + 15 + 2 };
    static struct shape shapes[SHAPES];
    size_t used = 0;
    long total = 1000000;
    long valid = 0;
    long read = 0;
    long seasons = 0;
    struct text text;
    const char *count = getenv("ACCORD_DATE_STRINGS");
    (void)state;
    if (count != NULL && *count != '\0') {
        total = strtol(count, NULL, 10);
        assert_true(total > 0);
    }
    random_state = 20231121;
    sqlite3_exec(db, "BEGIN", NULL, NULL, NULL);
    for (long i = 0; i < total; i++) {
        make_text(&text);
        read += accord_date_explain(text.at) == NULL;
        if (same_in_both(text.at)) {
            valid++;
            seasons += text.at[0] != '[' && text.length >= 7 && text.at[5] == '2';
            used = count_shape(shapes, used, SHAPES, text.at);
        }
    }
    print_message("%ld texts: %ld storable, of them %ld seasons; %ld more only read; %lld distinct "
                  "in the table\n",
                  total, valid, seasons, read - valid, (long long)rows());
    for (size_t i = 0; i < used; i++) {
        print_message("%8ld %s\n", shapes[i].count, shapes[i].text);
    }
    sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
    assert_true(valid >= total / 5);
    assert_true(valid <= total - total / 5);
    if (total >= 100000) {
        assert_int_equal(used, SHAPES);
        assert_true(seasons >= total / 100);
        assert_true(read - valid >= total / 100);
        for (size_t i = 0; i < used; i++) {
            assert_true(shapes[i].count >= total / 5000);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stored),          cmocka_unit_test(test_bounds_of_every_kind),
        cmocka_unit_test(test_read_only),       cmocka_unit_test(test_unknown_is_not_open),
        cmocka_unit_test(test_long_years),      cmocka_unit_test(test_refused),
        cmocka_unit_test(test_refused_by_both), cmocka_unit_test(test_null),
        cmocka_unit_test(test_sql_only),        cmocka_unit_test(test_every_border_day),
        cmocka_unit_test(test_million),
    };
    return cmocka_run_group_tests_name("date", tests, open_table, close_table);
}
