/* How long every question takes on a large registry.
 * usage: accord-bench-questions FILE [VISITS [SEED]]
 *
 * FILE is filled from bench/scale.sql when it is not there: a million visits unless another number
 * is given. Each question is asked as its samples ask it, with records of FILE in place of theirs:
 * a place, person, … of middling size, the busiest one, and a place that is gone; and once for each
 * reference that it may take besides. Cold: a new handle, the file out of the page cache. Warm: the
 * median of three more on that handle, and the processor's time of one. Goals: 50 ms where a record
 * is named, 2 s where it is about the whole registry. */
#define _XOPEN_SOURCE 700
#include <accord.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "scale.h"

enum { MOST_ARGUMENTS = 8, MOST_WORDS = 256, WARM_ROUNDS = 3, MOST_RUNS = 512, SLOWEST = 5 };

static const char as_of[] = "2026-11-22";

/* Which records stand in for those of the samples. */
typedef struct stand_in {
    const char *kind, *which, *sql;
    char uid[128];
} stand_in;

#define BY_COUNT(from, order)                                                                      \
    "SELECT uid FROM record WHERE id = (SELECT id FROM (" from ") ORDER BY n " order ")"
#define MIDDLE(from) BY_COUNT(from, "LIMIT 1 OFFSET (SELECT count(*) / 2 FROM (" from "))")
#define MOST(from) BY_COUNT(from, "DESC LIMIT 1")
#define HOSTS "SELECT host AS id, count(*) AS n FROM visit GROUP BY host"
#define GONE HOSTS " HAVING host IN (SELECT record FROM succession)"
#define SENDERS                                                                                    \
    "SELECT sender AS id, count(*) AS n FROM delegation WHERE sender IN (SELECT id FROM "          \
    "organization) GROUP BY sender"
#define TRAVELLERS "SELECT person AS id, count(*) AS n FROM member GROUP BY person"
#define PARTNERSHIPS "SELECT partnership AS id, count(*) AS n FROM event GROUP BY partnership"
#define EACH(kind) "SELECT id, id AS n FROM " kind

static stand_in stand_ins[] = {
    {"place", "middling", MIDDLE(HOSTS), ""},
    {"place", "busiest", MOST(HOSTS), ""},
    {"place", "gone", MIDDLE(GONE), ""},
    {"organization", "middling", MIDDLE(SENDERS), ""},
    {"person", "middling", MIDDLE(TRAVELLERS), ""},
    {"person", "busiest", MOST(TRAVELLERS), ""},
    {"partnership", "middling", MIDDLE(PARTNERSHIPS), ""},
    {"agreement", "middling", MIDDLE(EACH("agreement")), ""},
    {"delegation", "middling", MIDDLE(EACH("delegation")), ""},
    {"visit", "middling", MIDDLE(EACH("visit")), ""},
    {"event", "middling", MIDDLE(EACH("event")), ""},
    {"statement", "middling", MIDDLE(EACH("statement WHERE type = 'request'")), ""},
};
enum { STAND_INS = sizeof stand_ins / sizeof *stand_ins };

typedef struct run {
    const accord_question *question;
    char words[MOST_WORDS]; /* its arguments */
    const char *which;      /* of the records that stand in */
    accord_argument arguments[MOST_ARGUMENTS];
    size_t count;
    bool scoped;
    char held[MOST_ARGUMENTS][MOST_WORDS];
    size_t rows;
    double cold, warm, processor;
} run;

static run runs[MOST_RUNS];
static size_t run_count;

static void stop(const char *what, const char *why) {
    fprintf(stderr, "accord-bench-questions: %s: %s\n", what, why);
    exit(1);
}

static double now(void) {
    struct timespec t;
    timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* --- the registry -------------------------------------------------------------------------------
 */

static void execute(sqlite3 *db, const char *sql) {
    char *message;
    if (sqlite3_exec(db, sql, NULL, NULL, &message))
        stop("the registry", message ? message : sqlite3_errmsg(db));
}

static void make(const char *path, int visits, int seed) {
    accord *registry;
    sqlite3 *db;
    char scale[128], *script = scale_script();
    double start = now();
    if (!script)
        stop("bench/scale.sql", "cannot be read");
    if (accord_open(path,
                    ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE | ACCORD_OPEN_NEW |
                                                 ACCORD_OPEN_NAMES_WAIT),
                    &registry))
        stop(path, accord_errmsg(registry));
    accord_close(registry);
    if (sqlite3_open(path, &db))
        stop(path, sqlite3_errmsg(db));
    /* A file half written is of no use, so nothing is kept to undo it with. */
    execute(db, "PRAGMA journal_mode = off; PRAGMA synchronous = off; PRAGMA temp_store = memory;"
                "PRAGMA cache_size = -500000; BEGIN");
    snprintf(scale, sizeof scale, "CREATE TEMP TABLE scale AS SELECT %d AS visits, %d AS seed",
             visits, seed);
    execute(db, scale);
    execute(db, script);
    execute(db, "COMMIT; PRAGMA journal_mode = wal");
    sqlite3_close(db);
    free(script);
    printf("made %s: %d visits, seed %d, %.0f s\n", path, visits, seed, now() - start);
}

