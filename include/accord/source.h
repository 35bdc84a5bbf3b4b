/** @file
 * Sources. The calls of each noun are described in record.h. */
#ifndef ACCORD_SOURCE_H
#define ACCORD_SOURCE_H

#include "record.h"

/** An article, letter, decision, document, page or law that says so. */
typedef struct accord_source {
    accord_id id;          /**< of this registry; set by get and list */
    const char *uid;       /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision;      /**< as read; update: 0 = whatever it is now */
    const char *name;      /**< preferred name; add: becomes its first name */
    const char *type;      /**< term of vocabulary source_type */
    const char *publisher; /**< who published it */
    const char *section;   /**< the section or column it stands in */
    const char *issuer;    /**< the authority that issued it */
    const char *author;    /**< who wrote it */
    const char *number;    /**< số/ký hiệu */
    const char *addressee; /**< to whom it is addressed */
    const char *url;       /**< where it is on the web */
    const char *published; /**< EDTF; a date and time is allowed */
    const char *retrieved; /**< when it was read or copied (EDTF) */
    const char *language;  /**< BCP 47 language tag */
    accord_id copy_of;     /**< the source it republishes (source) */
} accord_source;
#define ACCORD_SOURCE(...) &(const accord_source){__VA_ARGS__}, sizeof(accord_source)
ACCORD_RECORD_CALLS(source)

#endif
