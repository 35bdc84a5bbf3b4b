/** @file
 * What was said. The calls of each noun are described in record.h. */
#ifndef ACCORD_STATEMENT_H
#define ACCORD_STATEMENT_H

#include "record.h"

/** What was said and matters later: promise, offer, request, proposal, invitation, response,
 * concern, presentation, assessment. Promises and offers are the commitments. */
typedef struct accord_statement {
    accord_id id;     /**< of this registry; set by get and list */
    const char *uid;  /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision; /**< as read; update: 0 = whatever it is now */
    const char *name; /**< preferred name; add: becomes its first name */
    const char *type; /**< term of vocabulary statement_type; required */
    accord_id event;  /**< where it was said (event) */
    /** when it was said (EDTF); unknown: the day of the event */
    const char *date;
    accord_id speaker;     /**< who said it (person, organization) */
    accord_id side;        /**< on whose behalf (place, organization, delegation) */
    accord_id addressee;   /**< to whom (place, organization, person, delegation) */
    accord_id partnership; /**< the partnership it belongs to (partnership) */
    const char *text;      /**< what was said, in the words of the source */
    /** term of vocabulary strength: will-do, will-study, wishes, requests */
    const char *strength;
    accord_id concerns;    /**< the place it is about (place) */
    accord_id answers;     /**< the statement it answers (statement) */
    const char *due_date;  /**< by when (EDTF) */
    const char *due_words; /**< by when, as said */
    accord_id responsible; /**< the body that must see to it (organization) */
} accord_statement;
#define ACCORD_STATEMENT(...) &(const accord_statement){__VA_ARGS__}, sizeof(accord_statement)
ACCORD_RECORD_CALLS(statement)

/** Who gains by a promise, offer or request. */
typedef struct accord_beneficiary {
    accord_id record;      /**< the record it stands beside (statement) */
    int64_t slot;          /**< its number there, never used again; add: 0 = the next */
    accord_id beneficiary; /**< who (place, organization, person); required */
} accord_beneficiary;
#define ACCORD_BENEFICIARY(...) &(const accord_beneficiary){__VA_ARGS__}, sizeof(accord_beneficiary)
ACCORD_ROW_CALLS(beneficiary)

#endif
