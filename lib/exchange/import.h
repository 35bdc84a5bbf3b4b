/* What the parts of the import share: the file (import.c), values (values.c), records (merge.c). */
#ifndef EXCHANGE_IMPORT_H
#define EXCHANGE_IMPORT_H

#include <accord/exchange.h>

#include "../record/record.h"
#include "../text/json.h"

/* Beside the public statuses: the record names one that may come later in the file. */
enum { HOLD_BACK = -1 };
enum { KEY_FIND_UID = 450, KEY_NEXT_FREE_SLOT };

typedef struct default_source {
    accord_id source; /* 0 = none */
    const char *locator;
} default_source;

/* A record that stands in table record without its content, because another one refers to it or
 * because it is held back itself; or a known one that is held back. */
typedef struct pending {
    accord_id id;
    const noun *kind;
    bool empty; /* its content has not come yet */
    bool held;  /* text of it is held back, so what else comes of it must wait too */
    /* the reference that asks for it; field NULL: the header of the file */
    accord_id referrer;
    const noun *noun;
    const field *field;
    size_t line;
} pending;

typedef struct draft draft;

typedef struct import {
    accord *db;
    const char *file; /* NULL = it has no name */
    unsigned flags;
    accord_import_counts counts;
    size_t objects;  /* records read */
    const char *uid; /* of the record at hand, for messages */
    accord_id id;
    default_source by_default;

    pending *pending; /* in the order of the file */
    size_t pending_count, pending_capacity;
    size_t *index; /* hash table over their ids: place in `pending` + 1 */
    size_t index_size;

    text_buffer held; /* the records held back, as a dossier, each on its own line of the file */
    size_t held_line;
    default_source *defaults; /* those in force for the records held back */
    size_t default_count, default_capacity;
    bool last_pass; /* what is held back is read: nothing comes later */

    struct partnership_line {
        accord_id id;
        size_t line;
    } * partnerships; /* those written, whose parties are counted at the end */
    size_t partnership_count, partnership_capacity;

    accord_look_at_added *look; /* NULL: nobody wants to see what was added */
    void *look_context;
    accord_id *added;
    size_t added_count, added_capacity;

    draft *draft;
} import;

/* --- import.c --- */

/* Sets "FILE:LINE: UID: sentence" and returns the status. */
int import_fail(import *im, int status, size_t line, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 4, 5)))
#endif
    ;
/* Puts FILE:LINE: UID: before a message of the engine; its line is that of the member that the
 * message names, else that of the object. */
int import_explain(import *im, int status, const json_value *object);
int import_no_memory(import *im);
/* Room for one more in an array that grows; false: out of memory. */
bool import_grow(void **items, size_t size, size_t count, size_t *capacity);

/* id 0: nobody has this uid. */
int import_find(import *im, const char *uid, accord_id *id, const noun **kind);
pending *import_pending(import *im, accord_id id);
/* The new entry, NULL: out of memory. What import_pending gave before is stale then. */
pending *import_add_pending(import *im, accord_id id, const noun *kind);
int import_hold(import *im, const json_value *object);
int import_wrote_partnership(import *im, accord_id id, size_t line);
/* Counts the record, and notes it for who wants to see it. */
int import_added(import *im, accord_id id);

/* --- values.c --- */

/* A member of a JSON object into a member of a struct; its text stays the JSON's. */
int import_value(import *im, const noun *n, const field *f, const json_value *json, void *value);
/* The record of a reference; it may be reserved, or HOLD_BACK. f NULL: that of the header. */
int import_reference(import *im, const noun *n, const field *f, const json_value *json,
                     accord_id *id);
int import_slot(import *im, const noun *n, const json_value *json, int64_t *slot);
/* How many bytes of a text a message shows: no more than some, and whole characters. */
int import_shown(const char *text);
/* A value as messages show it: a uid or text in quotes, a number, unknown. */
int import_show(import *im, const field *f, const void *value, text_buffer *out);

/* --- merge.c --- */

int import_record(import *im, const json_value *object);
/* What import_record keeps from one record to the next. */
draft *import_draft_new(void);
void import_draft_free(draft *d);

#endif
