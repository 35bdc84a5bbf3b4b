/* A partner on one sheet: who it is, where the partnerships stand, what was agreed, who met whom,
 * what is open, each line with its sources. */
#ifndef PARTNER_H
#define PARTNER_H

#include "cli.h"

/* The kinds of record that have such a sheet. */
enum { PARTNER_KINDS = ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PARTNERSHIP };

/* The end when it cannot be asked about on that day: it did not exist yet. */
void partner_check(accord *db, const accord_record *record, const char *day);
void partner_print(accord *db, const accord_record *record, const char *day);
/* The same, a line for each row and for each source. */
void partner_json(accord *db, const accord_record *record, const char *day);

#endif
