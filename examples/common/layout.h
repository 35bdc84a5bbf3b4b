/* Rows of answers in lines of text, by a layout: the names of the columns, printed as `Title:
 * value;`, with a mark in front otherwise: `-` the value alone, `,` behind a comma, `+` behind a
 * blank, `>` behind an arrow unless it is the same record again, `?` where it is not certain. `|`
 * begins a new line. What is blank is left out. */
#ifndef LAYOUT_H
#define LAYOUT_H

#include "cli.h"

/* The column of that name, of `length` bytes; past the last when there is none. */
size_t layout_column(const accord_question *, const char *name, size_t length);
/* Its title in the language of the paper. */
const char *layout_title(const accord_column *);
/* A cell as people read it in that language. */
const char *layout_cell(accord_cursor *rows, const accord_answer *row, size_t column);
/* The next line of the layout, which moves behind it; "" for one of which nothing is left. */
const char *layout_line(accord_cursor *rows, const accord_answer *row, const char **layout);

#endif
