/* What refers to a record, for reading. */
#ifndef REFERRERS_H
#define REFERRERS_H

#include "said.h"

/* By kind and date, with what each is on the day. The visits of its events and of its delegations
 * are among them. */
void referrers_print(accord *db, const accord_record *record, const char *day);

#endif