static void choose(const char *path) {
    sqlite3 *db;
    sqlite3_stmt *statement;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL))
        stop(path, "cannot be read");
    for (size_t i = 0; i < STAND_INS; i++) {
        if (sqlite3_prepare_v2(db, stand_ins[i].sql, -1, &statement, NULL) ||
            sqlite3_step(statement) != SQLITE_ROW)
            stop(stand_ins[i].kind, "there is none to ask about");
        snprintf(stand_ins[i].uid, sizeof stand_ins[i].uid, "%s",
                 (const char *)sqlite3_column_text(statement, 0));
        printf("%s, %s: %s\n", stand_ins[i].kind, stand_ins[i].which, stand_ins[i].uid);
        sqlite3_finalize(statement);
    }
    sqlite3_close(db);
}

/* --- what is asked ------------------------------------------------------------------------------
 */

/* The kind of the record that a sample names: its uid begins so, or it is a place. */
static const char *kind_of(const char *uid) {
    for (size_t i = 0; i < STAND_INS; i++)
        if (!strncmp(uid, stand_ins[i].kind, strlen(stand_ins[i].kind)) &&
            uid[strlen(stand_ins[i].kind)] == '/')
            return stand_ins[i].kind;
    return "place";
}

static const accord_parameter *parameter_of(const accord_question *q, const char *name) {
    for (const accord_parameter *const *p = q->parameters; *p; p++)
        if (!strcmp((*p)->name, name))
            return *p;
    return NULL;
}

static void give(run *r, const char *name, const char *value) {
    if (r->count == MOST_ARGUMENTS)
        stop(r->question->name, "has too many arguments");
    snprintf(r->held[r->count], MOST_WORDS, "%s=%s", name, value);
    size_t used = strlen(r->words);
    snprintf(r->words + used, MOST_WORDS - used, " %s", r->held[r->count]);
    char *equals = strchr(r->held[r->count], '=');
    *equals = 0;
    r->arguments[r->count].name = r->held[r->count];
    r->arguments[r->count++].value = equals + 1;
}

/* Adds a run of the sample for this choice of records; false, if it names none of that choice. */
static bool add_run(const accord_question *q, const char *sample, const char *extra,
                    const char *which) {
    if (run_count == MOST_RUNS)
        stop(q->name, "too much to ask");
    run *r = &runs[run_count];
    *r = (run){.question = q, .which = which};
    char words[MOST_WORDS], *at = words, *value;
    const char *name;
    snprintf(words, sizeof words, "%s%s", sample, extra);
    while (scale_argument(&at, &name, &value)) {
        const accord_parameter *p = parameter_of(q, name);
        if (!strcmp(name, "as_of"))
            continue;
        if (!p || p->type != ACCORD_PARAMETER_REFERENCE) {
            give(r, name, value);
            continue;
        }
        r->scoped = true;
        for (size_t i = 0; i < STAND_INS; i++)
            if (!strcmp(stand_ins[i].kind, kind_of(value)) && !strcmp(stand_ins[i].which, which))
                value = stand_ins[i].uid;
        if (strncmp(value, "made/", 5) != 0)
            return false;
        give(r, name, value);
    }
    if (!r->scoped && strcmp(which, "middling") != 0)
        return false;
    run_count++;
    return true;
}

static void add_sample(const accord_question *q, const char *sample, const char *extra) {
    static const char *const choices[] = {"middling", "busiest", "gone"};
    for (size_t i = 0; i < sizeof choices / sizeof *choices; i++)
        add_run(q, sample, extra, choices[i]);
}

