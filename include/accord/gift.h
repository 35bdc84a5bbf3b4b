/** @file
 * Gifts. The calls of each noun are described in record.h. */
#ifndef ACCORD_GIFT_H
#define ACCORD_GIFT_H

#include "record.h"

/** What was given. An exchange is two gifts. */
typedef struct accord_gift {
    accord_id id;     /**< of this registry; set by get and list */
    const char *uid;  /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision; /**< as read; update: 0 = whatever it is now */
    const char *name; /**< preferred name; add: becomes its first name */
    accord_id giver;  /**< who gave (place, organization, person, delegation) */
    /** who received (place, organization, person, delegation) */
    accord_id receiver;
    accord_id event;         /**< at which event (event) */
    const char *date;        /**< when (EDTF); unknown: the day of the event */
    const char *description; /**< what it was */
    const char *value;       /**< its value, a decimal number */
    const char *currency;    /**< ISO 4217 code of the value */
} accord_gift;
#define ACCORD_GIFT(...) &(const accord_gift){__VA_ARGS__}, sizeof(accord_gift)
ACCORD_RECORD_CALLS(gift)

#endif
