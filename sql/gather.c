/* Gathers the questions: reads lib/answer/questions/NAME.sql, tries each against the schema, and
 * prints either the tables that the library is built with, or the manual. What several questions
 * have in common is a file in lib/answer/parts, put before the body of each that says `-- uses:
 * NAME`; what they write alike within a statement is a file in lib/answer/phrases, `NAME(…)`.
 * usage: accord-gather header|manual schema.sql NAME.sql... */
#include "../lib/record/model.h"

#include <sqlite3.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_PARAMETERS = 8,
    MOST_COLUMNS = 32,
    MOST_SAMPLES = 8,
    MOST_PHRASES = 64,
    MOST_ARGUMENTS = 6,
    MOST_PATH = 1000,
    LANGUAGES = 3
};

static const char *const languages[LANGUAGES] = {"en", "vi", "ja"};

/* What a type is called here, in C and in the manual; where = the columns it has in `asked`. */
typedef struct type_word {
    const char *word, *constant, *manual;
    const char *asked[2];
} type_word;

static const type_word parameter_types[] = {
    {"reference", "ACCORD_PARAMETER_REFERENCE", "REF", {"id", NULL}},
    {"days", "ACCORD_PARAMETER_DAYS", "DAYS", {"value", NULL}},
    {"months", "ACCORD_PARAMETER_MONTHS", "MONTHS", {"value", NULL}},
    {"year", "ACCORD_PARAMETER_YEAR", "YYYY", {"first", "last"}},
    {"date", "ACCORD_PARAMETER_DATE", "DATE", {"value", NULL}},
    {"text", "ACCORD_PARAMETER_TEXT", "TEXT", {"value", NULL}},
    {"country", "ACCORD_PARAMETER_COUNTRY", "CC", {"value", NULL}},
    {"attribute", "ACCORD_PARAMETER_ATTRIBUTE", "ATTRIBUTE", {"value", NULL}},
    {NULL, NULL, NULL, {NULL, NULL}},
};

static const type_word column_types[] = {
    {"reference", "ACCORD_COLUMN_REFERENCE", "uid", {NULL, NULL}},
    {"text", "ACCORD_COLUMN_TEXT", "text", {NULL, NULL}},
    {"date", "ACCORD_COLUMN_DATE", "date", {NULL, NULL}},
    {"integer", "ACCORD_COLUMN_INTEGER", "integer", {NULL, NULL}},
    {"decimal", "ACCORD_COLUMN_DECIMAL", "decimal", {NULL, NULL}},
    {"term", "ACCORD_COLUMN_TERM", "term", {NULL, NULL}},
    {"certainty", "ACCORD_COLUMN_CERTAINTY", "certainly, possibly", {NULL, NULL}},
    {"yes-no-unknown", "ACCORD_COLUMN_YES_NO", "yes, no", {NULL, NULL}},
    {"duration", "ACCORD_COLUMN_DURATION", "P5Y", {NULL, NULL}},
    {NULL, NULL, NULL, {NULL, NULL}},
};

typedef struct parameter {
    const char *name;
    const type_word *type;
    unsigned kinds;
    const char *need;
} parameter;

typedef struct column {
    const char *name, *vocabulary;
    const type_word *type;
    const char *titles[LANGUAGES];
    bool hidden, blank, rests;
} column;

typedef struct question {
    const char *path, *parts, *body, *language;
    char name[64], constant[64], about[2000];
    parameter parameters[MOST_PARAMETERS];
    column columns[MOST_COLUMNS];
    const char *samples[MOST_SAMPLES];
    size_t parameter_count, column_count, sample_count, record;
    int line;
} question;

static int faults;

static void fault(const question *q, const char *format, ...) {
    va_list arguments;
    fprintf(stderr, "%s:%d: ", q->path, q->line);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    faults++;
}

static void stop(const char *what, const char *why) {
    fprintf(stderr, "accord-gather: %s: %s\n", what, why);
    exit(1);
}

