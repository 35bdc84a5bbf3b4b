/** @file
 * Dates, as texts in EDTF: the Extended Date/Time Format of the Library of Congress, which is the
 * profile in ISO 8601-2:2019, Annex A, with its levels 0, 1 and 2.
 *
 * A date text says what is known and no more: `2023`, `2023-11`, `2023-11-21`. Each one has an
 * earliest and a latest day, its bounds, so that questions about a day can be answered certainly
 * or possibly.
 *
 * **What a date column takes**, the storage grammar. Years are 0001 to 9999, days are real days of
 * the (proleptic Gregorian) calendar, digits are ASCII.
 *
 * - Level 0: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`. Bounds: the first and the last day of it.
 * - Level 0: `YYYY-MM-DDThh:mm:ss` or `YYYY-MM-DDThh:mm` (which is ISO 8601-1), either also with
 *   `Z`, `+hh:mm`, `-hh:mm`, `+hh` or `-hh`; hours 00 to 23, minutes and seconds 00 to 59. Bounds:
 *   the day as written.
 * - Level 1: X for unspecified digits at the right, `YYYX`, `YYXX`, `YYYY-XX`, `YYYY-XX-XX`,
 *   `YYYY-MM-XX`. Bounds: the first and the last day that it may be. `000X` and `00XX` begin with
 *   0001-01-01, as there is no stored year 0.
 * - Level 1: `YYYY-21` to `YYYY-24`, spring, summer, autumn and winter. Bounds: the year and the
 *   two months after it, as a winter ends there; the seasons of 9999 end with 9999-12-31.
 * - Level 1: any of these but a time, then one of `?` (uncertain), `~` (approximate), `%` (both).
 *   Bounds: as without.
 * - Level 1: `..` by itself, open-ended: the end of what goes on. Both bounds are the open end.
 * - Level 2: one day of several, `[..D]` (not after D), `[D..]` (not before D), `[A..B]`; D, A and
 *   B are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and A's first day is not after B's last. Bounds: A's
 *   first day, B's last day, or open.
 * - Level 2: `XXXX-MM-DD`, a day of an unknown year. Both bounds are unknown. No qualifier.
 *
 * The table `date` of the schema accepts the same texts and gives them the same bounds, where an
 * open start is 0001-01-01, an open end 9999-12-31, and unknown is NULL.
 *
 * **What accord_date_parse() reads beside that**:
 *
 * - intervals `A/B`, where an end is any date above without a time, `..` (open) or nothing
 *   (unknown), and one end at least is a date; A's first day is not after B's last. Level 0, or 1
 *   with an end that is open or unknown, or the level of its ends;
 * - the year 0000, the one before 0001 (level 0), and the years `-0001` to `-9999` (level 1), with
 *   all that may follow a year above;
 * - years of more than four digits, `Y170000002`, `Y-170000002` (level 1), or with an exponent,
 *   `Y17E7` (level 2), of at most 18 digits when written out.
 *
 * Not read, of level 2: qualifiers and X inside a date, lists, `{...}`, significant digits, and the
 * divisions of a year 25 to 41.
 *
 * The functions are pure: no allocation, no locale, no state. Any thread may call them.
 */
#ifndef ACCORD_DATE_H
#define ACCORD_DATE_H

#include <stdint.h>

#include "common.h"

/** Room for a bound as text, with its final NUL. */
#define ACCORD_DATE_TEXT_SIZE 32

/** What is known of one end of a date. */
typedef enum accord_bound_kind {
    ACCORD_BOUND_UNKNOWN = 0,    /**< nothing: `XXXX-MM-DD`, the missing end of `/2004` */
    ACCORD_BOUND_DAY = 1,        /**< the day in year, month, day */
    ACCORD_BOUND_OPEN_START = 2, /**< before every day: the start of `[..D]` and `../D` */
    ACCORD_BOUND_OPEN_END = 3    /**< after every day: the end of `[D..]` and `D/..`; `..` */
} accord_bound_kind;

/** One end of a date. */
typedef struct accord_bound {
    accord_bound_kind kind;
    int64_t year; /**< 0 is the year before 1; 0 unless kind is ACCORD_BOUND_DAY, so month, day */
    int month;    /**< 1 to 12 */
    int day;      /**< 1 to 31 */
    /** The bound for print: `2023-11-21`, `-0400-01-01`; only the year, `Y-170000002`, where it has
     * more than four digits; `..` where open; empty where unknown. */
    char text[ACCORD_DATE_TEXT_SIZE];
} accord_bound;

/** A date text, read. All zero: unknown. */
typedef struct accord_date {
    int level;     /**< the EDTF level that the text needs: 0, 1 or 2 */
    int interval;  /**< 1 for `A/B`, else 0 */
    int qualified; /**< 1 if it carries `?`, `~` or `%`; of an interval, if either end does */
    accord_bound earliest;
    accord_bound latest;
} accord_date;

/**
 * Reads one date or interval (all the forms above).
 *
 * @param text  NUL-terminated; NULL is not a date.
 * @param out   receives the result; all zero if the text is refused. NULL only checks the text.
 * @return ACCORD_OK; ACCORD_INVALID if the text is not one of the forms above, and then
 *         accord_date_explain() says why.
 */
ACCORD_API int accord_date_parse(const char *text, accord_date *out);

/**
 * Says why accord_date_parse() refuses a text, as in "month 13 does not exist".
 *
 * @return a static string in English, without a final stop, never to be freed; NULL if the text is
 *         valid.
 */
ACCORD_API const char *accord_date_explain(const char *text);

/**
 * Whether a date column takes the text, that is, whether it is in the storage grammar.
 *
 * @return 1 or 0; 0 for NULL.
 */
ACCORD_API int accord_date_storable(const char *text);

/**
 * Says why a date column refuses a text: what accord_date_explain() says, and, of texts that are
 * valid but not stored, "an interval is not stored ..." or "a stored year is 0001 to 9999".
 *
 * @return a static string as for accord_date_explain(); NULL if the text is storable.
 */
ACCORD_API const char *accord_date_explain_storable(const char *text);

#endif
