/* How well and how fast names are found: the library, and FTS5 over the same names.
 * usage: accord-bench-names FOLDER [THINGS]
 *
 * FOLDER holds things.tsv (id, kind, type, country, names) and queries.tsv (class, query, ids that
 * are right), as bench/names/generate.py writes them. With THINGS the registry is filled up to so
 * many things by pairing words of their names, and times are taken there, too. */
#include <accord.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_FIELDS = 8, MOST_HITS = 10, MOST_CLASSES = 64, PEERS = 3 };

typedef struct line {
    char *text;
    char *fields[MOST_FIELDS];
    int count;
} line;

typedef struct lines {
    line *items;
    size_t count;
} lines;

typedef struct tally {
    const char *name;
    int queries, first[PEERS], ten[PEERS];
} tally;

static void stop(const char *what, const char *why) {
    fprintf(stderr, "accord-bench-names: %s: %s\n", what, why);
    exit(1);
}

static double now(void) {
    struct timespec t;
    timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static lines read_lines(const char *folder, const char *name) {
    char path[1024], buffer[65536];
    lines all = {NULL, 0};
    size_t capacity = 0;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *in = fopen(path, "r");
    if (!in)
        stop(path, "cannot be read");
    while (fgets(buffer, sizeof buffer, in)) {
        buffer[strcspn(buffer, "\n")] = 0;
        if (all.count == capacity) {
            capacity = capacity ? capacity * 2 : 4096;
            all.items = realloc(all.items, capacity * sizeof *all.items);
        }
        line *l = all.items ? &all.items[all.count++] : NULL;
        if (!l || !(l->text = malloc(strlen(buffer) + 1)))
            stop(path, "out of memory");
        strcpy(l->text, buffer);
        l->count = 0;
        for (char *field = l->text; field && l->count < MOST_FIELDS;) {
            char *tab = strchr(field, '\t');
            if (tab)
                *tab = 0;
            l->fields[l->count++] = field;
            field = tab ? tab + 1 : NULL;
        }
    }
    fclose(in);
    return all;
}

/* --- the library
 * ------------------------------------------------------------------------------------ */

static void said(accord *db, int status) {
    if (status)
        stop("library", accord_errmsg(db));
}

static void add_thing(accord *db, const line *t, const char *uid) {
    accord_id id = 0;
    const char *type = *t->fields[2] ? t->fields[2] : NULL,
               *country = *t->fields[3] ? t->fields[3] : NULL;
    if (!strcmp(t->fields[1], "person"))
        said(db, accord_person_add(db, ACCORD_PERSON(.uid = uid, .name = t->fields[4]), &id));
    else
        said(db, accord_place_add(db,
                                  ACCORD_PLACE(.uid = uid, .name = t->fields[4], .type = type,
                                               .country = country),
                                  &id));
    for (int i = 5; i < t->count; i++)
        said(db, accord_name_add(db, ACCORD_NAME(.record = id, .text = t->fields[i]), NULL));
}

static void remove_file(const char *path) {
    static const char *const ends[] = {"", "-wal", "-shm"};
    char name[1100];
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        snprintf(name, sizeof name, "%s%s", path, ends[i]);
        remove(name);
    }
}

static accord *load(const char *path, const lines *things) {
    accord *db = NULL;
    remove_file(path);
    said(db, accord_open(path, ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE), &db));
    double start = now();
    said(db, accord_begin(db));
    for (size_t i = 0; i < things->count; i++)
        add_thing(db, &things->items[i], things->items[i].fields[0]);
    said(db, accord_commit(db));
    printf("library: %zu things in %.1f s\n", things->count, now() - start);
    return db;
}

static int by_library(accord *db, const char *query, char hits[MOST_HITS][64]) {
    const accord_hit *hit;
    accord_cursor *rows;
    int n = 0;
    said(db, accord_search(db, ACCORD_KIND_ANY, query, MOST_HITS, &rows));
    while (n < MOST_HITS && accord_hit_next(rows, &hit) == ACCORD_ROW)
        snprintf(hits[n++], sizeof hits[0], "%s", hit->uid);
    accord_cursor_close(rows);
    return n;
}

/* --- FTS5
 * --------------------------------------------------------------------------------------------- */

static void must(sqlite3 *db, int rc) {
    if (rc != SQLITE_OK)
        stop("fts5", sqlite3_errmsg(db));
}