static char *read_all(const char *path) {
    FILE *in = fopen(path, "rb");
    long size = -1;
    if (in && !fseek(in, 0, SEEK_END))
        size = ftell(in);
    char *text = size >= 0 ? malloc((size_t)size + 1) : NULL;
    if (!text)
        stop(path, "cannot be read");
    rewind(in);
    if (fread(text, 1, (size_t)size, in) != (size_t)size)
        stop(path, "cannot be read");
    text[size] = 0;
    fclose(in);
    return text;
}

/* --- front matter --------------------------------------------------------------------------- */

static char *trim(char *s) {
    while (*s == ' ' || *s == '\t')
        s++;
    size_t n = strlen(s);
    while (n && (s[n - 1] == ' ' || s[n - 1] == '\t' || s[n - 1] == '\r'))
        s[--n] = 0;
    return s;
}

/* The word that *s begins with, cut out; "" at the end. */
static char *take_word(char **s) {
    char *word = trim(*s);
    size_t n = strcspn(word, " \t");
    *s = word[n] ? word + n + 1 : word + n;
    word[n] = 0;
    return word;
}

/* What stands before the next separator. */
static char *take_part(char **s, char separator) {
    char *part = *s, *end = strchr(part, separator);
    *s = end ? end + 1 : part + strlen(part);
    if (end)
        *end = 0;
    return trim(part);
}

static const type_word *type_of(const type_word *types, const char *word) {
    for (; types->word; types++)
        if (!strcmp(types->word, word))
            return types;
    return NULL;
}

static bool is_name(const char *s, char joint) {
    char allowed[] = {"abcdefghijklmnopqrstuvwxyz0123456789 "};
    allowed[sizeof allowed - 2] = joint;
    return *s >= 'a' && *s <= 'z' && !s[strspn(s, allowed)];
}

static const parameter *parameter_of(const question *q, const char *name) {
    for (size_t i = 0; i < q->parameter_count; i++)
        if (!strcmp(q->parameters[i].name, name))
            return &q->parameters[i];
    return NULL;
}

static const column *column_of(const question *q, const char *name) {
    for (size_t i = 0; i < q->column_count; i++)
        if (!strcmp(q->columns[i].name, name))
            return &q->columns[i];
    return NULL;
}

static void read_asks(question *q, char *line) {
    if (q->parameter_count == MOST_PARAMETERS) {
        fault(q, "more than %d parameters", MOST_PARAMETERS);
        return;
    }
    parameter *p = &q->parameters[q->parameter_count];
    char *name = take_word(&line), *type = take_word(&line), *need = take_word(&line);
    char *kinds = strchr(type, ':');
    if (kinds)
        *kinds++ = 0;
    if (!is_name(name, '_') || !strcmp(name, "as_of") || !strcmp(name, "period") ||
        parameter_of(q, name))
        fault(q, "'%s' is no name for a parameter here", name);
    p->name = name;
    if (!(p->type = type_of(parameter_types, type)))
        fault(q, "'%s' is not a type of parameter", type);
    if (strcmp(need, "required") != 0 && strcmp(need, "optional") != 0)
        fault(q, "%s: '%s' is neither required nor optional", name, need);
    if (!strcmp(type, "attribute") &&
        (!q->parameter_count || strcmp(p[-1].type->word, "reference") != 0 ||
         strcmp(p[-1].need, "ACCORD_REQUIRED") != 0))
        fault(q, "%s: an attribute follows the required reference that it is of", name);
    p->need = !strcmp(need, "required") ? "ACCORD_REQUIRED" : "ACCORD_OPTIONAL";
    while (kinds && *kinds) {
        char *kind = take_part(&kinds, ',');
        const noun *n = noun_named(kind);
        if (!n || !n->kind)
            fault(q, "%s: '%s' is not a kind of record", name, kind);
        else
            p->kinds |= n->kind;
    }
    if (p->type)
        q->parameter_count++;
}

