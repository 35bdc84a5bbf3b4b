/** @file
 * A record as a whole, whatever its kind: all that it says, and all that refers to it. */
#ifndef ACCORD_SHEET_H
#define ACCORD_SHEET_H

#include "common.h"

/** One attribute that is known of a record or of a row beside it. */
typedef struct accord_value {
    const char *noun; /**< visit, member, citation, ... */
    int64_t slot;     /**< of a row; 0 for the record itself */
    const char *attribute;
    const char *text;    /**< as in a dossier: a reference is a uid, a number its digits */
    accord_id reference; /**< the record referred to; 0 when it is no reference */
} accord_value;

/** Lists what is known of a record: its attributes in order, then its rows by noun and slot. The
 * name is among the rows; what is unknown is left out.
 * Returns as every call that reads. */
ACCORD_API int accord_values(accord *, accord_id, accord_cursor **);
ACCORD_API int accord_value_next(accord_cursor *, const accord_value **);

/** An attribute, of another record or of a row beside it, that refers to a record. */
typedef struct accord_referrer {
    accord_id record;
    const char *noun; /**< visit, member, citation, ... */
    int64_t slot;     /**< of a row; 0 for the record itself */
    const char *attribute;
} accord_referrer;

/** Lists what refers to a record, by noun, attribute and record.
 * Returns as every call that reads. */
ACCORD_API int accord_referrers(accord *, accord_id, accord_cursor **);
ACCORD_API int accord_referrer_next(accord_cursor *, const accord_referrer **);

#endif
