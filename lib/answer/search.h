/* What searching gives to other answers. */
#ifndef ANSWER_SEARCH_H
#define ANSWER_SEARCH_H

#include <accord/record.h>
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
    bool unmarked; /* a name without marks, where some were typed */
} found_hit;

/* While a statement is under way, others need not ask for the file's lock again. Not within itself.
 * To be released in any case; `held` may be NULL then. */
int search_hold(accord *db, store_statement **held);
void search_release(store_statement *held);

enum { SEARCH_LIMIT = 20 }; /* where none is asked for */

/* The records whose names fit the words, best first; the caller frees *hits. */
int search_names(accord *db, unsigned kinds, const char *words, size_t limit, found_hit **hits,
                 size_t *count);

/* Kinds of things that a name identifies, where something else agrees; of others very many are
 * called the same. */
enum { NAMED_KINDS = ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PERSON };

/* The records of the kind below the id `before` that have the name: in any spelling where names
 * identify things of the kind, else the very same. The caller frees *hits. */
int search_equal(accord *db, unsigned kind, const char *name, accord_id before, found_hit **hits,
                 size_t *count);

/* SQL: that one of two records became the other. */
#define SUCCEEDED(one, other)                                                                      \
    "EXISTS (SELECT 1 FROM succession WHERE (record = " one " AND successor = " other ")\n"        \
    "    OR (record = " other " AND successor = " one "))"

/* SQL: that what lies in one place may be said to lie in the other. A place of which no more than
 * the country is known may lie anywhere in it, and what is in a part may be said to be in the
 * whole.
 */
#define LIE_TOGETHER(one, other)                                                                   \
    "(" one " = " other "\n"                                                                       \
    "    OR EXISTS (SELECT 1 FROM place WHERE id IN (" one ", " other ") AND type = 'country')\n"  \
    "    OR (SELECT parent FROM place WHERE id = " one ") IS " other "\n"                          \
    "    OR (SELECT parent FROM place WHERE id = " other ") IS " one ")"

/* Takes the words of a name back that name another type than what it is a name of has. */
void spell_for(spelling *s, const named *of);

/* Whether two names of one sound could be names of one thing: one of them has no marks, or both
 * have the same. Tân An is not Tần Ân; kana tell long vowels as marks do. Where no Japanese is
 * romanized, sounds are told by their letters: Fuzhou is not Huzhou. */
int names_alike(accord *db, const char *a, size_t n, const char *b, size_t m, const named *of,
                bool *alike);

/* Whether the marks of their names tell two records: both have a name of one sound with marks, and
 * no two such names could be names of one thing. Without marks they may be called the same. */
int marks_apart(accord *db, accord_id one, accord_id other, const named *of, bool *apart);

#endif
