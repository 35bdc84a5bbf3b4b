/** @file
 * People and the posts they hold. The calls of each noun are described in record.h. */
#ifndef ACCORD_PERSON_H
#define ACCORD_PERSON_H

#include "record.h"

/** A person. Spellings and orders of the name are names; what they held are posts. */
typedef struct accord_person {
    accord_id id;           /**< of this registry; set by get and list */
    const char *uid;        /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision;       /**< as read; update: 0 = whatever it is now */
    const char *name;       /**< preferred name; add: becomes its first name */
    const char *country;    /**< ISO 3166-1 alpha-2 code of the country they act for */
    const char *birth_date; /**< born (EDTF) */
    const char *death_date; /**< died (EDTF) */
} accord_person;
#define ACCORD_PERSON(...) &(const accord_person){__VA_ARGS__}, sizeof(accord_person)
ACCORD_RECORD_CALLS(person)

/** A post held (Popolo: Membership). Several at once are several rows. */
typedef struct accord_post {
    accord_id record; /**< the record it stands beside (person) */
    int64_t slot;     /**< its number there, never used again; add: 0 = the next */
    /** the post as it is called: "Chủ tịch UBND tỉnh"; required */
    const char *title;
    accord_id organization; /**< the body it is held in (organization) */
    accord_id place;        /**< the place it is held for (place) */
    /** held since (EDTF); "[..2023-11-21]" = was there on that day */
    const char *start_date;
    const char *end_date; /**< held until (EDTF); "[2023-11-21..]" */
} accord_post;
#define ACCORD_POST(...) &(const accord_post){__VA_ARGS__}, sizeof(accord_post)
ACCORD_ROW_CALLS(post)

#endif
