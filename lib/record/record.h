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

/* A uid of a record, present or removed, appended to out; nothing for an id that never was. */
int record_uid(accord *db, accord_id id, text_buffer *out);
/* Cursors over something else than structs of a noun. */
struct accord_cursor {
    store_cursor store; /* first */
    const noun *noun;   /* NULL for a list of changes */
    void *row;          /* the struct lent */
    void *like;         /* what bound values point into */
    void *list; /* what release_list frees */
    size_t at;
    void (*release_list)(struct accord_cursor *);
};
accord_cursor *cursor_new(accord *db);

#endif
