/* What finding a record gives to other answers. */
#ifndef ANSWER_FIND_H
#define ANSWER_FIND_H

#include <accord/record.h>
#include <stdbool.h>

/* Whether a place or a body had certainly not begun, or was certainly over, on the day. */
int find_outside(accord *db, accord_id id, const char *day, bool *before, bool *after);

#endif
