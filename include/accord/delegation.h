/** @file
 * Delegations and their members. The calls of each noun are described in record.h. */
#ifndef ACCORD_DELEGATION_H
#define ACCORD_DELEGATION_H

#include "record.h"

/** A body of people that travels for a place or an organization. Outgoing or incoming follows from
 * who asks; it is not recorded. */
typedef struct accord_delegation {
    accord_id id;                     /**< of this registry; set by get and list */
    const char *uid;                  /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision;                 /**< as read; update: 0 = whatever it is now */
    const char *name;                 /**< preferred name; add: becomes its first name */
    const char *type;                 /**< term of vocabulary delegation_type */
    accord_id sender;                 /**< for whom it travels (place, organization) */
    int64_t size;                     /**< how many people; 0 = unknown */
    accord_tristate members_complete; /**< whether the list of members is complete */
} accord_delegation;
#define ACCORD_DELEGATION(...) &(const accord_delegation){__VA_ARGS__}, sizeof(accord_delegation)
ACCORD_RECORD_CALLS(delegation)

/** A member of a delegation: a person, or a body of which somebody travels along. */
typedef struct accord_member {
    accord_id record; /**< the record it stands beside (delegation) */
    int64_t slot;     /**< its number there, never used again; add: 0 = the next */
    /** who; unknown when only the post or the body is known (person) */
    accord_id person;
    accord_id organization; /**< the body they belong to (organization) */
    /** term of vocabulary member_role: head, deputy, member, ... */
    const char *role;
    const char *capacity; /**< the post they held then, as printed */
    int64_t position;     /**< order in the list, from 1; 0 = unknown */
} accord_member;
#define ACCORD_MEMBER(...) &(const accord_member){__VA_ARGS__}, sizeof(accord_member)
ACCORD_ROW_CALLS(member)

#endif
