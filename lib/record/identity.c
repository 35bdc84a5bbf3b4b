/* What any record has, whatever its kind. */
#include <accord/citation.h>

#include "record.h"

#include <stdlib.h>
#include <string.h>

const char *accord_version(void) {
    return ACCORD_VERSION;
}

const char *accord_status_name(int status) {
    static const char *const names[] = {"ok",        "row",       "done",       "not found",
                                        "exists",    "invalid",   "constraint", "ambiguous",
                                        "busy",      "conflict",  "schema",     "corrupt",
                                        "read only", "no memory", "io error",   "misuse"};
    return status < 0 || status >= (int)(sizeof names / sizeof *names) ? "unknown status"
                                                                       : names[status];
}

const char *accord_kind_name(unsigned kind) {
    const noun *n = noun_of_kind(kind);
    return n ? n->name : NULL;
}

unsigned accord_kind_named(const char *name) {
    const noun *n = name ? noun_named(name) : NULL;
    return n ? n->kind : ACCORD_KIND_ANY;
}

int accord_record_get(accord *db, accord_id id, accord_record **record) {
    store_statement *statement;
    if (!db)
        return ACCORD_MISUSE;
    if (!record)
        return store_fail(db, ACCORD_MISUSE, "record: where the struct goes is missing");
    *record = NULL;
    int status =
        store_prepare(db,
                      "SELECT uid, revision, kind, (SELECT text FROM name WHERE record = record.id "
                      "ORDER BY type IS NOT 'preferred', slot LIMIT 1) FROM record WHERE id = ?1",
                      &statement);
    if (status)
        return status;
    store_bind_integer(statement, 1, id);
    status = store_step(statement);
    if (status == ACCORD_ROW) {
        const char *uid = store_text(statement, 0), *name = store_text(statement, 3);
        size_t uid_size = strlen(uid) + 1, name_size = name ? strlen(name) + 1 : 0;
        accord_record *block = malloc(sizeof *block + uid_size + name_size);
        status = block ? ACCORD_OK : store_fail(db, ACCORD_NOMEM, "out of memory");
        if (block) {
            char *end = (char *)(block + 1);
            *block = (accord_record){.id = id,
                                     .uid = memcpy(end, uid, uid_size),
                                     .revision = store_integer(statement, 1),
                                     .name = name ? memcpy(end + uid_size, name, name_size) : NULL,
                                     .kind = accord_kind_named(store_text(statement, 2))};
            *record = block;
        }
    } else if (status == ACCORD_DONE) {
        status =
            store_fail(db, ACCORD_NOTFOUND, "record.id: there is no record %lld", (long long)id);
    }
    store_finalize(statement);
    return status ? status : store_ok(db);
}

/* UUID version 7 (RFC 9562, 5.7): milliseconds, then random bits. */
int accord_new_uid(accord *db, char out[37]) {
    if (!db)
        return ACCORD_MISUSE;
    if (!out)
        return store_fail(db, ACCORD_MISUSE, "record.uid: where it goes is missing");
    unsigned char b[16];
    uint64_t ms = (uint64_t)store_now_ms(db);
    store_random(b + 6, 10);
    for (int i = 0; i < 6; i++)
        b[i] = (unsigned char)(ms >> (40 - 8 * i));
    b[6] = (unsigned char)((b[6] & 0x0f) | 0x70);
    b[8] = (unsigned char)((b[8] & 0x3f) | 0x80);
    static const char hex[] = "0123456789abcdef";
    char *o = out;
    for (int i = 0; i < 16; i++) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            *o++ = '-';
        *o++ = hex[b[i] >> 4];
        *o++ = hex[b[i] & 15];
    }
    *o = 0;
    return store_ok(db);
}

