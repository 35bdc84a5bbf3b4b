#include <accord/partnership.h>

#include "calls.h"
#include "model.h"

static const field partnership_fields[] = {
    FIELD_CODE(partnership, type, "partnership_type", 0),
    FIELD(partnership, motive, TYPE_TEXT, 0),
    FIELD(partnership, fields_complete, TYPE_TRISTATE, 0),
};
const noun partnership_noun =
    RECORD_NOUN(partnership, "partnerships", ACCORD_KIND_PARTNERSHIP,
                "A lasting relation of places or organizations: friendship, sister city, "
                "cooperation; between countries: diplomatic (context, not counted)");
DEFINE_RECORD_CALLS(partnership)

static const field party_fields[] = {
    FIELD_REF(party, party, ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION, REQUIRED | UNIQUE),
    FIELD(party, description, TYPE_LINE, 0),
};
const noun party_noun = ROW_NOUN(party, "parties", ACCORD_KIND_PARTNERSHIP | ACCORD_KIND_AGREEMENT,
                                 "A party of a partnership or an agreement");
DEFINE_ROW_CALLS(party)

static const field supporter_fields[] = {
    FIELD_REF(supporter, supporter,
              ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PERSON, REQUIRED),
    FIELD_CODE(supporter, role, "supporter_role", REQUIRED),
    FIELD(supporter, date, TYPE_DATE, 0),
};
const noun supporter_noun = ROW_NOUN(supporter, "supporters", ACCORD_KIND_PARTNERSHIP,
                                     "Who introduced, initiated or supported a partnership");
DEFINE_ROW_CALLS(supporter)

static const field focal_point_fields[] = {
    FIELD_REF(focal_point, side, ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION, 0),
    FIELD_REF(focal_point, organization, ACCORD_KIND_ORGANIZATION, 0),
    FIELD_REF(focal_point, person, ACCORD_KIND_PERSON, 0),
    FIELD(focal_point, scope, TYPE_LINE, 0),
    FIELD(focal_point, start_date, TYPE_DATE, 0),
    FIELD(focal_point, end_date, TYPE_END, 0),
};
const noun focal_point_noun = ROW_NOUN_RULE(
    focal_point, "focal_points", ACCORD_KIND_PARTNERSHIP, "A side's focal point (cơ quan đầu mối)",
    "organization IS NOT NULL OR person IS NOT NULL OR side IS NOT NULL",
    "names neither side, organization nor person");
DEFINE_ROW_CALLS(focal_point)

static const field field_fields[] = {
    FIELD_CODE(field, code, "field", REQUIRED),
    FIELD(field, words, TYPE_LINE, 0),
    FIELD_CODE(field, stage, "field_stage", 0),
    FIELD(field, date, TYPE_DATE, 0),
};
const noun field_noun =
    ROW_NOUN(field, "fields",
             ACCORD_KIND_PARTNERSHIP | ACCORD_KIND_AGREEMENT | ACCORD_KIND_STATEMENT |
                 ACCORD_KIND_VISIT | ACCORD_KIND_EVENT | ACCORD_KIND_OUTCOME,
             "A field of cooperation");
DEFINE_ROW_CALLS(field)
