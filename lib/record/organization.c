#include <accord/organization.h>

#include "calls.h"
#include "model.h"

static const field organization_fields[] = {
    FIELD_CODE(organization, type, "organization_type", 0),
    FIELD(organization, country, TYPE_COUNTRY, 0),
    FIELD_REF(organization, place, ACCORD_KIND_PLACE, 0),
    FIELD(organization, governs, TYPE_TRISTATE, 0),
    FIELD_REF(organization, parent, ACCORD_KIND_ORGANIZATION, ACYCLIC),
    FIELD(organization, start_date, TYPE_DATE, 0),
    FIELD(organization, end_date, TYPE_END, 0),
};
const noun organization_noun =
    RECORD_NOUN(organization, "organizations", ACCORD_KIND_ORGANIZATION,
                "A committee, assembly, department, ministry, embassy, university, company, NGO or "
                "association (Popolo: Organization)");
DEFINE_RECORD_CALLS(organization)
