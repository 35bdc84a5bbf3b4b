#include <accord/gift.h>

#include "calls.h"
#include "model.h"

static const field gift_fields[] = {
    FIELD_REF(gift, giver,
              ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PERSON |
                  ACCORD_KIND_DELEGATION,
              0),
    FIELD_REF(gift, receiver,
              ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PERSON |
                  ACCORD_KIND_DELEGATION,
              0),
    FIELD_REF(gift, event, ACCORD_KIND_EVENT, 0),
    FIELD(gift, date, TYPE_DATE, 0),
    FIELD(gift, description, TYPE_TEXT, 0),
    FIELD(gift, value, TYPE_DECIMAL, 0),
    FIELD(gift, currency, TYPE_CURRENCY, 0),
};
const noun gift_noun = RECORD_NOUN(gift, "gifts", ACCORD_KIND_GIFT, "What was given");
DEFINE_RECORD_CALLS(gift)
