/* How well and how fast names are found: the library, and its peers over the same names.
 * usage: accord-bench-names FOLDER [THINGS]
 *
 * FOLDER holds things.tsv (id, kind, type, country, id of the place it lies in, names) and
 * queries.tsv (class, query, ids that are right), as bench/names/generate.py writes them. With
 * THINGS the registry is filled up to so many things by pairing words of their names, and times are
 * taken there, too. */
#include <accord.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "names/peers.h"

enum { MOST_CLASSES = 96, MOST_PEERS = 6 };

typedef struct score {
    int first, ten;
} score;

typedef struct tally {
    const char *name;
    int queries;
    score of[MOST_PEERS];
} tally;

typedef struct times {
    double *wall, *busy;
} times;

void stop(const char *what, const char *why) {
    fprintf(stderr, "accord-bench-names: %s: %s\n", what, why);
    exit(1);
}

static double now(void) {
    struct timespec t;
    timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* What this process had of a processor: what others do on the machine does not count. */
static double busy(void) {
    return (double)clock() / CLOCKS_PER_SEC;
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

static void free_lines(lines *all) {
    for (size_t i = 0; i < all->count; i++)
        free(all->items[i].text);
    free(all->items);
}

void add_hit(hits *found, const char *uid) {
    for (int i = 0; i < found->count; i++)
        if (!strcmp(found->uid[i], uid))
            return;
    if (found->count < MOST_HITS)
        snprintf(found->uid[found->count++], sizeof found->uid[0], "%s", uid);
}

/* --- the library
 * ------------------------------------------------------------------------------------ */

static accord *db;
static char library_path[1024];

static void said(int status) {
    if (status)
        stop("library", accord_errmsg(db));
}

static const char *given(const char *field) {
    return *field ? field : NULL;
}

static void add_thing(const line *t, const char *uid) {
    accord_id id = 0, parent = 0;
    if (*t->fields[PARENT])
        said(accord_find(db, ACCORD_KIND_PLACE, t->fields[PARENT], NULL, &parent));
    if (!strcmp(t->fields[KIND], "person"))
        said(accord_person_add(db, ACCORD_PERSON(.uid = uid, .name = t->fields[FIRST_NAME]), &id));
    else
        said(accord_place_add(db,
                              ACCORD_PLACE(.uid = uid, .name = t->fields[FIRST_NAME],
                                           .type = given(t->fields[TYPE]),
                                           .country = given(t->fields[COUNTRY]), .parent = parent),
                              &id));
    for (int i = FIRST_NAME + 1; i < t->count; i++)
        said(accord_name_add(db, ACCORD_NAME(.record = id, .text = t->fields[i]), NULL));
}

static void remove_file(const char *path) {
    static const char *const ends[] = {"", "-wal", "-shm"};
    char name[1100];
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        snprintf(name, sizeof name, "%s%s", path, ends[i]);
        remove(name);
    }
}

static const char *load_library(const lines *things) {
    remove_file(library_path);
    said(accord_open(library_path, ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE), &db));
    said(accord_begin(db));
    for (size_t i = 0; i < things->count; i++)
        add_thing(&things->items[i], things->items[i].fields[ID]);
    said(accord_commit(db));
    return NULL;
}

static void by_library(const char *query, hits *found) {
    const accord_hit *hit;
    accord_cursor *rows;
    said(accord_search(db, ACCORD_KIND_ANY, query, MOST_HITS, &rows));
    while (accord_hit_next(rows, &hit) == ACCORD_ROW)
        add_hit(found, hit->uid);
    accord_cursor_close(rows);
}

static void close_library(void) {
    accord_close(db);
    db = NULL;
}

static const peer library = {"library", load_library, by_library, close_library, false};

/* --- figures
 * -------------------------------------------------------------------------------------------- */

static bool is_right(const char *ids, const char *uid) {
    size_t n = strlen(uid);
    for (const char *p = strstr(ids, uid); p; p = strstr(p + 1, uid))
        if ((p == ids || p[-1] == ',') && (p[n] == ',' || !p[n]))
            return true;
    return false;
}

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static times times_of(size_t n) {
    times t = {calloc(n + 1, sizeof(double)), calloc(n + 1, sizeof(double))};
    if (!t.wall || !t.busy)
        stop("queries", "out of memory");
    return t;
}

static void print_some(const char *what, const char *kind, double *took, size_t n) {
    qsort(took, n, sizeof *took, by_value);
    printf("%-22s %-9s median %.3f ms, 99 of 100 below %.3f ms, slowest %.1f ms\n", what, kind,
           took[n / 2] * 1e3, took[n * 99 / 100] * 1e3, took[n - 1] * 1e3);
}

static void print_times(const peer *p, const char *what, times *t, size_t n) {
    print_some(what, "on the wall", t->wall, n);
    if (!p->elsewhere)
        print_some(what, "processor", t->busy, n);
    free(t->wall);
    free(t->busy);
}

