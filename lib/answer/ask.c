/* Questions by name: arguments are read by type, put into one leading CTE as literals, and the body
 * of the question follows. */
#include <accord/ask.h>
#include <accord/date.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../record/record.h"
#include "find.h"
#include "question_list.h"

enum { DAY_SIZE = sizeof "YYYY-MM-DD", LONGEST_NUMBER = 6, NEAREST = 3, LONGEST_NAME = 64 };

/* --- the list ----------------------------------------------------------------------------------
 */

const accord_question *accord_question_at(size_t at) {
    return at < question_count ? &question_list[at].question : NULL;
}

static const listed_question *listed(const char *name) {
    for (size_t i = 0; name && i < question_count; i++)
        if (!strcmp(question_list[i].question.name, name))
            return &question_list[i];
    return NULL;
}

const accord_question *accord_question_named(const char *name) {
    const listed_question *q = listed(name);
    return q ? &q->question : NULL;
}

/* How many letters must be added, removed, replaced or swapped with the next to make a into b. */
static size_t distance(const char *a, const char *b) {
    size_t rows[3][LONGEST_NAME + 1], n = strlen(a), m = strlen(b);
    if (n > LONGEST_NAME || m > LONGEST_NAME)
        return LONGEST_NAME;
    size_t *before = rows[0], *last = rows[1], *now = rows[2];
    for (size_t j = 0; j <= m; j++)
        last[j] = before[j] = j;
    for (size_t i = 1; i <= n; i++) {
        now[0] = i;
        for (size_t j = 1; j <= m; j++) {
            size_t least = last[j - 1] + (a[i - 1] != b[j - 1]);
            if (last[j] + 1 < least)
                least = last[j] + 1;
            if (now[j - 1] + 1 < least)
                least = now[j - 1] + 1;
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] &&
                before[j - 2] + 1 < least)
                least = before[j - 2] + 1;
            now[j] = least;
        }
        size_t *oldest = before;
        before = last;
        last = now;
        now = oldest;
    }
    return last[m];
}

/* Part of a name is as near as one wrong letter. */
static size_t remoteness(const char *asked, const char *name) {
    size_t apart = distance(asked, name);
    return *asked && strstr(name, asked) && apart > 1 ? 1 : apart;
}

static int no_such_question(accord *db, const char *name) {
    text_buffer near = {0};
    size_t bound = strlen(name) / 3 + 2, count = 0;
    for (size_t apart = 0; apart < bound && count < NEAREST; apart++)
        for (size_t i = 0; i < question_count && count < NEAREST; i++)
            if (remoteness(name, question_list[i].question.name) == apart)
                text_append_format(&near, "%s%s", count++ ? ", " : "",
                                   question_list[i].question.name);
    int status = store_fail(db, ACCORD_NOTFOUND, "there is no question '%s'%s%s", name,
                            count ? "; near it are: " : "", text_string(&near));
    text_free(&near);
    return status;
}

/* --- literals ------------------------------------------------------------------------------------
 */

static void append_literal(text_buffer *sql, const char *text) {
    text_append_char(sql, '\'');
    for (; *text; text++) {
        if (*text == '\'')
            text_append_char(sql, '\'');
        text_append_char(sql, *text);
    }
    text_append_char(sql, '\'');
}

/* One end of a period; open is the end of the calendar of a registry. */
static int append_bound(accord *db, const char *name, const char *value, const accord_bound *bound,
                        text_buffer *sql) {
    if (bound->kind == ACCORD_BOUND_UNKNOWN)
        return store_fail(db, ACCORD_INVALID, "%s: an end of '%s' is unknown; '..' is open", name,
                          value);
    if (bound->kind == ACCORD_BOUND_DAY && (bound->year < 1 || bound->year > 9999))
        return store_fail(db, ACCORD_INVALID, "%s: '%s' is not within the years 0001 to 9999", name,
                          value);
    append_literal(sql, bound->kind == ACCORD_BOUND_DAY          ? bound->text
                        : bound->kind == ACCORD_BOUND_OPEN_START ? "0001-01-01"
                                                                 : "9999-12-31");
    return ACCORD_OK;
}

