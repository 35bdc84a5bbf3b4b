/** @file
 * Which source says so. The calls of each noun are described in record.h. */
#ifndef ACCORD_CITATION_H
#define ACCORD_CITATION_H

#include "record.h"

/** Which source says so: of a record, of one attribute, or of one row beside it. */
typedef struct accord_citation {
    accord_id record; /**< the record it stands beside (any record) */
    int64_t slot;     /**< its number there, never used again; add: 0 = the next */
    accord_id source; /**< the source (source); required */
    /** slot of the row beside the record that it speaks of; 0 = the record itself */
    int64_t target;
    const char *attribute; /**< the attribute it speaks of; unknown = the whole */
    const char *words;     /**< the words as printed */
    const char *locator;   /**< where in the source: page, paragraph, caption */
    const char *basis;     /**< term of vocabulary basis: stated, inferred */
    const char *because;   /**< when inferred: from what */
    /** term of vocabulary stance: supports, disputes; unknown = supports */
    const char *stance;
    const char *value; /**< when it disputes: the value it claims */
} accord_citation;
#define ACCORD_CITATION(...) &(const accord_citation){__VA_ARGS__}, sizeof(accord_citation)
ACCORD_ROW_CALLS(citation)

#endif