/* The samples; and the first of them with each reference to a place that none of them makes. */
static void add_question(const accord_question *q) {
    for (const char *const *sample = q->samples; *sample; sample++)
        add_sample(q, *sample, "");
    for (const accord_parameter *const *p = q->parameters; *p; p++) {
        char extra[MOST_WORDS], *word = extra + 1;
        bool shown = false;
        snprintf(extra, sizeof extra, " %s=", (*p)->name);
        for (const char *const *sample = q->samples; *sample; sample++)
            shown |= strstr(*sample, word) != NULL;
        if (shown || (*p)->type != ACCORD_PARAMETER_REFERENCE)
            continue;
        strcat(extra, "vn/lao-cai");
        bool alone = !q->samples[0] || !strncmp(q->samples[0], "country=", strlen("country="));
        add_sample(q, alone ? "" : q->samples[0], alone ? word : extra);
    }
}

/* --- the times ----------------------------------------------------------------------------------
 */

static size_t answer(accord *db, const run *r) {
    accord_cursor *rows;
    const accord_answer *row;
    size_t count = 0;
    int status = accord_ask(db, r->question->name, r->arguments, r->count, as_of, &rows);
    while (!status && (status = accord_answer_next(rows, &row)) == ACCORD_ROW) {
        count++;
        status = ACCORD_OK;
    }
    if (status != ACCORD_DONE)
        stop(r->question->name, accord_errmsg(db));
    accord_cursor_close(rows);
    return count;
}

static void forget_pages(const char *path) {
    int file = open(path, O_RDONLY);
    if (file >= 0) {
        fsync(file);
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        close(file);
    }
}

static accord *open_registry(const char *path) {
    accord *db;
    if (accord_open(path, ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_READONLY), &db))
        stop(path, accord_errmsg(db));
    return db;
}

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void time_run(const char *path, run *r) {
    double took[WARM_ROUNDS];
    forget_pages(path);
    accord *db = open_registry(path);
    double start = now();
    r->rows = answer(db, r);
    r->cold = now() - start;
    clock_t processor = clock();
    for (int i = 0; i < WARM_ROUNDS; i++) {
        start = now();
        if (answer(db, r) != r->rows)
            stop(r->question->name, "answered otherwise the second time");
        took[i] = now() - start;
    }
    r->processor = (double)(clock() - processor) / CLOCKS_PER_SEC / WARM_ROUNDS;
    qsort(took, WARM_ROUNDS, sizeof *took, by_value);
    r->warm = took[WARM_ROUNDS / 2];
    accord_close(db);
}

static double goal(const run *r) {
    return r->scoped ? 0.050 : 2.0;
}

static void print_run(const run *r) {
    printf("%9.1f %9.1f %9.1f %8zu  %s%s%s%s%s\n", r->cold * 1e3, r->warm * 1e3, r->processor * 1e3,
           r->rows, r->question->name, r->words, r->scoped ? " (" : "", r->scoped ? r->which : "",
           r->scoped ? ")" : "");
}

static void print_head(const char *what) {
    printf("\n%s\n  cold ms   warm ms    cpu ms     rows\n", what);
}

static int slower_first(const void *a, const void *b) {
    double x = ((const run *)a)->processor, y = ((const run *)b)->processor;
    return (x < y) - (x > y);
}

static void print_slowest(const char *what, bool scoped) {
    print_head(what);
    for (size_t i = 0, shown = 0; i < run_count && shown < SLOWEST; i++)
        if (runs[i].scoped == scoped) {
            print_run(&runs[i]);
            shown++;
        }
}

int main(int argc, char **argv) {
    const char *path = argc > 1 ? argv[1] : NULL, *only = getenv("ACCORD_QUESTIONS");
    int visits = argc > 2 ? atoi(argv[2]) : 1000000, seed = argc > 3 ? atoi(argv[3]) : 1, over = 0;
    const accord_question *q;
    if (!path || visits < 1000 || visits > 1000000 || seed < 0)
        stop("usage", "accord-bench-questions FILE [VISITS, 1000 to 1000000 [SEED]]");
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (access(path, F_OK))
        make(path, visits, seed);
    choose(path);
    for (size_t i = 0; (q = accord_question_at(i)); i++)
        if (!only || strstr(only, q->name))
            add_question(q);
    print_head("all, as of 2026-11-22");
    for (size_t i = 0; i < run_count; i++) {
        time_run(path, &runs[i]);
        print_run(&runs[i]);
    }
    /* A run's arguments point into the run: only what print_run() reads survives the sort. */
    qsort(runs, run_count, sizeof *runs, slower_first);
    print_slowest("the slowest of the whole registry", false);
    print_slowest("the slowest of one record", true);
    print_head("over the goal (warm): 50 ms of one record, 2 s of the whole registry");
    for (size_t i = 0; i < run_count; i++)
        if (runs[i].warm > goal(&runs[i])) {
            print_run(&runs[i]);
            over++;
        }
    printf("%d of %zu\n", over, run_count);
    return 0;
}
