/* The keys that names are found by. They follow from the names, and are written in bulk: at the end
 * of a transaction for those added in it, when the file is opened for those that a shell wrote. */
#ifndef STORE_KEYS_H
#define STORE_KEYS_H

#include "store.h"

/* Names added in the open transaction, whose keys are not written yet. */
typedef struct key_queue {
    struct queued_name *names;
    size_t count, capacity;
    text_buffer text;
} key_queue;

void key_queue_free(key_queue *queue);
/* The innermost transaction, of this depth, is taken back, or becomes part of the one around it. */
void key_queue_undo(key_queue *queue, int depth);
void key_queue_merge(key_queue *queue, int depth);

/* Writes what is queued, takes back the keys of names that changed, and completes names without
 * keys. */
int store_write_keys(accord *db, key_queue *queue);

#endif