int accord_by_uid(accord *db, const char *uid, accord_id *id) {
    store_statement *statement;
    if (!db)
        return ACCORD_MISUSE;
    if (!uid)
        return store_fail(db, ACCORD_MISUSE, "record.uid: is missing");
    if (!id)
        return store_fail(db, ACCORD_MISUSE, "record.id: where it goes is missing");
    int status = store_prepare(db, "SELECT id FROM record WHERE uid = ?1", &statement);
    if (status)
        return status;
    store_bind_text(statement, 1, uid, -1);
    status = store_step(statement);
    if (status == ACCORD_ROW) {
        *id = store_integer(statement, 0);
        status = ACCORD_OK;
    } else if (status == ACCORD_DONE) {
        status = store_fail(db, ACCORD_NOTFOUND, "record.uid: there is no record '%s'", uid);
    }
    store_finalize(statement);
    return status ? status : store_ok(db);
}

int record_uid(accord *db, accord_id id, text_buffer *out) {
    int status = store_ask_text(db, "SELECT uid FROM record WHERE id = ?1", id, 0, out);
    if (status == ACCORD_NOTFOUND)
        status = store_ask_text(
            db,
            "SELECT json_extract(old, '$.uid') FROM history WHERE record = ?1 AND entity = "
            "'record' AND operation = 'remove' ORDER BY id DESC LIMIT 1",
            id, 0, out);
    return status == ACCORD_NOTFOUND ? ACCORD_OK : status;
}

int accord_remove(accord *db, accord_id id, int64_t revision) {
    if (!db)
        return ACCORD_MISUSE;
    accord_record *record = NULL;
    int status = store_write_begin(db);
    if (status)
        return status;
    status = accord_record_get(db, id, &record);
    if (!status && revision && revision != record->revision)
        status = store_fail(db, ACCORD_CONFLICT,
                            "%s.revision: '%s' has changed since it was read (revision %lld, now "
                            "%lld)",
                            accord_kind_name(record->kind), record->uid, (long long)revision,
                            (long long)record->revision);
    store_statement *statement = NULL;
    if (!status)
        status = store_prepare(db, "DELETE FROM record WHERE id = ?1", &statement);
    if (!status) {
        store_bind_integer(statement, 1, id);
        status = store_run(statement);
        if (status == ACCORD_CONSTRAINT && !strncmp(store_message(db), "record: ", 8)) {
            text_buffer said = {0};
            text_append_string(&said, store_message(db) + 8);
            store_fail(db, status, "%s: '%s' cannot be removed: %s", accord_kind_name(record->kind),
                       record->uid, text_string(&said));
            text_free(&said);
        }
    }
    store_finalize(statement);
    accord_free(record);
    return store_write_end(db, status);
}

int accord_cite_begin(accord *db, accord_id source, const char *locator) {
    accord_record *record;
    char *copy = NULL;
    if (!db)
        return ACCORD_MISUSE;
    int status = accord_record_get(db, source, &record);
    if (status)
        return status;
    unsigned kind = record->kind;
    accord_free(record);
    if (kind != ACCORD_KIND_SOURCE)
        return store_fail(db, ACCORD_NOTFOUND, "citation.source: record %lld is not a source",
                          (long long)source);
    accord_citation citation = {.record = source, .source = source, .locator = locator};
    rewritten r = {.count = 0};
    status = keep_texts(db, &citation_noun, &citation, &r);
    if (!status && citation.locator && (!*citation.locator || strchr(citation.locator, '\n')))
        status = store_fail(db, ACCORD_INVALID, "citation.locator: is empty, or no single line");
    if (!status && citation.locator) {
        copy = malloc(strlen(citation.locator) + 1);
        if (copy)
            strcpy(copy, citation.locator);
        else
            status = store_fail(db, ACCORD_NOMEM, "out of memory");
    }
    rewritten_free(&r);
    if (status)
        return status;
    accord_cite_end(db);
    store_extension_of(db)->default_source = source;
    store_extension_of(db)->default_locator = copy;
    store_extension_of(db)->default_depth = store_depth(db);
    return store_ok(db);
}

void accord_cite_end(accord *db) {
    if (!db)
        return;
    store_forget_default(db);
}
