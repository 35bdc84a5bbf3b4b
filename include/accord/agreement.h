/** @file
 * Agreements. The calls of each noun are described in record.h. */
#ifndef ACCORD_AGREEMENT_H
#define ACCORD_AGREEMENT_H

#include "record.h"

/** An instrument between parties: memorandum of understanding (biên bản ghi nhớ), thỏa thuận,
 * biên bản thỏa thuận, hiệp ước, ... Its titles are names, verbatim per language; its signing,
 * entry into force and end are actions (UN Treaty Collection). */
typedef struct accord_agreement {
    accord_id id;            /**< of this registry; set by get and list */
    const char *uid;         /**< stable identity; add: NULL = a new UUIDv7 */
    int64_t revision;        /**< as read; update: 0 = whatever it is now */
    const char *name;        /**< preferred name; add: becomes its first name */
    const char *type;        /**< term of vocabulary agreement_type */
    accord_id partnership;   /**< the partnership it founds or serves (partnership) */
    accord_id event;         /**< the event at which it was signed (event) */
    accord_id place;         /**< the place of signature (place) */
    accord_tristate binding; /**< whether it binds under international law */
    /** how long it runs: an ISO 8601 duration such as "P3Y"; see also the action "expires" */
    const char *term;
    /** term of vocabulary renewal: automatic, by-agreement, none */
    const char *renewal;
    const char *notice;               /**< how long before its end notice must go out: "P6M" */
    const char *purpose;              /**< what it is about */
    accord_tristate parties_complete; /**< whether the list of parties is complete */
    accord_tristate fields_complete;  /**< whether the list of fields is complete */
} accord_agreement;
#define ACCORD_AGREEMENT(...) &(const accord_agreement){__VA_ARGS__}, sizeof(accord_agreement)
ACCORD_RECORD_CALLS(agreement)

/** Who signed, in which capacity. */
typedef struct accord_signatory {
    accord_id record; /**< the record it stands beside (agreement) */
    int64_t slot;     /**< its number there, never used again; add: 0 = the next */
    /** who signed; unknown when only the post is known (person) */
    accord_id person;
    accord_id party;      /**< for which party (place, organization) */
    const char *capacity; /**< the post in which they signed */
} accord_signatory;
#define ACCORD_SIGNATORY(...) &(const accord_signatory){__VA_ARGS__}, sizeof(accord_signatory)
ACCORD_ROW_CALLS(signatory)

/** A language in which the text is authentic (UN Treaty Collection: authentic texts). */
typedef struct accord_authentic_language {
    accord_id record;     /**< the record it stands beside (agreement) */
    int64_t slot;         /**< its number there, never used again; add: 0 = the next */
    const char *language; /**< BCP 47 tag; required */
} accord_authentic_language;
#define ACCORD_AUTHENTIC_LANGUAGE(...)                                                             \
    &(const accord_authentic_language){__VA_ARGS__}, sizeof(accord_authentic_language)
ACCORD_ROW_CALLS(authentic_language)

/** What an agreement does to another one. */
typedef struct accord_relation {
    accord_id record; /**< the record it stands beside (agreement) */
    int64_t slot;     /**< its number there, never used again; add: 0 = the next */
    /** term of vocabulary relation_type: amends, extends, renews, replaces, implements;
     *  required */
    const char *type;
    accord_id agreement; /**< the other one (agreement); required */
} accord_relation;
#define ACCORD_RELATION(...) &(const accord_relation){__VA_ARGS__}, sizeof(accord_relation)
ACCORD_ROW_CALLS(relation)

/** What the parties agreed to do. */
typedef struct accord_provision {
    accord_id record;  /**< the record it stands beside (agreement) */
    int64_t slot;      /**< its number there, never used again; add: 0 = the next */
    const char *label; /**< article or letter */
    const char *text;  /**< the provision; required */
    const char *type;  /**< term of vocabulary provision_type */
} accord_provision;
#define ACCORD_PROVISION(...) &(const accord_provision){__VA_ARGS__}, sizeof(accord_provision)
ACCORD_ROW_CALLS(provision)

/** A copy on record: accord keeps where it is, not the copy. */
typedef struct accord_document {
    /** the record it stands beside (agreement, visit, source, statement) */
    accord_id record;
    int64_t slot;         /**< its number there, never used again; add: 0 = the next */
    const char *name;     /**< the file or folder name; required */
    const char *sha256;   /**< 64 lower-case hexadecimal digits */
    const char *language; /**< BCP 47 tag */
    const char *location; /**< where it is kept */
} accord_document;
#define ACCORD_DOCUMENT(...) &(const accord_document){__VA_ARGS__}, sizeof(accord_document)
ACCORD_ROW_CALLS(document)

#endif