static int append_period(accord *db, const char *value, text_buffer *sql) {
    accord_date date;
    const char *wrong = accord_date_explain(value);
    if (wrong)
        return store_fail(db, ACCORD_INVALID,
                          "period: '%s' is neither a date nor an interval in EDTF (%s)", value,
                          wrong);
    accord_date_parse(value, &date);
    int status = append_bound(db, "period", value, &date.earliest, sql);
    text_append_string(sql, ", ");
    return status ? status : append_bound(db, "period", value, &date.latest, sql);
}

static int append_year(accord *db, const accord_parameter *p, const char *value, text_buffer *sql) {
    if (strlen(value) != 4 || strspn(value, "0123456789") != 4 || !strcmp(value, "0000"))
        return store_fail(db, ACCORD_INVALID, "%s: '%s' is not a year, YYYY", p->name, value);
    text_append_format(sql, "'%s-01-01', '%s-12-31'", value, value);
    return ACCORD_OK;
}

static int append_date(accord *db, const accord_parameter *p, const char *value, text_buffer *sql) {
    accord_date date;
    const char *wrong = accord_date_explain_storable(value);
    if (wrong)
        return store_fail(db, ACCORD_INVALID, "%s: '%s' is not an EDTF date (%s)", p->name, value,
                          wrong);
    accord_date_parse(value, &date);
    return append_bound(db, p->name, value, &date.earliest, sql);
}

static int append_number(accord *db, const accord_parameter *p, const char *value,
                         text_buffer *sql) {
    size_t digits = strspn(value, "0123456789");
    if (value[digits] || digits > LONGEST_NUMBER)
        return store_fail(db, ACCORD_INVALID, "%s: '%s' is not a number of %s", p->name, value,
                          p->type == ACCORD_PARAMETER_DAYS ? "days" : "months");
    text_append_format(sql, "%lld", strtoll(value, NULL, 10));
    return ACCORD_OK;
}

