/** @file
 * What came of it. The calls of each noun are described in record.h. */
#ifndef ACCORD_OUTCOME_H
#define ACCORD_OUTCOME_H

#include "record.h"

/** What came of it: a gateball court, a language centre, a flight. */
typedef struct accord_outcome {
    accord_id id;            /**< of this registry; set by get and list */
    const char *uid;         /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision;        /**< as read; update: 0 = whatever it is now */
    const char *name;        /**< preferred name; add: becomes its first name */
    const char *type;        /**< term of vocabulary outcome_type */
    accord_id partnership;   /**< of which partnership (partnership) */
    accord_id agreement;     /**< of which agreement (agreement) */
    accord_id event;         /**< at which event it was opened or announced (event) */
    accord_id place;         /**< where (place) */
    const char *venue;       /**< the house or site */
    accord_id organization;  /**< the body that it is or that keeps it (organization) */
    const char *start_date;  /**< since when (EDTF) */
    const char *end_date;    /**< until when (EDTF) */
    const char *description; /**< what it is */
} accord_outcome;
#define ACCORD_OUTCOME(...) &(const accord_outcome){__VA_ARGS__}, sizeof(accord_outcome)
ACCORD_RECORD_CALLS(outcome)

#endif
