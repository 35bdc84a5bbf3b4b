/* Questions and their rows, as programs ask and print them. */
#ifndef ANSWERS_H
#define ANSWERS_H

#include "cli.h"

/* Goes on after ACCORD_OK; an unknown question and a reference that fits several records are the
 * end with what is near it. */
void answers_try(accord *db, const char *question, int status);
/* The members of a JSON object, a column each: "partner":"jp/mimasaka","year":2023 */
void answers_json(const accord_answer *row);

/* The sources cited for the records that the row rests on, and those among them that are sources,
 * each once, those of the record that it is of first; ends with 0. */
const accord_id *answers_sources(accord *db, const accord_answer *row);
/* "Tỉnh Yên Bái và Thành phố Mimasaka…, CTTĐT, 2023-11-21" */
const char *answers_source_words(accord *db, accord_id source);
/* "source":"source/portal","name":"Tỉnh Yên Bái…" */
void answers_source_json(accord_id source);

#endif
