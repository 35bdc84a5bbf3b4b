/** @file
 * What the nouns have in common.
 *
 * A *record* (place, visit, agreement, ...) has an id in this registry and a uid that it keeps
 * everywhere. A *row* (name, member, citation, ...) stands beside a record and is known by the
 * record and its slot. Each noun has a struct of the same name and the calls below; members that
 * are zero are unknown, or not asked for.
 *
 * Text that goes in is UTF-8, is copied, and is kept as NFC; names are also cleaned of outer and
 * doubled blanks and invisible characters. Text that comes out belongs to the library.
 *
 * Size: every call that takes a struct takes its size, so programs compiled with an older header
 * go on working: what a shorter struct lacks is unknown (add) or stays (update). A longer struct
 * whose surplus is not zero is ACCORD_MISUSE. In C write
 * `accord_visit_add(db, ACCORD_VISIT(.delegation = team, .host = yen_bai), &visit)`,
 * in C++ `accord_visit v{}; v.host = h; accord_visit_add(db, &v, sizeof v, &visit)`.
 *
 * A write outside a transaction is one of its own. Inside one, after a failed write the others are
 * refused with ACCORD_CONFLICT and the first message, until accord_rollback().
 *
 * Every call that writes returns ACCORD_OK or ACCORD_INVALID, ACCORD_CONSTRAINT, ACCORD_EXISTS,
 * ACCORD_NOTFOUND, ACCORD_CONFLICT, ACCORD_BUSY, ACCORD_READONLY, ACCORD_NOMEM, ACCORD_IO,
 * ACCORD_CORRUPT or ACCORD_MISUSE, and then nothing has changed. Every call that reads returns
 * ACCORD_OK or ACCORD_NOTFOUND, ACCORD_BUSY, ACCORD_NOMEM, ACCORD_IO, ACCORD_CORRUPT,
 * ACCORD_MISUSE. */
#ifndef ACCORD_RECORD_H
#define ACCORD_RECORD_H

#include "common.h"

/** Declares the calls of a record noun. For `visit` they are:
 *
 * `accord_visit_add(db, value, size, &id)` records one; `id`, where it is not NULL, gets its id.
 * A NULL uid is replaced by a new UUID version 7, a name becomes the first name beside it.
 * ACCORD_EXISTS: the uid is taken.
 *
 * `accord_visit_ensure(db, value, size, &id)` gives the one with this uid, else the only one with
 * this exact name and the other members given; records it when there is none. ACCORD_AMBIGUOUS:
 * several fit. ACCORD_INVALID: neither uid nor name is given.
 *
 * `accord_visit_get(db, id, &value)` reads one. The struct with all its text is one block that the
 * caller frees with accord_free(). ACCORD_NOTFOUND: there is none, or it is of another kind.
 *
 * `accord_visit_update(db, value, size)` writes all attributes of the record `value->id`: NULL or 0
 * makes them unknown. ACCORD_CONFLICT: the record changed since `value->revision`. uid and name,
 * where given, must be as they are: uids stay, names are rows (accord_name_update()).
 *
 * `accord_visit_list(db, like, size, &rows)` reads all that have the members given in `like` (NULL:
 * all), in the order in which they were recorded. The cursor is closed with accord_cursor_close().
 *
 * `accord_visit_next(rows, &value)` steps: ACCORD_ROW, then ACCORD_DONE. `*value` is lent until the
 * next step or the closing. */
#define ACCORD_RECORD_CALLS(noun)                                                                  \
    ACCORD_API int accord_##noun##_add(accord *, const accord_##noun *, size_t, accord_id *);      \
    ACCORD_API int accord_##noun##_ensure(accord *, const accord_##noun *, size_t, accord_id *);   \
    ACCORD_API int accord_##noun##_get(accord *, accord_id, accord_##noun **);                     \
    ACCORD_API int accord_##noun##_update(accord *, const accord_##noun *, size_t);                \
    ACCORD_API int accord_##noun##_list(accord *, const accord_##noun *, size_t,                   \
                                        accord_cursor **);                                         \
    ACCORD_API int accord_##noun##_next(accord_cursor *, const accord_##noun **);

/** Declares the calls of a row noun. They are those of a record noun, with these differences: a
 * row is known by (record, slot), `add` gives the slot, there is no `ensure`, `update` asks for no
 * revision, and `accord_member_remove(db, record, slot)` removes the row, its citations with it. */
