/** @file
 * Places and what became of them. The calls of each noun are described in record.h. */
#ifndef ACCORD_PLACE_H
#define ACCORD_PLACE_H

#include "record.h"

/** A country, province, prefecture, city, district, town or commune (Popolo: Area).
 * A place that merged away stays; what became of it is its successions. */
typedef struct accord_place {
    accord_id id;     /**< of this registry; set by get and list */
    const char *uid;  /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision; /**< as read; update: 0 = whatever it is now */
    const char *name; /**< preferred name; add: becomes its first name */
    /** term of vocabulary place_type: country, province, prefecture, city, ...; required */
    const char *type;
    const char *country;    /**< ISO 3166-1 alpha-2 code, such as "VN" */
    accord_id parent;       /**< the place it lies in (place) */
    const char *start_date; /**< since when it exists (EDTF) */
    const char *end_date;   /**< until when it existed (EDTF); ".." = it still exists */
} accord_place;
#define ACCORD_PLACE(...) &(const accord_place){__VA_ARGS__}, sizeof(accord_place)
ACCORD_RECORD_CALLS(place)

/** What became of a place or a body (W3C ORG: change event). It stands beside the predecessor; a
 * split has a row per successor, a merger one at each predecessor. */
typedef struct accord_succession {
    accord_id record; /**< the record it stands beside (place, organization) */
    int64_t slot;     /**< its number there, never used again; add: 0 = the next */
    /** who succeeds; unknown for an abolition (place, organization) */
    accord_id successor;
    /** term of vocabulary succession_type: merger, absorption, split, partial-transfer, ...;
     *  required */
    const char *type;
    const char *legal_date;     /**< when it took legal effect (EDTF) */
    const char *operative_date; /**< when the successor began to operate (EDTF) */
    accord_id act;              /**< the legal act (source) */
} accord_succession;
#define ACCORD_SUCCESSION(...) &(const accord_succession){__VA_ARGS__}, sizeof(accord_succession)
ACCORD_ROW_CALLS(succession)

#endif
