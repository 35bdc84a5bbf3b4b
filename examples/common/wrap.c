#include "wrap.h"

#include "cli.h"

#include <stdlib.h>
#include <string.h>

char *wrap_clean(const char *text) {
    char *copy = cli_copy(text, strlen(text));
    for (char *c = copy; *c; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7f)
            *c = ' ';
    return copy;
}

size_t wrap_width(const char *text) {
    return accord_text_width(text, strlen(text));
}

static bool inside_character(const char *text, size_t at) {
    return ((unsigned char)text[at] & 0xc0) == 0x80;
}

/* Whether one of the characters of the list, each of three bytes, stands here. */
static bool is_one_of(const char *text, const char *list) {
    for (; *list; list += 3)
        if (!strncmp(text, list, 3))
            return true;
    return false;
}

bool wrap_may_break(const char *text, size_t at, bool slashes) {
    size_t start = at;
    if (text[at] == ' ' || text[at - 1] == ' ')
        return true;
    if (text[at - 1] == '/')
        return slashes;
    if (strchr(",.;:!?)]>", text[at]))
        return false;
    do
        start--;
    while (start && inside_character(text, start));
    return accord_text_width(text + start, at - start) == 2 &&
           !is_one_of(text + start, "（「『【〈《［") &&
           !is_one_of(text + at, "）」』】〉》］、。，．・ー");
}

static size_t last_break(const char *text, size_t at, bool slashes) {
    while (at && (inside_character(text, at) || !wrap_may_break(text, at, slashes)))
        at--;
    return at;
}

size_t wrap_length(const char *text, size_t width, bool slashes) {
    size_t length = strlen(text), most = accord_text_fit(text, length, width);
    if (most == length)
        return length;
    size_t at = last_break(text, most, slashes);
    if (!at && !slashes)
        at = last_break(text, most, true);
    if (!at)
        at = most;
    if (!at) /* not even one character fits */
        do
            at++;
        while (inside_character(text, at));
    return at;
}

size_t wrap_shown(const char *text, size_t length) {
    while (length && text[length - 1] == ' ')
        length--;
    return length;
}

const char *wrap_behind(const char *text, size_t length) {
    text += length;
    while (*text == ' ')
        text++;
    return text;
}
