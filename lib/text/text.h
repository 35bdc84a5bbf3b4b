/*
 * Strings: UTF-8, normal form, clean names, small formats, and a growable buffer.
 *
 * Pure functions: no global state, no locale, no SQLite. Text comes as bytes and a length unless a
 * function says that it takes a C string.
 */
#ifndef TEXT_H
#define TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __GNUC__
#define TEXT_PRINTF(at, first) __attribute__((format(printf, at, first)))
#else
#define TEXT_PRINTF(at, first)
#endif

/* What the functions that may rewrite a text return. */
enum {
    TEXT_SAME = 0,    /* the text is fine as it is; the buffer was not written */
    TEXT_CHANGED = 1, /* the better text is in the buffer */
    TEXT_NOMEM = -1,
    TEXT_INVALID = -2, /* not UTF-8, or a control character where none may be */
};

/*
 * A growable buffer. {0} is an empty one. What it holds is followed by a NUL. When memory runs out,
 * `failed` is set, what was written so far stays, and further writes do nothing until text_clear().
 */
typedef struct text_buffer {
    char *data; /* NULL until something is written: text_string() is never NULL */
    size_t length;
    size_t capacity;
    bool failed;
} text_buffer;

/* Makes room for n bytes more and the NUL. */
bool text_reserve(text_buffer *buffer, size_t n);
void text_append(text_buffer *buffer, const char *s, size_t n);
void text_append_char(text_buffer *buffer, char c);
void text_append_string(text_buffer *buffer, const char *s);
void text_append_format(text_buffer *buffer, const char *format, ...) TEXT_PRINTF(2, 3);
const char *text_string(const text_buffer *buffer);
/* Empties the buffer and keeps its memory. */
void text_clear(text_buffer *buffer);
/* Hands the memory to the caller, who frees it; NULL when the buffer has failed. */
char *text_take(text_buffer *buffer);
void text_free(text_buffer *buffer);

/* The offset of the first byte that is NUL or no strict UTF-8, or -1 when there is none. */
ptrdiff_t text_utf8_error(const char *s, size_t n);

/* Reads one code point and moves *s behind it; -1, with *s where it was, when there is none. */
int32_t text_utf8_next(const char **s, const char *end);
/* Writes one code point, returns its length. */
size_t text_utf8_put(int32_t code, char out[4]);

/* NFC. `out` is overwritten, and only when the text changes. */
int text_nfc(const char *s, size_t n, text_buffer *out);

/*
 * A name as it is kept: NFC, each run of blanks (tab, NBSP, ideographic and all other spaces) one
 * blank, none outside, nothing invisible inside (zero-width characters, bidi controls, soft
 * hyphens). Variation selectors stay: they choose the form of a kanji. A name may come out empty.
 * TEXT_INVALID for control characters and line breaks; *where (may be NULL) is the offset then.
 */
int text_clean_name(const char *s, size_t n, text_buffer *out, size_t *where);

/* True for characters that print nothing and separate nothing. */
bool text_is_invisible(int32_t code);
/* True for the blanks that text_clean_name() replaces. */
bool text_is_blank(int32_t code);

/* Appends a JSON string with its quotes, escaping no more than JSON asks for. */
void text_json_quote(text_buffer *buffer, const char *s, size_t n);

/* These take C strings, and NULL is not ok. */

/* A well-formed BCP 47 tag (RFC 5646, 2.1) without the grandfathered ones. No variant or
 * singleton stands twice. */
bool text_language_tag_ok(const char *s);
/* -?(0|[1-9][0-9]*)(\.[0-9]+)? */
bool text_decimal_ok(const char *s);
/* ISO 8601: PnYnMnD, each part optional, or PnW; 1 to 6 digits, no leading zero, not all zero. */
bool text_duration_ok(const char *s);
/* [a-z0-9][a-z0-9/._-]*, at most 200 bytes */
bool text_uid_ok(const char *s);
/* 64 lower-case hexadecimal digits */
bool text_sha256_ok(const char *s);
/* hh:mm or hh:mm:ss, 00:00 to 23:59:59 */
bool text_time_ok(const char *s);

/* Whether the text is a day of the calendar that a registry has, YYYY-MM-DD; NULL is none. */
bool text_is_day(const char *text);

/* A growable run of code points, for what works on more than one of them. */
typedef struct text_codes {
    int32_t *data;
    size_t length;
    size_t capacity;
    int32_t local[128];
} text_codes;

void text_codes_init(text_codes *codes);
bool text_codes_add(text_codes *codes, int32_t code);
void text_codes_free(text_codes *codes);
/* Puts combining marks in canonical order, then composes (NFC). False when out of memory. */
bool text_codes_compose(text_codes *codes);
/* Overwrites `out` with the code points as UTF-8. */
bool text_codes_write(const text_codes *codes, text_buffer *out);

#endif
