/* One description per kind of record and per kind of row beside a record. Binding, reading,
 * import, export, history and schema.sql itself follow from it. */
#ifndef RECORD_MODEL_H
#define RECORD_MODEL_H

#include <accord/common.h>

typedef enum field_type {
    TYPE_REF,       /* id of a record */
    TYPE_CODE,      /* term of a vocabulary */
    TYPE_LIFECYCLE, /* action type that the record's kind takes */
    TYPE_TEXT,      /* prose, kept as it is but for NFC */
    TYPE_LINE,      /* one line */
    TYPE_NAME,      /* one line, cleaned of outer and doubled blanks */
    TYPE_DATE,      /* EDTF */
    TYPE_END,       /* EDTF, ".." allowed */
    TYPE_TIME,      /* hh:mm */
    TYPE_DURATION,  /* ISO 8601 */
    TYPE_DECIMAL,   /* decimal text */
    TYPE_COUNTRY,   /* ISO 3166-1 alpha-2 */
    TYPE_CURRENCY,  /* ISO 4217 */
    TYPE_LANGUAGE,  /* BCP 47 */
    TYPE_SHA256,
    TYPE_TRISTATE, /* yes, no */
    TYPE_INTEGER,  /* from 1; 0 in C = unknown */
    TYPE_TARGET,   /* slot of any row beside the same record */
    TYPE_FOLLOWS,  /* slot of a row of the same noun beside the same record */
    TYPE_FOLDED    /* computed from the noun's TYPE_NAME field; in no struct */
} field_type;

enum field_flags {
    REQUIRED = 1,
    UNIQUE = 2,  /* a row's value stands once beside a record */
    ACYCLIC = 4, /* following it never comes back */
    HELD = 8     /* a day on which it took place: nothing that was called off has one */
};

typedef struct field {
    const char *name; /* column, JSON key and struct member */
    field_type type;
    unsigned flags;
    size_t offset;
    unsigned kinds;         /* TYPE_REF: the kinds that it may refer to, 0 = any */
    const char *vocabulary; /* TYPE_CODE */
} field;

typedef struct noun {
    const char *name;   /* table, struct, JSON kind */
    const char *plural; /* view, JSON key */
    const char *about;
    unsigned kind;   /* of a record noun; 0 for a row noun */
    unsigned owners; /* of a row noun: the kinds it may stand beside, 0 = any */
    const field *fields;
    size_t field_count;
    size_t size;      /* of its struct */
    const char *rule; /* a CHECK over several columns, and its sentence; or NULL */
    const char *rule_sentence;
} noun;

/* Every record struct begins with these members, every row struct with the next ones. */
typedef struct record_head {
    accord_id id;
    const char *uid;
    int64_t revision;
    const char *name;
} record_head;

typedef struct row_head {
    accord_id record;
    int64_t slot;
} row_head;

/* All record nouns in kind order, then all row nouns; ends with NULL. */
extern const noun *const nouns[];
const noun *noun_of_kind(unsigned kind);
const noun *noun_named(const char *name);
const noun *noun_of_plural(const char *plural);
const field *noun_field(const noun *n, const char *name);
const field *noun_held(const noun *n); /* its field with HELD, or NULL */
int noun_takes_row(const noun *record_noun, const noun *row_noun);

#define NOUN_LIST(RECORD, ROW)                                                                     \
    RECORD(place)                                                                                  \
    RECORD(organization)                                                                           \
    RECORD(person)                                                                                 \
    RECORD(partnership)                                                                            \
    RECORD(agreement)                                                                              \
    RECORD(delegation)                                                                             \
    RECORD(visit)                                                                                  \
    RECORD(event)                                                                                  \
    RECORD(statement)                                                                              \
    RECORD(outcome)                                                                                \
    RECORD(gift)                                                                                   \
    RECORD(figure)                                                                                 \
    RECORD(source)                                                                                 \
    ROW(name)                                                                                      \
    ROW(identifier)                                                                                \
    ROW(contact)                                                                                   \
    ROW(post)                                                                                      \
    ROW(succession)                                                                                \
    ROW(party)                                                                                     \
    ROW(supporter)                                                                                 \
    ROW(focal_point)                                                                               \
    ROW(signatory)                                                                                 \
    ROW(authentic_language)                                                                        \
    ROW(relation)                                                                                  \
    ROW(provision)                                                                                 \
    ROW(field)                                                                                     \
    ROW(member)                                                                                    \
    ROW(participant)                                                                               \
    ROW(beneficiary)                                                                               \
    ROW(action)                                                                                    \
    ROW(document)                                                                                  \
    ROW(note)                                                                                      \
    ROW(citation)

#define DECLARE_NOUN(noun_name) extern const noun noun_name##_noun;
NOUN_LIST(DECLARE_NOUN, DECLARE_NOUN)
#undef DECLARE_NOUN

#define FIELD(noun_name, member, type, flags)                                                      \
    { #member, type, flags, offsetof(accord_##noun_name, member), 0, NULL }
#define FIELD_REF(noun_name, member, kinds, flags)                                                 \
    { #member, TYPE_REF, flags, offsetof(accord_##noun_name, member), kinds, NULL }
#define FIELD_CODE(noun_name, member, vocabulary, flags)                                           \
    { #member, TYPE_CODE, flags, offsetof(accord_##noun_name, member), 0, vocabulary }
#define FIELD_COMPUTED(column, type)                                                               \
    { #column, type, 0, 0, 0, NULL }

#define RECORD_NOUN(noun_name, plural, kind, about)                                                \
    {                                                                                              \
#noun_name, plural, about, kind, 0, noun_name##_fields,                                    \
            sizeof noun_name##_fields / sizeof *noun_name##_fields, sizeof(accord_##noun_name),    \
            NULL, NULL                                                                             \
    }
#define ROW_NOUN(noun_name, plural, owners, about)                                                 \
    ROW_NOUN_RULE(noun_name, plural, owners, about, NULL, NULL)
#define ROW_NOUN_RULE(noun_name, plural, owners, about, rule, sentence)                            \
    {                                                                                              \
#noun_name, plural, about, 0, owners, noun_name##_fields,                                  \
            sizeof noun_name##_fields / sizeof *noun_name##_fields, sizeof(accord_##noun_name),    \
            rule, sentence                                                                         \
    }

#endif