static int append_country(accord *db, const accord_parameter *p, const char *value,
                          text_buffer *sql) {
    char code[3] = "";
    for (size_t i = 0; i < 2 && value[i]; i++)
        code[i] = value[i] >= 'a' && value[i] <= 'z' ? (char)(value[i] - 'a' + 'A') : value[i];
    if (strlen(value) != 2 || code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z')
        return store_fail(db, ACCORD_INVALID, "%s: '%s' is not an ISO 3166-1 alpha-2 code", p->name,
                          value);
    append_literal(sql, code);
    return ACCORD_OK;
}

static int append_text(accord *db, const accord_parameter *p, const char *value, text_buffer *sql) {
    text_buffer nfc = {0};
    int changed = text_nfc(value, strlen(value), &nfc);
    int status = changed == TEXT_NOMEM ? store_fail(db, ACCORD_NOMEM, "out of memory")
                 : changed == TEXT_INVALID
                     ? store_fail(db, ACCORD_INVALID, "%s: is not UTF-8", p->name)
                     : ACCORD_OK;
    if (!status)
        append_literal(sql, changed == TEXT_CHANGED ? text_string(&nfc) : value);
    text_free(&nfc);
    return status;
}

/* --- references ----------------------------------------------------------------------------------
 */

static void append_kinds(text_buffer *out, unsigned kinds) {
    const char *between = "";
    for (unsigned k = 1; k <= ACCORD_KIND_SOURCE; k <<= 1)
        if (kinds & k) {
            unsigned later = kinds & ~(2 * k - 1);
            text_append_format(out, "%s%s", between, accord_kind_name(k));
            between = later & (later - 1) ? ", " : " or ";
        }
    if (!kinds)
        text_append_string(out, "record");
}

/* It is there, but of another kind. */
static int of_another_kind(accord *db, const accord_parameter *p, const char *value) {
    accord_id id;
    text_buffer kinds = {0}, kind = {0};
    int status = accord_find(db, ACCORD_KIND_ANY, value, NULL, &id);
    if (!status)
        status = store_ask_text(db, "SELECT kind FROM record WHERE id = ?1", id, 0, &kind);
    append_kinds(&kinds, p->kinds);
    status = !status ? store_fail(db, ACCORD_NOTFOUND, "%s: '%s' is of the kind %s, not %s",
                                  p->name, value, text_string(&kind), text_string(&kinds))
             : status == ACCORD_NOTFOUND || status == ACCORD_AMBIGUOUS
                 ? store_fail(db, ACCORD_NOTFOUND, "%s: no %s is called '%s'", p->name,
                              text_string(&kinds), value)
                 : status;
    text_free(&kinds);
    text_free(&kind);
    return status;
}

static int explain_reference(accord *db, const accord_parameter *p, const char *value, int status) {
    text_buffer said = {0};
    if (status == ACCORD_NOTFOUND)
        return of_another_kind(db, p, value);
    text_append_string(&said, store_message(db));
    status = store_fail(db, status, "%s: %s", p->name, text_string(&said));
    text_free(&said);
    return status;
}

static int find_reference(accord *db, const accord_parameter *p, const char *value, const char *day,
                          accord_id *id) {
    int status = accord_find_as_of(db, p->kinds, value, day, id);
    return status ? explain_reference(db, p, value, status) : ACCORD_OK;
}

static int append_reference(accord *db, const accord_parameter *p, const char *value,
                            const char *day, text_buffer *sql) {
    accord_id id = 0;
    bool before = false, after;
    text_buffer uid = {0};
    int status = find_reference(db, p, value, day, &id);
    if (status)
        return status;
    status = find_outside(db, id, day, &before, &after);
    if (!status && before)
        status =
            store_fail(db, ACCORD_INVALID, "%s: '%s' did not exist yet on %s", p->name, value, day);
    if (!status)
        status = store_ask_text(db, "SELECT uid FROM record WHERE id = ?1", id, 0, &uid);
    if (!status) {
        text_append_string(sql, "(SELECT id FROM record WHERE uid = ");
        append_literal(sql, text_string(&uid));
        text_append_char(sql, ')');
    }
    text_free(&uid);
    return status;
}

/* --- arguments
 * ------------------------------------------------------------------------------------- */

static const char *value_of(const accord_argument *arguments, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (arguments[i].value && *arguments[i].value && !strcmp(arguments[i].name, name))
            return arguments[i].value;
    return NULL;
}

static bool takes(const accord_question *q, const char *name) {
    for (const accord_parameter *const *p = q->parameters; *p; p++)
        if (!strcmp((*p)->name, name) ||
            ((*p)->type == ACCORD_PARAMETER_YEAR && !strcmp("period", name)))
            return true;
    return false;
}

static void append_parameters(text_buffer *out, const accord_question *q, bool one_of) {
    const char *between = "";
    for (const accord_parameter *const *p = q->parameters; *p; p++)
        if (!one_of || (*p)->need == ACCORD_ONE_OF) {
            text_append_format(
                out, "%s%s%s%s", between, (*p)->name, one_of ? "=" : "",
                (*p)->type == ACCORD_PARAMETER_YEAR ? one_of ? " or period=" : ", period" : "");
            between = one_of ? " or " : ", ";
        }
}

static int refuse_unknown(accord *db, const accord_question *q, const char *name) {
    text_buffer known = {0};
    append_parameters(&known, q, false);
    int status = known.length
                     ? store_fail(db, ACCORD_INVALID, "%s has no parameter '%s'; it has: %s",
                                  q->name, name, text_string(&known))
                     : store_fail(db, ACCORD_INVALID, "%s has no parameter '%s'; it has none",
                                  q->name, name);
    text_free(&known);
    return status;
}

static int check_names(accord *db, const accord_question *q, const accord_argument *arguments,
                       size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!arguments[i].name)
            return store_fail(db, ACCORD_MISUSE, "an argument has no name");
        if (!takes(q, arguments[i].name))
            return refuse_unknown(db, q, arguments[i].name);
        for (size_t j = 0; j < i; j++)
            if (!strcmp(arguments[i].name, arguments[j].name))
                return store_fail(db, ACCORD_INVALID, "%s: is given twice", arguments[i].name);
    }
    return ACCORD_OK;
}

