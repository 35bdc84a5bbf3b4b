/* What a search is made of: the readings of the query, how a name fits one, and what was found. */
#ifndef ANSWER_FIT_H
#define ANSWER_FIT_H

#include "../record/record.h"
#include "../text/spelling.h"
#include "search.h"

enum { MOST_WAYS = 8, SHORTEST_TURNED = 5 };

typedef struct way_word {
    const char *plain, *loose, *marks, *longs;
    size_t plain_length, loose_length, marks_length, longs_length;
    unsigned types; /* what it would name as a type word */
    bool cjk;
    int names; /* how many have it, as far as it was counted; -1: not yet */
} way_word;

/* One reading of the query: with its type words as part of the name, or without. */
typedef struct way {
    const char *plain, *loose;
    size_t plain_at, loose_at, plain_length, loose_length;
    way_word words[MOST_WORDS];
    size_t count;
    unsigned types;
    bool bare;          /* without type words */
    const char *parted; /* glued to a type word of this language; NULL: to none */
} way;

typedef struct name_ref {
    accord_id record;
    int64_t slot;
    size_t hit; /* of a record that was found: which it is */
} name_ref;

typedef struct holder {
    accord_id id;
    char country[3]; /* of a country: its code */
} holder;

typedef struct holders {
    holder items[16];
    size_t count;
} holders;

typedef struct search {
    accord *db;
    unsigned kinds;
    size_t limit;
    const char *text; /* as typed, cleaned */
    spelling query, name;
    way ways[MOST_WAYS];
    size_t way_count;
    text_buffer clean, longs[2], read[2], glued, loose, parts;
    text_buffer key, key_end; /* bound to a statement that is being stepped */
    text_buffer kind_names;   /* those asked for, a blank before and behind each */
    int depth;                /* of searches within searches */
    const holders *within;    /* NULL: anywhere */
    accord_id before;         /* only records of smaller ids; 0: any */
    bool unmarked;            /* the query has no mark at all */
    int64_t
        budget; /* what this step may still read: bounds the time, however common the words are */
    name_ref *seen; /* open addressing; the size is a power of two */
    size_t seen_count, seen_size;
    found_hit *hits;
    size_t hit_count, hit_capacity;
} search;
/* Whether the type words of the query are those of the name's record. */
enum { FIT_TYPE, UNSURE_TYPE, OTHER_TYPE };

/* Levels of an equal name. */
enum {
    AS_TYPED,
    AS_READ,
    SAME_MARKS,
    TYPED_WITHOUT,
    SAME_LONGS,
    SAME_SOUNDS,
    OTHER_MARKS,
    SAME_BUT_LENGTH,
    SAME_LOOSE,
    OTHER_SOUNDS /* one sound where Japanese is romanized, and this is none */
};

/* Smaller is better; compared from the first member on. */
typedef struct fit {
    int how;
    bool weak; /* it begins so in its sounds only, or ends so: behind what is a letter off */
    bool marked_otherwise; /* Yên Bài for Yên Bái: behind what is of another type */
    bool unmarked;         /* Yen Bai for Yên Bái: as near as the record's other names tell */
    int type;              /* FIT_TYPE, ... */
    int order;             /* other order, or another type word of the same type */
    int spelling;
    int left;     /* words of the name that were not typed */
    size_t extra; /* letters that were not typed */
    bool usual;   /* the very same, but typed without marks where one does: no better than with */
    int last;     /* what decides only between things of one rank */
    bool spelled; /* a reader would take it for the same name */
} fit;

/* Fills q->ways from q->query. */
int find_ways(search *q);

/* How a name, and what it is a name of, fits: best over the ways to read the query. False: not. */
bool fit_name(search *q, const char *text, size_t n, const named *of, fit *best);

/* Which of the tiers of the ranking a fit is of; smaller is better. */
int tier_of(const fit *f);

bool same_bytes(const char *a, size_t n, const char *b, size_t m);

#endif