static void read_needs(question *q, char *line) {
    for (char *word; *(word = take_word(&line));)
        if (strcmp(word, "or") != 0) {
            parameter *p = NULL;
            for (size_t i = 0; i < q->parameter_count; i++)
                if (!strcmp(q->parameters[i].name, word))
                    p = &q->parameters[i];
            if (p)
                p->need = "ACCORD_ONE_OF";
            else
                fault(q, "'%s' is not one of the parameters", word);
        }
}

static void read_gives(question *q, char *line) {
    if (q->column_count == MOST_COLUMNS) {
        fault(q, "more than %d columns", MOST_COLUMNS);
        return;
    }
    column *c = &q->columns[q->column_count];
    char *head = take_part(&line, '|');
    char *name = take_word(&head), *type = take_word(&head);
    for (char *mark; *(mark = take_word(&head));)
        if (!strcmp(mark, "hidden"))
            c->hidden = true;
        else if (!strcmp(mark, "blank"))
            c->blank = true;
        else if (!strcmp(mark, "rests"))
            c->rests = true;
        else
            fault(q, "%s: '%s' is none of hidden, blank, rests", name, mark);
    char *vocabulary = strchr(type, ':');
    if (vocabulary)
        *vocabulary++ = 0;
    if (!is_name(name, '_') || column_of(q, name) || !strcmp(name, "sources"))
        fault(q, "'%s' is no name for a column here", name); /* accord-report --sources adds one */
    c->name = name;
    c->vocabulary = vocabulary;
    if (!(c->type = type_of(column_types, type)))
        fault(q, "%s: '%s' is not a type of column", name, type);
    else if (!strcmp(type, "term") != (vocabulary != NULL))
        fault(q, "%s: a term has a vocabulary, term:VOCABULARY, and nothing else has", name);
    for (int i = 0; i < LANGUAGES; i++) {
        c->titles[i] = take_part(&line, '|');
        if (!*c->titles[i])
            fault(q, "%s: the title in '%s' is missing", name, languages[i]);
    }
    if (c->type)
        q->column_count++;
}

/* The path of a file in a folder beside that of the questions. */
static void path_beside(const question *q, const char *folder, const char *name, char *path,
                        size_t size) {
    const char *base = strrchr(q->path, '/');
    snprintf(path, size, "%.*s/../%s/%s.sql", base ? (int)(base - q->path) : 1,
             base ? q->path : ".", folder, name);
}

static char *past_comments(char *sql) {
    while (!strncmp(sql, "--", 2) && strchr(sql, '\n'))
        sql = strchr(sql, '\n') + 1;
    return sql;
}

/* Puts a part behind those read before. */
static void read_part(question *q, const char *name) {
    char path[MOST_PATH];
    path_beside(q, "parts", name, path, sizeof path);
    char *text = read_all(path);
    q->parts = sqlite3_mprintf("%z%s", q->parts, past_comments(text)); /* frees those before */
    free(text);
}

/* --- phrases --------------------------------------------------------------------------------- */

typedef struct phrase {
    char name[64], *text, *body, *names[MOST_ARGUMENTS];
    size_t name_count;
} phrase;

static phrase phrases[MOST_PHRASES];
static size_t phrase_count;

/* Its first line is `-- NAME(a, b): a sentence`; an argument stands in the body as {a}. */
static phrase *read_phrase(const question *q, const char *name) {
    char path[MOST_PATH];
    path_beside(q, "phrases", name, path, sizeof path);
    FILE *there = fopen(path, "rb");
    if (!there)
        return NULL;
    fclose(there);
    if (phrase_count == MOST_PHRASES)
        stop(path, "there are too many phrases");
    phrase *p = &phrases[phrase_count++];
    snprintf(p->name, sizeof p->name, "%s", name);
    p->text = read_all(path);
    p->body = past_comments(p->text);
    size_t n = strlen(p->body), m = strlen(name);
    while (n && strchr(" \n", p->body[n - 1]))
        p->body[--n] = 0;
    char *list = p->text + 3 + m, *end = strchr(p->text, ')');
    if (strncmp(p->text, "-- ", 3) != 0 || strncmp(p->text + 3, name, m) != 0 || *list != '(' ||
        !end)
        stop(path, "the first line is '-- NAME(argument, ...): a sentence'");
    *end = 0;
    for (list++; *list && p->name_count < MOST_ARGUMENTS;)
        p->names[p->name_count++] = take_part(&list, ',');
    return p;
}

