#include <accord/delegation.h>

#include "calls.h"
#include "model.h"

static const field delegation_fields[] = {
    FIELD_CODE(delegation, type, "delegation_type", 0),
    FIELD_REF(delegation, sender, ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION, 0),
    FIELD(delegation, size, TYPE_INTEGER, 0),
    FIELD(delegation, members_complete, TYPE_TRISTATE, 0),
};
const noun delegation_noun =
    RECORD_NOUN(delegation, "delegations", ACCORD_KIND_DELEGATION,
                "A body of people that travels for a place or an organization");
DEFINE_RECORD_CALLS(delegation)

static const field member_fields[] = {
    FIELD_REF(member, person, ACCORD_KIND_PERSON, UNIQUE),
    FIELD_REF(member, organization, ACCORD_KIND_ORGANIZATION, 0),
    FIELD_CODE(member, role, "member_role", 0),
    FIELD(member, capacity, TYPE_LINE, 0),
    FIELD(member, position, TYPE_INTEGER, 0),
};
const noun member_noun =
    ROW_NOUN_RULE(member, "members", ACCORD_KIND_DELEGATION,
                  "A member of a delegation: a person, or a body of which somebody travels along",
                  "person IS NOT NULL OR organization IS NOT NULL OR capacity IS NOT NULL",
                  "names neither person, organization nor capacity");
DEFINE_ROW_CALLS(member)
