/** @file
 * The registry: one SQLite file, opened, written in transactions, closed. */
#ifndef ACCORD_REGISTRY_H
#define ACCORD_REGISTRY_H

#include "common.h"

enum accord_open_flags {
    ACCORD_OPEN_READONLY =
        1,                  /**< read only; no -wal file is needed where the folder is read-only */
    ACCORD_OPEN_CREATE = 2, /**< a file that is not there, or is empty, becomes a registry */
    ACCORD_OPEN_NEW = 4,    /**< with CREATE: a file that is there is ACCORD_EXISTS */
    ACCORD_OPEN_NO_WAL = 8, /**< leave the journal mode of the file as it is */
    /** For loading in bulk: what names are found by is made when the file is next opened for
     * writing without this; until then accord_search() and accord_find() look at each new name. */
    ACCORD_OPEN_NAMES_WAIT = 16
};

/** How to open; a zeroed struct, or NULL, opens an existing registry for writing. */
typedef struct accord_open_options {
    unsigned flags;     /**< of enum accord_open_flags */
    const char *author; /**< who makes the changes, for the history; NULL = not stated */
    int busy_timeout;   /**< milliseconds to wait for another writer; 0 = 5000, -1 = do not wait */
    const char *vfs;    /**< name of an SQLite VFS; NULL = the default one */
} accord_open_options;
#define ACCORD_OPEN_OPTIONS(...)                                                                   \
    &(const accord_open_options){__VA_ARGS__}, sizeof(accord_open_options)

/** Opens a registry. The file is checked against the schema first: every table, view, trigger and
 * index of it must be there, unaltered.
 *
 * Writing sets the file to WAL, so that readers and a writer do not wait for each other; then
 * `FILE-wal` and `FILE-shm` stand beside it while it is open, and a copy must be made with
 * accord_backup(), not with cp. ACCORD_OPEN_NO_WAL leaves the journal as it is.
 * @param path the file; not NULL, not empty
 * @param options NULL = open for writing; `size` is sizeof(accord_open_options)
 * @param[out] db the handle. It is set also when the call fails, so that accord_errmsg() can
 *   explain; only after ACCORD_NOMEM may it be NULL. Close it in any case.
 * Returns ACCORD_OK, ACCORD_NOTFOUND (no such file), ACCORD_EXISTS, ACCORD_SCHEMA (no registry, a
 * newer one, an altered one), ACCORD_READONLY, ACCORD_BUSY, ACCORD_IO, ACCORD_CORRUPT,
 * ACCORD_NOMEM, ACCORD_MISUSE. */
ACCORD_API int accord_open(const char *path, const accord_open_options *options, size_t size,
                           accord **db);

/** Closes: open cursors are closed, an open transaction is rolled back. NULL is fine. */
ACCORD_API void accord_close(accord *);

/** The sentence about the last call that failed on this handle; lent until the next call.
 * After success it is "". For NULL it is "out of memory". */
ACCORD_API const char *accord_errmsg(const accord *);

/** Who makes the changes from here on; NULL = not stated. Returns ACCORD_OK, ACCORD_INVALID (no
 * text or longer than 200 bytes), ACCORD_NOMEM. */
ACCORD_API int accord_set_author(accord *, const char *author);

/** Begins a transaction; inside one, a nested one, which can be rolled back alone.
 * Returns ACCORD_OK, ACCORD_BUSY (another connection writes), ACCORD_READONLY, ACCORD_CONFLICT (the
 * transaction around it has failed), ACCORD_NOMEM, ACCORD_IO, ACCORD_CORRUPT. */
ACCORD_API int accord_begin(accord *);

/** Ends the innermost transaction. What holds over several rows is checked at the end of the
 * outermost: a partnership has two parties. Returns ACCORD_OK, ACCORD_CONSTRAINT (then the
 * transaction is still open: mend it or roll back), ACCORD_CONFLICT (a write in it had failed: it
 * is rolled back), ACCORD_MISUSE (there is none), ACCORD_BUSY, ACCORD_NOMEM, ACCORD_IO,
 * ACCORD_CORRUPT. */
ACCORD_API int accord_commit(accord *);

/** Undoes the innermost transaction. Returns ACCORD_OK, or ACCORD_MISUSE: there is none. */
ACCORD_API int accord_rollback(accord *);

/** Cites by default: every record added from here on gets a citation of this source (basis stated),
 * until accord_cite_end(), or until the transaction in which this was called is rolled back.
 * @param locator where in the source, one line of text, NULL = not stated.
 * Returns ACCORD_OK, ACCORD_NOTFOUND (no such source), ACCORD_INVALID (the locator), ACCORD_NOMEM.
 */
ACCORD_API int accord_cite_begin(accord *, accord_id source, const char *locator);
ACCORD_API void accord_cite_end(accord *);

/** Copies the registry to a new file while others may write. ACCORD_EXISTS: there is a file.
 * Otherwise as accord_open(). */
ACCORD_API int accord_backup(accord *, const char *path);

#endif