static phrase *phrase_named(const question *q, const char *name) {
    for (size_t i = 0; i < phrase_count; i++)
        if (!strcmp(phrases[i].name, name))
            return &phrases[i];
    return read_phrase(q, name);
}

/* Where the argument that begins at `sql` ends: at a comma or a bracket of its own level. */
static const char *end_of_argument(const char *sql) {
    int depth = 0;
    for (bool quoted = false; *sql; sql++) {
        if (*sql == '\'')
            quoted = !quoted;
        else if (!quoted && !depth && (*sql == ',' || *sql == ')'))
            break;
        else if (!quoted)
            depth += (*sql == '(') - (*sql == ')');
    }
    return sql;
}

/* The body with the arguments in their places, which begin behind a bracket; freed with
 * sqlite3_free(). */
static char *phrase_said(question *q, const phrase *p, const char **at) {
    char *said = sqlite3_mprintf("%s", p->body);
    size_t i = 0;
    for (bool more = true; more; i++) {
        const char *begin = *at + strspn(*at, " \n"), *end = end_of_argument(begin);
        if (i < p->name_count) {
            sqlite3_str *out = sqlite3_str_new(NULL);
            size_t n = strlen(p->names[i]);
            const char *rest = said, *place;
            for (; (place = strchr(rest, '{')); rest = place) {
                bool here = !strncmp(place + 1, p->names[i], n) && place[n + 1] == '}';
                sqlite3_str_append(out, rest, (int)(place - rest));
                if (here)
                    sqlite3_str_append(out, begin, (int)(end - begin));
                else
                    sqlite3_str_appendchar(out, 1, '{');
                place += here ? n + 2 : 1;
            }
            sqlite3_str_appendall(out, rest);
            sqlite3_free(said);
            said = sqlite3_str_finish(out);
        }
        more = *end == ',';
        *at = end + (*end != 0);
    }
    if (i != p->name_count)
        fault(q, "%s takes %zu arguments, not %zu", p->name, p->name_count, i);
    return said;
}

/* The statement with each NAME(…) that is a phrase put in words; frees what it is given. */
static char *with_phrases(question *q, char *sql) {
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz_";
    sqlite3_str *out = sqlite3_str_new(NULL);
    bool found = false, quoted = false;
    for (const char *at = sql; *at;) {
        bool comment = !quoted && !strncmp(at, "--", 2);
        size_t n = comment ? strcspn(at, "\n") : quoted ? 0 : strspn(at, letters);
        char name[64] = "";
        phrase *p = NULL;
        if (n && n < sizeof name && !comment && at[n] == '(') {
            memcpy(name, at, n);
            p = phrase_named(q, name);
        }
        if (p) {
            at += n + 1;
            char *said = phrase_said(q, p, &at);
            sqlite3_str_appendall(out, said);
            sqlite3_free(said);
            found = true;
        } else {
            quoted ^= *at == '\'';
            n += !n;
            sqlite3_str_append(out, at, (int)n);
            at += n;
        }
    }
    sqlite3_free(sql);
    sql = sqlite3_str_finish(out);
    if (!sql)
        stop(q->path, "out of memory");
    return found ? with_phrases(q, sql) : sql; /* a phrase may hold phrases */
}

