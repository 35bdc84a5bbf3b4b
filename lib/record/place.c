#include <accord/place.h>

#include "calls.h"
#include "model.h"

static const field place_fields[] = {
    FIELD_CODE(place, type, "place_type", REQUIRED),
    FIELD(place, country, TYPE_COUNTRY, 0),
    FIELD_REF(place, parent, ACCORD_KIND_PLACE, ACYCLIC),
    FIELD(place, start_date, TYPE_DATE, 0),
    FIELD(place, end_date, TYPE_END, 0),
};
const noun place_noun =
    RECORD_NOUN(place, "places", ACCORD_KIND_PLACE,
                "A country, province, prefecture, city, district, town or commune (Popolo: Area)");
DEFINE_RECORD_CALLS(place)

static const field succession_fields[] = {
    FIELD_REF(succession, successor, ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION, ACYCLIC),
    FIELD_CODE(succession, type, "succession_type", REQUIRED),
    FIELD(succession, legal_date, TYPE_DATE, 0),
    FIELD(succession, operative_date, TYPE_DATE, 0),
    FIELD_REF(succession, act, ACCORD_KIND_SOURCE, 0),
};
const noun succession_noun =
    ROW_NOUN(succession, "successions", ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION,
             "What became of a place or a body (W3C ORG: change event)");
DEFINE_ROW_CALLS(succession)
