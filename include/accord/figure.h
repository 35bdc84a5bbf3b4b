/** @file
 * Figures. The calls of each noun are described in record.h. */
#ifndef ACCORD_FIGURE_H
#define ACCORD_FIGURE_H

#include "record.h"

/** An observed number: 12 projects; > 2.3 billion USD; rank 3; ~500 delegates. Decimal text, never
 * floating point. */
typedef struct accord_figure {
    accord_id id;          /**< of this registry; set by get and list */
    const char *uid;       /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision;      /**< as read; update: 0 = whatever it is now */
    const char *name;      /**< preferred name; add: becomes its first name */
    accord_id subject;     /**< what it measures: any record (any record); required */
    accord_id counterpart; /**< in relation to whom (place, organization, person) */
    /** term of vocabulary metric: projects, registered-capital, rank, attendance, ...; required */
    const char *metric;
    /** term of vocabulary comparator: equal, more-than, less-than, about, ... */
    const char *comparator;
    /** the number: decimal text; unknown when only words are given */
    const char *value;
    const char *words;    /**< the number as printed */
    const char *unit;     /**< what is counted */
    const char *currency; /**< ISO 4217 code */
    const char *date;     /**< as of when (EDTF) */
} accord_figure;
#define ACCORD_FIGURE(...) &(const accord_figure){__VA_ARGS__}, sizeof(accord_figure)
ACCORD_RECORD_CALLS(figure)

#endif