static void read_line(question *q, char *line, bool first) {
    static const char *const keywords[] = {
        "asks:", "gives:", "needs:", "sample:", "language:", "uses:"};
    size_t k = 0, count = sizeof keywords / sizeof *keywords;
    while (k < count && strncmp(line, keywords[k], strlen(keywords[k])) != 0)
        k++;
    char *rest = k < count ? trim(line + strlen(keywords[k])) : line;
    if (first) {
        char *name = take_part(&line, ':');
        if (strcmp(name, q->name) != 0)
            fault(q, "the first line is '-- %s: a sentence'", q->name);
        snprintf(q->about, sizeof q->about, "%s", trim(line));
    } else if (k == count) {
        size_t n = strlen(q->about);
        if (!q->column_count && !q->parameter_count)
            snprintf(q->about + n, sizeof q->about - n, " %s", line);
    } else if (k == 0) {
        read_asks(q, rest);
    } else if (k == 1) {
        read_gives(q, rest);
    } else if (k == 2) {
        read_needs(q, rest);
    } else if (k == 3 && q->sample_count < MOST_SAMPLES) {
        q->samples[q->sample_count++] = rest;
    } else if (k == 4) {
        q->language = rest;
    } else if (k == 5) {
        while (*rest)
            read_part(q, take_word(&rest));
    }
}

/* Reads up to the first line of the body. */
static void read_question(question *q, const char *path) {
    const char *base = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    size_t stem = strcspn(base, ".");
    char *text = read_all(path);
    *q = (question){.path = path, .language = "en", .line = 1};
    if (stem >= sizeof q->name)
        stop(path, "its name is too long");
    memcpy(q->name, base, stem);
    memcpy(q->constant, base, stem);
    for (char *c = q->constant; *c; c++)
        if (*c == '-')
            *c = '_';
    if (!is_name(q->name, '-'))
        fault(q, "the name of the file is not a-z, 0-9 and hyphens");
    for (bool first = true; *text == '\n' || !strncmp(text, "--", 2); q->line++, first = false) {
        char *end = strchr(text, '\n'), *line = text;
        text = end ? end + 1 : text + strlen(text);
        if (end)
            *end = 0;
        if (*line)
            read_line(q, trim(line + 2), first);
    }
    char *end = text + strlen(text);
    while (end > text && strchr(" \t\r\n;", end[-1]))
        *--end = 0;
    char *body = sqlite3_mprintf("%z%s", q->parts, text);
    q->parts = NULL;
    if (!body)
        stop(path, "out of memory");
    q->body = with_phrases(q, body);
}

/* --- what must hold --------------------------------------------------------------------------- */

static bool names_column(const question *q, const column *c, const char *suffix,
                         const column **of) {
    size_t n = strlen(c->name), m = strlen(suffix);
    char stem[128];
    if (n <= m || n - m >= sizeof stem || strcmp(c->name + n - m, suffix) != 0)
        return false;
    memcpy(stem, c->name, n - m);
    stem[n - m] = 0;
    *of = column_of(q, stem);
    return *of != NULL;
}

static bool is_reference(const column *c) {
    return !strcmp(c->type->word, "reference");
}

/* The record that a row is of: `record`, else the first that it is said to rest on, else the first.
 */
static void settle_record(question *q) {
    const column *record = column_of(q, "record");
    for (size_t i = 0; i < q->column_count; i++) {
        const column *c = &q->columns[i];
        if (c->rests && !is_reference(c) && strcmp(c->type->word, "text") != 0)
            fault(q, "%s: is no record to rest on", c->name);
        if (!record && c->rests && is_reference(c))
            record = c;
    }
    for (size_t i = 0; !record && i < q->column_count; i++)
        if (is_reference(&q->columns[i]))
            record = &q->columns[i];
    if (!record) {
        fault(q, "no column is the record that a row rests on");
        return;
    }
    if (!is_reference(record))
        fault(q, "record: is not a reference");
    q->record = (size_t)(record - q->columns);
    q->columns[q->record].rests = true;
}

/* X_name beside a reference X, X_basis beside X, and a record without a name are not for people. */
static void settle_columns(question *q) {
    const column *of = NULL;
    for (size_t i = 0; i < q->column_count; i++) {
        column *c = &q->columns[i];
        c->hidden |= (names_column(q, c, "_name", &of) && is_reference(of)) ||
                     (names_column(q, c, "_basis", &of) && c->vocabulary &&
                      !strcmp(c->vocabulary, "basis")) ||
                     (!strcmp(c->name, "record") && !column_of(q, "record_name"));
    }
    settle_record(q);
}

