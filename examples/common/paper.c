#include "paper.h"

#include "wrap.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* No blanks at the beginning, one between words. */
static char *squeeze(char *text) {
    char *to = text;
    for (const char *from = text; *from; from++)
        if (*from != ' ' || (to != text && to[-1] != ' '))
            *to++ = *from;
    *to = 0;
    return text;
}

void paper_print(const char *lead, int indent, const char *text) {
    char *clean = squeeze(wrap_clean(text));
    const char *rest = clean;
    int at = (int)wrap_width(lead);
    printf("%s", lead);
    if (at > indent || (at == indent && at && lead[strlen(lead) - 1] != ' ')) { /* no room left */
        putchar('\n');
        at = 0;
    }
    do {
        size_t length = wrap_length(rest, (size_t)(PAPER_WIDTH - indent), false);
        size_t shown = wrap_shown(rest, length);
        if (shown)
            printf("%*s%.*s", indent - at, "", (int)shown, rest);
        putchar('\n');
        rest = wrap_behind(rest, length);
        at = 0;
    } while (*rest);
    free(clean);
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

/* --- languages -------------------------------------------------------------------------------- */

static const char *const languages[PAPER_LANGUAGES] = {"en", "vi", "ja"};
static int language;

void paper_speak(const char *name) {
    if (!name)
        return;
    for (language = 0; language < PAPER_LANGUAGES; language++)
        if (!strcmp(name, languages[language]))
            return;
    cli_refuse(CLI_BAD_INPUT, "--lang is en|vi|ja, not '%s'", name);
}

const char *paper_language(void) {
    return languages[language];
}

const char *paper_words(const char *const in[PAPER_LANGUAGES]) {
    return in[language];
}

const char *paper_none(void) {
    static const char *const none[] = {"none on record", "không có trong hồ sơ", "記録なし"};
    return paper_words(none);
}

const char *paper_date(const char *edtf) {
    static const char *const open_ended[] = {"open-ended", "chưa kết thúc", "継続"};
    static const char *const or_before[] = {"%.*s or before", "%.*s hoặc trước đó", "%.*s以前"};
    static const char *const or_after[] = {"%.*s or after", "%.*s hoặc sau đó", "%.*s以降"};
    static const char *const between[] = {"between %.*s and %.*s", "khoảng giữa %.*s và %.*s",
                                          "%.*sから%.*sの間"};
    const char *dots = strstr(edtf, "..");
    if (!strcmp(edtf, ".."))
        return paper_words(open_ended);
    if (*edtf != '[' || !dots)
        return edtf;
    const char *first = edtf + 1, *last = dots + 2;
    int before = (int)(dots - first), after = (int)strcspn(last, "]");
    return !before  ? paper_text(paper_words(or_before), after, last)
           : !after ? paper_text(paper_words(or_after), before, first)
                    : paper_text(paper_words(between), before, first, after, last);
}
