#include <accord/outcome.h>

#include "calls.h"
#include "model.h"

static const field outcome_fields[] = {
    FIELD_CODE(outcome, type, "outcome_type", 0),
    FIELD_REF(outcome, partnership, ACCORD_KIND_PARTNERSHIP, 0),
    FIELD_REF(outcome, agreement, ACCORD_KIND_AGREEMENT, 0),
    FIELD_REF(outcome, event, ACCORD_KIND_EVENT, 0),
    FIELD_REF(outcome, place, ACCORD_KIND_PLACE, 0),
    FIELD(outcome, venue, TYPE_LINE, 0),
    FIELD_REF(outcome, organization, ACCORD_KIND_ORGANIZATION, 0),
    FIELD(outcome, start_date, TYPE_DATE, 0),
    FIELD(outcome, end_date, TYPE_END, 0),
    FIELD(outcome, description, TYPE_TEXT, 0),
};
const noun outcome_noun =
    RECORD_NOUN(outcome, "outcomes", ACCORD_KIND_OUTCOME,
                "What came of it: a gateball court, a language centre, a flight");
DEFINE_RECORD_CALLS(outcome)