static sqlite3_stmt *load_fts(sqlite3 *db, const lines *things, const char *tokenizer,
                              const char *table) {
    sqlite3_stmt *add;
    char sql[512];
    snprintf(sql, sizeof sql,
             "CREATE VIRTUAL TABLE %s USING fts5(name, uid UNINDEXED, tokenize = '%s'); BEGIN",
             table, tokenizer);
    must(db, sqlite3_exec(db, sql, NULL, NULL, NULL));
    snprintf(sql, sizeof sql, "INSERT INTO %s (name, uid) VALUES (?1, ?2)", table);
    must(db, sqlite3_prepare_v2(db, sql, -1, &add, NULL));
    for (size_t i = 0; i < things->count; i++)
        for (int j = 4; j < things->items[i].count; j++) {
            sqlite3_bind_text(add, 1, things->items[i].fields[j], -1, SQLITE_STATIC);
            sqlite3_bind_text(add, 2, things->items[i].fields[0], -1, SQLITE_STATIC);
            sqlite3_step(add);
            sqlite3_reset(add);
        }
    sqlite3_finalize(add);
    must(db, sqlite3_exec(db, "COMMIT", NULL, NULL, NULL));
    sqlite3_stmt *find;
    snprintf(sql, sizeof sql, "SELECT uid FROM %s WHERE %s MATCH ?1 ORDER BY rank LIMIT 30", table,
             table);
    must(db, sqlite3_prepare_v2(db, sql, -1, &find, NULL));
    return find;
}

static int by_fts(sqlite3_stmt *find, const char *query, char hits[MOST_HITS][64]) {
    char words[2048];
    size_t at = 0;
    int n = 0;
    for (const char *p = query; *p && at + 8 < sizeof words;) { /* each word quoted: all of them */
        size_t length = strcspn(p, " ");
        words[at++] = '"';
        for (size_t i = 0; i < length && at + 4 < sizeof words; i++) {
            if (p[i] == '"')
                words[at++] = '"';
            words[at++] = p[i];
        }
        words[at++] = '"';
        words[at++] = ' ';
        p += length + (p[length] == ' ');
    }
    words[at] = 0;
    sqlite3_bind_text(find, 1, words, -1, SQLITE_STATIC);
    while (n < MOST_HITS && sqlite3_step(find) == SQLITE_ROW) {
        const char *uid = (const char *)sqlite3_column_text(find, 0);
        int known = 0;
        for (int i = 0; i < n && !known; i++)
            known = !strcmp(hits[i], uid);
        if (!known)
            snprintf(hits[n++], sizeof hits[0], "%s", uid);
    }
    sqlite3_reset(find);
    return n;
}

/* --- figures
 * -------------------------------------------------------------------------------------------- */

static int is_right(const char *ids, const char *uid) {
    size_t n = strlen(uid);
    for (const char *p = strstr(ids, uid); p; p = strstr(p + 1, uid))
        if ((p == ids || p[-1] == ',') && (p[n] == ',' || !p[n]))
            return 1;
    return 0;
}

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void print_times(const char *what, double *took, size_t n) {
    qsort(took, n, sizeof *took, by_value);
    printf("%-28s %zu queries: median %.3f ms, 99 of 100 below %.3f ms, slowest %.1f ms\n", what, n,
           took[n / 2] * 1e3, took[n * 99 / 100] * 1e3, took[n - 1] * 1e3);
}

static tally *tally_of(tally *all, int *count, const char *name) {
    for (int i = 0; i < *count; i++)
        if (!strcmp(all[i].name, name))
            return &all[i];
    if (*count == MOST_CLASSES)
        stop("queries", "too many classes");
    all[*count] = (tally){.name = name};
    return &all[(*count)++];
}

