/*
 * Any bytes as a dossier: refused, they leave the registry as it was; taken, they change nothing
 * when they are taken again, and what is exported comes back the same from an empty registry.
 */
#include <accord.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char base[] = "{\"dossier\":1,\"source\":\"s\"}{\"kind\":\"source\",\"uid\":\"s\"}{"
                           "\"kind\":\"source\",\"uid\":\"t\"}"
                           "{\"kind\":\"place\",\"uid\":\"p\",\"type\":\"city\",\"names\":[{"
                           "\"text\":\"P\"},{\"text\":\"Q\"}]}"
                           "{\"kind\":\"person\",\"uid\":\"a\"}{\"kind\":\"delegation\",\"uid\":"
                           "\"d\",\"members\":[{\"person\":\"a\"}]}"
                           "{\"kind\":\"visit\",\"uid\":\"v\",\"actions\":[{\"slot\":1,\"type\":"
                           "\"planned\"},{\"type\":\"carried-out\",\"follows\":1}]}";

static accord *empty_registry(void) {
    accord *db;
    if (accord_open(":memory:", ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE), &db))
        abort();
    return db;
}

static int take(accord *db, const char *text, size_t length, unsigned flags,
                accord_import_counts *counts) {
    return accord_import_text(db, text, length, ACCORD_IMPORT_OPTIONS(.flags = flags), counts);
}

static int append(void *context, const char *bytes, size_t size) {
    text_append(context, bytes, size);
    return 0;
}

static void export_all(accord *db, text_buffer *out) {
    text_clear(out);
    if (accord_export(db, ACCORD_KIND_ANY, NULL, 0, append, out) || out->failed)
        abort();
}

static void assert_same(const text_buffer *a, const text_buffer *b) {
    if (a->length != b->length || (a->length && memcmp(a->data, b->data, a->length) != 0))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static accord *db, *other;
    static text_buffer before, after, again;
    accord_import_counts counts;
    if (!db) {
        db = empty_registry();
        other = empty_registry();
        if (take(db, base, sizeof base - 1, 0, NULL))
            abort();
        export_all(db, &before);
    }
    for (unsigned update = 0; update <= ACCORD_IMPORT_UPDATE; update++) {
        unsigned flags = ACCORD_IMPORT_UNSOURCED | update;
        if (accord_begin(db) || accord_begin(other))
            abort();
        int status = take(db, (const char *)data, size, flags, &counts);
        if (!*accord_errmsg(db) != !status ||
            text_utf8_error(accord_errmsg(db), strlen(accord_errmsg(db))) >= 0)
            abort();
        export_all(db, &after);
        if (status) {
            assert_same(&before, &after);
        } else {
            int64_t objects = counts.added + counts.changed + counts.unchanged;
            if (!update &&
                (take(db, (const char *)data, size, flags, &counts) || counts.unchanged != objects))
                abort();
            if (take(other, after.data, after.length, ACCORD_IMPORT_UNSOURCED, NULL))
                abort();
            export_all(other, &again);
            assert_same(&after, &again);
        }
        if (accord_rollback(db) || accord_rollback(other))
            abort();
    }
    return 0;
}