static bool holds_outside_strings(const char *sql, const char *word) {
    size_t n = strlen(word);
    for (; *sql; sql++)
        if (!sqlite3_strnicmp(sql, word, (int)n))
            return true;
    return false;
}

static void try_statement(question *q, sqlite3 *db) {
    sqlite3_stmt *statement = NULL;
    sqlite3_str *sql = sqlite3_str_new(db);
    sqlite3_str_appendall(sql, "WITH RECURSIVE asked (as_of");
    size_t values = 1;
    for (size_t i = 0; i < q->parameter_count; i++)
        for (int j = 0; j < 2 && q->parameters[i].type->asked[j]; j++, values++)
            sqlite3_str_appendf(sql, ", %s_%s", q->parameters[i].name,
                                q->parameters[i].type->asked[j]);
    sqlite3_str_appendall(sql, ") AS (VALUES ('2000-01-01'");
    while (--values)
        sqlite3_str_appendall(sql, ", NULL");
    sqlite3_str_appendf(sql, "))\n%s", q->body);
    const char *tail = NULL;
    char *text = sqlite3_str_finish(sql);
    if (sqlite3_prepare_v2(db, text, -1, &statement, &tail)) {
        fault(q, "%s", sqlite3_errmsg(db));
        sqlite3_free(text);
        return;
    }
    if (*tail)
        fault(q, "holds more than one statement");
    if (!sqlite3_stmt_readonly(statement) || sqlite3_bind_parameter_count(statement))
        fault(q, "must only read, and take nothing but what 'asked' holds");
    sqlite3_free(text);
    size_t count = (size_t)sqlite3_column_count(statement);
    for (size_t i = 0; i < count || i < q->column_count; i++) {
        const char *has = i < count ? sqlite3_column_name(statement, (int)i) : "nothing";
        const char *wants = i < q->column_count ? q->columns[i].name : "nothing";
        if (strcmp(has, wants) != 0)
            fault(q, "column %zu: the statement gives '%s', the description '%s'", i + 1, has,
                  wants);
    }
    sqlite3_finalize(statement);
}

static void check_vocabularies(question *q, sqlite3 *db) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, "SELECT 1 FROM term WHERE vocabulary = ?1", -1, &statement, NULL))
        stop(q->path, sqlite3_errmsg(db));
    for (size_t i = 0; i < q->column_count; i++) {
        const column *c = &q->columns[i];
        for (const char *v = c->vocabulary; v && *v;) {
            int n = (int)strcspn(v, "+");
            sqlite3_bind_text(statement, 1, v, n, SQLITE_STATIC);
            if (sqlite3_step(statement) != SQLITE_ROW)
                fault(q, "%s: there is no vocabulary '%.*s'", c->name, n, v);
            sqlite3_reset(statement);
            v += n + (v[n] == '+');
        }
    }
    sqlite3_finalize(statement);
}

static void check_question(question *q, sqlite3 *db) {
    size_t n = strlen(q->about);
    if (!n || q->about[n - 1] != '.')
        fault(q, "what it asks is no sentence that ends with a stop");
    if (!q->column_count)
        fault(q, "gives no columns");
    if (!q->sample_count)
        fault(q, "has no sample");
    if (strcmp(q->language, "en") != 0 && strcmp(q->language, "vi") != 0 &&
        strcmp(q->language, "ja") != 0)
        fault(q, "'%s' is none of en, vi, ja", q->language);
    if (holds_outside_strings(q->body, "'now'") || holds_outside_strings(q->body, "current_"))
        fault(q, "asks the clock");
    if (!holds_outside_strings(q->body, "order by"))
        fault(q, "has no ORDER BY");
    settle_columns(q);
    check_vocabularies(q, db);
    try_statement(q, db);
}

/* --- the header ---------------------------------------------------------------------------------
 */

