/** @file
 * Questions: what an office asks its registry, by name, as of any day. docs/questions.md lists
 * them.
 *
 * A question has parameters and columns, both named and typed. What is asked follows from one
 * statement of SQL, which accord_ask_sql() gives: the stock shell answers it with the same rows. */
#ifndef ACCORD_ASK_H
#define ACCORD_ASK_H

#include "common.h"

enum accord_parameter_type {
    ACCORD_PARAMETER_REFERENCE = 1, /**< a record of `kinds`: whatever accord_find() takes */
    ACCORD_PARAMETER_DAYS,          /**< a number of days, from 0 */
    ACCORD_PARAMETER_MONTHS,        /**< a number of months, from 0 */
    /** a year, `2023`; in its stead "period" may be given, a date or an interval in EDTF:
     * `2025-04-01/2026-03-31`, `2024-07/..` */
    ACCORD_PARAMETER_YEAR,
    ACCORD_PARAMETER_DATE,    /**< a date in EDTF; its earliest day counts */
    ACCORD_PARAMETER_TEXT,    /**< any words */
    ACCORD_PARAMETER_COUNTRY, /**< ISO 3166-1 alpha-2, `JP` */
    /** an attribute, the rows or the state of the record that the reference before it means */
    ACCORD_PARAMETER_ATTRIBUTE
};

enum accord_need {
    ACCORD_OPTIONAL = 0,
    ACCORD_REQUIRED,
    ACCORD_ONE_OF /**< one at least of those so marked */
};

typedef struct accord_parameter {
    const char *name;
    enum accord_parameter_type type;
    unsigned kinds; /**< references: the kinds that may be meant, ACCORD_KIND_ANY = all */
    enum accord_need need;
} accord_parameter;

enum accord_column_type {
    ACCORD_COLUMN_REFERENCE = 1, /**< a uid */
    ACCORD_COLUMN_TEXT,
    ACCORD_COLUMN_DATE, /**< EDTF */
    ACCORD_COLUMN_INTEGER,
    ACCORD_COLUMN_DECIMAL,   /**< decimal text */
    ACCORD_COLUMN_TERM,      /**< a term of `vocabulary` */
    ACCORD_COLUMN_CERTAINTY, /**< "certainly", "possibly" */
    ACCORD_COLUMN_YES_NO,    /**< "yes", "no", unknown */
    ACCORD_COLUMN_DURATION   /**< ISO 8601, `P5Y`, `P6M` */
};

typedef struct accord_column {
    const char *name;
    enum accord_column_type type;
    const char *vocabulary; /**< terms: of which vocabulary, or which, `a+b`; NULL otherwise */
    const char *title_en, *title_vi, *title_ja;
    /** ACCORD_YES: it speaks of another column (its name, its basis) and is not shown to people, or
     * it is the record that a row rests on */
    accord_tristate hidden;
    accord_tristate
        blank; /**< ACCORD_YES: NULL means that there is nothing to say, not that it is unknown */
    accord_tristate rests; /**< ACCORD_YES: the row rests on the record of this uid; in a text, on
                              those of all its uids, with blanks between */
} accord_column;

typedef struct accord_question {
    const char *name;                          /**< "open-commitments" */
    const char *about;                         /**< a sentence */
    const accord_parameter *const *parameters; /**< ends with NULL */
    const accord_column *const *columns;       /**< ends with NULL */
    const char *language; /**< of the titles unless another is asked for: "en", "vi", "ja" */
    size_t record; /**< the column with the uid of the record that a row is of, a reference; `rests`
                      is set */
    const char *const
        *samples; /**< arguments to try it with, `of=vn/yen-bai as_of=2023-12-31`; ends with NULL */
} accord_question;

/** The questions, by name; static. @return NULL past the end */
ACCORD_API const accord_question *accord_question_at(size_t at);
/** The question of that name; static. NULL: there is none. */
ACCORD_API const accord_question *accord_question_named(const char *name);

/** A parameter with its value; NULL or "" = not given. */
typedef struct accord_argument {
    const char *name, *value;
} accord_argument;

/** Asks a question.
 * @param arguments `count` of them, in any order
 * @param as_of the day asked about, `YYYY-MM-DD`; NULL = today, by the clock of this computer
 * @param[out] rows step with accord_answer_next(), close with accord_cursor_close()
 *
 * A reference may be given by name: of several records that a name fits, the only one that may have
 * existed on the day is meant.
 * Returns ACCORD_OK, ACCORD_NOTFOUND (no such question: the message has the nearest ones; or a
 * reference that fits nothing), ACCORD_AMBIGUOUS (accord_candidates() lists what it fits),
 * ACCORD_INVALID (a parameter is missing or unknown or given twice, no such day, year, number or
 * country; a place or body that began only later), ACCORD_MISUSE, ACCORD_BUSY, ACCORD_NOMEM,
 * ACCORD_IO, ACCORD_CORRUPT. */
ACCORD_API int accord_ask(accord *, const char *question, const accord_argument *arguments,
                          size_t count, const char *as_of, accord_cursor **rows);

/** A row. */
typedef struct accord_answer {
    const accord_question *question;
    size_t count;             /**< of columns */
    const char *const *texts; /**< a text each, NULL = unknown; `ACCORD_COLUMN_INTEGER` as digits */
    const int64_t *integers;  /**< the value of each ACCORD_COLUMN_INTEGER, 0 = unknown or none */
} accord_answer;

/** Steps: ACCORD_ROW, then ACCORD_DONE; or a status. `*row` is lent until the next step. */
ACCORD_API int accord_answer_next(accord_cursor *rows, const accord_answer **row);

/** A cell of the row as people read it: the name of a record instead of its uid, the label of a
 * term, `5 years`, `unknown` (or nothing, in a column that may be blank), and a mark behind what
 * was only inferred.
 * @param language "en", "vi", "ja"; NULL = that of the question
 * @param[out] text lent until the next call with this cursor
 * Returns ACCORD_OK, ACCORD_INVALID (another language), ACCORD_MISUSE, ACCORD_NOMEM, ACCORD_IO,
 * ACCORD_CORRUPT. */
ACCORD_API int accord_answer_text(accord_cursor *rows, size_t column, const char *language,
                                  const char **text);

/** The statement that accord_ask() runs, with the arguments as literals in one leading CTE; free it
 * with accord_free(). Returns as accord_ask(). */
ACCORD_API int accord_ask_sql(accord *, const char *question, const accord_argument *arguments,
                              size_t count, const char *as_of, char **sql);

#endif