static int check_needs(accord *db, const accord_question *q, const accord_argument *arguments,
                       size_t count) {
    bool one_of = false, one = false;
    for (const accord_parameter *const *p = q->parameters; *p; p++) {
        bool year = (*p)->type == ACCORD_PARAMETER_YEAR;
        bool given = value_of(arguments, count, (*p)->name) ||
                     (year && value_of(arguments, count, "period"));
        if ((*p)->need == ACCORD_REQUIRED && !given)
            return store_fail(db, ACCORD_INVALID, "%s needs %s=%s", q->name, (*p)->name,
                              year ? " or period=" : "");
        one_of |= (*p)->need == ACCORD_ONE_OF;
        one |= (*p)->need == ACCORD_ONE_OF && given;
        if (year && value_of(arguments, count, (*p)->name) && value_of(arguments, count, "period"))
            return store_fail(db, ACCORD_INVALID, "%s and period are given; one is enough",
                              (*p)->name);
    }
    if (!one_of || one)
        return ACCORD_OK;
    text_buffer names = {0};
    append_parameters(&names, q, true);
    int status = store_fail(db, ACCORD_INVALID, "%s needs %s", q->name, text_string(&names));
    text_free(&names);
    return status;
}

/* identifier or identifiers, which may be followed by the attribute meant: identifier.start_date.
 */
static bool names_row(const noun *row, const char *word) {
    size_t length = strcspn(word, ".");
    const char *names[] = {row->name, row->plural};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i]) == length && !strncmp(names[i], word, length))
            return !word[length] || noun_field(row, word + length + 1);
    return false;
}

/* What has actions has a state; what is cited for a row is no attribute of it. */
static bool has_attribute(const noun *record, const char *word) {
    if (noun_field(record, word))
        return true;
    for (const noun *const *n = nouns; *n; n++)
        if (noun_takes_row(record, *n) && *n != &citation_noun &&
            (names_row(*n, word) || noun_field(*n, word)))
            return true;
    return noun_takes_row(record, &action_noun) &&
           (!strcmp(word, "state") || !strcmp(word, "stage") || !strcmp(word, "status"));
}

static int refuse_attribute(accord *db, const accord_parameter *p, const char *value,
                            const noun *record) {
    text_buffer known = {0};
    for (size_t i = 0; i < record->field_count; i++)
        text_append_format(&known, "%s%s", i ? ", " : "", record->fields[i].name);
    for (const noun *const *n = nouns; *n; n++)
        if (noun_takes_row(record, *n) && *n != &citation_noun)
            text_append_format(&known, ", %s", (*n)->plural);
    if (has_attribute(record, "state"))
        text_append_string(&known, ", state");
    int status = store_fail(db, ACCORD_INVALID, "%s: %s has no '%s'; it has: %s", p->name,
                            record->name, value, text_string(&known));
    text_free(&known);
    return status;
}

static int check_attribute(accord *db, const accord_question *q, const accord_parameter *p,
                           const char *value, const accord_argument *arguments, size_t count,
                           const char *day) {
    const accord_parameter *of = NULL;
    for (const accord_parameter *const *each = q->parameters; *each != p; each++)
        if ((*each)->type == ACCORD_PARAMETER_REFERENCE)
            of = *each;
    accord_id id;
    text_buffer kind = {0};
    int status = find_reference(db, of, value_of(arguments, count, of->name), day, &id);
    if (!status)
        status = store_ask_text(db, "SELECT kind FROM record WHERE id = ?1", id, 0, &kind);
    const noun *record = status ? NULL : noun_named(text_string(&kind));
    if (record && !has_attribute(record, value))
        status = refuse_attribute(db, p, value, record);
    text_free(&kind);
    return status;
}

static int append_value(accord *db, const accord_parameter *p, const char *value, const char *day,
                        text_buffer *sql) {
    switch (p->type) {
    case ACCORD_PARAMETER_REFERENCE:
        return append_reference(db, p, value, day, sql);
    case ACCORD_PARAMETER_DAYS:
    case ACCORD_PARAMETER_MONTHS:
        return append_number(db, p, value, sql);
    case ACCORD_PARAMETER_YEAR:
        return append_year(db, p, value, sql);
    case ACCORD_PARAMETER_DATE:
        return append_date(db, p, value, sql);
    case ACCORD_PARAMETER_COUNTRY:
        return append_country(db, p, value, sql);
    default:
        return append_text(db, p, value, sql);
    }
}

static const char *asked_suffix(enum accord_parameter_type type) {
    return type == ACCORD_PARAMETER_REFERENCE ? "id" : "value";
}

/* --- the statement
 * ----------------------------------------------------------------------------------- */