static void measure(accord *db, sqlite3_stmt *const fts[2], const lines *queries,
                    const char *misses) {
    static const char *const names[PEERS] = {"library", "fts5 unicode61", "fts5 trigram"};
    tally all[MOST_CLASSES], sum = {.name = "all"};
    int classes = 0;
    double *took[PEERS];
    FILE *out = misses ? fopen(misses, "w") : NULL;
    for (int p = 0; p < PEERS; p++)
        if (!(took[p] = calloc(queries->count + 1, sizeof **took)))
            stop("queries", "out of memory");
    for (size_t i = 0; i < queries->count; i++) {
        const line *q = &queries->items[i];
        tally *t = tally_of(all, &classes, q->fields[0]);
        t->queries++;
        sum.queries++;
        for (int p = 0; p < PEERS; p++) {
            char hits[MOST_HITS][64];
            double start = now();
            int n = p ? by_fts(fts[p - 1], q->fields[1], hits) : by_library(db, q->fields[1], hits),
                right = -1;
            took[p][i] = now() - start;
            for (int j = n; j-- > 0;)
                right = is_right(q->fields[2], hits[j]) ? j : right;
            t->first[p] += right == 0, t->ten[p] += right >= 0;
            sum.first[p] += right == 0, sum.ten[p] += right >= 0;
            if (!p && right && out)
                fprintf(out, "%s\t%s\t%s\t%d\t%s\n", q->fields[0], q->fields[1], q->fields[2],
                        right, n ? hits[0] : "-");
        }
    }
    printf("%-30s%8s", "first hit right / in ten", "");
    for (int p = 0; p < PEERS; p++)
        printf("  %-15s", names[p]);
    printf("\n");
    for (int i = 0; i <= classes; i++) {
        const tally *t = i < classes ? &all[i] : &sum;
        printf("%-30s%8d", t->name, t->queries);
        for (int p = 0; p < PEERS; p++)
            printf("  %.3f / %.3f  ", (double)t->first[p] / t->queries,
                   (double)t->ten[p] / t->queries);
        printf("\n");
    }
    for (int p = 0; p < PEERS; p++) {
        print_times(names[p], took[p], queries->count);
        free(took[p]);
    }
    if (out)
        fclose(out);
}

/* --- many names
 * ------------------------------------------------------------------------------------------- */

static unsigned next_random(unsigned *seed) {
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

/* More things, their names made of the first part of one name and the last part of another. */
static void fill_up(accord *db, const lines *things, size_t wanted) {
    unsigned seed = 1;
    double start = now();
    said(db, accord_begin(db));
    for (size_t i = things->count; i < wanted; i++) {
        const line *a = &things->items[next_random(&seed) % things->count],
                   *b = &things->items[next_random(&seed) % things->count];
        char name[512], uid[32];
        const char *blank = strchr(a->fields[4], ' '), *last = strrchr(b->fields[4], ' ');
        int first = blank ? (int)(blank - a->fields[4]) : (int)strlen(a->fields[4]);
        snprintf(name, sizeof name, "%.*s %s", first, a->fields[4], last ? last + 1 : b->fields[4]);
        snprintf(uid, sizeof uid, "m%07zu", i);
        line made = *a;
        made.fields[4] = name;
        made.count = 5;
        add_thing(db, &made, uid);
    }
    said(db, accord_commit(db));
    printf("library: filled up to %zu things in %.1f s\n", wanted, now() - start);
}

static void time_library(accord *db, const lines *queries) {
    double *took = calloc(queries->count + 1, sizeof *took);
    size_t n = 0, slow = 0;
    if (!took)
        stop("queries", "out of memory");
    for (int round = 0; round < 2; round++) /* the first warms the cache */
        for (size_t i = n = 0; i < queries->count; i++) {
            char hits[MOST_HITS][64];
            double start = now();
            by_library(db, queries->items[i].fields[1], hits);
            took[n++] = now() - start;
            if (round && took[n - 1] > 0.01 && slow++ < 10)
                printf("slow: %.1f ms '%s'\n", took[n - 1] * 1e3, queries->items[i].fields[1]);
        }
    print_times("library, many names", took, n);
    free(took);
}

int main(int argc, char **argv) {
    if (argc < 2)
        stop("usage", "accord-bench-names FOLDER [THINGS]");
    char path[1024], misses[1024];
    snprintf(path, sizeof path, "%s/names.accord", argv[1]);
    snprintf(misses, sizeof misses, "%s/misses.tsv", argv[1]);
    lines things = read_lines(argv[1], "things.tsv"), queries = read_lines(argv[1], "queries.tsv");
    accord *db = load(path, &things);
    sqlite3 *peer;
    if (sqlite3_open(":memory:", &peer))
        stop("fts5", "cannot be opened");
    sqlite3_stmt *fts[2] = {load_fts(peer, &things, "unicode61 remove_diacritics 2", "words"),
                            load_fts(peer, &things, "trigram", "trigrams")};
    measure(db, fts, &queries, misses);
    if (argc > 2) {
        fill_up(db, &things, (size_t)atol(argv[2]));
        time_library(db, &queries);
    }
    sqlite3_finalize(fts[0]);
    sqlite3_finalize(fts[1]);
    sqlite3_close(peer);
    accord_close(db);
    return 0;
}
