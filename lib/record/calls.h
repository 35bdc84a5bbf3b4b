/* The public calls of a noun, all of them one line over the engine in record.h. */
#ifndef RECORD_CALLS_H
#define RECORD_CALLS_H

#ifdef MODEL_ONLY /* the schema's generator needs the descriptions alone */
#define DEFINE_RECORD_CALLS(n)
#define DEFINE_ROW_CALLS(n)
#else
#include "record.h"

#define DEFINE_RECORD_CALLS(n)                                                                     \
    int accord_##n##_add(accord *db, const accord_##n *value, size_t size, accord_id *id) {        \
        return record_add(db, &n##_noun, value, size, id);                                         \
    }                                                                                              \
    int accord_##n##_ensure(accord *db, const accord_##n *value, size_t size, accord_id *id) {     \
        return record_ensure(db, &n##_noun, value, size, id);                                      \
    }                                                                                              \
    int accord_##n##_get(accord *db, accord_id id, accord_##n **value) {                           \
        return record_get(db, &n##_noun, id, (void **)value);                                      \
    }                                                                                              \
    int accord_##n##_update(accord *db, const accord_##n *value, size_t size) {                    \
        return record_update(db, &n##_noun, value, size);                                          \
    }                                                                                              \
    int accord_##n##_list(accord *db, const accord_##n *like, size_t size, accord_cursor **rows) { \
        return record_list(db, &n##_noun, like, size, rows);                                       \
    }                                                                                              \
    int accord_##n##_next(accord_cursor *rows, const accord_##n **value) {                         \
        return record_next(rows, &n##_noun, (const void **)value);                                 \
    }

#define DEFINE_ROW_CALLS(n)                                                                        \
    int accord_##n##_add(accord *db, const accord_##n *value, size_t size, int64_t *slot) {        \
        return row_add(db, &n##_noun, value, size, slot);                                          \
    }                                                                                              \
    int accord_##n##_get(accord *db, accord_id record, int64_t slot, accord_##n **value) {         \
        return row_get(db, &n##_noun, record, slot, (void **)value);                               \
    }                                                                                              \
    int accord_##n##_update(accord *db, const accord_##n *value, size_t size) {                    \
        return row_update(db, &n##_noun, value, size);                                             \
    }                                                                                              \
    int accord_##n##_remove(accord *db, accord_id record, int64_t slot) {                          \
        return row_remove(db, &n##_noun, record, slot);                                            \
    }                                                                                              \
    int accord_##n##_list(accord *db, const accord_##n *like, size_t size, accord_cursor **rows) { \
        return record_list(db, &n##_noun, like, size, rows);                                       \
    }                                                                                              \
    int accord_##n##_next(accord_cursor *rows, const accord_##n **value) {                         \
        return record_next(rows, &n##_noun, (const void **)value);                                 \
    }
#endif

#endif
