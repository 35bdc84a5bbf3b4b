/* A record from the words of a command line, as an object of a dossier. */
#ifndef PAIRS_H
#define PAIRS_H

#include "cli.h"

/* How the words are written, for --help. */
#define PAIRS_HELP                                                                                 \
    "  key=value             an attribute; a reference is any REF: host='tỉnh Yên Bái'\n"      \
    "  key=                  unknown; of a list: empty\n"                                          \
    "  key=@FILE             the content of FILE (@@ for a value that begins with @)\n"            \
    "  name=TEXT             a name; names.ja=美作市 one in a language\n"                       \
    "  party=REF             a row of a list, by its first attribute; again for the next row\n"    \
    "  member=person:REF,role:head,capacity:TEXT\n"                                                \
    "                        more of a row; a comma ends a value only where `attribute:` "         \
    "follows\n"                                                                                    \
    "  source=REF            who says so; then words=, locator=, basis=, because= of it"

/* The object as JSON. `id` is the record as it is, whose rows `party+=` and `party-=` keep; 0 =
 * none. */
char *pairs_json(accord *db, unsigned kind, accord_id id, const char *uid, char **words, int count);

/* Imports the object; what is wrong with it is the end. */
void pairs_import(accord *db, const char *json, const char *uid, unsigned flags);

/* What the word uid=... says, or NULL. */
const char *pairs_uid(char **words, int count);

#endif
