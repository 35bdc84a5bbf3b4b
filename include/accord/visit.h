/** @file
 * Visits. The calls of each noun are described in record.h. */
#ifndef ACCORD_VISIT_H
#define ACCORD_VISIT_H

#include "record.h"

/** A delegation received by a host at a place. A trip is a visit too; its stops are visits that
 * are part of it, in order. */
typedef struct accord_visit {
    accord_id id;                   /**< of this registry; set by get and list */
    const char *uid;                /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision;               /**< as read; update: 0 = whatever it is now */
    const char *name;               /**< preferred name; add: becomes its first name */
    accord_id delegation;           /**< who came (delegation) */
    accord_id host;                 /**< who received it (place, organization) */
    accord_id place;                /**< where, when it is not the host itself (place) */
    accord_id part_of;              /**< the trip it is a stop of (visit) */
    int64_t position;               /**< order within the trip, from 1; 0 = unknown */
    const char *planned_start_date; /**< planned first day (EDTF; IATI: planned) */
    const char *planned_end_date;   /**< planned last day */
    const char *start_date;         /**< actual first day (EDTF; IATI: actual) */
    const char *end_date;           /**< actual last day */
    const char *purpose;            /**< what for */
    accord_id inviting;             /**< who invited it (place, organization) */
    accord_id lead;                 /**< the body in charge (cơ quan chủ trì) (organization) */
    /** number of the decision that sends or receives it (số quyết định) */
    const char *decision;
    const char *funding; /**< who pays */
    accord_id report;    /**< the report on it (source) */
} accord_visit;
#define ACCORD_VISIT(...) &(const accord_visit){__VA_ARGS__}, sizeof(accord_visit)
ACCORD_RECORD_CALLS(visit)

#endif