static int append_statement(accord *db, const listed_question *listed_one,
                            const accord_argument *arguments, size_t count, const char *day,
                            text_buffer *sql) {
    const accord_question *q = &listed_one->question;
    text_append_string(sql, "WITH RECURSIVE asked (as_of");
    for (const accord_parameter *const *p = q->parameters; *p; p++)
        if ((*p)->type == ACCORD_PARAMETER_YEAR)
            text_append_format(sql, ", %s_first, %s_last", (*p)->name, (*p)->name);
        else
            text_append_format(sql, ", %s_%s", (*p)->name, asked_suffix((*p)->type));
    text_append_format(sql, ") AS (VALUES ('%s'", day);
    for (const accord_parameter *const *p = q->parameters; *p; p++) {
        bool year = (*p)->type == ACCORD_PARAMETER_YEAR;
        const char *value = value_of(arguments, count, (*p)->name);
        const char *period = year ? value_of(arguments, count, "period") : NULL;
        int status = ACCORD_OK;
        text_append_string(sql, ", ");
        if (value && (*p)->type == ACCORD_PARAMETER_ATTRIBUTE)
            status = check_attribute(db, q, *p, value, arguments, count, day);
        if (status)
            return status;
        if (period)
            status = append_period(db, period, sql);
        else if (value)
            status = append_value(db, *p, value, day, sql);
        else
            text_append_string(sql, year ? "NULL, NULL" : "NULL");
        if (status)
            return status;
    }
    text_append_string(sql, "))\n");
    text_append_string(sql, listed_one->body);
    return ACCORD_OK;
}

static int statement_for(accord *db, const char *name, const accord_argument *arguments,
                         size_t count, const char *as_of, const listed_question **q,
                         text_buffer *sql) {
    text_buffer today = {0};
    int status = ACCORD_OK;
    if (!name)
        return store_fail(db, ACCORD_MISUSE, "the name of the question is missing");
    if (count && !arguments)
        return store_fail(db, ACCORD_MISUSE, "the arguments of the question are missing");
    if (!(*q = listed(name)))
        return no_such_question(db, name);
    if (as_of && !text_is_day(as_of))
        return store_fail(db, ACCORD_INVALID, "as of: '%s' is not a day, YYYY-MM-DD", as_of);
    if (!as_of)
        status = store_ask_text(db, "SELECT date('now', 'localtime')", 0, 0, &today);
    if (!status)
        status = check_names(db, &(*q)->question, arguments, count);
    if (!status)
        status = check_needs(db, &(*q)->question, arguments, count);
    if (!status)
        status =
            append_statement(db, *q, arguments, count, as_of ? as_of : text_string(&today), sql);
    if (!status && sql->failed)
        status = store_fail(db, ACCORD_NOMEM, "out of memory");
    text_free(&today);
    return status;
}

int accord_ask_sql(accord *db, const char *question, const accord_argument *arguments, size_t count,
                   const char *as_of, char **sql) {
    text_buffer statement = {0};
    const listed_question *q;
    if (!db)
        return ACCORD_MISUSE;
    if (!sql)
        return store_fail(db, ACCORD_MISUSE, "where the statement goes is missing");
    *sql = NULL;
    int status = statement_for(db, question, arguments, count, as_of, &q, &statement);
    if (!status) {
        text_append_string(&statement, ";\n");
        *sql = text_take(&statement);
        status = *sql ? store_ok(db) : store_fail(db, ACCORD_NOMEM, "out of memory");
    }
    text_free(&statement);
    return status;
}

/* --- rows
 * ---------------------------------------------------------------------------------------------- */

typedef struct answer_list {
    accord_answer lent;
    const char **texts;
    int64_t *integers;
    store_statement *labels; /* of terms */
    text_buffer shown;
} answer_list;

static void release_answers(accord_cursor *cursor) {
    answer_list *list = cursor->list;
    store_finalize(list->labels);
    text_free(&list->shown);
    free(list->texts);
    free(list->integers);
    free(list);
}

static accord_cursor *answers_new(accord *db, const accord_question *q) {
    accord_cursor *cursor = cursor_new(db);
    answer_list *list = cursor ? calloc(1, sizeof *list) : NULL;
    if (!list) {
        accord_cursor_close(cursor);
        return NULL;
    }
    cursor->list = list;
    cursor->release_list = release_answers;
    while (q->columns[list->lent.count])
        list->lent.count++;
    list->texts = calloc(list->lent.count, sizeof *list->texts);
    list->integers = calloc(list->lent.count, sizeof *list->integers);
    list->lent.question = q;
    list->lent.texts = list->texts;
    list->lent.integers = list->integers;
    if (list->texts && list->integers)
        return cursor;
    accord_cursor_close(cursor);
    return NULL;
}

