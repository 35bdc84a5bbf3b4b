/** @file
 * What happened to a record. The calls of each noun are described in record.h. */
#ifndef ACCORD_ACTION_H
#define ACCORD_ACTION_H

#include "record.h"

/** Something that happened to a record; its state on any day follows from its actions. */
typedef struct accord_action {
    /** the record it stands beside (place, organization, partnership, agreement, delegation,
     *  visit, event, statement, outcome) */
    accord_id record;
    int64_t slot; /**< its number there, never used again; add: 0 = the next */
    /** term of vocabulary action_type; table lifecycle says which kinds take which; required */
    const char *type;
    const char *date; /**< when (EDTF) */
    accord_id agent;  /**< who did it (place, organization, person, delegation) */
    /** to whom, or who must decide (place, organization, person, delegation) */
    accord_id recipient;
    /** the record by which it was done: what fulfils a promise, the text that amends (any
     *  record) */
    accord_id object;
    const char *number; /**< số/ký hiệu of the decision */
    const char *cause;  /**< why */
    /** slot of the action of this record that it came after; 0 = not stated */
    int64_t follows;
} accord_action;
#define ACCORD_ACTION(...) &(const accord_action){__VA_ARGS__}, sizeof(accord_action)
ACCORD_ROW_CALLS(action)

#endif
