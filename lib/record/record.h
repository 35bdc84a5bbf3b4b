/* The engine behind the calls of every noun: a struct goes in and out by its description. */
#ifndef RECORD_RECORD_H
#define RECORD_RECORD_H

#include <accord/record.h>

#include "../store/store.h"
#include "model.h"

int record_add(accord *db, const noun *n, const void *value, size_t size, accord_id *id);
int record_ensure(accord *db, const noun *n, const void *value, size_t size, accord_id *id);
int record_get(accord *db, const noun *n, accord_id id, void **value);
int record_update(accord *db, const noun *n, const void *value, size_t size);
int row_add(accord *db, const noun *n, const void *value, size_t size, int64_t *slot);
int row_get(accord *db, const noun *n, accord_id record, int64_t slot, void **value);
int row_update(accord *db, const noun *n, const void *value, size_t size);
int row_remove(accord *db, const noun *n, accord_id record, int64_t slot);
int record_list(accord *db, const noun *n, const void *like, size_t size, accord_cursor **rows);
int record_next(accord_cursor *rows, const noun *n, const void **value);

/* A record in two steps, so that others can refer to it before its content is known. What
 * record_fill is given is also brought into the form that is kept. */
int record_reserve(accord *db, const noun *n, const char *uid, accord_id *id);
int record_fill(accord *db, const noun *n, void *value, accord_id id);

/* Hands each row of the noun beside the record to `take`, by slot, until it returns something else
 * than 0, which is returned then. The row is lent; `take` must not call row_each for the same noun.
 */
int row_each(accord *db, const noun *n, accord_id record,
             int (*take)(void *context, const void *row), void *context);
/* A struct and all its text in one block, for accord_free(). NULL: out of memory. */
void *one_block(const noun *n, const void *row);

/* Members of a struct, by description. A tristate's text is yes or no; NULL and 0 are unknown. */
bool field_is_number(const field *f);
int64_t field_number(const void *value, const field *f);
const char *field_text(const void *value, const field *f);
bool field_is_unknown(const void *value, const field *f);

/* Brings the texts of a struct into the form that is kept (checked, NFC, names cleaned). They point
 * into the buffers of `r` where they had to be rewritten. */
enum { LARGEST_STRUCT = 512, MOST_FIELDS = 32 };
typedef struct rewritten {
    text_buffer buffers[MOST_FIELDS];
    size_t count;
} rewritten;
int keep_texts(accord *db, const noun *n, void *value, rewritten *r);
void rewritten_free(rewritten *r);

/* What a citation may speak of: an attribute of the record or row, of a record also its names and
 * lists. */
bool citation_may_name(const noun *owner, const char *attribute);

/* A uid of a record, present or removed, appended to out; nothing for an id that never was. */
int record_uid(accord *db, accord_id id, text_buffer *out);
/* Cursors over something else than structs of a noun. */
struct accord_cursor {
    store_cursor store; /* first */
    const noun *noun;   /* NULL for a list of changes */
    void *row;          /* the struct lent */
    void *like;         /* what bound values point into */
    void *list;         /* what release_list frees */
    size_t at;
    void (*release_list)(struct accord_cursor *);
};
accord_cursor *cursor_new(accord *db);
/* For the step of a cursor that lends rows of a list: refuses a cursor of another kind, which its
 * release tells, and a place for the row (one of `one`) that is missing. */
int cursor_expect(accord_cursor *rows, const void *place, void (*release)(accord_cursor *),
                  const char *one, const char *several);

#endif
