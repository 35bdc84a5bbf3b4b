/*
 * Any bytes: a name is taken apart into pieces that lie in its text, a query of it equals itself,
 * reading it again changes nothing, and sort keys hold no NUL.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "spelling.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_piece(const spelling *s, piece p) {
    if ((size_t)p.at + p.length > s->text.length)
        abort();
}

static void check_names(const spelling *s) {
    check_piece(s, s->whole);
    check_piece(s, s->whole_loose);
    check_piece(s, s->written_loose);
    check_piece(s, s->name);
    check_piece(s, s->name_loose);
}

static void check_reading(const char *text, size_t size) {
    text_buffer once = {0}, twice = {0};
    if (as_read(text, size, &once) || as_read(text_string(&once), once.length, &twice) ||
        (text_utf8_error(text, size) < 0 &&
         (once.length != twice.length ||
          memcmp(text_string(&once), text_string(&twice), once.length) != 0)))
        abort();
    text_free(&once);
    text_free(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    spelling a = {0}, b = {0};
    text_buffer key = {0};
    check_reading(text, size);
    if (spell(&a, text, size) || spell(&b, text, size) || sort_key(text, size, &key))
        abort();
    if (a.count > MOST_WORDS || !piece_equal(&a, a.whole_loose, &b, b.whole_loose) ||
        memchr(text_string(&key), 0, key.length))
        abort();
    for (size_t i = 0; i < a.count; i++) {
        int64_t hashes[MOST_NEAR];
        const spelled_word *w = &a.words[i];
        check_piece(&a, w->plain);
        check_piece(&a, w->loose);
        check_piece(&a, w->marks);
        check_piece(&a, w->longs);
        check_piece(&a, w->bare);
        check_piece(&a, w->bare_loose);
        check_piece(&a, w->written);
        if (near_hashes(piece_text(&a, w->plain), w->plain.length, hashes) > MOST_NEAR)
            abort();
        if (w->plain.length < 64 &&
            !is_near(piece_text(&a, w->plain), w->plain.length, piece_text(&b, b.words[i].plain),
                     b.words[i].plain.length))
            abort();
    }
    if (a.titles_before + a.titles_after > a.count || a.before > a.count || a.after > a.count)
        abort();
    check_names(&a);
    spell_person(&a);
    check_names(&a);
    spell_whole(&a);
    check_names(&a);
    spelling_free(&a);
    spelling_free(&b);
    text_free(&key);
    return 0;
}
