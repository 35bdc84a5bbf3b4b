/* Rows under titles, aligned on a terminal whatever the script. */
#ifndef TABLE_H
#define TABLE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct table table;

/* A table with so many columns; the first row added is that of the titles. */
table *table_new(size_t columns);
/* The next cell, copied; control characters become blanks. */
void table_cell(table *, const char *text, bool number);
/* The next cell, which names a record: its uid is printed behind the name where the column has
 * another record of the same name. */
void table_reference(table *, const char *text, const char *uid);
/* A line under the row that the last cell belongs to. */
void table_note(table *, const char *text);
/* Prints it, cells wrapped, within so many columns of the terminal; rows that are too wide for that
 * as paragraphs, `title: cell` a line. */
void table_print(table *, size_t width);
void table_free(table *);

#endif
