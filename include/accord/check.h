/** @file
 * A look over the whole registry: is it sound, and what deserves a second look. */
#ifndef ACCORD_CHECK_H
#define ACCORD_CHECK_H

#include "common.h"

/** Something found. */
typedef struct accord_finding {
    accord_tristate broken; /**< ACCORD_YES: needs work; ACCORD_NO: worth a look */
    const char *rule;       /**< short stable name, one of those listed at accord_check() */
    const char *uid;        /**< of the record, NULL = the file as a whole */
    const char *kind;       /**< of the record, NULL as above */
    const char *sentence;   /**< what is wrong */
} accord_finding;

/** Looks over the registry; broken ones come first. What a shell may break with triggers off:
 *  - `integrity`: what SQLite's own integrity check says
 *  - `record`: a record without its row of attributes, or the other way round
 *  - `reference`, `term`, `date`: a value that names nothing, or is no EDTF date
 *  - `parties`, `slot`, `citation`: rules of the model over several rows
 *  - `called-off`: a visit or an event with a day on which it took place, though it was called off
 *  - `utf-8`: text that is none
 *
 * and what is worth a look:
 *  - `uncited`: a record without a citation
 *  - `namesake`, `duplicate`: names that records share, and names that may be of one thing;
 *    not of what is known to be two: one became the other, or they lie in other places
 *  - `treaty-title`: a title the law reserves to treaties (Law 70/2020/QH14, article 6)
 *  - `past-plan`: planned, the day is long past, and nothing came
 *  - `postponed`: put off on its first day or later, and nothing says that it was carried out then
 *  - `nameless`, `unclean-name`: a record without a name, or with one that is not as names are kept
 *
 * Returns as every call that reads; damage that lets nothing be read is ACCORD_CORRUPT. */
ACCORD_API int accord_check(accord *, accord_cursor **);
ACCORD_API int accord_finding_next(accord_cursor *, const accord_finding **);

/** Mends a file whose application_id or user_version was lost, as `.dump` does, when everything
 * else of the schema is in place. The file must not be open elsewhere. Returns ACCORD_OK (also when
 * nothing was to mend), or as accord_open(). */
ACCORD_API int accord_repair_header(const char *path, char *message, size_t size);

#endif
