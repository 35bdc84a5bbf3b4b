/* What a record says, and how one reads it. */
#ifndef SAID_H
#define SAID_H

#include "paper.h"

/* All values of a record, in the order of accord_values(); ends with a noun NULL. */
const accord_value *said_of(accord *db, accord_id id);
/* Its value of an attribute of itself, or of its first row of a noun; NULL when unknown. */
const char *said_text(const accord_value *said, const char *noun, const char *attribute);
/* What to call a record: its name, else what it says, else what it refers to; NULL: nothing. */
const char *said_title(accord *db, accord_id id);
/* The same with the uid: "Yên Bái <vn/yen-bai>". */
const char *said_record(accord *db, accord_id id);
/* A value for reading: a reference by title and uid, a date in words. */
const char *said_words(accord *db, const accord_value *value);
/* "active since 2019", or what is possible; NULL when nothing is known. A date that is `told`
 * already is left out. */
const char *said_state(accord *db, accord_id id, const char *day, const char *told);

#endif
