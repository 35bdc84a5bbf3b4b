#include "paper.h"

#include <ctype.h>
#include <stdarg.h>
#include <string.h>

/* How many bytes the first character has. */
static size_t character_length(const char *text) {
    size_t n = 1;
    while (((unsigned char)text[n] & 0xc0) == 0x80)
        n++;
    return n;
}

static int columns(const char *text, size_t bytes) {
    return (int)accord_text_width(text, bytes);
}

/* What stays together: a word, or one wide character, which may stand at the end of any line. */
static size_t word_length(const char *text) {
    size_t n = 0;
    while (text[n] && !strchr(" \t\r\n", text[n])) {
        size_t next = character_length(text + n);
        if (columns(text + n, next) > 1)
            return n ? n : next;
        n += next;
    }
    return n;
}

void paper_print(const char *lead, int indent, const char *text) {
    int at = columns(lead, strlen(lead));
    bool blank = false;
    printf("%s", lead);
    if (at > indent && at < PAPER_WIDTH)
        blank = true;
    for (; at < indent; at++)
        putchar(' ');
    while (*text) {
        size_t n = word_length(text);
        if (!n) {
            blank = at > indent;
            text++;
            continue;
        }
        int width = columns(text, n);
        if (at > indent && at + blank + width > PAPER_WIDTH) {
            printf("\n%*s", indent, "");
            at = indent;
            blank = false;
        }
        printf("%s%.*s", blank ? " " : "", (int)n, text);
        at += blank + width;
        blank = false;
        text += n;
    }
    putchar('\n');
}

const char *paper_label(const char *attribute) {
    char *text = cli_keep(cli_copy(attribute, strlen(attribute)));
    for (char *s = text; *s; s++)
        if (*s == '_')
            *s = ' ';
    return text;
}

void paper_title(const char *text) {
    printf("\n%c%s\n", toupper((unsigned char)*text), paper_label(text) + 1);
}

char *paper_text(const char *format, ...) {
    va_list values, again;
    va_start(values, format);
    va_copy(again, values);
    int length = vsnprintf(NULL, 0, format, values);
    char *text = cli_room((size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    va_end(values);
    return text;
}

const char *paper_date(const char *edtf) {
    const char *dots = strstr(edtf, "..");
    if (!strcmp(edtf, ".."))
        return "open-ended";
    if (*edtf != '[' || !dots)
        return edtf;
    int before = (int)(dots - edtf - 1), after = (int)strcspn(dots + 2, "]");
    if (!before)
        return paper_text("%.*s or before", after, dots + 2);
    if (!after)
        return paper_text("%.*s or after", before, edtf + 1);
    return paper_text("between %.*s and %.*s", before, edtf + 1, after, dots + 2);
}
