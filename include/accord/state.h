/** @file
 * The state of a record on a day, derived from its actions; it is stored nowhere. */
#ifndef ACCORD_STATE_H
#define ACCORD_STATE_H

#include "common.h"

/** A state that a record is in on the day asked about. One that is certain stands alone; of several
 * possible ones none is certain. */
typedef struct accord_state {
    const char *state;       /**< partnership: proposed, active, suspended, ended, refused; ... */
    accord_tristate certain; /**< ACCORD_YES: certainly, ACCORD_NO: possibly */
    const char *since;       /**< date of what led to it (EDTF), NULL = unknown */
    int64_t slot; /**< slot of the action that led to it; 0 = follows from the record's own dates,
                       or from another agreement that supersedes it */
} accord_state;

/** The states a record is certainly or possibly in on a day.
 * @param day `YYYY-MM-DD`
 * No row: nothing had happened to it by then, or nothing is known. Of statements only those that
 * can be fulfilled or answered are open: promise, offer, request, proposal, invitation. Returns
 * ACCORD_OK, ACCORD_NOTFOUND (no such record), ACCORD_INVALID (no day), ACCORD_NOMEM, ACCORD_IO,
 * ACCORD_CORRUPT, ACCORD_BUSY. Step with accord_state_next(), close with accord_cursor_close(). */
ACCORD_API int accord_state_list(accord *, accord_id, const char *day, accord_cursor **);
ACCORD_API int accord_state_next(accord_cursor *, const accord_state **);

#endif