#define ACCORD_ROW_CALLS(noun)                                                                     \
    ACCORD_API int accord_##noun##_add(accord *, const accord_##noun *, size_t, int64_t *);        \
    ACCORD_API int accord_##noun##_get(accord *, accord_id, int64_t, accord_##noun **);            \
    ACCORD_API int accord_##noun##_update(accord *, const accord_##noun *, size_t);                \
    ACCORD_API int accord_##noun##_remove(accord *, accord_id, int64_t);                           \
    ACCORD_API int accord_##noun##_list(accord *, const accord_##noun *, size_t,                   \
                                        accord_cursor **);                                         \
    ACCORD_API int accord_##noun##_next(accord_cursor *, const accord_##noun **);

/** What any record has. */
typedef struct accord_record {
    accord_id id;
    const char *uid;
    int64_t revision;
    const char *name; /**< preferred name, or NULL */
    unsigned kind;    /**< one of enum accord_kind */
} accord_record;

/** Reads what any record has; freed with accord_free(). ACCORD_NOTFOUND: no such record. */
ACCORD_API int accord_record_get(accord *, accord_id, accord_record **);

/** The id of a uid. ACCORD_NOTFOUND: no record has it. */
ACCORD_API int accord_by_uid(accord *, const char *uid, accord_id *);

/** Makes a uid that no record has: a UUID version 7. Returns ACCORD_OK or ACCORD_MISUSE. */
ACCORD_API int accord_new_uid(accord *, char uid[37]);

/** Finds the one record, of these kinds, that a word names: by uid, then by `scheme:code` (valid on
 * the day), then by exact name, then by the name without regard to marks, case and spelling;
 * a type word before or after the name narrows ("tỉnh Yên Bái", "Yen Bai Province").
 * @param kinds or-ed kinds, ACCORD_KIND_ANY for all
 * @param day `YYYY-MM-DD` for which a code is looked up, NULL for whenever
 * Returns ACCORD_OK, ACCORD_NOTFOUND, ACCORD_INVALID (the word is not UTF-8, the day is none), or
 * ACCORD_AMBIGUOUS: then accord_candidates() lists them. */
ACCORD_API int accord_find(accord *, unsigned kinds, const char *word, const char *day,
                           accord_id *);
/** The same for what is asked as of a day: of several places and bodies that the word names, the
 * only one that may have existed on it ("tỉnh Lào Cai" is one until the reform and another since).
 */
ACCORD_API int accord_find_as_of(accord *, unsigned kinds, const char *word, const char *day,
                                 accord_id *);

/** What the last accord_find() or accord_find_as_of() on this handle found, when it was ambiguous.
 * @return how many; `*ids` is lent until the next call of accord_find() or accord_close(). */
ACCORD_API size_t accord_candidates(accord *, const accord_id **ids);

/** Removes a record with all rows beside it; nothing is gone for good (accord_restore()).
 * @param revision as read, 0 = whatever it is now
 * ACCORD_CONSTRAINT: another record refers to it; the message says by which attribute. */
ACCORD_API int accord_remove(accord *, accord_id, int64_t revision);

/** Brings back a removed record, with the same uid, id, slots and citations.
 * ACCORD_NOTFOUND: no record with this uid was removed. ACCORD_EXISTS: it is there. */
ACCORD_API int accord_restore(accord *, const char *uid, accord_id *);

/** One change to a record or to a row beside it. Ids in `old` are those of this registry. */
typedef struct accord_change {
    const char *changed_at; /**< UTC, `2024-05-01T09:30:00.123Z` */
    const char *author;     /**< NULL = not stated */
    const char *operation;  /**< add, update, remove */
    const char *noun;       /**< visit, member, ...; "record" for the record as a whole */
    int64_t slot;           /**< of a row; 0 for the record itself */
    const char *attribute;  /**< update, remove: the attribute; NULL for an added row */
    const char *old;        /**< as text, references as uids; NULL = unknown */
    const char *now;        /**< as it was after the change; NULL = unknown or removed */
} accord_change;

/** Lists what changed in a record, present or removed, oldest first: a row per attribute. */
ACCORD_API int accord_history(accord *, const char *uid, accord_cursor **);
ACCORD_API int accord_change_next(accord_cursor *, const accord_change **);

/** Closes a cursor; NULL is fine. */
ACCORD_API void accord_cursor_close(accord_cursor *);

/** Frees a struct that a `_get` gave; NULL is fine. */
ACCORD_API void accord_free(void *);

#endif
