/*
 * Any bytes: folding gives UTF-8, and folding again changes nothing; so with cleaning, which does
 * not change what a name folds to either, and with NFC, which is that of utf8proc.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "fold.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_utf8(const text_buffer *text) {
    if (text_utf8_error(text->data, text->length) >= 0)
        abort();
}

static void check_fold(const char *s, size_t n, text_buffer *once) {
    text_buffer twice = {0};
    if (fold_name(s, n, once) || fold_name(once->data, once->length, &twice))
        abort();
    check_utf8(once);
    if (strcmp(once->data, twice.data) != 0)
        abort();
    text_free(&twice);
}

static void check_nfc(const char *s, size_t n, const char *nfc, size_t nfc_length) {
    utf8proc_uint8_t *other = NULL;
    utf8proc_ssize_t length = utf8proc_map((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, &other,
                                           (utf8proc_option_t)(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    if (length < 0 || (size_t)length != nfc_length || memcmp(other, nfc, nfc_length) != 0)
        abort();
    free(other);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *s = (const char *)data;
    text_buffer folded = {0}, other = {0}, changed = {0}, again = {0};
    check_fold(s, size, &folded);

    int result = text_nfc(s, size, &changed);
    if (result == TEXT_SAME)
        check_nfc(s, size, s, size);
    if (result == TEXT_CHANGED) {
        check_nfc(s, size, changed.data, changed.length);
        if (text_nfc(changed.data, changed.length, &again) != TEXT_SAME)
            abort();
        check_fold(changed.data, changed.length, &other);
        if (strcmp(folded.data, other.data) != 0)
            abort();
    }
    result = text_clean_name(s, size, &changed, NULL);
    if (result == TEXT_CHANGED) {
        check_utf8(&changed);
        if (text_clean_name(changed.data, changed.length, &again, NULL) != TEXT_SAME)
            abort();
        check_fold(changed.data, changed.length, &other);
        if (strcmp(folded.data, other.data) != 0)
            abort();
    }
    text_free(&folded);
    text_free(&other);
    text_free(&changed);
    text_free(&again);
    return 0;
}
