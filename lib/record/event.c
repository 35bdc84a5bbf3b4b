#include <accord/event.h>

#include "calls.h"
#include "model.h"

static const field event_fields[] = {
    FIELD_CODE(event, type, "event_type", REQUIRED),
    FIELD_REF(event, visit, ACCORD_KIND_VISIT, 0),
    FIELD_REF(event, part_of, ACCORD_KIND_EVENT, ACYCLIC),
    FIELD_REF(event, series, ACCORD_KIND_EVENT, ACYCLIC),
    FIELD(event, edition, TYPE_INTEGER, 0),
    FIELD(event, recurrence, TYPE_DURATION, 0),
    FIELD_REF(event, partnership, ACCORD_KIND_PARTNERSHIP, 0),
    FIELD_REF(event, place, ACCORD_KIND_PLACE, 0),
    FIELD(event, venue, TYPE_LINE, 0),
    FIELD_REF(event, venue_body, ACCORD_KIND_ORGANIZATION, 0),
    FIELD(event, start_date, TYPE_DATE, HELD),
    FIELD(event, end_date, TYPE_END, 0),
    FIELD(event, time, TYPE_TIME, 0),
    FIELD_CODE(event, part_of_day, "part_of_day", 0),
    FIELD(event, position, TYPE_INTEGER, 0),
    FIELD_CODE(event, mode, "mode", 0),
    FIELD(event, subject, TYPE_TEXT, 0),
    FIELD(event, participants_complete, TYPE_TRISTATE, 0),
    FIELD(event, planned_start_date, TYPE_DATE, 0),
    FIELD(event, planned_end_date, TYPE_DATE, 0),
};
const noun event_noun = RECORD_NOUN(
    event, "events", ACCORD_KIND_EVENT,
    "A meeting, talks, signing, seminar, conference, festival, match, reception or tour");
DEFINE_RECORD_CALLS(event)

static const field participant_fields[] = {
    FIELD_REF(participant, person, ACCORD_KIND_PERSON, 0),
    FIELD_REF(participant, body,
              ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_DELEGATION, 0),
    FIELD_CODE(participant, role, "participant_role", 0),
    FIELD(participant, capacity, TYPE_LINE, 0),
    FIELD_CODE(participant, mode, "mode", 0),
};
const noun participant_noun =
    ROW_NOUN_RULE(participant, "participants", ACCORD_KIND_EVENT | ACCORD_KIND_VISIT,
                  "Who took part: a person in a capacity, a body, or the unnamed holder of a post",
                  "person IS NOT NULL OR body IS NOT NULL OR capacity IS NOT NULL",
                  "names neither person, body nor capacity");
DEFINE_ROW_CALLS(participant)
