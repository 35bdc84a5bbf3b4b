#include <accord/name.h>

#include "calls.h"
#include "model.h"

static const field name_fields[] = {
    FIELD(name, text, TYPE_NAME, REQUIRED), FIELD(name, language, TYPE_LANGUAGE, 0),
    FIELD_CODE(name, type, "name_type", 0), FIELD(name, start_date, TYPE_DATE, 0),
    FIELD(name, end_date, TYPE_END, 0),     FIELD_COMPUTED(folded, TYPE_FOLDED),
    FIELD_COMPUTED(sort_key, TYPE_FOLDED),
};
const noun name_noun =
    ROW_NOUN(name, "names", ACCORD_KIND_ANY, "A name or title of a record (Popolo: other_names)");
DEFINE_ROW_CALLS(name)

static const field identifier_fields[] = {
    FIELD(identifier, scheme, TYPE_LINE, REQUIRED),
    FIELD(identifier, code, TYPE_LINE, REQUIRED),
    FIELD(identifier, start_date, TYPE_DATE, 0),
    FIELD(identifier, end_date, TYPE_END, 0),
};
const noun identifier_noun = ROW_NOUN(identifier, "identifiers", ACCORD_KIND_ANY,
                                      "A code in somebody's scheme (Popolo: identifiers), with its "
                                      "validity: GSO 15 was Yên Bái and is Lào Cai today");
DEFINE_ROW_CALLS(identifier)

static const field contact_fields[] = {
    FIELD_CODE(contact, type, "contact_type", REQUIRED),
    FIELD(contact, value, TYPE_LINE, REQUIRED),
    FIELD(contact, label, TYPE_LINE, 0),
    FIELD(contact, start_date, TYPE_DATE, 0),
    FIELD(contact, end_date, TYPE_END, 0),
};
const noun contact_noun =
    ROW_NOUN(contact, "contacts", ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PERSON,
             "How to reach them (Popolo: contact_detail)");
DEFINE_ROW_CALLS(contact)

static const field note_fields[] = {
    FIELD(note, date, TYPE_DATE, 0),
    FIELD(note, text, TYPE_TEXT, REQUIRED),
};
const noun note_noun = ROW_NOUN(note, "notes", ACCORD_KIND_ANY, "A remark of the office");
DEFINE_ROW_CALLS(note)
