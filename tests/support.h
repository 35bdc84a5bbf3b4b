/* The registry that the dossiers of examples/dossiers make. */
#ifndef TESTS_SUPPORT_H
#define TESTS_SUPPORT_H

#include <accord.h>
#include <stddef.h>

enum seed_choice { SEEDS_ONLY, SEEDS_AND_SUCCESSION, SEEDS_SUCCESSION_AND_OUTSIDE };

/* A new registry at path with the dossiers of examples/dossiers; fails the test when one is
 * refused. */
accord *registry_of_seeds(const char *path, enum seed_choice choice);

/* Where a question has the column of this name; fails the test when it has none. */
size_t column_of(const accord_question *question, const char *name, size_t length);

#endif
