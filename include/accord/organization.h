/** @file
 * Bodies. The calls of each noun are described in record.h. */
#ifndef ACCORD_ORGANIZATION_H
#define ACCORD_ORGANIZATION_H

#include "record.h"

/** A committee, assembly, department, ministry, embassy, university, company, NGO or
 * association (Popolo: Organization). Nothing about a body follows from its place: its own end
 * and successor are stated. */
typedef struct accord_organization {
    accord_id id;            /**< of this registry; set by get and list */
    const char *uid;         /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision;        /**< as read; update: 0 = whatever it is now */
    const char *name;        /**< preferred name; add: becomes its first name */
    const char *type;        /**< term of vocabulary organization_type */
    const char *country;     /**< ISO 3166-1 alpha-2 code of the country it belongs to */
    accord_id place;         /**< the place it governs or sits in (place) */
    accord_tristate governs; /**< whether it is an organ that governs that place */
    accord_id parent;        /**< the body it is part of (organization) */
    const char *start_date;  /**< founded (EDTF) */
    const char *end_date;    /**< dissolved (EDTF); ".." = it still exists */
} accord_organization;
#define ACCORD_ORGANIZATION(...)                                                                   \
    &(const accord_organization){__VA_ARGS__}, sizeof(accord_organization)
ACCORD_RECORD_CALLS(organization)

#endif
