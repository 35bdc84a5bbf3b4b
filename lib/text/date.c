/* Dates in EDTF: see accord/date.h for the grammar. Everything here works on spans of the caller's
 * text; a function that reads a part returns NULL, or the reason why it cannot. */

#include "accord/date.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "text.h"

enum { MAX_YEAR_DIGITS = 18 };

struct span {
    const char *at;
    size_t length;
};

struct day {
    int64_t year;
    int month;
    int day;
};

/* A date without '/', '[' and '..': its days, and what matters where it is used. */
struct range {
    struct day first;
    struct day last;
    int level;
    bool qualified;
    bool timed;
    bool plain;      /* YYYY, YYYY-MM or YYYY-MM-DD */
    bool stored_era; /* a year that storage takes, 0001 to 9999 */
};

/* Reasons that name a number, for all numbers of two digits. */
#define TEN(what, tens, tail)                                                                      \
    what tens "0" tail, what tens "1" tail, what tens "2" tail, what tens "3" tail,                \
        what tens "4" tail, what tens "5" tail, what tens "6" tail, what tens "7" tail,            \
        what tens "8" tail, what tens "9" tail
#define HUNDRED(what, tail)                                                                        \
    TEN(what, "0", tail), TEN(what, "1", tail), TEN(what, "2", tail), TEN(what, "3", tail),        \
        TEN(what, "4", tail), TEN(what, "5", tail), TEN(what, "6", tail), TEN(what, "7", tail),    \
        TEN(what, "8", tail), TEN(what, "9", tail)

static const char *const no_such_month[] = {HUNDRED("month ", " does not exist")};
static const char *const no_such_day[] = {HUNDRED("day ", " does not exist")};
static const char *const no_such_hour[] = {HUNDRED("hour ", " does not exist")};
static const char *const no_such_minute[] = {HUNDRED("minute ", " does not exist")};
static const char *const no_such_second[] = {HUNDRED("second ", " does not exist")};

/* ---- characters and spans ---- */

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_one_of(char c, const char *set) {
    return c != '\0' && strchr(set, c) != NULL;
}

static bool holds(struct span s, char c) {
    return s.length > 0 && memchr(s.at, c, s.length) != NULL;
}

static bool begins(struct span s, const char *prefix) {
    size_t n = strlen(prefix);
    return s.length >= n && memcmp(s.at, prefix, n) == 0;
}

static bool equals(struct span s, const char *word) {
    return s.length == strlen(word) && begins(s, word);
}

static void skip(struct span *s, size_t n) {
    s->at += n;
    s->length -= n;
}

static bool take(struct span *s, char c) {
    if (s->length == 0 || *s->at != c) {
        return false;
    }
    skip(s, 1);
    return true;
}

/* Takes exactly two digits (or "XX", which gives -1, if `unspecified`), not followed by another. */
static bool take_two(struct span *s, bool unspecified, int *number) {
    if (s->length < 2 || (s->length > 2 && (is_digit(s->at[2]) || s->at[2] == 'X'))) {
        return false;
    }
    if (is_digit(s->at[0]) && is_digit(s->at[1])) {
        *number = (s->at[0] - '0') * 10 + (s->at[1] - '0');
    } else if (unspecified && begins(*s, "XX")) {
        *number = -1;
    } else {
        return false;
    }
    skip(s, 2);
    return true;
}

/* ---- the calendar ---- */

