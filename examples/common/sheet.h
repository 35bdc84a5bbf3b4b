/* Everything that is recorded of one record: its state, its attributes, the rows beside it, what
 * refers to it, and which source says what. */
#ifndef SHEET_H
#define SHEET_H

#include "cli.h"

void sheet_print(accord *db, const accord_record *record, const char *day);
/* The record as in a dossier, then its states. */
void sheet_json(accord *db, const accord_record *record, const char *day);
/* What refers to it, a line each. */
void sheet_json_referrers(accord *db, const accord_record *record);

#endif