static void c_string(const char *text) {
    putchar('"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            putchar('\\');
        putchar(*text);
    }
    putchar('"');
}

static const char *tristate(bool flag) {
    return flag ? "ACCORD_YES" : "ACCORD_NO";
}

static void print_question(const question *q) {
    const char *id = q->constant;
    for (size_t i = 0; i < q->parameter_count; i++)
        printf("static const accord_parameter %s_asks_%s = {\"%s\", %s, %uu, %s};\n", id,
               q->parameters[i].name, q->parameters[i].name, q->parameters[i].type->constant,
               q->parameters[i].kinds, q->parameters[i].need);
    printf("static const accord_parameter *const %s_parameters[] = {", id);
    for (size_t i = 0; i < q->parameter_count; i++)
        printf("&%s_asks_%s, ", id, q->parameters[i].name);
    printf("NULL};\n");
    for (size_t i = 0; i < q->column_count; i++) {
        const column *c = &q->columns[i];
        printf("static const accord_column %s_gives_%s = {\"%s\", %s, ", id, c->name, c->name,
               c->type->constant);
        if (c->vocabulary)
            c_string(c->vocabulary);
        else
            printf("NULL");
        for (int k = 0; k < LANGUAGES; k++) {
            printf(", ");
            c_string(c->titles[k]);
        }
        printf(", %s, %s, %s};\n", tristate(c->hidden), tristate(c->blank), tristate(c->rests));
    }
    printf("static const accord_column *const %s_columns[] = {", id);
    for (size_t i = 0; i < q->column_count; i++)
        printf("&%s_gives_%s, ", id, q->columns[i].name);
    printf("NULL};\nstatic const char *const %s_samples[] = {", id);
    for (size_t i = 0; i < q->sample_count; i++) {
        c_string(q->samples[i]);
        printf(", ");
    }
    printf("NULL};\nstatic const char %s_body[] = {", id);
    size_t size = strlen(q->body) + 1;
    for (size_t i = 0; i < size; i++)
        printf("%s%d,", i % 24 ? "" : "\n    ", (signed char)q->body[i]);
    printf("\n};\n\n");
}

static void print_header(const question *all, size_t count) {
    printf("/* Made from lib/answer/questions. */\n#ifndef ANSWER_QUESTION_LIST_H\n#define "
           "ANSWER_QUESTION_LIST_H\n\n#include <accord/ask.h>\n\n");
    for (size_t i = 0; i < count; i++)
        print_question(&all[i]);
    printf(
        "typedef struct listed_question {\n    accord_question question;\n    const char *body;\n} "
        "listed_question;\n\nstatic const listed_question question_list[] = {\n");
    for (size_t i = 0; i < count; i++) {
        const question *q = &all[i];
        printf("    {{\"%s\", ", q->name);
        c_string(q->about);
        printf(", %s_parameters, %s_columns, \"%s\", %zu, %s_samples}, %s_body},\n", q->constant,
               q->constant, q->language, q->record, q->constant, q->constant);
    }
    printf("};\nstatic const size_t question_count = sizeof question_list / sizeof "
           "*question_list;\n\n#endif\n");
}

/* --- the manual
 * ----------------------------------------------------------------------------------- */

static void print_usage_of(const question *q) {
    printf("    accord-report REGISTRY %s", q->name);
    const char *between = " (";
    for (size_t i = 0; i < q->parameter_count; i++) {
        const parameter *p = &q->parameters[i];
        bool one_of = !strcmp(p->need, "ACCORD_ONE_OF"),
             optional = !strcmp(p->need, "ACCORD_OPTIONAL");
        printf("%s%s=%s", one_of ? between : optional ? " [" : " ", p->name, p->type->manual);
        if (!strcmp(p->type->word, "year"))
            printf("|period=A/B");
        if (one_of)
            between = "|";
        if (optional)
            printf("]");
        if (one_of && (i + 1 == q->parameter_count ||
                       strcmp(q->parameters[i + 1].need, "ACCORD_ONE_OF") != 0))
            printf(")");
    }
    printf("\n\n");
}