static bool is_leap(int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in(int64_t year, int month) {
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

static struct day first_of(int64_t year, int month) {
    return (struct day){year, month, 1};
}

static struct day last_of(int64_t year, int month) {
    return (struct day){year, month, days_in(year, month)};
}

static bool is_after(struct day a, struct day b) {
    if (a.year != b.year) {
        return a.year > b.year;
    }
    return a.month != b.month ? a.month > b.month : a.day > b.day;
}

static const char *check_day(int64_t year, int month, int day) {
    if (day < 1 || day > 31) {
        return no_such_day[day];
    }
    if (day <= days_in(year, month)) {
        return NULL;
    }
    if (month != 2) {
        return "day 31 in a 30-day month";
    }
    if (day == 29) {
        return "29 February in a year that is not a leap year";
    }
    return day == 30 ? "30 February does not exist" : "31 February does not exist";
}

/* ---- parts of a date ---- */

static const char *read_zone(struct span s) {
    int hours = 0;
    int minutes = 0;
    if (s.length == 0 || equals(s, "Z")) {
        return NULL;
    }
    if (!is_one_of(*s.at, "+-")) {
        return "a time is followed only by Z, +hh:mm, -hh:mm, +hh or -hh";
    }
    skip(&s, 1);
    if (!take_two(&s, false, &hours)) {
        return "the hours of an offset need two digits";
    }
    if (hours > 23) {
        return "the hours of an offset are 00 to 23";
    }
    if (s.length == 0) {
        return NULL;
    }
    if (!take(&s, ':') || !take_two(&s, false, &minutes) || s.length > 0) {
        return "an offset is written +hh:mm, -hh:mm, +hh or -hh";
    }
    return minutes > 59 ? "the minutes of an offset are 00 to 59" : NULL;
}

static const char *read_time(struct span s) {
    int number = 0;
    if (!take_two(&s, false, &number)) {
        return "hour needs two digits";
    }
    if (number > 23) {
        return no_such_hour[number];
    }
    if (!take(&s, ':')) {
        return "a time is written hh:mm or hh:mm:ss";
    }
    if (!take_two(&s, false, &number)) {
        return "minute needs two digits";
    }
    if (number > 59) {
        return no_such_minute[number];
    }
    if (take(&s, ':')) {
        if (!take_two(&s, false, &number)) {
            return "second needs two digits";
        }
        if (number > 59) {
            return no_such_second[number];
        }
    }
    return read_zone(s);
}

/* Y170000002, Y-170000002, Y17E7; `s` is what follows the Y. */
static const char *read_long_year(struct span s, struct range *out) {
    bool negative = take(&s, '-');
    int64_t year = 0;
    int digits = 0;
    if (s.length == 0 || !is_digit(*s.at)) {
        return "Y is followed by the digits of a year";
    }
    if (*s.at == '0') {
        return "a year after Y does not begin with 0";
    }
    for (; s.length > 0 && is_digit(*s.at); skip(&s, 1)) {
        if (++digits > MAX_YEAR_DIGITS) {
            return "a year has at most 18 digits";
        }
        year = year * 10 + (*s.at - '0');
    }
    out->level = 1;
    if (take(&s, 'E')) {
        int exponent = 0;
        out->level = 2;
        if (s.length == 0 || !is_digit(*s.at) || *s.at == '0') {
            return "E is followed by an exponent of 1 or more";
        }
        for (; s.length > 0 && is_digit(*s.at); skip(&s, 1)) {
            exponent = exponent * 10 + (*s.at - '0');
            if (digits + exponent > MAX_YEAR_DIGITS) {
                return "a year has at most 18 digits";
            }
        }
        for (; exponent > 0; exponent--) {
            year *= 10;
        }
    } else if (digits < 5) {
        return "a year after Y has more than four digits";
    }
    if (s.length > 0) {
        return "a year after Y takes no month, day or time";
    }
    year = negative ? -year : year;
    out->first = first_of(year, 1);
    out->last = last_of(year, 12);
    return NULL;
}

/* The four characters of a year, with X at the right: the years it may be, first to last. */
static const char *read_year(struct span *s, bool negative, struct range *out) {
    size_t run = 0;
    int64_t low = 0;
    int64_t high = 0;
    int unspecified = 0;
    while (run < s->length && (is_digit(s->at[run]) || s->at[run] == 'X')) {
        run++;
    }
    if (run > 4) {
        return "year needs four digits, and '-' before the month";
    }
    if (run < 4) {
        return "year needs four digits";
    }
    for (size_t i = 0; i < 4; i++) {
        char c = s->at[i];
        if (c == 'X') {
            unspecified++;
        } else if (unspecified > 0) {
            return "only the last one or two digits of a year can be X";
        }
        low = low * 10 + (c == 'X' ? 0 : c - '0');
        high = high * 10 + (c == 'X' ? 9 : c - '0');
    }
    if (unspecified > 2) {
        return "only the last one or two digits of a year can be X";
    }
    skip(s, 4);
    if (unspecified > 0) {
        out->level = 1;
        out->plain = false;
        low = low == 0 ? 1 : low;
    }
    out->stored_era = !negative && low > 0;
    if (negative) {
        if (low == 0) {
            return "year -0000 does not exist";
        }
        out->level = 1;
        out->plain = false;
    }
    out->first = first_of(negative ? -high : low, 1);
    out->last = last_of(negative ? -low : high, 12);
    if (unspecified > 0 && s->length > 0) {
        return "nothing but a qualifier follows a year with X";
    }
    return NULL;
}

static const char *set_season(struct range *out) {
    int64_t year = out->first.year;
    out->level = 1;
    out->plain = false;
    out->first = first_of(year, 1);
    out->last = year == 9999 ? last_of(year, 12) : last_of(year + 1, 2);
    return NULL;
}

/* What follows a year: "-MM", "-MM-DD", "-MM-DDThh:mm", ... */
static const char *read_month_day(struct span s, struct range *out) {
    int64_t year = out->first.year;
    int month = 0;
    int day = 0;
    if (s.length == 0) {
        return NULL;
    }
    if (*s.at == 'T') {
        return "a time needs a whole date before it";
    }
    if (!take(&s, '-')) {
        return "after the year comes '-' and a month, or nothing";
    }
    if (!take_two(&s, true, &month)) {
        return "month needs two digits, or XX";
    }
    if (month < 0) {
        out->level = 1;
        out->plain = false;
        return s.length == 0 || equals(s, "-XX") ? NULL : "after month XX the day is XX";
    }
    if (month >= 21 && month <= 24) {
        return s.length == 0 ? set_season(out) : "a season takes no day or time";
    }
    if (month >= 25 && month <= 41) {
        return "of the divisions of a year only the seasons 21 to 24 are taken";
    }
    if (month < 1 || month > 12) {
        return no_such_month[month];
    }
    out->first = first_of(year, month);
    out->last = last_of(year, month);
    if (s.length == 0) {
        return NULL;
    }
    if (*s.at == 'T') {
        return "a time needs a whole date before it";
    }
    if (!take(&s, '-')) {
        return "after the month comes '-' and a day, or nothing";
    }
    if (!take_two(&s, true, &day)) {
        return "day needs two digits, or XX";
    }
    if (day < 0) {
        out->level = 1;
        out->plain = false;
        return s.length == 0 ? NULL : "nothing but a qualifier follows day XX";
    }
    out->first.day = out->last.day = day;
    const char *reason = check_day(year, month, day);
    if (reason != NULL || s.length == 0) {
        return reason;
    }
    if (!take(&s, 'T')) {
        return "after the day comes T and a time, or nothing";
    }
    out->timed = true;
    out->plain = false;
    return read_time(s);
}

static const char *read_date(struct span s, struct range *out) {
    const char *reason = NULL;
    bool negative = false;
    *out = (struct range){.plain = true};
    if (s.length > 0 && is_one_of(s.at[s.length - 1], "?~%")) {
        out->qualified = true;
        s.length--;
    }
    if (s.length == 0) {
        return "a qualifier (? ~ %) stands after a date";
    }
    if (holds(s, '?') || holds(s, '~') || holds(s, '%')) {
        return "a qualifier (? ~ %) stands once, after the whole date";
    }
    if (holds(s, '.')) {
        return "'..' stands by itself, in [..D], [D..], [A..B], or for an end of an interval";
    }
    if (take(&s, 'Y')) {
        reason = read_long_year(s, out);
        out->plain = false;
    } else {
        negative = take(&s, '-');
        reason = read_year(&s, negative, out);
        if (reason == NULL) {
            reason = read_month_day(s, out);
        }
    }
    if (reason != NULL) {
        return reason;
    }
    if (out->qualified) {
        if (out->timed) {
            return "a date with a time takes no qualifier (? ~ %)";
        }
        out->plain = false;
        out->level = out->level < 1 ? 1 : out->level;
    }
    return NULL;
}

/* ---- whole texts ---- */

static void set_bound(accord_bound *out, accord_bound_kind kind) {
    memset(out, 0, sizeof *out);
    out->kind = kind;
    if (kind != ACCORD_BOUND_UNKNOWN) {
        memcpy(out->text, "..", sizeof "..");
    }
}

static void set_bound_day(accord_bound *out, struct day day) {
    bool negative = day.year < 0;
    long long years = negative ? -day.year : day.year;
    set_bound(out, ACCORD_BOUND_DAY);
    out->year = day.year;
    out->month = day.month;
    out->day = day.day;
    if (years > 9999) {
        snprintf(out->text, sizeof out->text, "Y%s%lld", negative ? "-" : "", years);
    } else {
        snprintf(out->text, sizeof out->text, "%s%04lld-%02d-%02d", negative ? "-" : "", years,
                 day.month, day.day);
    }
}

/* XXXX-MM-DD */
static const char *read_yearless(struct span s, accord_date *out) {
    int month = 0;
    int day = 0;
    const int any_leap_year = 2000;
    skip(&s, 4);
    if (!take(&s, '-') || !take_two(&s, false, &month) || !take(&s, '-') ||
        !take_two(&s, false, &day) || s.length > 0) {
        return "a date of an unknown year is written XXXX-MM-DD, and nothing follows";
    }
    if (month < 1 || month > 12) {
        return no_such_month[month];
    }
    out->level = 2;
    return check_day(any_leap_year, month, day);
}

/* [..D], [D..], [A..B] */
static const char *read_set(struct span s, accord_date *out, bool *stored_era) {
    struct range range;
    struct day start = {0};
    size_t dots = 1;
    if (s.at[s.length - 1] != ']') {
        return "'[' needs a ']' at the end";
    }
    while (dots + 1 < s.length && memcmp(s.at + dots, "..", 2) != 0) {
        dots++;
    }
    if (dots + 1 >= s.length) {
        return "a set is written [..D], [D..] or [A..B]";
    }
    struct span head = {s.at + 1, dots - 1};
    struct span tail = {s.at + dots + 2, s.length - dots - 3};
    if (head.length == 0 && tail.length == 0) {
        return "[..] names no date";
    }
    out->level = 2;
    *stored_era = true;
    set_bound(&out->earliest, ACCORD_BOUND_OPEN_START);
    set_bound(&out->latest, ACCORD_BOUND_OPEN_END);
    for (int end = 0; end < 2; end++) {
        struct span date = end == 0 ? head : tail;
        if (date.length == 0) {
            continue;
        }
        const char *reason = read_date(date, &range);
        if (reason != NULL) {
            return reason;
        }
        if (!range.plain) {
            return "a set takes only YYYY, YYYY-MM and YYYY-MM-DD";
        }
        *stored_era = *stored_era && range.stored_era;
        if (end == 0) {
            start = range.first;
            set_bound_day(&out->earliest, range.first);
        } else if (head.length > 0 && is_after(start, range.last)) {
            return "the set ends before it begins";
        } else {
            set_bound_day(&out->latest, range.last);
        }
    }
    return NULL;
}

/* One end of an interval; `date` says that it is a date, which is then in `range`. */
static const char *read_interval_end(struct span s, accord_date *out, struct range *range,
                                     bool *date) {
    *date = false;
    if (s.length == 0 || equals(s, "..")) {
        out->level = out->level < 1 ? 1 : out->level;
        return NULL;
    }
    if (*s.at == '[') {
        return "a set cannot be an end of an interval";
    }
    const char *reason = read_date(s, range);
    if (reason != NULL) {
        return reason;
    }
    if (range->timed) {
        return "the ends of an interval take no time of day";
    }
    *date = true;
    out->level = range->level > out->level ? range->level : out->level;
    out->qualified = out->qualified || range->qualified;
    return NULL;
}

static const char *read_interval(struct span s, accord_date *out) {
    struct range start;
    struct range end;
    bool has_start = false;
    bool has_end = false;
    const char *slash = memchr(s.at, '/', s.length);
    struct span head = {s.at, (size_t)(slash - s.at)};
    struct span tail = {slash + 1, s.length - head.length - 1};
    if (holds(tail, '/')) {
        return "an interval has one '/'";
    }
    out->interval = 1;
    const char *reason = read_interval_end(head, out, &start, &has_start);
    if (reason == NULL) {
        reason = read_interval_end(tail, out, &end, &has_end);
    }
    if (reason != NULL) {
        return reason;
    }
    if (!has_start && !has_end) {
        return "an interval needs a date at one end";
    }
    if (has_start && has_end && is_after(start.first, end.last)) {
        return "the interval ends before it begins";
    }
    if (has_start) {
        set_bound_day(&out->earliest, start.first);
    } else if (head.length > 0) {
        set_bound(&out->earliest, ACCORD_BOUND_OPEN_START);
    }
    if (has_end) {
        set_bound_day(&out->latest, end.last);
    } else if (tail.length > 0) {
        set_bound(&out->latest, ACCORD_BOUND_OPEN_END);
    }
    return NULL;
}

static const char *check_characters(const char *text) {
    for (const char *c = text; *c != '\0'; c++) {
        if (is_digit(*c) || is_one_of(*c, "-:.+/?~%[]XYTZE")) {
            continue;
        }
        if ((unsigned char)*c > 0x7f) {
            return "a date has only ASCII characters";
        }
        if (is_one_of(*c, " \t\r\n\v\f")) {
            return "a date has no blanks";
        }
        if (is_one_of(*c, "xytze")) {
            return "the letters X, Y, T, Z and E are capitals";
        }
        if (is_one_of(*c, "{},S")) {
            return "lists, {...} and significant digits (S) are not taken";
        }
        return "a character that no date has";
    }
    return NULL;
}

/* Reads any text. Returns why it is no date, or NULL; then *not_stored says why a date column
 * refuses it, or is NULL. */
static const char *read_text(const char *text, accord_date *out, const char **not_stored) {
    struct range range;
    bool stored_era = true;
    *not_stored = NULL;
    memset(out, 0, sizeof *out);
    if (text == NULL) {
        return "no text";
    }
    struct span s = {text, strlen(text)};
    if (s.length == 0) {
        return "the text is empty";
    }
    const char *reason = check_characters(text);
    if (reason != NULL) {
        return reason;
    }
    if (holds(s, '/')) {
        *not_stored = "an interval is not stored as one date, but as a start and an end";
        return read_interval(s, out);
    }
    if (equals(s, "..")) {
        out->level = 1;
        set_bound(&out->earliest, ACCORD_BOUND_OPEN_END);
        set_bound(&out->latest, ACCORD_BOUND_OPEN_END);
        return NULL;
    }
    if (begins(s, "XXXX")) {
        return read_yearless(s, out);
    }
    if (*s.at == '[') {
        reason = read_set(s, out, &stored_era);
    } else {
        reason = read_date(s, &range);
        if (reason == NULL) {
            stored_era = range.stored_era;
            out->level = range.level;
            out->qualified = range.qualified;
            set_bound_day(&out->earliest, range.first);
            set_bound_day(&out->latest, range.last);
        }
    }
    if (reason == NULL && !stored_era) {
        *not_stored = "a stored year is 0001 to 9999";
    }
    return reason;
}

int accord_date_parse(const char *text, accord_date *out) {
    accord_date date;
    const char *not_stored = NULL;
    const char *reason = read_text(text, &date, &not_stored);
    if (reason != NULL) {
        memset(&date, 0, sizeof date);
    }
    if (out != NULL) {
        memcpy(out, &date, sizeof date); /* the padding too: zero stays all zero */
    }
    return reason == NULL ? ACCORD_OK : ACCORD_INVALID;
}

const char *accord_date_explain(const char *text) {
    accord_date date;
    const char *not_stored = NULL;
    return read_text(text, &date, &not_stored);
}

const char *accord_date_explain_storable(const char *text) {
    accord_date date;
    const char *not_stored = NULL;
    const char *reason = read_text(text, &date, &not_stored);
    return reason != NULL ? reason : not_stored;
}

int accord_date_storable(const char *text) {
    return accord_date_explain_storable(text) == NULL;
}

bool text_is_day(const char *text) {
    return text && strlen(text) == 10 && text[4] == '-' && text[7] == '-' &&
           strspn(text, "0123456789-") == 10 && accord_date_storable(text);
}
