#include <accord/person.h>

#include "calls.h"
#include "model.h"

static const field person_fields[] = {
    FIELD(person, country, TYPE_COUNTRY, 0),
    FIELD(person, birth_date, TYPE_DATE, 0),
    FIELD(person, death_date, TYPE_DATE, 0),
};
const noun person_noun = RECORD_NOUN(person, "persons", ACCORD_KIND_PERSON, "A person");
DEFINE_RECORD_CALLS(person)

static const field post_fields[] = {
    FIELD(post, title, TYPE_LINE, REQUIRED),
    FIELD_REF(post, organization, ACCORD_KIND_ORGANIZATION, 0),
    FIELD_REF(post, place, ACCORD_KIND_PLACE, 0),
    FIELD(post, start_date, TYPE_DATE, 0),
    FIELD(post, end_date, TYPE_END, 0),
};
const noun post_noun =
    ROW_NOUN(post, "posts", ACCORD_KIND_PERSON, "A post held (Popolo: Membership)");
DEFINE_ROW_CALLS(post)
