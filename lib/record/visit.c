#include <accord/visit.h>

#include "calls.h"
#include "model.h"

static const field visit_fields[] = {
    FIELD_REF(visit, delegation, ACCORD_KIND_DELEGATION, 0),
    FIELD_REF(visit, host, ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION, 0),
    FIELD_REF(visit, place, ACCORD_KIND_PLACE, 0),
    FIELD_REF(visit, part_of, ACCORD_KIND_VISIT, ACYCLIC),
    FIELD(visit, position, TYPE_INTEGER, 0),
    FIELD(visit, planned_start_date, TYPE_DATE, 0),
    FIELD(visit, planned_end_date, TYPE_DATE, 0),
    FIELD(visit, start_date, TYPE_DATE, HELD),
    FIELD(visit, end_date, TYPE_DATE, 0),
    FIELD(visit, purpose, TYPE_TEXT, 0),
    FIELD_REF(visit, inviting, ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION, 0),
    FIELD_REF(visit, lead, ACCORD_KIND_ORGANIZATION, 0),
    FIELD(visit, decision, TYPE_LINE, 0),
    FIELD(visit, funding, TYPE_LINE, 0),
    FIELD_REF(visit, report, ACCORD_KIND_SOURCE, 0),
};
const noun visit_noun =
    RECORD_NOUN(visit, "visits", ACCORD_KIND_VISIT, "A delegation received by a host at a place");
DEFINE_RECORD_CALLS(visit)