int accord_ask(accord *db, const char *question, const accord_argument *arguments, size_t count,
               const char *as_of, accord_cursor **rows) {
    text_buffer sql = {0};
    const listed_question *q;
    if (!db)
        return ACCORD_MISUSE;
    if (!rows)
        return store_fail(db, ACCORD_MISUSE, "where the cursor goes is missing");
    *rows = NULL;
    int status = statement_for(db, question, arguments, count, as_of, &q, &sql);
    accord_cursor *cursor = status ? NULL : answers_new(db, &q->question);
    if (!status && !cursor)
        status = store_fail(db, ACCORD_NOMEM, "out of memory");
    if (!status)
        status = store_prepare(db, text_string(&sql), &cursor->store.statement);
    text_free(&sql);
    if (status) {
        accord_cursor_close(cursor);
        return status;
    }
    *rows = cursor;
    return store_ok(db);
}

static void take_row(store_statement *statement, answer_list *list) {
    for (size_t i = 0; i < list->lent.count; i++) {
        bool integer = list->lent.question->columns[i]->type == ACCORD_COLUMN_INTEGER;
        list->integers[i] = integer ? store_integer(statement, (int)i) : 0;
        list->texts[i] = store_text(statement, (int)i);
    }
}

/* A text that is not there, though the value is: there was no memory for it. */
static bool lost_text(store_statement *statement, const answer_list *list) {
    for (size_t i = 0; i < list->lent.count; i++)
        if (!list->texts[i] && !store_is_null(statement, (int)i))
            return true;
    return false;
}

int accord_answer_next(accord_cursor *rows, const accord_answer **row) {
    int status = cursor_expect(rows, row, release_answers, "answer", "answers");
    if (status)
        return status;
    *row = NULL;
    rows->at = 0;
    if (!rows->store.statement)
        return ACCORD_DONE;
    answer_list *list = rows->list;
    status = store_step(rows->store.statement);
    if (status == ACCORD_ROW) {
        take_row(rows->store.statement, list);
        if (lost_text(rows->store.statement, list))
            status = store_fail(rows->store.db, ACCORD_NOMEM, "out of memory");
    }
    if (status != ACCORD_ROW) {
        store_finalize(rows->store.statement);
        rows->store.statement = NULL;
        return status;
    }
    rows->at = 1; /* on a row */
    *row = &list->lent;
    return status;
}

/* --- for people
 * -------------------------------------------------------------------------------------------- */

enum { UNKNOWN_WORD, INFERRED_MARK, FIXED_WORDS };

/* What a value of a fixed set is called; the first two have no code. */
typedef struct fixed_word {
    const char *code, *in[3];
} fixed_word;

static const char *const languages[] = {"en", "vi", "ja"};
static const fixed_word fixed_words[] = {
    [UNKNOWN_WORD] = {NULL, {"unknown", "chưa rõ", "不明"}},
    [INFERRED_MARK] = {NULL, {" (inferred)", " (suy ra)", "（推定）"}},
    [FIXED_WORDS] = {"certainly", {"certainly", "chắc chắn", "確実"}},
    {"possibly", {"possibly", "có thể", "可能性あり"}},
    {"yes", {"yes", "có", "はい"}},
    {"no", {"no", "không", "いいえ"}},
    {"unknown", {"unknown", "chưa rõ", "不明"}},
};

static const char *fixed_word_for(const char *code, int language) {
    for (size_t i = FIXED_WORDS; i < sizeof fixed_words / sizeof *fixed_words; i++)
        if (!strcmp(fixed_words[i].code, code))
            return fixed_words[i].in[language];
    return code;
}

