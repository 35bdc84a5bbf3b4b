/* What the bench of the questions and the test of their costs share: the script that makes a
 * registry grow, and how a question's sample is taken apart. */
#ifndef BENCH_SCALE_H
#define BENCH_SCALE_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The text of bench/scale.sql, freed with free(); NULL: it cannot be read. */
static inline char *scale_script(void) {
    FILE *in = fopen(ACCORD_SOURCE_DIR "/bench/scale.sql", "rb");
    char *text = NULL;
    long size = -1;
    if (in && !fseek(in, 0, SEEK_END) && (size = ftell(in)) >= 0 && !fseek(in, 0, SEEK_SET) &&
        (text = calloc((size_t)size + 1, 1)) != NULL &&
        fread(text, 1, (size_t)size, in) != (size_t)size) {
        free(text);
        text = NULL;
    }
    if (in)
        fclose(in);
    return text;
}

/* The next argument of a sample, `of=vn/yen-bai post=Chủ tịch UBND`, which is cut up for it. A
 * value may hold blanks: it ends where the next name begins. */
static inline bool scale_argument(char **at, const char **name, char **value) {
    char *next = *at += strspn(*at, " ");
    for (next += strcspn(next, "="); *next; next++) {
        size_t length = *next == ' ' ? strspn(next + 1, "abcdefghijklmnopqrstuvwxyz_") : 0;
        if (length && next[1 + length] == '=')
            break;
    }
    if (*next)
        *next++ = 0;
    *name = *at;
    *value = strchr(*at, '=');
    *at = next;
    if (*value)
        *(*value)++ = 0;
    return *value != NULL;
}

#endif
