/** @file
 * What every other part of accord.h rests on: statuses, ids, kinds, three-valued answers. */
#ifndef ACCORD_COMMON_H
#define ACCORD_COMMON_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define ACCORD_API __attribute__((visibility("default")))
#else
#define ACCORD_API
#endif

/** The version of the header that a program was compiled with. */
#define ACCORD_VERSION "0.1.0"

/** The version of the library that runs, such as "0.1.0"; static text. */
ACCORD_API const char *accord_version(void);

/** What a call came to. ACCORD_OK is 0, so calls chain with `||`. The sentence with the details
 * (record, attribute, value) is at accord_errmsg(). */
enum accord_status {
    ACCORD_OK = 0,
    ACCORD_ROW,        /**< a cursor stands on a row (only accord_*_next) */
    ACCORD_DONE,       /**< a cursor has no more rows (only accord_*_next) */
    ACCORD_NOTFOUND,   /**< nothing has this id, uid, name or slot */
    ACCORD_EXISTS,     /**< the uid, slot or file is already there */
    ACCORD_INVALID,    /**< a value is malformed: not UTF-8, not EDTF, not a term, too long */
    ACCORD_CONSTRAINT, /**< a rule of the model forbids it: a wrong kind, a cycle, a party twice */
    ACCORD_AMBIGUOUS,  /**< a name fits several records */
    ACCORD_BUSY,       /**< another connection writes */
    ACCORD_CONFLICT,   /**< the record has changed since it was read, or the transaction failed */
    ACCORD_SCHEMA,     /**< no registry, a newer one, or one whose schema was altered */
    ACCORD_CORRUPT,    /**< the file is damaged */
    ACCORD_READONLY,   /**< the registry was opened or can only be opened for reading */
    ACCORD_NOMEM,      /**< no memory */
    ACCORD_IO,         /**< the file system refused: no such folder, no permission, disk full */
    ACCORD_MISUSE      /**< the call itself is wrong: NULL where something is needed, a size */
};

/** A short name of a status, such as "not found"; static text, never NULL. */
ACCORD_API const char *accord_status_name(int status);

/** A record of one registry: small, local, never used twice. 0 = unknown. */
typedef int64_t accord_id;

/** Yes, no, or unknown: a zeroed struct knows nothing. */
typedef enum accord_tristate { ACCORD_UNKNOWN = 0, ACCORD_YES, ACCORD_NO } accord_tristate;

/** The kinds of record, as flags: where a call takes kinds, they may be or-ed. */
enum accord_kind {
    ACCORD_KIND_ANY = 0,
    ACCORD_KIND_PLACE = 1 << 0,
    ACCORD_KIND_ORGANIZATION = 1 << 1,
    ACCORD_KIND_PERSON = 1 << 2,
    ACCORD_KIND_PARTNERSHIP = 1 << 3,
    ACCORD_KIND_AGREEMENT = 1 << 4,
    ACCORD_KIND_DELEGATION = 1 << 5,
    ACCORD_KIND_VISIT = 1 << 6,
    ACCORD_KIND_EVENT = 1 << 7,
    ACCORD_KIND_STATEMENT = 1 << 8,
    ACCORD_KIND_OUTCOME = 1 << 9,
    ACCORD_KIND_GIFT = 1 << 10,
    ACCORD_KIND_FIGURE = 1 << 11,
    ACCORD_KIND_SOURCE = 1 << 12
};

/** The name of one kind, such as "visit"; static text, NULL when it is none or several. */
ACCORD_API const char *accord_kind_name(unsigned kind);

/** The kind of that name, ACCORD_KIND_ANY when there is none. */
ACCORD_API unsigned accord_kind_named(const char *name);

/** An open registry. One handle belongs to one thread, and not to a forked child. */
typedef struct accord accord;

/** Rows being read; belongs to its registry, which closes it if its owner does not. */
typedef struct accord_cursor accord_cursor;

#endif
