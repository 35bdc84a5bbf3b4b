/* Where a line of text may end, in any script. */
#ifndef WRAP_H
#define WRAP_H

#include <stdbool.h>
#include <stddef.h>

/* A copy on the heap, with blanks for control characters. */
char *wrap_clean(const char *text);
/* The columns that it takes on a terminal. */
size_t wrap_width(const char *text);
/* Whether a line may end before this byte: behind a blank, behind a slash if those count, or a wide
 * character that is no opening bracket; none begins with a closing one or a stop. */
bool wrap_may_break(const char *text, size_t at, bool slashes);
/* The bytes that go on a line of so many columns, at least one character. A slash is a place to
 * break where there is no other, or wherever `slashes`. */
size_t wrap_length(const char *text, size_t width, bool slashes);
/* How many of these bytes to print: not the blanks at the end. */
size_t wrap_shown(const char *text, size_t length);
/* What follows: behind them, and behind the blanks there. */
const char *wrap_behind(const char *text, size_t length);

#endif