/* P5Y6M in words: 5 years 6 months. What is no such duration stays as it is. */
static void append_duration(text_buffer *out, const char *duration, int language) {
    static const struct {
        char letter;
        const char *one, *in[3];
    } units[] = {{'Y', " year", {" years", " năm", "年"}},
                 {'M', " month", {" months", " tháng", "か月"}},
                 {'W', " week", {" weeks", " tuần", "週間"}},
                 {'D', " day", {" days", " ngày", "日"}}};
    enum { UNITS = sizeof units / sizeof *units };
    size_t before = out->length, unit = 0;
    const char *at = duration + (*duration == 'P');
    while (at > duration && *at) {
        size_t digits = strspn(at, "0123456789");
        while (unit < UNITS && units[unit].letter != at[digits])
            unit++;
        if (!digits || unit == UNITS)
            break;
        bool one = digits == 1 && *at == '1' && !language;
        text_append_format(out, "%s%.*s%s", out->length > before && language < 2 ? " " : "",
                           (int)digits, at, one ? units[unit].one : units[unit].in[language]);
        at += digits + 1;
    }
    if (!*at && out->length > before)
        return;
    out->length = before;
    text_append_string(out, duration);
}

/* The text of the column beside it that is called so and has this ending. */
static const char *beside(const answer_list *list, size_t column, const char *ending) {
    const accord_column *const *columns = list->lent.question->columns;
    size_t n = strlen(columns[column]->name);
    for (size_t i = 0; i < list->lent.count; i++)
        if (!strncmp(columns[i]->name, columns[column]->name, n) &&
            !strcmp(columns[i]->name + n, ending))
            return list->texts[i];
    return NULL;
}

static int append_label(accord *db, answer_list *list, const char *vocabulary, const char *code,
                        int language) {
    int status =
        list->labels
            ? ACCORD_OK
            : store_prepare(db,
                            "SELECT label_en, label_vi, label_ja FROM term WHERE code = ?2 AND "
                            "instr('+' || ?1 || '+', '+' || vocabulary || '+') ORDER BY "
                            "instr(?1, vocabulary) LIMIT 1",
                            &list->labels);
    if (status)
        return status;
    store_bind_text(list->labels, 1, vocabulary, -1);
    store_bind_text(list->labels, 2, code, -1);
    status = store_step(list->labels);
    if (status != ACCORD_ROW && status != ACCORD_DONE)
        return status;
    const char *label = status == ACCORD_ROW ? store_text(list->labels, language) : NULL;
    text_append_string(&list->shown, label ? label : code);
    store_reset(list->labels);
    return ACCORD_OK;
}

static int append_cell(accord *db, answer_list *list, size_t column, int language) {
    const accord_column *c = list->lent.question->columns[column];
    const char *text = list->texts[column], *name = NULL, *basis = beside(list, column, "_basis");
    if (c->type == ACCORD_COLUMN_REFERENCE)
        name = beside(list, column, "_name");
    if (name)
        text_append_string(&list->shown, name);
    else if (!text)
        text_append_string(&list->shown,
                           c->blank == ACCORD_YES ? "" : fixed_words[UNKNOWN_WORD].in[language]);
    else if (c->type == ACCORD_COLUMN_CERTAINTY || c->type == ACCORD_COLUMN_YES_NO)
        text_append_string(&list->shown, fixed_word_for(text, language));
    else if (c->type == ACCORD_COLUMN_DURATION)
        append_duration(&list->shown, text, language);
    else if (c->type != ACCORD_COLUMN_TERM)
        text_append_string(&list->shown, text);
    else {
        int status = append_label(db, list, c->vocabulary, text, language);
        if (status)
            return status;
    }
    if (text && basis && !strcmp(basis, "inferred"))
        text_append_string(&list->shown, fixed_words[INFERRED_MARK].in[language]);
    return ACCORD_OK;
}

int accord_answer_text(accord_cursor *rows, size_t column, const char *language,
                       const char **text) {
    int status = cursor_expect(rows, text, release_answers, "text", "answers");
    if (status)
        return status;
    accord *db = rows->store.db;
    *text = NULL;
    answer_list *list = rows->list;
    if (!rows->at || column >= list->lent.count)
        return store_fail(db, ACCORD_MISUSE,
                          "the cursor stands on no row, or a row has no column %zu", column);
    int at = 0;
    while (at < 3 &&
           strcmp(languages[at], language ? language : list->lent.question->language) != 0)
        at++;
    if (at == 3)
        return store_fail(db, ACCORD_INVALID, "'%s' is none of en, vi, ja", language);
    text_clear(&list->shown);
    status = append_cell(db, list, column, at);
    if (status)
        return status;
    if (list->shown.failed)
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    *text = text_string(&list->shown);
    return store_ok(db);
}