/* Finds, and takes the time; 0 for a query of no time yet. */
static void find(const peer *p, const char *query, hits *found, times *t, size_t i) {
    double wall = now(), processor = busy();
    found->count = 0;
    p->find(query, found);
    t->wall[i] = now() - wall;
    t->busy[i] = busy() - processor;
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

/* The place of the first right hit, -1 when there is none. */
static int place_of(const hits *found, const char *ids) {
    for (int i = 0; i < found->count; i++)
        if (is_right(ids, found->uid[i]))
            return i;
    return -1;
}

/* Where a peer is as good as the library or better, short of everything right. */
static void name_rivals(const tally *all, int classes, const peer *const *peers, int count) {
    for (int i = 0; i < classes; i++)
        for (int p = 1; p < count; p++) {
            const score *mine = &all[i].of[0], *its = &all[i].of[p];
            if (its->first > mine->first || its->ten > mine->ten)
                printf("not ahead: '%s', where %s has %.3f / %.3f\n", all[i].name, peers[p]->name,
                       (double)its->first / all[i].queries, (double)its->ten / all[i].queries);
        }
}

static void measure(const peer *const *peers, int count, const lines *queries, const char *misses) {
    static tally all[MOST_CLASSES];
    tally sum = {.name = "all"};
    times took[MOST_PEERS];
    int classes = 0;
    FILE *out = fopen(misses, "w");
    for (int p = 0; p < count; p++)
        took[p] = times_of(queries->count);
    for (int p = 0; p < count; p++)
        for (size_t i = 0; i < queries->count; i++) {
            const line *q = &queries->items[i];
            tally *t = tally_of(all, &classes, q->fields[0]);
            hits found;
            find(peers[p], q->fields[1], &found, &took[p], i);
            int right = place_of(&found, q->fields[2]);
            t->queries += !p;
            sum.queries += !p;
            t->of[p].first += right == 0, t->of[p].ten += right >= 0;
            sum.of[p].first += right == 0, sum.of[p].ten += right >= 0;
            if (!p && right && out)
                fprintf(out, "%s\t%s\t%s\t%d\t%s\n", q->fields[0], q->fields[1], q->fields[2],
                        right, found.count ? found.uid[0] : "-");
        }
    printf("%-26s%6s", "first hit right / in ten", "");
    for (int p = 0; p < count; p++)
        printf("  %-13s", peers[p]->name);
    printf("\n");
    for (int i = 0; i <= classes; i++) {
        const tally *t = i < classes ? &all[i] : &sum;
        printf("%-26s%6d", t->name, t->queries);
        for (int p = 0; p < count; p++)
            printf("  %.3f / %.3f", (double)t->of[p].first / t->queries,
                   (double)t->of[p].ten / t->queries);
        printf("\n");
    }
    name_rivals(all, classes, peers, count);
    for (int p = 0; p < count; p++)
        print_times(peers[p], peers[p]->name, &took[p], queries->count);
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
static void fill_up(const lines *things, size_t wanted) {
    unsigned seed = 1;
    double start = now();
    said(accord_begin(db));
    for (size_t i = things->count; i < wanted; i++) {
        const line *a = &things->items[next_random(&seed) % things->count],
                   *b = &things->items[next_random(&seed) % things->count];
        char name[512], uid[32];
        char *one = a->fields[FIRST_NAME], *other = b->fields[FIRST_NAME];
        const char *blank = strchr(one, ' '), *last = strrchr(other, ' ');
        int first = blank ? (int)(blank - one) : (int)strlen(one);
        snprintf(name, sizeof name, "%.*s %s", first, one, last ? last + 1 : other);
        snprintf(uid, sizeof uid, "m%07zu", i);
        line made = *a;
        made.fields[FIRST_NAME] = name;
        made.count = FIRST_NAME + 1;
        add_thing(&made, uid);
    }
    said(accord_commit(db));
    printf("library: filled up to %zu things in %.1f s\n", wanted, now() - start);
}

static void time_library(const lines *queries) {
    enum { SLOW_SHOWN = 12 };
    times took = times_of(queries->count);
    int shown = 0;
    hits found;
    for (int round = 0; round < 2; round++) /* the first warms the cache */
        for (size_t i = 0; i < queries->count; i++) {
            find(&library, queries->items[i].fields[1], &found, &took, i);
            if (round && took.busy[i] > 0.01 && shown++ < SLOW_SHOWN)
                printf("slow: %.1f ms '%s'\n", took.busy[i] * 1e3, queries->items[i].fields[1]);
        }
    print_times(&library, "library, many names", &took, queries->count);
}

int main(int argc, char **argv) {
    const peer *const known[] = {&library,  &fts5_words,        &fts5_trigrams,
                                 &icu_keys, &postgres_unaccent, &postgres_icu};
    const peer *peers[MOST_PEERS];
    int count = 0;
    if (argc < 2)
        stop("usage", "accord-bench-names FOLDER [THINGS]");
    char misses[1024];
    snprintf(library_path, sizeof library_path, "%s/names.accord", argv[1]);
    snprintf(misses, sizeof misses, "%s/misses.tsv", argv[1]);
    lines things = read_lines(argv[1], "things.tsv"), queries = read_lines(argv[1], "queries.tsv");
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        double start = now();
        const char *why = known[i]->load(&things);
        if (why) {
            printf("%s is left out: %s\n", known[i]->name, why);
            continue;
        }
        printf("%s: %zu things in %.1f s\n", known[i]->name, things.count, now() - start);
        peers[count++] = known[i];
    }
    measure(peers, count, &queries, misses);
    for (int p = 1; p < count; p++)
        peers[p]->close();
    if (argc > 2) {
        fill_up(&things, (size_t)atol(argv[2]));
        time_library(&queries);
    }
    close_library();
    free_lines(&things);
    free_lines(&queries);
    return 0;
}
