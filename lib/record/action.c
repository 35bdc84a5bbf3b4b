#include <accord/action.h>

#include "calls.h"
#include "model.h"

static const field action_fields[] = {
    FIELD(action, type, TYPE_LIFECYCLE, REQUIRED),
    FIELD(action, date, TYPE_DATE, 0),
    FIELD_REF(action, agent,
              ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PERSON |
                  ACCORD_KIND_DELEGATION,
              0),
    FIELD_REF(action, recipient,
              ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PERSON |
                  ACCORD_KIND_DELEGATION,
              0),
    FIELD_REF(action, object, ACCORD_KIND_ANY, 0),
    FIELD(action, number, TYPE_LINE, 0),
    FIELD(action, cause, TYPE_LINE, 0),
    FIELD(action, follows, TYPE_FOLLOWS, 0),
};
const noun action_noun =
    ROW_NOUN(action, "actions",
             ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PARTNERSHIP |
                 ACCORD_KIND_AGREEMENT | ACCORD_KIND_DELEGATION | ACCORD_KIND_VISIT |
                 ACCORD_KIND_EVENT | ACCORD_KIND_STATEMENT | ACCORD_KIND_OUTCOME,
             "Something that happened to a record; its state on any day follows from its actions");
DEFINE_ROW_CALLS(action)
