/** @file
 * A look over the whole registry: is it sound, and what deserves a second look. */
#ifndef ACCORD_CHECK_H
#define ACCORD_CHECK_H

#include "common.h"

/** Something found. */
typedef struct accord_finding {
    accord_tristate broken; /**< ACCORD_YES: needs work; ACCORD_NO: worth a look */
    const char
        *rule; /**< short stable name: "integrity", "reference", "uncited", "treaty-title", ... */
    const char *uid;      /**< of the record, NULL = the file as a whole */
    const char *kind;     /**< of the record, NULL as above */
    const char *sentence; /**< what is wrong */
} accord_finding;

/** Looks for damage (SQLite's own integrity check), references and rules of the model that do not
 * hold (a shell can turn triggers off), and things worth a look: records without a citation, names
 * that two records share, titles the law reserves to treaties (Law 70/2020/QH14, article 6), plans
 * long past. Broken ones come first. Returns as every call that reads. */
ACCORD_API int accord_check(accord *, accord_cursor **);
ACCORD_API int accord_finding_next(accord_cursor *, const accord_finding **);

/** Mends a file whose application_id or user_version was lost, as `.dump` does, when everything
 * else of the schema is in place. The file must not be open elsewhere. Returns ACCORD_OK (also when
 * nothing was to mend), or as accord_open(). */
ACCORD_API int accord_repair_header(const char *path, char *message, size_t size);

#endif
