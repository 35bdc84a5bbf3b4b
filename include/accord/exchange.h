/** @file
 * Dossiers in and out: JSON, an object a record. docs/dossier.md describes the form. */
#ifndef ACCORD_EXCHANGE_H
#define ACCORD_EXCHANGE_H

#include "common.h"

/** Gives the next bytes: how many (at most `size`), 0 at the end, -1 when reading fails. */
typedef ptrdiff_t accord_read(void *context, char *bytes, size_t size);
/** Takes bytes: 0, or anything else when they could not be written. */
typedef int accord_write(void *context, const char *bytes, size_t size);

enum accord_import_flags {
    ACCORD_IMPORT_UPDATE = 1,   /**< a known uid with other content is changed instead of refused */
    ACCORD_IMPORT_DRY_RUN = 2,  /**< everything is checked and counted, nothing stays */
    ACCORD_IMPORT_UNSOURCED = 4 /**< records without a source are taken */
};

/** Looks at the records that an import has added, when all of the dossier is written and sound, and
 * before any of it is kept: with accord_match_record(db, added[i], added[0], ...) for instance,
 * which tells what stood there before and is likely the same. It may read, and must not write.
 * @param added their ids, ascending: all that stood there before have smaller ones
 * @param count how many, from 1
 * @return ACCORD_OK, or what the import is to fail with. */
typedef int accord_look_at_added(accord *, void *context, const accord_id *added, size_t count);

typedef struct accord_import_options {
    unsigned flags;              /**< of enum accord_import_flags */
    const char *name;            /**< of the file, for messages; NULL = none */
    accord_look_at_added *added; /**< called once, unless nothing was added; NULL = not wanted */
    void *added_context;         /**< for `added` */
} accord_import_options;
#define ACCORD_IMPORT_OPTIONS(...)                                                                 \
    &(const accord_import_options){__VA_ARGS__}, sizeof(accord_import_options)

/** What an import did. */
typedef struct accord_import_counts {
    int64_t added, changed, unchanged; /**< records */
} accord_import_counts;

/** Reads one dossier in one transaction (a nested one inside another). On failure the registry is
 * as before, and accord_errmsg() names file, line, record, attribute and value:
 * `a.jsonl:12: visit/x: visit.start_date: '2023-02-30' is not an EDTF date (...)`.
 * A known uid with the same content changes nothing. With ACCORD_IMPORT_UPDATE, keys that are
 * present replace, absent ones stay, and a list that is present replaces the list; with or without
 * it, a list whose key ends in + (`"actions+"`) adds the rows that are not there.
 * Nothing is merged by its name: what a new uid brings is a new record.
 * @param options NULL = none @param counts NULL = not asked for
 * Returns as every call that writes, or what `options->added` returned. */
ACCORD_API int accord_import(accord *, accord_read *, void *context,
                             const accord_import_options *options, size_t size,
                             accord_import_counts *counts);
/** The same from memory. */
ACCORD_API int accord_import_text(accord *, const char *text, size_t length,
                                  const accord_import_options *options, size_t size,
                                  accord_import_counts *counts);

/** Writes records as JSON Lines, by kind and uid: the same records give the same bytes.
 * @param kinds or-ed kinds, ACCORD_KIND_ANY = all
 * @param ids which ones, NULL = all of these kinds
 * Returns as every call that reads; ACCORD_IO when `write` refuses. */
ACCORD_API int accord_export(accord *, unsigned kinds, const accord_id *ids, size_t count,
                             accord_write *, void *context);

/** What an attribute holds. */
enum accord_attribute_type {
    ACCORD_TYPE_REFERENCE = 1, /**< a record of `kinds`; in dossiers its uid */
    ACCORD_TYPE_TERM,          /**< a term of `vocabulary` */
    ACCORD_TYPE_TEXT,          /**< text, a line, a name, a code: any string */
    ACCORD_TYPE_DATE,          /**< EDTF */
    ACCORD_TYPE_DECIMAL,       /**< decimal text */
    ACCORD_TYPE_YES_NO,        /**< "yes", "no" */
    ACCORD_TYPE_INTEGER,       /**< from 1 */
    ACCORD_TYPE_SLOT           /**< slot of another row of the same record */
};

/** An attribute of a noun, for programs that work on any of them. */
typedef struct accord_attribute {
    const char *name;
    enum accord_attribute_type type;
    unsigned kinds;         /**< references: the kinds it may refer to, ACCORD_KIND_ANY = all */
    const char *vocabulary; /**< terms: of which vocabulary; NULL otherwise */
    accord_tristate required;
} accord_attribute;

/** The attributes of a noun ("visit", "member"), in order; uid, name, record and slot are not among
 * them.
 * @return how many, up to `size` of which are copied; 0 for an unknown noun. */
ACCORD_API size_t accord_attributes(const char *noun, accord_attribute *attributes, size_t size);

/** The rows that a kind takes: their noun ("member") and plural ("members", the key in a dossier).
 * @return how many rows it takes; `noun` and `plural` get the one at `at`, NULL past the end. */
ACCORD_API size_t accord_row_nouns(unsigned kind, size_t at, const char **noun,
                                   const char **plural);

#endif
