/** @file
 * Events and who took part. The calls of each noun are described in record.h. */
#ifndef ACCORD_EVENT_H
#define ACCORD_EVENT_H

#include "record.h"

/** A meeting, talks, signing, seminar, conference, festival, match, reception or tour. A series is
 * an event with a recurrence; its editions refer to it. */
typedef struct accord_event {
    accord_id id;           /**< of this registry; set by get and list */
    const char *uid;        /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision;       /**< as read; update: 0 = whatever it is now */
    const char *name;       /**< preferred name; add: becomes its first name */
    const char *type;       /**< term of vocabulary event_type; required */
    accord_id visit;        /**< the visit it belongs to (visit) */
    accord_id part_of;      /**< the larger event it belongs to (event) */
    accord_id series;       /**< the series it is an edition of (event) */
    int64_t edition;        /**< which edition: 1 is the first; 0 = unknown */
    const char *recurrence; /**< of a series: how often, "P1Y" = yearly */
    accord_id partnership;  /**< the partnership it serves (partnership) */
    accord_id place;        /**< where (place) */
    const char *venue;      /**< the house, hall or site */
    /** the organization at whose house it takes place (organization) */
    accord_id venue_body;
    const char *start_date;  /**< actual first day (EDTF; IATI: actual) */
    const char *end_date;    /**< actual last day (EDTF); of a series: ".." = it goes on */
    const char *time;        /**< local time of its beginning, hh:mm */
    const char *part_of_day; /**< term of vocabulary part_of_day, when no time is known */
    int64_t position;        /**< order within its visit or event, from 1; 0 = unknown */
    const char *mode;        /**< term of vocabulary mode: in-person, online, hybrid */
    const char *subject;     /**< what it was about */
    accord_tristate participants_complete; /**< whether the list of participants is complete */
    const char *planned_start_date;        /**< planned first day (EDTF; IATI: planned) */
    const char *planned_end_date;          /**< planned last day */
} accord_event;
#define ACCORD_EVENT(...) &(const accord_event){__VA_ARGS__}, sizeof(accord_event)
ACCORD_RECORD_CALLS(event)

/** Who took part: a person in a capacity, a body, or the unnamed holder of a post. */
typedef struct accord_participant {
    accord_id record; /**< the record it stands beside (event, visit) */
    int64_t slot;     /**< its number there, never used again; add: 0 = the next */
    /** who; unknown when only the post or the body is known (person) */
    accord_id person;
    /** the body that took part, or for which the person did (place, organization, delegation) */
    accord_id body;
    /** term of vocabulary participant_role: organizer, speaker, exhibitor, ... */
    const char *role;
    const char *capacity; /**< the post in which they took part, as printed */
    const char *mode;     /**< term of vocabulary mode: in-person, online */
} accord_participant;
#define ACCORD_PARTICIPANT(...) &(const accord_participant){__VA_ARGS__}, sizeof(accord_participant)
ACCORD_ROW_CALLS(participant)

#endif
