/* Sources by number: [1] behind a line stands for [1] in the list at the end. */
#ifndef CITED_H
#define CITED_H

#include "cli.h"

/* The number of a source, from 1, in the order in which they are first cited. */
size_t cited_number(accord_id source);
/* The sources cited for the record of the row: " [1] [4]". */
const char *cited_marks(accord *db, const accord_answer *row);
/* The source with the number, 0 past the last. */
accord_id cited_source(size_t number);

#endif
