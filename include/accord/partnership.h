/** @file
 * Partnerships. The calls of each noun are described in record.h. */
#ifndef ACCORD_PARTNERSHIP_H
#define ACCORD_PARTNERSHIP_H

#include "record.h"

/** A lasting relation of places or organizations: friendship, sister city, cooperation; between
 * countries: diplomatic (context, not counted). Since when and until when follow from its actions.
 */
typedef struct accord_partnership {
    accord_id id;                    /**< of this registry; set by get and list */
    const char *uid;                 /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision;                /**< as read; update: 0 = whatever it is now */
    const char *name;                /**< preferred name; add: becomes its first name */
    const char *type;                /**< term of vocabulary partnership_type */
    const char *motive;              /**< why the parties entered into it */
    accord_tristate fields_complete; /**< whether the list of fields is complete */
} accord_partnership;
#define ACCORD_PARTNERSHIP(...) &(const accord_partnership){__VA_ARGS__}, sizeof(accord_partnership)
ACCORD_RECORD_CALLS(partnership)

/** A party of a partnership or an agreement. */
typedef struct accord_party {
    accord_id record;        /**< the record it stands beside (partnership, agreement) */
    int64_t slot;            /**< its number there, never used again; add: 0 = the next */
    accord_id party;         /**< who is bound (place, organization); required */
    const char *description; /**< how the paper names it, where that differs */
} accord_party;
#define ACCORD_PARTY(...) &(const accord_party){__VA_ARGS__}, sizeof(accord_party)
ACCORD_ROW_CALLS(party)

/** Who introduced, initiated or supported a partnership. */
typedef struct accord_supporter {
    accord_id record;    /**< the record it stands beside (partnership) */
    int64_t slot;        /**< its number there, never used again; add: 0 = the next */
    accord_id supporter; /**< who (place, organization, person); required */
    /** term of vocabulary supporter_role: introducer, initiator, supporter; required */
    const char *role;
    const char *date; /**< when (EDTF) */
} accord_supporter;
#define ACCORD_SUPPORTER(...) &(const accord_supporter){__VA_ARGS__}, sizeof(accord_supporter)
ACCORD_ROW_CALLS(supporter)

/** A side's focal point (cơ quan đầu mối). */
typedef struct accord_focal_point {
    accord_id record; /**< the record it stands beside (partnership) */
    int64_t slot;     /**< its number there, never used again; add: 0 = the next */
    /** the party whose focal point it is (place, organization) */
    accord_id side;
    accord_id organization; /**< the body (organization) */
    accord_id person;       /**< the person (person) */
    const char *scope;      /**< for what */
    const char *start_date; /**< since when (EDTF) */
    const char *end_date;   /**< until when (EDTF) */
} accord_focal_point;
#define ACCORD_FOCAL_POINT(...) &(const accord_focal_point){__VA_ARGS__}, sizeof(accord_focal_point)
ACCORD_ROW_CALLS(focal_point)

/** A field of cooperation. */
typedef struct accord_field {
    /** the record it stands beside (partnership, agreement, statement, visit, event, outcome) */
    accord_id record;
    int64_t slot; /**< its number there, never used again; add: 0 = the next */
    /** term of vocabulary field: agriculture, tourism, ...; required */
    const char *code;
    const char *words; /**< as the source names it */
    /** term of vocabulary field_stage: proposed, agreed, under-way */
    const char *stage;
    const char *date; /**< as of when (EDTF) */
} accord_field;
#define ACCORD_FIELD(...) &(const accord_field){__VA_ARGS__}, sizeof(accord_field)
ACCORD_ROW_CALLS(field)

#endif
