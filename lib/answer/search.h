/* What searching gives to other answers. */
#ifndef ANSWER_SEARCH_H
#define ANSWER_SEARCH_H

#include <accord/search.h>

#include "../store/store.h"
#include "../text/spelling.h"

/* What a name is a name of. */
typedef struct named {
    unsigned kind, place_type;
    const char *country; /* NULL: none is known */
} named;

typedef struct found_hit {
    accord_id record;
    int64_t slot; /* of the name that fits */
    uint64_t order;
    unsigned kind;
    int how;
    bool spelled; /* a reader would take it for the same name: but for case, type words and the like
                   */
} found_hit;

/* While a statement is under way, others need not ask for the file's lock again. Not within itself.
 * To be released in any case; `held` may be NULL then. */
int search_hold(accord *db, store_statement **held);
void search_release(store_statement *held);

/* The records whose names fit the words, best first; the caller frees *hits. */
int search_names(accord *db, unsigned kinds, const char *words, size_t limit, found_hit **hits,
                 size_t *count);

/* Takes the words of a name back that name another type than what it is a name of has. */
void spell_for(spelling *s, const named *of);

/* Whether two names of one sound could be names of one thing: one of them has no marks, or both
 * have the same. Tân An is not Tần Ân; kana tell long vowels as marks do. Where no Japanese is
 * romanized, sounds are told by their letters: Fuzhou is not Huzhou. */
int names_alike(accord *db, const char *a, size_t n, const char *b, size_t m, const named *of,
                bool *alike);

#endif
