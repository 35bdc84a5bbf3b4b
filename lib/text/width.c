/* Columns on a terminal. */
#include <accord/text.h>
#include <utf8proc.h>

#include "text.h"

/* The width of what begins at *s, and *s behind it. */
static size_t step(const char **s, const char *end) {
    int32_t code = text_utf8_next(s, end);
    if (code < 0) {
        (*s)++;
        return 1;
    }
    int width = text_is_invisible(code) ? 0 : utf8proc_charwidth(code);
    return width > 0 ? (size_t)width : 0;
}

size_t accord_text_width(const char *text, size_t size) {
    size_t width = 0;
    for (const char *s = text, *end = text + size; s < end;)
        width += step(&s, end);
    return width;
}

size_t accord_text_fit(const char *text, size_t size, size_t columns) {
    const char *s = text, *end = text + size;
    size_t width = 0;
    while (s < end) {
        const char *next = s;
        width += step(&next, end);
        if (width > columns)
            break;
        s = next;
    }
    return (size_t)(s - text);
}