static void print_kinds(unsigned kinds) {
    const char *between = "";
    for (unsigned k = 1; k <= ACCORD_KIND_SOURCE; k <<= 1)
        if (kinds & k) {
            printf("%s%s", between, noun_of_kind(k)->name);
            between = ", ";
        }
}

static void print_rests(const question *q) {
    printf("\nRests on `%s`", q->columns[q->record].name);
    for (size_t i = 0; i < q->column_count; i++)
        if (q->columns[i].rests && i != q->record)
            printf(", `%s`", q->columns[i].name);
    printf(".\n");
}

static void print_manual(const question *all, size_t count) {
    printf("# Questions\n\n"
           "Made from the definitions in `lib/answer/questions/`; do not edit.\n\n"
           "Every question is asked as of a day (`--as-of`, default today). Where it takes "
           "`year=YYYY` it takes\n"
           "`period=A/B` instead, a date or an interval in EDTF. REF is a uid, `scheme:code` or a "
           "name; `(a|b)`: one at least.\n"
           "What is unknown is `null` in JSON, empty in CSV, and a word of its own in text. "
           "`--sql` prints the statement,\n"
           "which the stock `sqlite3` shell answers with the same rows. `--sources` adds to a row "
           "the sources of all the records\n"
           "on which it rests. Who stands today for one that is gone is unknown where it is "
           "undecided, or not certain that it is gone;\n"
           "the name beside it then holds those of all that it may be, a dash for nobody, `?` for "
           "another that is not known.\n\n");
    for (size_t i = 0; i < count; i++)
        printf("- [%s](#%s): %s\n", all[i].name, all[i].name, all[i].about);
    for (size_t i = 0; i < count; i++) {
        const question *q = &all[i];
        printf("\n## %s\n\n%s\n\n", q->name, q->about);
        print_usage_of(q);
        for (size_t j = 0; j < q->parameter_count; j++)
            if (q->parameters[j].kinds) {
                printf("`%s` is a ", q->parameters[j].name);
                print_kinds(q->parameters[j].kinds);
                printf(".\n\n");
            }
        printf("| column | type | en | vi | ja |\n|---|---|---|---|---|\n");
        for (size_t j = 0; j < q->column_count; j++) {
            const column *c = &q->columns[j];
            printf("| `%s` | %s%s%s | %s | %s | %s |\n", c->name, c->type->manual,
                   c->vocabulary ? " of " : "", c->vocabulary ? c->vocabulary : "", c->titles[0],
                   c->titles[1], c->titles[2]);
        }
        print_rests(q);
        for (size_t j = 0; j < q->sample_count; j++)
            printf("%sExample: `%s%s%s`\n", j ? "" : "\n", q->name, *q->samples[j] ? " " : "",
                   q->samples[j]);
    }
}

static int by_name(const void *a, const void *b) {
    return strcmp(((const question *)a)->name, ((const question *)b)->name);
}

int main(int argc, char **argv) {
    if (argc < 4 || (strcmp(argv[1], "header") != 0 && strcmp(argv[1], "manual") != 0))
        stop("usage", "accord-gather header|manual schema.sql NAME.sql...");
    size_t count = (size_t)argc - 3;
    question *all = calloc(count, sizeof *all);
    sqlite3 *db;
    char *schema = read_all(argv[2]);
    if (!all || sqlite3_open(":memory:", &db) || sqlite3_exec(db, schema, NULL, NULL, NULL))
        stop(argv[2], all ? sqlite3_errmsg(db) : "out of memory");
    for (size_t i = 0; i < count; i++) {
        read_question(&all[i], argv[3 + i]);
        check_question(&all[i], db);
    }
    sqlite3_close(db);
    free(schema);
    if (faults)
        return 1;
    qsort(all, count, sizeof *all, by_name);
    if (!strcmp(argv[1], "header"))
        print_header(all, count);
    else
        print_manual(all, count);
    return 0;
}
