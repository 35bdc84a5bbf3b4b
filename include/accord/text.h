/** @file
 * How wide a text is on a terminal, for programs that print tables. Pure functions. */
#ifndef ACCORD_TEXT_H
#define ACCORD_TEXT_H

#include "common.h"

/** The columns that a line takes: two for a wide character (East Asian Width: 美作市 takes six),
 * none for a combining mark or an invisible one. What is not UTF-8 counts one a byte.
 * @param size in bytes */
ACCORD_API size_t accord_text_width(const char *text, size_t size);

/** The bytes of the longest beginning of a line that takes no more than so many columns; marks stay
 * with their letter. */
ACCORD_API size_t accord_text_fit(const char *text, size_t size, size_t columns);

#endif
