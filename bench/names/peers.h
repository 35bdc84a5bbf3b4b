/* Ways to find a name, each over the same things: the library and its peers. */
#ifndef BENCH_PEERS_H
#define BENCH_PEERS_H

#include <stdbool.h>
#include <stddef.h>

/* A line of a file of fields with TABs between them. */
enum { MOST_FIELDS = 10 };
typedef struct line {
    char *text;
    char *fields[MOST_FIELDS];
    int count;
} line;

typedef struct lines {
    line *items;
    size_t count;
} lines;

/* Of a thing: its fields, its names from FIRST_NAME on. */
enum { ID, KIND, TYPE, COUNTRY, PARENT, FIRST_NAME };

enum { MOST_HITS = 10 };
typedef struct hits {
    char uid[MOST_HITS][64];
    int count;
} hits;

void add_hit(hits *found, const char *uid); /* once each, as long as there is room */

typedef struct peer {
    const char *name;
    const char *(*load)(const lines *things); /* NULL, or why it takes no part */
    void (*find)(const char *query, hits *found);
    void (*close)(void);
    bool elsewhere; /* its work is done by another process */
} peer;

extern const peer fts5_words, fts5_trigrams;
extern const peer icu_keys;
extern const peer postgres_unaccent, postgres_icu;

/* What ICU makes of a name: Latin letters, no marks, lower case; NULL without ICU. Static. */
const char *icu_fold(const char *text);

void stop(const char *what, const char *why);

#endif
